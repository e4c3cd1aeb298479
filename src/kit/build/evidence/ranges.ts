import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { PlacedText } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { EvidenceChart } from './load.ts';
import { valueAxis } from './placing.ts';
import { type NamedRow, namedRows, verticalRules } from './rows.ts';

const ROW_PX = 20;
/** Room above the first row for the axis. */
const AXIS_PX = 28;

/** A row's two ends; one of them missing means "up to" or "from", both the same a single figure. */
interface Ends {
  low: number;
  high: number;
}

/**
 * Ranges for named things on one scale that begins at zero: from the first series to the second. Sources that contradict
 * each other stand in rows of their own, so that the contradiction is what one sees.
 */
export function drawRanges(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const named = namedRows(chart, width, AXIS_PX, ROW_PX);
  const height = size.height ?? Math.round(named.bottom);
  const texts = named.rows.map((row) => rangeText(chart, row));
  const numbers = named.rows.flatMap((row) => Object.values(endsOf(chart, row)));
  const axis = valueAxis(numbers, chart.series[0].unit, chart.format, {
    ...chart.definition.axis,
    count: width < draw.NARROW_PX ? 4 : 6,
  });
  const farthest = Math.max(...numbers.filter(Number.isFinite));
  const x = scaleLinear(axis.domain, [named.left + 6, width - 14]);
  // The longest range must leave room for its own words.
  const right = Math.min(
    width - 14,
    named.left + 6 + roomFor(named.rows, texts, chart, axis.domain, named.left, width),
  );
  x.range([named.left + 6, Math.max(right, named.left + 80)]);
  const ticks = axis.ticks.map((tick, i) =>
    draw.keptInside(draw.placed(`x-${i}`, axis.label(tick, i === 0), x(tick), 13, 'middle', { tone: 'quiet' }), width),
  );
  return {
    size: { width, height },
    texts: [
      ...apart(ticks.filter((_, i) => axis.ticks[i] <= farthest * 1.2)),
      ...named.rows.flatMap((row) => row.texts),
      ...named.rows.map((row, i) => endText(row, texts[i], x(endsOf(chart, row).to))),
    ],
    marks: [
      verticalRules(
        named.rows,
        axis.ticks.filter((tick) => tick !== 0),
        'evidence-grid',
      ),
      verticalRules(named.rows, [0], 'evidence-base'),
      ...named.rows.flatMap((row) => rangeMarks(chart, row)),
    ],
    x: { type: 'linear', domain: x.domain(), range: x.range() },
    y: { type: 'linear', domain: [0, height], range: [0, height] },
  };
}

/** Tick labels without those that would touch the one before. */
function apart(ticks: readonly PlacedText[]): PlacedText[] {
  const kept: PlacedText[] = [];
  for (const tick of ticks) {
    const before = kept[kept.length - 1];
    if (!before || draw.boxOf(tick).left > draw.boxOf(before).right + 6) kept.push(tick);
  }
  return kept;
}

function endsOf({ series }: EvidenceChart, { row }: NamedRow): Ends & { from: number; to: number } {
  const [low, high] = series.map(({ column }) => row.cells[column]);
  return { low, high, from: Number.isNaN(low) ? high : low, to: Number.isNaN(high) ? low : high };
}

/** How far the scale may reach so that every row's words still stand inside the frame. */
function roomFor(
  rows: readonly NamedRow[],
  texts: readonly string[],
  chart: EvidenceChart,
  [, top]: readonly [number, number],
  left: number,
  width: number,
): number {
  const each = rows.map((row, i) => {
    const free = width - left - 6 - 11 - draw.widest([{ text: texts[i], weight: 'semibold' }]);
    return (free * top) / endsOf(chart, row).to;
  });
  return Math.min(...each);
}

function rangeText(chart: EvidenceChart, row: NamedRow): string {
  const { format, series } = chart;
  const { low, high, to } = endsOf(chart, row);
  const [{ unit, digits }] = series;
  const end = format.value(to, unit, digits);
  if (Number.isNaN(low)) return `≤ ${end}`;
  if (Number.isNaN(high)) return `≥ ${end}`;
  return low === high ? end : `${format.number(low, unit, digits)}–${end}`;
}

function endText({ row, tone, middle }: NamedRow, text: string, x: number): PlacedText {
  return draw.placed(`value-${row.cell}`, text, x + 11, middle + draw.TO_BASELINE, 'start', {
    weight: 'semibold',
    tone: tone === 'rest' ? undefined : tone,
  });
}

function rangeMarks(chart: EvidenceChart, named: NamedRow): Plot.Markish[] {
  const { from, to, low, high } = endsOf(chart, named);
  const className = `tone-${named.tone}`;
  const y = named.middle;
  const ends = [low, high].filter(Number.isFinite).map((x) => ({ x, y }));
  return [
    Plot.ruleY(from === to ? [] : [{ y, x1: from, x2: to }], {
      y: 'y',
      x1: 'x1',
      x2: 'x2',
      stroke: 'currentColor',
      strokeWidth: 4,
      className,
    }),
    Plot.dot(ends, { x: 'x', y: 'y', r: 5, fill: 'currentColor', className }),
  ];
}
