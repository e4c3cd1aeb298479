import { cachedNormals, random } from '../lib/rng.ts';
import { mean, median, standardDeviation } from '../lib/statistics.ts';

/**
 * Random walks that know nothing of each other, as the yardstick for a correlation of two trending series (Granger and
 * Newbold 1974; Phillips 1986).
 */

/**
 * A random walk that starts where a series starts and has the mean and the spread of its monthly growth, and nothing else
 * of it. It walks in logarithms, so that it stays positive.
 * @param series positive numbers, at least three
 * @param seed whole number; the same seed gives the same walk
 * @returns as many values as the series
 */
export function randomWalkTwin(series: ArrayLike<number>, seed: number): Float64Array {
  const growth = Float64Array.from({ length: series.length - 1 }, (_, i) => Math.log(series[i + 1] / series[i]));
  const drift = mean(growth);
  const spread = standardDeviation(growth);
  const noise = cachedNormals(seed, growth.length);
  const twin = new Float64Array(series.length);
  let log = Math.log(series[0]);
  twin[0] = series[0];
  for (let i = 0; i < growth.length; i++) {
    log += drift + spread * noise[i];
    twin[i + 1] = Math.exp(log);
  }
  return twin;
}

export interface SpuriousCorrelations {
  medianCorrelation: number;
  medianAbsoluteCorrelation: number;
  /** Share of pairs whose correlation exceeds 0.8, a fraction. */
  aboveEightTenthsFrac: number;
}

/** The reference: 565 weekly steps. The drift is ours to choose, for the specification names none; see `spuriousTable`. */
export const REFERENCE_STEPS = 565;

/**
 * Drift of 0.1 standard deviations a step: 0.72 a year for weekly steps, the order of a share index (the S&P 500 of the
 * table has 0.75 a year). It reproduces both published numbers at once, 0.87 and 0.67.
 */
export const REFERENCE_DRIFT_RATIO = 0.1;

/**
 * Correlations in levels of many pairs of independent random walks with normal steps.
 * @param driftRatios drift of the first and of the second walk, in standard deviations per step
 * @param steps length of each walk, at least 3
 * @param pairs how many pairs, at least 1; 4,000 give the median to about ±0.005
 * @param seed whole number
 * @throws RangeError on too few steps or pairs, or a drift that is not finite
 */
export function spuriousTable(
  driftRatios: readonly [number, number],
  steps: number,
  pairs: number,
  seed: number,
): SpuriousCorrelations {
  if (!Number.isInteger(steps) || steps < 3)
    throw new RangeError(`steps: given ${steps}; allowed: a whole number from 3`);
  if (!Number.isInteger(pairs) || pairs < 1)
    throw new RangeError(`pairs: given ${pairs}; allowed: a whole number from 1`);
  for (const drift of driftRatios) {
    if (!Number.isFinite(drift)) throw new RangeError(`driftRatios: given ${drift}; allowed: finite numbers`);
  }
  const source = random(seed);
  const correlations = Float64Array.from({ length: pairs }, () => walkCorrelation(driftRatios, steps, source.normal));
  return {
    medianCorrelation: median(correlations),
    medianAbsoluteCorrelation: median(correlations.map(Math.abs)),
    aboveEightTenthsFrac: correlations.filter((r) => r > 0.8).length / pairs,
  };
}

/** One pass over both walks with running sums: millions of steps make two stored arrays a pair too slow. */
function walkCorrelation([driftA, driftB]: readonly [number, number], steps: number, normal: () => number): number {
  let a = 0;
  let b = 0;
  let sumA = 0;
  let sumB = 0;
  let squareA = 0;
  let squareB = 0;
  let cross = 0;
  for (let i = 0; i < steps; i++) {
    a += driftA + normal();
    b += driftB + normal();
    sumA += a;
    sumB += b;
    squareA += a * a;
    squareB += b * b;
    cross += a * b;
  }
  const varianceA = squareA - (sumA * sumA) / steps;
  const varianceB = squareB - (sumB * sumB) / steps;
  return (cross - (sumA * sumB) / steps) / Math.sqrt(varianceA * varianceB);
}
