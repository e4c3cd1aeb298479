import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import { type LeadTimeRun, leadTimeParameters, runLeadTimes } from '../../models/energy-bottleneck/lead-times.ts';
import { QUOTES } from './quotes.ts';

/** The pipelines for which lead times are quoted, the shortest first. */
export const PIPELINES = ['engine', 'transformer', 'plant', 'turbine', 'load', 'connection'] as const;
export type Pipeline = (typeof PIPELINES)[number];

/** What is ordered and which of two questions is asked, and then the model's parameters. */
export const parameters = {
  // biome-ignore format: a table
  pipeline: {
    type: 'choice', symbol: 'i', url: 'pipeline', choices: PIPELINES, default: 'turbine',
    kind: 'view', source: 'editors',
  },
  // biome-ignore format: a table
  view: {
    type: 'choice', symbol: 'v', url: 'view', choices: ['order', 'backlog'], default: 'order',
    kind: 'view', source: 'editors',
  },
  ...leadTimeParameters,
} as const satisfies ParameterSchema;
export type Parameters = ValuesOf<typeof parameters>;

export interface FigureRun {
  pipe: LeadTimeRun;
  pipeline: Pipeline;
  startRateGwPerYear: number;
  lagYears: number;
}

function run({ pipeline, view, ...model }: Parameters): FigureRun {
  const { startRateGwPerYear, lagYears } = model;
  return { pipe: runLeadTimes(model), pipeline, startRateGwPerYear, lagYears };
}

/** The shortest and the longest that anybody quotes for a pipeline, years. An open quote counts with its one end. */
export function quotedYears(pipeline: Pipeline): { low: number; high: number } {
  const ends = QUOTES[pipeline].flat().filter((end) => end !== null);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

const quarter = (years: number, { pipe }: FigureRun) => Math.min(pipe.years.length - 1, years * 4);
const arrived = (years: number): Quantity<FigureRun> => ({
  unit: 'percent',
  of: (r) => r.pipe.arrivedFrac[quarter(years, r)],
});
const delivered = (years: number): Quantity<FigureRun> => ({
  unit: 'gw',
  of: (r) => r.pipe.deliveredGw[quarter(years, r)],
});
const last = (series: Float64Array) => series[series.length - 1];

// biome-ignore format: a table
const quantities = {
  lag: { unit: 'years', digits: 1, of: (r) => r.lagYears },
  horizon: { unit: 'years', of: (r) => last(r.pipe.years) },
  median: { unit: 'years', digits: 1, of: (r) => r.pipe.medianArrivalYears },
  quotedLow: { unit: 'years', digits: 1, of: (r) => quotedYears(r.pipeline).low },
  quotedHigh: { unit: 'years', digits: 1, of: (r) => quotedYears(r.pipeline).high },
  arrived2: arrived(2), arrived3: arrived(3), arrived5: arrived(5),
  delivered3: delivered(3), delivered5: delivered(5),
  // What three years would have brought had nobody ordered more.
  unchanged3: { unit: 'gw', of: (r) => 3 * r.startRateGwPerYear },
  extra3: { unit: 'gw', digits: 1, of: (r) => r.pipe.deliveredGw[quarter(3, r)] - Math.min(3, last(r.pipe.years)) * r.startRateGwPerYear },
  ordered3: { unit: 'gw', of: (r) => r.pipe.orderedGw[quarter(3, r)] },
  backlogStart: { unit: 'gw', of: (r) => r.pipe.backlogGw[0] },
  backlogEnd: { unit: 'gw', of: (r) => last(r.pipe.backlogGw) },
  orderedEnd: { unit: 'gw', of: (r) => last(r.pipe.orderedGw) },
  unchangedEnd: { unit: 'gw', of: (r) => r.startRateGwPerYear * last(r.pipe.years) },
  deliveredEnd: { unit: 'gw', of: (r) => last(r.pipe.deliveredGw) },
} as const satisfies Record<string, Quantity<FigureRun>>;

/** Quotes are rounded to half a year at best. */
const QUOTE_SLACK_YEARS = 0.25;

function caption(p: Parameters, r: FigureRun): string {
  if (p.view === 'backlog') return last(r.pipe.backlogGw) > r.pipe.backlogGw[0] ? 'backlog-grows' : 'backlog-shrinks';
  const { low, high } = quotedYears(r.pipeline);
  return p.lagYears < low - QUOTE_SLACK_YEARS || p.lagYears > high + QUOTE_SLACK_YEARS
    ? 'unquoted'
    : `order-${r.pipeline}`;
}

/** One order's wait asks nothing of all the others'. */
const IDLE = { order: ['ordersGwPerYear', 'orderGrowthFrac', 'startRateGwPerYear'], backlog: [] } as const;

export const spec = {
  id: 'lead-times',
  parameters,
  presets: {
    'gas-turbine': {},
    'turbine-by-the-optimist': { lagYears: 3.5 },
    'turbine-by-the-pessimist': { lagYears: 8 },
    'gas-engine': { pipeline: 'engine', lagYears: 1.5 },
    transformer: { pipeline: 'transformer', lagYears: 2.5 },
    'grid-connection': { pipeline: 'connection', lagYears: 5 },
    'orders-triple': { view: 'backlog' },
    'your-turn': { lagYears: 6 },
  },
  tellingPreset: 'gas-turbine',
  controls: {
    visible: ['pipeline', 'lagYears', 'view', 'ordersGwPerYear', 'stages'],
    more: ['orderGrowthFrac', 'startRateGwPerYear', 'horizonYears'],
    idle: ({ view }: Parameters) => IDLE[view],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'years', unit: 'years', digits: 1 },
      { key: 'arrivedFrac', unit: 'percent' },
      { key: 'orderedGw', unit: 'gw', digits: 1 },
      { key: 'deliveredGw', unit: 'gw', digits: 1 },
      { key: 'backlogGw', unit: 'gw', digits: 1 },
    ],
    rows: ({ pipe }: FigureRun) =>
      Array.from(pipe.years, (years, i) => ({ years, i }))
        .filter(({ i }) => i % 2 === 0)
        .map(({ years, i }) => ({
          years,
          arrivedFrac: pipe.arrivedFrac[i],
          orderedGw: pipe.orderedGw[i],
          deliveredGw: pipe.deliveredGw[i],
          backlogGw: pipe.backlogGw[i],
        })),
  },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;
