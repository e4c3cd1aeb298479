import { createPipeline, type Pipeline } from '../lib/erlang.ts';
import type { EnergyBottleneckParameters } from './parameters.ts';

/** The five things a data centre needs at once, in the order in which a tie is named. */
export const RESOURCES = ['chips', 'sites', 'transformers', 'interconnection', 'generation'] as const;
export type Resource = (typeof RESOURCES)[number];

/** Quarterly steps from the first day of 2025 to the first day of 2035. */
export const FIRST_YEAR = 2025;
export const QUARTERS = 40;
export const STEP_YEARS = 0.25;

/** Hours in a year over a thousand: TWh a year from one GW that never rests. */
export const TWH_PER_GW_YEAR = 8.76;

/**
 * GW a year at which each pipeline had been ordered before 2025: it starts as full as that rate keeps it. What the reader
 * changes are the orders from 2025 on, so the pipes as found stay the same. Judgements of the editors.
 */
export interface StartRates {
  sites: number;
  transformers: number;
  requests: number;
  gas: number;
  onSite: number;
  solarStorage: number;
  smallReactors: number;
}
export const START_RATES: Readonly<StartRates> = {
  sites: 12,
  transformers: 9,
  requests: 32,
  gas: 4,
  onSite: 1.5,
  solarStorage: 45,
  smallReactors: 0,
};

/** Stages of each chain: fewer for what is bought nearly off the shelf, more for what passes many desks. */
const STAGES = { default: 3, onSite: 2, smallReactors: 4 };

/** Reactors announced for restart: when, and how much. Reported by their owners; none had returned when last seen. */
export const RESTARTS = [
  { name: 'Palisades', year: 2026, gw: 0.8 },
  { name: 'Crane Clean Energy Center', year: 2027.75, gw: 0.835 },
  { name: 'Duane Arnold', year: 2029.25, gw: 0.6 },
] as const;

/** Load the US grid could take on if it bowed out for this part of the year: Norris and others, Duke University, 2025. */
export const FLEXIBLE_LOAD = [
  { curtailmentFrac: 0, gw: 0 },
  { curtailmentFrac: 0.0025, gw: 76 },
  { curtailmentFrac: 0.005, gw: 98 },
  { curtailmentFrac: 0.01, gw: 126 },
] as const;

/**
 * GW of flexible load the grid has room for, linear between Duke's points.
 * @param curtailmentFrac part of the year's energy given up, 0 to 0.01
 * @throws RangeError outside the published points
 */
export function flexibleLoadGw(curtailmentFrac: number): number {
  const largest = FLEXIBLE_LOAD[FLEXIBLE_LOAD.length - 1];
  if (!(curtailmentFrac >= 0 && curtailmentFrac <= largest.curtailmentFrac)) {
    throw new RangeError(`curtailmentFrac: given ${curtailmentFrac}; allowed: 0 to ${largest.curtailmentFrac}`);
  }
  for (let i = 1; i < FLEXIBLE_LOAD.length; i++) {
    const [low, high] = [FLEXIBLE_LOAD[i - 1], FLEXIBLE_LOAD[i]];
    if (curtailmentFrac <= high.curtailmentFrac) {
      const part = (curtailmentFrac - low.curtailmentFrac) / (high.curtailmentFrac - low.curtailmentFrac);
      return low.gw + part * (high.gw - low.gw);
    }
  }
  return largest.gw;
}

/** Facility power over IT power of what is built `years` after the start: falls in a straight line, then stays. */
export function pueAt(p: EnergyBottleneckParameters, years: number): number {
  return p.pueStartRatio + (p.pueEndRatio - p.pueStartRatio) * Math.min(1, years / p.pueYears);
}

/** Cumulative new GW each resource could serve, at the start of every quarter: length QUARTERS + 1. */
export type ServableGw = Record<Resource, Float64Array>;

export function emptyServable(): ServableGw {
  const series = () => new Float64Array(QUARTERS + 1);
  return {
    chips: series(),
    sites: series(),
    transformers: series(),
    interconnection: series(),
    generation: series(),
  };
}

function pipelines(p: EnergyBottleneckParameters, start: StartRates) {
  const pipe = (lagYears: number, startRatePerYear: number, stages = STAGES.default): Pipeline =>
    createPipeline({ lagYears, stages, stepYears: STEP_YEARS, startRatePerYear });
  return {
    sites: pipe(p.siteLagYears, start.sites),
    transformers: pipe(p.transformerLagYears, start.transformers),
    requests: pipe(p.requestLagYears, start.requests),
    gas: pipe(p.gasLagYears, start.gas),
    onSite: pipe(p.onSiteLagYears, start.onSite, STAGES.onSite),
    solarStorage: pipe(p.solarStorageLagYears, start.solarStorage),
    smallReactors: pipe(p.smallReactorLagYears, start.smallReactors, STAGES.smallReactors),
  };
}

/** Cumulative deliveries, GW, before any share or derating. */
interface Delivered {
  requests: number;
  gas: number;
  onSite: number;
  solarStorage: number;
  smallReactors: number;
}

function restartedGw(p: EnergyBottleneckParameters, year: number): number {
  let gw = 0;
  for (const restart of RESTARTS) if (year >= restart.year + p.nuclearDelayYears) gw += restart.gw;
  return gw;
}

/** The two resources that are sums of several supplies. Power on the site and flexible load relieve both. */
function recordPower(
  p: EnergyBottleneckParameters,
  d: Delivered,
  headroomGw: number,
  quarter: number,
  out: ServableGw,
): void {
  const years = quarter * STEP_YEARS;
  // Either data centres get their share of new plants and owe nothing, or they draw on the whole pool and every other
  // claim has to be named and debited.
  const gasShareFrac = p.accounting === 'shares' ? p.gasShareFrac : 1;
  const solarShareFrac = p.accounting === 'shares' ? p.solarStorageShareFrac : 1;
  out.interconnection[quarter] =
    p.queueServesDataCentresFrac * p.completionFrac * d.requests + headroomGw + d.onSite + p.spareConnectionGw;
  out.generation[quarter] =
    d.gas * p.gasFirmFrac * gasShareFrac +
    d.solarStorage * p.solarStorageFirmFrac * solarShareFrac +
    restartedGw(p, FIRST_YEAR + years) +
    d.smallReactors * p.smallReactorFirmFrac +
    d.onSite +
    headroomGw +
    p.spareGenerationGw -
    (p.otherLoadGwPerYear + p.retirementsGwPerYear) * years;
}

/**
 * Fills `out` with the GW that each resource could serve if nothing else were short. Order rates are those of the middle
 * of each quarter; orders of a quarter start to arrive in the next.
 * @returns the largest conservation residual among the pipelines
 */
export function supply(p: EnergyBottleneckParameters, start: StartRates, out: ServableGw): number {
  const pipes = pipelines(p, start);
  const flexibleGw = flexibleLoadGw(p.flexibleCurtailmentFrac) * p.flexibleAccessFrac;
  const delivered: Delivered = { requests: 0, gas: 0, onSite: 0, solarStorage: 0, smallReactors: 0 };
  const transformerGrowth = 1 + p.transformerGrowthFrac * p.copperMultiple;
  let chips = 0;
  let sites = 0;
  let transformers = 0;

  for (let quarter = 0; quarter <= QUARTERS; quarter++) {
    const headroomGw = flexibleGw * Math.min(1, (quarter * STEP_YEARS) / p.flexibleRampYears);
    out.chips[quarter] = chips;
    out.sites[quarter] = sites;
    out.transformers[quarter] = transformers;
    recordPower(p, delivered, headroomGw, quarter, out);

    const years = (quarter + 0.5) * STEP_YEARS;
    // A better PUE lets the same chips do with less power at the meter: it is not more chips.
    const chipPowerGw =
      (p.chipAdditionsGwPerYear * (1 + p.chipGrowthFrac) ** years * p.usChipShareFrac * pueAt(p, years)) /
      p.pueStartRatio;
    chips += (chipPowerGw + p.nonAiAdditionsGwPerYear) * STEP_YEARS;
    sites += p.consentFrac * pipes.sites.step(p.siteStartsGwPerYear * (1 + p.siteGrowthFrac) ** years * STEP_YEARS);
    transformers += pipes.transformers.step(p.transformerOrdersGwPerYear * transformerGrowth ** years * STEP_YEARS);
    delivered.requests += pipes.requests.step(p.requestsGwPerYear * STEP_YEARS);
    delivered.gas += pipes.gas.step(p.gasOrdersGwPerYear * (1 + p.gasGrowthFrac) ** years * STEP_YEARS);
    delivered.onSite += pipes.onSite.step(p.onSiteOrdersGwPerYear * (1 + p.onSiteGrowthFrac) ** years * STEP_YEARS);
    delivered.solarStorage += pipes.solarStorage.step(p.solarStorageOrdersGwPerYear * STEP_YEARS);
    delivered.smallReactors += pipes.smallReactors.step(p.smallReactorOrdersGwPerYear * STEP_YEARS);
  }
  let residual = 0;
  for (const pipe of Object.values(pipes)) residual = Math.max(residual, pipe.conservationResidual());
  return residual;
}
