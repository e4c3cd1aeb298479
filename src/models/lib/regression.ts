import { mean } from './statistics.ts';

/**
 * A straight line through two series, what it is worth outside the window it was drawn in, and how wrong its slope may be
 * when neighbouring errors resemble each other.
 */
type Series = ArrayLike<number>;

export interface LineFit {
  /** y = intercept + slope·x, least squares. */
  intercept: number;
  slope: number;
  /** Pearson correlation of x and y in the sample, −1 to 1; 0 where either is constant. */
  correlation: number;
  /** 1 − residual over total sum of squares, 0 to 1; 0 where y is constant. */
  r2: number;
  /** y minus the line, in the order of the input. */
  residuals: Float64Array;
  /** Mean of y: what a forecaster without x would say. */
  meanY: number;
}

function assertPair(x: Series, y: Series, least: number, what: string): void {
  if (x.length !== y.length)
    throw new RangeError(`${what}: given ${x.length} x and ${y.length} y; needs as many of each`);
  if (x.length < least) throw new RangeError(`${what}: given ${x.length} points; needs at least ${least}`);
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) {
      throw new RangeError(`${what}: point ${i} is (${x[i]}, ${y[i]}); allowed: finite numbers`);
    }
  }
}

/**
 * Ordinary least squares with one regressor.
 * @param x,y finite numbers, at least three of each
 * @returns the line and its residuals; a constant x gives slope 0 and the mean of y
 * @throws RangeError on unequal length, fewer than three points or a number that is not finite
 */
export function fitLine(x: Series, y: Series): LineFit {
  assertPair(x, y, 3, 'fitLine');
  const meanX = mean(x);
  const meanY = mean(y);
  let squareX = 0;
  let squareY = 0;
  let cross = 0;
  for (let i = 0; i < x.length; i++) {
    squareX += (x[i] - meanX) ** 2;
    squareY += (y[i] - meanY) ** 2;
    cross += (x[i] - meanX) * (y[i] - meanY);
  }
  const slope = squareX === 0 ? 0 : cross / squareX;
  const intercept = meanY - slope * meanX;
  // Where the squares are too small for their digits, rounding can lead a hair outside −1 to 1.
  const rounded = squareX === 0 || squareY === 0 ? 0 : cross / (Math.sqrt(squareX) * Math.sqrt(squareY));
  const correlation = Math.min(1, Math.max(-1, rounded));
  const residuals = Float64Array.from({ length: x.length }, (_, i) => y[i] - intercept - slope * x[i]);
  return { intercept, slope, correlation, r2: correlation ** 2, residuals, meanY };
}

/**
 * Out-of-sample R²: 1 − the squared errors of forecasts over those of one number fixed beforehand, as a rule the mean of
 * the training window (Campbell and Thompson 2008). 0 is as good as that number; negative is worse; there is no floor.
 * @param actual,forecast as many of each, at least one
 * @param benchmark the number to beat
 * @throws RangeError on unequal or empty input, or where `actual` equals the benchmark throughout
 */
export function outOfSampleR2(actual: Series, forecast: Series, benchmark: number): number {
  assertPair(forecast, actual, 1, 'outOfSampleR2');
  let error = 0;
  let benchmarkError = 0;
  for (let i = 0; i < actual.length; i++) {
    error += (actual[i] - forecast[i]) ** 2;
    benchmarkError += (actual[i] - benchmark) ** 2;
  }
  if (benchmarkError === 0) throw new RangeError('outOfSampleR2: every actual value equals the benchmark; undefined');
  return 1 - error / benchmarkError;
}

/**
 * Standard error of the slope that allows for errors of unequal size and for errors that resemble those up to `lag` steps
 * earlier: Newey and West (1987), Bartlett weights, no small-sample factor. Lag 0 is White's standard error.
 * @param x the regressor, as given to `fitLine`
 * @param residuals of that fit, in time order
 * @param lag whole number from 0 to n − 1
 * @returns the standard error, in units of y per unit of x; 0 where the line fits without error
 * @throws RangeError on a constant x, unequal length or a lag out of range
 */
export function neweyWestSlopeSe(x: Series, residuals: Series, lag: number): number {
  assertPair(x, residuals, 3, 'neweyWestSlopeSe');
  const n = x.length;
  if (!Number.isInteger(lag) || lag < 0 || lag >= n) {
    throw new RangeError(`neweyWestSlopeSe: lag given ${lag}; allowed: a whole number from 0 to ${n - 1}`);
  }
  const meanX = mean(x);
  const score = Float64Array.from({ length: n }, (_, i) => (x[i] - meanX) * residuals[i]);
  let squareX = 0;
  for (let i = 0; i < n; i++) squareX += (x[i] - meanX) ** 2;
  if (squareX === 0) throw new RangeError('neweyWestSlopeSe: x is constant; a slope has no standard error');
  let longRun = 0;
  for (let step = 0; step <= lag; step++) {
    let product = 0;
    for (let i = step; i < n; i++) product += score[i] * score[i - step];
    longRun += step === 0 ? product : 2 * (1 - step / (lag + 1)) * product;
  }
  // Bartlett weights keep the sum non-negative; rounding may leave it a hair below.
  return Math.sqrt(Math.max(0, longRun)) / squareX;
}

/** The usual automatic lag, the whole part of 4 (n/100)^(2/9), and never less than the overlap of the observations. */
export function neweyWestLag(observations: number, overlapSteps: number): number {
  const automatic = Math.floor(4 * (observations / 100) ** (2 / 9));
  return Math.min(observations - 1, Math.max(automatic, overlapSteps));
}
