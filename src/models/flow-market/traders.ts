import { TRADING_DAYS } from './buybacks.ts';
import type { Market } from './market.ts';

/**
 * The three mechanical traders who react to prices, each a rule from yesterday's state to today's position. None of them
 * looks at value, and none foresees the others: that is the point of the model and its weakness.
 */

/** The trend followers' lookbacks, in days, all of one weight. */
export const LOOKBACKS = [20, 60, 120, 250] as const;
/** Days before the trend followers form a view. */
export const WARM_UP_DAYS = 20;
/** Closer to its mean than this the price is at its mean: rounding in running sums must not make a signal. */
const AT_THE_MEAN = 1e-12;

/** Annualised volatility of a daily variance. */
export const annualVolFrac = (dailyVariance: number): number => Math.sqrt(TRADING_DAYS * dailyVariance);

/** The exposure a volatility-target fund wants: target over realised volatility, up to its cap. Falls as volatility rises. */
export function targetExposure(market: Market, dailyVariance: number): number {
  const { targetVolFrac, exposureCapMultiple, volFloorFrac } = market.p;
  return Math.min(exposureCapMultiple, targetVolFrac / Math.max(volFloorFrac, annualVolFrac(dailyVariance)));
}

/**
 * The mean of the last `lookback` closes up to day `day`, or of as many as there are.
 * @param priceSums running sums: `priceSums[t]` is the sum of the closes of days 0 … t
 */
export function movingAverage(priceSums: Float64Array, day: number, lookback: number): number {
  if (day < lookback) return priceSums[day] / (day + 1);
  return (priceSums[day] - priceSums[day - lookback]) / lookback;
}

/** The trend followers' view from −1 (all short) to 1 (all long): the mean over the lookbacks of price against its mean. */
export function trendView(
  market: Market,
  logPrice: Float64Array,
  priceSums: Float64Array,
  day: number,
  dailyVariance: number,
): number {
  if (day < WARM_UP_DAYS || dailyVariance === 0) return 0;
  let sum = 0;
  for (const lookback of LOOKBACKS) {
    const distance = logPrice[day] - movingAverage(priceSums, day, lookback);
    if (Math.abs(distance) < AT_THE_MEAN) continue;
    if (market.p.trendSignal === 'sign') sum += Math.sign(distance);
    else {
      // In units of what a random walk would have moved from its own mean over the window.
      const score = distance / Math.sqrt((dailyVariance * lookback) / 3);
      sum += Math.tanh(market.p.trendSharpness * score);
    }
  }
  return sum / LOOKBACKS.length;
}

/** Dealers' gamma today, as a fraction of the market per unit of log return; negative means they trade with the move. */
export function dealerGammaFrac(market: Market, logPrice: number, fastMean: number): number {
  if (market.p.gammaMode === 'constant') return market.gammaFrac;
  return market.gammaFrac * Math.tanh((logPrice - fastMean) / market.p.gammaWidthFrac + 0.5);
}
