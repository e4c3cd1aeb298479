import * as Plot from '@observablehq/plot';
import type { PlacedText, Tone } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { ChartRow, EvidenceChart } from './load.ts';

/** A named row of a bar or point chart: where its name stands and where its marks do. */
export interface NamedRow {
  row: ChartRow;
  tone: Tone;
  /** Middle of the marks, and the band that rules may cross: names keep clear of them. */
  middle: number;
  band: { y1: number; y2: number };
  texts: PlacedText[];
}

export interface NamedRows {
  rows: NamedRow[];
  /** Where the room for marks begins. */
  left: number;
  bottom: number;
}

/**
 * Lays out the names of a chart of named rows: on the left where there is room, above the marks on a phone.
 * @param marksHeight height that a row's marks need
 */
export function namedRows(chart: EvidenceChart, width: number, top: number, marksHeight: number): NamedRows {
  const above = width < draw.NARROW_PX;
  const names = chart.rows.map((row) => draw.wrapped(row.label, above ? width : width * 0.34, weightOf(chart, row)));
  const left = above ? 0 : Math.max(...names.map(draw.widest)) + 14;
  let y = top;
  const rows = chart.rows.map((row, i): NamedRow => {
    const tone = toneOf(chart, row);
    const nameHeight = names[i].length * draw.LINE_PX + (above ? 3 : 0);
    const height = above ? nameHeight + marksHeight : Math.max(nameHeight, marksHeight);
    const middle = above ? y + nameHeight + marksHeight / 2 : y + height / 2;
    const texts = draw.block(
      `row-${row.cell}`,
      names[i],
      0,
      above ? y + (nameHeight - 3) / 2 : middle,
      'start',
      nameTone(tone),
    );
    const next = y + height + (above ? 14 : 9);
    const band = above ? { y1: y + nameHeight + 1, y2: next - 6 } : { y1: y - 4, y2: next - 4 };
    y = next;
    return { row, tone, middle, band, texts };
  });
  return { rows, left, bottom: y };
}

/** Rules at given values, cut where a name stands between the rows. */
export function verticalRules(rows: readonly NamedRow[], values: readonly number[], className: string): Plot.Markish {
  const pieces = values.flatMap((x) => rows.map(({ band }) => ({ x, ...band })));
  return Plot.ruleX(pieces, { x: 'x', y1: 'y1', y2: 'y2', className, stroke: 'currentColor' });
}

export function toneOf({ definition, series }: EvidenceChart, row: ChartRow): Tone {
  return definition.tones[row.cell] ?? series[0].tone;
}

/** Rows that the chart singles out are set in semibold: they stand out without colour too. */
function weightOf({ definition }: EvidenceChart, row: ChartRow) {
  const tone = definition.tones[row.cell];
  return tone && tone !== 'quiet' ? 'semibold' : 'regular';
}

/** Names are set in ink; only the AI economy's and secondary rows carry their colour, else half the page would be clay. */
function nameTone(tone: Tone): Tone | undefined {
  return tone === 'rest' ? undefined : tone;
}
