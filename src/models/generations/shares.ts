import {
  baseWage,
  type CohortHistory,
  ENTRY_AGE,
  earningsProfile,
  FIRST_YEAR,
  GENERATIONS,
  type Generation,
  LAST_YEAR,
  livingCohorts,
  RETIREMENT_AGE,
} from './cohorts.ts';
import type { CohortParameters } from './parameters.ts';

export type PerGeneration<T> = Readonly<Record<Generation, T>>;

/** One record per generation, built in order old to young. */
export function perGeneration<T>(make: (generation: Generation, index: number) => T): PerGeneration<T> {
  return Object.fromEntries(GENERATIONS.map((name, index) => [name, make(name, index)])) as PerGeneration<T>;
}

/** One value per year, 1989 to 2045, index 0 = 1989. */
export interface WealthByGeneration {
  /** Share of all household wealth, fractions that sum to 1 each year. */
  sharesFrac: PerGeneration<Float64Array>;
  /** Wealth per head over the mean of all adults alive; 0 while a generation has no adult. */
  relativePerHeadMultiple: PerGeneration<Float64Array>;
  /** All wealth over all wages of the year. */
  wealthToEarningsMultiple: Float64Array;
  /** Largest |sum of the four shares − 1|. */
  sharesResidual: number;
}

/** Adds up the cohorts to generations, per head times births, at the end of each year. */
export function wealthByGeneration(history: CohortHistory, p: CohortParameters): WealthByGeneration {
  const years = LAST_YEAR - FIRST_YEAR + 1;
  const sharesFrac = perGeneration(() => new Float64Array(years));
  const relativePerHeadMultiple = perGeneration(() => new Float64Array(years));
  const wealthToEarningsMultiple = new Float64Array(years);
  const wealth = new Float64Array(GENERATIONS.length);
  const headsM = new Float64Array(GENERATIONS.length);
  let sharesResidual = 0;
  for (let index = 0; index < years; index++) {
    const earnings = totalsOf(history, p, FIRST_YEAR + index, wealth, headsM);
    const all = wealth[0] + wealth[1] + wealth[2] + wealth[3];
    const heads = headsM[0] + headsM[1] + headsM[2] + headsM[3];
    let sum = 0;
    for (let generation = 0; generation < GENERATIONS.length; generation++) {
      const name = GENERATIONS[generation];
      const share = wealth[generation] / all;
      sharesFrac[name][index] = share;
      relativePerHeadMultiple[name][index] = headsM[generation] > 0 ? (share * heads) / headsM[generation] : 0;
      sum += share;
    }
    wealthToEarningsMultiple[index] = all / earnings;
    sharesResidual = Math.max(sharesResidual, Math.abs(sum - 1));
  }
  return { sharesFrac, relativePerHeadMultiple, wealthToEarningsMultiple, sharesResidual };
}

/** Fills wealth and heads (millions) of each generation at the end of a year; returns all wages of the year. */
function totalsOf(
  history: CohortHistory,
  p: CohortParameters,
  year: number,
  wealth: Float64Array,
  headsM: Float64Array,
): number {
  const { birthsM, generations, firstBirthYear } = history;
  const columns = history.deathAgeYears - ENTRY_AGE;
  const { oldest, youngest } = livingCohorts(history, year);
  wealth.fill(0);
  headsM.fill(0);
  let earnings = 0;
  for (let cohort = oldest; cohort <= youngest; cohort++) {
    const age = year - firstBirthYear - cohort;
    const heads = birthsM[cohort];
    wealth[generations[cohort]] += heads * history.wealth[cohort * columns + age - ENTRY_AGE];
    headsM[generations[cohort]] += heads;
    earnings += heads * earningsProfile(age);
  }
  return earnings * baseWage(p, year);
}

/** The wealth of each generation at the end of a year, in millions of heads times the base wage of 1989. */
export function wealthInYear(history: CohortHistory, p: CohortParameters, year: number): Float64Array {
  const wealth = new Float64Array(GENERATIONS.length);
  totalsOf(history, p, year, wealth, new Float64Array(GENERATIONS.length));
  return wealth;
}

/** A birth year from the middle of each generation, for comparing them at the same age. */
const MIDDLE_BIRTH_YEARS: PerGeneration<number> = { silent: 1935, boomers: 1955, genX: 1972, millennials: 1990 };

/** Mean of the earnings profile over a working life: what an average worker earns, as a multiple of the base wage. */
const MEAN_PROFILE = (() => {
  let sum = 0;
  for (let age = ENTRY_AGE; age < RETIREMENT_AGE; age++) sum += earningsProfile(age);
  return sum / (RETIREMENT_AGE - ENTRY_AGE);
})();

/** The wealth of a generation's middle cohort along its life. */
export interface LifeLine {
  birthYear: number;
  /** 22 up to the year before death or the age in 2045. */
  ages: Float64Array;
  /** Wealth per head over the average worker's yearly earnings in the same year. */
  wealthToEarningsMultiple: Float64Array;
}

/** Each generation at the same age: wealth of its middle cohort, measured in yearly earnings of the time. */
export function lifeLines(history: CohortHistory, p: CohortParameters): PerGeneration<LifeLine> {
  const columns = history.deathAgeYears - ENTRY_AGE;
  return perGeneration((name) => {
    const birthYear = MIDDLE_BIRTH_YEARS[name];
    const start = (birthYear - history.firstBirthYear) * columns;
    const length = Math.min(columns, LAST_YEAR - birthYear - ENTRY_AGE + 1);
    const ages = new Float64Array(length);
    const wealthToEarningsMultiple = new Float64Array(length);
    for (let column = 0; column < length; column++) {
      const age = column + ENTRY_AGE;
      ages[column] = age;
      wealthToEarningsMultiple[column] = history.wealth[start + column] / (MEAN_PROFILE * baseWage(p, birthYear + age));
    }
    return { birthYear, ages, wealthToEarningsMultiple };
  });
}
