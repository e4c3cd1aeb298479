/**
 * The record of the curve in the form that may be published: one line per inverted day, with what followed it, and one per
 * month, with averages over the days that were not inverted. The daily closes it was made from belong to their owners and
 * are in neither.
 */

/** How far ahead returns are taken, in trading days, by the name a reader chooses it by. */
export const HORIZON_DAYS = { week: 5, month: 21, quarter: 63 } as const;
export type Horizon = keyof typeof HORIZON_DAYS;

/** Returns before a day and volatility after it are taken over this many trading days. */
export const WINDOW_DAYS = 21;

/** One trading day with the VIX above VIX3M at the close. null where the data end before the window does. */
export interface InvertedDay {
  /** ISO date. */
  date: string;
  /** Number of the episode, from 1: a run of consecutive inverted trading days. */
  episode: number;
  /** The VIX cut to the whole point: 19 for 19.84. */
  vixBandVolPts: number;
  /** VIX over VIX3M, above 1. */
  ratio: number;
  /** Return of the S&P 500 (prices) over the horizon after the day. */
  forwardFrac: Readonly<Record<Horizon, number | null>>;
  /** Its return over the 21 days up to the day. */
  priorFrac: number;
  /** Its volatility over the 21 days after, annualised, volatility points. */
  realisedVolPts: number | null;
  /** That over the VIX of the day. */
  realisedOverVix: number | null;
}

/** Days whose window is complete, and their average; the average is null where there is no such day. */
export interface DayAverage {
  days: number;
  mean: number | null;
}

export interface ForwardAverage extends DayAverage {
  /** Of these days, those followed by a gain. */
  positiveDays: number;
}

/** One calendar month, or a part of one where the sample is cut inside it. "Calm" days are those not inverted. */
export interface MonthRecord {
  /** First and last trading day, ISO dates. */
  firstDate: string;
  lastDate: string;
  /** All trading days, inverted or not, and the averages of both indices over them. */
  tradingDays: number;
  vixMeanVolPts: number;
  vix3mMeanVolPts: number;
  calmDays: number;
  calmVix: DayAverage;
  /** Return over the 21 days up to each calm day. */
  calmPrior: DayAverage;
  calmRealised: DayAverage;
  calmForward: Readonly<Record<Horizon, ForwardAverage>>;
}

/** Trading days with VIX / VIX3M from `lowRatio` up to the next row's: the distribution of the ratio over the whole record. */
export interface RatioBin {
  lowRatio: number;
  days: number;
}

export interface InversionRecords {
  /** In date order. */
  inverted: readonly InvertedDay[];
  /** In date order, without gaps or overlaps. */
  months: readonly MonthRecord[];
}

/** Width of a bin of the ratio. */
export const RATIO_BIN = 0.005;

/**
 * The median of the ratio, by linear interpolation inside the bin that holds it.
 * @throws RangeError where no bin holds a day
 */
export function medianRatio(bins: readonly RatioBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.days, 0);
  if (total === 0) throw new RangeError('medianRatio: given no day; needs at least 1');
  let below = 0;
  for (const { lowRatio, days } of bins) {
    if (below + days >= total / 2) return lowRatio + ((total / 2 - below) / days) * RATIO_BIN;
    below += days;
  }
  throw new RangeError('medianRatio: bins add up to less than their own sum');
}
