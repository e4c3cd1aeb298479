import { assertProbability } from '../lib/scores.ts';

/** What the odds of single claims allow one to say about all of them at once. */

function assertProbabilities(probabilities: ArrayLike<number>): void {
  if (probabilities.length === 0) throw new RangeError('probabilities: given none; needs at least one');
  for (let i = 0; i < probabilities.length; i++) assertProbability(`probability ${i + 1}`, probabilities[i]);
}

/**
 * Fréchet's bounds on the probability that all claims hold, whatever joins them: max(0, Σp − (n − 1)) to min p.
 * @param probabilities of the single claims, 0 to 1, at least one
 */
export function frechetBounds(probabilities: ArrayLike<number>): { lowerFrac: number; upperFrac: number } {
  assertProbabilities(probabilities);
  let sum = 0;
  let upperFrac = 1;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probabilities[i];
    upperFrac = Math.min(upperFrac, probabilities[i]);
  }
  // Held under the upper bound too: with one claim, or certain ones, rounding of the sum can pass it by a hair.
  return { lowerFrac: Math.min(upperFrac, Math.max(0, sum - (probabilities.length - 1))), upperFrac };
}

/** Distribution of how many independent claims hold (Poisson binomial): index k = probability of exactly k. */
export function countIfIndependent(probabilities: ArrayLike<number>): Float64Array {
  assertProbabilities(probabilities);
  const count = new Float64Array(probabilities.length + 1);
  count[0] = 1;
  for (let i = 0; i < probabilities.length; i++) {
    for (let k = i + 1; k > 0; k--) count[k] = count[k] * (1 - probabilities[i]) + count[k - 1] * probabilities[i];
    count[0] *= 1 - probabilities[i];
  }
  return count;
}

/** The same where one draw decides all (comonotone): a claim holds whenever every likelier one does. */
export function countIfCommon(probabilities: ArrayLike<number>): Float64Array {
  assertProbabilities(probabilities);
  const falling = Float64Array.from(probabilities).sort().reverse();
  return Float64Array.from({ length: falling.length + 1 }, (_, k) => (falling[k - 1] ?? 1) - (falling[k] ?? 0));
}

/**
 * Between the two: with probability `commonCauseFrac` one draw decides all claims, otherwise each has its own. Keeps the
 * odds of every single claim, so it is coherent at any value; it cannot make claims exclude each other.
 */
export function countDistribution(probabilities: ArrayLike<number>, commonCauseFrac: number): Float64Array {
  assertProbability('commonCauseFrac', commonCauseFrac);
  const common = countIfCommon(probabilities);
  return countIfIndependent(probabilities).map((own, k) => (1 - commonCauseFrac) * own + commonCauseFrac * common[k]);
}
