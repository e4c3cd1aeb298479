import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { assertValues } from '../../kit/core/parameters.ts';
import { median, quantile, standardDeviation } from '../lib/statistics.ts';
import { advance, diagnosticsOf, emptyPath, identityResidual, noClamps, noiseOf } from './engine.ts';
import { marketOf } from './market.ts';
import { type FlowMarketParameters, parameters } from './parameters.ts';
import { returnsOf, type StylisedFacts, stylisedFacts } from './stylised-facts.ts';

export const REFERENCE_SEEDS = 60;
export const ENSEMBLE_DAYS = 1260;

/** Standard errors of a sample median and of the 5 % and 95 % quantiles of a normal sample of n, in units of sd / √n. */
const MEDIAN_ERROR = Math.sqrt(Math.PI / 2);
const TAIL_ERROR = 2.113;

/** One measure over the seeds: its median, the band that holds nine in ten, and their Monte Carlo standard errors. */
export interface Distribution {
  median: number;
  p05: number;
  p95: number;
  medianStandardError: number;
  tailStandardError: number;
}

export interface Ensemble {
  seeds: number;
  days: number;
  facts: Readonly<Record<keyof StylisedFacts, Distribution>>;
  diagnostics: Diagnostics;
}

export function distributionOf(values: readonly number[]): Distribution {
  const scale = standardDeviation(values) / Math.sqrt(values.length);
  return {
    median: median(values),
    p05: quantile(values, 0.05),
    p95: quantile(values, 0.95),
    medianStandardError: MEDIAN_ERROR * scale,
    tailStandardError: TAIL_ERROR * scale,
  };
}

/**
 * The stylised facts of many independent markets of these parameters: seeds `seed`, `seed + 1`, … Slow (about a tenth of a
 * second for 60 seeds of five years): for a worker or the validation.
 * @param seeds how many paths, at least 2
 * @param days length of each, at least 200; `p.days` is not used
 * @throws ParameterError on a value outside its range, RangeError on too few seeds or days
 */
export function ensemble(p: FlowMarketParameters, seeds = REFERENCE_SEEDS, days = ENSEMBLE_DAYS): Ensemble {
  assertValues(parameters, p);
  if (!(Number.isInteger(seeds) && seeds >= 2))
    throw new RangeError(`seeds: given ${seeds}; needs a whole number of at least 2`);
  const market = marketOf(p);
  const clamps = noClamps();
  let priceIdentity = 0;
  const facts = Array.from({ length: seeds }, (_, i) => {
    const path = emptyPath(market, days);
    advance(market, noiseOf(market, p.seed + i, days), path, 0, days, clamps);
    priceIdentity = Math.max(priceIdentity, identityResidual(path));
    return stylisedFacts(returnsOf(path.logPrice));
  });
  const keys = Object.keys(facts[0]) as (keyof StylisedFacts)[];
  const distributions = keys.map((key) => [key, distributionOf(facts.map((one) => one[key]))]);
  return {
    seeds,
    days,
    facts: Object.fromEntries(distributions) as Ensemble['facts'],
    diagnostics: diagnosticsOf(priceIdentity, clamps),
  };
}
