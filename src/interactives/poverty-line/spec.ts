import type { Quantity, Spec } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import { parameters as modelParameters, type PovertyLineRun, run as runModel } from '../../models/poverty-line.ts';
import { type Own, ownHousehold, ownParameters } from './own.ts';

/** Published figures to compare with, dollars a year; a test holds them to content/data/poverty-line-estimates.csv. */
export const REFERENCES = {
  officialLine: 32_150,
  medianHousehold: 83_730,
  medianFour: 125_700,
  headline: 140_000,
} as const;

export const parameters = {
  show: {
    type: 'choice',
    symbol: '',
    url: 'show',
    choices: ['dial', 'budget', 'cliff'],
    default: 'dial',
    kind: 'view',
    source: 'editors',
  },
  ...modelParameters,
  ...ownParameters,
} as const satisfies ParameterSchema;

export type PovertyLineFigureParameters = ValuesOf<typeof parameters>;

/** The model's run, and what to mark where the lines are the reader's own. */
export interface PovertyLineFigureRun extends PovertyLineRun {
  own?: Own;
}

const OWN_KEYS = Object.keys(ownParameters) as (keyof typeof ownParameters)[];

function run({ show: _, ...all }: PovertyLineFigureParameters): PovertyLineFigureRun {
  const published = { ...all } as Record<string, unknown>;
  for (const key of OWN_KEYS) delete published[key];
  const { values, own } = ownHousehold(all, published as Parameters<typeof runModel>[0]);
  return own ? { ...runModel(values), own } : runModel(values);
}

const traps = ({ cliff }: PovertyLineRun) => cliff.traps;
/** What the reader's own income leaves after this budget; negative where it falls short. */
const leftUsd = ({ budget, own }: PovertyLineFigureRun) => (own ? own.incomeUsd - budget.grossUsd : 0);
const lastTrap = (run: PovertyLineRun) => traps(run)[traps(run).length - 1];

// biome-ignore format: a table
const quantities = {
  line: { unit: 'usd', of: (run) => run.lineUsd },
  multiplier: { unit: 'ratio', digits: 1, of: (run) => run.multiplier },
  foodShare: { unit: 'percent', digits: 1, of: (run) => 1 / run.multiplier },
  /** To the digit that a multiplier of sixteen needs. */
  foodShareFine: { unit: 'percent', digits: 2, of: (run) => 1 / run.multiplier },
  lineOverOfficial: { unit: 'times', digits: 1, of: (run) => run.lineUsd / REFERENCES.officialLine },
  officialLine: { unit: 'usd', of: () => REFERENCES.officialLine },
  medianFour: { unit: 'usd', of: () => REFERENCES.medianFour },
  budgetNet: { unit: 'usd', of: (run) => run.budget.netUsd },
  budgetTax: { unit: 'usd', of: (run) => run.budget.taxUsd },
  budgetGross: { unit: 'usd', of: (run) => run.budget.grossUsd },
  childcare: { unit: 'usd', of: (run) => run.budget.lines.childcareUsd },
  housing: { unit: 'usd', of: (run) => run.budget.lines.housingUsd },
  budgetToMedian: { unit: 'percent', of: (run) => run.budget.grossUsd / REFERENCES.medianFour },
  traps: { unit: 'count', of: (run) => traps(run).length },
  trapFrom: { unit: 'usd', of: (run) => traps(run)[0]?.fromGrossUsd ?? 0 },
  trapPeak: { unit: 'usd', of: (run) => traps(run)[0]?.peakNetUsd ?? 0 },
  trapRegained: { unit: 'usd', of: (run) => traps(run)[0]?.regainedGrossUsd ?? 0 },
  lastTrapFrom: { unit: 'usd', of: (run) => lastTrap(run)?.fromGrossUsd ?? 0 },
  lastTrapRegained: { unit: 'usd', of: (run) => lastTrap(run)?.regainedGrossUsd ?? 0 },
  highestRate: { unit: 'percent', of: (run) => Math.max(...run.cliff.marginalRateFrac) },
  ownIncome: { unit: 'usd', of: (run) => run.own?.incomeUsd ?? 0 },
  ownGap: { unit: 'usd', of: (run) => Math.abs(leftUsd(run)) },
  ownFoodShare: { unit: 'percent', digits: 1, of: (run) => run.own?.foodShareFrac ?? 0 },
} as const satisfies Record<string, Quantity<PovertyLineFigureRun>>;

/** Which sentence tells this state. */
function caption({ show, place, childcare }: PovertyLineFigureParameters, run: PovertyLineFigureRun): string {
  if (run.own) {
    if (show !== 'budget') return `own-${show}`;
    return leftUsd(run) < 0 ? 'own-short' : 'own-enough';
  }
  if (show === 'dial') return run.lineUsd > REFERENCES.medianFour ? 'dial-above-middle' : 'dial';
  if (show === 'cliff') return traps(run).length > 0 ? 'cliff' : 'slope';
  return `budget-${place}-${childcare}`;
}

/** The three views ask three questions: food times a multiplier, a budget line by line, and aid that ends as income grows. */
const LINES = [
  'childcareUsd',
  'nationalChildcareUsd',
  'housingUsd',
  'foodUsd',
  'transportUsd',
  'healthUsd',
  'otherUsd',
] as const;
const BENEFITS = [
  'medicaidValueUsd',
  'medicaidCliffUsd',
  'subsidyValueUsd',
  'subsidyCliffUsd',
  'medicaidPhaseStartUsd',
  'medicaidPhaseEndUsd',
  'subsidyPhaseStartUsd',
  'subsidyPhaseEndUsd',
] as const;
const IDLE = {
  dial: ['place', 'childcare', 'smooth', ...LINES, 'taxRateFrac', ...BENEFITS],
  budget: ['foodShareFrac', 'smooth', 'foodBudgetUsd', ...BENEFITS],
  cliff: ['foodShareFrac', 'place', 'childcare', 'foodBudgetUsd', ...LINES],
} as const;

export const spec = {
  id: 'poverty-line',
  parameters,
  // The story in order: the dial, the budget, the cliff; the critic; the reader.
  presets: {
    orshansky: {},
    'all-food-today': { foodShareFrac: 0.129 },
    'food-at-home': { foodShareFrac: 0.06 },
    'sixteen-times': { foodShareFrac: 1 / 16 },
    // 10,400 over 140,000, to as many digits as an address carries.
    'line-of-140k': { foodShareFrac: 0.0742857 },
    'essay-budget': { show: 'budget' },
    'no-childcare': { show: 'budget', childcare: 'none' },
    'national-childcare': { show: 'budget', childcare: 'national-average' },
    lynchburg: { show: 'budget', place: 'lynchburg-va' },
    cliff: { show: 'cliff' },
    'phase-out': { show: 'cliff', smooth: true },
    critic: { show: 'budget', place: 'lynchburg-va', childcare: 'none' },
    'your-turn': { show: 'budget', place: 'lynchburg-va', childcare: 'national-average' },
  },
  tellingPreset: 'essay-budget',
  controls: {
    visible: ['show', 'foodShareFrac', 'place', 'childcare', 'smooth'],
    more: ['foodBudgetUsd', ...LINES, 'taxRateFrac', ...BENEFITS],
    idle: ({ show }: PovertyLineFigureParameters) => IDLE[show],
    own: OWN_KEYS,
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'grossUsd', unit: 'usd' },
      { key: 'taxUsd', unit: 'usd' },
      { key: 'medicaidUsd', unit: 'usd' },
      { key: 'subsidyUsd', unit: 'usd' },
      { key: 'netUsd', unit: 'usd' },
      { key: 'marginalRatePercent', unit: 'percent' },
    ],
    rows: ({ cliff }: PovertyLineRun) =>
      // One row per 5,000 dollars: every tenth point of the curve.
      Array.from({ length: Math.floor((cliff.grossUsd.length - 1) / 10) + 1 }, (_, row) => {
        const i = row * 10;
        return {
          grossUsd: cliff.grossUsd[i],
          taxUsd: cliff.taxUsd[i],
          medicaidUsd: cliff.medicaidUsd[i],
          subsidyUsd: cliff.subsidyUsd[i],
          netUsd: cliff.netUsd[i],
          marginalRatePercent: cliff.marginalRateFrac[i],
        };
      }),
  },
  caption,
} satisfies Spec<typeof parameters, PovertyLineFigureRun>;
