import { readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { medianRatio } from '../models/inversion-study/records.ts';
import { ratioBinsFromTable, recordsFromTables } from '../models/inversion-study/tables.ts';
import { type InversionStudyParameters, type InversionStudyRun, parameters, run } from '../models/inversion-study.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/**
 * The record to 5 June 2026, against the specification's run (on prices of the fund SPY with dividends) and the count that
 * thetrading.tools published. Ours are prices of the index without dividends: what rests on returns is printed twice.
 */
const defaults = defaultsOf(parameters);
const records = recordsFromTables(readTable('vix-inversion-days'), readTable('vix-inversion-months'));
const ratioBins = ratioBinsFromTable(readTable('vix-inversion-ratio'));
const DRAWS = 5000;

const studyOf = (changes: Partial<InversionStudyParameters> = {}) =>
  run({ ...defaults, sample: 'to-june-2026', ...changes }, records);
const study = studyOf();
const before2020 = studyOf({ period: 'to-2019' });
const pandemic = studyOf({ period: '2020-2022' });
const from2023 = studyOf({ period: 'from-2023' });

type Unit = ValidationCheck['unit'];

function check(
  id: string,
  unit: Unit,
  published: number,
  lastDigit: number,
  ours: () => number | null,
  rederived?: number,
): ValidationCheck {
  return {
    id,
    unit,
    published,
    source: 'reference-run',
    ours: () => ours() ?? Number.NaN,
    tolerance: tolerance(rederived ?? published, lastDigit),
    rederived: rederived === undefined ? undefined : { value: rederived },
  };
}

/** A count on the same data: it agrees or it does not. */
const count = (id: string, published: number, ours: () => number): ValidationCheck => ({
  ...check(id, 'count', published, 1, ours),
  tolerance: 0,
});

/** Reads a year's row by the name of a column. */
const inYear = (year: number, column: 'invertedFrac' | 'invertedBelow25Days', of: InversionStudyRun = study) =>
  of.byYear[column][of.byYear.year.indexOf(year)];
const share = (id: string, published: number, year: number) =>
  check(id, 'percent', published, 0.001, () => inYear(year, 'invertedFrac'));

/** The published counts start in 2010; the record in September 2009. */
const from2010 = (column: 'tradingDays' | 'invertedDays') =>
  study.byYear[column].reduce((sum, days, i) => (study.byYear.year[i] >= 2010 ? sum + days : sum), 0);
const elsewhere = (
  id: string,
  unit: Unit,
  published: number,
  allowed: number,
  ours: () => number,
): ValidationCheck => ({
  ...check(id, unit, published, 0, ours),
  tolerance: allowed,
  source: 'thetrading-tools-term-structure',
});

/**
 * One end of an interval. The second value comes from forty thousand draws of an independent program over the same blocks of
 * three months; the allowance is two standard errors of a 2.5 % quantile over `DRAWS` draws.
 */
function endpoint(
  id: string,
  published: number,
  horizon: 'month' | 'quarter',
  end: 'lowFrac' | 'highFrac',
  rederived: number,
  width: number,
): ValidationCheck {
  const standardDeviation = width / 3.92;
  const quantileSe = (standardDeviation * Math.sqrt((0.025 * 0.975) / DRAWS)) / 0.0584;
  return {
    ...check(
      id,
      'percent',
      published,
      0.0001,
      () => studyOf({ horizon, draws: DRAWS }).interval?.[end] ?? null,
      rederived,
    ),
    tolerance: tolerance(rederived, 0.0001, quantileSe),
  };
}

const { week, month, quarter } = study.forward;
const november = records.inverted.filter((day) => day.date.startsWith('2025-11'));
const latest = run(defaults, records);

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  count('trading-days', 4204, () => study.tradingDays),
  count('inverted-days', 324, () => study.invertedDays),
  count('episodes', 105, () => study.episodes.length),
  check('inverted-share', 'percent', 0.077, 0.001, () => study.invertedFrac),
  check('vix-mean', 'volPoints', 18.5, 0.1, () => study.meanVixVolPts),
  check('vix3m-mean', 'volPoints', 20.4, 0.1, () => study.meanVix3mVolPts),
  check('ratio-median', 'ratio', 0.885, 0.001, () => medianRatio(ratioBins)),
  elsewhere('elsewhere-share', 'percent', 0.078, 0.0005, () => from2010('invertedDays') / from2010('tradingDays')),
  elsewhere('elsewhere-inverted-days', 'count', 321, 0, () => from2010('invertedDays')),
  elsewhere('elsewhere-trading-days', 'count', 4132, 1, () => from2010('tradingDays')),
  elsewhere('elsewhere-episodes', 'count', 103, 0, () => study.episodes.filter((e) => e.startDate >= '2010').length),
  share('share-2011', 0.202, 2011),
  share('share-2018', 0.211, 2018),
  share('share-2020', 0.209, 2020),
  share('share-2023', 0, 2023),
  share('share-2025', 0.116, 2025),
  count('november-2025-days', 2, () => november.length),
  check('november-20-ratio', 'ratio', 26.42 / 25.76, 0.0001, () => november[november.length - 1].ratio),
  check('week-inverted', 'percent', 0.0091, 0.0001, () => week.inverted.meanFrac, 0.00865),
  check('week-calm', 'percent', 0.0024, 0.0001, () => week.calm.meanFrac, 0.00205),
  check('month-inverted', 'percent', 0.0314, 0.0001, () => month.inverted.meanFrac, 0.0297),
  check('month-calm', 'percent', 0.0106, 0.0001, () => month.calm.meanFrac, 0.0091),
  check('month-positive-inverted', 'percent', 0.725, 0.001, () => month.inverted.positiveFrac, 0.716),
  check('month-positive-calm', 'percent', 0.688, 0.001, () => month.calm.positiveFrac, 0.672),
  check('month-difference', 'percent', 0.0208, 0.0001, () => month.differenceFrac, 0.0206),
  endpoint('month-difference-low', 0.009, 'month', 'lowFrac', 0.00978, 0.0221),
  endpoint('month-difference-high', 0.0337, 'month', 'highFrac', 0.03191, 0.0221),
  check('quarter-inverted', 'percent', 0.0764, 0.0001, () => quarter.inverted.meanFrac, 0.0728),
  check('quarter-calm', 'percent', 0.0322, 0.0001, () => quarter.calm.meanFrac, 0.0283),
  check('quarter-difference', 'percent', 0.044, 0.001, () => quarter.differenceFrac, 0.0445),
  endpoint('quarter-difference-low', 0.018, 'quarter', 'lowFrac', 0.01861, 0.0513),
  endpoint('quarter-difference-high', 0.069, 'quarter', 'highFrac', 0.06989, 0.0513),
  check('prior-inverted', 'percent', -0.0498, 0.0001, () => study.prior.invertedFrac, -0.0512),
  check('prior-calm', 'percent', 0.0175, 0.0001, () => study.prior.calmFrac, 0.0161),
  check('realised-inverted', 'volPoints', 25.6, 0.1, () => study.realised.invertedVolPts, 26.4),
  check('realised-calm', 'volPoints', 13.4, 0.1, () => study.realised.calmVolPts, 13.8),
  check('realised-over-vix-to-2019', 'ratio', 0.73, 0.01, () => before2020.realisedOverVix),
  check('realised-over-vix-2020-2022', 'ratio', 0.74, 0.01, () => pandemic.realisedOverVix, 0.763),
  check('realised-over-vix-from-2023', 'ratio', 0.69, 0.01, () => from2023.realisedOverVix),
  check('realised-inverted-from-2023', 'volPoints', 24.0, 0.1, () => from2023.realised.invertedVolPts, 23.34),
  check('realised-calm-from-2023', 'volPoints', 12.9, 0.1, () => from2023.realised.calmVolPts),
  check('low-starts-to-2019', 'percent', 0.29, 0.01, () => before2020.lowStartFrac),
  count('low-starts-from-2023', 0, () => from2023.lowStartFrac ?? Number.NaN),
  check('calm-vix-to-2019', 'volPoints', 16.2, 0.1, () => before2020.calmVixVolPts),
  check('calm-vix-from-2023', 'volPoints', 16.8, 0.1, () => from2023.calmVixVolPts),
  count('inverted-days-from-2023', 48, () => from2023.invertedDays),
  count('episodes-from-2023', 17, () => from2023.episodes.length),
  count('below-25-in-2014', 17, () => inYear(2014, 'invertedBelow25Days')),
  count('below-25-in-2018', 37, () => inYear(2018, 'invertedBelow25Days')),
  count('below-25-in-2025', 10, () => inYear(2025, 'invertedBelow25Days')),
  count('below-25-in-2026', 1, () => inYear(2026, 'invertedBelow25Days', latest)),
  count('longest-since-november-2025', 3, () => Math.max(...latest.episodes.filter((e) => e.startDate >= '2025-11').map((e) => e.days))),
  check('latest-month-inverted', 'percent', 0.0297, 0.0001, () => latest.forward.month.inverted.meanFrac),
  check('latest-month-calm', 'percent', 0.0092, 0.0001, () => latest.forward.month.calm.meanFrac),
];

export const validation: ModelValidation = {
  model: 'inversion-study',
  checks,
  benchmark: { limitMs: 1, run: () => run(defaults, records) },
};
