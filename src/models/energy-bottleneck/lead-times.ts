import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { assertValues, type ParameterSchema, type ValuesOf } from '../../kit/core/parameters.ts';
import { createPipeline, erlangDeliveredFrac } from '../lib/erlang.ts';
import { STEP_YEARS } from './supply.ts';

/** One pipeline by itself: order today, arrives when? */
// biome-ignore format: a table, one parameter in three lines
export const leadTimeParameters = {
  ordersGwPerYear: {
    type: 'number', symbol: 'o', url: 'orders', unit: 'gwPerYear', default: 14, min: 0, max: 60, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  orderGrowthFrac: {
    type: 'number', symbol: 'g', url: 'order-growth', unit: 'percentPerYear', default: 0.1, min: 0, max: 0.5, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  startRateGwPerYear: {
    type: 'number', symbol: 'o₀', url: 'start-rate', unit: 'gwPerYear', default: 4, min: 0, max: 60, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  lagYears: {
    type: 'number', symbol: 'τ', url: 'lag', unit: 'years', default: 5, min: 0.25, max: 10, step: 0.25,
    kind: 'published', source: 'gas-turbine-lead-times-2025',
  },
  stages: {
    type: 'number', symbol: 'k', url: 'stages', unit: 'count', integer: true, default: 3, min: 1, max: 12, step: 1,
    kind: 'assumption', source: 'editors',
  },
  horizonYears: {
    type: 'number', symbol: 'T', url: 'years', unit: 'years', integer: true, default: 10, min: 2, max: 20, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type LeadTimeParameters = ValuesOf<typeof leadTimeParameters>;

/** One value per quarter, index 0 = the day the orders change. */
export interface LeadTimeRun {
  years: Float64Array;
  /** Since day 0, cumulative GW. */
  orderedGw: Float64Array;
  deliveredGw: Float64Array;
  /** Ordered, ever, and not yet delivered: the backlog, GW. */
  backlogGw: Float64Array;
  /** Of a single order placed on day 0: the part that has arrived, 0 to 1. */
  arrivedFrac: Float64Array;
  /** When half of that order has arrived, in continuous time, years. */
  medianArrivalYears: number;
  diagnostics: Diagnostics;
}

/** Half of an order has arrived after this many years: bisection on the Erlang distribution. */
function medianYears(lagYears: number, stages: number): number {
  let early = 0;
  let late = lagYears; // the median of an Erlang time lies below its mean
  for (let i = 0; i < 60; i++) {
    const middle = (early + late) / 2;
    if (erlangDeliveredFrac(middle, lagYears, stages) < 0.5) early = middle;
    else late = middle;
  }
  return late;
}

/**
 * Follows one pipeline, steady at `startRateGwPerYear` until day 0 and ordered at `ordersGwPerYear`, growing, from then on.
 * @returns series of 4 × horizonYears + 1 quarters; the residual is |start + ordered − delivered − backlog|, relative
 * @throws ParameterError on any value outside its range
 */
export function runLeadTimes(p: LeadTimeParameters): LeadTimeRun {
  assertValues(leadTimeParameters, p);
  const length = Math.round(p.horizonYears / STEP_YEARS) + 1;
  const series = () => new Float64Array(length);
  const out = {
    years: series(),
    orderedGw: series(),
    deliveredGw: series(),
    backlogGw: series(),
    arrivedFrac: series(),
  };
  const options = { lagYears: p.lagYears, stages: p.stages, stepYears: STEP_YEARS };
  const pipe = createPipeline({ ...options, startRatePerYear: p.startRateGwPerYear });
  out.backlogGw[0] = pipe.inPipe();
  for (let quarter = 1; quarter < length; quarter++) {
    const years = (quarter - 0.5) * STEP_YEARS;
    const ordered = p.ordersGwPerYear * (1 + p.orderGrowthFrac) ** years * STEP_YEARS;
    out.years[quarter] = quarter * STEP_YEARS;
    out.orderedGw[quarter] = out.orderedGw[quarter - 1] + ordered;
    out.deliveredGw[quarter] = out.deliveredGw[quarter - 1] + pipe.step(ordered);
    out.backlogGw[quarter] = pipe.inPipe();
    out.arrivedFrac[quarter] = erlangDeliveredFrac(out.years[quarter], p.lagYears, p.stages);
  }
  return {
    ...out,
    medianArrivalYears: medianYears(p.lagYears, p.stages),
    diagnostics: { residuals: { pipelineConservation: pipe.conservationResidual() }, clamps: [] },
  };
}
