import { csvFormat } from 'd3';
import { formattedQuantities, type Spec } from './contract.ts';
import type { Formatter } from './format.ts';
import type { ParameterSchema, ParameterValues, ValuesOf } from './parameters.ts';
import { holdsPrivate } from './private.ts';
import { toDisplay } from './units.ts';

/** Whole-number noise of binary fractions stops here; a table never needs more. */
const SIGNIFICANT_DIGITS = 6;

const shown = (value: number | string, unit: Parameters<typeof toDisplay>[1]) =>
  typeof value === 'number' ? Number(toDisplay(value, unit).toPrecision(SIGNIFICANT_DIGITS)) : value;

// biome-ignore lint/suspicious/noExplicitAny: works for any interactive's run
type AnySpec<S extends ParameterSchema> = Spec<S, any>;

/** The rows of a state's table in display units, keyed by column (names end in their unit). */
export function tableRecords<S extends ParameterSchema>(spec: AnySpec<S>, params: ParameterValues) {
  return spec.table
    .rows(spec.run(params as ValuesOf<S>))
    .map((row) => Object.fromEntries(spec.table.columns.map(({ key, unit }) => [key, shown(row[key], unit)])));
}

/** A state's table as CSV: tidy, units in the header, decimal points whatever the language. */
export function csvOf<S extends ParameterSchema>(spec: AnySpec<S>, params: ParameterValues): string {
  return `${csvFormat(
    tableRecords(spec, params),
    spec.table.columns.map(({ key }) => key),
  )}\n`;
}

/**
 * A state as JSON: inputs in display units under their public names, single results, the table, and what it is about. The
 * reader's own numbers stand in it, marked, only where the state holds some: then it is a file of theirs.
 */
export function jsonOf<S extends ParameterSchema>(
  spec: AnySpec<S>,
  params: ParameterValues,
  format: Formatter,
  about: Readonly<Record<string, string>>,
): string {
  const own = holdsPrivate(spec.parameters, params);
  const inputs = Object.fromEntries(
    Object.entries(spec.parameters)
      .filter(([, parameter]) => own || !parameter.private)
      .map(([key, parameter]) => {
        const common = { kind: parameter.kind, ...(parameter.private ? { private: true } : {}) };
        return [
          parameter.url,
          parameter.type === 'number'
            ? { value: toDisplay(params[key] as number, parameter.unit), unit: parameter.unit, ...common }
            : { value: params[key], ...common },
        ];
      }),
  );
  const run = spec.run(params as ValuesOf<S>);
  const results = Object.fromEntries(
    Object.entries(spec.quantities).map(([name, { unit, of }]) => [name, { value: shown(of(run), unit), unit }]),
  );
  const sentences = formattedQuantities(spec, run, format);
  return `${JSON.stringify({ ...about, figure: spec.id, inputs, results, formatted: sentences, table: tableRecords(spec, params) }, null, 2)}\n`;
}
