/**
 * Scores for probability forecasts of yes-or-no events. `probability` is what was said, 0 to 1; `outcome` is 1 if it came
 * true and 0 if not. Lower is better for Brier and log score; higher for skill.
 */
export type Outcome = 0 | 1;

/** The log score holds a forecast inside [0.01, 0.99]: one certain and wrong answer would otherwise cost infinity. */
export const LOG_SCORE_FLOOR_FRAC = 0.01;

/** Fewer resolved forecasts than this say nothing about calibration. */
export const CALIBRATION_LEAST = 10;

/** @throws RangeError naming the value, unless it is a number from 0 to 1 */
export function assertProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name}: given ${value}; allowed: a probability from 0 to 1`);
}

function assertOutcome(outcome: number): void {
  if (outcome !== 0 && outcome !== 1) throw new RangeError(`outcome: given ${outcome}; allowed: 0 or 1`);
}

/** Brier score (p − o)²: 0 for certain and right, 0.25 for a shrug, 1 for certain and wrong (Brier 1950). */
export function brierScore(probability: number, outcome: Outcome): number {
  assertProbability('probability', probability);
  assertOutcome(outcome);
  return (probability - outcome) ** 2;
}

/** Log score −ln of the probability given to what happened, natural logarithm, held inside [0.01, 0.99] (Good 1952). */
export function logScore(probability: number, outcome: Outcome): number {
  assertProbability('probability', probability);
  assertOutcome(outcome);
  const given = outcome === 1 ? probability : 1 - probability;
  return -Math.log(Math.min(1 - LOG_SCORE_FLOOR_FRAC, Math.max(LOG_SCORE_FLOOR_FRAC, given)));
}

/** The Brier score to expect of a forecast p when the truth is q: q(1 − p)² + (1 − q)p²; p(1 − p) where p is the truth. */
export function expectedBrier(probability: number, truth: number): number {
  assertProbability('probability', probability);
  assertProbability('truth', truth);
  return truth * (1 - probability) ** 2 + (1 - truth) * probability ** 2;
}

/** Skill 1 − B/B_base: 1 perfect, 0 as good as the base rate, negative worse; null where the base rate was perfect. */
export function skillScore(brier: number, baseBrier: number): number | null {
  if (!(brier >= 0 && baseBrier >= 0)) {
    throw new RangeError(`skillScore: given ${brier} and ${baseBrier}; allowed: scores of 0 or more`);
  }
  return baseBrier === 0 ? null : 1 - brier / baseBrier;
}

export interface CalibrationBin {
  fromFrac: number;
  toFrac: number;
  count: number;
  /** Mean of what was said and share that came true, among the forecasts in the bin. */
  meanForecastFrac: number;
  frequencyFrac: number;
}

/**
 * How often things said with some probability came true, in bins of equal width; empty bins are left out.
 * @param probabilities 0 to 1
 * @param outcomes 0 or 1, as many
 * @param bins whole number from 1
 * @returns null with fewer than `CALIBRATION_LEAST` forecasts: with so few, luck decides
 */
export function calibration(
  probabilities: readonly number[],
  outcomes: readonly Outcome[],
  bins = 5,
): CalibrationBin[] | null {
  if (probabilities.length !== outcomes.length) {
    throw new RangeError(`calibration: given ${probabilities.length} probabilities and ${outcomes.length} outcomes`);
  }
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`bins: given ${bins}; allowed: a whole number from 1`);
  probabilities.forEach((probability) => void assertProbability('probability', probability));
  outcomes.forEach(assertOutcome);
  if (probabilities.length < CALIBRATION_LEAST) return null;
  const found: CalibrationBin[] = [];
  for (let bin = 0; bin < bins; bin++) {
    // The last bin takes probability 1 too.
    const inside = probabilities.flatMap((p, i) => (Math.min(bins - 1, Math.floor(p * bins)) === bin ? [i] : []));
    if (inside.length === 0) continue;
    found.push({
      fromFrac: bin / bins,
      toFrac: (bin + 1) / bins,
      count: inside.length,
      meanForecastFrac: inside.reduce((sum, i) => sum + probabilities[i], 0) / inside.length,
      frequencyFrac: inside.reduce((sum, i) => sum + outcomes[i], 0) / inside.length,
    });
  }
  return found;
}
