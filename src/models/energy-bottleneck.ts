import { assertValues } from '../kit/core/parameters.ts';
import { type EnergyBottleneckParameters, parameters } from './energy-bottleneck/parameters.ts';
import { createSimulator, type EnergyBottleneckRun, quarterOf } from './energy-bottleneck/simulate.ts';
import { FIRST_YEAR, RESOURCES, type Resource, START_RATES, STEP_YEARS } from './energy-bottleneck/supply.ts';

export { presets } from './energy-bottleneck/presets.ts';
/**
 * The energy bottleneck (M4): what is the next thing that runs out, and when?
 *
 * A new data centre in the United States needs chips, a site, transformers, a grid connection and generation, all at once.
 * Each arrives through its own pipeline; in every quarter the scarcest decides what can be switched on, and the rest lie
 * idle. A national pool, strict proportions, no money unless `priceClearing` is on: a device for asking which limit
 * comes first, not a forecast.
 *
 * Where the specification is silent we chose, and say so: solar with storage takes two years (no lag was given); a future
 * that is drawn starts with sites and transformers at the drawn rate (of the starts tried, the one that gives the published
 * table); what is built stays when a debit makes generation shrink.
 */
export { flexibleLoadGw, pueAt, RESTARTS, START_RATES } from './energy-bottleneck/supply.ts';
export { type EnergyBottleneckParameters, type EnergyBottleneckRun, parameters, quarterOf, RESOURCES, type Resource };

/**
 * Runs the ten years once.
 *
 * @returns series of 41 quarters; `diagnostics.residuals.pipelineConservation` is the largest |ordered − delivered − in
 *   the pipe| of any pipeline, relative; `priceClearing` the largest |premium − willingness to pay|, $ per kW;
 *   `diagnostics.clamps` says when capacity was held because a resource shrank.
 * @throws ParameterError on any value outside its range.
 */
export function run(p: EnergyBottleneckParameters): EnergyBottleneckRun {
  assertValues(parameters, p);
  return createSimulator()(p, START_RATES);
}

/** The scarcest resource on a date of the quarterly grid. */
export const bindingAt = (r: EnergyBottleneckRun, year: number): Resource => RESOURCES[r.bindingIndex[quarterOf(year)]];

/** Every resource within the tie band on a date, in the order of RESOURCES. */
export function tiedAt(r: EnergyBottleneckRun, year: number): Resource[] {
  const bits = r.tiedBits[quarterOf(year)];
  return RESOURCES.filter((_, i) => bits & (1 << i));
}

/**
 * The further debit on generation, GW a year from 2025 on, at which generation would become the scarcest resource at some
 * time up to `untilYear`. Below zero where it already is.
 * @throws RangeError for a date off the grid, or the first day, when no debit has had time to act
 */
export function debitUntilGenerationBindsGwPerYear(r: EnergyBottleneckRun, untilYear: number): number {
  const last = quarterOf(untilYear);
  if (last === 0) throw new RangeError(`untilYear: given ${untilYear}; allowed: after ${FIRST_YEAR}`);
  const { generation, ...others } = r.servableGw;
  let least = Number.POSITIVE_INFINITY;
  for (let quarter = 1; quarter <= last; quarter++) {
    let scarcestOther = Number.POSITIVE_INFINITY;
    for (const series of Object.values(others)) scarcestOther = Math.min(scarcestOther, series[quarter]);
    least = Math.min(least, (generation[quarter] - scarcestOther) / (quarter * STEP_YEARS));
  }
  return least;
}
