import type { CohortParameters } from './parameters.ts';

/** The four groups of the Federal Reserve's tables, old to young. "Millennials" are everybody born from 1981 on. */
export const GENERATIONS = ['silent', 'boomers', 'genX', 'millennials'] as const;
export type Generation = (typeof GENERATIONS)[number];

/** The last year of birth of each generation but the youngest. */
const LAST_BIRTH_YEARS = [1945, 1964, 1980];

export const FIRST_YEAR = 1989;
export const LAST_YEAR = 2045;
/** The first year simulated: early enough for every cohort of 1989 to have lived its whole adult life in the model. */
export const BURN_IN_YEAR = 1900;
export const ENTRY_AGE = 22;
export const RETIREMENT_AGE = 65;
/** "Young" in the sense of the saving rate of the young: younger than this. */
const YOUNG_UNTIL_AGE = 40;
const HEIR_AGES = { from: 48, to: 62 };
export const BOOM_YEARS = { from: 1982, to: 2021 };

/** Which generation a birth year belongs to, as an index into `GENERATIONS`. */
export function generationIndex(birthYear: number): number {
  const index = LAST_BIRTH_YEARS.findIndex((last) => birthYear <= last);
  return index < 0 ? LAST_BIRTH_YEARS.length : index;
}

/** Earnings at an age relative to the year's base wage: 0.6 at 22, rising to 1.6 at 47, level to 64, nothing after. */
export function earningsProfile(age: number): number {
  return age < ENTRY_AGE || age >= RETIREMENT_AGE ? 0 : 0.6 + Math.min(1, (age - ENTRY_AGE) / 25);
}

/** The year's base wage, 1989 = 1. */
export const baseWage = (p: CohortParameters, year: number) => (1 + p.growthFrac) ** (year - FIRST_YEAR);

/** What wealth earns in a year: r, and v on top in the boom years. */
export function returnOf(p: CohortParameters, year: number): number {
  return p.returnFrac + (year >= BOOM_YEARS.from && year <= BOOM_YEARS.to ? p.boostFrac : 0);
}

/** The whole history of every cohort, in units of the base wage of 1989. */
export interface CohortHistory {
  firstBirthYear: number;
  /** Births of each cohort, millions. Index: birth year − `firstBirthYear`. */
  birthsM: Float64Array;
  /** Index into `GENERATIONS` of each cohort. */
  generations: Uint8Array;
  deathAgeYears: number;
  /** Wealth per head at the end of the year in which a cohort reaches an age. Index: cohort × (D − 22) + age − 22. */
  wealth: Float64Array;
  /** Saving out of wages by age, as a multiple of the base wage, before the boomers' own thrift. Index: age − 22. */
  savingByAge: Float64Array;
  thriftMultiples: Float64Array;
  /** Share of wealth spent in a year by age. Index: age − 22. */
  dissavingByAge: Float64Array;
  /** Largest |inherited + leaked − estate| / estate of any year. */
  estateResidual: number;
}

export interface SimulationOptions {
  /** First year simulated (default 1900). The first cohort to live is the one that turns 22 in it. */
  burnInYear?: number;
  /** Wealth per head of adults already alive when the simulation starts. Left out: there are none. */
  startingWealth?: number;
}

/**
 * Wealth per head of every cohort at every age, to the end of 2045.
 *
 * Order within a year: those who turn D die and leave what they had at the end of the year before; those who turn 22 enter
 * with nothing; everybody earns the return on last year's wealth and saves out of this year's wage, or past 65 spends a
 * part of last year's wealth; then a fraction β of the estates is shared, equally per head, among those aged 48 to 62.
 * The rest of the estates leaves the model (spouse, care, charity, tax).
 *
 * The reading of "entry at 22 from 1900": a cohort exists only once it has entered, so the first to live is that of 1878.
 * The cohorts of 1862–77, adults already in 1900, hold nothing and never enter; with them (`burnInYear: 1884`) the shares
 * of 2025 move by 0.1 point.
 *
 * @param p values inside the schema's ranges (the caller checks; tests also pass limits outside, e.g. no saving)
 */
export function simulateCohorts(p: CohortParameters, options: SimulationOptions = {}): CohortHistory {
  const startYear = options.burnInYear ?? BURN_IN_YEAR;
  const history = emptyHistory(
    p,
    options.startingWealth === undefined ? startYear - ENTRY_AGE : startYear - p.deathAgeYears,
  );
  if (options.startingWealth !== undefined) endow(history, startYear - 1, options.startingWealth);
  for (let year = startYear; year <= LAST_YEAR; year++) {
    const estate = estateOf(history, year);
    growAndSave(history, p, year);
    if (estate > 0) bequeath(history, year, estate, p.inheritedFrac);
  }
  return history;
}

function emptyHistory(p: CohortParameters, firstBirthYear: number): CohortHistory {
  const cohorts = LAST_YEAR - ENTRY_AGE - firstBirthYear + 1;
  const columns = p.deathAgeYears - ENTRY_AGE;
  const birthsByGeneration = [p.silentBirthsM, p.boomerBirthsM, p.genXBirthsM, p.millennialBirthsM];
  const history: CohortHistory = {
    firstBirthYear,
    birthsM: new Float64Array(cohorts),
    generations: new Uint8Array(cohorts),
    deathAgeYears: p.deathAgeYears,
    wealth: new Float64Array(cohorts * columns),
    savingByAge: new Float64Array(columns),
    thriftMultiples: new Float64Array(cohorts).fill(1),
    dissavingByAge: new Float64Array(columns),
    estateResidual: 0,
  };
  for (let cohort = 0; cohort < cohorts; cohort++) {
    const generation = generationIndex(firstBirthYear + cohort);
    history.generations[cohort] = generation;
    history.birthsM[cohort] = birthsByGeneration[generation];
    if (GENERATIONS[generation] === 'boomers') history.thriftMultiples[cohort] = p.boomerThriftMultiple;
  }
  for (let column = 0; column < columns; column++) {
    const age = column + ENTRY_AGE;
    const rate = age < YOUNG_UNTIL_AGE ? p.youngSavingFrac : p.savingFrac;
    history.savingByAge[column] = rate * earningsProfile(age);
    history.dissavingByAge[column] = age < RETIREMENT_AGE ? 0 : p.dissavingFrac;
  }
  return history;
}

/** Gives every adult alive at the end of `year` the same wealth. */
function endow(history: CohortHistory, year: number, wealthPerHead: number): void {
  const columns = history.deathAgeYears - ENTRY_AGE;
  for (let cohort = 0; year - history.firstBirthYear - cohort >= ENTRY_AGE; cohort++) {
    const column = year - history.firstBirthYear - cohort - ENTRY_AGE;
    history.wealth[cohort * columns + column] = wealthPerHead;
  }
}

/** What the cohort that turns D in `year` leaves: its wealth at the end of the year before, all heads together. */
export function estateOf(history: CohortHistory, year: number): number {
  const columns = history.deathAgeYears - ENTRY_AGE;
  const cohort = year - history.deathAgeYears - history.firstBirthYear;
  return cohort < 0 ? 0 : history.birthsM[cohort] * history.wealth[cohort * columns + columns - 1];
}

/** The cohorts alive at the end of `year`, oldest to youngest: indices, both included. */
export function livingCohorts(history: CohortHistory, year: number): { oldest: number; youngest: number } {
  return {
    oldest: Math.max(0, year - history.deathAgeYears + 1 - history.firstBirthYear),
    youngest: year - ENTRY_AGE - history.firstBirthYear,
  };
}

function growAndSave(history: CohortHistory, p: CohortParameters, year: number): void {
  const { wealth, savingByAge, dissavingByAge, thriftMultiples, firstBirthYear } = history;
  const columns = history.deathAgeYears - ENTRY_AGE;
  const growth = 1 + returnOf(p, year);
  const wage = baseWage(p, year);
  const { oldest, youngest } = livingCohorts(history, year);
  for (let cohort = oldest; cohort <= youngest; cohort++) {
    const column = year - firstBirthYear - cohort - ENTRY_AGE;
    const at = cohort * columns + column;
    const before = column > 0 ? wealth[at - 1] : 0;
    wealth[at] = (growth - dissavingByAge[column]) * before + wage * thriftMultiples[cohort] * savingByAge[column];
  }
}

/** Shares β of an estate among the heirs; where nobody has the age yet, all of it leaves the model. */
function bequeath(history: CohortHistory, year: number, estate: number, inheritedFrac: number): void {
  const { wealth, birthsM, firstBirthYear } = history;
  const columns = history.deathAgeYears - ENTRY_AGE;
  const from = Math.max(0, year - HEIR_AGES.to - firstBirthYear);
  const to = year - HEIR_AGES.from - firstBirthYear;
  let headsM = 0;
  for (let cohort = from; cohort <= to; cohort++) headsM += birthsM[cohort];
  const perHead = headsM > 0 ? (inheritedFrac * estate) / headsM : 0;
  let inherited = 0;
  for (let cohort = from; cohort <= to; cohort++) {
    wealth[cohort * columns + year - firstBirthYear - cohort - ENTRY_AGE] += perHead;
    inherited += birthsM[cohort] * perHead;
  }
  const leaked = headsM > 0 ? (1 - inheritedFrac) * estate : estate;
  history.estateResidual = Math.max(history.estateResidual, Math.abs(inherited + leaked - estate) / estate);
}
