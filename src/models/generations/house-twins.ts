import type { HouseParameters } from './parameters.ts';

const EARLY_AGE = 30;
const LAST_AGE = 70;
const MORTGAGE_YEARS = 30;

/** One twin, year by year. Current dollars at the end of each year of age. */
export interface HouseTwin {
  /** Value of the house less the debt; 0 before the purchase. */
  equityUsd: Float64Array;
  /** Savings beside the house; below zero they are a loan at the same rate. */
  savingsUsd: Float64Array;
  netWorthUsd: Float64Array;
  /** What housing costs in the year that ends at this age: rent, or payment and upkeep. 0 at age 30. */
  housingCostUsd: Float64Array;
}

export interface HouseTwins {
  /** Ages 30 to 70. */
  ages: Float64Array;
  early: HouseTwin;
  late: HouseTwin;
  /** Price of the house at each age. */
  priceUsd: Float64Array;
  /** The part of the late twin's deposit that savings did not cover, 0 when they did. */
  depositShortfallUsd: number;
}

/** Below this monthly rate a loan counts as free of interest: the formula divides by the interest. */
const NO_INTEREST = 1e-12;

/** A loan repaid in equal monthly payments over thirty years. */
function mortgage(loanUsd: number, rateFrac: number) {
  const monthly = rateFrac / 12;
  const free = monthly < NO_INTEREST;
  const perYear = 12 * Math.log1p(monthly);
  return {
    paymentPerYearUsd: free
      ? loanUsd / MORTGAGE_YEARS
      : (-12 * loanUsd * monthly) / Math.expm1(-perYear * MORTGAGE_YEARS),
    /** Debt left after whole years, 0 once repaid. */
    debtAfterUsd: (years: number) => {
      if (years >= MORTGAGE_YEARS) return 0;
      const repaid = free ? years / MORTGAGE_YEARS : Math.expm1(perYear * years) / Math.expm1(perYear * MORTGAGE_YEARS);
      return loanUsd * (1 - repaid);
    },
  };
}

function emptyTwin(length: number): HouseTwin {
  const series = () => new Float64Array(length);
  return { equityUsd: series(), savingsUsd: series(), netWorthUsd: series(), housingCostUsd: series() };
}

/** Equity and housing cost of a twin who buys at `EARLY_AGE + boughtAfterYears` and rents until then. */
function fillHousing(twin: HouseTwin, p: HouseParameters, priceUsd: Float64Array, boughtAfterYears: number): void {
  const loanUsd = (1 - p.houseDownFrac) * priceUsd[boughtAfterYears];
  const { paymentPerYearUsd, debtAfterUsd } = mortgage(loanUsd, p.mortgageRateFrac);
  for (let year = 0; year < priceUsd.length; year++) {
    const owned = year - boughtAfterYears;
    if (owned >= 0) twin.equityUsd[year] = priceUsd[year] - debtAfterUsd(owned);
    if (year === 0) continue;
    const paid = owned > MORTGAGE_YEARS ? 0 : paymentPerYearUsd;
    // Rent and upkeep of a year are set by the price at its start.
    twin.housingCostUsd[year] =
      owned > 0 ? paid + p.ownerCostFrac * priceUsd[year - 1] : p.rentYieldFrac * priceUsd[year - 1];
  }
}

/**
 * Two people with the same income, the same deposit at 30 and the same money for housing and saving every year. One buys a
 * house at 30, the other rents and buys the same house later at its price then. Each year the budget of both is the dearer
 * of the two housing costs, and the twin with the cheaper housing saves the difference. So the late twin's advantage, the
 * savings, is counted and not only the equity the early twin builds.
 */
export function houseTwins(p: HouseParameters): HouseTwins {
  const length = LAST_AGE - EARLY_AGE + 1;
  const priceUsd = Float64Array.from({ length }, (_, year) => p.housePriceUsd * (1 + p.houseGrowthFrac) ** year);
  const early = emptyTwin(length);
  const late = emptyTwin(length);
  fillHousing(early, p, priceUsd, 0);
  fillHousing(late, p, priceUsd, p.houseDelayYears);
  const depositUsd = p.houseDownFrac * priceUsd[p.houseDelayYears];
  const grow = 1 + p.sideReturnFrac;
  let earlySavings = 0;
  let lateSavings = p.houseDownFrac * p.housePriceUsd;
  let depositShortfallUsd = 0;
  for (let year = 0; year < length; year++) {
    if (year > 0) {
      const budget = Math.max(early.housingCostUsd[year], late.housingCostUsd[year]);
      earlySavings = grow * earlySavings + budget - early.housingCostUsd[year];
      lateSavings = grow * lateSavings + budget - late.housingCostUsd[year];
    }
    if (year === p.houseDelayYears) {
      lateSavings -= depositUsd;
      depositShortfallUsd = Math.max(0, -lateSavings);
    }
    early.savingsUsd[year] = earlySavings;
    late.savingsUsd[year] = lateSavings;
    early.netWorthUsd[year] = early.equityUsd[year] + earlySavings;
    late.netWorthUsd[year] = late.equityUsd[year] + lateSavings;
  }
  return {
    ages: Float64Array.from({ length }, (_, year) => EARLY_AGE + year),
    early,
    late,
    priceUsd,
    depositShortfallUsd,
  };
}
