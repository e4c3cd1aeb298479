import { writeFileSync } from 'node:fs';
import { readTable } from '../kit/build/tables.ts';

/**
 * Writes the small tables that the pictures of chapter three carry into the browser, from content/data:
 * `node src/tools/chapter-three-tables.ts`. A test holds the files to what this would write.
 */

const GENERATIONS = ['silent', 'boomers', 'genX', 'millennials'];
const HEAD = '// Written by src/tools/chapter-three-tables.ts from content/data: do not edit.';

const permille = (cell: string) => Math.round(Number(cell) * 1000);

/** Shares of the last quarter of each year, and wealth and households of the newest quarter, in thousandths. */
function accounts(): string {
  const rows = readTable('dfa-generation-shares');
  const yearEnds = rows.filter(({ date }) => date.slice(5, 7) === '12');
  const newest = rows[rows.length - 1].date;
  const column = (of: typeof rows, generation: string, key: string) =>
    of.filter((row) => row.generation === generation).map((row) => permille(row[key]));
  const record = (of: typeof rows, key: string, one = false) =>
    GENERATIONS.map((name) => {
      const cells = column(of, name, key).join(', ');
      return `  ${name}: ${one ? cells : `[${cells}]`},`;
    }).join('\n');
  const latest = rows.filter(({ date }) => date === newest);
  return `${HEAD}
/** Share of household wealth at the end of each year from 1989 in the Federal Reserve's accounts, in thousandths. */
// biome-ignore format: a table
export const ACCOUNTS_PERMILLE = {
${record(yearEnds, 'netWorthShareFrac')}
} as const;
/** The newest quarter: its last day, shares of wealth and of households, in thousandths. */
export const NEWEST_DATE = '${newest}';
export const NEWEST_WEALTH_PERMILLE = {
${record(latest, 'netWorthShareFrac', true)}
} as const;
export const NEWEST_HOUSEHOLDS_PERMILLE = {
${record(latest, 'householdShareFrac', true)}
} as const;
`;
}

/** Bitcoin's distance below its record at each month end, in thousandths, and the statistics of its daily closes. */
function record(): string {
  const rows = readTable('btc-monthly-index');
  const statistics = readTable('btc-record').filter(({ to }) => to === '2026-08-20');
  const value = (name: string) => Number(statistics.find(({ statistic }) => statistic === name)?.valueFrac);
  const losses = [1, 2, 3, 4, 5].map((years) => value(`loss-share-${years}y`)).join(', ');
  return `${HEAD}
export const FIRST_MONTH = '${rows[0].month}';
/** Bitcoin at its lowest close of each month, below the highest close so far, in thousandths. */
// biome-ignore format: a table
export const WORST_DRAWDOWN_PERMILLE = [${rows.map((row) => permille(row.worstDrawdownFrac)).join(', ')}] as const;
/** Share of all windows of 1 to 5 years in the daily record to 20 August 2026 that ended in a loss. */
export const LOSS_WINDOWS_FRAC = [${losses}] as const;
export const DEEPEST_FRAC = ${value('deepest-drawdown')};
export const HALF_UNDER_FRAC = ${value('share-of-days-half-under-peak')};
`;
}

/** Every file with what should stand in it. */
export const tables = (): { path: URL; text: string }[] => [
  { path: new URL('../interactives/generations/accounts.ts', import.meta.url), text: accounts() },
  { path: new URL('../interactives/crypto-ticket/record.ts', import.meta.url), text: record() },
];

if (process.argv[1] === import.meta.filename) {
  for (const { path, text } of tables()) writeFileSync(path, text);
}
