import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import { type Budget, householdBudget } from './poverty-line/budget.ts';
import { benefitCliff, type Cliff, RAISE_USD, STEP_USD } from './poverty-line/cliff.ts';
import { type PovertyLineParameters, parameters } from './poverty-line/parameters.ts';

export { grossUp, PLACE_TOTAL_USD, relativeDifferenceFrac } from './poverty-line/budget.ts';
export type { Trap } from './poverty-line/cliff.ts';
export { type PovertyLineParameters, parameters, presets } from './poverty-line/parameters.ts';
export type { Budget, Cliff };

/**
 * The poverty line (M3a): three small calculations about one family of four.
 *
 * 1. Orshansky's dial: a poverty line is a minimum food budget times the inverse of food's share of spending.
 * 2. A household budget: the sum of what the family pays, and the gross income that leaves it after tax.
 * 3. The benefit cliff: what is left of a higher gross income where benefits are lost on the way.
 *
 * Sources: Orshansky (1965, Social Security Bulletin 28/1) for the dial; M. W. Green's essay of 23 November 2025 for
 * budget and cliff, both as reported. Money is in US dollars a year.
 */
export interface PovertyLineRun {
  /** 1 / food share. */
  multiplier: number;
  /** Food budget × multiplier. */
  lineUsd: number;
  /** The dial's whole curve, for food shares from half to 3 % of spending. */
  dial: { foodShareFrac: Float64Array; lineUsd: Float64Array };
  budget: Budget;
  cliff: Cliff;
  diagnostics: Diagnostics;
}

/**
 * The poverty line of a food budget (dollars a year) and food's share of spending: F / φ.
 * @throws RangeError unless the share is above 0
 */
export function povertyLineUsd(foodBudgetUsd: number, foodShareFrac: number): number {
  if (!(foodShareFrac > 0)) throw new RangeError(`foodShareFrac: given ${foodShareFrac}; needs a number above 0`);
  return foodBudgetUsd / foodShareFrac;
}

/**
 * The food share at which the dial points to a line (dollars a year): F / line.
 * @throws RangeError unless the line is above 0
 */
export function impliedFoodShareFrac(foodBudgetUsd: number, lineUsd: number): number {
  if (!(lineUsd > 0)) throw new RangeError(`lineUsd: given ${lineUsd}; needs a number above 0`);
  return foodBudgetUsd / lineUsd;
}

/** One point per half percentage point, high shares first: the dial turns from Orshansky's third downwards. */
const DIAL_POINTS = 95;

function dialCurve(foodBudgetUsd: number): PovertyLineRun['dial'] {
  const foodShareFrac = Float64Array.from({ length: DIAL_POINTS }, (_, i) => (100 - i) / 200);
  return { foodShareFrac, lineUsd: foodShareFrac.map((share) => povertyLineUsd(foodBudgetUsd, share)) };
}

/** How far the marginal rates, added up raise by raise, miss the total that tax and lost benefits take. */
function lossResidual(p: PovertyLineParameters, { netUsd, taxUsd, ...cliff }: Cliff): number {
  const stride = RAISE_USD / STEP_USD;
  const last = netUsd.length - 1;
  let taken = 0;
  for (let i = 0; i < last; i += stride) taken += cliff.marginalRateFrac[i] * RAISE_USD;
  const lost = p.medicaidValueUsd + p.subsidyValueUsd - cliff.medicaidUsd[last] - cliff.subsidyUsd[last];
  return Math.abs(taken - taxUsd[last] - lost) / cliff.grossUsd[last];
}

/**
 * Dial, budget and cliff of one set of parameters.
 * @returns the line, the budget and the cliff; `diagnostics.residuals` are relative: `dial` (line × share − food budget),
 *   `budget` (gross − tax − net), `losses` (marginal rates added up against tax and benefits lost).
 * @throws ParameterError on any value outside its range.
 */
export function run(p: PovertyLineParameters): PovertyLineRun {
  assertValues(parameters, p);
  const lineUsd = povertyLineUsd(p.foodBudgetUsd, p.foodShareFrac);
  const budget = householdBudget(p);
  const cliff = benefitCliff(p);
  const residuals = {
    dial: Math.abs(lineUsd * p.foodShareFrac - p.foodBudgetUsd) / p.foodBudgetUsd,
    budget: Math.abs(budget.grossUsd - budget.taxUsd - budget.netUsd) / Math.max(budget.grossUsd, 1),
    losses: lossResidual(p, cliff),
  };
  return {
    multiplier: 1 / p.foodShareFrac,
    lineUsd,
    dial: dialCurve(p.foodBudgetUsd),
    budget,
    cliff,
    diagnostics: { residuals, clamps: [] },
  };
}
