import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import { meanContributionMultiple } from './crypto-ticket/contributions.ts';
import { chanceOfLoss, type HorizonCurves, horizonCurves, LOW_PROBABILITY } from './crypto-ticket/horizon.ts';
import { type CryptoTicketParameters, parameters } from './crypto-ticket/parameters.ts';
import { type WealthShares, wealthShares } from './crypto-ticket/shares.ts';

export {
  type ContributionsRun,
  meanContributionMultiple,
  shareStandardError,
  simulateContributions,
} from './crypto-ticket/contributions.ts';
export { chanceOfLoss, type HorizonCurves, multipleAt, relativeVolatilityFrac } from './crypto-ticket/horizon.ts';
export { type CryptoTicketParameters, parameters, presets } from './crypto-ticket/parameters.ts';
export {
  type DrawdownRecord,
  drawdownRecord,
  lossWindowFrac,
  type MonthlyRecord,
} from './crypto-ticket/record.ts';
export type { WealthShares } from './crypto-ticket/shares.ts';
export { keepPlan, type PreparedPlan, preparePlan } from './crypto-ticket/shocks.ts';

/**
 * The crypto ticket (M3c): is crypto the young's way to capital?
 *
 * Three answers. By horizon: the chance of loss of a lump sum whose logarithm drifts and wobbles, in closed form. By month:
 * equal contributions against equity, by seeded simulation (`simulateContributions`, not part of `run`; mirrored paths). In the large: what
 * a doubling does to the share of wealth of the young. Beside them stand what the record says (`drawdownRecord`,
 * `lossWindowFrac`), handed in as a monthly index.
 *
 * Prices are lognormal with constant drift and independent returns: no fat tails, no cycles, no end of the asset.
 * Calibrated to the record of one asset. Not investment advice.
 */
export interface CryptoTicketRun {
  horizon: HorizonCurves;
  /** Averages of equal monthly contributions over the horizon, multiples of what was paid in: the plan, equity alone. */
  planMeanMultiple: number;
  equityMeanMultiple: number;
  shares: WealthShares;
  diagnostics: Diagnostics;
}

/** How far the printed low multiple is from the probability that defines it, worked backwards through Φ. */
function quantileResidual(p: CryptoTicketParameters, { years, lowMultiple }: HorizonCurves): number {
  const last = years.length - 1;
  const driftToLow = p.driftFrac - Math.log(lowMultiple[last]) / years[last];
  return Math.abs(chanceOfLoss(driftToLow, p.volatilityFrac, years[last]) - LOW_PROBABILITY);
}

/**
 * The closed-form part: chances and multiples by horizon, average outcomes of the plan, and the size check.
 * @returns curves per quarter of a year up to `horizonYears`; `diagnostics.residuals`: `shares` (young and old against one)
 *   and `quantile` (the low multiple's probability against 5 %).
 * @throws ParameterError on any value outside its range.
 */
export function run(p: CryptoTicketParameters): CryptoTicketRun {
  assertValues(parameters, p);
  const horizon = horizonCurves(p);
  const shares = wealthShares(p);
  const cryptoMeanMultiple = meanContributionMultiple(p.driftFrac, p.volatilityFrac, p.horizonYears);
  const equityMeanMultiple = meanContributionMultiple(p.equityDriftFrac, p.equityVolatilityFrac, p.horizonYears);
  const residuals = {
    shares: Math.abs(shares.youngShareAfterFrac + shares.oldShareAfterFrac - 1),
    quantile: quantileResidual(p, horizon),
  };
  return {
    horizon,
    planMeanMultiple: p.stakeFrac * cryptoMeanMultiple + (1 - p.stakeFrac) * equityMeanMultiple,
    equityMeanMultiple,
    shares,
    diagnostics: { residuals, clamps: [] },
  };
}
