import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { garchNoise } from '../lib/garch.ts';
import { cachedNormals } from '../lib/rng.ts';
import { QUARTER_DAYS } from './buybacks.ts';
import { impactOf, type Market, POSITION_LIMIT } from './market.ts';
import { dealerGammaFrac, LOOKBACKS, movingAverage, targetExposure, trendView } from './traders.ts';

/** The weights of clustered noise, close to what daily share returns give. */
const CLUSTERING = { news: 0.09, memory: 0.89 };
/** Short gamma may amplify a move at most this many times over (1 / 0.2): beyond it the market would not clear. */
const LEAST_DENOMINATOR = 0.2;

/** One value per close; index 0 is the start, before the first day. Everything the market remembers is in here. */
export interface Path {
  /** Log price against its value, which stays at 0: the sum of the next three. */
  logPrice: Float64Array;
  /** Discretionary demand, lasting impact of the mechanical traders' position, transient impact; log points. */
  demand: Float64Array;
  impact: Float64Array;
  transient: Float64Array;
  /** Exposure of volatility-target funds (multiple of their assets) and position of trend followers (−1 to 1). */
  exposureMultiple: Float64Array;
  trendPosition: Float64Array;
  /** What companies have bought net since the start, and the change of all positions since the start; market fractions. */
  boughtFrac: Float64Array;
  positionFrac: Float64Array;
  /** Exponentially weighted daily variance of returns. */
  variance: Float64Array;
  /** Dealers' gamma, fraction of the market per unit of log return. */
  gammaFrac: Float64Array;
  /** What dealers have bought to hedge since the start, net; market fractions. Their position is no part of `positionFrac`. */
  hedgedFrac: Float64Array;
  /** Running sums of `logPrice`, for the moving averages. */
  priceSums: Float64Array;
  /** The stop cluster: highest close since it bought, and whether it still holds (1) or has been stopped out (0). */
  stopHigh: Float64Array;
  stopHolds: Float64Array;
}

/** How often the two limits of the model were hit, and on which day first. */
export interface ClampCounts {
  positionDays: number;
  positionFirstDay: number;
  clearingDays: number;
  clearingFirstDay: number;
}

export const noClamps = (): ClampCounts => ({
  positionDays: 0,
  positionFirstDay: 0,
  clearingDays: 0,
  clearingFirstDay: 0,
});

/** A path of `days` days with its start filled in: price at value, funds at their target, cluster long, X = 0. */
export function emptyPath(market: Market, days: number): Path {
  const series = () => new Float64Array(days + 1);
  const path: Path = {
    logPrice: series(),
    demand: series(),
    impact: series(),
    transient: series(),
    exposureMultiple: series(),
    trendPosition: series(),
    boughtFrac: series(),
    positionFrac: series(),
    variance: series(),
    gammaFrac: series(),
    hedgedFrac: series(),
    priceSums: series(),
    stopHigh: series(),
    stopHolds: series(),
  };
  path.variance[0] = market.p.noiseFrac ** 2;
  path.exposureMultiple[0] = targetExposure(market, path.variance[0]);
  path.stopHolds[0] = 1;
  path.trendPosition[0] = market.p.stopShareFrac;
  path.gammaFrac[0] = dealerGammaFrac(market, 0, 0);
  return path;
}

/** A copy that shares nothing: the same past, free to have another future. */
export function fork(path: Path): Path {
  return Object.fromEntries(Object.entries(path).map(([key, series]) => [key, series.slice()])) as unknown as Path;
}

/** The noise of a run, one value per day; `seed` fixes it whatever the other parameters are. */
export function noiseOf(market: Market, seed: number, days: number): Float64Array {
  const { noiseFrac, noiseKind } = market.p;
  const normals = cachedNormals(seed, days);
  return noiseKind === 'clustered' ? garchNoise(normals, noiseFrac, CLUSTERING) : normals.map((z) => noiseFrac * z);
}

/** Stop orders: the cluster sells once the price closes `d` below its high, and buys back above the 20-day mean. */
function moveStops(market: Market, path: Path, day: number, fastMean: number): number {
  const last = path.logPrice[day - 1];
  const held = path.stopHolds[day - 1] === 1;
  const high = Math.max(path.stopHigh[day - 1], last);
  const holds = held ? last >= high - market.p.stopDepthFrac : last > fastMean;
  path.stopHolds[day] = holds ? 1 : 0;
  path.stopHigh[day] = holds && !held ? last : high;
  return path.stopHolds[day];
}

/** All mechanical positions on a day, and their sum against the start; decided on yesterday's close. */
function movePositions(market: Market, path: Path, day: number, fastMean: number, clamps: ClampCounts): void {
  const { p } = market;
  const yesterday = day - 1;
  const variance = path.variance[yesterday];
  const exposure = path.exposureMultiple[yesterday];
  path.exposureMultiple[day] = exposure + p.adjustmentSpeedFrac * (targetExposure(market, variance) - exposure);

  const view = trendView(market, path.logPrice, path.priceSums, yesterday, variance);
  const stops = p.stopShareFrac > 0 ? moveStops(market, path, day, fastMean) : 0;
  path.trendPosition[day] = (1 - p.stopShareFrac) * view + p.stopShareFrac * stops;

  path.boughtFrac[day] = path.boughtFrac[yesterday] + market.buybacks[yesterday % QUARTER_DAYS];
  const position =
    market.volTargetFrac * (path.exposureMultiple[day] - path.exposureMultiple[0]) +
    market.trendFrac * (path.trendPosition[day] - path.trendPosition[0]) +
    path.boughtFrac[day];
  if (position >= POSITION_LIMIT && clamps.positionDays++ === 0) clamps.positionFirstDay = day;
  path.positionFrac[day] = Math.min(position, POSITION_LIMIT);
}

/**
 * What dealers buy on a day on which the log price moves by `change`: −g r, a fraction of the market, negative for a sale. It
 * is the trade that the clearing equation holds, r = r₀ + (M + λ)(−g r). Where the clearing is held at its limit, so is g.
 */
export function hedgeOf(market: Market, gammaFrac: number, change: number): number {
  return -Math.max(gammaFrac, (LEAST_DENOMINATOR - 1) / market.promptImpact) * change;
}

/** Clears the market: what demand and positions would do to the price, damped or fed by the dealers' hedging. */
function clear(market: Market, path: Path, day: number, fastMean: number, clamps: ClampCounts): void {
  const { p } = market;
  const yesterday = day - 1;
  path.impact[day] = impactOf(market, path.positionFrac[day]);
  path.gammaFrac[day] = dealerGammaFrac(market, path.logPrice[yesterday], fastMean);

  const traded = p.transientMultiple * (path.positionFrac[day] - path.positionFrac[yesterday]);
  const fading = (p.transientPersistenceFrac - 1) * path.transient[yesterday];
  const unhedged =
    path.demand[day] - path.demand[yesterday] + (path.impact[day] - path.impact[yesterday]) + traded + fading;
  const denominator = 1 + market.promptImpact * path.gammaFrac[day];
  if (denominator < LEAST_DENOMINATOR && clamps.clearingDays++ === 0) clamps.clearingFirstDay = day;
  const change = unhedged / Math.max(denominator, LEAST_DENOMINATOR);
  path.hedgedFrac[day] = path.hedgedFrac[yesterday] + hedgeOf(market, path.gammaFrac[day], change);

  path.transient[day] = path.transient[yesterday] + fading + traded + (change - unhedged);
  path.logPrice[day] = path.logPrice[yesterday] + change;
  path.priceSums[day] = path.priceSums[yesterday] + path.logPrice[day];
  path.variance[day] = p.volMemoryFrac * path.variance[yesterday] + (1 - p.volMemoryFrac) * change ** 2;
}

/**
 * Carries a path on from the close of `fromDay` to the close of `toDay`.
 * @param noise one value per day; `noise[d − 1]` arrives on day d
 * @param shock added to discretionary demand on the first of these days, as a log fraction
 */
export function advance(
  market: Market,
  noise: Float64Array,
  path: Path,
  fromDay: number,
  toDay: number,
  clamps: ClampCounts,
  shock = 0,
): void {
  const { demandPersistenceFrac, driftFrac } = market.p;
  for (let day = fromDay + 1; day <= toDay; day++) {
    const fastMean = movingAverage(path.priceSums, day - 1, LOOKBACKS[0]);
    const arriving = noise[day - 1] + driftFrac + (day === fromDay + 1 ? shock : 0);
    path.demand[day] = demandPersistenceFrac * path.demand[day - 1] + arriving;
    movePositions(market, path, day, fastMean, clamps);
    clear(market, path, day, fastMean, clamps);
  }
}

/** Largest |p − (e + ℓ + u)| on a path, log points: the price has no part that nobody explains. */
export function identityResidual(path: Path): number {
  let largest = 0;
  for (let day = 0; day < path.logPrice.length; day++) {
    const explained = path.demand[day] + path.impact[day] + path.transient[day];
    largest = Math.max(largest, Math.abs(path.logPrice[day] - explained));
  }
  return largest;
}

/**
 * The diagnostics of paths that share their clamp counts.
 * @param priceIdentity the largest `identityResidual` among them, log points
 */
export function diagnosticsOf(priceIdentity: number, clamps: ClampCounts): Diagnostics {
  const { positionDays, positionFirstDay, clearingDays, clearingFirstDay } = clamps;
  const lines: string[] = [];
  if (positionDays > 0)
    lines.push(
      `position: held at ${POSITION_LIMIT} of the market on ${positionDays} days, first on day ${positionFirstDay}`,
    );
  if (clearingDays > 0)
    lines.push(
      `clearing: denominator held at ${LEAST_DENOMINATOR} on ${clearingDays} days, first on day ${clearingFirstDay}`,
    );
  return { residuals: { priceIdentity }, clamps: lines };
}
