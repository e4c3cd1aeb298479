import type { Diagnostics } from '../../kit/core/diagnostics.ts';
import { assertValues } from '../../kit/core/parameters.ts';
import { account, accountResidualPp } from './accounting.ts';
import { type GdpEngineParameters, parameters } from './parameters.ts';

/** A quarter of US national accounts; contributions in percentage points at an annual rate. */
export interface GdpQuarter {
  /** First day of the quarter, ISO. */
  date: string;
  /** Real growth at an annual rate, a fraction. */
  growthFrac: number;
  consumptionPp: number;
  businessInvestmentPp: number;
  /** Information-processing equipment and software: a part of business investment, not a further item. */
  aiItemsPp: number;
  residentialPp: number;
  governmentPp: number;
  inventoriesPp: number;
  exportsPp: number;
  importsPp: number;
}

/** Quarterly growth with the engine on and off, one value per quarter. */
export interface EngineOff {
  dates: string[];
  growthFrac: Float64Array;
  /** What the items add before and after the assumptions, percentage points. */
  grossContributionPp: Float64Array;
  netContributionPp: Float64Array;
  /** Growth less the whole of it: the first press of the switch. A residual, not what would have happened. */
  withoutGrossFrac: Float64Array;
  /** Growth less what is left of it after trend, leakage, wealth and refill: the second press. */
  withoutNetFrac: Float64Array;
  diagnostics: Diagnostics;
}

const QUARTER_START = /^\d{4}-(01|04|07|10)-01$/;

/** @throws RangeError for an empty table, a date that is no quarter's first day or out of order, or a number that is none. */
export function assertQuarters(quarters: readonly GdpQuarter[]): void {
  if (quarters.length === 0) throw new RangeError('quarters: given none; needs at least one');
  quarters.forEach((quarter, i) => {
    if (!QUARTER_START.test(quarter.date)) {
      throw new RangeError(
        `quarters[${i}].date: given ${quarter.date}; allowed: the first day of a quarter, 2025-04-01`,
      );
    }
    if (i > 0 && quarter.date <= quarters[i - 1].date) {
      throw new RangeError(`quarters[${i}].date: given ${quarter.date} after ${quarters[i - 1].date}; must ascend`);
    }
    for (const [key, value] of Object.entries(quarter)) {
      if (key !== 'date' && !Number.isFinite(value)) {
        throw new RangeError(`quarters[${i}].${key}: given ${value}; allowed: a finite number`);
      }
    }
  });
}

/**
 * A period's growth and contribution as plain averages of its quarters' annual rates, which is how the headlines count.
 * @param from first quarter, ISO, included
 * @param to last quarter, ISO, included
 * @throws RangeError where either end is no quarter of the table
 */
export function averageOver(
  quarters: readonly GdpQuarter[],
  from: string,
  to: string,
): Pick<GdpEngineParameters, 'growthFrac' | 'grossContributionPp'> {
  assertQuarters(quarters);
  const dates = quarters.map(({ date }) => date);
  const first = dates.indexOf(from);
  const last = dates.indexOf(to);
  if (first < 0 || last < first) {
    throw new RangeError(`period: given ${from} to ${to}; allowed: quarters of ${dates[0]} to ${dates.at(-1)}`);
  }
  const period = quarters.slice(first, last + 1);
  const average = (read: (quarter: GdpQuarter) => number) =>
    period.reduce((sum, quarter) => sum + read(quarter), 0) / period.length;
  return { growthFrac: average((q) => q.growthFrac), grossContributionPp: average((q) => q.aiItemsPp) };
}

/** Growth less the sum of its contributions, percentage points: rounding, if the table is right. */
export function additivityGapPp(quarter: GdpQuarter): number {
  const sum =
    quarter.consumptionPp +
    quarter.businessInvestmentPp +
    quarter.residentialPp +
    quarter.governmentPp +
    quarter.inventoriesPp +
    quarter.exportsPp +
    quarter.importsPp;
  return 100 * quarter.growthFrac - sum;
}

/**
 * "Turn the engine off": every quarter's growth with and without the AI items. A quarter brings its own growth and gross
 * contribution; leakage, trend, wealth effect and refill come from the parameters.
 * @param quarters the table, in order of time
 * @throws ParameterError on a parameter out of range, RangeError on a bad table
 */
export function turnEngineOff(p: GdpEngineParameters, quarters: readonly GdpQuarter[]): EngineOff {
  assertValues(parameters, p);
  assertQuarters(quarters);
  const accounts = quarters.map((quarter) => account(quarter.growthFrac, quarter.aiItemsPp, p));
  const series = (read: (a: (typeof accounts)[number]) => number) => Float64Array.from(accounts, read);
  return {
    dates: quarters.map(({ date }) => date),
    growthFrac: series((a) => a.growthFrac),
    grossContributionPp: series((a) => a.grossContributionPp),
    netContributionPp: series((a) => a.netContributionPp),
    withoutGrossFrac: series((a) => a.growthFrac - a.grossContributionPp / 100),
    withoutNetFrac: series((a) => a.counterfactualGrowthFrac),
    diagnostics: {
      residuals: {
        identityPp: Math.max(...accounts.map(accountResidualPp)),
        additivityPp: Math.max(...quarters.map((quarter) => Math.abs(additivityGapPp(quarter)))),
      },
      clamps: [],
    },
  };
}
