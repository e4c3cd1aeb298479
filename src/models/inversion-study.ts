import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues, type ParameterSchema, type ValuesOf } from '../kit/core/parameters.ts';
import {
  compareForward,
  countsByYear,
  type Episode,
  episodesOf,
  type ForwardComparison,
  meanOrNull,
  medianOrNull,
  pooledMean,
  type YearCounts,
} from './inversion-study/averages.ts';
import { assertRecords } from './inversion-study/check-records.ts';
import type { Horizon, InversionRecords, InvertedDay, MonthRecord } from './inversion-study/records.ts';
import { type BlockPlan, blockBootstrapOfSums, percentileInterval } from './lib/bootstrap.ts';

/**
 * The record of the upside-down VIX (M1d): data, not a model. How often the VIX stood above VIX3M, from what level, and what
 * the S&P 500 did before and after.
 *
 * Windows overlap and inverted days come in clusters, so hundreds of days are about a hundred episodes: intervals come from
 * a bootstrap of blocks of months, and readers are told episodes, not days. The curve of VIX futures is another series.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  horizon: {
    type: 'choice', symbol: 'h', url: 'horizon',
    choices: ['week', 'month', 'quarter'], default: 'month',
    kind: 'assumption', source: 'editors',
  },
  period: {
    type: 'choice', symbol: 'P', url: 'period',
    choices: ['all', 'to-2019', '2020-2022', 'from-2023'], default: 'all',
    kind: 'assumption', source: 'editors',
  },
  sample: {
    type: 'choice', symbol: 'S', url: 'sample',
    choices: ['latest', 'to-june-2026'], default: 'latest',
    kind: 'computed', source: 'cboe-volatility-closes',
  },
  lowVixVolPts: {
    type: 'number', symbol: 'V', url: 'low-vix', unit: 'volPoints', integer: true,
    default: 20, min: 15, max: 40, step: 1,
    kind: 'assumption', source: 'editors',
  },
  blockMonths: {
    type: 'number', symbol: 'b', url: 'block', unit: 'months', integer: true,
    default: 3, min: 1, max: 12, step: 1,
    kind: 'assumption', source: 'editors',
  },
  draws: {
    type: 'number', symbol: 'B', url: 'draws', unit: 'count', integer: true,
    default: 1000, min: 200, max: 5000, step: 100,
    kind: 'assumption', source: 'editors',
  },
  seed: {
    type: 'number', symbol: 'seed', url: 'seed', unit: 'count', integer: true,
    default: 1, min: 1, max: 1000, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type InversionStudyParameters = ValuesOf<typeof parameters>;

/** The three eras that the claim can be held against, and the whole. */
export const presets = {
  'whole-record': {},
  'before-the-pandemic': { period: 'to-2019' },
  'pandemic-and-inflation': { period: '2020-2022' },
  'the-claimed-era': { period: 'from-2023' },
} as const satisfies Readonly<Record<string, Partial<InversionStudyParameters>>>;

/** The last day of the sample `to-june-2026`: the published counts to compare with end there. */
export const JUNE_2026_END = '2026-06-05';

const PERIODS: Readonly<Record<InversionStudyParameters['period'], readonly [first: string, last: string]>> = {
  all: ['0000-01-01', '9999-12-31'],
  'to-2019': ['0000-01-01', '2019-12-31'],
  '2020-2022': ['2020-01-01', '2022-12-31'],
  'from-2023': ['2023-01-01', '9999-12-31'],
};
const COVERAGE_FRAC = 0.95;

/** Figures of the days in the sample. Pairs compare inverted days with calm ones; null where there is no such day. */
export interface InversionStudyRun {
  firstDate: string;
  lastDate: string;
  tradingDays: number;
  invertedDays: number;
  invertedFrac: number;
  /** Over all days, inverted or not. */
  meanVixVolPts: number;
  meanVix3mVolPts: number;
  /** Over calm days only. */
  calmVixVolPts: number | null;
  /** Return of the S&P 500 over the 21 days up to the day. */
  prior: { invertedFrac: number | null; calmFrac: number | null };
  /** Its volatility over the 21 days after, annualised. */
  realised: { invertedVolPts: number | null; calmVolPts: number | null };
  /** That volatility over the VIX of the day, median over inverted days. */
  realisedOverVix: number | null;
  /** Its return over each horizon after the day. */
  forward: Readonly<Record<Horizon, ForwardComparison>>;
  /** 95 % bootstrap interval of the difference over the chosen horizon; null where no draw had both kinds of day. */
  interval: { lowFrac: number; highFrac: number } | null;
  episodes: readonly Episode[];
  /** Of the episodes, the part that began with the VIX below `lowVixVolPts`. */
  lowStartFrac: number | null;
  byYear: YearCounts;
  diagnostics: Diagnostics;
}

/** The days and months inside the chosen period and sample. A month counts by its last day. */
function select(p: InversionStudyParameters, records: InversionRecords): InversionRecords {
  const [first, periodLast] = PERIODS[p.period];
  const last = p.sample === 'to-june-2026' && JUNE_2026_END < periodLast ? JUNE_2026_END : periodLast;
  const months = records.months.filter((month) => month.firstDate >= first && month.lastDate <= last);
  if (months.length === 0) throw new RangeError(`period ${p.period}, sample ${p.sample}: the data hold no such month`);
  return { inverted: records.inverted.filter((day) => day.date >= first && day.date <= last), months };
}

/** Per calendar month: inverted days, the sum of what followed them, calm days, the sum of what followed those. */
function monthlySums(
  inverted: readonly InvertedDay[],
  months: readonly MonthRecord[],
  horizon: Horizon,
): Float64Array[] {
  const names = [...new Set(months.map((month) => month.firstDate.slice(0, 7)))];
  const row = new Map(names.map((name, i) => [name, i]));
  const columns = Array.from({ length: 4 }, () => new Float64Array(names.length));
  const add = (date: string, column: number, days: number, mean: number | null) => {
    const position = row.get(date.slice(0, 7));
    if (position === undefined || mean === null) return;
    columns[column][position] += days;
    columns[column + 1][position] += days * mean;
  };
  for (const day of inverted) add(day.date, 0, 1, day.forwardFrac[horizon]);
  for (const month of months) add(month.firstDate, 2, month.calmForward[horizon].days, month.calmForward[horizon].mean);
  return columns;
}

/** The interval of the difference of means by a bootstrap over blocks of months, and what had to be held back for it. */
function differenceInterval(p: InversionStudyParameters, columns: Float64Array[]) {
  const clamps: string[] = [];
  const plan: BlockPlan = { blockLength: Math.min(p.blockMonths, columns[0].length), draws: p.draws, seed: p.seed };
  if (plan.blockLength < p.blockMonths) clamps.push(`blockMonths: held at the ${plan.blockLength} months there are`);
  const sample = blockBootstrapOfSums(columns, plan, (sums) =>
    // Columns as in `monthlySums`; a draw that lacks one kind of day has no difference.
    sums[0] === 0 || sums[2] === 0 ? Number.NaN : sums[1] / sums[0] - sums[3] / sums[2],
  );
  if (sample.undefinedDraws > 0) {
    clamps.push(`bootstrap: ${sample.undefinedDraws} of ${p.draws} draws lacked one kind of day and were left out`);
  }
  if (sample.values.length === 0) return { interval: null, clamps };
  const { low, high } = percentileInterval(sample, COVERAGE_FRAC);
  return { interval: { lowFrac: low, highFrac: high }, clamps };
}

/**
 * The study over one period of the record.
 * @param records from `recordsFromTables` or `recordsFromDaily`
 * @returns figures as in `InversionStudyRun`; `diagnostics.residuals.uncountedDays` is the difference between the inverted
 *   days listed and those the months leave after their calm days, which should be none
 * @throws ParameterError on any value outside its range; RangeError for records that are empty, out of date order or hold a
 *   number that is none, or that hold no month of the period
 */
export function run(p: InversionStudyParameters, records: InversionRecords): InversionStudyRun {
  assertValues(parameters, p);
  assertRecords(records);
  const { inverted, months } = select(p, records);
  const tradingDays = months.reduce((sum, month) => sum + month.tradingDays, 0);
  const calmDays = months.reduce((sum, month) => sum + month.calmDays, 0);
  const overAllDays = (read: (month: MonthRecord) => number) =>
    months.reduce((sum, month) => sum + month.tradingDays * read(month), 0) / tradingDays;
  const episodes = episodesOf(inverted);
  const lowStarts = episodes.filter((episode) => episode.startVixBandVolPts < p.lowVixVolPts).length;
  const { interval, clamps } = differenceInterval(p, monthlySums(inverted, months, p.horizon));
  return {
    firstDate: months[0].firstDate,
    lastDate: months[months.length - 1].lastDate,
    tradingDays,
    invertedDays: inverted.length,
    invertedFrac: inverted.length / tradingDays,
    meanVixVolPts: overAllDays((month) => month.vixMeanVolPts),
    meanVix3mVolPts: overAllDays((month) => month.vix3mMeanVolPts),
    calmVixVolPts: pooledMean(months.map((month) => month.calmVix)),
    prior: {
      invertedFrac: meanOrNull(inverted.map((day) => day.priorFrac)),
      calmFrac: pooledMean(months.map((month) => month.calmPrior)),
    },
    realised: {
      invertedVolPts: meanOrNull(inverted.map((day) => day.realisedVolPts)),
      calmVolPts: pooledMean(months.map((month) => month.calmRealised)),
    },
    realisedOverVix: medianOrNull(inverted.map((day) => day.realisedOverVix)),
    forward: {
      week: compareForward(inverted, months, 'week'),
      month: compareForward(inverted, months, 'month'),
      quarter: compareForward(inverted, months, 'quarter'),
    },
    interval,
    episodes,
    lowStartFrac: episodes.length === 0 ? null : lowStarts / episodes.length,
    byYear: countsByYear(inverted, months),
    diagnostics: { residuals: { uncountedDays: Math.abs(tradingDays - calmDays - inverted.length) }, clamps },
  };
}
