import { assertValues } from '../../kit/core/parameters.ts';

import { random } from '../lib/rng.ts';
import { quantile } from '../lib/statistics.ts';
import { type EnergyBottleneckParameters, parameters } from './parameters.ts';
import { createSimulator, quarterOf } from './simulate.ts';
import { QUARTERS, RESOURCES, type Resource, START_RATES } from './supply.ts';

/**
 * Many futures: every uncertain input drawn evenly and independently from a range, the model run on each draw. The spread
 * says how far the ranges leave the question open. The ranges are ours, so their odds are not anybody's odds.
 */
// biome-ignore format: a table
export const FUTURE_RANGES = {
  chipAdditionsGwPerYear: [6, 14],
  chipGrowthFrac: [0.1, 0.6],
  usChipShareFrac: [0.4, 0.7],
  nonAiAdditionsGwPerYear: [1, 2.5],
  siteStartsGwPerYear: [8, 18],
  siteLagYears: [1.5, 3],
  consentFrac: [0.6, 0.95],
  transformerOrdersGwPerYear: [6, 16],
  transformerGrowthFrac: [0, 0.2],
  transformerLagYears: [2, 4],
  requestsGwPerYear: [20, 60],
  requestLagYears: [3, 6],
  completionFrac: [0.13, 0.45],
  flexibleCurtailmentFrac: [0, 0.005],
  flexibleAccessFrac: [0.05, 0.35],
  gasOrdersGwPerYear: [8, 20],
  gasLagYears: [4, 7],
  onSiteOrdersGwPerYear: [2, 8],
  solarStorageOrdersGwPerYear: [40, 80],
  solarStorageFirmFrac: [0.1, 0.35],
} as const satisfies Partial<Record<keyof EnergyBottleneckParameters, readonly [low: number, high: number]>>;

export const FUTURE_DRAWS = 3000;

export interface Futures {
  draws: number;
  /** How often each resource binds, as a fraction of draws: one value per quarter, 41 in all. */
  bindingFrac: Record<Resource, Float64Array>;
  /** TWh a year of every draw, ascending: one array of length `draws` per quarter. */
  sortedEnergyTwh: Float64Array[];
}

/**
 * Draws and runs. Slow for a drag (tens of milliseconds): for a worker or a table made at build.
 *
 * A drawn future differs from today already: sites and transformers start as full as their drawn order rate keeps them.
 * @param p what is not drawn: the accounting, other load, prices, the base and the rest
 * @param draws a whole number from 1; the reference takes 3,000
 * @param seed any integer
 * @throws ParameterError on a value outside its range, RangeError on a bad number of draws
 */
export function runFutures(p: EnergyBottleneckParameters, draws: number = FUTURE_DRAWS, seed = 1): Futures {
  assertValues(parameters, p);
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`draws: given ${draws}; allowed: a whole number from 1`);
  }
  const { uniform } = random(seed);
  const simulate = createSimulator();
  const ranges = Object.entries(FUTURE_RANGES);
  const sortedEnergyTwh = Array.from({ length: QUARTERS + 1 }, () => new Float64Array(draws));
  const counts = RESOURCES.map(() => new Float64Array(QUARTERS + 1));

  for (let draw = 0; draw < draws; draw++) {
    const drawn: Record<string, EnergyBottleneckParameters[keyof EnergyBottleneckParameters]> = { ...p };
    for (const [key, [low, high]] of ranges) drawn[key] = low + uniform() * (high - low);
    const future = drawn as unknown as EnergyBottleneckParameters;
    const { energyTwh, bindingIndex } = simulate(future, {
      ...START_RATES,
      sites: future.siteStartsGwPerYear,
      transformers: future.transformerOrdersGwPerYear,
    });
    for (let quarter = 0; quarter <= QUARTERS; quarter++) {
      sortedEnergyTwh[quarter][draw] = energyTwh[quarter];
      counts[bindingIndex[quarter]][quarter] += 1 / draws;
    }
  }
  for (const series of sortedEnergyTwh) series.sort();
  const bindingFrac = Object.fromEntries(RESOURCES.map((resource, i) => [resource, counts[i]]));
  return { draws, bindingFrac: bindingFrac as Record<Resource, Float64Array>, sortedEnergyTwh };
}

/** A quantile of the futures' electricity on a date of the quarterly grid, TWh a year. */
export const futureQuantileTwh = (futures: Futures, year: number, probability: number): number =>
  quantile(futures.sortedEnergyTwh[quarterOf(year)], probability);

/** The part of futures, 0 to 1, whose electricity on a date lies below a level, TWh a year: where a forecast stands. */
export function futuresBelowFrac(futures: Futures, year: number, levelTwh: number): number {
  const sorted = futures.sortedEnergyTwh[quarterOf(year)];
  let below = 0;
  while (below < sorted.length && sorted[below] < levelTwh) below++;
  return below / sorted.length;
}
