import { fitLine, neweyWestLag, neweyWestSlopeSe, outOfSampleR2 } from '../lib/regression.ts';
import type { NetLiquidityParameters } from './parameters.ts';

/** What is held against what, one value per usable month. */
export interface PairedSeries {
  /** Row of the table that the first value belongs to. */
  firstRow: number;
  /** Net liquidity, $bn, or its growth as a fraction; `leadMonths` earlier than the shares beside it. */
  liquidity: Float64Array;
  /** Share index, or its growth as a fraction. */
  equity: Float64Array;
}

export interface LiquidityFit {
  intercept: number;
  /** Index points per $bn in levels; growth per growth in changes. */
  slope: number;
  correlation: number;
  r2: number;
  /** Newey–West standard error of the slope and the lag it uses, in months. */
  slopeSe: number;
  hacLagMonths: number;
  /** Slope over standard error; null where the line fits without error. */
  tStatistic: number | null;
  observations: number;
}

export interface OutOfSample {
  /** Rows of the table forecast, first and last. */
  firstRow: number;
  lastRow: number;
  forecast: Float64Array;
  actual: Float64Array;
  /** 1 − squared errors over those of the training mean; negative = worse than no model. */
  r2: number;
}

export interface Windows {
  trainFirstRow: number;
  trainLastRow: number;
  /** Above `testLastRow` where nothing is left to forecast. */
  testFirstRow: number;
  testLastRow: number;
  clamps: string[];
}

/** A window must hold this many months, or a line through it says nothing. */
const LEAST_TRAINING_MONTHS = 12;

/** Months a value looks back: growth over h months needs the value h months earlier. */
const changeSpan = (p: NetLiquidityParameters): number => (p.measure === 'changes' ? p.changeMonths : 0);

/** Pairs each month's shares with net liquidity `leadMonths` earlier, in levels or as growth over `changeMonths`. */
export function pairSeries(
  p: NetLiquidityParameters,
  liquidity: Float64Array,
  equity: ArrayLike<number>,
): PairedSeries {
  const span = changeSpan(p);
  const firstRow = p.leadMonths + span;
  const length = liquidity.length - firstRow;
  const read = (series: ArrayLike<number>, row: number) =>
    span === 0 ? series[row] : series[row] / series[row - span] - 1;
  return {
    firstRow,
    liquidity: Float64Array.from({ length }, (_, i) => read(liquidity, firstRow + i - p.leadMonths)),
    equity: Float64Array.from({ length }, (_, i) => read(equity, firstRow + i)),
  };
}

/** The training and test rows, held inside the table; whatever had to be held back stands in `clamps`. */
export function windowsOf(p: NetLiquidityParameters, firstRow: number, lastRow: number): Windows {
  const clamps: string[] = [];
  const hold = (name: string, wanted: number, least: number, most: number) => {
    const held = Math.min(most, Math.max(least, wanted));
    if (held !== wanted) clamps.push(`${name}: row ${wanted} held at ${held}`);
    return held;
  };
  const lastStart = lastRow - LEAST_TRAINING_MONTHS + 1;
  const trainFirstRow = hold('training window start', p.trainStartMonths, firstRow, lastStart);
  // The end stays where it was asked for, even if the start had to move.
  const trainLastRow = hold(
    'training window end',
    p.trainStartMonths + p.trainLengthMonths - 1,
    trainFirstRow + LEAST_TRAINING_MONTHS - 1,
    lastRow,
  );
  // Growth that began inside the training window is no forecast: the test starts where growth starts after it.
  const testFirstRow = trainLastRow + Math.max(1, changeSpan(p));
  const testLastRow = hold('test window end', testFirstRow + p.testLengthMonths - 1, 0, lastRow);
  return { trainFirstRow, trainLastRow, testFirstRow, testLastRow, clamps };
}

/** The line through the training window, with a standard error that allows for overlapping and lingering errors. */
export function fitWindow(p: NetLiquidityParameters, series: PairedSeries, windows: Windows): LiquidityFit {
  const from = windows.trainFirstRow - series.firstRow;
  const to = windows.trainLastRow - series.firstRow + 1;
  const x = series.liquidity.subarray(from, to);
  const line = fitLine(x, series.equity.subarray(from, to));
  const hacLagMonths = neweyWestLag(x.length, Math.max(0, changeSpan(p) - 1));
  const slopeSe = neweyWestSlopeSe(x, line.residuals, hacLagMonths);
  return {
    intercept: line.intercept,
    slope: line.slope,
    correlation: line.correlation,
    r2: line.r2,
    slopeSe,
    hacLagMonths,
    tStatistic: slopeSe === 0 ? null : line.slope / slopeSe,
    observations: x.length,
  };
}

/** What the line says of the months after its window, against what came; null where no month is left. */
export function testWindow(series: PairedSeries, windows: Windows, fit: LiquidityFit): OutOfSample | null {
  if (windows.testFirstRow > windows.testLastRow) return null;
  const from = windows.testFirstRow - series.firstRow;
  const to = windows.testLastRow - series.firstRow + 1;
  const trainEquity = series.equity.subarray(
    windows.trainFirstRow - series.firstRow,
    windows.trainLastRow - series.firstRow + 1,
  );
  const actual = series.equity.slice(from, to);
  const forecast = series.liquidity.slice(from, to).map((x) => fit.intercept + fit.slope * x);
  const trainMean = trainEquity.reduce((sum, value) => sum + value, 0) / trainEquity.length;
  return {
    firstRow: windows.testFirstRow,
    lastRow: windows.testLastRow,
    forecast,
    actual,
    r2: outOfSampleR2(actual, forecast, trainMean),
  };
}
