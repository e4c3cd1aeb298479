import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { EditorError } from './editor-error.ts';
import { CONTENT_FOLDER } from './paths.ts';

/** One row of a table under content/data: every cell as written. Numbers are read with `numberColumn`. */
export type Row = Readonly<Record<string, string>>;

const DATA_FOLDER = join(CONTENT_FOLDER, 'data');

/**
 * The rows of `content/data/<series>.csv`, in file order.
 * @throws if the file does not exist, holds no row, or a row has more or fewer cells than the header
 */
export function readTable(series: string): Row[] {
  const file = `content/data/${series}.csv`;
  const fail = (line: number, message: string, given?: string) => new EditorError([{ file, line, message, given }]);
  const path = join(DATA_FOLDER, `${series}.csv`);
  if (!existsSync(path)) throw fail(1, 'this file is missing');
  const [header = [], ...rows] = csvParseRows(readFileSync(path, 'utf8'));
  if (rows.length === 0) throw fail(1, 'this table holds no row');
  return rows.map((cells, i) => {
    // A comma too many moves every cell after it under another head.
    if (cells.length !== header.length)
      throw fail(
        lineOfRow(i),
        `this row has ${cells.length} cells, the header ${header.length}: a text with a comma stands in quotes`,
        cells.join(','),
      );
    return Object.fromEntries(header.map((name, j) => [name, cells[j]]));
  });
}

/** The line of a row in its file, below the header. A cell that holds a line break would move it; none does. */
export const lineOfRow = (row: number): number => row + 2;

/**
 * One column as numbers; an empty cell is NaN, the mark of a gap.
 * @throws for an unknown column (naming those there are) or a cell that is no number
 */
export function numberColumn(rows: readonly Row[], column: string): number[] {
  if (!(column in rows[0])) throw new Error(`no column ${column}; there are ${Object.keys(rows[0]).join(', ')}`);
  return rows.map((row, i) => {
    const value = row[column] === '' ? Number.NaN : Number(row[column]);
    if (row[column] !== '' && Number.isNaN(value))
      throw new Error(`row ${i + 1}, ${column}: ${row[column]} is no number`);
    return value;
  });
}
