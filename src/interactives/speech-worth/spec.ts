import type { Quantity, Spec } from '../../kit/core/contract.ts';
import {
  discountingLogChange,
  EMPIRICAL_YEARS,
  parameters,
  presets,
  run as runModel,
  type SpeechWorthParameters,
  type SpeechWorthRun,
} from '../../models/speech-worth.ts';

/** The time between two meetings of the committee: what a cut is late by that comes one meeting later. */
export const ONE_MEETING_YEARS = 6 / 52;

/** The model's run with the answer that pure timing gives, so that three rules stand beside the record. */
export interface FigureRun extends SpeechWorthRun {
  timingLogChange: number;
  params: SpeechWorthParameters;
}

const run = (params: SpeechWorthParameters): FigureRun => {
  const result = runModel(params);
  return {
    ...result,
    params,
    timingLogChange: discountingLogChange(params.cutBps / 1e4, result.oddsChangeFrac, ONE_MEETING_YEARS),
  };
};

/** A log change as the simple change that readers know. */
const simple = (logChange: number) => Math.expm1(logChange);

// biome-ignore format: a table
const quantities = {
  oddsBefore: { unit: 'percent', of: ({ params }) => params.fromOddsFrac },
  oddsAfter: { unit: 'percent', of: ({ params }) => params.toOddsFrac },
  persistence: { unit: 'months', of: ({ params }) => 12 * params.persistenceYears },
  persistenceYears: { unit: 'years', of: ({ params }) => params.persistenceYears },
  expectedRateChange: { unit: 'basisPoints', of: (run) => run.expectedRateChangeBps },
  timing: { unit: 'percent', digits: 2, of: (run) => simple(run.timingLogChange) },
  discounting: { unit: 'percent', digits: 2, of: (run) => simple(run.discountingLogChange) },
  estimate: { unit: 'percent', digits: 2, of: (run) => simple(run.empiricalLogChange) },
  observed: { unit: 'percent', digits: 2, of: ({ params }) => params.observedChangeFrac },
  observedFall: { unit: 'percent', digits: 2, of: ({ params }) => -params.observedChangeFrac },
  estimateFall: { unit: 'percent', digits: 2, of: (run) => -simple(run.empiricalLogChange) },
  explained: { unit: 'percent', of: (run) => run.explainedFrac ?? 0 },
  timesTheEstimate: { unit: 'times', digits: 1, of: ({ params, empiricalLogChange }) => (empiricalLogChange === 0 ? 0 : params.observedChangeFrac / simple(empiricalLogChange)) },
  impliedPersistence: { unit: 'years', of: (run) => run.impliedPersistenceYears ?? 0 },
} as const satisfies Record<string, Quantity<FigureRun>>;

/** Shorter times are told in months. */
export const IN_MONTHS_BELOW_YEARS = 2;
/** Index moves smaller than this count as none. */
const STILL_FRAC = 0.0005;

/** Whether the swing is that of a preset. */
const isSwingOf = (params: SpeechWorthParameters, preset: 'as-the-piece-says' | 'one-speech') =>
  params.fromOddsFrac === presets[preset].fromOddsFrac && params.toOddsFrac === presets[preset].toOddsFrac;

/** A move beyond the estimate; odds that rest on no point of the path are named for what they are. */
function tooFar(params: SpeechWorthParameters): string {
  if (params.persistenceYears >= IN_MONTHS_BELOW_YEARS) return 'too-far-years';
  if (isSwingOf(params, 'as-the-piece-says')) return 'too-far-piece';
  if (isSwingOf(params, 'one-speech')) return 'too-far-highest';
  return params.observedChangeFrac < 0 ? 'too-far' : 'too-far-rise';
}

function caption(params: SpeechWorthParameters, { empiricalLogChange }: FigureRun): string {
  const { observedChangeFrac } = params;
  if (Math.abs(empiricalLogChange) < 1e-9) return 'no-swing';
  if (Math.abs(observedChangeFrac) < STILL_FRAC) return 'still';
  if (Math.sign(observedChangeFrac) !== Math.sign(empiricalLogChange)) return 'opposite';
  if (Math.abs(observedChangeFrac) <= Math.abs(simple(empiricalLogChange))) return 'within';
  return tooFar(params);
}

/** Times for which rates may differ, in the table: a meeting, months, the estimate's equivalent, a working life. */
const TABLE_YEARS = [ONE_MEETING_YEARS, 0.5, 1, 2, EMPIRICAL_YEARS, 10, 25];

export const spec = {
  id: 'speech-worth',
  parameters,
  presets: {
    'as-recorded': presets['as-recorded'],
    'as-the-piece-says': presets['as-the-piece-says'],
    'press-conference': presets['press-conference'],
    'cancelled-report': presets['cancelled-report'],
    'one-speech': presets['one-speech'],
    'your-turn': { persistenceYears: 10 },
  },
  tellingPreset: 'as-recorded',
  controls: {
    visible: ['fromOddsFrac', 'toOddsFrac', 'persistenceYears', 'observedChangeFrac'],
    more: ['cutBps'],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'persistenceYears', unit: 'years', digits: 1 },
      { key: 'worthFrac', unit: 'percent', digits: 2 },
      { key: 'observedFrac', unit: 'percent', digits: 2 },
    ],
    rows: ({ params, oddsChangeFrac }: FigureRun) =>
      TABLE_YEARS.map((persistenceYears) => ({
        persistenceYears,
        worthFrac: simple(discountingLogChange(params.cutBps / 1e4, oddsChangeFrac, persistenceYears)),
        observedFrac: params.observedChangeFrac,
      })),
  },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;
