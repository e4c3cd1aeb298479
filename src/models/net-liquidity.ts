import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import {
  fitWindow,
  type LiquidityFit,
  type OutOfSample,
  pairSeries,
  testWindow,
  windowsOf,
} from './net-liquidity/fit.ts';
import { type NetLiquidityParameters, parameters } from './net-liquidity/parameters.ts';
import { type LiquidityScenario, liquidityScenario } from './net-liquidity/scenario.ts';
import { assertTable, type LiquidityTable, netLiquiditySeries } from './net-liquidity/table.ts';
import { randomWalkTwin } from './net-liquidity/twin.ts';

export type { LiquidityFit, LiquidityScenario, LiquidityTable, NetLiquidityParameters, OutOfSample };
/**
 * Net liquidity and the share index (M6a): a correlation machine.
 *
 * Question: the chart of the Fed's net liquidity beside the S&P 500 looks like proof. Does the line drawn in one window
 * forecast the next, and would a random walk look as good? Data and one regression; not a theory of share prices, and not
 * a forecast.
 *
 * Levels that both trend correlate whatever joins them (Granger and Newbold 1974), so the honest reading is in changes
 * and outside the window.
 */
export { parameters };

/** Row 0 of the table is January 2014: windows are counted in months from there. */
export const presets = {
  // July 2020 to December 2022, tested to June 2024: the reference window.
  'window-usually-shown': { trainStartMonths: 78, trainLengthMonths: 30, testLengthMonths: 18 },
  // 2014 to 2019, tested on all that came after.
  'before-the-pandemic': { trainStartMonths: 0, trainLengthMonths: 72, testLengthMonths: 80 },
  // Growth over one month, to June 2024 and after.
  'one-month-changes': {
    measure: 'changes',
    changeMonths: 1,
    trainStartMonths: 1,
    trainLengthMonths: 125,
    testLengthMonths: 26,
  },
  // Liquidity over a quarter against shares over the next, to December 2023; what follows is the holdout.
  'liquidity-leads': {
    measure: 'changes',
    changeMonths: 3,
    leadMonths: 3,
    trainStartMonths: 6,
    trainLengthMonths: 114,
    testLengthMonths: 30,
  },
  // A random walk in place of net liquidity, over the first nine years, tested on the rest.
  'random-twin': {
    liquiditySeries: 'random-walk',
    trainStartMonths: 0,
    trainLengthMonths: 108,
    testLengthMonths: 44,
  },
} as const satisfies Record<string, Partial<NetLiquidityParameters>>;

export interface NetLiquidityRun {
  /** Net liquidity as recorded, $bn, one value per row of the table. */
  netLiquidityUsdBn: Float64Array;
  /** The series held against shares: the recorded one, or its random twin. */
  shownLiquidityUsdBn: Float64Array;
  /** Rows of the table used to fit, first and last. */
  trainFirstRow: number;
  trainLastRow: number;
  /** The fit's two axes, one value per usable month; the first belongs to row `firstRow`. */
  firstRow: number;
  liquidity: Float64Array;
  equity: Float64Array;
  fit: LiquidityFit;
  /** null where no month is left after the training window. */
  outOfSample: OutOfSample | null;
  scenario: LiquidityScenario;
  diagnostics: Diagnostics;
}

/** Σ residual and Σ x·residual of a least-squares line are zero; relative to the size of their terms. */
function normalEquationResidual(x: Float64Array, y: Float64Array, fit: LiquidityFit): number {
  let sum = 0;
  let cross = 0;
  let size = 0;
  let crossSize = 0;
  for (let i = 0; i < x.length; i++) {
    const residual = y[i] - fit.intercept - fit.slope * x[i];
    sum += residual;
    cross += residual * x[i];
    size += Math.abs(y[i]);
    crossSize += Math.abs(y[i] * x[i]);
  }
  return Math.max(Math.abs(sum) / size, Math.abs(cross) / crossSize);
}

/**
 * Fits shares on net liquidity in a window, tests the line on the months after it, and carries the balance sheet forward.
 * @param p see `parameters`; windows are held inside the table and any holding back is listed in `diagnostics.clamps`
 * @param table monthly rows from January 2014, at least 37, dates rising
 * @returns see `NetLiquidityRun`; residuals: `normalEquations` (relative) and `reserveIdentity` ($bn)
 * @throws ParameterError on a value outside its range; RangeError on a bad table
 */
export function run(p: NetLiquidityParameters, table: LiquidityTable): NetLiquidityRun {
  assertValues(parameters, p);
  assertTable(table);
  const netLiquidityUsdBn = netLiquiditySeries(table);
  const shownLiquidityUsdBn =
    p.liquiditySeries === 'recorded' ? netLiquidityUsdBn : randomWalkTwin(netLiquidityUsdBn, p.twinSeed);
  const series = pairSeries(p, shownLiquidityUsdBn, table.equityIndex);
  const windows = windowsOf(p, series.firstRow, table.dates.length - 1);
  const fit = fitWindow(p, series, windows);
  const scenario = liquidityScenario(p, table);
  const from = windows.trainFirstRow - series.firstRow;
  const to = windows.trainLastRow - series.firstRow + 1;
  return {
    netLiquidityUsdBn,
    shownLiquidityUsdBn,
    trainFirstRow: windows.trainFirstRow,
    trainLastRow: windows.trainLastRow,
    firstRow: series.firstRow,
    liquidity: series.liquidity,
    equity: series.equity,
    fit,
    outOfSample: testWindow(series, windows, fit),
    scenario,
    diagnostics: {
      residuals: {
        normalEquations: normalEquationResidual(
          series.liquidity.subarray(from, to),
          series.equity.subarray(from, to),
          fit,
        ),
        reserveIdentity: scenario.identityResidualUsdBn,
      },
      clamps: windows.clamps,
    },
  };
}
