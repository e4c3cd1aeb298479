/** A price record at equal steps of one month, oldest first. Only ratios are used: any base will do. */
export interface MonthlyRecord {
  /** `2014-09`, one for each month without a gap. */
  months: readonly string[];
  index: ArrayLike<number>;
}

export interface DrawdownRecord {
  /** How far each month stands below the highest month so far: 0 at a record, negative below it. */
  drawdownFrac: Float64Array;
  deepestFrac: number;
  deepestMonth: string;
  /** Share of months more than half below the highest so far. */
  halfUnderFrac: number;
  /** The longest run of months below an earlier high, still running or not. */
  longestMonths: number;
}

/** Months since year 0; NaN for anything that is not `YYYY-MM`. */
function monthNumber(month: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) : Number.NaN;
}

/** @throws RangeError for an empty record, months out of order or missing, or a value that is no positive number */
export function assertMonthlyRecord({ months, index }: MonthlyRecord): void {
  if (months.length === 0 || months.length !== index.length) {
    throw new RangeError(
      `monthly record: given ${months.length} months, ${index.length} values; needs as many, and some`,
    );
  }
  for (let i = 0; i < months.length; i++) {
    if (!(index[i] > 0 && Number.isFinite(index[i]))) {
      throw new RangeError(`monthly record, ${months[i]}: given ${index[i]}; needs a number above 0`);
    }
    const number = monthNumber(months[i]);
    if (Number.isNaN(number)) throw new RangeError(`monthly record: given month ${months[i]}; needs YYYY-MM`);
    if (i > 0 && number !== monthNumber(months[i - 1]) + 1) {
      throw new RangeError(`monthly record: given ${months[i]} after ${months[i - 1]}; needs the month that follows`);
    }
  }
}

/**
 * The falls of a record from its highest month so far. Month ends only: falls within a month, and peaks, are deeper in
 * daily prices.
 * @throws RangeError: see `assertMonthlyRecord`
 */
export function drawdownRecord(record: MonthlyRecord): DrawdownRecord {
  assertMonthlyRecord(record);
  const drawdownFrac = new Float64Array(record.months.length);
  let peak = 0;
  let deepest = 0;
  let spell = 0;
  let longestMonths = 0;
  let halfUnder = 0;
  for (let i = 0; i < drawdownFrac.length; i++) {
    peak = Math.max(peak, record.index[i]);
    drawdownFrac[i] = record.index[i] / peak - 1;
    if (drawdownFrac[i] < drawdownFrac[deepest]) deepest = i;
    spell = drawdownFrac[i] < 0 ? spell + 1 : 0;
    longestMonths = Math.max(longestMonths, spell);
    if (drawdownFrac[i] < -0.5) halfUnder += 1;
  }
  return {
    drawdownFrac,
    deepestFrac: drawdownFrac[deepest],
    deepestMonth: record.months[deepest],
    halfUnderFrac: halfUnder / drawdownFrac.length,
    longestMonths,
  };
}

/**
 * Share of all windows of so many months in a record that end lower than they began. Windows overlap: a hundred of them
 * may hold two or three independent cycles.
 * @param windowMonths a whole number from 1 to the record's length less one
 * @throws RangeError for a window that does not fit, and see `assertMonthlyRecord`
 */
export function lossWindowFrac(record: MonthlyRecord, windowMonths: number): number {
  assertMonthlyRecord(record);
  const windows = record.months.length - windowMonths;
  if (!Number.isInteger(windowMonths) || windowMonths < 1 || windows < 1) {
    const most = record.months.length - 1;
    throw new RangeError(`windowMonths: given ${windowMonths}; needs a whole number from 1 to ${most}`);
  }
  let losses = 0;
  for (let start = 0; start < windows; start++) {
    if (record.index[start + windowMonths] < record.index[start]) losses += 1;
  }
  return losses / windows;
}
