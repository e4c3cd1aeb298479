/**
 * Who has traded how much because of the news, day by day, index 0 = the close before it: positions with the news less
 * without, $bn at start prices, negative = sold. Of one market, or the mean of two hundred.
 */
export interface Trades {
  fundsGapUsdBn: ArrayLike<number>;
  trendGapUsdBn: ArrayLike<number>;
  /** Hedging trades since the news, added up. */
  dealersGapUsdBn: ArrayLike<number>;
}

/** Depth of the panel of trades over ordinary states, $bn: it stays put, so that two states can be compared by eye. */
export const ORDINARY_USD_BN = 130;
/** Hedges that move less than this part of the panel's depth would lie on its zero line: they stand in the table only. */
const MATTERS_FRAC = 1 / 20;

/** Index of the value furthest from zero. */
export function furthest(series: ArrayLike<number>): number {
  let index = 0;
  for (let i = 1; i < series.length; i++) if (Math.abs(series[i]) > Math.abs(series[index])) index = i;
  return index;
}

/** The dealers' largest trade, where it is large enough to be seen beside the others' and to be told of. */
export function dealersTurn({
  fundsGapUsdBn: funds,
  trendGapUsdBn: trend,
  dealersGapUsdBn: dealers,
}: Trades): { index: number; usdBn: number } | undefined {
  const index = furthest(dealers);
  const depth = Math.max(ORDINARY_USD_BN, Math.abs(funds[furthest(funds)]), Math.abs(trend[furthest(trend)]));
  return Math.abs(dealers[index]) < depth * MATTERS_FRAC ? undefined : { index, usdBn: dealers[index] };
}
