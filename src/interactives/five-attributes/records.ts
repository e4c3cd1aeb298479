import type { Unit } from '../../kit/core/units.ts';
import type { Series } from './measured-series.ts';
import { SERIES } from './series.ts';

/** One of the ten attributes that the piece names, and which way it says that it goes. */
export interface Attribute {
  id: string;
  economy: 'ai' | 'rest';
  /** Which way the piece says it goes: 1 up, −1 down. */
  direction: 1 | -1;
  unit: Unit;
  digits: number;
  /** None where nobody measures it. */
  series?: Series;
}

// biome-ignore format: a table
/** Five of the AI economy (claim 5.2), five of the rest (claim 5.3), in the order of the claims. */
export const ATTRIBUTES = [
  { id: 'productivity', economy: 'ai', direction: 1, unit: 'percent', digits: 1, series: SERIES.productivity },
  { id: 'margins', economy: 'ai', direction: 1, unit: 'percent', digits: 1, series: SERIES.margins },
  { id: 'techJobs', economy: 'ai', direction: -1, unit: 'count', digits: 0, series: SERIES.techJobs },
  { id: 'protection', economy: 'ai', direction: 1, unit: 'count', digits: 0 },
  { id: 'capital', economy: 'ai', direction: 1, unit: 'percent', digits: 1, series: SERIES.capital },
  { id: 'hiring', economy: 'rest', direction: -1, unit: 'count', digits: 0, series: SERIES.hiring },
  { id: 'arrears', economy: 'rest', direction: 1, unit: 'percent', digits: 1, series: SERIES.arrears },
  { id: 'liquidity', economy: 'rest', direction: -1, unit: 'usdBn', digits: 0, series: SERIES.liquidity },
  { id: 'concentration', economy: 'rest', direction: 1, unit: 'percent', digits: 1, series: SERIES.concentration },
  { id: 'inflation', economy: 'rest', direction: 1, unit: 'percent', digits: 1, series: SERIES.inflation },
] as const satisfies readonly Attribute[];

export type MeasuredAttribute = Attribute & { series: Series };
export const MEASURED: readonly MeasuredAttribute[] = ATTRIBUTES.flatMap((attribute): MeasuredAttribute[] =>
  'series' in attribute ? [attribute] : [],
);

/** Steps moved since the piece, positive where the move goes the way the piece says. */
export const stepsAsSaid = ({ direction, series }: MeasuredAttribute): number => direction * series.moves;

/** How many moved by more than an ordinary step as the piece says, how many against it, how many by less. */
export const COUNTS = {
  asSaid: MEASURED.filter((each) => stepsAsSaid(each) >= 1).length,
  against: MEASURED.filter((each) => stepsAsSaid(each) <= -1).length,
  ordinary: MEASURED.filter((each) => Math.abs(stepsAsSaid(each)) < 1).length,
} as const;
