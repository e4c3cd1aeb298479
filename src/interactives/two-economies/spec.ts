import type { Quantity, Spec } from '../../kit/core/contract.ts';
import { parameters, run, type TwoEconomiesParameters, type TwoEconomiesRun } from '../../models/two-economies.ts';

/** Smaller moves of AI's share of spending than this count as "held": half of what rounding to whole percent can hide. */
const HELD_BAND_FRAC = 0.005;

/** A smaller rise of the share than this is no flood of money. */
const LITTLE_FRAC = 0.1;

/** Fewer movers a year than this is "nobody can move". */
const IMMOBILE_FRAC = 0.005;

const last = (series: Float64Array) => series[series.length - 1];
const multiple = (series: Float64Array) => last(series) / series[0];

const finalYear = (run: TwoEconomiesRun) => run.years.length - 1;

/** The first year in which AI takes more than half of all spending, or undefined. */
export function yearAiPassesHalf(run: TwoEconomiesRun): number | undefined {
  const year = run.aiSpendingFrac.findIndex((share, i) => i > 0 && share > 0.5 && run.aiSpendingFrac[i - 1] <= 0.5);
  return year < 0 ? undefined : year;
}

// biome-ignore format: a table
const quantities = {
  horizon: { unit: 'years', of: (run) => finalYear(run) },
  aiShareStart: { unit: 'percent', of: (run) => run.aiSpendingFrac[0] },
  aiShareEnd: { unit: 'percent', of: (run) => last(run.aiSpendingFrac) },
  aiShareMultiple: { unit: 'times', of: (run) => multiple(run.aiSpendingFrac) },
  aiOutputMultiple: { unit: 'times', of: (run) => multiple(run.aiOutputIndex) },
  restOutputMultiple: { unit: 'times', of: (run) => multiple(run.restOutputIndex) },
  ownerMultiple: { unit: 'times', digits: 2, of: (run) => multiple(run.ownerIncome) },
  aiWorkerMultiple: { unit: 'times', digits: 2, of: (run) => multiple(run.aiWorkerIncome) },
  restWorkerMultiple: { unit: 'times', digits: 2, of: (run) => multiple(run.restWorkerIncome) },
  aiProfitMultiple: { unit: 'times', of: (run) => multiple(run.aiProfit) },
  restWageMultiple: { unit: 'times', of: (run) => multiple(run.restWage) },
  incomeRatioEnd: { unit: 'times', of: (run) => last(run.aiWorkerIncome) / last(run.restWorkerIncome) },
  wageRatioEnd: { unit: 'times', of: (run) => last(run.aiWage) / last(run.restWage) },
  ownerShareStart: { unit: 'percent', digits: 1, of: (run) => run.ownerShareFrac[0] },
  ownerShareEnd: { unit: 'percent', digits: 1, of: (run) => last(run.ownerShareFrac) },
  labourShareStart: { unit: 'percent', digits: 1, of: (run) => run.labourShareFrac[0] },
  labourShareEnd: { unit: 'percent', digits: 1, of: (run) => last(run.labourShareFrac) },
} as const satisfies Record<string, Quantity<TwoEconomiesRun>>;

/** Whether a lever that passes profits on stands above its default. */
const isShared = (params: TwoEconomiesParameters) =>
  params.profitTaxFrac > parameters.profitTaxFrac.default ||
  params.ownershipBreadthFrac > parameters.ownershipBreadthFrac.default;

/** Which sentence tells this run: the order matters, the first that fits speaks. */
function caption(params: TwoEconomiesParameters, run: TwoEconomiesRun): string {
  const change = last(run.aiSpendingFrac) - run.aiSpendingFrac[0];
  const pulledApart = last(run.aiProductivityIndex) / last(run.restProductivityIndex);
  if (Math.abs(pulledApart - 1) < 0.02) return 'same-pace';
  if (pulledApart < 1) return 'reversed';
  if (yearAiPassesHalf(run) !== undefined) return 'takes-half';
  if (Math.abs(change) < HELD_BAND_FRAC) return 'held';
  if (change < 0) return 'shrinks';
  if (params.mobilityFrac < IMMOBILE_FRAC) return 'fenced';
  if (isShared(params)) return 'shared';
  return change < LITTLE_FRAC ? 'grows-a-little' : 'grows';
}

export const spec = {
  id: 'two-economies',
  parameters,
  // The story in order. Each is a step of chapter five and a start state of an embed.
  presets: {
    'one-pace': { aiGrowthFrac: 0.02, restGrowthFrac: 0.02, spilloverFrac: 0 },
    undecided: {},
    complements: { elasticity: 0.6 },
    substitutes: { elasticity: 2.5 },
    immobile: { elasticity: 2.5, mobilityFrac: 0 },
    levers: { elasticity: 2.5, profitTaxFrac: 0.3, ownershipBreadthFrac: 0.5, spilloverFrac: 0.15 },
    'your-turn': { elasticity: 1.3 },
  },
  tellingPreset: 'substitutes',
  controls: {
    visible: ['elasticity', 'aiGrowthFrac', 'mobilityFrac', 'profitTaxFrac', 'ownershipBreadthFrac'],
    more: [
      'restGrowthFrac',
      'spilloverFrac',
      'aiShareFrac',
      'aiLabourShareFrac',
      'restLabourShareFrac',
      'powerCrowdOutFrac',
      'horizonYears',
    ],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'year', unit: 'years', digits: 0 },
      { key: 'aiOutputIndex', unit: 'ratio' },
      { key: 'restOutputIndex', unit: 'ratio' },
      { key: 'aiSpendingPercent', unit: 'percent', digits: 1 },
      { key: 'aiEmploymentPercent', unit: 'percent', digits: 1 },
      { key: 'aiWorkerIncome', unit: 'ratio' },
      { key: 'restWorkerIncome', unit: 'ratio' },
      { key: 'ownerIncome', unit: 'ratio' },
      { key: 'labourSharePercent', unit: 'percent', digits: 1 },
      { key: 'ownerSharePercent', unit: 'percent', digits: 1 },
    ],
    rows: (run: TwoEconomiesRun) =>
      Array.from(run.years, (year) => ({
        year,
        aiOutputIndex: run.aiOutputIndex[year],
        restOutputIndex: run.restOutputIndex[year],
        aiSpendingPercent: run.aiSpendingFrac[year],
        aiEmploymentPercent: run.aiEmploymentFrac[year],
        aiWorkerIncome: run.aiWorkerIncome[year],
        restWorkerIncome: run.restWorkerIncome[year],
        ownerIncome: run.ownerIncome[year],
        labourSharePercent: run.labourShareFrac[year],
        ownerSharePercent: run.ownerShareFrac[year],
      })),
  },
  prediction: { quantity: 'aiShareEnd', min: 0, max: 0.6, step: 0.01, start: 0.12 },
  caption,
} satisfies Spec<typeof parameters, TwoEconomiesRun>;
