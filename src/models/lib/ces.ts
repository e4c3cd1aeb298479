/**
 * A constant-elasticity-of-substitution aggregate of two goods in calibrated-share form: whatever the elasticity, the
 * first good has the share `share0` when both quantities stand at their base of 1.
 */
export interface Ces {
  /** Output at quantities (qFirst, qSecond), both relative to base 1. */
  quantity(qFirst: number, qSecond: number): number;
  /** The first good's share of spending at those quantities, between 0 and 1. */
  firstShareFrac(qFirst: number, qSecond: number): number;
}

/** Closer to one than this an elasticity is Cobb–Douglas: the CES formula divides by its distance from one. */
const UNIT_ELASTICITY_BAND = 1e-9;

/** The substitution exponent ρ = (ε − 1) / ε; zero at ε = 1. */
export function substitutionExponent(elasticity: number): number {
  return Math.abs(elasticity - 1) < UNIT_ELASTICITY_BAND ? 0 : (elasticity - 1) / elasticity;
}

/**
 * @param elasticity ε > 0, the elasticity of substitution between the two goods
 * @param share0 the first good's share of spending at base quantities, in (0, 1)
 */
export function ces(elasticity: number, share0: number): Ces {
  const rho = substitutionExponent(elasticity);
  if (rho === 0) {
    return {
      quantity: (qFirst, qSecond) => qFirst ** share0 * qSecond ** (1 - share0),
      firstShareFrac: () => share0,
    };
  }
  return {
    quantity: (qFirst, qSecond) => (share0 * qFirst ** rho + (1 - share0) * qSecond ** rho) ** (1 / rho),
    firstShareFrac: (qFirst, qSecond) => {
      // Divided through by the first term, so that a huge ratio tends to 0 or 1 and never to ∞/∞.
      const relative = ((1 - share0) / share0) * (qSecond / qFirst) ** rho;
      return 1 / (1 + relative);
    },
  };
}
