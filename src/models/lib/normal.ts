/** The standard normal distribution: density, distribution function and its inverse, to near double precision. */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Below this |x| the power series is short; above it the tail's continued fraction is, and keeps its relative precision. */
const SERIES_LIMIT = 3;
/** Enough of the continued fraction for full precision at |x| = 3, where it converges slowest. */
const FRACTION_TERMS = 60;
/** Beyond this the tail is smaller than any double: the distribution function is 0 or 1. */
const UNDERFLOW_LIMIT = 38.6;

/** Density of the standard normal at x: e^(−x²/2) / √(2π). */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/** Φ(x) − ½ for moderate x: φ(x) · (x + x³/3 + x⁵/(3·5) + …). */
function centralMass(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum * normalDensity(x);
}

/** 1 − Φ(x) for x ≥ 3: φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), evaluated from the inside out. */
function upperTail(x: number): number {
  let denominator = x;
  for (let k = FRACTION_TERMS; k >= 1; k--) denominator = x + k / denominator;
  return normalDensity(x) / denominator;
}

/**
 * Φ(x), the probability that a standard normal variable is at most x.
 * @param x any number, ±∞ included
 * @returns a probability from 0 to 1; absolute error below 1e-15, and small relative to the lower tail
 * @throws RangeError for NaN
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('normalCdf: given NaN; needs a number');
  if (x > UNDERFLOW_LIMIT) return 1;
  if (x < -UNDERFLOW_LIMIT) return 0;
  if (Math.abs(x) < SERIES_LIMIT) return 0.5 + centralMass(x);
  return x > 0 ? 1 - upperTail(x) : upperTail(-x);
}

/** A first guess of the lower tail's quantile, p ≤ ½, good to 4.5e-4: Abramowitz and Stegun (1964), formula 26.2.23. */
function roughLowerQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return numerator / denominator - t;
}

/**
 * Φ⁻¹(p), the x with Φ(x) = p: a rough guess improved by two steps of Halley's method.
 * @param probability strictly between 0 and 1
 * @throws RangeError at or outside the ends, where the answer is infinite, and for NaN
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`normalQuantile: given ${probability}; needs a probability above 0 and below 1`);
  }
  // Solved in the lower tail, where a small probability keeps its digits.
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let x = roughLowerQuantile(probability);
  for (let step = 0; step < 2; step++) {
    const error = (normalCdf(x) - probability) / normalDensity(x);
    x -= error / (1 + 0.5 * x * error);
  }
  return x;
}
