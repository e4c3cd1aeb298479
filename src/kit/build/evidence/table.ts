import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../paths.ts';
import { type ColumnUnit, type DataDescription, dataSchema, isNumeric } from '../schemas/data.ts';
import { lineOfRow, type Row, readTable } from '../tables.ts';
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
        throw complaint({
          file,
          key: name,
          given: row[name],
          allowed: (error as Error).message,
          line: lineOfRow(i),
        });
      }
    }
  }
  if (!isNumeric(unit)) return;
  const numbers = numbersOf(file, rows, name);
  if (unit !== 'percent') return;
  const row = numbers.findIndex((n) => Math.abs(n) > IMPLAUSIBLE_FRACTION);
  if (row < 0) return;
  throw complaint({
    file,
    key: name,
    given: numbers[row],
    allowed: 'a percent column holds fractions: 0.12 for 12 %',
    line: lineOfRow(row),
  });
}

function numbersOf(file: string, rows: readonly Row[], column: string): number[] {
  return rows.map((row, i) => {
    if (row[column] === '') return Number.NaN;
    const value = Number(row[column]);
    if (!Number.isNaN(value)) return value;
    const allowed = 'this cell is no number; leave it empty where there is none';
    throw complaint({ file, key: column, given: row[column], allowed, line: lineOfRow(i) });
  });
}

/** The tables there are, by name: each has its description beside it. */
export const seriesNames = (): string[] => [
  ...new Set(readdirSync(join(CONTENT_FOLDER, 'data')).map((name) => name.replace(/\.(yaml|csv)$/, ''))),
];

/** The table that a file asks for by name. @throws a complaint in the name of that file, with the tables there are */
export function tableNamed(series: string, asking: string, key: string): Table {
  const allowed = seriesNames();
  if (!allowed.includes(series)) throw complaint({ file: asking, key, given: series, allowed });
  return loadTable(series);
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
      const [[column, cell], ...more] = Object.entries(where);
      // One cell that no row has is most likely misspelt: say which cells there are.
      if (matches.length === 0 && more.length === 0) {
        const cells = [...new Set(rows.map((row) => row[column]))];
        throw complaint({ file: asking, key: `${key}.${column}`, given: cell, allowed: cells });
      }
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
