import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { CONTENT_FOLDER } from './paths.ts';

/** One row of a table under content/data: every cell as written. Numbers are read with `numberColumn`. */
export type Row = Readonly<Record<string, string>>;

const DATA_FOLDER = join(CONTENT_FOLDER, 'data');

/**
 * The rows of `content/data/<series>.csv`, in file order.
 * @throws if the file does not exist or holds no row
 */
export function readTable(series: string): Row[] {
  const rows = csvParse(readFileSync(join(DATA_FOLDER, `${series}.csv`), 'utf8'));
  if (rows.length === 0) throw new Error(`content/data/${series}.csv holds no row`);
  return rows.map((row) => ({ ...row }));
}

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
