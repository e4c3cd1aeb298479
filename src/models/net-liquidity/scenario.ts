import type { NetLiquidityParameters } from './parameters.ts';
import { type LiquidityTable, netLiquidity } from './table.ts';

/**
 * Bookkeeping of the Fed's balance sheet, not a forecast: what net liquidity and reserves become if assets, the Treasury's
 * account and reverse repo move as set. One value per month, index 0 = the last row of the table.
 */
export interface LiquidityScenario {
  fedAssetsUsdBn: Float64Array;
  treasuryAccountUsdBn: Float64Array;
  reverseRepoUsdBn: Float64Array;
  netLiquidityUsdBn: Float64Array;
  /** Currency in circulation and every other liability: net liquidity less reserves. */
  otherLiabilitiesUsdBn: Float64Array;
  reservesUsdBn: Float64Array;
  /**
   * Treasury debt that changes from notes and bonds into bills (negative: the other way) against a bill share of 22 %.
   * It swaps long paper for short paper in private hands and leaves net liquidity where it is.
   */
  swappedIntoBillsUsdBn: number;
  /** Largest |Δreserves − (Δassets − ΔTGA − ΔRRP − Δother)| over the months, $bn. */
  identityResidualUsdBn: number;
}

/** Bills and their share of marketable debt in October 2025, from one trade publication: 6,590 $bn and 22 %. */
const BILLS_OUTSTANDING_USD_BN = 6590;
const BILL_SHARE_FRAC = 0.22;

/** Reserve balances of the last row that has them. */
function lastReserves(table: LiquidityTable): { row: number; reservesUsdBn: number } {
  for (let row = table.dates.length - 1; row >= 0; row--) {
    if (!Number.isNaN(table.reservesUsdBn[row])) return { row, reservesUsdBn: table.reservesUsdBn[row] };
  }
  throw new RangeError('reservesUsdBn: every value is a gap; the scenario needs one');
}

/**
 * Moves assets by `fedAssetGrowthUsdBn` a month, the Treasury's account and reverse repo in a straight line to their
 * targets over `scenarioMonths`, other liabilities by `otherGrowthUsdBn` a month; reserves are what is left.
 */
export function liquidityScenario(p: NetLiquidityParameters, table: LiquidityTable): LiquidityScenario {
  const months = p.scenarioMonths;
  const last = table.dates.length - 1;
  const path = (at: (month: number) => number) => Float64Array.from({ length: months + 1 }, (_, month) => at(month));
  const towards = (from: number, to: number) => path((month) => from + ((to - from) * month) / months);
  const fedAssetsUsdBn = path((month) => table.fedAssetsUsdBn[last] + p.fedAssetGrowthUsdBn * month);
  const treasuryAccountUsdBn = towards(table.treasuryAccountUsdBn[last], p.treasuryAccountTargetUsdBn);
  const reverseRepoUsdBn = towards(table.reverseRepoUsdBn[last], p.reverseRepoTargetUsdBn);
  const netLiquidityUsdBn = path((month) =>
    netLiquidity(fedAssetsUsdBn[month], treasuryAccountUsdBn[month], reverseRepoUsdBn[month]),
  );
  const { row, reservesUsdBn: reserves0 } = lastReserves(table);
  const other0 =
    netLiquidity(table.fedAssetsUsdBn[row], table.treasuryAccountUsdBn[row], table.reverseRepoUsdBn[row]) - reserves0;
  const otherLiabilitiesUsdBn = path((month) => other0 + p.otherGrowthUsdBn * month);
  const reservesUsdBn = path((month) => netLiquidityUsdBn[month] - otherLiabilitiesUsdBn[month]);

  let identityResidualUsdBn = 0;
  for (let month = 1; month <= months; month++) {
    const change = (series: Float64Array) => series[month] - series[month - 1];
    const explained =
      change(fedAssetsUsdBn) - change(treasuryAccountUsdBn) - change(reverseRepoUsdBn) - change(otherLiabilitiesUsdBn);
    identityResidualUsdBn = Math.max(identityResidualUsdBn, Math.abs(change(reservesUsdBn) - explained));
  }
  return {
    fedAssetsUsdBn,
    treasuryAccountUsdBn,
    reverseRepoUsdBn,
    netLiquidityUsdBn,
    otherLiabilitiesUsdBn,
    reservesUsdBn,
    swappedIntoBillsUsdBn: ((p.billShareFrac - BILL_SHARE_FRAC) * BILLS_OUTSTANDING_USD_BN) / BILL_SHARE_FRAC,
    identityResidualUsdBn,
  };
}
