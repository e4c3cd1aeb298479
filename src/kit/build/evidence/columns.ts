import * as Plot from '@observablehq/plot';
import { type ScaleLinear, scaleLinear } from 'd3';
import type { PlacedText, Tone } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import { EVENT_PX, eventMark, eventsOf, eventTexts } from './events.ts';
import type { ChartRow, ChartSeries, EvidenceChart } from './load.ts';
import { spread, valueAxis } from './placing.ts';
import { apart, axisBelow, isUneven, type Slot, slotsOf } from './slots.ts';

interface Column {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  tone: Tone;
  row: ChartRow;
  series: ChartSeries;
}

/** Part of a slot that stays empty between two observations. */
const PAD = 0.18;
/** Room beside the last of columns at uneven dates. */
const LEANING_PX = 24;

/**
 * Upright columns along time or names: one series, several side by side, or stacked; below zero where negative. A single
 * series with room for it carries its numbers on the columns and needs no axis. Columns at uneven times stand where their
 * dates do, under an axis of years.
 */
export function drawColumns(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const height = size.height ?? Math.round(width * (width < draw.NARROW_PX ? 0.78 : 0.48));
  const slots = slotsOf(chart);
  const end = slots[slots.length - 1].at + 1;
  const columns = columnsOf(chart, slots);
  const events = eventsOf(chart);
  const numbers = columns.flatMap(({ y1, y2 }) => [y1, y2]);
  const axis = valueAxis(numbers, chart.series[0].unit, chart.format);
  const labels = endLabels(chart, columns, width);
  const several = chart.series.length > 1;
  const beside = several ? 12 + Math.max(...labels.map(({ lines }) => draw.widest(lines))) : 0;
  // The number of a column near the end leans outwards.
  const right = width - (beside || (isUneven(chart) ? LEANING_PX : 0));
  const x = scaleLinear([0, end], [0, right]);
  const numbered = !several && fits(chart, columns, x);
  const tickWidth = 10 + draw.widest(axis.ticks.slice(0, -1).map((tick) => ({ text: axis.label(tick, false) })));
  const frame = {
    left: numbered ? 0 : tickWidth,
    right,
    top: events.length > 0 ? EVENT_PX + 10 : 24,
    bottom: height - 26 - (numbered && Math.min(...numbers) < 0 ? draw.LINE_PX : 0),
  };
  x.range([frame.left, frame.right]);
  const y = scaleLinear(numbered ? extent(numbers) : axis.domain, [frame.bottom, frame.top]);
  const ticks = axis.ticks.map((tick, i) =>
    draw.placed(`y-${i}`, axis.label(tick, i === axis.ticks.length - 1), 0, y(tick) - 5, 'start', { tone: 'quiet' }),
  );
  const middleOf = (row: ChartRow) => (slots.find((slot) => slot.row === row)?.at ?? 0) + 0.5;
  const topOf = (row: ChartRow) => Math.max(0, ...columns.filter((each) => each.row === row).map(({ y2 }) => y2));
  const below = axisBelow(chart, slots, x, height - 6);
  return {
    size: { width, height },
    texts: [
      ...(numbered ? numberTexts(chart, columns, x, y) : ticks),
      ...below.texts,
      ...gapTexts(chart, slots, x, y),
      ...(several ? seriesTexts(labels, y, frame) : []),
      ...eventTexts(chart, events, (row) => x(middleOf(row)), frame),
    ],
    marks: [
      ...(numbered ? [] : draw.horizontalRules(axis.ticks, 0, width - frame.right)),
      eventMark(
        events.map(({ row }) => ({
          x: middleOf(row),
          from: y.invert(frame.top),
          to: y.invert(y(topOf(row)) - (numbered ? draw.LINE_PX + 6 : 3)),
        })),
      ),
      ...markGroups(columns),
      ...(numbered ? draw.horizontalRules([], 0) : []),
      Plot.ruleX(below.ticks, {
        ...{ y1: y.invert(height - 21), y2: y.invert(height - 26) },
        className: 'evidence-tick',
        stroke: 'currentColor',
      }),
    ],
    x: { type: 'linear', domain: x.domain(), range: x.range() },
    y: { type: 'linear', domain: y.domain(), range: y.range() },
  };
}

function extent(numbers: readonly number[]): [number, number] {
  const real = numbers.filter((n) => !Number.isNaN(n));
  return [Math.min(0, ...real), Math.max(0, ...real)];
}

function columnsOf({ series, definition }: EvidenceChart, slots: readonly Slot[]): Column[] {
  const stacked = definition.arrange === 'stacked';
  const each = (1 - PAD) / (stacked ? 1 : series.length);
  return slots.flatMap(({ row, at: slot }) => {
    const end = { up: 0, down: 0 };
    if (!row) return [];
    return series.flatMap((one, i) => {
      const value = row.cells[one.column];
      if (Number.isNaN(value)) return [];
      const side = value < 0 ? 'down' : 'up';
      const y1 = stacked ? end[side] : 0;
      end[side] += value;
      const x1 = slot + PAD / 2 + (stacked ? 0 : i * each);
      const tone = series.length === 1 ? (definition.tones[row.cell] ?? one.tone) : one.tone;
      return [{ x1, x2: x1 + each, y1, y2: y1 + value, tone, row, series: one }];
    });
  });
}

/** One mark per series and tone: Plot gives a class to a mark, not to a column. Stacked neighbours keep a hairline. */
function markGroups(columns: readonly Column[]): Plot.Markish[] {
  const groups = Map.groupBy(columns, ({ series, tone }) => `tone-${tone} line-${series.line}`);
  return [...groups].map(([className, group]) =>
    Plot.rect(group, {
      x1: 'x1',
      x2: 'x2',
      y1: 'y1',
      y2: 'y2',
      className,
      fill: 'currentColor',
      insetLeft: 0.5,
      insetRight: 0.5,
      insetTop: 0.5,
    }),
  );
}

function numberText({ format }: EvidenceChart, { row, series }: Column, withUnit: boolean) {
  const value = row.cells[series.column];
  return withUnit ? format.value(value, series.unit, series.digits) : format.number(value, series.unit, series.digits);
}

/** Whether every number fits on its column. Of columns at uneven dates it is enough that the numbers keep apart. */
function fits(chart: EvidenceChart, columns: readonly Column[], x: ScaleLinear<number, number>): boolean {
  if (isUneven(chart))
    return apart(
      numberTexts(chart, columns, x, () => 0),
      2,
    );
  const [{ column, unit, digits }] = chart.series;
  const texts = chart.rows.map((row) => ({ text: chart.format.value(row.cells[column] || 0, unit, digits) }));
  return draw.widest(texts) + 4 <= x(1) - x(0);
}

/**
 * A number on each column, in its middle, the first with its unit. At uneven dates numbers are bare, the unit is left to the
 * subtitle, and of two columns that are close each number leans away from the other.
 */
function numberTexts(
  chart: EvidenceChart,
  columns: readonly Column[],
  x: ScaleLinear<number, number>,
  y: (v: number) => number,
) {
  const uneven = isUneven(chart);
  const texts = columns.map((column, i) => {
    const above = column.y2 >= 0 ? y(column.y2) - 6 : y(column.y2) + draw.LINE_PX;
    const rest = { weight: 'semibold', tone: column.tone } as const;
    const text = numberText(chart, column, i === 0 && !uneven);
    return draw.placed(`value-${i}`, text, x((column.x1 + column.x2) / 2), above, 'middle', rest);
  });
  const near = texts.map((text, i) => i > 0 && uneven && !apart([texts[i - 1], text], 4));
  const leaning = texts.map((text, i): PlacedText => {
    if (near[i + 1] && !near[i]) return { ...text, x: x(columns[i].x2), anchor: 'end' };
    return near[i] && !near[i + 1] ? { ...text, x: x(columns[i].x1), anchor: 'start' } : text;
  });
  return leaning.map((text) => draw.keptInside(text, x.range()[1] + LEANING_PX));
}

/** Words in the longest run of empty slots. */
function gapTexts(
  { words }: EvidenceChart,
  slots: readonly Slot[],
  x: (v: number) => number,
  y: (v: number) => number,
) {
  if (!words.gap) return [];
  let [start, length] = [0, 0];
  for (let i = 0, run = 0; i < slots.length; i++) {
    run = slots[i].row ? 0 : run + 1;
    if (run > length) [start, length] = [i - run + 1, run];
  }
  if (length === 0) return [];
  const lines = draw.wrapped(words.gap, x(length) - x(0) - 16);
  const middle = y(0) - (lines.length * draw.LINE_PX) / 2 - 8;
  return draw.block('gap', lines, x(start + length / 2), middle, 'middle', 'quiet');
}

interface EndLabel {
  series: ChartSeries;
  lines: ReturnType<typeof draw.wrapped>;
  middle: number;
}

/** The name of each series beside its last column, at that column's middle when stacked, at its end when side by side. */
function endLabels({ series, definition }: EvidenceChart, columns: readonly Column[], width: number): EndLabel[] {
  return series.map((one) => {
    const last = columns.findLast((column) => column.series === one);
    const middle = last ? (definition.arrange === 'stacked' ? (last.y1 + last.y2) / 2 : last.y2) : 0;
    return { series: one, middle, lines: draw.wrapped(one.label, width * 0.27, 'semibold') };
  });
}

function seriesTexts(labels: readonly EndLabel[], y: (v: number) => number, frame: { right: number; bottom: number }) {
  const blocks = labels.map(({ middle, lines }) => ({ middle: y(middle), height: lines.length * draw.LINE_PX + 4 }));
  const middles = spread(blocks, 0, frame.bottom + draw.LINE_PX);
  return labels.flatMap(({ series, lines }, i) =>
    draw.block(`end-${series.column}`, lines, frame.right + 9, middles[i], 'start', series.tone),
  );
}
