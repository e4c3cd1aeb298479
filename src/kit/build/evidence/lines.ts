import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleLog, scaleUtc } from 'd3';
import type { PlacedText } from '../../core/contract.ts';
import { isTime } from './dates.ts';
import * as draw from './drawing.ts';
import { EVENT_PX, eventMark, eventsOf, eventTexts } from './events.ts';
import type { ChartRow, ChartSeries, EvidenceChart } from './load.ts';
import { spread, timeTicks, valueAxis } from './placing.ts';

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Position = (value: number) => number;

/** A series' end: its last observation and the words beside it. */
interface End {
  series: ChartSeries;
  row: ChartRow;
  lines: ReturnType<typeof draw.wrapped>;
}

/**
 * Lines over time: one axis, the name and last value of each series at its end, gaps left open. A tick's label stands on
 * its rule at the left edge, the unit on the top one.
 */
export function drawLines(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const height = size.height ?? Math.round(width * (width < draw.NARROW_PX ? 0.86 : 0.54));
  const { axis: options } = chart.definition;
  const events = eventsOf(chart);
  const numbers = chart.series.flatMap(({ column }) => chart.rows.map((row) => row.cells[column]));
  const axis = valueAxis(numbers, chart.series[0].unit, chart.format, options);
  const topTick = axis.ticks.length - 1;
  const ends = chart.series.map((series) => endOf(chart, series, width));
  const frame: Frame = {
    left: 12 + draw.widest(axis.ticks.slice(0, topTick).map((tick) => ({ text: axis.label(tick, false) }))),
    right: width - 14 - Math.max(...ends.map((end) => draw.widest(end.lines))),
    top: events.length > 0 ? 20 + EVENT_PX : 24,
    bottom: height - 26,
  };
  const [from, to] = [chart.rows[0].at, chart.rows[chart.rows.length - 1].at];
  const x = scaleUtc([from, to], [frame.left, frame.right]);
  const y = (options.scale === 'log' ? scaleLog : scaleLinear)(axis.domain, [frame.bottom, frame.top]);
  const unit = chart.x.unit;
  const years = isTime(unit) ? timeTicks(from, to, frame.right - frame.left, unit, chart.language) : [];
  const zero = options.scale === 'linear' && axis.ticks.includes(0) ? 0 : undefined;
  return {
    size: { width, height },
    texts: [
      ...axis.ticks.map((tick, i) =>
        draw.placed(`y-${i}`, axis.label(tick, i === topTick), 0, y(tick) - 5, 'start', { tone: 'quiet' }),
      ),
      ...years.map(({ time, label }, i) =>
        draw.keptInside(draw.placed(`x-${i}`, label, x(time), height - 6, 'middle', { tone: 'quiet' }), width),
      ),
      ...endTexts(ends, y, frame),
      ...calloutTexts(chart, x, y, frame),
      ...eventTexts(chart, events, ({ at }) => x(at), frame),
    ],
    marks: [
      ...draw.horizontalRules(axis.ticks, zero, width - frame.right - 4),
      Plot.ruleX(years, {
        x: 'time',
        y1: axis.domain[0],
        y2: axis.domain[0],
        insetBottom: -5,
        className: 'evidence-tick',
        stroke: 'currentColor',
      }),
      eventMark(events.map(({ row }) => ({ x: row.at, from: axis.domain[1], to: axis.domain[0] }))),
      ...chart.series.map((series) => lineMark(chart, series)),
      ...chart.series.map((series) => loneMark(chart, series)),
      ...ends.map((end, i) => endMark(end, i)),
      ...chart.definition.callouts.map((callout) => calloutMark(chart, callout)),
    ],
    x: { type: 'utc', domain: x.domain(), range: x.range() },
    y: { type: options.scale, domain: axis.domain, range: y.range() },
  };
}

function endOf(chart: EvidenceChart, series: ChartSeries, width: number): End {
  const row = chart.rows.findLast(({ cells }) => !Number.isNaN(cells[series.column])) ?? chart.rows[0];
  const value = chart.format.value(row.cells[series.column], series.unit, series.digits);
  return {
    series,
    row,
    lines: [...draw.wrapped(series.label, width * 0.27, 'semibold'), { text: value, weight: 'regular' }],
  };
}

function endTexts(ends: readonly End[], y: Position, frame: Frame): PlacedText[] {
  const blocks = ends.map(({ series, row, lines }) => ({
    middle: y(row.cells[series.column]),
    height: lines.length * draw.LINE_PX + 4,
  }));
  const middles = spread(blocks, 0, frame.bottom + draw.LINE_PX);
  return ends.flatMap(({ series, lines }, i) =>
    draw.block(`end-${series.column}`, lines, frame.right + 11, middles[i], 'start', series.tone),
  );
}

/** A step this much longer than the usual one is a gap: the line is broken there. */
const GAP_STEPS = 1.75;

/** Rows with an empty one inside every stretch of time that has none, so that the line breaks there. */
export function withGaps(rows: readonly ChartRow[]): ChartRow[] {
  const steps = rows.slice(1).map((row, i) => row.at - rows[i].at);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  return rows.flatMap((row, i) =>
    steps[i] > usual * GAP_STEPS ? [row, { ...row, at: row.at + steps[i] / 2, cells: {} }] : [row],
  );
}

const has = (row: ChartRow | undefined, column: string) => row !== undefined && Number.isFinite(row.cells[column]);

function lineMark(chart: EvidenceChart, series: ChartSeries): Plot.Markish {
  const y = (row: ChartRow) => row.cells[series.column] ?? Number.NaN;
  return Plot.line(withGaps(chart.rows), { x: 'at', y, ...draw.lineOptions(series) });
}

/** An observation between two gaps has no line to stand on: it is drawn as a point. */
function loneMark(chart: EvidenceChart, { column, tone }: ChartSeries): Plot.Markish {
  const rows = withGaps(chart.rows);
  const lone = rows.filter((row, i) => has(row, column) && !has(rows[i - 1], column) && !has(rows[i + 1], column));
  return Plot.dot(lone, {
    x: 'at',
    y: (row: ChartRow) => row.cells[column],
    r: 2.5,
    fill: 'currentColor',
    className: `tone-${tone}`,
  });
}

function endMark({ series, row }: End, i: number): Plot.Markish {
  const symbol = draw.SYMBOLS[i % draw.SYMBOLS.length];
  const y = row.cells[series.column];
  return Plot.dot([row], { x: 'at', y: () => y, r: 4, symbol, fill: 'currentColor', className: `tone-${series.tone}` });
}

type Callout = EvidenceChart['definition']['callouts'][number];
const ANCHORS = { above: 'middle', below: 'middle', left: 'end', right: 'start' } as const;

function calloutRow(chart: EvidenceChart, { at, column, label }: Callout): ChartRow {
  const row = chart.rows.find((each) => each.cell === at);
  if (has(row, column)) return row as ChartRow;
  throw new Error(`content/charts/${chart.id}/chart.yaml: callouts: ${label}: no number in ${column} at "${at}"`);
}

function calloutTexts(chart: EvidenceChart, x: Position, y: Position, frame: Frame): PlacedText[] {
  return chart.definition.callouts.flatMap((callout) => {
    const row = calloutRow(chart, callout);
    const { side, column, label } = callout;
    const lines = draw.wrapped(chart.words.callouts[label], (frame.right - frame.left) * 0.5);
    const half = (lines.length * draw.LINE_PX) / 2;
    const middle = y(row.cells[column]) + { above: -half - 7, below: half + 8, left: 0, right: 0 }[side];
    const left = x(row.at) + { above: 0, below: 0, left: -9, right: 9 }[side];
    const texts = draw.block(`callout-${label}`, lines, left, middle, ANCHORS[side]);
    return texts.map((text) => draw.keptInside(text, frame.right));
  });
}

function calloutMark(chart: EvidenceChart, callout: Callout): Plot.Markish {
  const row = calloutRow(chart, callout);
  const tone = chart.series.find(({ column }) => column === callout.column)?.tone;
  const y = row.cells[callout.column];
  return Plot.dot([row], {
    x: 'at',
    y: () => y,
    r: 3.5,
    stroke: 'currentColor',
    strokeWidth: 2,
    className: `tone-${tone} evidence-ring`,
  });
}
