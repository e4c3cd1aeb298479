import { buybackSchedule } from './buybacks.ts';
import type { FlowMarketParameters } from './parameters.ts';

/** Turnover of a day, and the move of an ordinary day, behind the square-root law of impact: assumptions of the editors. */
export const DAILY_TURNOVER_USD_BN = 800;
export const ORDINARY_DAY_FRAC = 0.01;
/** No buyer holds more than this fraction of the base market: beyond it the residual holder's demand has no meaning. */
export const POSITION_LIMIT = 0.5;

/** The parameters with everything worked out that does not change from day to day. */
export interface Market {
  p: FlowMarketParameters;
  /** Sizes as fractions of the base market, the common scale applied. */
  volTargetFrac: number;
  trendFrac: number;
  /** Dealers' gamma, fraction of the market bought per unit fall of the log price. */
  gammaFrac: number;
  /** M + λ: what a fraction of the market traded at once does to the log price. */
  promptImpact: number;
  /** Net company purchases by day of the quarter, fractions of the market. */
  buybacks: Float64Array;
  /** Position at which concave impact starts to bend, fraction of the market. */
  bendFrac: number;
}

/**
 * The common scale `flowScaleMultiple` applies to the three traders that react to prices. Buybacks follow a calendar, not
 * the price, and stay as they are.
 */
export function marketOf(p: FlowMarketParameters): Market {
  const scale = p.flowScaleMultiple / p.baseCapUsdBn;
  return {
    p,
    volTargetFrac: p.volTargetAumUsdBn * scale,
    trendFrac: p.trendPositionUsdBn * scale,
    gammaFrac: (p.dealerGammaUsdBn * scale) / 0.01,
    promptImpact: p.impactMultiple + p.transientMultiple,
    buybacks: buybackSchedule(p),
    // Chosen so that a large position moves the price by the square-root law, σ √(Q/V), whatever M is.
    bendFrac: (ORDINARY_DAY_FRAC ** 2 * p.baseCapUsdBn) / (2 * DAILY_TURNOVER_USD_BN * p.impactMultiple ** 2),
  };
}

/**
 * The lasting effect on the log price when mechanical traders hold the fraction `position` of the market beyond what they
 * held at the start: −M ln(1 − X) against a holder of constant elasticity, or a concave form of the same slope at zero.
 */
export function impactOf(market: Market, position: number): number {
  const { impactMultiple, impactShape } = market.p;
  if (impactShape === 'constant-elasticity') return -impactMultiple * Math.log1p(-position);
  const bent = Math.sqrt(1 + (2 * Math.abs(position)) / market.bendFrac) - 1;
  return Math.sign(position) * impactMultiple * market.bendFrac * bent;
}
