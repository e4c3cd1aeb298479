import type { ScaleLinear } from 'd3';
import type { PlacedText } from '../../core/contract.ts';
import { formatTick, isTime } from './dates.ts';
import * as draw from './drawing.ts';
import type { ChartRow, EvidenceChart } from './load.ts';
import { timeTicks } from './placing.ts';

/** The room of one observation of a column chart. */
export interface Slot {
  /** Where it begins, in widths of a slot. */
  at: number;
  label: string;
  row?: ChartRow;
}

/** The longest step between two columns that are still evenly spaced, in shortest steps: months and quarters differ a little. */
const EVEN_STEPS = 1.75;

const stepsOf = (rows: readonly ChartRow[]) => rows.slice(1).map((row, i) => row.at - rows[i].at);

/** Whether the rows lie at dates so uneven that equal distances would tell a falsehood. Years have empty slots instead. */
export function isUneven({ rows, x }: EvidenceChart): boolean {
  if (!isTime(x.unit) || x.unit === 'year' || rows.length < 3) return false;
  const steps = stepsOf(rows);
  return Math.max(...steps) > EVEN_STEPS * Math.min(...steps);
}

/** One slot per observation; years that have no row keep their empty slot, so that a gap looks like one. */
export function slotsOf(chart: EvidenceChart): Slot[] {
  const { rows, x, language } = chart;
  const { unit } = x;
  if (isUneven(chart)) {
    const shortest = Math.min(...stepsOf(rows));
    return rows.map((row) => ({ at: (row.at - rows[0].at) / shortest, label: row.label, row }));
  }
  const tick = (row: ChartRow) => (isTime(unit) ? formatTick(row.cell, unit, language) : row.label);
  if (unit !== 'year') return rows.map((row, at) => ({ at, label: tick(row), row }));
  const years = rows.map((row) => Number(row.cell));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const label = String(from + at);
    return { at, label, row: rows.find((row) => row.cell === label) };
  });
}

/** What stands below columns: words, and ticks in widths of a slot. */
interface AxisBelow {
  texts: PlacedText[];
  ticks: number[];
}
type Scale = ScaleLinear<number, number>;

/** Every how many columns one is named: the same quarter or month of each year, round numbers of years. */
const EVERY: Partial<Record<EvidenceChart['x']['unit'], readonly number[]>> = {
  quarter: [1, 2, 4],
  month: [1, 2, 3, 6, 12],
  year: [1, 2, 5, 10, 20],
};
const AIR = 8;

/**
 * Names below the columns, at even steps, the last column's always among them. Where quarters or months of a year apart have
 * no room, years stand under theirs.
 */
export function axisBelow(chart: EvidenceChart, slots: readonly Slot[], x: Scale, baseline: number): AxisBelow {
  if (isUneven(chart)) return yearsAtDates(chart, slots, x, baseline);
  const { unit } = chart.x;
  const texts = slots.map(({ label, at }, i) => below(`x-${i}`, label, x(at + 0.5), baseline, x));
  const steps = EVERY[unit] ?? slots.map((_, i) => i + 1);
  const named = thinned(texts, steps);
  if (named) return { texts: named, ticks: [] };
  return isTime(unit) && unit !== 'year' ? yearsOfSlots(slots, x, baseline) : { texts: texts.slice(-1), ticks: [] };
}

function below(key: string, label: string, at: number, baseline: number, x: Scale): PlacedText {
  return draw.keptInside(draw.placed(key, label, at, baseline, 'middle', { tone: 'quiet' }), x.range()[1]);
}

/** Every so many of the texts, counted from the last, in the smallest step at which they keep apart. */
function thinned(texts: readonly PlacedText[], steps: readonly number[]): PlacedText[] | undefined {
  const every = (step: number) => texts.filter((_, i) => (texts.length - 1 - i) % step === 0);
  return steps.map(every).find((some) => apart(some, AIR));
}

/** Each year in the middle of its columns, ticks where a year begins. */
function yearsOfSlots(slots: readonly Slot[], x: Scale, baseline: number): AxisBelow {
  const years = Map.groupBy(slots, ({ row }) => row?.cell.slice(0, 4) ?? '');
  const texts = [...years].map(([year, own]) =>
    below(`x-${year}`, year, x((own[0].at + own[own.length - 1].at + 1) / 2), baseline, x),
  );
  const ticks = [...years.values()].slice(1).map(([{ at }]) => at);
  return { texts: thinned(texts, [1, 2, 5, 10, 20]) ?? texts.slice(-1), ticks };
}

/** Where years begin, under columns that stand at their dates. */
function yearsAtDates(
  { rows, x: { unit }, language }: EvidenceChart,
  slots: readonly Slot[],
  x: Scale,
  baseline: number,
): AxisBelow {
  if (!isTime(unit)) return { texts: [], ticks: [] };
  const [from, to] = [rows[0].at, rows[rows.length - 1].at];
  const end = slots[slots.length - 1].at;
  const years = timeTicks(from, to, x(end) - x(0), unit, language);
  const ticks = years.map(({ time }) => ((time - from) / (to - from)) * end + 0.5);
  const texts = years.map(({ label }, i) => below(`x-${label}`, label, x(ticks[i]), baseline, x));
  return { texts, ticks };
}

/** Whether each text ends before the next one begins. */
export function apart(texts: readonly PlacedText[], air: number): boolean {
  const boxes = texts.map(draw.boxOf);
  return boxes.every((box, i) => i === 0 || boxes[i - 1].right + air <= box.left);
}
