import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import {
  type CryptoTicketRun,
  chanceOfLoss,
  parameters as modelParameters,
  run as runModel,
} from '../../models/crypto-ticket.ts';
import { type Plan, planOf } from './plan.ts';
import { DEEPEST_FRAC, HALF_UNDER_FRAC, LOSS_WINDOWS_FRAC } from './record.ts';

export const parameters = {
  show: {
    type: 'choice',
    symbol: '',
    url: 'show',
    choices: ['chance', 'plan', 'record', 'size'],
    default: 'chance',
    kind: 'view',
    source: 'editors',
  },
  // The simulation's number of paths and its seed have no control: other luck hardly moves what is drawn.
  ...modelParameters,
} as const satisfies ParameterSchema;

export type CryptoFigureParameters = ValuesOf<typeof parameters>;

/** A run of the model, with the parameters that its labels name. */
export interface Ticket extends CryptoTicketRun {
  driftFrac: number;
  priceMultiple: number;
  /** Chance of standing below the sum put in after 1, 4 and 10 years, whatever horizon is drawn. */
  lossAfterFrac: { one: number; four: number; ten: number };
  plan: Plan;
}

function run({ show: _, ...values }: CryptoFigureParameters): Ticket {
  const model = runModel(values);
  const after = (years: number) => chanceOfLoss(values.driftFrac, values.volatilityFrac, years);
  let plan: Plan | undefined;
  return {
    ...model,
    driftFrac: values.driftFrac,
    priceMultiple: values.priceMultiple,
    lossAfterFrac: { one: after(1), four: after(4), ten: after(10) },
    // Thousands of paths, and only one view shows them.
    get plan() {
      plan ??= planOf(values);
      return plan;
    },
  };
}

const QUARTERS = 4;
const last = (series: Float64Array) => series[series.length - 1];

// biome-ignore format: a table
const quantities = {
  horizon: { unit: 'years', of: (run) => last(run.horizon.years) },
  drift: { unit: 'percentPerYear', digits: 0, of: (run) => run.driftFrac },
  loss1: { unit: 'percent', of: (run) => run.lossAfterFrac.one },
  loss4: { unit: 'percent', of: (run) => run.lossAfterFrac.four },
  loss10: { unit: 'percent', of: (run) => run.lossAfterFrac.ten },
  lossEnd: { unit: 'percent', of: (run) => last(run.horizon.lossFrac) },
  equityLossEnd: { unit: 'percent', of: (run) => last(run.horizon.equityLossFrac) },
  belowEquityEnd: { unit: 'percent', of: (run) => last(run.horizon.belowEquityFrac) },
  stake: { unit: 'percent', of: (run) => run.plan.stakeFrac },
  planLoss: { unit: 'percent', of: (run) => run.plan.lossFrac },
  planEquityLoss: { unit: 'percent', of: (run) => run.plan.equityLossFrac },
  planBelowEquity: { unit: 'percent', of: (run) => run.plan.belowEquityFrac },
  planMedian: { unit: 'times', digits: 1, of: (run) => run.plan.medianMultiple },
  planHigh: { unit: 'times', digits: 1, of: (run) => run.plan.highMultiple },
  recordLoss1: { unit: 'percent', of: () => LOSS_WINDOWS_FRAC[0] },
  recordLoss4: { unit: 'percent', of: () => LOSS_WINDOWS_FRAC[3] },
  deepest: { unit: 'percent', of: () => -DEEPEST_FRAC },
  halfUnder: { unit: 'percent', of: () => HALF_UNDER_FRAC },
  priceMultiple: { unit: 'times', digits: 1, of: (run) => run.priceMultiple },
  youngBefore: { unit: 'percent', digits: 1, of: (run) => run.shares.youngShareBeforeFrac },
  youngAfter: { unit: 'percent', digits: 1, of: (run) => run.shares.youngShareAfterFrac },
  change: { unit: 'percentagePoints', digits: 1, of: (run) => run.shares.changePp },
} as const satisfies Record<string, Quantity<Ticket>>;

/** Up to here a plan is one in shares with some crypto in it. */
const MOST_OF_IT = 0.5;

/** From here on a shift between generations is no small one, percentage points. */
const LARGE_PP = 2;
/** The horizon of which the captions tell. */
const TOLD_YEARS = 10;

/** Which sentence tells this state. */
function caption({ show }: CryptoFigureParameters, run: Ticket): string {
  if (show === 'record') return 'record';
  if (show === 'plan') return run.plan.stakeFrac > MOST_OF_IT ? 'plan' : 'plan-small';
  if (show === 'size' && run.shares.changePp >= LARGE_PP) return 'size-large';
  if (show === 'size') return run.shares.changePp >= 0 ? 'size-gain' : 'size-loss';
  if (run.driftFrac === 0) return 'no-drift';
  if (run.driftFrac < 0) return 'falling';
  return last(run.horizon.years) === TOLD_YEARS ? 'chance' : 'chance-horizon';
}

/** How prices move decides the chance and the plan, who holds what the size; the record is as it is. */
const PRICE = ['driftFrac', 'horizonYears'] as const;
const PRICE_MORE = ['volatilityFrac', 'equityDriftFrac', 'equityVolatilityFrac', 'correlation'] as const;
const HOLDINGS = ['marketUsdTn', 'wealthUsdTn', 'youngWealthShareFrac'] as const;
const SIZE = ['priceMultiple', 'youngOwnershipFrac', ...HOLDINGS] as const;
const IDLE = {
  chance: ['stakeFrac', ...SIZE],
  plan: SIZE,
  record: [...PRICE, ...PRICE_MORE, 'stakeFrac', ...SIZE],
  size: [...PRICE, ...PRICE_MORE, 'stakeFrac'],
} as const;

export const spec = {
  id: 'crypto-ticket',
  parameters,
  presets: {
    'since-2021': {},
    'whole-record': { driftFrac: 0.42, volatilityFrac: 0.67 },
    'as-equity': { driftFrac: 0.05 },
    'no-drift': { driftFrac: 0 },
    monthly: { show: 'plan' },
    'small-stake': { show: 'plan', stakeFrac: 0.05 },
    record: { show: 'record' },
    doubling: { show: 'size' },
    'half-price': { show: 'size', priceMultiple: 0.5 },
    critic: { show: 'size', priceMultiple: 10, youngOwnershipFrac: 0.5 },
    'your-turn': { driftFrac: 0.05, horizonYears: 20 },
  },
  tellingPreset: 'since-2021',
  controls: {
    visible: ['show', ...PRICE, 'stakeFrac', 'priceMultiple'],
    more: ['youngOwnershipFrac', ...PRICE_MORE, ...HOLDINGS],
    idle: ({ show }: CryptoFigureParameters) => IDLE[show],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'years', unit: 'years', digits: 0 },
      { key: 'lossPercent', unit: 'percent' },
      { key: 'equityLossPercent', unit: 'percent' },
      { key: 'belowEquityPercent', unit: 'percent' },
      { key: 'medianMultiple', unit: 'multiple', digits: 1 },
      { key: 'meanMultiple', unit: 'multiple', digits: 1 },
      { key: 'lowMultiple', unit: 'multiple', digits: 2 },
      { key: 'highMultiple', unit: 'multiple', digits: 1 },
    ],
    // One row a year: the curves have a point each quarter.
    rows: ({ horizon }: Ticket) =>
      Array.from({ length: horizon.years.length / QUARTERS }, (_, year) => {
        const i = (year + 1) * QUARTERS - 1;
        return {
          years: horizon.years[i],
          lossPercent: horizon.lossFrac[i],
          equityLossPercent: horizon.equityLossFrac[i],
          belowEquityPercent: horizon.belowEquityFrac[i],
          medianMultiple: horizon.medianMultiple[i],
          meanMultiple: horizon.meanMultiple[i],
          lowMultiple: horizon.lowMultiple[i],
          highMultiple: horizon.highMultiple[i],
        };
      }),
  },
  caption,
} satisfies Spec<typeof parameters, Ticket>;
