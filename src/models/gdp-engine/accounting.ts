import type { GdpEngineParameters } from './parameters.ts';

/**
 * Slower growth than this counts as none: a division by it says nothing, and near the smallest numbers it would overflow.
 * Far below the 0.01 points (1e-4) to which contributions are published.
 */
export const ZERO_GROWTH_FRAC = 1e-9;

/**
 * What the share says. `growthZero`: nothing to take a share of. `growthNegative`: a ratio to a fall in output is no share
 * of growth. In both cases the share is null and only the percentage points can be reported.
 */
export type ShareStatus = 'share' | 'aboveWhole' | 'belowNothing' | 'growthZero' | 'growthNegative';

/** One reading of growth. Contributions in percentage points; they add up from left to right as in a waterfall. */
export interface Account {
  growthFrac: number;
  /** k: what the investment items add before anything is taken off. */
  grossContributionPp: number;
  /** k̄: the part that would have come anyway, being the usual trend. */
  trendContributionPp: number;
  /** What went abroad or counts as intermediate. */
  leakagePp: number;
  /** gross − trend − leakage. */
  netContributionPp: number;
  /** What households spend out of their gain in shares, in $bn a year and in points of growth. */
  wealthSpendingUsdBn: number;
  wealthContributionPp: number;
  /** net + wealth: the number a headline prints. */
  headlineContributionPp: number;
  /** The part of it that other demand would have refilled, and the part that would be missing. */
  refilledPp: number;
  lostPp: number;
  counterfactualGrowthFrac: number;
  /** Growth of everything else, as Furman prints it: (g − k) over the rest's share of GDP. Pure arithmetic. */
  exSectorGrowthFrac: number;
  /** gross / growth and headline / growth; null where growth is zero or negative. */
  grossShareFrac: number | null;
  headlineShareFrac: number | null;
  shareStatus: ShareStatus;
}

/**
 * A contribution as a share of growth.
 * @param contributionPp percentage points
 * @param growthFrac growth, fraction a year
 * @returns a fraction, above 1 where the rest shrank; null where growth is zero or negative
 */
export function shareOfGrowth(contributionPp: number, growthFrac: number): number | null {
  return growthFrac < ZERO_GROWTH_FRAC ? null : contributionPp / (100 * growthFrac);
}

function statusOf(share: number | null, growthFrac: number): ShareStatus {
  if (share === null) return growthFrac <= -ZERO_GROWTH_FRAC ? 'growthNegative' : 'growthZero';
  if (share > 1) return 'aboveWhole';
  return share < 0 ? 'belowNothing' : 'share';
}

/** The fraction of the contribution that leaks: m on all of it, or m on the equipment in it. */
export function effectiveLeakageFrac(p: GdpEngineParameters): number {
  return p.leakageBase === 'equipment' ? p.leakageFrac * p.equipmentShareFrac : p.leakageFrac;
}

/** The arithmetic on unchecked numbers: `run` checks its parameters first, the quarterly series checks its table. */
export function account(growthFrac: number, grossContributionPp: number, p: GdpEngineParameters): Account {
  const aboveTrendPp = grossContributionPp - p.trendContributionPp;
  const leakage = effectiveLeakageFrac(p);
  const netContributionPp = (1 - leakage) * aboveTrendPp;
  const wealthSpendingUsdBn = p.wealthSpendingFrac * p.wealthGainUsdBn;
  const wealthContributionPp = (100 * wealthSpendingUsdBn) / p.gdpUsdBn;
  const headlineContributionPp = netContributionPp + wealthContributionPp;
  const lostPp = (1 - p.refillFrac) * headlineContributionPp;
  const headlineShareFrac = shareOfGrowth(headlineContributionPp, growthFrac);
  return {
    growthFrac,
    grossContributionPp,
    trendContributionPp: p.trendContributionPp,
    leakagePp: leakage * aboveTrendPp,
    netContributionPp,
    wealthSpendingUsdBn,
    wealthContributionPp,
    headlineContributionPp,
    refilledPp: p.refillFrac * headlineContributionPp,
    lostPp,
    counterfactualGrowthFrac: growthFrac - lostPp / 100,
    exSectorGrowthFrac: (growthFrac - grossContributionPp / 100) / (1 - p.sectorShareFrac),
    grossShareFrac: shareOfGrowth(grossContributionPp, growthFrac),
    headlineShareFrac,
    shareStatus: statusOf(headlineShareFrac, growthFrac),
  };
}

/** The largest gap, in points, by which the pieces of an account miss the whole. */
export function accountResidualPp(a: Account): number {
  const fromGross = a.grossContributionPp - a.trendContributionPp - a.leakagePp + a.wealthContributionPp;
  const fromGrowth = 100 * (a.growthFrac - a.counterfactualGrowthFrac) + a.refilledPp;
  return Math.max(Math.abs(fromGross - a.headlineContributionPp), Math.abs(fromGrowth - a.headlineContributionPp));
}
