import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import { type Coherence, coherence } from './forecast-ledger/coherence.ts';
import { countDistribution, countIfIndependent, frechetBounds } from './forecast-ledger/joint.ts';
import {
  FORECAST_PARAMETERS,
  type ForecastId,
  type ForecastLedgerParameters,
  parameters,
} from './forecast-ledger/parameters.ts';
import {
  brierScore,
  type CalibrationBin,
  calibration,
  expectedBrier,
  LOG_SCORE_FLOOR_FRAC,
  logScore,
  type Outcome,
  skillScore,
} from './lib/scores.ts';

export type { Coherence, ForecastId, ForecastLedgerParameters };
/**
 * The forecast ledger (M6b): six claims about the future, made checkable, with the reader's odds beside the base rates.
 *
 * Question: six claims that each sound likely, how likely are they together, do the odds fit each other, and how good do
 * they turn out? The piece gives no probability and none is put in its mouth: the odds are the reader's.
 */
export { parameters };

/** What the model needs of a record in content/forecasts.yaml. */
export interface ForecastRecord {
  id: string;
  /** null where no honest base rate exists. */
  baseRateFrac: number | null;
  /** 1 true, 0 false, null while open. */
  outcome: Outcome | null;
}

export const presets = {
  'each-at-eighty': {
    aiSupportFrac: 0.8,
    treasuryLiquidityFrac: 0.8,
    cryptoPoliticalFrac: 0.8,
    energyBindsFrac: 0.8,
    sentimentFlowFrac: 0.8,
    inequalityPolicyFrac: 0.8,
  },
  // Base rates where there is one; recession at its own, the same with or without support.
  'base-rates': {
    treasuryLiquidityFrac: 0.24,
    sentimentFlowFrac: 0.79,
    recessionFrac: 0.245,
    recessionIfUnsupportedFrac: 0.245,
  },
  'odds-that-clash': { aiSupportFrac: 0.6, recessionFrac: 0.2, recessionIfUnsupportedFrac: 1 },
} as const satisfies Record<string, Partial<ForecastLedgerParameters>>;

/** One forecast's scores under either outcome, and what to expect if the odds are right. */
export interface ForecastScores {
  id: ForecastId;
  probabilityFrac: number;
  baseRateFrac: number | null;
  brierIfTrue: number;
  brierIfFalse: number;
  logIfTrue: number;
  logIfFalse: number;
  /** p(1 − p): the Brier score of odds that are right. */
  expectedBrier: number;
}

/** Over the settled forecasts only; null while there is nothing to say. */
export interface Scorecard {
  settled: number;
  meanBrier: number | null;
  meanLog: number | null;
  /** Against the base rates, over the settled forecasts that have one. */
  skill: number | null;
  calibration: CalibrationBin[] | null;
}

export interface ForecastLedgerRun {
  /** In the order of claims 6.1 to 6.6. */
  forecasts: ForecastScores[];
  /** Probability that all six hold: if independent, with the reader's common cause, and the bounds that no link can pass. */
  allIndependentFrac: number;
  allFrac: number;
  allLowerFrac: number;
  allUpperFrac: number;
  /** Probability of exactly 0, 1 … 6 claims holding. */
  countFrac: Float64Array;
  expectedCount: number;
  coherence: Coherence;
  scorecard: Scorecard;
  diagnostics: Diagnostics;
}

function findRecord(records: readonly ForecastRecord[], id: string): ForecastRecord {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new RangeError(`records: ${id} is missing; there are ${records.map((r) => r.id).join(', ')}`);
  const { baseRateFrac, outcome } = record;
  if (baseRateFrac !== null && !(baseRateFrac >= 0 && baseRateFrac <= 1)) {
    throw new RangeError(`${id}.baseRateFrac: given ${baseRateFrac}; allowed: 0 to 1, or null`);
  }
  if (outcome !== null && outcome !== 0 && outcome !== 1) {
    throw new RangeError(`${id}.outcome: given ${outcome}; allowed: 0, 1 or null`);
  }
  return record;
}

function scoresOf(id: ForecastId, probabilityFrac: number, record: ForecastRecord): ForecastScores {
  return {
    id,
    probabilityFrac,
    baseRateFrac: record.baseRateFrac,
    brierIfTrue: brierScore(probabilityFrac, 1),
    brierIfFalse: brierScore(probabilityFrac, 0),
    logIfTrue: logScore(probabilityFrac, 1),
    logIfFalse: logScore(probabilityFrac, 0),
    expectedBrier: expectedBrier(probabilityFrac, probabilityFrac),
  };
}

interface SettledForecast {
  probabilityFrac: number;
  baseRateFrac: number | null;
  outcome: Outcome;
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Scores of settled forecasts; every entry is null while none is settled. */
export function scorecardOf(settled: readonly SettledForecast[]): Scorecard {
  const compared = settled.flatMap(({ baseRateFrac, ...rest }) =>
    baseRateFrac === null ? [] : [{ baseRateFrac, ...rest }],
  );
  const brier = average(compared.map((f) => brierScore(f.probabilityFrac, f.outcome)));
  const baseBrier = average(compared.map((f) => brierScore(f.baseRateFrac, f.outcome)));
  return {
    settled: settled.length,
    meanBrier: average(settled.map((f) => brierScore(f.probabilityFrac, f.outcome))),
    meanLog: average(settled.map((f) => logScore(f.probabilityFrac, f.outcome))),
    skill: brier === null || baseBrier === null ? null : skillScore(brier, baseBrier),
    calibration: calibration(
      settled.map((f) => f.probabilityFrac),
      settled.map((f) => f.outcome),
    ),
  };
}

/**
 * The reader's odds, taken seriously: their joint consequences, their coherence, their scores.
 * @param p the odds, fractions 0 to 1; see `parameters`
 * @param records the six of content/forecasts.yaml, in any order
 * @returns see `ForecastLedgerRun`; residuals: `countSum` (probabilities add to one), `countMean` (their mean is Σp),
 *   `totalProbability` (of the nearest coherent pair); `clamps` lists odds that the log score held inside [0.01, 0.99]
 * @throws ParameterError on odds that are no probability; RangeError on a missing or impossible record
 */
export function run(p: ForecastLedgerParameters, records: readonly ForecastRecord[]): ForecastLedgerRun {
  assertValues(parameters, p);
  const ids = Object.keys(FORECAST_PARAMETERS) as ForecastId[];
  const found = ids.map((id) => findRecord(records, id));
  const odds = ids.map((id) => p[FORECAST_PARAMETERS[id]]);
  const forecasts = ids.map((id, i) => scoresOf(id, odds[i], found[i]));
  const settled = found.flatMap(({ outcome, baseRateFrac }, i) =>
    outcome === null ? [] : [{ probabilityFrac: odds[i], baseRateFrac, outcome }],
  );

  const bounds = frechetBounds(odds);
  const countFrac = countDistribution(odds, p.commonCauseFrac);
  const pair = coherence(p.aiSupportFrac, p.recessionFrac, p.recessionIfUnsupportedFrac);
  const expectedCount = countFrac.reduce((sum, probability, k) => sum + k * probability, 0);
  const oddsSum = odds.reduce((sum, probability) => sum + probability, 0);
  const rebuilt =
    (pair.recessionIfSupportedFrac ?? 0) * pair.nearestSupportFrac +
    p.recessionIfUnsupportedFrac * (1 - pair.nearestSupportFrac);
  return {
    forecasts,
    allIndependentFrac: countIfIndependent(odds)[odds.length],
    allFrac: countFrac[odds.length],
    allLowerFrac: bounds.lowerFrac,
    allUpperFrac: bounds.upperFrac,
    countFrac,
    expectedCount,
    coherence: pair,
    scorecard: scorecardOf(settled),
    diagnostics: {
      residuals: {
        countSum: Math.abs(countFrac.reduce((sum, probability) => sum + probability, 0) - 1),
        countMean: Math.abs(expectedCount - oddsSum),
        totalProbability: Math.abs(rebuilt - pair.nearestRecessionFrac),
      },
      clamps: forecasts.flatMap(({ id, probabilityFrac: odd }) =>
        Math.min(odd, 1 - odd) < LOG_SCORE_FLOOR_FRAC ? [`log score: ${id} at ${odd} held inside [0.01, 0.99]`] : [],
      ),
    },
  };
}
