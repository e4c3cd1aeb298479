/** Where a forecast stands, worked out from one reading of the data; the reading is handed in. */
export interface StatusReading {
  /** Names the reading in errors: `bitcoin-close`. */
  id: string;
  /** ISO dates: when the forecast opened, when the value was read, when it closes. */
  openDate: string;
  latestDate: string;
  closeDate: string;
  openValue: number;
  /** The latest value; for `once`, the best value since the forecast opened. */
  latestValue: number;
  threshold: number;
  comparison: 'at-least' | 'above';
  /** `once`: settled the first day the threshold is met. `at-close`: only the value at the close counts. */
  settles: 'once' | 'at-close';
}

export interface ForecastStatus {
  changeSinceOpen: number;
  /** What is missing to the threshold; 0 or less where it is met. */
  missing: number;
  /** Whether the threshold is met by this reading. For `at-close` that settles nothing before the close. */
  metNow: boolean;
  /** 1 or 0 once settled, null while open. */
  outcome: 0 | 1 | null;
  elapsedDays: number;
  windowDays: number;
  elapsedFrac: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1 January of the year 1 in the Gregorian calendar. @throws RangeError on anything but a real ISO date */
export function dayNumber(date: string): number {
  const match = ISO_DATE.exec(date);
  const [year, month, day] = match ? match.slice(1).map(Number) : [0, 0, 0];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const monthDays = MONTH_DAYS.map((days, i) => (i === 1 && leap ? 29 : days));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthDays[month - 1]) {
    throw new RangeError(`date: given ${date}; allowed: a day as YYYY-MM-DD`);
  }
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const inYear = monthDays.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + day - 1;
  return past * 365 + leapDays + inYear;
}

/**
 * @param reading one value against its threshold; dates open < close, latest not before open
 * @throws RangeError naming the reading and what is wrong with it
 */
export function statusOf(reading: StatusReading): ForecastStatus {
  const { id, openValue, latestValue, threshold } = reading;
  const [open, latest, close] = [reading.openDate, reading.latestDate, reading.closeDate].map(dayNumber);
  if (!(open < close && open <= latest)) {
    throw new RangeError(
      `${id}: opens ${reading.openDate}, read ${reading.latestDate}, closes ${reading.closeDate}; allowed: in that order`,
    );
  }
  for (const [name, value] of Object.entries({ openValue, latestValue, threshold })) {
    if (!Number.isFinite(value)) throw new RangeError(`${id}: ${name} given ${value}; allowed: finite numbers`);
  }
  const metNow = reading.comparison === 'above' ? latestValue > threshold : latestValue >= threshold;
  const over = latest >= close;
  const settledEarly = reading.settles === 'once' && metNow;
  return {
    changeSinceOpen: latestValue - openValue,
    missing: threshold - latestValue,
    metNow,
    outcome: over || settledEarly ? (metNow ? 1 : 0) : null,
    elapsedDays: latest - open,
    windowDays: close - open,
    elapsedFrac: Math.min(1, (latest - open) / (close - open)),
  };
}
