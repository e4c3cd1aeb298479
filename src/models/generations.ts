import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import { FIRST_YEAR, LAST_YEAR, simulateCohorts } from './generations/cohorts.ts';
import { type HouseTwins, houseTwins } from './generations/house-twins.ts';
import { type Ledger, ledgerOf } from './generations/ledger.ts';
import { type GenerationsParameters, parameters } from './generations/parameters.ts';
import { type LifeLine, lifeLines, type PerGeneration, wealthByGeneration } from './generations/shares.ts';

export { GENERATIONS, type Generation } from './generations/cohorts.ts';
export { CAUSES, type Cause, decomposeShares, type ShareDecomposition } from './generations/decomposition.ts';
export { type Fit, fitToObserved, type ObservedShares } from './generations/fit.ts';
export { LEDGER_YEAR, type Ledger, type Party } from './generations/ledger.ts';
export {
  type CohortParameters,
  cohortParameters,
  type GenerationsParameters,
  parameters,
  presets,
} from './generations/parameters.ts';
export type { LifeLine, PerGeneration } from './generations/shares.ts';

/**
 * Generations (M3b): a life-cycle model of household wealth by year of birth.
 *
 * Question: how much of the baby boomers' half of all wealth is age and the size of the cohort, and how much is asset
 * prices, thrift and inheritance? By default every generation earns the same profile, saves the same part of it and gets
 * the same return: the boomers' share of that fair world is what age and numbers alone explain.
 *
 * The life cycle is that of Ando and Modigliani (1963, American Economic Review 53/1), without uncertainty and without
 * differences inside a cohort. Order within a year and the reading of the specification: `simulateCohorts`. The ledger of
 * price gains: `ledgerOf`. The house twins, in current dollars and apart from the cohorts: `houseTwins`.
 *
 * Four parameters were fitted to the shares of 2025, so a good fit there shows that age and numbers suffice, and not that
 * they are the cause. Before 2016 the model is too slow: it hands the wealth on later than history did.
 */
export interface GenerationsRun {
  /** 1989 to 2045, ends of years. */
  years: Float64Array;
  /** Share of all household wealth, fractions that sum to 1 each year. Index 0 = 1989. */
  sharesFrac: PerGeneration<Float64Array>;
  /** Wealth per head over the mean of all adults; 0 while a generation has no adult. Index 0 = 1989. */
  relativePerHeadMultiple: PerGeneration<Float64Array>;
  /** All wealth over all wages of the year. Index 0 = 1989. */
  wealthToEarningsMultiple: Float64Array;
  /** Each generation's middle cohort along its life, in yearly earnings of the time: the same-age comparison. */
  lifeLines: PerGeneration<LifeLine>;
  ledger: Ledger;
  house: HouseTwins;
  /** Residuals: `shares` (sum to 1), `estates` (inherited + leaked = estate), `zeroSum` (the ledger's five parties). */
  diagnostics: Diagnostics;
}

const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/**
 * Runs the cohorts from 1900 to 2045, the ledger and the house twins.
 * @throws ParameterError on any value outside its range.
 */
export function run(p: GenerationsParameters): GenerationsRun {
  assertValues(parameters, p);
  const history = simulateCohorts(p);
  const { sharesResidual, ...wealth } = wealthByGeneration(history, p);
  const ledger = ledgerOf(history, p);
  const house = houseTwins(p);
  const shortfall = Math.round(house.depositShortfallUsd);
  return {
    years: Float64Array.from({ length: YEARS }, (_, index) => FIRST_YEAR + index),
    ...wealth,
    lifeLines: lifeLines(history, p),
    ledger,
    house,
    diagnostics: {
      residuals: { shares: sharesResidual, estates: history.estateResidual, zeroSum: ledger.zeroSumResidual },
      // Nothing is held back, but a reader should know that the late twin borrowed to buy.
      clamps:
        shortfall > 0 ? [`house twins: savings of the late buyer miss the deposit by $${shortfall}; borrowed`] : [],
    },
  };
}
