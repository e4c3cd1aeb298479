import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import { type Account, account, accountResidualPp, ZERO_GROWTH_FRAC } from './gdp-engine/accounting.ts';
import { type GdpEngineParameters, parameters } from './gdp-engine/parameters.ts';

/**
 * The engine (M2a): AI's part of US growth, from the headline that says 92 % to the one that says nothing.
 *
 * Question: which assumption turns 92 % into 0 %? All of them do the same sum: a contribution over growth. They differ in
 * which items count, how much of the money leaves through imports, which period's growth it is set against, and whether
 * anything would have filled the hole. Accounting, not causation: subtracting an item says nothing about a world without it.
 */
export type { Account, ShareStatus } from './gdp-engine/accounting.ts';
export {
  account,
  accountResidualPp,
  effectiveLeakageFrac,
  shareOfGrowth,
  ZERO_GROWTH_FRAC,
} from './gdp-engine/accounting.ts';
export type { Estimate } from './gdp-engine/estimates.ts';
export { leakageNeededFrac, nearestEstimate } from './gdp-engine/estimates.ts';
export type { GdpEngineParameters } from './gdp-engine/parameters.ts';
export { parameters, presets } from './gdp-engine/parameters.ts';
export type { EngineOff, GdpQuarter } from './gdp-engine/quarters.ts';
export { additivityGapPp, assertQuarters, averageOver, turnEngineOff } from './gdp-engine/quarters.ts';
export { estimatesFrom, quartersFrom } from './gdp-engine/tables.ts';

export interface GdpEngineRun extends Account {
  diagnostics: Diagnostics;
}

/**
 * One reading of growth under one set of assumptions.
 * @returns the account: contributions in percentage points, growth rates as fractions a year, shares as fractions or null;
 *   `diagnostics.residuals.identityPp` is the largest gap between the pieces and the whole, in points
 * @throws ParameterError on any value outside its range
 */
export function run(p: GdpEngineParameters): GdpEngineRun {
  assertValues(parameters, p);
  const result = account(p.growthFrac, p.grossContributionPp, p);
  return { ...result, diagnostics: { residuals: { identityPp: accountResidualPp(result) }, clamps: [] } };
}

/**
 * The same contribution set against ever slower growth: halve growth and the share doubles, without bound. At zero there is
 * no share at all. A share of a small number is a statement about the small number.
 * @param p with growth above zero, the starting point
 * @param halvings how often growth is halved
 * @returns growth and share, `halvings + 1` values each, and the contribution, which never changes
 * @throws ParameterError on a parameter out of range; RangeError where growth starts at or below zero or gets too near it
 */
export function shareAsGrowthVanishes(
  p: GdpEngineParameters,
  halvings: number,
): { growthFrac: Float64Array; shareFrac: Float64Array; contributionPp: number } {
  const { headlineContributionPp: contributionPp } = run(p);
  if (!Number.isInteger(halvings) || halvings < 0 || p.growthFrac / 2 ** halvings < ZERO_GROWTH_FRAC) {
    throw new RangeError(
      `halvings: given ${halvings} from growth ${p.growthFrac}; allowed: whole numbers that leave growth at ${ZERO_GROWTH_FRAC} or more`,
    );
  }
  const growthFrac = Float64Array.from({ length: halvings + 1 }, (_, i) => p.growthFrac / 2 ** i);
  const shareFrac = growthFrac.map((growth) => contributionPp / (100 * growth));
  return { growthFrac, shareFrac, contributionPp };
}
