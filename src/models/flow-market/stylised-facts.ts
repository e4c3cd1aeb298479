import { autocorrelation, excessKurtosis, mean, skewness, standardDeviation } from '../lib/statistics.ts';
import { TRADING_DAYS } from './buybacks.ts';

/**
 * What is known about daily returns of every large share market (Cont 2001, Quantitative Finance 1/2): hardly any
 * correlation of returns, fat tails, and volatility that comes in clusters. The same measures for model and record.
 */
export interface StylisedFacts {
  days: number;
  meanReturnFrac: number;
  /** Annualised standard deviation. */
  volFrac: number;
  excessKurtosis: number;
  skewness: number;
  /** Autocorrelation of returns at one day, of absolute returns at 1, 5, 20 and 100 days. */
  returnAutocorrelation1: number;
  absAutocorrelation1: number;
  absAutocorrelation5: number;
  absAutocorrelation20: number;
  absAutocorrelation100: number;
  /** Days further than four standard deviations from the mean. */
  beyondFourSdDays: number;
  /** Share of the largest 1 % of days in the sum of squared returns. */
  topPercentSquareFrac: number;
}

/** The fewest returns these measures make sense for: the longest lag, and as many days again. */
export const LEAST_RETURNS = 200;

/**
 * @param returns daily log returns, at least 200, all finite
 * @throws RangeError on too few returns or one that is not finite (its position is named)
 */
export function stylisedFacts(returns: Float64Array): StylisedFacts {
  if (returns.length < LEAST_RETURNS)
    throw new RangeError(`returns: given ${returns.length}; needs at least ${LEAST_RETURNS}`);
  const bad = returns.findIndex((r) => !Number.isFinite(r));
  if (bad >= 0) throw new RangeError(`returns[${bad}]: given ${returns[bad]}; needs a finite number`);

  const centre = mean(returns);
  const deviation = standardDeviation(returns);
  const absolute = returns.map(Math.abs);
  const squares = returns.map((r) => r * r).sort();
  const topDays = Math.round(returns.length / 100);
  const total = squares.reduce((sum, x) => sum + x, 0);
  const top = squares.subarray(squares.length - topDays).reduce((sum, x) => sum + x, 0);
  return {
    days: returns.length,
    meanReturnFrac: centre,
    volFrac: deviation * Math.sqrt(TRADING_DAYS),
    excessKurtosis: excessKurtosis(returns),
    skewness: skewness(returns),
    returnAutocorrelation1: autocorrelation(returns, 1),
    absAutocorrelation1: autocorrelation(absolute, 1),
    absAutocorrelation5: autocorrelation(absolute, 5),
    absAutocorrelation20: autocorrelation(absolute, 20),
    absAutocorrelation100: autocorrelation(absolute, 100),
    beyondFourSdDays: returns.filter((r) => Math.abs(r - centre) > 4 * deviation).length,
    topPercentSquareFrac: total === 0 ? 0 : top / total,
  };
}

/** Daily log returns of a path of log prices: one fewer than its closes. */
export function returnsOf(logPrice: Float64Array): Float64Array {
  return Float64Array.from({ length: logPrice.length - 1 }, (_, i) => logPrice[i + 1] - logPrice[i]);
}
