import type { Formatter } from '../../core/format.ts';
import { toDisplay, type Unit } from '../../core/units.ts';
import type { ValueDefinition } from '../schemas/chart.ts';
import { isNumeric } from '../schemas/data.ts';
import { complaint } from './complain.ts';
import { formatTime, isTime } from './dates.ts';
import type { Table } from './table.ts';

/** A named number of a chart; a date or a name carries no `number`. */
export interface Value {
  shown: string;
  number?: number;
  unit?: Unit;
}

interface Context {
  file: string;
  definitions: Readonly<Record<string, ValueDefinition>>;
  /** @param key the key that asks, for a complaint */
  table(series: string | undefined, key: string): Table;
  format: Formatter;
}

/**
 * Every value of a chart, in the order given. Numbers in titles, descriptions and notes come from here and nowhere else.
 * @throws a complaint for an unknown column, row or value, for a circle, and for a verb that the data contradicts
 */
export function evaluate(context: Context): Record<string, Value> {
  const done: Record<string, Value> = {};
  const open = new Set<string>();
  const value = (name: string, askedBy: string): Value => {
    const definition = context.definitions[name];
    const fail = (given: unknown, allowed: string | string[]) =>
      complaint({ file: context.file, key: askedBy, given, allowed });
    if (!definition) throw fail(name, Object.keys(context.definitions));
    if (open.has(name)) throw fail([...open, name], 'a value must not depend on itself');
    if (!done[name]) {
      open.add(name);
      done[name] = definition.column ? cell(context, name, definition) : derived(context, name, definition, value);
      open.delete(name);
    }
    return done[name];
  };
  for (const name of Object.keys(context.definitions)) value(name, `values.${name}`);
  return Object.fromEntries(Object.keys(context.definitions).map((name) => [name, done[name]]));
}

function cell(context: Context, name: string, definition: ValueDefinition): Value {
  const { column = '', where, row, unit, digits } = definition;
  const key = `values.${name}`;
  const table = context.table(definition.data, `${key}.data`);
  const owner = table.column(column, context.file, `${key}.column`);
  const index = where ? table.find(where, context.file, `${key}.where`) : table.extreme(column, row ?? 'last');
  const raw = table.rows[index][column];
  if (isTime(owner.unit)) return { shown: formatTime(raw, owner.unit, context.format.language) };
  if (!isNumeric(owner.unit)) return { shown: raw };
  if (raw === '')
    throw complaint({ file: context.file, key, given: where ?? row, allowed: `the cell is empty in ${table.file}` });
  return present(context, key, Number(raw), { ...definition, unit: unit ?? owner.unit, digits });
}

function derived(
  context: Context,
  name: string,
  definition: ValueDefinition,
  value: (n: string, by: string) => Value,
): Value {
  const key = `values.${name}`;
  const operation = (['difference', 'ratio', 'change', 'sum'] as const).find((each) => definition[each]) ?? 'sum';
  const operands = (definition[operation] ?? []).map((each) => ({ each, ...value(each, `${key}.${operation}`) }));
  const bad = operands.find((operand) => operand.number === undefined || operand.unit !== operands[0].unit);
  if (bad)
    throw complaint({
      file: context.file,
      key: `${key}.${operation}`,
      given: bad.each,
      allowed: 'must be numbers of one unit',
    });
  const [a, b] = operands.map((operand) => operand.number ?? Number.NaN);
  const unit = operands[0].unit ?? 'ratio';
  const show = (number: number, itsUnit: Unit) =>
    present(context, key, number, { ...definition, unit: definition.unit ?? itsUnit });
  if (operation === 'ratio') return show(a / b, 'multiple');
  if (operation === 'change') return show(b / a - 1, 'percent');
  if (operation === 'sum')
    return show(
      operands.reduce((sum, { number = 0 }) => sum + number, 0),
      unit,
    );
  // The difference of two percentages is not a percentage.
  return unit === 'percent' ? show(toDisplay(a - b, 'percent'), 'percentagePoints') : show(a - b, unit);
}

function present(context: Context, key: string, exact: number, definition: ValueDefinition & { unit?: Unit }): Value {
  const { unit = 'ratio', digits, sign } = definition;
  // Twelve digits: a difference of two published decimals is shown and compared without the noise of binary fractions.
  const number = Number(exact.toPrecision(12));
  const format = (n: number) => context.format.value(n, unit, digits);
  if (sign === 'signed') return { number, unit, shown: number > 0 ? `+${format(number)}` : format(number) };
  if (sign && number > 0 !== (sign === 'rises'))
    throw complaint({
      file: context.file,
      key,
      given: sign,
      allowed: `the data now gives ${format(number)}: rewrite the sentence`,
    });
  return { number, unit, shown: format(sign ? Math.abs(number) : number) };
}
