import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { PlacedText, Tone } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { ChartRow, ChartSeries, EvidenceChart } from './load.ts';
import { spread, valueAxis } from './placing.ts';

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

/**
 * Upright columns along time or names: one series, several side by side, or stacked; below zero where negative. A single
 * series with room for it carries its numbers on the columns and needs no axis.
 */
export function drawColumns(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const height = size.height ?? Math.round(width * (width < draw.NARROW_PX ? 0.78 : 0.48));
  const slots = slotsOf(chart);
  const columns = columnsOf(chart, slots);
  const numbers = columns.flatMap(({ y1, y2 }) => [y1, y2]);
  const axis = valueAxis(numbers, chart.series[0].unit, chart.format);
  const labels = endLabels(chart, columns, width);
  const several = chart.series.length > 1;
  const right = several ? width - 12 - Math.max(...labels.map(({ lines }) => draw.widest(lines))) : width;
  const numbered = !several && fits(chart, right / slots.length);
  const tickWidth = 10 + draw.widest(axis.ticks.slice(0, -1).map((tick) => ({ text: axis.label(tick, false) })));
  const frame = {
    left: numbered ? 0 : tickWidth,
    right,
    top: 24,
    bottom: height - 26 - (numbered && Math.min(...numbers) < 0 ? draw.LINE_PX : 0),
  };
  const x = scaleLinear([0, slots.length], [frame.left, frame.right]);
  const y = scaleLinear(numbered ? extent(numbers) : axis.domain, [frame.bottom, frame.top]);
  const ticks = axis.ticks.map((tick, i) =>
    draw.placed(`y-${i}`, axis.label(tick, i === axis.ticks.length - 1), 0, y(tick) - 5, 'start', { tone: 'quiet' }),
  );
  return {
    size: { width, height },
    texts: [
      ...(numbered ? numberTexts(chart, columns, x, y) : ticks),
      ...slotTexts(slots, x, height),
      ...gapTexts(chart, slots, x, y),
      ...(several ? seriesTexts(labels, y, frame) : []),
    ],
    marks: [
      ...(numbered ? [] : draw.horizontalRules(axis.ticks, 0, width - frame.right)),
      ...markGroups(columns),
      ...(numbered ? draw.horizontalRules([], 0) : []),
    ],
    x: { type: 'linear', domain: x.domain(), range: x.range() },
    y: { type: 'linear', domain: y.domain(), range: y.range() },
  };
}

function extent(numbers: readonly number[]): [number, number] {
  const real = numbers.filter((n) => !Number.isNaN(n));
  return [Math.min(0, ...real), Math.max(0, ...real)];
}

interface Slot {
  label: string;
  row?: ChartRow;
}

/** One slot per observation; years that have no row keep their empty slot, so that a gap looks like one. */
function slotsOf({ rows, x }: EvidenceChart): Slot[] {
  if (x.unit !== 'year') return rows.map((row) => ({ label: row.label, row }));
  const years = rows.map((row) => Number(row.cell));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const label = String(from + i);
    return { label, row: rows.find((row) => row.cell === label) };
  });
}

function columnsOf({ series, definition }: EvidenceChart, slots: readonly Slot[]): Column[] {
  const stacked = definition.arrange === 'stacked';
  const each = (1 - PAD) / (stacked ? 1 : series.length);
  return slots.flatMap(({ row }, slot) => {
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

/** Whether every number fits on its column. */
function fits(chart: EvidenceChart, slotWidth: number): boolean {
  const [{ column, unit, digits }] = chart.series;
  const texts = chart.rows.map((row) => ({ text: chart.format.value(row.cells[column] || 0, unit, digits) }));
  return draw.widest(texts) + 4 <= slotWidth;
}

function numberTexts(
  chart: EvidenceChart,
  columns: readonly Column[],
  x: (v: number) => number,
  y: (v: number) => number,
) {
  return columns.map((column, i) => {
    const middle = x((column.x1 + column.x2) / 2);
    const above = column.y2 >= 0 ? y(column.y2) - 6 : y(column.y2) + draw.LINE_PX;
    return draw.placed(`value-${i}`, numberText(chart, column, i === 0), middle, above, 'middle', {
      weight: 'semibold',
      tone: column.tone,
    });
  });
}

/** Labels below the columns, as many as there is room for, the last one always among them. */
function slotTexts(slots: readonly Slot[], x: (v: number) => number, height: number): PlacedText[] {
  const slotWidth = x(1) - x(0);
  const every = Math.ceil((draw.widest(slots.map(({ label }) => ({ text: label }))) + 10) / slotWidth);
  const texts = slots.flatMap(({ label }, i) => {
    if ((slots.length - 1 - i) % every !== 0) return [];
    return [
      draw.keptInside(
        draw.placed(`x-${i}`, label, x(i + 0.5), height - 6, 'middle', { tone: 'quiet' }),
        x(slots.length),
      ),
    ];
  });
  // The last label may have been moved inwards, onto the one before it.
  const last = texts[texts.length - 1];
  return texts.filter((text) => text === last || draw.boxOf(text).right + 6 <= draw.boxOf(last).left);
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
