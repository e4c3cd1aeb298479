import type { FlowMarketParameters } from './parameters.ts';

/** The calendar of the model: 252 trading days a year, four quarters of 63. */
export const TRADING_DAYS = 252;
export const QUARTER_DAYS = 63;

/** Part of the S&P 500 in its blackout on a day of the quarter (0 … 62), a fraction. */
export function blackoutFrac(dayOfQuarter: number): number {
  if (dayOfQuarter < 18) return 1;
  if (dayOfQuarter < 27) return (27 - dayOfQuarter) / 9;
  return dayOfQuarter < 49 ? 0 : (dayOfQuarter - 49) / 14;
}

/**
 * Net buying by companies on each day of a quarter, as fractions of the market. Blackouts move purchases within the
 * quarter and never change their sum.
 */
export function buybackSchedule(p: FlowMarketParameters): Float64Array {
  const pace = Float64Array.from({ length: QUARTER_DAYS }, (_, day) =>
    p.blackoutOn ? 1 - p.blackoutShareFrac * (1 - p.planShareFrac) * blackoutFrac(day) : 1,
  );
  const total = pace.reduce((sum, x) => sum + x, 0);
  const netPerDay = (p.buybackUsdBn / TRADING_DAYS / p.baseCapUsdBn) * (1 - p.recycledFrac);
  // Nobody left to buy on any day (everything in blackout, no plans) cannot happen: blackoutFrac is 0 in mid-quarter.
  return pace.map((x) => (netPerDay * x * QUARTER_DAYS) / total);
}
