import { DAILY_TURNOVER_USD_BN, ORDINARY_DAY_FRAC } from './market.ts';
import type { FlowMarketParameters } from './parameters.ts';

/**
 * Sizes on the back of an envelope: what the model's constants imply before any of its dynamics. Moves are log fractions,
 * flows US dollars in billions and positive for a sale's size.
 */
type Sizes = Pick<FlowMarketParameters, 'impactMultiple' | 'baseCapUsdBn'>;

/** λ_K = M / C₀, log price per $bn traded: the constant of Kyle (1985, Econometrica 53/6) that M stands for. */
export const kyleLambdaPerUsdBn = (p: Sizes): number => p.impactMultiple / p.baseCapUsdBn;

/** First-order move of the market from a flow: M · flow / C₀. */
export const moveFrac = (p: Sizes, flowUsdBn: number): number => kyleLambdaPerUsdBn(p) * flowUsdBn;

/**
 * The square-root law, σ √(Q / V), with an ordinary day of 1 % and $800 bn of turnover.
 * @throws RangeError for a size below 0, or none
 */
export function squareRootMoveFrac(flowUsdBn: number): number {
  if (!(flowUsdBn >= 0)) throw new RangeError(`flowUsdBn: given ${flowUsdBn}; allowed: a number from 0`);
  return ORDINARY_DAY_FRAC * Math.sqrt(flowUsdBn / DAILY_TURNOVER_USD_BN);
}

/** Volatility with dealers of constant gamma over volatility without: 1 / (1 + (M + λ) g). */
export function gammaVolMultiple(
  p: Sizes & Pick<FlowMarketParameters, 'transientMultiple'>,
  gammaUsdBn: number,
): number {
  const gammaFrac = gammaUsdBn / (0.01 * p.baseCapUsdBn);
  return 1 / (1 + (p.impactMultiple + p.transientMultiple) * gammaFrac);
}

/** A year of buybacks alone, everything else off: −M ln(1 − (B / C₀)(1 − ρ_b)). */
export function buybackYearFrac(p: FlowMarketParameters): number {
  return -p.impactMultiple * Math.log(1 - (p.buybackUsdBn / p.baseCapUsdBn) * (1 - p.recycledFrac));
}
