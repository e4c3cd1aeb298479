import {
  type DayAverage,
  type ForwardAverage,
  HORIZON_DAYS,
  type Horizon,
  type InversionRecords,
  type InvertedDay,
  type MonthRecord,
  RATIO_BIN,
  type RatioBin,
  WINDOW_DAYS,
} from './records.ts';

/** A daily series: ISO dates, ascending, and one value for each. */
export interface DailySeries {
  dates: readonly string[];
  values: ArrayLike<number>;
}

/** Closes of the index and of both volatility indices. A day counts when all three have it. */
export interface DailyCloses {
  price: DailySeries;
  vix: DailySeries;
  vix3m: DailySeries;
}

const TRADING_DAYS = 252;

/** One trading day with everything measured on it. */
interface MeasuredDay {
  date: string;
  vix: number;
  vix3m: number;
  forward: Record<Horizon, number | null>;
  prior: number;
  realised: number | null;
}

function assertSeries(name: string, { dates, values }: DailySeries): void {
  if (dates.length === 0) throw new RangeError(`${name}: given no day; needs at least 1`);
  if (dates.length !== values.length)
    throw new RangeError(`${name}: ${dates.length} dates for ${values.length} values`);
  for (let i = 0; i < dates.length; i++) {
    if (!(values[i] > 0) || !Number.isFinite(values[i])) {
      throw new RangeError(`${name} on ${dates[i]}: given ${values[i]}; allowed: a number above 0`);
    }
    if (i > 0 && dates[i] <= dates[i - 1]) {
      throw new RangeError(`${name}: ${dates[i]} stands after ${dates[i - 1]}; dates must ascend`);
    }
  }
}

/** Annualised root mean square of the daily log returns from day `from + 1` to day `from + WINDOW_DAYS`, volatility points. */
function realisedVolatility(prices: ArrayLike<number>, from: number): number | null {
  if (from + WINDOW_DAYS >= prices.length) return null;
  let squares = 0;
  for (let i = from + 1; i <= from + WINDOW_DAYS; i++) squares += Math.log(prices[i] / prices[i - 1]) ** 2;
  return 100 * Math.sqrt((TRADING_DAYS * squares) / WINDOW_DAYS);
}

function measureDays({ price, vix, vix3m }: DailyCloses): MeasuredDay[] {
  const positions = new Map(price.dates.map((date, position) => [date, position]));
  const far = new Map(vix3m.dates.map((date, i) => [date, vix3m.values[i]]));
  const measured: MeasuredDay[] = [];
  vix.dates.forEach((date, i) => {
    const farClose = far.get(date);
    const position = positions.get(date);
    if (farClose === undefined || position === undefined) return;
    if (position < WINDOW_DAYS) {
      throw new RangeError(
        `price: starts ${position} days before ${date}; needs ${WINDOW_DAYS} for the return before it`,
      );
    }
    const prices = price.values;
    const forwardOver = (days: number) =>
      position + days < prices.length ? prices[position + days] / prices[position] - 1 : null;
    measured.push({
      date,
      vix: vix.values[i],
      vix3m: farClose,
      forward: {
        week: forwardOver(HORIZON_DAYS.week),
        month: forwardOver(HORIZON_DAYS.month),
        quarter: forwardOver(HORIZON_DAYS.quarter),
      },
      prior: prices[position] / prices[position - WINDOW_DAYS] - 1,
      realised: realisedVolatility(prices, position),
    });
  });
  if (measured.length === 0) throw new RangeError('price, vix, vix3m: no day stands in all three');
  return measured;
}

const isInverted = (day: MeasuredDay) => day.vix > day.vix3m;

function invertedDays(days: readonly MeasuredDay[]): InvertedDay[] {
  let episode = 0;
  return days.flatMap((day, i) => {
    if (!isInverted(day)) return [];
    if (i === 0 || !isInverted(days[i - 1])) episode++;
    return {
      date: day.date,
      episode,
      vixBandVolPts: Math.floor(day.vix),
      ratio: day.vix / day.vix3m,
      forwardFrac: day.forward,
      priorFrac: day.prior,
      realisedVolPts: day.realised,
      realisedOverVix: day.realised === null ? null : day.realised / day.vix,
    };
  });
}

function average(values: readonly (number | null)[]): DayAverage {
  const complete = values.filter((value) => value !== null);
  const sum = complete.reduce((total, value) => total + value, 0);
  return { days: complete.length, mean: complete.length === 0 ? null : sum / complete.length };
}

function forwardAverage(values: readonly (number | null)[]): ForwardAverage {
  return { ...average(values), positiveDays: values.filter((value) => value !== null && value > 0).length };
}

function monthRecord(days: readonly MeasuredDay[]): MonthRecord {
  const calm = days.filter((day) => !isInverted(day));
  const forward = (horizon: Horizon) => forwardAverage(calm.map((day) => day.forward[horizon]));
  return {
    firstDate: days[0].date,
    lastDate: days[days.length - 1].date,
    tradingDays: days.length,
    vixMeanVolPts: average(days.map((day) => day.vix)).mean ?? 0,
    vix3mMeanVolPts: average(days.map((day) => day.vix3m)).mean ?? 0,
    calmDays: calm.length,
    calmVix: average(calm.map((day) => day.vix)),
    calmPrior: average(calm.map((day) => day.prior)),
    calmRealised: average(calm.map((day) => day.realised)),
    calmForward: { week: forward('week'), month: forward('month'), quarter: forward('quarter') },
  };
}

/** Days in runs of one calendar month, a run also ending on every cut date. */
function byMonth(days: readonly MeasuredDay[], cutDates: readonly string[]): MeasuredDay[][] {
  const part = (date: string) => `${date.slice(0, 7)}:${cutDates.filter((cut) => cut < date).length}`;
  const runs: MeasuredDay[][] = [];
  days.forEach((day, i) => {
    if (i === 0 || part(day.date) !== part(days[i - 1].date)) runs.push([]);
    runs[runs.length - 1].push(day);
  });
  return runs;
}

/**
 * Makes the publishable record from daily closes. Returns are simple returns of closes; the 5, 21 and 63 days after a day are
 * counted on the days of `price`, which may run on after the volatility indices end; realised volatility is the root mean
 * square of 21 daily log returns × √252.
 * @param cutDates days after which a month is cut in two, so that a sample can end there
 * @throws RangeError for an empty or unordered series, a value that is not above zero, no common day, or prices that start less
 *   than 21 days before the first common day
 */
export function recordsFromDaily(closes: DailyCloses, cutDates: readonly string[] = []): InversionRecords {
  assertSeries('price', closes.price);
  assertSeries('vix', closes.vix);
  assertSeries('vix3m', closes.vix3m);
  const days = measureDays(closes);
  return { inverted: invertedDays(days), months: byMonth(days, cutDates).map(monthRecord) };
}

/** How often each value of VIX / VIX3M occurred, in bins of 0.005 from the lowest to the highest. Errors as above. */
export function ratioBinsFromDaily(closes: DailyCloses): RatioBin[] {
  assertSeries('vix', closes.vix);
  assertSeries('vix3m', closes.vix3m);
  const far = new Map(closes.vix3m.dates.map((date, i) => [date, closes.vix3m.values[i]]));
  const traded = new Set(closes.price.dates);
  const counts = new Map<number, number>();
  closes.vix.dates.forEach((date, i) => {
    const farClose = far.get(date);
    if (farClose === undefined || !traded.has(date)) return;
    // The hair keeps a ratio that stands exactly on a bound (0.885) out of the bin below it.
    const bin = Math.floor(closes.vix.values[i] / farClose / RATIO_BIN + 1e-9);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  });
  if (counts.size === 0) throw new RangeError('price, vix, vix3m: no day stands in all three');
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    lowRatio: Number(((first + i) * RATIO_BIN).toFixed(3)),
    days: counts.get(first + i) ?? 0,
  }));
}
