import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { PlacedText } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import { TEXT_PX } from './drawing.ts';
import type { ChartSeries, EvidenceChart } from './load.ts';
import { valueAxis } from './placing.ts';
import { type NamedRow, namedRows, verticalRules } from './rows.ts';

const ROW_PX = 20;

/**
 * Points for named things on one scale. The first series is filled and carries its number; further ones are hollow, tied to
 * it by a thin rule, so that two dates or two measures of one thing read as a step.
 */
export function drawPoints(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const several = chart.series.length > 1;
  const named = namedRows(chart, width, several ? 50 : 28, ROW_PX);
  const height = size.height ?? Math.round(named.bottom);
  const numbers = chart.series.flatMap(({ column }) => chart.rows.map((row) => row.cells[column]));
  const axis = valueAxis(numbers, chart.series[0].unit, chart.format, {
    ...chart.definition.axis,
    count: width < draw.NARROW_PX ? 4 : 6,
  });
  const x = scaleLinear(axis.domain, [named.left + 6, width - 14]);
  // A number right of the outermost point may need more room than the axis leaves.
  const reach = Math.max(...named.rows.map((row) => draw.boxOf(valueText(chart, row, x)).right));
  if (reach > width) x.range([named.left + 6, width - 14 - (reach - width) * 1.1 - 1]);
  const ticks = axis.ticks.map((tick, i) =>
    draw.keptInside(draw.placed(`x-${i}`, axis.label(tick, i === 0), x(tick), 13, 'middle', { tone: 'quiet' }), width),
  );
  return {
    size: { width, height },
    texts: [
      ...ticks,
      ...named.rows.flatMap((row) => row.texts),
      ...named.rows.map((row) => valueText(chart, row, x)),
      ...(several ? seriesTexts(chart, named.rows, x, width) : []),
    ],
    marks: [
      verticalRules(
        named.rows,
        axis.ticks.filter((tick) => tick !== 0),
        'evidence-grid',
      ),
      verticalRules(
        named.rows,
        axis.ticks.filter((tick) => tick === 0),
        'evidence-base',
      ),
      ...named.rows.flatMap((row) => rowMarks(chart, row)),
    ],
    x: { type: 'linear', domain: x.domain(), range: x.range() },
    y: { type: 'linear', domain: [0, height], range: [0, height] },
  };
}

const filled = ({ row }: NamedRow, series: readonly ChartSeries[]) =>
  series.filter(({ column }) => !Number.isNaN(row.cells[column]));

function rowMarks({ series }: EvidenceChart, named: NamedRow): Plot.Markish[] {
  const { row, tone, middle } = named;
  const [first, ...others] = series;
  const className = `tone-${tone}`;
  const at = (column: string) => ({ x: row.cells[column], y: middle });
  const ends = filled(named, series).map(({ column }) => row.cells[column]);
  const tie = { y: middle, x1: Math.min(...ends), x2: Math.max(...ends) };
  return [
    Plot.ruleY(ends.length > 1 ? [tie] : [], {
      y: 'y',
      x1: 'x1',
      x2: 'x2',
      stroke: 'currentColor',
      strokeWidth: 2,
      className,
    }),
    ...others.map(({ column }) =>
      Plot.dot(filled(named, [first]) && [at(column)], {
        x: 'x',
        y: 'y',
        r: 4,
        stroke: 'currentColor',
        strokeWidth: 2,
        className: `${className} evidence-ring`,
      }),
    ),
    Plot.dot([at(first.column)], { x: 'x', y: 'y', r: 5.5, fill: 'currentColor', className }),
  ];
}

/** Whether the hollow points of a row lie to the right of the filled one: its texts then go to the left. */
function leansRight({ series }: EvidenceChart, { row }: NamedRow): boolean {
  const [first, ...others] = series;
  return others.some(({ column }) => row.cells[column] > row.cells[first.column]);
}

function valueText(chart: EvidenceChart, named: NamedRow, x: (v: number) => number): PlacedText {
  const [{ column, unit, digits }] = chart.series;
  const value = named.row.cells[column];
  const text = chart.format.value(value, unit, digits);
  const left = leansRight(chart, named);
  const anchor = left ? 'end' : 'start';
  return draw.placed(
    `value-${named.row.cell}`,
    text,
    x(value) + (left ? -11 : 11),
    named.middle + draw.TO_BASELINE,
    anchor,
    {
      weight: 'semibold',
      tone: named.tone === 'rest' ? undefined : named.tone,
    },
  );
}

/** The series' names stand once, above the first row that has them all, each on its own side of the row's points. */
function seriesTexts(
  chart: EvidenceChart,
  rows: readonly NamedRow[],
  x: (v: number) => number,
  width: number,
): PlacedText[] {
  const whole = rows.find((row) => filled(row, chart.series).length === chart.series.length) ?? rows[0];
  const [first, ...others] = chart.series;
  const left = leansRight(chart, whole);
  const y = rows[0].texts[0].y - draw.LINE_PX - (TEXT_PX - 12);
  const at = ({ column }: ChartSeries) => x(whole.row.cells[column]);
  const sides = left ? { before: first, after: others[0] } : { before: others[0], after: first };
  const weight = (one: ChartSeries) => (one === first ? 'semibold' : 'regular');
  const place = (one: ChartSeries, to: number, anchor: 'start' | 'end') =>
    draw.placed(`series-${one.column}`, one.label, to, y, anchor, { weight: weight(one) });
  const after = draw.keptInside(place(sides.after, at(sides.after) - 5, 'start'), width);
  return [place(sides.before, Math.min(at(sides.before) + 5, after.x - 12), 'end'), after];
}
