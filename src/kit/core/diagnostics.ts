/**
 * What a model says about its own run. Residuals are invariants that should be zero; a test holds them there and the
 * chart page can show them. A clamp is any value the model had to hold back: reported, never silent.
 */
export interface Diagnostics {
  /** Invariant name → largest absolute deviation found in this run. */
  residuals: Readonly<Record<string, number>>;
  /** Clamps hit, in words a log can print: `clearing: X held at 0.499 on day 212`. Empty when none. */
  clamps: readonly string[];
}
