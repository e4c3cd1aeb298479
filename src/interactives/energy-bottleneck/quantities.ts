import type { Quantity } from '../../kit/core/contract.ts';
import {
  debitUntilGenerationBindsGwPerYear,
  quarterOf,
  RESOURCES,
  type Resource,
} from '../../models/energy-bottleneck.ts';
import { deliveryFrac } from './futures.ts';
import { forecastExtentTwh } from './published.ts';
import type { FigureRun } from './run.ts';

/** The year at which every state is read off: far enough for orders of today to have arrived. */
export const READING_YEAR = 2030;

const capacity = (year: number): Quantity<FigureRun> => ({
  unit: 'gw',
  of: ({ path }) => path.capacityGw[quarterOf(year)],
});
const today = (year: number): Quantity<FigureRun> => ({
  unit: 'gw',
  of: (run) => run.today.capacityGw[quarterOf(year)],
});
const energy = (year: number): Quantity<FigureRun> => ({
  unit: 'twh',
  of: ({ path }) => path.energyTwh[quarterOf(year)],
});
const added = (year: number): Quantity<FigureRun> => ({
  unit: 'gw',
  of: ({ path, today }) => path.capacityGw[quarterOf(year)] - today.capacityGw[quarterOf(year)],
});
const spare = (resource: Resource, year = READING_YEAR, digits = 0): Quantity<FigureRun> => ({
  unit: 'gw',
  digits,
  of: ({ path }) => path.slackGw[resource][quarterOf(year)],
});
const binds = (resource: Resource, year: number): Quantity<FigureRun> => ({
  unit: 'percent',
  of: ({ futures }) => futures.bindingFrac[resource][futures.years.indexOf(year)],
});
const delivery = (year: number): Quantity<FigureRun> => ({
  unit: 'percent',
  of: ({ futures }) => deliveryFrac(futures, futures.years.indexOf(year)),
});
/** The futures' electricity, at the run's load factor. */
const future = (level: 'lowGw' | 'middleGw' | 'highGw', year: number): Quantity<FigureRun> => ({
  unit: 'twh',
  of: ({ futures, loadFactorFrac }) => 8.76 * loadFactorFrac * futures[level][futures.years.indexOf(year)],
});

const futureGw = (level: 'lowGw' | 'highGw', year: number): Quantity<FigureRun> => ({
  unit: 'gw',
  of: ({ futures }) => futures[level][futures.years.indexOf(year)],
});
/** Less to spare than this, GW, is as good as none: it would be written as nought. */
export const NEARLY_NONE_GW = 0.5;

/** Single numbers of a state: for sentences, labels and the chapter's text. */
// biome-ignore format: a table
export const quantities = {
  capacity2026: capacity(2026), capacity2027: capacity(2027), capacity2028: capacity(2028), capacity2030: capacity(2030),
  capacity2032: capacity(2032), capacity2035: capacity(2035),
  today2028: today(2028), today2030: today(2030),
  added2027: added(2027), added2028: added(2028), added2030: added(2030),
  energy2028: energy(2028), energy2030: energy(2030), energy2035: energy(2035),
  spareChips: spare('chips'), spareSites: spare('sites'), spareTransformers: spare('transformers'),
  spareInterconnection: spare('interconnection'), spareGeneration: spare('generation'),
  todaySpareGeneration: { unit: 'gw', of: ({ today: { slackGw } }) => slackGw.generation[quarterOf(READING_YEAR)] },
  /** How many of the five have as good as nothing to spare. */
  goneCount: { unit: 'count', of: ({ path }) => RESOURCES.filter((each) => path.slackGw[each][quarterOf(READING_YEAR)] < NEARLY_NONE_GW).length },
  claims: { unit: 'gwPerYear', of: (run) => run.claimsGwPerYear },
  chipsBehind2028: spare('chips', 2028, 1),
  debitThreshold: { unit: 'gwPerYear', digits: 1, of: ({ path }) => debitUntilGenerationBindsGwPerYear(path, READING_YEAR) },
  chips2026: binds('chips', 2026), chips2028: binds('chips', 2028), chips2030: binds('chips', 2030),
  delivery2026: delivery(2026), delivery2028: delivery(2028), delivery2030: delivery(2030),
  generation2028: binds('generation', 2028), generation2030: binds('generation', 2030),
  sites2030: binds('sites', 2030), transformers2030: binds('transformers', 2030), interconnection2030: binds('interconnection', 2030),
  futureLow2028: future('lowGw', 2028), futureMiddle2028: future('middleGw', 2028), futureHigh2028: future('highGw', 2028),
  futureLow2030: future('lowGw', 2030), futureMiddle2030: future('middleGw', 2030), futureHigh2030: future('highGw', 2030),
  futureLowGw2030: futureGw('lowGw', 2030), futureHighGw2030: futureGw('highGw', 2030),
  futureLowGw2032: futureGw('lowGw', 2032), futureHighGw2032: futureGw('highGw', 2032),
  futureLow2032: future('lowGw', 2032), futureHigh2032: future('highGw', 2032),
  forecastLow2030: { unit: 'twh', of: (run) => forecastExtentTwh(2030, run)[0] },
  forecastHigh2030: { unit: 'twh', of: (run) => forecastExtentTwh(2030, run)[1] },
  belowLbnl: { unit: 'percent', of: ({ futures }) => futures.belowLbnlFrac },
  belowMcKinsey: { unit: 'percent', of: ({ futures }) => futures.belowMcKinseyFrac },
} as const satisfies Record<string, Quantity<FigureRun>>;
