import type { EnergyBottleneckParameters } from './parameters.ts';
import { RESOURCES } from './supply.ts';

/**
 * Two ways in which five limits become one level. Strict: nothing is served beyond the scarcest resource. Priced: a buyer
 * who pays a premium stretches what is short, and the level is where the premiums of all stretched resources add up to
 * what a buyer would pay for one more kilowatt.
 */

/** The index in RESOURCES of the scarcest; the first of equals. */
export function scarcest(servableGw: ArrayLike<number>): number {
  let least = 0;
  for (let i = 1; i < servableGw.length; i++) if (servableGw[i] < servableGw[least]) least = i;
  return least;
}

/**
 * Which resources are within `bandGw` of the scarcest, as bits: bit i for RESOURCES[i]. Inside the band the ranking is
 * finer than the inputs are known.
 */
export function tiedBits(servableGw: ArrayLike<number>, bandGw: number): number {
  const least = servableGw[scarcest(servableGw)];
  let bits = 0;
  for (let i = 0; i < servableGw.length; i++) if (servableGw[i] - least <= bandGw) bits |= 1 << i;
  return bits;
}

/** The part of capacity whose stretch costs the premium a parameter states: `…PremiumUsdPerKw` is for a stretch of 10 %. */
const STATED_STRETCH_FRAC = 0.1;

/** Premium in $ per kW for each further GW asked of a resource; falls as the resource grows. Writes into `out`. */
export function premiumSlopes(
  p: EnergyBottleneckParameters,
  servableGw: ArrayLike<number>,
  out: Float64Array,
): Float64Array {
  const stated = [
    p.chipsPremiumUsdPerKw,
    p.sitesPremiumUsdPerKw,
    p.transformersPremiumUsdPerKw,
    p.interconnectionPremiumUsdPerKw,
    p.generationPremiumUsdPerKw,
  ];
  for (let i = 0; i < RESOURCES.length; i++) {
    // Debits can push generation below zero; what stands already is never less than the base.
    const standingGw = p.baseCapacityGw + Math.max(0, servableGw[i]);
    out[i] = stated[i] / (STATED_STRETCH_FRAC * standingGw);
  }
  return out;
}

/** What one more kW costs in premiums when `servedGw` are served, $ per kW: 0 where nothing is short. */
export function premiumAt(servedGw: number, servableGw: ArrayLike<number>, slopes: ArrayLike<number>): number {
  let premium = 0;
  for (let i = 0; i < servableGw.length; i++) premium += slopes[i] * Math.max(0, servedGw - servableGw[i]);
  return premium;
}

/**
 * The served GW at which premiums add up to the willingness to pay. Premiums rise in straight pieces, one more piece for
 * each resource that falls short, so the level is found exactly: solve with the scarcest short, then the two scarcest,
 * until the next resource is not reached.
 * @param willingness $ per kW, at least 0; 0 gives the strict level
 * @param order workspace: sorted in place into resources from scarce to ample
 */
export function clearedGw(
  servableGw: ArrayLike<number>,
  slopes: ArrayLike<number>,
  willingness: number,
  order: Uint8Array,
): number {
  for (let i = 0; i < order.length; i++) {
    let place = i;
    for (; place > 0 && servableGw[order[place - 1]] > servableGw[i]; place--) order[place] = order[place - 1];
    order[place] = i;
  }
  let slopeSum = 0;
  let weighted = 0;
  for (let short = 0; short < order.length; short++) {
    const resource = order[short];
    slopeSum += slopes[resource];
    weighted += slopes[resource] * servableGw[resource];
    const level = (willingness + weighted) / slopeSum;
    if (short === order.length - 1 || level <= servableGw[order[short + 1]]) return level;
  }
  throw new RangeError('clearedGw: given no resource; needs at least 1');
}
