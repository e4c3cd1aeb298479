/** What somebody printed about AI's part of growth, with the period it covers. */
export interface Estimate {
  id: string;
  /** Id of the source (content/sources). */
  source: string;
  /** First and last day covered, ISO. */
  periodStart: string;
  periodEnd: string;
  /** Before imports are taken off, after, or not said. */
  basis: 'gross' | 'net' | 'not stated';
  contributionPp: number;
  /** Growth it was set against and the share it makes; null where not printed. */
  growthFrac: number | null;
  shareFrac: number | null;
  /** The preset that reproduces it; null where its inputs are not published and it can only be a mark. */
  preset: string | null;
}

/** The printed estimate nearest to a contribution, in points: shares with different denominators do not compare. */
export function nearestEstimate(
  contributionPp: number,
  estimates: readonly Estimate[],
): { estimate: Estimate; distancePp: number } {
  if (!Number.isFinite(contributionPp)) {
    throw new RangeError(`contributionPp: given ${contributionPp}; allowed: a finite number`);
  }
  if (estimates.length === 0) throw new RangeError('estimates: given none; needs at least one');
  const distance = (estimate: Estimate) => Math.abs(estimate.contributionPp - contributionPp);
  const estimate = estimates.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  return { estimate, distancePp: distance(estimate) };
}

/**
 * The leakage at which a gross contribution becomes a given net one: m = 1 − net / (gross − trend).
 * @returns a fraction in [0, 1]
 * @throws RangeError where no leakage between nothing and everything would do it
 */
export function leakageNeededFrac(grossPp: number, netPp: number, trendPp = 0): number {
  const leakage = 1 - netPp / (grossPp - trendPp);
  if (!(leakage >= 0 && leakage <= 1)) {
    throw new RangeError(`netPp: given ${netPp}; allowed: a number from 0 to ${grossPp - trendPp}, gross less trend`);
  }
  return leakage;
}
