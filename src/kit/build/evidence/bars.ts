import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { PlacedText, Tone } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { ChartRow, ChartSeries, EvidenceChart } from './load.ts';
import { namedRows, verticalRules } from './rows.ts';

interface Bar {
  key: string;
  tone: Tone;
  series: ChartSeries;
  value: number;
  y1: number;
  y2: number;
  text: string;
  /** Of another kind than the others: an outline. */
  hollow: boolean;
}

const BAR_PX = 18;
/** Bars of the second series and on are thinner: the first carries the chart. */
const SECOND_PX = 9;

/**
 * Lying bars for named things, to both sides of zero where there are negative numbers, each with its number at the end.
 * With several series the later ones are thinner, and each is named after its number in the first row.
 */
export function drawBars(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const marksHeight = chart.series.length === 1 ? BAR_PX : BAR_PX + (chart.series.length - 1) * draw.LINE_PX;
  const named = namedRows(chart, width, 4, marksHeight);
  const bars = named.rows.flatMap(({ row, tone, middle }, i) => barsOf(chart, i, row, tone, middle - marksHeight / 2));
  const room = (side: (value: number) => boolean) =>
    draw.widest(bars.filter(({ value }) => side(value)).map(({ text }) => ({ text, weight: 'semibold' as const })));
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const inset = { left: low < 0 ? room((v) => v < 0) + 8 : 1, right: high > 0 ? room((v) => v >= 0) + 8 : 1 };
  const x = scaleLinear([low, high], [named.left + inset.left, width - inset.right]);
  const height = size.height ?? Math.round(named.bottom);
  return {
    size: { width, height },
    texts: [...named.rows.flatMap((row) => row.texts), ...bars.map((bar) => valueText(bar, x))],
    marks: [...groups(bars), verticalRules(named.rows, [0], 'evidence-base')],
    x: { type: 'linear', domain: x.domain(), range: x.range() },
    y: { type: 'linear', domain: [0, height], range: [0, height] },
  };
}

function barsOf(chart: EvidenceChart, rowIndex: number, { cell, cells }: ChartRow, tone: Tone, top: number): Bar[] {
  return chart.series.flatMap((series, i) => {
    const value = cells[series.column];
    if (Number.isNaN(value)) return [];
    const first = rowIndex === 0;
    const number = first
      ? chart.format.value(value, series.unit, series.digits)
      : chart.format.number(value, series.unit, series.digits);
    const text = first && chart.series.length > 1 ? `${number} ${series.label}` : number;
    const middle = top + BAR_PX / 2 + i * draw.LINE_PX;
    const half = (i === 0 ? BAR_PX : SECOND_PX) / 2;
    return [
      {
        key: `value-${rowIndex}-${i}`,
        tone: i === 0 ? tone : series.tone,
        series,
        value,
        y1: middle - half,
        y2: middle + half,
        text,
        hollow: chart.definition.hollow.includes(cell),
      },
    ];
  });
}

function valueText({ key, text, value, y1, y2, tone, series }: Bar, x: (v: number) => number): PlacedText {
  const y = (y1 + y2) / 2 + draw.TO_BASELINE;
  const rest = {
    tone: tone === 'rest' ? undefined : tone,
    weight: series.tone === 'quiet' ? ('regular' as const) : ('semibold' as const),
  };
  return value < 0
    ? draw.placed(key, text, x(value) - 6, y, 'end', rest)
    : draw.placed(key, text, x(value) + 6, y, 'start', rest);
}

/** One mark per tone and kind: Plot gives a class to a mark, not to a bar. */
function groups(bars: readonly Bar[]): Plot.Markish[] {
  const kinds = Map.groupBy(
    bars,
    ({ tone, series, hollow }) => `${hollow ? 'evidence-hollow ' : ''}tone-${tone} line-${series.line}`,
  );
  return [...kinds].map(([className, group]) =>
    Plot.rect(group, {
      ...{ x1: 0, x2: 'value', y1: 'y1', y2: 'y2', className },
      ...(group[0].hollow
        ? { fill: 'none', stroke: 'currentColor', strokeWidth: 2, inset: 1 }
        : { fill: 'currentColor' }),
    }),
  );
}
