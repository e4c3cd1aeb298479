import { type Quantity, type Spec, stateOf } from '../../kit/core/contract.ts';
import type { ParameterSchema } from '../../kit/core/parameters.ts';
import type { CurveSummary } from '../../models/vol-term/summary.ts';
import {
  parameters as modelParameters,
  presets,
  run as runModel,
  type VolTermParameters,
} from '../../models/vol-term.ts';
import { HISTORIES, RECORD } from './record.ts';

export const parameters = {
  ...modelParameters,
  // As long as the record it stands beside.
  horizonYears: { ...modelParameters.horizonYears, default: 17 },
} as const satisfies ParameterSchema;

/** The three measures in which model and record are compared. */
export interface Measures {
  invertedFrac: number;
  /** The VIX on the first day of an episode, median. */
  startVolPts: number;
  /** Volatility of the next 21 days over the VIX, median over inverted days. */
  realisedOverNear: number;
}

/** A curve without its hedging and with it: sixty histories where a table has the state, else the one of the seed. */
export interface FigureRun {
  without: Measures;
  with: Measures;
  tabled: boolean;
  hedged: boolean;
  /** Hedging pressure, mean and swings, volatility points. */
  hedging: { mean: number; sd: number };
  years: number;
}

const PRESETS = Object.keys(presets) as (keyof typeof presets)[];
const DECIDES = Object.keys(parameters) as (keyof typeof parameters)[];

function tableOf(params: VolTermParameters) {
  const name = PRESETS.find((preset) => {
    const state = stateOf({ parameters, presets } as never, preset) as VolTermParameters;
    return DECIDES.every((key) => state[key] === params[key]);
  });
  return name && HISTORIES[name];
}

/** Where no day is inverted there is nothing to measure: 0, and the layout leaves the point out. */
const measures = ({ invertedFrac, medianStartVolPts, realisedOverNear }: CurveSummary): Measures => ({
  invertedFrac,
  startVolPts: medianStartVolPts ?? 0,
  realisedOverNear: realisedOverNear ?? 0,
});

function run(params: VolTermParameters): FigureRun {
  const table = tableOf(params);
  const hedged = params.hedgingMeanVolPts > 0 || params.hedgingSdVolPts > 0;
  const hedging = { mean: params.hedgingMeanVolPts, sd: params.hedgingSdVolPts };
  const shared = { hedged, hedging, years: params.horizonYears, tabled: table !== undefined };
  if (table) return { ...shared, without: table.withoutHedging, with: table.withHedging };
  const { withHedging, withoutHedging } = runModel(params);
  return { ...shared, without: measures(withoutHedging), with: measures(withHedging) };
}

const BEFORE = RECORD['to-2019'];
const SINCE = RECORD['from-2023'];

// biome-ignore format: a table
const quantities = {
  years: { unit: 'years', of: (run) => run.years },
  invertedWithout: { unit: 'percent', digits: 1, of: (run) => run.without.invertedFrac },
  invertedWith: { unit: 'percent', digits: 1, of: (run) => run.with.invertedFrac },
  startWithout: { unit: 'volPoints', digits: 0, of: (run) => run.without.startVolPts },
  startWith: { unit: 'volPoints', digits: 0, of: (run) => run.with.startVolPts },
  realisedWithout: { unit: 'percent', of: (run) => run.without.realisedOverNear },
  realisedWith: { unit: 'percent', of: (run) => run.with.realisedOverNear },
  invertedBefore: { unit: 'percent', digits: 1, of: () => BEFORE.invertedFrac },
  invertedSince: { unit: 'percent', digits: 1, of: () => SINCE.invertedFrac },
  startBefore: { unit: 'volPoints', digits: 0, of: () => BEFORE.startVolPts },
  startSince: { unit: 'volPoints', digits: 0, of: () => SINCE.startVolPts },
  realisedBefore: { unit: 'percent', of: () => BEFORE.realisedOverNear },
  realisedSince: { unit: 'percent', of: () => SINCE.realisedOverNear },
  lowStartBefore: { unit: 'percent', of: () => BEFORE.lowStartFrac },
  lowStartSince: { unit: 'percent', of: () => SINCE.lowStartFrac },
  episodesBefore: { unit: 'count', of: () => BEFORE.episodes },
  episodesSince: { unit: 'count', of: () => SINCE.episodes },
} as const satisfies Record<string, Quantity<FigureRun>>;

function caption(_params: VolTermParameters, { hedged, tabled }: FigureRun): string {
  if (!hedged) return 'no-hedging';
  return tabled ? 'hedging' : 'one-history';
}

/** A row of the table: a model has its hedging and no years, an era of the record its years and no hedging. */
const row = (
  name: string,
  of: Measures,
  { mean = '', sd = '', from = '', to = '' }: Record<string, number | string>,
) => ({
  series: name,
  hedgingMeanVolPts: mean,
  hedgingSdVolPts: sd,
  firstYear: from,
  lastYear: to,
  invertedFrac: of.invertedFrac,
  startVolPts: of.startVolPts,
  realisedOverVixFrac: of.realisedOverNear,
});

export const spec = {
  id: 'vix-curve',
  parameters,
  presets: { ...presets, 'your-turn': { hedgingMeanVolPts: 2, hedgingSdVolPts: 2 } },
  tellingPreset: 'standing-hedging',
  controls: {
    visible: ['hedgingMeanVolPts', 'hedgingSdVolPts', 'hedgingHalfLifeDays', 'longRunVolFrac', 'reversionPerYear'],
    more: ['volOfVol', 'nearPremiumMultiple', 'farPremiumMultiple', 'horizonYears', 'seed'],
  },
  run,
  quantities,
  table: {
    columns: [
      // The name of a label.
      { key: 'series', unit: 'count' },
      { key: 'hedgingMeanVolPts', unit: 'volPoints' },
      { key: 'hedgingSdVolPts', unit: 'volPoints' },
      { key: 'firstYear', unit: 'calendarYear' },
      { key: 'lastYear', unit: 'calendarYear' },
      { key: 'invertedFrac', unit: 'percent', digits: 1 },
      { key: 'startVolPts', unit: 'volPoints' },
      { key: 'realisedOverVixFrac', unit: 'percent', digits: 1 },
    ],
    rows: (run: FigureRun) => [
      row('modelWithout', run.without, { mean: 0, sd: 0 }),
      row('modelWith', run.with, { mean: run.hedging.mean, sd: run.hedging.sd }),
      row('recordBefore', BEFORE, { from: 2009, to: 2019 }),
      row('recordPandemic', RECORD['2020-2022'], { from: 2020, to: 2022 }),
      row('recordSince', SINCE, { from: 2023, to: 2026 }),
    ],
  },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;

export const ERAS = { before: BEFORE as Measures, since: SINCE as Measures };
