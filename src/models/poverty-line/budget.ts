import type { PovertyLineParameters } from './parameters.ts';

/** A household budget: what a family of four pays, and the gross income that leaves this much after tax. Dollars a year. */
export interface Budget {
  lines: {
    childcareUsd: number;
    housingUsd: number;
    foodUsd: number;
    transportUsd: number;
    healthUsd: number;
    otherUsd: number;
  };
  /** Sum of the lines: the income needed after tax. */
  netUsd: number;
  taxUsd: number;
  /** net / (1 − τ). */
  grossUsd: number;
  /** Prices of the place relative to the essay's first one. */
  priceLevel: number;
  /** False where a place has a published total only: its lines are then the first place's, scaled alike. */
  linesArePublished: boolean;
}

/** What the essay printed for each place, gross: the sum of its lines and tax, and the total its author named later. */
export const PLACE_TOTAL_USD = { 'essex-nj': 136_509, 'lynchburg-va': 93_755 } as const;

/**
 * The gross income that leaves `netUsd` after a flat tax: net / (1 − τ).
 * @param taxRateFrac τ from 0 to below 1
 * @throws RangeError for a rate outside that range
 */
export function grossUp(netUsd: number, taxRateFrac: number): number {
  if (!(taxRateFrac >= 0 && taxRateFrac < 1)) {
    throw new RangeError(`taxRateFrac: given ${taxRateFrac}; needs a number from 0 to below 1`);
  }
  return netUsd / (1 - taxRateFrac);
}

/**
 * How far `value` lies above (+) or below (−) `base`, as a fraction of `base`: the base decides, so name it.
 * @throws RangeError unless the base is above 0
 */
export function relativeDifferenceFrac(value: number, base: number): number {
  if (!(base > 0)) throw new RangeError(`base: given ${base}; needs a number above 0`);
  return value / base - 1;
}

function childcareUsd(p: PovertyLineParameters, priceLevel: number): number {
  if (p.childcare === 'none') return 0;
  // A national average is what it is wherever the family lives.
  return p.childcare === 'national-average' ? p.nationalChildcareUsd : p.childcareUsd * priceLevel;
}

/** The budget of the chosen place with the chosen child care, for parameters already checked by `run`. */
export function householdBudget(p: PovertyLineParameters): Budget {
  const priceLevel = PLACE_TOTAL_USD[p.place] / PLACE_TOTAL_USD['essex-nj'];
  const lines = {
    childcareUsd: childcareUsd(p, priceLevel),
    housingUsd: p.housingUsd * priceLevel,
    foodUsd: p.foodUsd * priceLevel,
    transportUsd: p.transportUsd * priceLevel,
    healthUsd: p.healthUsd * priceLevel,
    otherUsd: p.otherUsd * priceLevel,
  };
  const netUsd = Object.values(lines).reduce((sum, line) => sum + line, 0);
  const grossUsd = grossUp(netUsd, p.taxRateFrac);
  const taxUsd = p.taxRateFrac * grossUsd;
  return { lines, netUsd, taxUsd, grossUsd, priceLevel, linesArePublished: p.place === 'essex-nj' };
}
