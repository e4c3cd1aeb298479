import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues, type ParameterSchema, type ValuesOf } from '../kit/core/parameters.ts';
import { ces, substitutionExponent } from './lib/ces.ts';

/**
 * Two economies (M5): an AI sector (A) that improves fast and the rest (R) that does not.
 *
 * Question: when one sector gets better much faster, does the other get left behind, or does it get the money?
 * The answer turns on ε, how readily buyers swap one sector's output for the other's. Labour-only production, exogenous
 * growth, a closed economy, no shortfall of demand: no recession can happen here.
 *
 * Structure after Ngai and Pissarides (2007, American Economic Review 97/1), with labour that moves only part of the way
 * each year, profits, a tax and a spill-over.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  elasticity: {
    type: 'number', symbol: 'ε', url: 'elasticity', unit: 'ratio', scale: 'log',
    default: 1, min: 0.3, max: 3, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  aiGrowthFrac: {
    type: 'number', symbol: 'g_A', url: 'ai-growth', unit: 'percentPerYear',
    default: 0.1, min: 0, max: 0.25, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  restGrowthFrac: {
    type: 'number', symbol: 'g_R', url: 'rest-growth', unit: 'percentPerYear',
    default: 0.008, min: 0, max: 0.1, step: 0.001,
    kind: 'assumption', source: 'editors',
  },
  mobilityFrac: {
    type: 'number', symbol: 'μ', url: 'mobility', unit: 'percentPerYear',
    default: 0.08, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  spilloverFrac: {
    type: 'number', symbol: 'χ', url: 'spill-over', unit: 'percent',
    default: 0.05, min: 0, max: 0.5, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  profitTaxFrac: {
    type: 'number', symbol: 'τ', url: 'profit-tax', unit: 'percent',
    default: 0, min: 0, max: 0.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  ownershipBreadthFrac: {
    type: 'number', symbol: 'b', url: 'ownership-breadth', unit: 'percent',
    default: 0.15, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  aiShareFrac: {
    type: 'number', symbol: 's₀', url: 'ai-share', unit: 'percent',
    default: 0.12, min: 0.02, max: 0.4, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  aiLabourShareFrac: {
    type: 'number', symbol: 's_A', url: 'ai-labour-share', unit: 'percent',
    default: 0.35, min: 0.05, max: 0.95, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  restLabourShareFrac: {
    type: 'number', symbol: 's_R', url: 'rest-labour-share', unit: 'percent',
    default: 0.65, min: 0.05, max: 0.95, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  powerCrowdOutFrac: {
    type: 'number', symbol: 'ψ', url: 'power-crowd-out', unit: 'percentPerYear',
    default: 0, min: 0, max: 0.05, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  horizonYears: {
    type: 'number', symbol: 'T', url: 'years', unit: 'years', integer: true,
    default: 15, min: 5, max: 30, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type TwoEconomiesParameters = ValuesOf<typeof parameters>;

/** One value per year, index 0 = today, index `horizonYears` = the end. */
export interface TwoEconomiesRun {
  years: Float64Array;
  /** Productivity of each sector, today = 1. */
  aiProductivityIndex: Float64Array;
  restProductivityIndex: Float64Array;
  /** Quantity each sector produces, today = 1. */
  aiOutputIndex: Float64Array;
  restOutputIndex: Float64Array;
  /** The aggregate Q, today = 1: real income of the whole economy. */
  totalOutputIndex: Float64Array;
  /** AI's share of employment and of spending, fractions. */
  aiEmploymentFrac: Float64Array;
  aiSpendingFrac: Float64Array;
  /** Wages per worker, in units of total output today. */
  aiWage: Float64Array;
  restWage: Float64Array;
  /** Profits before tax, in units of total output today. */
  aiProfit: Float64Array;
  restProfit: Float64Array;
  /** (1 − b) of after-tax profits. */
  ownerIncome: Float64Array;
  /** One worker, all in: wage + a head's share of broadly owned profits, and in the rest + a share of the tax. */
  aiWorkerIncome: Float64Array;
  restWorkerIncome: Float64Array;
  /** Wages of both sectors and owners' income over total output, fractions. */
  labourShareFrac: Float64Array;
  ownerShareFrac: Float64Array;
  diagnostics: Diagnostics;
}

/** AI's share of employment today: each sector pays its labour share of its spending at one common wage. */
export function initialAiEmploymentFrac(p: TwoEconomiesParameters): number {
  const ratio = (p.aiLabourShareFrac * p.aiShareFrac) / (p.restLabourShareFrac * (1 - p.aiShareFrac));
  return ratio / (1 + ratio);
}

/** The AI share of employment at which both sectors would pay the same wage, given relative productivity A_A / A_R. */
export function equalWageEmploymentFrac(p: TwoEconomiesParameters, relativeProductivity: number): number {
  const rho = substitutionExponent(p.elasticity);
  const employment0 = initialAiEmploymentFrac(p);
  const restPerAi0 = (1 - employment0) / employment0;
  const spendingRatio0 = p.aiShareFrac / (1 - p.aiShareFrac);
  const ratio =
    ((p.aiLabourShareFrac / p.restLabourShareFrac) * spendingRatio0 * (relativeProductivity * restPerAi0) ** rho) **
    p.elasticity;
  return ratio / (1 + ratio);
}

function emptyRun(length: number): Omit<TwoEconomiesRun, 'diagnostics'> {
  const series = () => new Float64Array(length);
  return {
    years: Float64Array.from({ length }, (_, year) => year),
    aiProductivityIndex: series(),
    restProductivityIndex: series(),
    aiOutputIndex: series(),
    restOutputIndex: series(),
    totalOutputIndex: series(),
    aiEmploymentFrac: series(),
    aiSpendingFrac: series(),
    aiWage: series(),
    restWage: series(),
    aiProfit: series(),
    restProfit: series(),
    ownerIncome: series(),
    aiWorkerIncome: series(),
    restWorkerIncome: series(),
    labourShareFrac: series(),
    ownerShareFrac: series(),
  };
}

/**
 * Runs the two economies for `horizonYears` years.
 *
 * Order within a year: record the year; labour moves towards the target of that year's productivities; productivity grows.
 * @returns one value per year, length `horizonYears + 1`; `diagnostics.residuals.incomeIdentity` is the largest
 *   |wages + profits − output|, relative to output.
 * @throws ParameterError on any value outside its range.
 */
export function run(p: TwoEconomiesParameters): TwoEconomiesRun {
  assertValues(parameters, p);
  const out = emptyRun(p.horizonYears + 1);
  const economy = ces(p.elasticity, p.aiShareFrac);
  const employment0 = initialAiEmploymentFrac(p);
  let aiProductivity = 1;
  let restProductivity = 1;
  let employment = employment0;
  let incomeIdentity = 0;

  for (let year = 0; year <= p.horizonYears; year++) {
    const aiOutput = (aiProductivity * employment) / employment0;
    const restOutput = (restProductivity * (1 - employment)) / (1 - employment0);
    const output = economy.quantity(aiOutput, restOutput);
    const spending = economy.firstShareFrac(aiOutput, restOutput);

    const aiValue = spending * output;
    const restValue = (1 - spending) * output;
    const aiWage = (p.aiLabourShareFrac * aiValue) / employment;
    const restWage = (p.restLabourShareFrac * restValue) / (1 - employment);
    const aiProfit = (1 - p.aiLabourShareFrac) * aiValue;
    const restProfit = (1 - p.restLabourShareFrac) * restValue;
    const wages = aiWage * employment + restWage * (1 - employment);
    const tax = p.profitTaxFrac * aiProfit;
    const profitAfterTax = aiProfit + restProfit - tax;
    const ownerIncome = (1 - p.ownershipBreadthFrac) * profitAfterTax;

    out.aiProductivityIndex[year] = aiProductivity;
    out.restProductivityIndex[year] = restProductivity;
    out.aiOutputIndex[year] = aiOutput;
    out.restOutputIndex[year] = restOutput;
    out.totalOutputIndex[year] = output;
    out.aiEmploymentFrac[year] = employment;
    out.aiSpendingFrac[year] = spending;
    out.aiWage[year] = aiWage;
    out.restWage[year] = restWage;
    out.aiProfit[year] = aiProfit;
    out.restProfit[year] = restProfit;
    out.ownerIncome[year] = ownerIncome;
    // Workers number one in all, so a head's share of the broad ownership is b times profits.
    const profitPerWorker = p.ownershipBreadthFrac * profitAfterTax;
    out.aiWorkerIncome[year] = aiWage + profitPerWorker;
    out.restWorkerIncome[year] = restWage + tax / (1 - employment) + profitPerWorker;
    out.labourShareFrac[year] = wages / output;
    out.ownerShareFrac[year] = ownerIncome / output;
    incomeIdentity = Math.max(incomeIdentity, Math.abs(wages + aiProfit + restProfit - output) / output);

    const target = equalWageEmploymentFrac(p, aiProductivity / restProductivity);
    employment += p.mobilityFrac * (target - employment);
    const crowdedOut = p.powerCrowdOutFrac * (spending - p.aiShareFrac);
    aiProductivity *= 1 + p.aiGrowthFrac;
    restProductivity *= 1 + p.restGrowthFrac + p.spilloverFrac * p.aiGrowthFrac - crowdedOut;
  }
  return { ...out, diagnostics: { residuals: { incomeIdentity }, clamps: [] } };
}
