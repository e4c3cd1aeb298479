import type { TaskShiftParameters } from './parameters.ts';

/** The horizon of the estimates: ten years. */
export const HORIZON_YEARS = 10;

/** What AI adds over ten years by Hulten's sum, all fractions. */
export interface HultenPanel {
  /** Saving of cost on a task that is automated: labour saved times labour's part of the cost. */
  savingPerTaskFrac: number;
  /** Tasks that are exposed and worth automating. */
  affectedTasksFrac: number;
  /** Total factor productivity, over the ten years and a year. */
  productivityFrac: number;
  productivityYearlyFrac: number;
  /** Output over the ten years if machines grow with it: productivity over labour's share of income. */
  outputFrac: number;
}

type HultenInputs = Pick<
  TaskShiftParameters,
  'exposedFrac' | 'profitableFrac' | 'labourSavingFrac' | 'labourCostFrac' | 'incomeShareFrac'
>;

/** A growth rate a year, compounded over the horizon. Fractions. */
export const overHorizon = (yearlyFrac: number): number => (1 + yearlyFrac) ** HORIZON_YEARS - 1;

/** The growth rate a year that compounds to a total over the horizon. Fractions. */
export const yearlyOf = (totalFrac: number): number => (1 + totalFrac) ** (1 / HORIZON_YEARS) - 1;

/**
 * Output's growth when productivity rises and the ratio of machines to output stays: with labour's share s, machines add
 * (1 − s) of output's own growth, so output grows by productivity / s.
 */
export const outputAtSteadyCapital = (productivityFrac: number, incomeShareFrac: number): number =>
  productivityFrac / incomeShareFrac;

/** Output's growth when machines grow by a given amount instead: productivity + (1 − s) × machines. */
export const outputAtCapitalGrowth = (
  productivityFrac: number,
  incomeShareFrac: number,
  capitalGrowthFrac: number,
): number => productivityFrac + (1 - incomeShareFrac) * capitalGrowthFrac;

/** The growth of machines that an output number implies: `outputAtCapitalGrowth` solved for it. */
export const capitalGrowthNeeded = (productivityFrac: number, incomeShareFrac: number, outputFrac: number): number =>
  (outputFrac - productivityFrac) / (1 - incomeShareFrac);

/** Hulten's sum on checked parameters. */
export function hulten(p: HultenInputs): HultenPanel {
  const savingPerTaskFrac = p.labourSavingFrac * p.labourCostFrac;
  const affectedTasksFrac = p.exposedFrac * p.profitableFrac;
  const productivityFrac = affectedTasksFrac * savingPerTaskFrac;
  return {
    savingPerTaskFrac,
    affectedTasksFrac,
    productivityFrac,
    productivityYearlyFrac: yearlyOf(productivityFrac),
    outputFrac: outputAtSteadyCapital(productivityFrac, p.incomeShareFrac),
  };
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: given ${value}; allowed: a number above 0`);
  }
}

/**
 * How large a part of all tasks a productivity claim needs at a given saving per task.
 * @param yearlyFrac the claim, a fraction a year over the horizon
 * @param savingPerTaskFrac cost saved on each such task
 * @returns a fraction; above 1 the claim cannot be met by savings of that size
 */
export function tasksNeededFrac(yearlyFrac: number, savingPerTaskFrac: number): number {
  assertPositive('savingPerTaskFrac', savingPerTaskFrac);
  return overHorizon(yearlyFrac) / savingPerTaskFrac;
}

/** How large a saving on each task a productivity claim needs when it reaches a given part of all tasks. */
export function savingNeededFrac(yearlyFrac: number, affectedTasksFrac: number): number {
  assertPositive('affectedTasksFrac', affectedTasksFrac);
  return overHorizon(yearlyFrac) / affectedTasksFrac;
}
