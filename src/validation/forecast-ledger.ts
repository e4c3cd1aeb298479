import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { poissonBaseRate, riseWindows } from '../models/forecast-ledger/base-rates.ts';
import { type StatusReading, statusOf } from '../models/forecast-ledger/status.ts';
import {
  type ForecastLedgerParameters,
  type ForecastRecord,
  parameters,
  presets,
  run,
} from '../models/forecast-ledger.ts';
import { brierScore, logScore } from '../models/lib/scores.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/** The scores worked by hand, the base rates counted in the past, and where the six forecasts stand. */
const defaults = defaultsOf(parameters);
export const forecasts = parse(
  readFileSync(new URL('../../content/forecasts.yaml', import.meta.url), 'utf8'),
) as ForecastRecord[];

const statusTable = readTable('forecast-status');
export const readings: StatusReading[] = statusTable.map((row) => ({
  id: row.id,
  openDate: row.openDate,
  latestDate: row.latestDate,
  closeDate: row.closeDate,
  openValue: Number(row.openValue),
  latestValue: Number(row.latestValue),
  threshold: Number(row.threshold),
  comparison: row.comparison as StatusReading['comparison'],
  settles: row.settles as StatusReading['settles'],
}));

const runWith = (changes: Partial<ForecastLedgerParameters>) => run({ ...defaults, ...changes }, forecasts);

function reading(id: string): StatusReading {
  const found = readings.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`forecast-status.csv has no ${id}`);
  return found;
}

/** Hits over windows of one line of the table of counts; the counting is in forecast-ledger/base-rates.ts. */
function counted(id: string): number {
  const rows = readTable('forecast-base-rates');
  const line = rows.findIndex((row) => row.id === id);
  if (line < 0) throw new Error(`forecast-base-rates.csv has no ${id}`);
  return numberColumn(rows, 'hits')[line] / numberColumn(rows, 'windows')[line];
}

const liquidity = () => numberColumn(readTable('net-liquidity-monthly'), 'netLiquidityUsdBn');

/** The change since the opening, from the monthly table itself and not from the copy in the table of readings. */
function liquidityRise(): number {
  const { dates, values } = { dates: readTable('net-liquidity-monthly').map((row) => row.date), values: liquidity() };
  const { openDate, latestDate } = reading('net-liquidity-rise');
  return values[dates.indexOf(latestDate)] - values[dates.indexOf(openDate)];
}

/** Trading days after a date that closes a month of the study of the VIX, to the end of its record. */
function tradingDaysSince(date: string): number {
  const months = readTable('vix-inversion-months').filter((row) => row.firstDate > date);
  return numberColumn(months, 'tradingDays').reduce((sum, days) => sum + days, 0);
}

/** `reading`: a figure read off a table, which must agree to its last printed digit and not to 2 %. */
type Extra = Pick<ValidationCheck, 'source'> & { lastDigit: number; rederived?: number; reading?: boolean };

function check(
  id: string,
  unit: ValidationCheck['unit'],
  published: number,
  { source, lastDigit, rederived, reading: isReading }: Extra,
  ours: () => number,
): ValidationCheck {
  const base = { id, unit, published, source, ours };
  if (rederived === undefined) {
    return { ...base, tolerance: isReading ? lastDigit / 2 : tolerance(published, lastDigit) };
  }
  return { ...base, tolerance: lastDigit / 2, rederived: { value: rederived } };
}

const exact = { source: 'reference-run', lastDigit: 0.001 };
const whole = { source: 'reference-run', lastDigit: 0.01 };
const { 'each-at-eighty': eighty, 'odds-that-clash': clash } = presets;

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  check('brier-eighty-true', 'ratio', 0.04, exact, () => brierScore(0.8, 1)),
  check('brier-eighty-false', 'ratio', 0.64, exact, () => brierScore(0.8, 0)),
  check('log-eighty-true', 'ratio', 0.223, exact, () => logScore(0.8, 1)),
  check('log-eighty-false', 'ratio', 1.609, exact, () => logScore(0.8, 0)),
  check('all-six-independent', 'percent', 0.262, exact, () => runWith(eighty).allIndependentFrac),
  check('all-six-lower', 'percent', 0, exact, () => runWith(eighty).allLowerFrac),
  check('all-six-upper', 'percent', 0.8, exact, () => runWith(eighty).allUpperFrac),
  check('recession-at-least', 'percent', 0.4, exact, () => runWith(clash).coherence.recessionFromFrac),
  check('base-recession', 'percent', 0.245, { source: 'ny-fed-recessions', lastDigit: 0.001 }, () => poissonBaseRate(18, 64)),
  check('base-net-liquidity', 'percent', 0.24, whole, () => riseWindows(liquidity(), 13, 300).frequencyFrac),
  check('base-bitcoin', 'percent', 0.78, whole, () => counted('bitcoin-up-in-546')),
  check('base-bitcoin-no-drift', 'percent', 0.5, { source: 'reference-run', lastDigit: 0.0001, rederived: 0.5824 }, () => counted('bitcoin-up-in-546-no-drift')),
  check('base-fall-ten', 'percent', 0.79, whole, () => counted('equity-fall-10-in-378')),
  check('base-fall-ten-one-year', 'percent', 0.61, whole, () => counted('equity-fall-10-in-252')),
  check('base-fall-twenty', 'percent', 0.26, whole, () => counted('equity-fall-20-in-378')),
  check('base-inverted', 'percent', 0.6, whole, () => counted('vix-inverted-20-in-378')),
  check('status-net-liquidity', 'usdBn', 158, { source: 'fed-h41-net-liquidity', lastDigit: 1, reading: true }, liquidityRise),
  check('status-bitcoin', 'usd', 73033, { source: 'bitcoin-close-yahoo', lastDigit: 1, reading: true }, () => reading('bitcoin-close').openValue + statusOf(reading('bitcoin-close')).changeSinceOpen),
  check('threshold-bitcoin', 'usd', 90919.27, { source: 'bitcoin-close-yahoo', lastDigit: 0.01, reading: true }, () => reading('bitcoin-close').threshold),
  check('status-inverted-days', 'days', 10, { source: 'cboe-vix-vix3m', lastDigit: 1, reading: true }, () => reading('vix-inverted-days').latestValue),
  check('status-inverted-window', 'days', 160, { source: 'cboe-vix-vix3m', lastDigit: 1, rederived: 181 }, () => tradingDaysSince(reading('vix-inverted-days').openDate)),
];

export const validation: ModelValidation = {
  model: 'forecast-ledger',
  checks,
  benchmark: { limitMs: 0.1, run: () => run(defaults, forecasts) },
};
