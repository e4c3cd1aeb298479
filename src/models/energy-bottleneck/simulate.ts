import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { clearedGw, premiumAt, premiumSlopes, scarcest, tiedBits } from './clearing.ts';
import type { EnergyBottleneckParameters } from './parameters.ts';
import {
  emptyServable,
  FIRST_YEAR,
  QUARTERS,
  RESOURCES,
  type ServableGw,
  STEP_YEARS,
  type StartRates,
  supply,
  TWH_PER_GW_YEAR,
} from './supply.ts';

/** One value per quarter from 1 January 2025 to 1 January 2035, 41 in all. */
export interface EnergyBottleneckRun {
  /** Decimal years: 2025, 2025.25, … 2035. */
  years: Float64Array;
  /** Cumulative new GW that each resource alone could serve. */
  servableGw: ServableGw;
  /** What each resource could serve beyond what is served, GW; 0 for the scarcest. */
  slackGw: ServableGw;
  /** What prices stretched each resource by, GW; 0 throughout while `priceClearing` is off. */
  stretchedGw: ServableGw;
  /** The premium a buyer pays for the last kW, all resources together, $ per kW. */
  premiumUsdPerKw: Float64Array;
  /** All US data centres: the base and what is served. Never falls: what is built stays. */
  capacityGw: Float64Array;
  /** Their electricity, TWh a year, at the load factor. */
  energyTwh: Float64Array;
  /** Index in RESOURCES of the scarcest resource. */
  bindingIndex: Uint8Array;
  /** Resources within the tie band of the scarcest: bit i for RESOURCES[i]. */
  tiedBits: Uint8Array;
  diagnostics: Diagnostics;
}

type Series = Omit<EnergyBottleneckRun, 'diagnostics'>;

function emptySeries(): Series {
  const series = () => new Float64Array(QUARTERS + 1);
  return {
    years: Float64Array.from({ length: QUARTERS + 1 }, (_, quarter) => FIRST_YEAR + quarter * STEP_YEARS),
    servableGw: emptyServable(),
    slackGw: emptyServable(),
    stretchedGw: emptyServable(),
    premiumUsdPerKw: series(),
    capacityGw: series(),
    energyTwh: series(),
    bindingIndex: new Uint8Array(QUARTERS + 1),
    tiedBits: new Uint8Array(QUARTERS + 1),
  };
}

/** Serves one quarter from what each resource could give: cumulative new GW in `now`, order of RESOURCES. */
function createServer() {
  const slopes = new Float64Array(RESOURCES.length);
  const order = new Uint8Array(RESOURCES.length);
  return (p: EnergyBottleneckParameters, now: Float64Array, binding: number) => {
    if (!p.priceClearing) return { servedGw: now[binding], premium: 0, residual: 0 };
    premiumSlopes(p, now, slopes);
    const servedGw = clearedGw(now, slopes, p.willingnessUsdPerKw, order);
    const premium = premiumAt(servedGw, now, slopes);
    return { servedGw, premium, residual: Math.abs(premium - p.willingnessUsdPerKw) };
  };
}

/**
 * A simulator that keeps its arrays between runs, for those who make thousands (see `futures.ts`). Each call overwrites
 * the arrays of the call before, and parameters are not checked.
 */
export function createSimulator(): (p: EnergyBottleneckParameters, start: StartRates) => EnergyBottleneckRun {
  const out = emptySeries();
  const now = new Float64Array(RESOURCES.length);
  const serve = createServer();
  const servable = RESOURCES.map((resource) => out.servableGw[resource]);
  const slack = RESOURCES.map((resource) => out.slackGw[resource]);
  const stretched = RESOURCES.map((resource) => out.stretchedGw[resource]);

  return (p, start) => {
    const pipelineConservation = supply(p, start, out.servableGw);
    let built = p.baseCapacityGw;
    let priceClearing = 0;
    let heldQuarters = 0;
    let mostHeldGw = 0;
    for (let quarter = 0; quarter <= QUARTERS; quarter++) {
      for (let i = 0; i < now.length; i++) now[i] = servable[i][quarter];
      const binding = scarcest(now);
      const { servedGw, premium, residual } = serve(p, now, binding);
      priceClearing = Math.max(priceClearing, residual);
      // Debits can make a resource shrink; a data centre once built is not taken down for it.
      const heldGw = built - (p.baseCapacityGw + servedGw);
      if (heldGw > 0) {
        heldQuarters++;
        mostHeldGw = Math.max(mostHeldGw, heldGw);
      } else built = p.baseCapacityGw + servedGw;

      for (let i = 0; i < now.length; i++) {
        slack[i][quarter] = Math.max(0, now[i] - servedGw);
        stretched[i][quarter] = Math.max(0, servedGw - now[i]);
      }
      out.premiumUsdPerKw[quarter] = premium;
      out.capacityGw[quarter] = built;
      out.energyTwh[quarter] = TWH_PER_GW_YEAR * p.loadFactorFrac * built;
      out.bindingIndex[quarter] = binding;
      out.tiedBits[quarter] = tiedBits(now, p.tieBandGw);
    }
    const held = `capacity: held at what was built for ${heldQuarters} quarters, by up to ${mostHeldGw.toFixed(1)} GW`;
    return {
      ...out,
      diagnostics: {
        residuals: { pipelineConservation, priceClearing },
        clamps: heldQuarters === 0 ? [] : [held],
      },
    };
  };
}

/**
 * The place of a date in a run's series.
 * @param year a decimal year on the quarterly grid, 2025 to 2035
 * @throws RangeError for a date outside it or between two quarters
 */
export function quarterOf(year: number): number {
  const quarter = (year - FIRST_YEAR) / STEP_YEARS;
  if (!Number.isInteger(quarter) || quarter < 0 || quarter > QUARTERS) {
    const last = FIRST_YEAR + QUARTERS * STEP_YEARS;
    throw new RangeError(`year: given ${year}; allowed: a quarter from ${FIRST_YEAR} to ${last}, such as 2027.25`);
  }
  return quarter;
}
