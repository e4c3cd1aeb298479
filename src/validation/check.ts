import type { Unit } from '../kit/core/units.ts';

/**
 * One line of the validation report: a number somebody printed, the number our model gives, and how far apart they may be.
 * Node only: a check may read tables under `content/data`. Words for readers stand in `content/figures/<model>/<language>.yaml`
 * under `validation`, by the check's id.
 */
export interface ValidationCheck {
  /** Kebab-case, unique within the model, the key of its label in the figure's words: `spending-share-substitutes`. */
  id: string;
  unit: Unit;
  /** The printed value, in stored units (0.328 for 32.8 %). */
  published: number;
  /** Computes ours, in the same units. Called once per report. */
  ours: () => number;
  /** Largest allowed |ours − published| (or |ours − rederived.value|), in stored units. See `tolerance`. */
  tolerance: number;
  /** Id of the source that printed it (content/sources), or `reference-run` for a run of the specification itself. */
  source: string;
  /**
   * Set when the printed value rests on data or conditions that we do not have, or is wrong: the value ours must reproduce
   * instead. The label in the figure's words then says why, and the report prints both.
   */
  rederived?: { value: number };
}

export interface ModelValidation {
  /** The model's id: the name of its file in src/models and its folder in content/figures. */
  model: string;
  checks: readonly ValidationCheck[];
  /** What `npm run bench` times: one run as a reader's drag makes it. `limitMs` is the median allowed on two cores. */
  benchmark: { limitMs: number; run: () => void };
}

export interface CheckedResult {
  model: string;
  check: ValidationCheck;
  ours: number;
  pass: boolean;
}

/**
 * The default tolerance: the largest of 2 % of the value, half a last printed digit, and two Monte Carlo standard errors.
 * @param published the printed value, stored units
 * @param lastDigit one unit of its last printed digit, stored units: 0.001 for 0.328
 * @param monteCarloSe standard error of ours where it is an average over random paths; 0 otherwise
 */
export function tolerance(published: number, lastDigit: number, monteCarloSe = 0): number {
  return Math.max(0.02 * Math.abs(published), lastDigit / 2, 2 * monteCarloSe);
}

/** Runs every check of a model. A check that throws or gives NaN does not pass. */
export function evaluate(validation: ModelValidation): CheckedResult[] {
  return validation.checks.map((check) => {
    const ours = check.ours();
    const reference = check.rederived?.value ?? check.published;
    // A hair of slack: 0.0305 printed as 0.03 ± 0.0005 must not fail on binary rounding.
    const pass = Math.abs(ours - reference) <= check.tolerance * (1 + 1e-9);
    return { model: validation.model, check, ours, pass };
  });
}
