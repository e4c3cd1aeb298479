import { assertValues } from '../../kit/core/parameters.ts';
import { shapleyValues } from '../lib/shapley.ts';
import { FIRST_YEAR, LAST_YEAR, simulateCohorts } from './cohorts.ts';
import { type CohortParameters, cohortParameters } from './parameters.ts';
import { type PerGeneration, perGeneration, wealthInYear } from './shares.ts';

/** The causes beside age, in the order of the bits of a coalition. */
export const CAUSES = ['cohortSize', 'assetPrices', 'thrift', 'inheritance'] as const;
export type Cause = (typeof CAUSES)[number];

/** Where a generation's share of wealth in one year comes from. Fractions of all wealth. */
export interface ShareDecomposition {
  /** The share with every cause switched off: people who differ in age and in nothing else. */
  ageAloneFrac: number;
  /** What each cause adds, averaged over every order of switching on (Shapley). */
  causesFrac: Readonly<Record<Cause, number>>;
  /** The share with every cause on: age alone plus the four. */
  shareFrac: number;
}

/**
 * A world without some causes. Off means: cohorts of one size; wealth that grows no faster than wages (r = g, no boom);
 * one saving rate for every age and generation; no estate reaches an heir.
 * @param coalition bit i set when cause i of `CAUSES` is on
 */
function worldWith(p: CohortParameters, coalition: number): CohortParameters {
  const off = (cause: Cause) => (coalition & (1 << CAUSES.indexOf(cause))) === 0;
  const size = p.boomerBirthsM;
  return {
    ...p,
    ...(off('cohortSize') && { silentBirthsM: size, boomerBirthsM: size, genXBirthsM: size, millennialBirthsM: size }),
    ...(off('assetPrices') && { returnFrac: p.growthFrac, boostFrac: 0 }),
    ...(off('thrift') && { youngSavingFrac: p.savingFrac, boomerThriftMultiple: 1 }),
    ...(off('inheritance') && { inheritedFrac: 0 }),
  };
}

/**
 * Splits every generation's share of wealth in a year into age and four causes. Sixteen runs; not part of `run`.
 *
 * @param p the cohort parameters (other keys of the model's parameters are an error)
 * @param year 1989 to 2045
 * @throws ParameterError on a value outside its range, RangeError on another year
 */
export function decomposeShares(p: CohortParameters, year = 2025): PerGeneration<ShareDecomposition> {
  assertValues(cohortParameters, p);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`year: given ${year}; allowed: a whole number from ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  const worlds = Array.from({ length: 1 << CAUSES.length }, (_, coalition) => {
    const world = worldWith(p, coalition);
    const wealth = wealthInYear(simulateCohorts(world), world, year);
    const all = wealth[0] + wealth[1] + wealth[2] + wealth[3];
    return wealth.map((amount) => amount / all);
  });
  return perGeneration((_, index) => {
    const contributions = shapleyValues(CAUSES.length, (coalition) => worlds[coalition][index]);
    const causesFrac = Object.fromEntries(CAUSES.map((cause, i) => [cause, contributions[i]])) as Record<Cause, number>;
    return { ageAloneFrac: worlds[0][index], causesFrac, shareFrac: worlds[worlds.length - 1][index] };
  });
}
