import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { assertValues } from '../../kit/core/parameters.ts';
import { mean, standardDeviation } from '../lib/statistics.ts';
import {
  advance,
  type ClampCounts,
  diagnosticsOf,
  emptyPath,
  fork,
  identityResidual,
  noClamps,
  noiseOf,
  type Path,
} from './engine.ts';
import { type Market, marketOf } from './market.ts';
import { type FlowMarketParameters, parameters } from './parameters.ts';
import { annualVolFrac } from './traders.ts';

/** The reference experiment: a year and more for the funds to settle, then twelve weeks to watch. */
export const BURN_IN_DAYS = 300;
export const HORIZON_DAYS = 60;
export const REFERENCE_PAIRS = 200;

/**
 * The same market on the same noise, with and without one shock. Gaps are "with" less "without", index 0 = the close
 * before the shock (always 0), index k = the k-th close after; length `HORIZON_DAYS + 1`.
 */
export interface ShockPair {
  without: Path;
  withShock: Path;
  /** The day the shock arrives on: index of its close in both paths. */
  shockDay: number;
  /** Log price gap, and what it would be if no mechanical trader reacted: the shock fading at the rate of demand. */
  gapFrac: Float64Array;
  noFlowGapFrac: Float64Array;
  /**
   * Gap of positions at start prices: volatility-target funds, trend followers, and dealers' hedges since the shock. Negative =
   * sold because of the shock. Companies have none: what they buy hangs on the calendar alone.
   */
  volTargetGapUsdBn: Float64Array;
  trendGapUsdBn: Float64Array;
  dealerGapUsdBn: Float64Array;
  diagnostics: Diagnostics;
}

function pairOf(market: Market, seed: number, clamps: ClampCounts): Omit<ShockPair, 'diagnostics'> {
  const { p } = market;
  const lastDay = BURN_IN_DAYS + HORIZON_DAYS;
  const noise = noiseOf(market, seed, lastDay);
  const without = emptyPath(market, lastDay);
  advance(market, noise, without, 0, BURN_IN_DAYS, clamps);
  // One past for both: the burn-in is run once and copied.
  const withShock = fork(without);
  advance(market, noise, without, BURN_IN_DAYS, lastDay, clamps);
  advance(market, noise, withShock, BURN_IN_DAYS, lastDay, clamps, p.shockFrac);

  const gap = (key: 'logPrice' | 'exposureMultiple' | 'trendPosition' | 'hedgedFrac', scale: number) =>
    Float64Array.from({ length: HORIZON_DAYS + 1 }, (_, k) => {
      const day = BURN_IN_DAYS + k;
      return scale * (withShock[key][day] - without[key][day]);
    });
  return {
    without,
    withShock,
    shockDay: BURN_IN_DAYS + 1,
    gapFrac: gap('logPrice', 1),
    noFlowGapFrac: Float64Array.from({ length: HORIZON_DAYS + 1 }, (_, k) =>
      k === 0 ? 0 : p.shockFrac * p.demandPersistenceFrac ** (k - 1),
    ),
    volTargetGapUsdBn: gap('exposureMultiple', market.volTargetFrac * p.baseCapUsdBn),
    trendGapUsdBn: gap('trendPosition', market.trendFrac * p.baseCapUsdBn),
    dealerGapUsdBn: gap('hedgedFrac', p.baseCapUsdBn),
  };
}

const residualOf = (pair: Pick<ShockPair, 'without' | 'withShock'>) =>
  Math.max(identityResidual(pair.without), identityResidual(pair.withShock));

/**
 * One pair: 300 days of burn-in, the shock `shockFrac` to discretionary demand, 60 days, with and without it on the noise
 * of `seed`. What a drag computes. A single pair is one market's luck: it draws a path and must print no multiple.
 * @throws ParameterError on any value outside its range
 */
export function shockPair(p: FlowMarketParameters): ShockPair {
  assertValues(parameters, p);
  const clamps = noClamps();
  const pair = pairOf(marketOf(p), p.seed, clamps);
  return { ...pair, diagnostics: diagnosticsOf(residualOf(pair), clamps) };
}

/** The mean of many pairs. Days count from the shock: 1 = its own close. */
export interface ShockExperiment {
  pairs: number;
  meanGapFrac: Float64Array;
  noFlowGapFrac: Float64Array;
  /** Mean gaps of positions at start prices. */
  meanVolTargetGapUsdBn: Float64Array;
  meanTrendGapUsdBn: Float64Array;
  meanDealerGapUsdBn: Float64Array;
  /** Deepest point of the mean gap: as a log fraction, as a multiple of the shock (0 without a shock), and its day. */
  troughGapFrac: number;
  troughMultiple: number;
  troughDay: number;
  /** Monte Carlo standard error of the multiple, over the pairs at the trough's day. */
  troughStandardError: number;
  /** The mean gap on the last day, as a multiple of the shock. */
  endMultiple: number;
  /** Largest mean sales caused by the shock (negative = sold), at start prices. */
  volTargetSaleUsdBn: number;
  trendSaleUsdBn: number;
  /** Means over the pairs at the close before the shock. */
  exposureBeforeMultiple: number;
  volBeforeFrac: number;
  diagnostics: Diagnostics;
}

/** The entry furthest from zero in the direction of `sign`, with its index. */
function extreme(series: Float64Array, sign: number): { value: number; index: number } {
  let index = 0;
  for (let i = 1; i < series.length; i++) if (sign * series[i] > sign * series[index]) index = i;
  return { value: series[index], index };
}

function meanSeries(series: readonly Float64Array[]): Float64Array {
  return series[0].map((_, k) => mean(series.map((one) => one[k])));
}

/**
 * The shock experiment with common random numbers: seeds `seed`, `seed + 1`, … one pair each. Slow (tens of milliseconds for
 * 200 pairs): for a worker, a table made at build, or the validation.
 * @param pairs how many pairs, at least 2
 * @throws ParameterError on a value outside its range, RangeError on fewer than two pairs
 */
export function shockExperiment(p: FlowMarketParameters, pairs = REFERENCE_PAIRS): ShockExperiment {
  assertValues(parameters, p);
  if (!(Number.isInteger(pairs) && pairs >= 2))
    throw new RangeError(`pairs: given ${pairs}; needs a whole number of at least 2`);
  const market = marketOf(p);
  const clamps = noClamps();
  const runs = Array.from({ length: pairs }, (_, i) => pairOf(market, p.seed + i, clamps));

  const direction = Math.sign(p.shockFrac);
  const perShock = (gap: number) => (p.shockFrac === 0 ? 0 : gap / p.shockFrac);
  const meanGapFrac = meanSeries(runs.map((run) => run.gapFrac));
  const meanVolTargetGapUsdBn = meanSeries(runs.map((run) => run.volTargetGapUsdBn));
  const meanTrendGapUsdBn = meanSeries(runs.map((run) => run.trendGapUsdBn));
  const meanDealerGapUsdBn = meanSeries(runs.map((run) => run.dealerGapUsdBn));
  const trough = extreme(meanGapFrac, direction);
  const multiples = runs.map((run) => perShock(run.gapFrac[trough.index]));
  return {
    pairs,
    meanGapFrac,
    noFlowGapFrac: runs[0].noFlowGapFrac,
    meanVolTargetGapUsdBn,
    meanTrendGapUsdBn,
    meanDealerGapUsdBn,
    troughGapFrac: trough.value,
    troughMultiple: perShock(trough.value),
    troughDay: trough.index,
    troughStandardError: standardDeviation(multiples) / Math.sqrt(pairs - 1),
    endMultiple: perShock(meanGapFrac[HORIZON_DAYS]),
    volTargetSaleUsdBn: extreme(meanVolTargetGapUsdBn, direction).value,
    trendSaleUsdBn: extreme(meanTrendGapUsdBn, direction).value,
    exposureBeforeMultiple: mean(runs.map((run) => run.without.exposureMultiple[BURN_IN_DAYS])),
    volBeforeFrac: mean(runs.map((run) => annualVolFrac(run.without.variance[BURN_IN_DAYS]))),
    diagnostics: diagnosticsOf(Math.max(...runs.map(residualOf)), clamps),
  };
}
