import type { Estimate } from './estimates.ts';
import { assertQuarters, type GdpQuarter } from './quarters.ts';

/** A row of a table under content/data, every cell as written. */
type Row = Readonly<Record<string, string>>;

function numberIn(row: Row, column: string): number {
  const value = row[column] === '' ? Number.NaN : Number(row[column]);
  if (!Number.isFinite(value)) {
    throw new RangeError(`${row.date ?? row.estimate}, ${column}: given "${row[column]}"; allowed: a number`);
  }
  return value;
}

const numberOrNull = (row: Row, column: string) => (row[column] === '' ? null : numberIn(row, column));

/**
 * The quarters of `content/data/gdp-contributions.csv`.
 * @throws RangeError for a cell that is no number, a date that is no quarter's first day, or dates out of order
 */
export function quartersFrom(rows: readonly Row[]): GdpQuarter[] {
  const quarters = rows.map((row) => ({
    date: row.date,
    growthFrac: numberIn(row, 'growthFrac'),
    consumptionPp: numberIn(row, 'consumptionPp'),
    businessInvestmentPp: numberIn(row, 'businessInvestmentPp'),
    aiItemsPp: numberIn(row, 'aiItemsPp'),
    residentialPp: numberIn(row, 'residentialPp'),
    governmentPp: numberIn(row, 'governmentPp'),
    inventoriesPp: numberIn(row, 'inventoriesPp'),
    exportsPp: numberIn(row, 'exportsPp'),
    importsPp: numberIn(row, 'importsPp'),
  }));
  assertQuarters(quarters);
  return quarters;
}

/**
 * The rows of one kind in `content/data/ai-contribution-estimates.csv`.
 * @param kind `headline` are the printed estimates; `quarter` and `reconstruction` a quarterly series
 * @throws RangeError for a contribution or growth that is no number, or a basis that is none of the three
 */
export function estimatesFrom(rows: readonly Row[], kind: 'headline' | 'quarter' | 'reconstruction'): Estimate[] {
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => {
      const { basis } = row;
      if (basis !== 'gross' && basis !== 'net' && basis !== 'not stated') {
        throw new RangeError(`${row.estimate}, basis: given "${basis}"; allowed: gross, net, not stated`);
      }
      return {
        id: row.estimate,
        source: row.source,
        periodStart: row.periodStart,
        periodEnd: row.periodEnd,
        basis,
        contributionPp: numberIn(row, 'contributionPp'),
        growthFrac: numberOrNull(row, 'growthFrac'),
        shareFrac: numberOrNull(row, 'shareFrac'),
        preset: row.preset === '' ? null : row.preset,
      };
    });
}
