import type { Column, FigureWords } from './contract.ts';
import type { Formatter } from './format.ts';

/** Data tables as a reader sees them: one rule for the page's first table and for the one that follows the controls. */

/** A cell: a number in the column's unit; a text that names one of the figure's labels in that label's words. */
export function cellText(value: number | string, column: Column, words: FigureWords, format: Formatter): string {
  return typeof value === 'number' ? format.number(value, column.unit, column.digits) : (words.labels[value] ?? value);
}

/** The unit behind a column's name. Percentages and their differences only: other units stand in the name itself. */
export function unitMark({ unit }: Column, format: Formatter): string {
  if (unit === 'percentagePoints') return ` (${format.value(0, unit, 0).replace('0', '').trim()})`;
  return unit.startsWith('percent') ? ' (%)' : '';
}
