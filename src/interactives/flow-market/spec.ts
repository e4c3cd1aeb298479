import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import { parameters as modelParameters, presets, shockPair } from '../../models/flow-market.ts';
import { DAILY_STATISTICS, type Experiment, experimentOf, type PresetName } from './lookup.ts';
import { dealersTurn, type Trades } from './trades.ts';

const { 'clustered-news': _ordinaryDays, 'your-turn': _defaults, ...experiments } = presets;

export const parameters = {
  ...modelParameters,
  /** What is shown of the market: the days after the news, or how its ordinary days compare with real ones. */
  view: {
    type: 'choice',
    symbol: '–',
    url: 'view',
    choices: ['shock', 'statistics'],
    default: 'shock',
    kind: 'view',
    source: 'editors',
  },
} as const satisfies ParameterSchema;

export type FigureParameters = ValuesOf<typeof parameters>;

/** A state of the figure, run: one market with and without the news, and the mean of two hundred where a table has it. */
export interface FigureRun extends Trades {
  params: FigureParameters;
  /** Log price with the news less without, by day, 0 = the close before it. Like the trades, one market's luck. */
  gapFrac: Float64Array;
  /** The same if nobody followed a rule: the news fading on its own. */
  noRulesGapFrac: Float64Array;
  /** Exposure of the funds, and volatility as they measure it, at the close before the news. */
  exposureMultiple: number;
  volFrac: number;
  /** The two hundred pairs of this state; absent in free play. */
  experiment?: Experiment;
}

const annual = (variance: number) => Math.sqrt(252 * variance);

/** One shock pair, a tenth of a millisecond, and a look at the table. */
function run(params: FigureParameters): FigureRun {
  const { view, ...market } = params;
  const pair = shockPair(market);
  const experiment = experimentOf(params);
  const before = pair.shockDay - 1;
  return {
    params,
    gapFrac: pair.gapFrac,
    fundsGapUsdBn: pair.volTargetGapUsdBn,
    trendGapUsdBn: pair.trendGapUsdBn,
    dealersGapUsdBn: pair.dealerGapUsdBn,
    noRulesGapFrac: pair.noFlowGapFrac,
    exposureMultiple: experiment?.exposureMultiple ?? pair.without.exposureMultiple[before],
    volFrac: experiment?.volFrac ?? annual(pair.without.variance[before]),
    experiment,
  };
}

/** Every table of the state, or of the preset `calm` in free play: no sentence prints these there. */
const told = (run: FigureRun): Experiment => run.experiment ?? (experimentOf('calm') as Experiment);
const calm = experimentOf('calm') as Experiment;
const panic = experimentOf('stressed') as Experiment;

/** The news, in ordinary days of the market it hits. */
const shockInDays = ({ params, volFrac }: FigureRun) =>
  volFrac === 0 ? 0 : Math.abs(params.shockFrac) / (volFrac / Math.sqrt(252));

// biome-ignore format: a table
const quantities = {
  shock: { unit: 'percent', digits: 1, of: (run) => run.params.shockFrac },
  shockSize: { unit: 'percent', digits: 1, of: (run) => Math.abs(run.params.shockFrac) },
  troughFall: { unit: 'percent', digits: 1, of: (run) => Math.abs(told(run).troughGapFrac) },
  impact: { unit: 'ratio', digits: 1, of: (run) => run.params.impactMultiple },
  fundsSize: { unit: 'usdBn', of: (run) => run.params.volTargetAumUsdBn },
  exposureBefore: { unit: 'times', digits: 2, of: (run) => run.exposureMultiple },
  volBefore: { unit: 'percent', digits: 0, of: (run) => run.volFrac },
  shockInDays: { unit: 'times', digits: 1, of: shockInDays },
  troughMove: { unit: 'percent', digits: 1, of: (run) => told(run).troughGapFrac },
  troughMultiple: { unit: 'times', digits: 2, of: (run) => told(run).troughMultiple },
  troughDay: { unit: 'days', of: (run) => told(run).troughDay },
  standardError: { unit: 'ratio', of: (run) => told(run).standardError },
  endMultiple: { unit: 'percent', digits: 0, of: (run) => told(run).endMultiple },
  fundsSold: { unit: 'usdBn', of: (run) => told(run).fundsSoldUsdBn },
  trendSold: { unit: 'usdBn', of: (run) => told(run).trendSoldUsdBn },
  dealersTraded: { unit: 'usdBn', of: (run) => told(run).dealersTradedUsdBn },
  calmOverPanic: { unit: 'times', digits: 2, of: () => calm.troughGapFrac / panic.troughGapFrac },
  modelKurtosis: { unit: 'ratio', digits: 1, of: ({ params }) => DAILY_STATISTICS.model(params.noiseKind, 1).excessKurtosis },
  largeKurtosis: { unit: 'ratio', digits: 1, of: ({ params }) => DAILY_STATISTICS.model(params.noiseKind, 5).excessKurtosis },
  realKurtosis: { unit: 'ratio', digits: 1, of: () => DAILY_STATISTICS.record.excessKurtosis.middle },
  modelCorrelation: { unit: 'ratio', digits: 2, of: ({ params }) => DAILY_STATISTICS.model(params.noiseKind, 1).returnCorrelation },
  realCorrelation: { unit: 'ratio', digits: 2, of: () => DAILY_STATISTICS.record.returnCorrelation.middle },
  noRulesClustering: { unit: 'ratio', digits: 2, of: ({ params }) => DAILY_STATISTICS.model(params.noiseKind, 0).clustering },
  modelClustering: { unit: 'ratio', digits: 2, of: ({ params }) => DAILY_STATISTICS.model(params.noiseKind, 1).clustering },
  realClustering: { unit: 'ratio', digits: 2, of: () => DAILY_STATISTICS.record.clustering.middle },
} as const satisfies Record<string, Quantity<FigureRun>>;

const CALM_BELOW = 0.1;
const PANIC_ABOVE = 0.25;

/** States whose point is not the market's calm, with sentences of their own. */
const OWN_POINT: Partial<Record<PresetName, string>> = {
  'size-small': 'size',
  'size-middle': 'size',
  'size-large': 'size',
  'critics-latent-liquidity': 'small-latent',
  'critics-concave-impact': 'small-concave',
  'critics-no-blackout': 'no-blackout',
};

/** Which sentence tells this run. Without a table it is one market's luck, and no multiple is printed. */
function caption({ view, noiseKind }: FigureParameters, run: FigureRun): string {
  if (view === 'statistics') return noiseKind === 'clustered' ? 'statistics-clustered' : 'statistics';
  if (!run.experiment) return 'one-market';
  const { preset, troughMultiple, trendSoldUsdBn } = run.experiment;
  if (troughMultiple === 1) return 'no-rules';
  const own = OWN_POINT[preset];
  if (own) return own;
  if (run.volFrac > PANIC_ABOVE) return 'spent';
  if (troughMultiple < 1.2 && run.params.impactMultiple < 2) return 'small';
  const dealers = dealersTurn(run.experiment);
  if (dealers) return dealers.usdBn > 0 ? 'dealers-buy' : 'dealers-sell';
  const name = run.volFrac < CALM_BELOW || troughMultiple > 1.5 ? 'calm-fuel' : 'amplified';
  return trendSoldUsdBn === 0 ? `${name}-funds` : name;
}

const VISIBLE = ['noiseFrac', 'volTargetAumUsdBn', 'trendPositionUsdBn', 'dealerGammaUsdBn', 'impactMultiple'] as const;
const MORE = [
  'view',
  'shockFrac',
  'stopShareFrac',
  'stopDepthFrac',
  'gammaMode',
  'buybackUsdBn',
  'blackoutOn',
  'flowScaleMultiple',
  'impactShape',
  'noiseKind',
  'driftFrac',
  'targetVolFrac',
  'exposureCapMultiple',
  'adjustmentSpeedFrac',
  'volMemoryFrac',
  'volFloorFrac',
  'trendSignal',
  'trendSharpness',
  'gammaWidthFrac',
  'blackoutShareFrac',
  'planShareFrac',
  'recycledFrac',
  'transientMultiple',
  'transientPersistenceFrac',
  'demandPersistenceFrac',
  'baseCapUsdBn',
  'seed',
] as const;
/** The statistics are those of long runs made at build, one for each kind of news: of all settings only that choice is asked. */
const BUT_THE_NEWS = [...VISIBLE, ...MORE].filter((key) => key !== 'view' && key !== 'noiseKind');
const NONE = [] as const;

export const spec = {
  id: 'flow-market',
  parameters,
  // The model's states in the order of the story; the last but two show the statistics of ordinary days.
  presets: {
    ...experiments,
    statistics: { view: 'statistics' },
    'clustered-news': { noiseKind: 'clustered', view: 'statistics' },
    'your-turn': {},
  },
  tellingPreset: 'calm',
  // The experiment has a horizon of its own, so that the model's length of a run is no control.
  controls: {
    visible: VISIBLE,
    more: MORE,
    idle: ({ view }: FigureParameters) => (view === 'statistics' ? BUT_THE_NEWS : NONE),
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'day', unit: 'days', digits: 0 },
      { key: 'noRulesFrac', unit: 'percent', digits: 2 },
      { key: 'withRulesFrac', unit: 'percent', digits: 2 },
      { key: 'fundsUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'trendUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'dealersUsdBn', unit: 'usdBn', digits: 1 },
    ],
    rows: (run: FigureRun) => {
      const { experiment } = run;
      const { gapFrac, fundsGapUsdBn, trendGapUsdBn, dealersGapUsdBn } = experiment ?? run;
      const days = experiment?.days ?? Array.from(run.gapFrac, (_, day) => day);
      return days.map((day, i) => ({
        day,
        noRulesFrac: run.noRulesGapFrac[day],
        withRulesFrac: gapFrac[i],
        fundsUsdBn: fundsGapUsdBn[i],
        trendUsdBn: trendGapUsdBn[i],
        dealersUsdBn: dealersGapUsdBn[i],
      }));
    },
  },
  prediction: { quantity: 'calmOverPanic', min: 0.4, max: 2.4, step: 0.05, start: 1 },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;
