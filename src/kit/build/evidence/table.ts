import { join } from 'node:path';
import { CONTENT_FOLDER } from '../paths.ts';
import { type ColumnUnit, type DataDescription, dataSchema, isNumeric } from '../schemas/data.ts';
import { numberColumn, type Row, readTable } from '../tables.ts';
import { readYaml } from '../yaml.ts';
import { complaint } from './complain.ts';
import { isTime, toTime } from './dates.ts';

/** A table under content/data together with its description. */
export interface Table {
  series: string;
  /** Path of the CSV from the project's root. */
  file: string;
  description: DataDescription;
  rows: readonly Row[];
  /** @throws a complaint in the name of the file that asks */
  column(name: string, file: string, key: string): DataDescription['columns'][string];
  numbers(column: string): readonly number[];
  /** The one row whose cells are as given. */
  find(where: Readonly<Record<string, string>>, file: string, key: string): number;
  extreme(column: string, which: 'first' | 'last' | 'highest' | 'lowest'): number;
}

/** Above this many times the whole, a "fraction" is a percentage that somebody forgot to divide by a hundred. */
const IMPLAUSIBLE_FRACTION = 20;

function checkColumns(file: string, description: DataDescription, rows: readonly Row[], yaml: string) {
  const described = Object.keys(description.columns);
  const present = Object.keys(rows[0]);
  for (const name of present)
    if (!described.includes(name)) throw complaint({ file, key: name, given: name, allowed: described });
  for (const name of described)
    if (!present.includes(name)) throw complaint({ file: yaml, key: `columns.${name}`, given: name, allowed: present });
  for (const [name, { unit }] of Object.entries(description.columns)) checkCells(file, name, unit, rows);
}

function checkCells(file: string, name: string, unit: ColumnUnit, rows: readonly Row[]) {
  if (isTime(unit)) {
    for (const [i, row] of rows.entries()) {
      try {
        if (row[name] !== '') toTime(row[name], unit);
      } catch (error) {
        throw new Error(`${file}: row ${i + 1}, ${name}: ${(error as Error).message}`);
      }
    }
  }
  if (!isNumeric(unit)) return;
  const numbers = numbersOf(file, rows, name);
  const largest = Math.max(...numbers.filter((n) => !Number.isNaN(n)).map(Math.abs));
  if (unit === 'percent' && largest > IMPLAUSIBLE_FRACTION)
    throw complaint({ file, key: name, given: largest, allowed: 'a percent column holds fractions: 0.12 for 12 %' });
}

function numbersOf(file: string, rows: readonly Row[], column: string): number[] {
  try {
    return numberColumn(rows, column);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

/** The table `content/data/<series>.csv` with its description, checked against each other. */
export function loadTable(series: string): Table {
  const yaml = `content/data/${series}.yaml`;
  const file = `content/data/${series}.csv`;
  const description = readYaml(join(CONTENT_FOLDER, 'data', `${series}.yaml`), dataSchema);
  const rows = readTable(series);
  checkColumns(file, description, rows, yaml);
  const numbers = (column: string) => numbersOf(file, rows, column);
  return {
    series,
    file,
    description,
    rows,
    numbers,
    column(name, asking, key) {
      const found = description.columns[name];
      if (!found) throw complaint({ file: asking, key, given: name, allowed: Object.keys(description.columns) });
      return found;
    },
    find(where, asking, key) {
      for (const column of Object.keys(where)) this.column(column, asking, `${key}.${column}`);
      const matches = rows.flatMap((row, i) =>
        Object.entries(where).every(([c, cell]) => row[c] === cell) ? [i] : [],
      );
      if (matches.length === 1) return matches[0];
      throw complaint({
        file: asking,
        key,
        given: where,
        allowed: `must fit one row of ${file}, fits ${matches.length}`,
      });
    },
    extreme: (column, which) => extremeRow(rows, column, which, () => numbers(column)),
  };
}

function extremeRow(rows: readonly Row[], column: string, which: string, numbers: () => number[]): number {
  const filled = rows.flatMap((row, i) => (row[column] === '' ? [] : [i]));
  if (which === 'first') return filled[0];
  if (which === 'last') return filled[filled.length - 1];
  const values = numbers();
  const better = (a: number, b: number) => (which === 'highest' ? values[b] > values[a] : values[b] < values[a]);
  return filled.reduce((best, i) => (better(best, i) ? i : best), filled[0]);
}
