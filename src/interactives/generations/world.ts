import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import {
  cohortParameters,
  decomposeShares,
  type GenerationsRun,
  LEDGER_YEAR,
  parameters as modelParameters,
  type PerGeneration,
  run as runModel,
  type ShareDecomposition,
} from '../../models/generations.ts';
import { ACCOUNTS_PERMILLE } from './accounts.ts';

/** What the figure shows: parts of one run, looked at one at a time. */
export const SHOWS = ['accounts', 'world', 'causes', 'same-age', 'sellers', 'house'] as const;

export const parameters = {
  ...modelParameters,
  show: {
    type: 'choice',
    symbol: '',
    url: 'show',
    choices: SHOWS,
    default: 'world',
    kind: 'view',
    source: 'editors',
  },
} as const satisfies ParameterSchema;

export type GenerationsFigureParameters = ValuesOf<typeof parameters>;

export const FIRST_YEAR = 1989;
/** The year in which model and accounts are set side by side, as an index of the run's series. */
export const NOW = LEDGER_YEAR - FIRST_YEAR;

/** A run of the model, the split of its shares into causes, and how far it lies from the accounts. */
export interface World extends GenerationsRun {
  causes: PerGeneration<ShareDecomposition>;
  /** Root mean square of model less accounts over all generations and year ends from 1989 to 2025, percentage points. */
  misfitPp: number;
}

/** The accounts' share of a generation at the end of a year, a fraction. @param index years since 1989 */
export const accountsFrac = (name: keyof typeof ACCOUNTS_PERMILLE, index: number) =>
  ACCOUNTS_PERMILLE[name][index] / 1000;

function misfitPp({ sharesFrac }: GenerationsRun): number {
  let squares = 0;
  let count = 0;
  for (const [name, permille] of Object.entries(ACCOUNTS_PERMILLE)) {
    for (let index = 0; index < permille.length; index++) {
      squares += (sharesFrac[name as keyof typeof ACCOUNTS_PERMILLE][index] - permille[index] / 1000) ** 2;
      count++;
    }
  }
  return 100 * Math.sqrt(squares / count);
}

/** Runs the model; what the figure needs beside it is worked out when a view or a sentence asks for it. */
export function run({ show: _, ...values }: GenerationsFigureParameters): World {
  const model = runModel(values);
  const cohort = Object.fromEntries(
    Object.keys(cohortParameters).map((key) => [key, values[key as keyof typeof values]]),
  ) as ValuesOf<typeof cohortParameters>;
  let causes: World['causes'] | undefined;
  return {
    ...model,
    // Many times the work of one run, and most views do not show it.
    get causes() {
      causes ??= decomposeShares(cohort, LEDGER_YEAR);
      return causes;
    },
    misfitPp: misfitPp(model),
  };
}
