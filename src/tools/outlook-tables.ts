import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { numberColumn, readTable } from '../kit/build/tables.ts';
import { riseWindows } from '../models/forecast-ledger/base-rates.ts';
import type { LiquidityTable } from '../models/net-liquidity.ts';

/**
 * What two figures carry into the browser, written anew from `content/`: `node src/tools/outlook-tables.ts`. A figure's spec
 * may read no file, so the small tables stand beside it as modules; tests/interactives/outlook-tables.test.ts holds them to
 * the content they come from.
 */
const LEDGER = 'src/interactives/forecast-ledger/records.ts';
const LIQUIDITY = 'src/interactives/net-liquidity/months.ts';

interface Forecast {
  id: string;
  claim: string;
  opens: string;
  closes: string;
  baseRateFrac: number | null;
  outcome: 0 | 1 | null;
  legs?: { id: string; baseRateFrac: number | null }[];
}

/** Which line of the table of counts, if any, stands behind a forecast's base rate. */
const COUNTS: Readonly<Record<string, string>> = {
  'sentiment-flow': 'equity-fall-10-in-378',
  'crypto-political': 'bitcoin-up-in-546',
};
/** The net liquidity criterion: a rise of 300 $bn over 13 monthly rows. */
const LIQUIDITY_WINDOW_MONTHS = 13;
const LIQUIDITY_RISE_USD_BN = 300;

function countsOf(id: string): { hits: number; windows: number; separateWindows: number } | null {
  if (id === 'treasury-liquidity') {
    const values = numberColumn(readTable('net-liquidity-monthly'), 'netLiquidityUsdBn');
    const { hits, windows, separateWindows } = riseWindows(values, LIQUIDITY_WINDOW_MONTHS, LIQUIDITY_RISE_USD_BN);
    return { hits, windows, separateWindows };
  }
  const row = readTable('forecast-base-rates').find((candidate) => candidate.id === COUNTS[id]);
  if (!row) return null;
  return { hits: Number(row.hits), windows: Number(row.windows), separateWindows: Number(row.separateWindows) };
}

function recordOf({ id, claim, opens, closes, baseRateFrac, outcome, legs = [] }: Forecast) {
  const leg = legs.find((candidate) => candidate.baseRateFrac !== null);
  return {
    id,
    claim,
    opens,
    closes,
    baseRateFrac,
    outcome,
    shownRateFrac: baseRateFrac ?? leg?.baseRateFrac ?? null,
    ofLegOnly: baseRateFrac === null && leg !== undefined,
    counts: countsOf(id),
  };
}

/** The ledger's records and the readings of where they stand. */
export function ledgerData() {
  const forecasts = parse(readFileSync('content/forecasts.yaml', 'utf8')) as Forecast[];
  const readings = readTable('forecast-status').map((row) => ({
    id: row.id,
    latestDate: row.latestDate,
    openValue: Number(row.openValue),
    latestValue: Number(row.latestValue),
    threshold: Number(row.threshold),
  }));
  return { records: forecasts.map(recordOf), readings };
}

/** The monthly balance sheet and share index. @throws if the two tables hold different dates */
export function liquidityData(): LiquidityTable {
  const rows = readTable('net-liquidity-monthly');
  const equity = readTable('equity-monthly-index');
  const dates = rows.map(({ date }) => date);
  if (equity.map(({ date }) => date).join() !== dates.join()) {
    throw new Error('net-liquidity-monthly and equity-monthly-index must hold the same dates');
  }
  return {
    dates,
    fedAssetsUsdBn: numberColumn(rows, 'fedAssetsUsdBn'),
    treasuryAccountUsdBn: numberColumn(rows, 'treasuryAccountUsdBn'),
    reverseRepoUsdBn: numberColumn(rows, 'reverseRepoUsdBn'),
    reservesUsdBn: numberColumn(rows, 'reservesUsdBn'),
    equityIndex: numberColumn(equity, 'equityIndex'),
  };
}

function ledgerModule(): string {
  const { records, readings } = ledgerData();
  return [
    '// Written by src/tools/outlook-tables.ts from content/forecasts.yaml and two tables; do not edit.',
    `export const RECORDS = ${JSON.stringify(records)} as const;`,
    `export const READINGS = ${JSON.stringify(readings)} as const;`,
    '',
  ].join('\n');
}

function liquidityModule(): string {
  const { dates, ...columns } = liquidityData();
  const numbers = (values: readonly number[]) => values.map((value) => (Number.isNaN(value) ? 'NaN' : value)).join(',');
  return [
    "import type { LiquidityTable } from '../../models/net-liquidity.ts';",
    '',
    '// Written by src/tools/outlook-tables.ts from two tables of content/data; do not edit.',
    '// biome-ignore format: columns of numbers',
    'export const MONTHS: LiquidityTable = {',
    `  dates: '${dates.join(' ')}'.split(' '),`,
    ...Object.entries(columns).map(([name, values]) => `  ${name}: [${numbers(values)}],`),
    '};',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(LEDGER, ledgerModule());
  writeFileSync(LIQUIDITY, liquidityModule());
}
