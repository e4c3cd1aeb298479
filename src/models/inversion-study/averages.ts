import { median } from '../lib/statistics.ts';
import type { DayAverage, ForwardAverage, Horizon, InvertedDay, MonthRecord } from './records.ts';

/** Pooled figures of a sample: what came before, with and after inverted and calm days. null where there is no day. */
export interface GroupReturn {
  /** Days whose window is complete. They overlap: never print them as if they were independent. */
  days: number;
  meanFrac: number | null;
  /** Of these days, the part followed by a gain. */
  positiveFrac: number | null;
}

export interface ForwardComparison {
  inverted: GroupReturn;
  calm: GroupReturn;
  /** Mean after inverted days less mean after calm days. */
  differenceFrac: number | null;
}

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

export function meanOrNull(values: readonly (number | null)[]): number | null {
  const complete = present(values);
  return complete.length === 0 ? null : complete.reduce((sum, value) => sum + value, 0) / complete.length;
}

export function medianOrNull(values: readonly (number | null)[]): number | null {
  const complete = present(values);
  return complete.length === 0 ? null : median(complete);
}

/** The mean over all days of the months, from the mean of each. */
export function pooledMean(averages: readonly DayAverage[]): number | null {
  let days = 0;
  let sum = 0;
  for (const average of averages) {
    if (average.mean === null) continue;
    days += average.days;
    sum += average.days * average.mean;
  }
  return days === 0 ? null : sum / days;
}

function pooledReturn(averages: readonly ForwardAverage[]): GroupReturn {
  const days = averages.reduce((sum, average) => sum + average.days, 0);
  const positive = averages.reduce((sum, average) => sum + average.positiveDays, 0);
  return { days, meanFrac: pooledMean(averages), positiveFrac: days === 0 ? null : positive / days };
}

/** What followed inverted days against what followed calm ones, over one horizon. */
export function compareForward(
  inverted: readonly InvertedDay[],
  months: readonly MonthRecord[],
  horizon: Horizon,
): ForwardComparison {
  const returns = present(inverted.map((day) => day.forwardFrac[horizon]));
  const after: GroupReturn = {
    days: returns.length,
    meanFrac: meanOrNull(returns),
    positiveFrac: returns.length === 0 ? null : returns.filter((value) => value > 0).length / returns.length,
  };
  const calm = pooledReturn(months.map((month) => month.calmForward[horizon]));
  const differenceFrac = after.meanFrac === null || calm.meanFrac === null ? null : after.meanFrac - calm.meanFrac;
  return { inverted: after, calm, differenceFrac };
}

/** A run of consecutive inverted days. Windows count from its first day. */
export interface Episode {
  startDate: string;
  days: number;
  /** The VIX on the first day, cut to the whole point. */
  startVixBandVolPts: number;
  /** The highest VIX over VIX3M during it. */
  maxRatio: number;
  forwardFrac: Readonly<Record<Horizon, number | null>>;
  realisedOverVix: number | null;
}

export function episodesOf(inverted: readonly InvertedDay[]): Episode[] {
  const episodes: Episode[] = [];
  inverted.forEach((day, i) => {
    if (i === 0 || day.episode !== inverted[i - 1].episode) {
      episodes.push({
        startDate: day.date,
        days: 0,
        startVixBandVolPts: day.vixBandVolPts,
        maxRatio: day.ratio,
        forwardFrac: day.forwardFrac,
        realisedOverVix: day.realisedOverVix,
      });
    }
    const episode = episodes[episodes.length - 1];
    episode.days++;
    episode.maxRatio = Math.max(episode.maxRatio, day.ratio);
  });
  return episodes;
}

/** Trading days and inverted days of every calendar year in the sample, ascending. */
export interface YearCounts {
  year: Int32Array;
  tradingDays: Int32Array;
  invertedDays: Int32Array;
  invertedFrac: Float64Array;
  /** Inverted days with the VIX below 25. */
  invertedBelow25Days: Int32Array;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

export function countsByYear(inverted: readonly InvertedDay[], months: readonly MonthRecord[]): YearCounts {
  const year = Int32Array.from(new Set(months.map((month) => yearOf(month.firstDate))));
  const counts: YearCounts = {
    year,
    tradingDays: new Int32Array(year.length),
    invertedDays: new Int32Array(year.length),
    invertedFrac: new Float64Array(year.length),
    invertedBelow25Days: new Int32Array(year.length),
  };
  for (const month of months) counts.tradingDays[year.indexOf(yearOf(month.firstDate))] += month.tradingDays;
  for (const day of inverted) {
    const row = year.indexOf(yearOf(day.date));
    counts.invertedDays[row]++;
    if (day.vixBandVolPts < 25) counts.invertedBelow25Days[row]++;
  }
  for (let row = 0; row < year.length; row++)
    counts.invertedFrac[row] = counts.invertedDays[row] / counts.tradingDays[row];
  return counts;
}
