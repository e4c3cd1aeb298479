import type { Unit } from './units.ts';

/**
 * The parameter schema: one description of every number, choice and switch that a model takes. Controls, the URL, embeds,
 * documentation and tests all read this one record; nothing else states a range or a default.
 */

/**
 * Where a default comes from: a figure somebody published, one computed here from data, or our own judgement. A `view` is
 * none of these: it only chooses what is shown of a run, so neither controls nor model cards give it a mark.
 */
export type ParameterKind = 'published' | 'computed' | 'assumption' | 'view';

interface ParameterBase {
  /** The symbol in the model's equations, e.g. `ε`. */
  symbol: string;
  /** The name in addresses (`?elasticity=2.5`). Public: never rename without a migration. */
  url: string;
  kind: ParameterKind;
  /**
   * Id of the source that published the default (content/sources), or `editors` for a judgement of ours. The reason for
   * it, for readers, stands in content/figures/<id>/<language>.yaml under `parameters.<key>.why`.
   */
  source: string;
  /**
   * The reader's own: never in an address, a share, an embed code, a message to a host, storage or a request. Entered under
   * the switch that `controls.own` of the spec names first, and gone when that is left (docs/decisions/0013).
   */
  private?: true;
}

export interface NumberParameter extends ParameterBase {
  type: 'number';
  unit: Unit;
  /** Stored units throughout: a `percent` default of 0.12 is shown as 12 %. */
  default: number;
  min: number;
  max: number;
  step: number;
  /** How a slider spreads its travel over the range; `log` needs min > 0. */
  scale?: 'linear' | 'log';
  /** Whole numbers only (seeds, years). */
  integer?: boolean;
}

export interface ChoiceParameter extends ParameterBase {
  type: 'choice';
  choices: readonly string[];
  default: string;
}

export interface ToggleParameter extends ParameterBase {
  type: 'toggle';
  default: boolean;
}

export type Parameter = NumberParameter | ChoiceParameter | ToggleParameter;
export type ParameterSchema = Readonly<Record<string, Parameter>>;

/** The type of one value: numbers for numbers, the union of names for a choice, booleans for a switch. */
export type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends ChoiceParameter
    ? P['choices'][number]
    : boolean;

/** The values a schema describes: every key present. */
export type ValuesOf<S extends ParameterSchema> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type ParameterValue = number | string | boolean;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** A parameter given a value it cannot take. The message names parameter, value and what is allowed. */
export class ParameterError extends Error {
  override name = 'ParameterError';
  readonly parameter: string;
  readonly given: unknown;
  readonly allowed: string;

  constructor(parameter: string, given: unknown, allowed: string) {
    super(`parameter ${parameter}: given ${String(given)}; allowed: ${allowed}`);
    this.parameter = parameter;
    this.given = given;
    this.allowed = allowed;
  }
}

/** What a parameter accepts, in words for an error message: `a number from 0 to 1`, `one of low, high`. */
export function allowedText(parameter: Parameter): string {
  switch (parameter.type) {
    case 'number':
      return `a ${parameter.integer ? 'whole ' : ''}number from ${parameter.min} to ${parameter.max}`;
    case 'choice':
      return `one of ${parameter.choices.join(', ')}`;
    case 'toggle':
      return 'true or false';
  }
}

/** Whether a value may stand for the parameter, type and range both. */
export function accepts(parameter: Parameter, value: unknown): boolean {
  switch (parameter.type) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= parameter.min && // also false for NaN
        value <= parameter.max &&
        (!parameter.integer || Number.isInteger(value))
      );
    case 'choice':
      return typeof value === 'string' && parameter.choices.includes(value);
    case 'toggle':
      return typeof value === 'boolean';
  }
}

/** The default value of every parameter of a schema. */
export function defaultsOf<S extends ParameterSchema>(schema: S): ValuesOf<S> {
  return Object.fromEntries(Object.entries(schema).map(([key, parameter]) => [key, parameter.default])) as ValuesOf<S>;
}

/**
 * The strict check that every model makes before it computes.
 * @throws ParameterError for the first key that is missing, out of range, of the wrong type, or not in the schema.
 */
export function assertValues<S extends ParameterSchema>(
  schema: S,
  values: ParameterValues,
): asserts values is ValuesOf<S> {
  for (const [key, parameter] of Object.entries(schema)) {
    if (!accepts(parameter, values[key])) throw new ParameterError(key, values[key], allowedText(parameter));
  }
  for (const key of Object.keys(values)) {
    if (!(key in schema)) throw new ParameterError(key, values[key], `one of ${Object.keys(schema).join(', ')}`);
  }
}
