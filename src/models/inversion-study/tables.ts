import type {
  DayAverage,
  ForwardAverage,
  Horizon,
  InversionRecords,
  InvertedDay,
  MonthRecord,
  RatioBin,
} from './records.ts';

/**
 * The record as tables of text and back: `content/data/vix-inversion-days`, `-months` and `-ratio`. Rows are plain cells as a
 * CSV reader gives them; an empty cell is a value that does not exist.
 */
export type Cells = Readonly<Record<string, string>>;

/** Digits after the point: returns to a hundredth of a per cent on a day, finer where only an average is shown. */
const DAY_RETURN_DIGITS = 4;
const MEAN_RETURN_DIGITS = 6;
const VOL_DIGITS = 2;
const MEAN_VOL_DIGITS = 3;
const RATIO_DIGITS = 4;

const cell = (value: number | null, digits: number) => (value === null ? '' : value.toFixed(digits));

/** A number a cell must hold. */
function numberOf(row: Cells, column: string): number {
  const value = numberOrNull(row, column);
  if (value === null) throw new RangeError(`column ${column}: an empty cell in row ${row.date ?? row.firstDate}`);
  return value;
}

function numberOrNull(row: Cells, column: string): number | null {
  const text = row[column];
  if (text === undefined) throw new RangeError(`no column ${column}; there are ${Object.keys(row).join(', ')}`);
  if (text === '') return null;
  const value = Number(text);
  if (Number.isNaN(value)) throw new RangeError(`column ${column}: ${text} is no number`);
  return value;
}

/** The cells of one inverted day. */
export const dayCells = (day: InvertedDay): Cells => ({
  date: day.date,
  episode: String(day.episode),
  vixBandVolPts: String(day.vixBandVolPts),
  vixOverVix3m: cell(day.ratio, RATIO_DIGITS),
  forward5Frac: cell(day.forwardFrac.week, DAY_RETURN_DIGITS),
  forward21Frac: cell(day.forwardFrac.month, DAY_RETURN_DIGITS),
  forward63Frac: cell(day.forwardFrac.quarter, DAY_RETURN_DIGITS),
  prior21Frac: cell(day.priorFrac, DAY_RETURN_DIGITS),
  realised21VolPts: cell(day.realisedVolPts, VOL_DIGITS),
  realisedOverVix: cell(day.realisedOverVix, RATIO_DIGITS),
});

function dayFrom(row: Cells): InvertedDay {
  return {
    date: row.date,
    episode: numberOf(row, 'episode'),
    vixBandVolPts: numberOf(row, 'vixBandVolPts'),
    ratio: numberOf(row, 'vixOverVix3m'),
    forwardFrac: {
      week: numberOrNull(row, 'forward5Frac'),
      month: numberOrNull(row, 'forward21Frac'),
      quarter: numberOrNull(row, 'forward63Frac'),
    },
    priorFrac: numberOf(row, 'prior21Frac'),
    realisedVolPts: numberOrNull(row, 'realised21VolPts'),
    realisedOverVix: numberOrNull(row, 'realisedOverVix'),
  };
}

const WINDOW_COLUMN: Readonly<Record<Horizon, string>> = {
  week: 'calmForward5',
  month: 'calmForward21',
  quarter: 'calmForward63',
};

function forwardCells(forward: ForwardAverage, prefix: string): Cells {
  return {
    [`${prefix}Days`]: String(forward.days),
    [`${prefix}PositiveDays`]: String(forward.positiveDays),
    [`${prefix}MeanFrac`]: cell(forward.mean, MEAN_RETURN_DIGITS),
  };
}

/** The cells of one month. */
export const monthCells = (month: MonthRecord): Cells => ({
  firstDate: month.firstDate,
  lastDate: month.lastDate,
  tradingDays: String(month.tradingDays),
  vixMeanVolPts: cell(month.vixMeanVolPts, MEAN_VOL_DIGITS),
  vix3mMeanVolPts: cell(month.vix3mMeanVolPts, MEAN_VOL_DIGITS),
  calmDays: String(month.calmDays),
  calmVixMeanVolPts: cell(month.calmVix.mean, MEAN_VOL_DIGITS),
  calmPrior21MeanFrac: cell(month.calmPrior.mean, MEAN_RETURN_DIGITS),
  calmRealised21Days: String(month.calmRealised.days),
  calmRealised21MeanVolPts: cell(month.calmRealised.mean, MEAN_VOL_DIGITS),
  ...forwardCells(month.calmForward.week, WINDOW_COLUMN.week),
  ...forwardCells(month.calmForward.month, WINDOW_COLUMN.month),
  ...forwardCells(month.calmForward.quarter, WINDOW_COLUMN.quarter),
});

function monthFrom(row: Cells): MonthRecord {
  const calmDays = numberOf(row, 'calmDays');
  const overCalmDays = (column: string): DayAverage => ({ days: calmDays, mean: numberOrNull(row, column) });
  const forward = (horizon: Horizon): ForwardAverage => ({
    days: numberOf(row, `${WINDOW_COLUMN[horizon]}Days`),
    positiveDays: numberOf(row, `${WINDOW_COLUMN[horizon]}PositiveDays`),
    mean: numberOrNull(row, `${WINDOW_COLUMN[horizon]}MeanFrac`),
  });
  return {
    firstDate: row.firstDate,
    lastDate: row.lastDate,
    tradingDays: numberOf(row, 'tradingDays'),
    vixMeanVolPts: numberOf(row, 'vixMeanVolPts'),
    vix3mMeanVolPts: numberOf(row, 'vix3mMeanVolPts'),
    calmDays,
    calmVix: overCalmDays('calmVixMeanVolPts'),
    calmPrior: overCalmDays('calmPrior21MeanFrac'),
    calmRealised: {
      days: numberOf(row, 'calmRealised21Days'),
      mean: numberOrNull(row, 'calmRealised21MeanVolPts'),
    },
    calmForward: { week: forward('week'), month: forward('month'), quarter: forward('quarter') },
  };
}

/**
 * The record from the rows of `vix-inversion-days` and `vix-inversion-months`.
 * @throws RangeError for a missing column, an empty cell that may not be empty, or a cell that is no number
 */
export function recordsFromTables(dayRows: readonly Cells[], monthRows: readonly Cells[]): InversionRecords {
  return { inverted: dayRows.map(dayFrom), months: monthRows.map(monthFrom) };
}

/** The distribution of the ratio from the rows of `vix-inversion-ratio`. Errors as above. */
export function ratioBinsFromTable(rows: readonly Cells[]): RatioBin[] {
  return rows.map((row) => ({ lowRatio: numberOf(row, 'lowRatio'), days: numberOf(row, 'days') }));
}
