/** The expected-variance side of the curve, in closed form: what a mean-reverting variance implies at each horizon. */

/** The horizons of the two indices, years: thirty days, and ninety-three for the three-month index. */
export const NEAR_YEARS = 30 / 365;
export const FAR_YEARS = 93 / 365;

/**
 * The weight (1 − e^{−kτ}) / (kτ) of today's variance in the variance expected over a horizon: 1 at once, 0 far ahead.
 * @param reversionPerYear k ≥ 0, per year
 * @param horizonYears τ ≥ 0
 */
export function todayWeight(reversionPerYear: number, horizonYears: number): number {
  const exponent = reversionPerYear * horizonYears;
  return exponent === 0 ? 1 : -Math.expm1(-exponent) / exponent;
}

/**
 * V(τ) = θ² + (v − θ²)(1 − e^{−kτ})/(kτ): the average variance a year, expected over the next τ years (Cox, Ingersoll and Ross
 * 1985; Heston 1993).
 * @param variance v, today's variance, a fraction squared a year (0.04 is a volatility of 20 %)
 * @param longRunVariance θ², same unit
 */
export function expectedVariance(
  variance: number,
  longRunVariance: number,
  reversionPerYear: number,
  horizonYears: number,
): number {
  return longRunVariance + (variance - longRunVariance) * todayWeight(reversionPerYear, horizonYears);
}

/** The part of the parameters that fixes the curve without hedging. */
export interface CurveParameters {
  reversionPerYear: number;
  longRunVolFrac: number;
  nearPremiumMultiple: number;
  farPremiumMultiple: number;
}

/**
 * Today's variance above which the curve is inverted when nobody hedges: π₁²·V(near) = π₃²·V(far) solved for v.
 * With equal premia that is θ² exactly.
 * @returns a variance (0 where every variance inverts the curve), or null where none does
 */
export function inversionThreshold(p: CurveParameters): number | null {
  const longRun = p.longRunVolFrac ** 2;
  const nearWeight = todayWeight(p.reversionPerYear, NEAR_YEARS);
  const farWeight = todayWeight(p.reversionPerYear, FAR_YEARS);
  const near = p.nearPremiumMultiple ** 2;
  const far = p.farPremiumMultiple ** 2;
  const slope = near * nearWeight - far * farWeight;
  const gap = longRun * (far * (1 - farWeight) - near * (1 - nearWeight));
  if (slope <= 0) return null;
  return Math.max(gap / slope, 0);
}
