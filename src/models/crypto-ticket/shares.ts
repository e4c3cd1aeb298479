import type { CryptoTicketParameters } from './parameters.ts';

/** What a move of all crypto prices does to the share of wealth that the young hold. Trillions of US dollars, fractions. */
export interface WealthShares {
  /** What the move adds to all wealth, and to that of the young; negative for a fall. */
  addedUsdTn: number;
  youngAddedUsdTn: number;
  youngShareBeforeFrac: number;
  youngShareAfterFrac: number;
  oldShareAfterFrac: number;
  /** After less before, percentage points. */
  changePp: number;
}

/**
 * Crypto multiplies by x; the young own a part o of it; nothing else moves and nobody sells. For parameters already checked
 * by `run`.
 */
export function wealthShares(p: CryptoTicketParameters): WealthShares {
  const addedUsdTn = p.marketUsdTn * (p.priceMultiple - 1);
  const youngAddedUsdTn = p.youngOwnershipFrac * addedUsdTn;
  const total = p.wealthUsdTn + addedUsdTn;
  const young = p.youngWealthShareFrac * p.wealthUsdTn + youngAddedUsdTn;
  const old = (1 - p.youngWealthShareFrac) * p.wealthUsdTn + addedUsdTn - youngAddedUsdTn;
  return {
    addedUsdTn,
    youngAddedUsdTn,
    youngShareBeforeFrac: p.youngWealthShareFrac,
    youngShareAfterFrac: young / total,
    oldShareAfterFrac: old / total,
    changePp: 100 * (young / total - p.youngWealthShareFrac),
  };
}
