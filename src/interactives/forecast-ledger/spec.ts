import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import { FORECAST_PARAMETERS } from '../../models/forecast-ledger/parameters.ts';
import { dayNumber } from '../../models/forecast-ledger/status.ts';
import {
  type ForecastLedgerRun,
  presets as modelPresets,
  run as modelRun,
  parameters as odds,
} from '../../models/forecast-ledger.ts';
import { READINGS, RECORDS } from './records.ts';

/** The model's odds, and which page of the ledger is open. */
export const parameters = {
  ...odds,
  shows: {
    type: 'choice',
    symbol: '–',
    url: 'shows',
    choices: ['sentences', 'criteria', 'base-rates', 'odds', 'coherence', 'scorecard'],
    default: 'odds',
    kind: 'view',
    source: 'editors',
  },
} as const satisfies ParameterSchema;
export type LedgerParameters = ValuesOf<typeof parameters>;

/** A reading of the tables by its id; a test holds the ids to those used here. */
export function reading(id: (typeof READINGS)[number]['id']) {
  return READINGS.find((candidate) => candidate.id === id) as (typeof READINGS)[number];
}

/** Days from the opening to the latest reading, and to the close: the window of five of the six. */
const [{ opens, closes }] = RECORDS;
const elapsedDays = dayNumber(reading('bitcoin-close').latestDate) - dayNumber(opens);
const windowDays = dayNumber(closes) - dayNumber(opens);

const SIX_ODDS = Object.values(FORECAST_PARAMETERS);

const run = ({ shows: _, ...odds }: LedgerParameters): ForecastLedgerRun => modelRun(odds, RECORDS);
const support = (run: ForecastLedgerRun) => run.forecasts[0];

// biome-ignore format: a table
const quantities = {
  allFrac: { unit: 'percent', of: (run) => run.allFrac },
  allIndependentFrac: { unit: 'percent', of: (run) => run.allIndependentFrac },
  allLowerFrac: { unit: 'percent', of: (run) => run.allLowerFrac },
  allUpperFrac: { unit: 'percent', of: (run) => run.allUpperFrac },
  noneFrac: { unit: 'percent', of: (run) => run.countFrac[0] },
  expectedCount: { unit: 'count', digits: 1, of: (run) => run.expectedCount },
  supportFrac: { unit: 'percent', of: (run) => support(run).probabilityFrac },
  brierIfTrue: { unit: 'ratio', of: (run) => support(run).brierIfTrue },
  brierIfFalse: { unit: 'ratio', of: (run) => support(run).brierIfFalse },
  logIfTrue: { unit: 'ratio', of: (run) => support(run).logIfTrue },
  logIfFalse: { unit: 'ratio', of: (run) => support(run).logIfFalse },
  recessionAtLeastFrac: { unit: 'percent', of: (run) => run.coherence.recessionFromFrac },
  nearestSupportFrac: { unit: 'percent', of: (run) => run.coherence.nearestSupportFrac },
  nearestRecessionFrac: { unit: 'percent', of: (run) => run.coherence.nearestRecessionFrac },
  settledCount: { unit: 'count', of: (run) => run.scorecard.settled },
  withBaseRateCount: { unit: 'count', of: () => RECORDS.filter(({ baseRateFrac }) => baseRateFrac !== null).length },
  liquidityBaseFrac: { unit: 'percent', of: (run) => run.forecasts[1].baseRateFrac ?? 0 },
  fallBaseFrac: { unit: 'percent', of: (run) => run.forecasts[4].baseRateFrac ?? 0 },
  recessionBaseFrac: { unit: 'percent', of: () => RECORDS[0].shownRateFrac },
  bitcoinBaseFrac: { unit: 'percent', of: () => RECORDS[2].shownRateFrac },
  liquidityRiseUsdBn: { unit: 'usdBn', digits: 1, of: () => reading('net-liquidity-rise').latestValue },
  liquidityAskedUsdBn: { unit: 'usdBn', of: () => reading('net-liquidity-rise').threshold },
  bitcoinUsd: { unit: 'usd', of: () => reading('bitcoin-close').latestValue },
  bitcoinAskedUsd: { unit: 'usd', of: () => reading('bitcoin-close').threshold },
  bitcoinBelowFrac: { unit: 'percent', of: () => 1 - reading('bitcoin-close').latestValue / reading('bitcoin-close').threshold },
  deepestFallFrac: { unit: 'percent', digits: 1, of: () => reading('equity-deepest-fall').latestValue },
  fallAskedFrac: { unit: 'percent', of: () => reading('equity-deepest-fall').threshold },
  elapsedDays: { unit: 'days', of: () => elapsedDays },
  windowDays: { unit: 'days', of: () => windowDays },
} as const satisfies Record<string, Quantity<ForecastLedgerRun>>;

/** The open page speaks; odds that cannot all be held speak first among theirs. */
function caption(params: LedgerParameters, run: ForecastLedgerRun): string {
  if (params.shows === 'coherence') return run.coherence.coherent ? 'coherent' : 'clash';
  if (params.shows === 'odds') return params.commonCauseFrac > 0 ? 'joined' : 'odds';
  if (params.shows === 'scorecard') return run.scorecard.settled === 0 ? 'none-settled' : 'some-settled';
  return params.shows;
}

const RECESSION = ['recessionFrac', 'recessionIfUnsupportedFrac'] as const;
/** Base rates and the scorecard are the record's; whether two odds clash asks the first sentence and a recession's. */
const IDLE = {
  sentences: ['commonCauseFrac', ...RECESSION],
  criteria: ['commonCauseFrac', ...RECESSION],
  'base-rates': [...SIX_ODDS, 'commonCauseFrac', ...RECESSION],
  odds: RECESSION,
  coherence: [...SIX_ODDS.filter((key) => key !== 'aiSupportFrac'), 'commonCauseFrac'],
  scorecard: [...SIX_ODDS, 'commonCauseFrac', ...RECESSION],
} as const;

export const spec = {
  id: 'forecast-ledger',
  parameters,
  // The ledger's pages in the order of the story, the critic's common cause, then the reader's own odds.
  presets: {
    'six-sentences': { shows: 'sentences' },
    'made-checkable': { shows: 'criteria' },
    'base-rates': { ...modelPresets['base-rates'], shows: 'base-rates' },
    'each-at-eighty': modelPresets['each-at-eighty'],
    'odds-that-clash': { ...modelPresets['odds-that-clash'], shows: 'coherence' },
    scorecard: { shows: 'scorecard' },
    'one-cause': { ...modelPresets['each-at-eighty'], commonCauseFrac: 1 },
    'your-turn': {},
  },
  tellingPreset: 'each-at-eighty',
  // One question asked of six sentences is one control; hiding the sixth would spoil the question (decision 14).
  controls: {
    visible: [...SIX_ODDS, 'commonCauseFrac', 'shows'],
    more: RECESSION,
    alike: SIX_ODDS,
    idle: ({ shows }: LedgerParameters) => IDLE[shows],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'claim', unit: 'count' },
      { key: 'oddsPercent', unit: 'percent' },
      { key: 'baseRatePercent', unit: 'percent' },
      { key: 'brierIfTrue', unit: 'ratio' },
      { key: 'brierIfFalse', unit: 'ratio' },
      { key: 'logIfTrue', unit: 'ratio' },
      { key: 'logIfFalse', unit: 'ratio' },
    ],
    rows: (run: ForecastLedgerRun) =>
      run.forecasts.map((forecast, i) => ({
        claim: RECORDS[i].claim,
        oddsPercent: forecast.probabilityFrac,
        // No honest base rate: a dash, never a zero.
        baseRatePercent: forecast.baseRateFrac ?? '–',
        brierIfTrue: forecast.brierIfTrue,
        brierIfFalse: forecast.brierIfFalse,
        logIfTrue: forecast.logIfTrue,
        logIfFalse: forecast.logIfFalse,
      })),
  },
  prediction: { quantity: 'allFrac', min: 0, max: 1, step: 0.01, start: 0.5 },
  caption,
} satisfies Spec<typeof parameters, ForecastLedgerRun>;
