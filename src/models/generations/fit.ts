import { FIRST_YEAR, GENERATIONS, LAST_YEAR } from './cohorts.ts';
import { type PerGeneration, perGeneration } from './shares.ts';

/** The shares of wealth somebody observed for one year. */
export interface ObservedShares {
  /** The model year (end of year) to set beside it. */
  year: number;
  /** Fractions that sum to 1 up to rounding. */
  sharesFrac: PerGeneration<number>;
}

export interface FitRow {
  year: number;
  /** Model less observed, in percentage points. */
  errorsPp: PerGeneration<number>;
}

/** How far a run lies from observed shares. */
export interface Fit {
  rows: FitRow[];
  /** Root mean square of all errors, each generation and year counted alike. */
  rmsePp: number;
  maxErrorPp: number;
}

/** Shares printed to one decimal may miss 100 % by a few tenths, those printed whole by up to a point and a half. */
const SUM_TOLERANCE_FRAC = 0.015;

function assertObserved(observed: readonly ObservedShares[]): void {
  if (observed.length === 0) throw new RangeError('observed shares: given none; needs at least one year');
  observed.forEach(({ year, sharesFrac }, i) => {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
      throw new RangeError(`observed year: given ${year}; allowed: a whole number from ${FIRST_YEAR} to ${LAST_YEAR}`);
    }
    if (i > 0 && year <= observed[i - 1].year) {
      throw new RangeError(`observed years: given ${year} after ${observed[i - 1].year}; allowed: in rising order`);
    }
    let sum = 0;
    for (const name of GENERATIONS) {
      const share = sharesFrac[name];
      if (!(share >= 0 && share <= 1)) {
        throw new RangeError(`observed share of ${name} in ${year}: given ${share}; allowed: a number from 0 to 1`);
      }
      sum += share;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE_FRAC) {
      throw new RangeError(`observed shares of ${year}: given a sum of ${sum}; allowed: 1, give or take rounding`);
    }
  });
}

/**
 * Sets a run beside observed shares.
 * @param sharesFrac the run's shares, index 0 = 1989
 * @param observed years from 1989 to 2045 in rising order, at least one
 * @throws RangeError for no year, a year out of range or order, a share that is no fraction, shares that do not sum to 1
 */
export function fitToObserved(sharesFrac: PerGeneration<Float64Array>, observed: readonly ObservedShares[]): Fit {
  assertObserved(observed);
  let squares = 0;
  let maxErrorPp = 0;
  const rows = observed.map(({ year, sharesFrac: seen }) => {
    const errorsPp = perGeneration((name) => 100 * (sharesFrac[name][year - FIRST_YEAR] - seen[name]));
    for (const name of GENERATIONS) {
      squares += errorsPp[name] ** 2;
      maxErrorPp = Math.max(maxErrorPp, Math.abs(errorsPp[name]));
    }
    return { year, errorsPp };
  });
  return { rows, rmsePp: Math.sqrt(squares / (observed.length * GENERATIONS.length)), maxErrorPp };
}
