import type { Quantity, Spec } from '../../kit/core/contract.ts';
import { defaultsOf, type ParameterSchema, type ValuesOf } from '../../kit/core/parameters.ts';
import {
  averageOver,
  type EngineOff,
  parameters as modelParameters,
  run as modelRun,
  turnEngineOff,
} from '../../models/gdp-engine.ts';
import { QUARTERS } from './quarters.ts';

/** The quarters that the first headline averaged, and the first of the boom. */
export const FIRST_HALF = { from: '2025-01-01', to: '2025-04-01' } as const;
const LAST = QUARTERS[QUARTERS.length - 1].date;

const { leakageFrac, leakageBase, equipmentShareFrac, trendContributionPp, refillFrac } = modelParameters;

/**
 * The switch, and those of the engine's assumptions that hold for a whole series. Growth and gross contribution come from the
 * table, quarter by quarter; the wealth effect is left to the engine's own figure.
 */
export const parameters = {
  removedFrac: {
    type: 'number',
    symbol: 'o',
    url: 'taken-off',
    unit: 'percent',
    default: 0,
    min: 0,
    max: 1,
    step: 0.05,
    kind: 'assumption',
    source: 'editors',
  },
  leakageFrac,
  leakageBase,
  trendContributionPp,
  refillFrac,
  equipmentShareFrac,
} as const satisfies ParameterSchema;

export type OpeningParameters = ValuesOf<typeof parameters>;

/** A period's growth with the items and without the part of them that is switched off. */
export interface Period {
  growthFrac: number;
  withoutFrac: number;
}

export interface OpeningRun {
  leakageFrac: number;
  /** Everything that the assumptions leave, off in every quarter: what the switch moves towards. */
  off: EngineOff;
  /** Growth with as much switched off as the reader wants, one value per quarter. */
  withoutFrac: Float64Array;
  firstHalf: Period;
  sinceBoom: Period;
  /** How much of the first half's growth is gone: on today's data, and on the numbers that the headline had. */
  goneFrac: number;
  goneFirstPrintFrac: number;
  /** Quarters that would shrink instead of grow, by their place in the series. */
  flips: readonly number[];
}

type Reading = Pick<ReturnType<typeof modelRun>, 'growthFrac' | 'lostPp'>;

/** Less than this rounds to nothing at a tenth of a per cent. */
const STILL_FRAC = 0.0005;

const goneOf = ({ growthFrac, lostPp }: Reading, removed: number) => (removed * lostPp) / (100 * growthFrac);

const periodOf = ({ growthFrac, lostPp }: Reading, removed: number): Period => ({
  growthFrac,
  withoutFrac: growthFrac - (removed * lostPp) / 100,
});

function run(params: OpeningParameters): OpeningRun {
  const { removedFrac, ...assumptions } = params;
  const p = { ...defaultsOf(modelParameters), ...assumptions };
  const off = turnEngineOff(p, QUARTERS);
  const firstHalf = modelRun({ ...p, ...averageOver(QUARTERS, FIRST_HALF.from, FIRST_HALF.to) });
  const sinceBoom = modelRun({ ...p, ...averageOver(QUARTERS, FIRST_HALF.from, LAST) });
  const withoutFrac = off.growthFrac.map((growth, i) => growth - removedFrac * (growth - off.withoutNetFrac[i]));
  return {
    leakageFrac: p.leakageFrac,
    off,
    withoutFrac,
    firstHalf: periodOf(firstHalf, removedFrac),
    sinceBoom: periodOf(sinceBoom, removedFrac),
    goneFrac: goneOf(firstHalf, removedFrac),
    // The model's own defaults are the first headline.
    goneFirstPrintFrac: goneOf(modelRun(p), removedFrac),
    flips: [...withoutFrac.keys()].filter((i) => off.growthFrac[i] > 0 && withoutFrac[i] < -STILL_FRAC),
  };
}

/** Everything off, nothing else assumed: what the two shares are before anybody takes them apart. */
const ALL_OFF = run({ ...defaultsOf(parameters), removedFrac: 1 });

// biome-ignore format: a table
const quantities = {
  leakage: { unit: 'percent', of: (run) => run.leakageFrac },
  gone: { unit: 'percent', of: (run) => run.goneFrac },
  goneFirstPrint: { unit: 'percent', of: (run) => run.goneFirstPrintFrac },
  grossGone: { unit: 'percent', of: () => ALL_OFF.goneFrac },
  grossGoneFirstPrint: { unit: 'percent', of: () => ALL_OFF.goneFirstPrintFrac },
  firstHalfGrowth: { unit: 'percent', digits: 2, of: (run) => run.firstHalf.growthFrac },
  firstHalfWithout: { unit: 'percent', digits: 2, of: (run) => run.firstHalf.withoutFrac },
  boomGrowth: { unit: 'percent', digits: 1, of: (run) => run.sinceBoom.growthFrac },
  boomWithout: { unit: 'percent', digits: 1, of: (run) => run.sinceBoom.withoutFrac },
  lastGrowth: { unit: 'percent', digits: 1, of: (run) => run.off.growthFrac[QUARTERS.length - 1] },
} as const satisfies Record<string, Quantity<OpeningRun>>;

/** Which sentence tells this run: the first that fits speaks. */
function caption(p: OpeningParameters): string {
  if (p.removedFrac === 0) return 'on';
  if (p.trendContributionPp > 0 || p.refillFrac > 0) return 'assumptions';
  if (p.leakageFrac === 0) return 'off';
  return p.leakageBase === 'equipment' ? 'equipment' : 'imports';
}

/** `2025-04-01` → `2025-Q2`. */
const quarterName = (date: string) => `${date.slice(0, 4)}-Q${(Number(date.slice(5, 7)) + 2) / 3}`;

export const spec = {
  id: 'opening',
  parameters,
  presets: {
    'engine-on': {},
    'engine-off': { removedFrac: 1 },
    // Three quarters is the import content that reports cite for a data centre; the engine's own figure says whose.
    'imports-counted': { removedFrac: 1, leakageFrac: 0.75 },
    'only-machines-leak': { removedFrac: 1, leakageFrac: 0.75, leakageBase: 'equipment' },
  },
  tellingPreset: 'engine-off',
  controls: {
    visible: ['removedFrac', 'leakageFrac', 'leakageBase', 'refillFrac', 'trendContributionPp'],
    more: ['equipmentShareFrac'],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'quarter', unit: 'count' },
      { key: 'growthPercent', unit: 'percent', digits: 2 },
      { key: 'grossContributionPp', unit: 'percentagePoints' },
      { key: 'countedContributionPp', unit: 'percentagePoints' },
      { key: 'withoutPercent', unit: 'percent', digits: 2 },
    ],
    rows: ({ off, withoutFrac }: OpeningRun) =>
      off.dates.map((date, i) => ({
        quarter: quarterName(date),
        growthPercent: off.growthFrac[i],
        grossContributionPp: off.grossContributionPp[i],
        countedContributionPp: off.netContributionPp[i],
        withoutPercent: withoutFrac[i],
      })),
  },
  caption,
} satisfies Spec<typeof parameters, OpeningRun>;
