import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { correlation } from '../models/lib/statistics.ts';
import { netLiquidity, netLiquiditySeries, rowOfMonth } from '../models/net-liquidity/table.ts';
import { REFERENCE_DRIFT_RATIO, REFERENCE_STEPS, spuriousTable } from '../models/net-liquidity/twin.ts';
import { type LiquidityTable, type NetLiquidityParameters, parameters, presets, run } from '../models/net-liquidity.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/**
 * The published relation rests on weekly data (August 2013 to June 2024, SPY with dividends); ours on the last Wednesday
 * of each month from January 2014, prices only. So most lines print the weekly number beside ours, with exact end dates.
 */
const monthly = readTable('net-liquidity-monthly');
export const liquidityTable: LiquidityTable = {
  dates: monthly.map((row) => row.date),
  fedAssetsUsdBn: numberColumn(monthly, 'fedAssetsUsdBn'),
  treasuryAccountUsdBn: numberColumn(monthly, 'treasuryAccountUsdBn'),
  reverseRepoUsdBn: numberColumn(monthly, 'reverseRepoUsdBn'),
  reservesUsdBn: numberColumn(monthly, 'reservesUsdBn'),
  equityIndex: numberColumn(readTable('equity-monthly-index'), 'equityIndex'),
};

const defaults = defaultsOf(parameters);
const liquidity = netLiquiditySeries(liquidityTable);
const row = (month: string) => rowOfMonth(liquidityTable, month);
const runWith = (changes: Partial<NetLiquidityParameters>) => run({ ...defaults, ...changes }, liquidityTable);

/** Correlation from one month to another, both included; growth over `changeMonths` starts inside the era. */
function eraCorrelation(from: string, to: string, changeMonths = 0, leadMonths = 0): number {
  const first = row(from) + changeMonths + leadMonths;
  const rows = Array.from({ length: row(to) - first + 1 }, (_, i) => first + i);
  const read = (series: ArrayLike<number>, at: number) =>
    changeMonths === 0 ? series[at] : series[at] / series[at - changeMonths] - 1;
  return correlation(
    rows.map((at) => read(liquidity, at - leadMonths)),
    rows.map((at) => read(liquidityTable.equityIndex, at)),
  );
}

/** A correlation printed to two decimals; `rederived` is ours on the monthly table, to four. */
function era(
  id: string,
  published: number,
  window: readonly [from: string, to: string, changeMonths?: number, leadMonths?: number],
  rederived?: number,
): ValidationCheck {
  return {
    id,
    unit: 'ratio',
    published,
    source: 'reference-run',
    ours: () => eraCorrelation(...window),
    tolerance: rederived === undefined ? tolerance(published, 0.01) : 5e-5,
    ...(rederived === undefined ? {} : { rederived: { value: rederived } }),
  };
}

const shown = () => runWith(presets['window-usually-shown']);

function predictedOverActual(): number {
  const { outOfSample } = shown();
  if (!outOfSample) throw new Error('no month left to forecast');
  return (outOfSample.forecast.at(-1) ?? Number.NaN) / (outOfSample.actual.at(-1) ?? Number.NaN);
}

const PAIRS = 4000;
let spurious: { drifting: ReturnType<typeof spuriousTable>; driftless: ReturnType<typeof spuriousTable> } | undefined;
function spuriousTables() {
  spurious ??= {
    drifting: spuriousTable([REFERENCE_DRIFT_RATIO, REFERENCE_DRIFT_RATIO], REFERENCE_STEPS, PAIRS, 1),
    driftless: spuriousTable([0, 0], REFERENCE_STEPS, PAIRS, 2),
  };
  return spurious;
}

/** A line of the table of random walks: the specification asks for ±0.03. */
const walk = (id: string, published: number, ours: () => number): ValidationCheck => ({
  id,
  unit: id === 'walks-above' ? 'percent' : 'ratio',
  published,
  source: 'reference-run',
  ours,
  tolerance: 0.03,
});

const change = (series: ArrayLike<number>, from: string, to: string) => series[row(to)] - series[row(from)];

/** A balance in $bn, or its change. */
function balance(
  id: string,
  published: number,
  lastDigit: number,
  source: string,
  ours: () => number,
  rederived?: number,
): ValidationCheck {
  return {
    id,
    unit: 'usdBn',
    published,
    source,
    ours,
    tolerance: lastDigit / 2,
    ...(rederived === undefined ? {} : { rederived: { value: rederived } }),
  };
}

/** Somebody's share of the variance in changes that net liquidity explains, beside ours over one month. */
const explained = (id: string, published: number, source: string): ValidationCheck => ({
  id,
  unit: 'percent',
  published,
  source,
  ours: () => runWith(presets['one-month-changes']).fit.r2,
  tolerance: 5e-5,
  rederived: { value: 0.0005 },
});

const { fedAssetsUsdBn, treasuryAccountUsdBn } = liquidityTable;

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  era('level-weekly-sample', 0.86, ['2014-01', '2024-06']),
  { id: 'level-r2', unit: 'ratio', published: 0.74, source: 'reference-run', ours: () => eraCorrelation('2014-01', '2024-06') ** 2, tolerance: tolerance(0.74, 0.01) },
  { id: 'level-ten-years', unit: 'ratio', published: 0.9, source: 'traderhc-net-liquidity', ours: () => eraCorrelation('2014-01', '2023-12'), tolerance: tolerance(0.9, 0.1) },
  era('change-one-week', 0.02, ['2014-01', '2024-06', 1], 0.0226),
  era('change-four-weeks', -0.02, ['2014-01', '2024-06', 1], 0.0226),
  era('change-quarter', -0.06, ['2014-01', '2024-06', 3], -0.0401),
  era('change-year', 0.46, ['2014-01', '2024-06', 12], 0.3982),
  era('era-2013-2020', -0.53, ['2014-01', '2019-12'], -0.652),
  era('era-2016-2020', -0.64, ['2016-01', '2019-12'], -0.5704),
  era('era-2020-2023', 0.81, ['2020-01', '2022-12'], 0.829),
  era('era-2023-2024', 0.44, ['2023-01', '2024-06'], 0.4187),
  era('change-2022', 0.63, ['2022-01', '2022-12', 1], 0.8163),
  era('era-2014-2019', -0.65, ['2014-01', '2019-12']),
  era('era-2014-2020', 0.33, ['2014-01', '2020-12']),
  era('era-2023-2026', -0.56, ['2023-01', '2026-08']),
  era('era-2021-2023', 0.6, ['2021-01', '2023-12']),
  era('era-2014-2026', 0.74, ['2014-01', '2026-08']),
  era('change-2023-2026', -0.05, ['2023-01', '2026-08', 3]),
  era('change-2021-2023', 0.61, ['2021-01', '2023-12', 3]),
  era('change-2014-2026', -0.05, ['2014-01', '2026-08', 3]),
  era('lead-four-weeks', 0.23, ['2014-01', '2024-06', 1, 1], 0.2592),
  era('lead-quarter', 0.33, ['2014-01', '2024-06', 3, 3], 0.3401),
  { id: 'shown-r2', unit: 'ratio', published: 0.84, source: 'reference-run', ours: () => shown().fit.r2, tolerance: 5e-5, rederived: { value: 0.885 } },
  { id: 'shown-out-of-sample-r2', unit: 'ratio', published: -0.17, source: 'reference-run', ours: () => shown().outOfSample?.r2 ?? Number.NaN, tolerance: 5e-5, rederived: { value: -0.1785 } },
  { id: 'shown-predicted-over-actual', unit: 'percent', published: 362 / 536, source: 'reference-run', ours: predictedOverActual, tolerance: 5e-5, rederived: { value: 0.7112 } },
  walk('walks-drifting', 0.87, () => spuriousTables().drifting.medianCorrelation),
  walk('walks-above', 0.67, () => spuriousTables().drifting.aboveEightTenthsFrac),
  walk('walks-driftless', 0.41, () => spuriousTables().driftless.medianAbsoluteCorrelation),
  explained('explained-macrocompass', 0.035, 'macrocompass-net-liquidity'),
  explained('explained-macrodispatch', 0.02, 'macrodispatch-net-liquidity'),
  // "Below 0.1" from weekly data: an upper bound beside ours.
  { ...era('changes-profithunting', 0.1, ['2014-01', '2024-06', 1], 0.0226), source: 'profithunting-net-liquidity' },
  balance('anchor-april-2026', 5700, 10, 'wheredoesthedollargo-2026', () => netLiquidity(6710, 1010, 0)),
  balance('anchor-year-change', -290, 0.1, 'wheredoesthedollargo-2026', () => change(liquidity, '2025-04', '2026-04'), -69.9),
  balance('peak', 7140, 0.1, 'reference-run', () => Math.max(...liquidity), 7087.9),
  balance('assets-december-2025', 6581, 0.1, 'reference-run', () => fedAssetsUsdBn[row('2025-12')], 6640.6),
  balance('assets-july-2026', 6736, 0.1, 'reference-run', () => fedAssetsUsdBn[row('2026-07')], 6738.2),
  balance('november-2025', 5650.5, 0.1, 'fed-h41-net-liquidity', () => liquidity[row('2025-11')]),
  balance('august-2026', 5809, 0.1, 'fed-h41-net-liquidity', () => liquidity[row('2026-08')]),
  balance('rise-since-opening', 158, 1, 'fed-h41-net-liquidity', () => change(liquidity, '2025-11', '2026-08')),
  balance('rise-from-fed', 193.3, 0.1, 'fed-h41-net-liquidity', () => change(fedAssetsUsdBn, '2025-11', '2026-08')),
  balance('rise-of-treasury-account', 36.7, 0.1, 'fed-h41-net-liquidity', () => change(treasuryAccountUsdBn, '2025-11', '2026-08')),
  balance('since-march-2025', -374, 1, 'fed-h41-net-liquidity', () => change(liquidity, '2025-03', '2026-08')),
];

export const validation: ModelValidation = {
  model: 'net-liquidity',
  checks,
  benchmark: { limitMs: 0.1, run: () => run(defaults, liquidityTable) },
};
