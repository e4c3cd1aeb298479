import { mean, median } from '../lib/statistics.ts';

/** What both the model's days and the record's days are summed up to. null where there is no day to take it over. */
export interface CurveSummary {
  /** Days with the near index above the far one, over all days. */
  invertedFrac: number;
  meanNearVolPts: number;
  meanFarVolPts: number;
  /** Median of near over far. Taken when it is read: it orders every day, and most readers of a summary do not ask. */
  readonly medianRatio: number;
  /** Runs of consecutive inverted days. */
  episodes: number;
  meanEpisodeDays: number | null;
  /** The near index on the first day of an episode, median. */
  medianStartVolPts: number | null;
  /** Episodes that start with the near index below 20, over all episodes. */
  lowStartFrac: number | null;
  /** Volatility realised over the next 21 days over the near index, median over inverted days. */
  realisedOverNear: number | null;
}

/** A start below this counts as low: the level the record of chapter one is cut at. */
const LOW_START_VOL_PTS = 20;

/**
 * Sums up a curve day by day.
 * @param near near-term index, volatility points, one value a day
 * @param far three-month index, same days
 * @param realised volatility realised over the 21 days after each day, volatility points
 * @throws RangeError for empty input or unequal lengths
 */
export function summarise(near: Float64Array, far: Float64Array, realised: Float64Array): CurveSummary {
  if (near.length !== far.length || near.length !== realised.length) {
    throw new RangeError(`summarise: given ${near.length}, ${far.length} and ${realised.length} days`);
  }
  const starts: number[] = [];
  const realisedOverNear: number[] = [];
  for (let day = 0; day < near.length; day++) {
    if (near[day] <= far[day]) continue;
    realisedOverNear.push(realised[day] / near[day]);
    if (day === 0 || near[day - 1] <= far[day - 1]) starts.push(near[day]);
  }
  const inverted = realisedOverNear.length;
  const none = inverted === 0;
  return {
    invertedFrac: inverted / near.length,
    meanNearVolPts: mean(near),
    meanFarVolPts: mean(far),
    get medianRatio() {
      return median(near.map((value, day) => value / far[day]));
    },
    episodes: starts.length,
    meanEpisodeDays: none ? null : inverted / starts.length,
    medianStartVolPts: none ? null : median(starts),
    lowStartFrac: none ? null : starts.filter((start) => start < LOW_START_VOL_PTS).length / starts.length,
    realisedOverNear: none ? null : median(realisedOverNear),
  };
}
