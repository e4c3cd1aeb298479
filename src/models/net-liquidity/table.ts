/** The Federal Reserve's weekly statement, one row a month, with the share index of the same day. */
export interface LiquidityTable {
  /** ISO dates (a Wednesday each), rising. */
  dates: readonly string[];
  /** Fed assets, the Treasury's account and overnight reverse repo, $bn. */
  fedAssetsUsdBn: readonly number[];
  treasuryAccountUsdBn: readonly number[];
  reverseRepoUsdBn: readonly number[];
  /** Reserve balances, $bn; NaN where the table has none (before May 2021). */
  reservesUsdBn: readonly number[];
  /** S&P 500 price index, rebased; dividends are not in it. */
  equityIndex: readonly number[];
}

/** A lead of a year, a change over a year and a training window of a year need this many months. */
const LEAST_MONTHS = 37;

const isPositive = (value: number) => value > 0 && value < Number.POSITIVE_INFINITY;
const isNotNegative = (value: number) => value >= 0 && value < Number.POSITIVE_INFINITY;
const isGapOrPositive = (value: number) => Number.isNaN(value) || isPositive(value);

function assertColumn(
  name: string,
  column: readonly number[],
  length: number,
  accepts: (value: number) => boolean,
  allowed: string,
): void {
  if (column.length !== length) throw new RangeError(`${name}: given ${column.length} values for ${length} dates`);
  const wrong = column.findIndex((value) => !accepts(value));
  if (wrong >= 0) throw new RangeError(`${name}, row ${wrong + 1}: given ${column[wrong]}; allowed: ${allowed}`);
}

/**
 * @throws RangeError naming column, row and value for a table that is short, uneven, out of order or impossible
 */
export function assertTable(table: LiquidityTable): void {
  const { dates } = table;
  if (dates.length < LEAST_MONTHS) {
    throw new RangeError(`dates: given ${dates.length} months; needs at least ${LEAST_MONTHS}`);
  }
  for (let i = 0; i < dates.length; i++) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dates[i])) {
      throw new RangeError(`dates, row ${i + 1}: given ${dates[i]}; allowed: YYYY-MM-DD`);
    }
    if (i > 0 && dates[i] <= dates[i - 1]) {
      throw new RangeError(`dates, row ${i + 1}: ${dates[i]} does not come after ${dates[i - 1]}`);
    }
  }
  const { length } = dates;
  assertColumn('fedAssetsUsdBn', table.fedAssetsUsdBn, length, isPositive, 'a number above 0');
  assertColumn('treasuryAccountUsdBn', table.treasuryAccountUsdBn, length, isNotNegative, 'a number from 0');
  assertColumn('reverseRepoUsdBn', table.reverseRepoUsdBn, length, isNotNegative, 'a number from 0');
  assertColumn('reservesUsdBn', table.reservesUsdBn, length, isGapOrPositive, 'a number above 0, or NaN for a gap');
  assertColumn('equityIndex', table.equityIndex, length, isPositive, 'a number above 0');
  // Growth rates divide by it, and the random twin takes its logarithm.
  assertColumn('net liquidity', Array.from(netLiquiditySeries(table)), length, isPositive, 'a number above 0');
}

/** Net liquidity: Fed assets − Treasury account − overnight reverse repo, all in one unit. */
export function netLiquidity(fedAssets: number, treasuryAccount: number, reverseRepo: number): number {
  return fedAssets - treasuryAccount - reverseRepo;
}

/** Net liquidity of every row of a table, $bn. */
export function netLiquiditySeries(table: LiquidityTable): Float64Array {
  return Float64Array.from({ length: table.dates.length }, (_, i) =>
    netLiquidity(table.fedAssetsUsdBn[i], table.treasuryAccountUsdBn[i], table.reverseRepoUsdBn[i]),
  );
}

/** Row of the last date in or before a month (`2019-12`). @throws RangeError where the table starts later */
export function rowOfMonth(table: LiquidityTable, month: string): number {
  let row = -1;
  while (row + 1 < table.dates.length && table.dates[row + 1].slice(0, 7) <= month) row++;
  if (row < 0) throw new RangeError(`month: given ${month}; the table starts ${table.dates[0]}`);
  return row;
}
