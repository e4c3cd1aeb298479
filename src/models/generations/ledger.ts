import {
  BOOM_YEARS,
  baseWage,
  type CohortHistory,
  ENTRY_AGE,
  estateOf,
  FIRST_YEAR,
  GENERATIONS,
  type Generation,
  LAST_YEAR,
  livingCohorts,
  simulateCohorts,
} from './cohorts.ts';
import type { CohortParameters } from './parameters.ts';
import { type PerGeneration, perGeneration, wealthInYear } from './shares.ts';

/** The year whose wealth the ledger counts in, and to which gains are discounted. */
export const LEDGER_YEAR = 2025;

/** The generations, and whoever trades with them: firms that issue, the state, those who got the rest of the estates. */
export type Party = Generation | 'others';

/** Two ways to count who gained from the boom. Fractions of all household wealth in 2025 had there been no boom. */
export interface Ledger {
  /** Wealth in 2025 with the boom less wealth without it: the gain on paper. */
  paperGainFrac: PerGeneration<number>;
  /**
   * Present value (of 2025) of sales at the raised price less purchases at it, from 1982 to the end of each year: the gain
   * by trading so far. The five sum to zero in every year. Index 0 = 1989.
   */
  tradingGainFrac: Readonly<Record<Party, Float64Array>>;
  /** How far prices stand above those of a world without the boom. Index 0 = 1989. */
  priceDeviationFrac: Float64Array;
  /** Largest |sum of the five parties| of any year, over the sum of their sizes. */
  zeroSumResidual: number;
}

/**
 * The price-versus-gain ledger, after Fagereng, Gomez, Gouin-Bonenfant, Holm, Moll and Natvik (Asset-Price Redistribution):
 *   gain_i = Σ_t R^(2025−t) · net sales_it · price deviation_t,   R = 1 + r.
 * To first order a higher price helps whoever sells and hurts whoever buys; a holder who never trades gains nothing,
 * however rich on paper.
 *
 * Our reading: the boost v is a pure rise in price that stays after 2021; net sales are those of the world without the
 * boom, at its prices (the envelope theorem: the trades people would have made anyway). Saving buys, spending in old age
 * sells. Returns build up inside the holding and an inheritance changes hands in kind, so neither is a trade. Within the
 * households the sum need not be zero; the counterparty closes the economy. A generation's line is a running account and
 * no verdict on a life: in 2025 most boomers' sales lie ahead, in 2045 most millennials'.
 *
 * @param boosted the history with the boom, as `simulateCohorts(p)` gives it
 */
export function ledgerOf(boosted: CohortHistory, p: CohortParameters): Ledger {
  const noBoom = { ...p, boostFrac: 0 };
  const plain = p.boostFrac === 0 ? boosted : simulateCohorts(noBoom);
  const wealthPlain = wealthInYear(plain, noBoom, LEDGER_YEAR);
  const wealthBoosted = wealthInYear(boosted, p, LEDGER_YEAR);
  const all = wealthPlain[0] + wealthPlain[1] + wealthPlain[2] + wealthPlain[3];
  const account = emptyAccount();
  if (p.boostFrac > 0) fillAccount(account, plain, noBoom, p.boostFrac, all);
  return {
    paperGainFrac: perGeneration((_, index) => (wealthBoosted[index] - wealthPlain[index]) / all),
    tradingGainFrac: {
      ...perGeneration((_, index) => account.gains[index]),
      others: account.gains[GENERATIONS.length],
    },
    priceDeviationFrac: account.priceDeviationFrac,
    zeroSumResidual: account.zeroSumResidual,
  };
}

/** Gains by party: the four generations in order, then the others. */
interface Account {
  gains: Float64Array[];
  priceDeviationFrac: Float64Array;
  zeroSumResidual: number;
}

function emptyAccount(): Account {
  const series = () => new Float64Array(LAST_YEAR - FIRST_YEAR + 1);
  return {
    gains: Array.from({ length: GENERATIONS.length + 1 }, series),
    priceDeviationFrac: series(),
    zeroSumResidual: 0,
  };
}

/** Runs the account from the first year of the boom; `unit` is what a gain of one is worth. */
function fillAccount(
  account: Account,
  plain: CohortHistory,
  p: CohortParameters,
  boostFrac: number,
  unit: number,
): void {
  const parties = account.gains.length;
  const sales = new Float64Array(parties);
  const running = new Float64Array(parties);
  let price = 1;
  let stockBefore = householdStock(plain, BOOM_YEARS.from - 1);
  for (let year = BOOM_YEARS.from; year <= LAST_YEAR; year++) {
    // The return with the boom is 1 + r + v, without it 1 + r: the quotient is what price alone did.
    if (year <= BOOM_YEARS.to) price *= 1 + boostFrac / (1 + p.returnFrac);
    const stock = householdStock(plain, year);
    fillNetSales(plain, p, year, stockBefore, stock, sales);
    stockBefore = stock;
    const presentValue = ((price - 1) * (1 + p.returnFrac) ** (LEDGER_YEAR - year)) / unit;
    let sum = 0;
    let size = 0;
    for (let party = 0; party < parties; party++) {
      running[party] += presentValue * sales[party];
      sum += running[party];
      size += Math.abs(running[party]);
      if (year >= FIRST_YEAR) account.gains[party][year - FIRST_YEAR] = running[party];
    }
    if (year >= FIRST_YEAR) account.priceDeviationFrac[year - FIRST_YEAR] = price - 1;
    if (size > 0) account.zeroSumResidual = Math.max(account.zeroSumResidual, Math.abs(sum) / size);
  }
}

/** All that households hold at the end of a year. */
function householdStock(history: CohortHistory, year: number): number {
  const columns = history.deathAgeYears - ENTRY_AGE;
  const { oldest, youngest } = livingCohorts(history, year);
  let stock = 0;
  for (let cohort = oldest; cohort <= youngest; cohort++) {
    const column = year - history.firstBirthYear - cohort - ENTRY_AGE;
    stock += history.birthsM[cohort] * history.wealth[cohort * columns + column];
  }
  return stock;
}

/**
 * Net sales of a year. The generations' are added up trade by trade; the others' come from the change of the households'
 * stock that neither returns nor estates explain: two roads to one sum, so that zero is a check and not a definition.
 */
function fillNetSales(
  history: CohortHistory,
  p: CohortParameters,
  year: number,
  stockBefore: number,
  stock: number,
  sales: Float64Array,
): void {
  const { wealth, birthsM, generations, firstBirthYear, savingByAge, dissavingByAge, thriftMultiples } = history;
  const columns = history.deathAgeYears - ENTRY_AGE;
  const { oldest, youngest } = livingCohorts(history, year);
  const wage = baseWage(p, year);
  sales.fill(0);
  for (let cohort = oldest; cohort <= youngest; cohort++) {
    const column = year - firstBirthYear - cohort - ENTRY_AGE;
    const before = column > 0 ? wealth[cohort * columns + column - 1] : 0;
    const sold = dissavingByAge[column] * before;
    const bought = wage * thriftMultiples[cohort] * savingByAge[column];
    sales[generations[cohort]] += birthsM[cohort] * (sold - bought);
  }
  const estate = estateOf(history, year);
  const kept = (1 + p.returnFrac) * (stockBefore - estate) + p.inheritedFrac * estate;
  sales[GENERATIONS.length] = stock - kept;
}
