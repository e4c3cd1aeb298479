import type { InversionRecords, InvertedDay, MonthRecord } from './records.ts';

/** Every number of a record by the name an error gives it; null where the data end before the window does. */
type Readers<T> = Readonly<Record<string, (record: T) => number | null>>;

const DAY_NUMBERS: Readers<InvertedDay> = {
  episode: (day) => day.episode,
  vixBandVolPts: (day) => day.vixBandVolPts,
  priorFrac: (day) => day.priorFrac,
  realisedVolPts: (day) => day.realisedVolPts,
  realisedOverVix: (day) => day.realisedOverVix,
  'forwardFrac.week': (day) => day.forwardFrac.week,
  'forwardFrac.month': (day) => day.forwardFrac.month,
  'forwardFrac.quarter': (day) => day.forwardFrac.quarter,
};

const MONTH_NUMBERS: Readers<MonthRecord> = {
  tradingDays: (month) => month.tradingDays,
  vixMeanVolPts: (month) => month.vixMeanVolPts,
  vix3mMeanVolPts: (month) => month.vix3mMeanVolPts,
  calmDays: (month) => month.calmDays,
  'calmVix.mean': (month) => month.calmVix.mean,
  'calmPrior.mean': (month) => month.calmPrior.mean,
  'calmRealised.mean': (month) => month.calmRealised.mean,
  'calmForward.week.mean': (month) => month.calmForward.week.mean,
  'calmForward.month.mean': (month) => month.calmForward.month.mean,
  'calmForward.quarter.mean': (month) => month.calmForward.quarter.mean,
};

function assertFinite<T>(name: string, record: T, readers: Readers<T>): void {
  for (const key in readers) {
    const value = readers[key](record);
    if (value !== null && !Number.isFinite(value)) {
      throw new RangeError(`${name}: ${key} given ${value}; allowed: a finite number`);
    }
  }
}

/**
 * Refuses records that would give a study of NaN or of days counted twice.
 * @throws RangeError for no month, dates out of order, a ratio that is not above 0, a number that is none
 */
export function assertRecords({ inverted, months }: InversionRecords): void {
  if (months.length === 0) throw new RangeError('months: given no month; needs at least 1');
  months.forEach((month, i) => {
    if (month.lastDate < month.firstDate || (i > 0 && month.firstDate <= months[i - 1].lastDate)) {
      throw new RangeError(`months: ${month.firstDate} to ${month.lastDate} is out of order; dates must ascend`);
    }
    assertFinite(`month from ${month.firstDate}`, month, MONTH_NUMBERS);
  });
  inverted.forEach((day, i) => {
    if (i > 0 && day.date <= inverted[i - 1].date) {
      throw new RangeError(`inverted days: ${day.date} stands after ${inverted[i - 1].date}; dates must ascend`);
    }
    if (!(day.ratio > 0)) throw new RangeError(`inverted day ${day.date}: ratio given ${day.ratio}; allowed: above 0`);
    assertFinite(`inverted day ${day.date}`, day, DAY_NUMBERS);
  });
}
