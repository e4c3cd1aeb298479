import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import {
  type LiquidityTable,
  presets as modelPresets,
  run as modelRun,
  type NetLiquidityRun,
  parameters as settings,
} from '../../models/net-liquidity.ts';
import { MONTHS } from './months.ts';

/** The model's settings, and which side of it is open: the machine, or the Fed's books carried forward. */
export const parameters = {
  ...settings,
  shows: {
    type: 'choice',
    symbol: '–',
    url: 'shows',
    choices: ['machine', 'books'],
    default: 'machine',
    kind: 'view',
    source: 'editors',
  },
} as const satisfies ParameterSchema;
export type MachineParameters = ValuesOf<typeof parameters>;

export interface MachineRun extends NetLiquidityRun {
  table: LiquidityTable;
  /** Row of the statement of 26 November 2025, from which claim 6.2 is counted. */
  openingRow: number;
}

/** What the criterion of claim 6.2 asks above the opening, $bn; content/forecasts.yaml, held in step by a test. */
export const ASKED_RISE_USD_BN = 300;
export const OPENING_DATE = '2025-11-26';
/** Less of the variance explained than this is called nothing: a correlation of about 0.22. */
const NOTHING_R2 = 0.05;
/** Digits of an R²: what would read as zero gets two more. */
export const r2Digits = (r2: number): number => (Math.abs(r2) < 0.01 ? 4 : 2);
/** From here on a fit is one that the eye calls close. */
const CLOSE_R2 = 0.6;

const openingRow = MONTHS.dates.indexOf(OPENING_DATE);

function run({ shows: _, ...settings }: MachineParameters): MachineRun {
  return { ...modelRun(settings, MONTHS), table: MONTHS, openingRow };
}

const last = (series: ArrayLike<number>) => series[series.length - 1];
const sinceOpening = (series: ArrayLike<number>) => last(series) - series[openingRow];
/** Where no month is left to test, the last month of the window stands for both. */
const actualEnd = (run: MachineRun) => (run.outOfSample ? last(run.outOfSample.actual) : last(run.equity));
const forecastEnd = (run: MachineRun) => (run.outOfSample ? last(run.outOfSample.forecast) : last(run.equity));

// biome-ignore format: a table
const quantities = {
  correlation: { unit: 'ratio', of: (run) => run.fit.correlation },
  inSampleR2: { unit: 'ratio', of: (run) => run.fit.r2 },
  outOfSampleR2: { unit: 'ratio', of: (run) => run.outOfSample?.r2 ?? 0 },
  outOfSampleR2Small: { unit: 'ratio', digits: 4, of: (run) => run.outOfSample?.r2 ?? 0 },
  tStatistic: { unit: 'ratio', digits: 1, of: (run) => run.fit.tStatistic ?? 0 },
  windowStart: { unit: 'monthFrom2014', of: (run) => run.trainFirstRow },
  windowMonths: { unit: 'months', of: (run) => run.fit.observations },
  testMonths: { unit: 'months', of: (run) => run.outOfSample?.actual.length ?? 0 },
  actualEnd: { unit: 'index', of: actualEnd },
  forecastEnd: { unit: 'index', of: forecastEnd },
  shortfallFrac: { unit: 'percent', of: (run) => 1 - forecastEnd(run) / actualEnd(run) },
  explainedFrac: { unit: 'percent', digits: 2, of: (run) => run.fit.r2 },
  riseUsdBn: { unit: 'usdBn', digits: 1, of: (run) => sinceOpening(run.netLiquidityUsdBn) },
  fedRiseUsdBn: { unit: 'usdBn', digits: 1, of: (run) => sinceOpening(run.table.fedAssetsUsdBn) },
  treasuryRiseUsdBn: { unit: 'usdBn', digits: 1, of: (run) => sinceOpening(run.table.treasuryAccountUsdBn) },
  reverseRepoFallUsdBn: { unit: 'usdBn', digits: 1, of: (run) => -sinceOpening(run.table.reverseRepoUsdBn) },
  scenarioRiseUsdBn: { unit: 'usdBn', digits: 1, of: (run) => last(run.scenario.netLiquidityUsdBn) - run.netLiquidityUsdBn[openingRow] },
  scenarioMonths: { unit: 'months', of: (run) => run.scenario.netLiquidityUsdBn.length - 1 },
  askedRiseUsdBn: { unit: 'usdBn', of: () => ASKED_RISE_USD_BN },
  swappedUsdBn: { unit: 'usdBn', of: (run) => Math.abs(run.scenario.swappedIntoBillsUsdBn) },
  scenarioReservesUsdBn: { unit: 'usdBn', of: (run) => last(run.scenario.reservesUsdBn) },
} as const satisfies Record<string, Quantity<MachineRun>>;

/** Bills for bonds: the maturity of the debt is told where the reader changes it, for it changes nothing else. */
function booksCaption({ billShareFrac }: MachineParameters): string {
  const asReported = settings.billShareFrac.default;
  if (billShareFrac === asReported) return 'books';
  return billShareFrac > asReported ? 'books-more-bills' : 'books-fewer-bills';
}

/** Which sentence tells this run: the first that fits speaks. */
function caption(params: MachineParameters, run: MachineRun): string {
  if (params.shows === 'books') return booksCaption(params);
  if (!run.outOfSample) return 'untested';
  if (params.liquiditySeries === 'random-walk') return 'twin';
  if (run.fit.r2 < NOTHING_R2) return r2Digits(run.outOfSample.r2) > 2 ? 'nothing-either' : 'nothing';
  const held = run.outOfSample.r2 > 0;
  if (params.measure === 'changes') return held ? 'changes-hold' : 'changes-fail';
  if (run.fit.correlation < 0) return 'downhill';
  if (held) return 'holds';
  return run.fit.r2 >= CLOSE_R2 ? 'fails' : 'fails-weak';
}

const WINDOW = ['trainStartMonths', 'trainLengthMonths'] as const;
const TEST = ['testLengthMonths', 'changeMonths', 'leadMonths'] as const;
const BOOKS = [
  'fedAssetGrowthUsdBn',
  'treasuryAccountTargetUsdBn',
  'reverseRepoTargetUsdBn',
  'otherGrowthUsdBn',
  'billShareFrac',
  'scenarioMonths',
] as const;
const MACHINE = [...WINDOW, 'measure', 'liquiditySeries', 'twinSeed', ...TEST] as const;
/** By measure and series: only a random walk has a seed, only changes have a length. */
const IDLE = {
  levels: { recorded: ['twinSeed', 'changeMonths', ...BOOKS], 'random-walk': ['changeMonths', ...BOOKS] },
  changes: { recorded: ['twinSeed', ...BOOKS], 'random-walk': BOOKS },
} as const;

function idle({ shows, measure, liquiditySeries }: MachineParameters) {
  return shows === 'books' ? MACHINE : IDLE[measure][liquiditySeries];
}

export const spec = {
  id: 'net-liquidity',
  parameters,
  presets: {
    'window-usually-shown': modelPresets['window-usually-shown'],
    'carried-on': {},
    'before-the-pandemic': modelPresets['before-the-pandemic'],
    'one-month-changes': modelPresets['one-month-changes'],
    'random-twin': modelPresets['random-twin'],
    'liquidity-leads': modelPresets['liquidity-leads'],
    'the-books': { shows: 'books' },
    'your-turn': { trainStartMonths: 24, trainLengthMonths: 48, testLengthMonths: 80 },
  },
  tellingPreset: 'carried-on',
  controls: {
    visible: [...WINDOW, 'measure', 'liquiditySeries', 'twinSeed'],
    more: [...TEST, 'shows', ...BOOKS],
    idle,
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'month', unit: 'count' },
      { key: 'fedAssetsUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'treasuryAccountUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'reverseRepoUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'netLiquidityUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'shownLiquidityUsdBn', unit: 'usdBn', digits: 1 },
      { key: 'equityIndex', unit: 'index', digits: 1 },
    ],
    rows: ({ table, netLiquidityUsdBn, shownLiquidityUsdBn }: MachineRun) =>
      table.dates.map((month, row) => ({
        month,
        fedAssetsUsdBn: table.fedAssetsUsdBn[row],
        treasuryAccountUsdBn: table.treasuryAccountUsdBn[row],
        reverseRepoUsdBn: table.reverseRepoUsdBn[row],
        netLiquidityUsdBn: netLiquidityUsdBn[row],
        shownLiquidityUsdBn: shownLiquidityUsdBn[row],
        equityIndex: table.equityIndex[row],
      })),
  },
  caption,
} satisfies Spec<typeof parameters, MachineRun>;
