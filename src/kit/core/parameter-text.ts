import {
  accepts,
  allowedText,
  type Parameter,
  type ParameterSchema,
  type ParameterValue,
  type ParameterValues,
} from './parameters.ts';
import { fromDisplay, toDisplay } from './units.ts';

/**
 * Parameters as text, one grammar for all who write them by hand: a reader's address (`?elasticity=2.5`), an editor's
 * `set="elasticity=2.5 ai-growth=10"`, an embed. Numbers stand in the units that are shown (percent, not fractions).
 */

/** A value as text, in display units: 0.1 of a `percent` is `10`. */
export function valueToText(parameter: Parameter, value: ParameterValue): string {
  if (parameter.type === 'number') return String(toDisplay(value as number, parameter.unit));
  if (parameter.type === 'toggle') return value ? 'on' : 'off';
  return String(value);
}

/** The value that text stands for, or undefined where it is no number, no choice, neither on nor off. Range is not checked. */
export function textToValue(parameter: Parameter, text: string): ParameterValue | undefined {
  switch (parameter.type) {
    case 'number': {
      const shown = Number(text);
      return text.trim() === '' || !Number.isFinite(shown) ? undefined : fromDisplay(shown, parameter.unit);
    }
    case 'choice':
      return parameter.choices.includes(text) ? text : undefined;
    case 'toggle':
      return text === 'on' ? true : text === 'off' ? false : undefined;
  }
}

/** What text a parameter takes, in display units, for a message: `a number from 0 to 25`. */
export function allowedAsText(parameter: Parameter): string {
  if (parameter.type === 'toggle') return 'on or off';
  if (parameter.type === 'choice') return allowedText(parameter);
  const inDisplay = {
    ...parameter,
    min: toDisplay(parameter.min, parameter.unit),
    max: toDisplay(parameter.max, parameter.unit),
  };
  return allowedText(inDisplay);
}

/** The schema key whose `url` name this is, or undefined. */
export function keyOfUrlName(schema: ParameterSchema, urlName: string): string | undefined {
  return Object.keys(schema).find((key) => schema[key].url === urlName);
}

/** Something in an address that could not be taken as it stood. A reader is told; nothing breaks. */
export interface Notice {
  kind: 'clamped' | 'rounded' | 'ignored' | 'private' | 'repeated' | 'version' | 'flag';
  urlName: string;
  given: string;
  /** What was used instead, as text; empty where nothing was. */
  used: string;
}

/**
 * Reads a value leniently: a number out of range is held at the nearest end, a whole number is rounded; what cannot be read
 * at all is dropped. Either way there is a notice.
 */
export function readLeniently(parameter: Parameter, text: string): { value?: ParameterValue; notice?: Notice } {
  const read = textToValue(parameter, text);
  if (read === undefined) return { notice: { kind: 'ignored', urlName: parameter.url, given: text, used: '' } };
  if (accepts(parameter, read) || parameter.type !== 'number') return { value: read };
  const held = Math.min(parameter.max, Math.max(parameter.min, read as number));
  const value = parameter.integer ? Math.round(held) : held;
  return {
    value,
    notice: {
      // A number between two whole ones is in range, and a reader must not be told otherwise.
      kind: held === read ? 'rounded' : 'clamped',
      urlName: parameter.url,
      given: text,
      used: valueToText(parameter, value),
    },
  };
}

/** A mistake in an editor's `set`: which name or value, what is allowed. */
export interface SetMistake {
  given: string;
  allowed: readonly string[] | string;
}

/**
 * Reads an editor's `set="name=value name=value"` strictly.
 * @returns the values by schema key, or the first mistake
 */
export function parseSet(schema: ParameterSchema, text: string): { values: ParameterValues } | { mistake: SetMistake } {
  const values: Record<string, ParameterValue> = {};
  for (const assignment of text.split(/\s+/).filter(Boolean)) {
    const [urlName, given = ''] = assignment.split('=', 2);
    const key = keyOfUrlName(schema, urlName);
    // A reader's own numbers are no editor's to set.
    if (!key || schema[key].private) {
      const allowed = Object.values(schema).filter((parameter) => !parameter.private);
      return { mistake: { given: urlName, allowed: allowed.map((parameter) => parameter.url) } };
    }
    const value = textToValue(schema[key], given);
    if (value === undefined || !accepts(schema[key], value)) {
      return { mistake: { given: assignment, allowed: `${urlName}=${allowedAsText(schema[key])}` } };
    }
    values[key] = value;
  }
  return { values };
}
