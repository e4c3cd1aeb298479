import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import {
  advance,
  diagnosticsOf,
  emptyPath,
  identityResidual,
  noClamps,
  noiseOf,
  type Path,
} from './flow-market/engine.ts';
import { marketOf } from './flow-market/market.ts';
import { type FlowMarketParameters, parameters } from './flow-market/parameters.ts';
import { annualVolFrac } from './flow-market/traders.ts';

/**
 * The flow market (M1a): a market whose value never changes, traded by people with views and by machines with rules.
 *
 * Question: with fundamentals held flat, how much of a move can mechanical traders make, and does calm make it worse?
 * Volatility-target funds, trend followers, dealers who hedge options and companies that buy back shares all trade against
 * one residual holder whose demand is inelastic (Gabaix and Koijen 2021, NBER 28967). Positions are fractions of the market
 * at its start, in shares. It illustrates a mechanism; it forecasts nothing.
 *
 * Where the specification leaves a choice: the drift is one of discretionary demand (value stays flat), moving averages run
 * up to yesterday's close, stop orders trail the highest close since they were placed, and the common scale leaves buybacks alone.
 */
export { type Ensemble, ensemble } from './flow-market/ensemble.ts';
export { type FlowMarketParameters, parameters } from './flow-market/parameters.ts';
export { presets } from './flow-market/presets.ts';
export { type ShockExperiment, type ShockPair, shockExperiment, shockPair } from './flow-market/shock.ts';
export { returnsOf, type StylisedFacts, stylisedFacts } from './flow-market/stylised-facts.ts';

/** One path: a value per close, index 0 = the start, index `days` = the last close. */
export interface FlowMarketRun extends Path {
  dayNumbers: Float64Array;
  /** Annualised realised volatility as the funds see it. */
  volFrac: Float64Array;
  /** Positions at start prices; volatility-target funds and companies as changes since the start. */
  volTargetUsdBn: Float64Array;
  trendUsdBn: Float64Array;
  boughtUsdBn: Float64Array;
  /** Dealers' gamma, $bn bought per fall of 1 %, and what their hedging has bought since the start (negative = sold). */
  gammaUsdBn: Float64Array;
  hedgedUsdBn: Float64Array;
  diagnostics: Diagnostics;
}

/**
 * Runs one market for `days` days on the noise of `seed`.
 *
 * Order within a day: discretionary demand moves; funds, trend followers and companies take the positions that yesterday's
 * close and volatility ask for; dealers hedge; the market clears; volatility is updated.
 * @returns `diagnostics.residuals.priceIdentity`, the largest |p − (e + ℓ + u)|; `clamps` where the position or the
 *   clearing reached its limit
 * @throws ParameterError on any value outside its range
 */
export function run(p: FlowMarketParameters): FlowMarketRun {
  assertValues(parameters, p);
  const market = marketOf(p);
  const clamps = noClamps();
  const path = emptyPath(market, p.days);
  advance(market, noiseOf(market, p.seed, p.days), path, 0, p.days, clamps);

  const fundsUsdBn = market.volTargetFrac * p.baseCapUsdBn;
  const trendUsdBn = market.trendFrac * p.baseCapUsdBn;
  return {
    ...path,
    dayNumbers: Float64Array.from({ length: p.days + 1 }, (_, day) => day),
    volFrac: path.variance.map(annualVolFrac),
    volTargetUsdBn: path.exposureMultiple.map((w) => fundsUsdBn * (w - path.exposureMultiple[0])),
    trendUsdBn: path.trendPosition.map((s) => trendUsdBn * s),
    boughtUsdBn: path.boughtFrac.map((bought) => p.baseCapUsdBn * bought),
    gammaUsdBn: path.gammaFrac.map((gamma) => gamma * 0.01 * p.baseCapUsdBn),
    hedgedUsdBn: path.hedgedFrac.map((hedged) => p.baseCapUsdBn * hedged),
    diagnostics: diagnosticsOf(identityResidual(path), clamps),
  };
}
