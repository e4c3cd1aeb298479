import { min, quickselect } from 'd3';

/** Descriptive statistics on plain or typed arrays. Empty input is an error, never NaN. */
type Series = ArrayLike<number>;

function assertLength(series: Series, least: number, what: string): void {
  if (series.length < least) throw new RangeError(`${what}: given ${series.length} values; needs at least ${least}`);
}

export function mean(series: Series): number {
  assertLength(series, 1, 'mean');
  let sum = 0;
  for (let i = 0; i < series.length; i++) sum += series[i];
  return sum / series.length;
}

/** The k-th central moment, divided by n. */
function centralMoment(series: Series, order: number): number {
  const centre = mean(series);
  let sum = 0;
  for (let i = 0; i < series.length; i++) sum += (series[i] - centre) ** order;
  return sum / series.length;
}

/** Population variance (divided by n). */
export const variance = (series: Series): number => centralMoment(series, 2);

/** Population standard deviation. */
export const standardDeviation = (series: Series): number => Math.sqrt(variance(series));

/** Moment skewness m₃ / m₂^1.5; 0 for a constant series. */
export function skewness(series: Series): number {
  const second = variance(series);
  return second === 0 ? 0 : centralMoment(series, 3) / second ** 1.5;
}

/** Moment excess kurtosis m₄ / m₂² − 3: 0 for a normal distribution, and 0 for a constant series. */
export function excessKurtosis(series: Series): number {
  const second = variance(series);
  return second === 0 ? 0 : centralMoment(series, 4) / second ** 2 - 3;
}

/** Autocorrelation at a lag ≥ 1, with the full-sample mean and variance (the usual biased estimator). */
export function autocorrelation(series: Series, lag: number): number {
  assertLength(series, lag + 2, 'autocorrelation');
  const centre = mean(series);
  let numerator = 0;
  let denominator = 0;
  for (let i = 0; i < series.length; i++) {
    denominator += (series[i] - centre) ** 2;
    if (i >= lag) numerator += (series[i] - centre) * (series[i - lag] - centre);
  }
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Pearson correlation of two series of equal length; 0 where either is constant. */
export function correlation(a: Series, b: Series): number {
  if (a.length !== b.length) throw new RangeError(`correlation: given ${a.length} and ${b.length} values`);
  assertLength(a, 2, 'correlation');
  const meanA = mean(a);
  const meanB = mean(b);
  let cross = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    cross += (a[i] - meanA) * (b[i] - meanB);
    squareA += (a[i] - meanA) ** 2;
    squareB += (b[i] - meanB) ** 2;
  }
  return squareA === 0 || squareB === 0 ? 0 : cross / Math.sqrt(squareA * squareB);
}

/**
 * The quantile at a probability in [0, 1], by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996,
 * the default of R and numpy). The input is not modified.
 */
export function quantile(series: Series, probability: number): number {
  assertLength(series, 1, 'quantile');
  const values = Float64Array.from(series);
  const position = (values.length - 1) * probability;
  const below = Math.floor(position);
  // Only the two order statistics are needed: to select them is linear, to sort all is not.
  quickselect(values, below);
  const above = min(values.subarray(below + 1)) ?? values[below];
  return values[below] + (position - below) * (above - values[below]);
}

export const median = (series: Series): number => quantile(series, 0.5);
