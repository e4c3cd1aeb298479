import { extent, line, scaleLinear, sum } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Dot, Path, Rule, View } from './geometry.ts';
import { ATTRIBUTES, type Attribute, type MeasuredAttribute } from './records.ts';

/** Years drawn, and the moment of the piece: late in November 2025. */
const FIRST_YEAR = 2024;
const LAST_YEAR = 2026.7;
const PIECE_YEAR = 2025.9;

/** The row that the heading speaks of: on a ground of its own, and higher. */
const HEADLINE = { ai: 'capital', rest: 'arrears' } as const;
const HEADLINE_WEIGHT = 1.5;

const AXIS_HEIGHT = 18;
const LINE_HEIGHT = 16;
/** Under this pitch a row has one line of text, and what is plotted is left to the table. */
const TWO_LINE_PITCH = 58;
const DOT_ROOM = 7;

type Row = { rules: Rule[]; paths: Path[]; dots: Dot[]; texts: PlacedText[] };
type XScale = (year: number) => number;

/** Five rows, each with its own line on its own scale: where the attribute stood at the piece, and where it stands. */
export function recordView(economy: 'ai' | 'rest', context: LayoutContext): View {
  const { size, words } = context;
  const shown: readonly Attribute[] = ATTRIBUTES.filter((attribute) => attribute.economy === economy);
  const weights = shown.map(({ id }) => (id === HEADLINE[economy] ? HEADLINE_WEIGHT : 1));
  const unit = (size.height - AXIS_HEIGHT) / sum(weights);
  const tops = weights.map((_, i) => unit * sum(weights.slice(0, i)));
  const headline = weights.indexOf(HEADLINE_WEIGHT);
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR], [DOT_ROOM, size.width - DOT_ROOM]);
  const rows = shown.map((attribute, i) => row(attribute, tops[i], unit * weights[i], x, context));
  const axis = (key: string, text: string, at: number, anchor: PlacedText['anchor']) =>
    placedText(key, text, at, size.height - 4, { anchor, tone: 'quiet' });
  return {
    ground: { x: 0, y: round(tops[headline]), width: size.width, height: round(unit * HEADLINE_WEIGHT) },
    rules: rows.flatMap(({ rules }) => rules),
    paths: rows.flatMap(({ paths }) => paths),
    dots: rows.flatMap(({ dots }) => dots),
    texts: [
      ...rows.flatMap(({ texts }) => texts),
      axis('year-first', context.format.number(FIRST_YEAR, 'calendarYear'), 0, 'start'),
      axis('year-second', context.format.number(FIRST_YEAR + 1, 'calendarYear'), x(FIRST_YEAR + 1), 'middle'),
      axis('piece', words.labels.piece, x(PIECE_YEAR), 'middle'),
    ],
  };
}

function row(attribute: Attribute, top: number, pitch: number, x: XScale, context: LayoutContext): Row {
  const { id, series } = attribute;
  const { texts, lines } = rowTexts(attribute, top, pitch, context);
  const [from, to] = [top + 4 + LINE_HEIGHT * lines + DOT_ROOM, top + pitch - DOT_ROOM - 3];
  const rule = (key: string, [x1, x2]: [number, number], [y1, y2]: [number, number]): Rule => ({
    key: `${id}-${key}`,
    kind: 'guide',
    x1: round(x1),
    x2: round(x2),
    y1: round(y1),
    y2: round(y2),
  });
  if (!series) {
    // An empty track where nothing is measured.
    const middle = (from + to) / 2;
    const empty = rule('empty', [DOT_ROOM, context.size.width - DOT_ROOM], [middle, middle]);
    return { rules: [empty], paths: [], dots: [], texts };
  }
  const piece = rule('piece', [x(PIECE_YEAR), x(PIECE_YEAR)], [from - 5, to + 5]);
  return { rules: [piece], ...recordLine(attribute as MeasuredAttribute, x, [from, to]), texts };
}

/** The line on its own scale, thin up to where it stood at the piece (ring), full from there to the latest (dot). */
function recordLine({ id, economy, series }: MeasuredAttribute, x: XScale, [from, to]: [number, number]) {
  const { values, baseIndex, firstYear, perYear } = series;
  const y = scaleLinear(extent(values.filter((value) => value !== null)) as [number, number], [to, from]);
  const xAt = (i: number) => round(x(firstYear + i / perYear));
  const curve = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => xAt(i))
    .y((value) => round(y(value as number)));
  const part = (key: 'before' | 'since', within: (i: number) => boolean) => ({
    key: `${id}-${key}`,
    tone: economy,
    thin: key === 'before',
    path: curve(values.map((value, i) => (within(i) ? value : null))) ?? '',
  });
  const dot = (i: number, value: number, hollow: boolean): Dot => ({
    key: `${id}-${hollow ? 'from' : 'to'}`,
    tone: economy,
    hollow,
    x: xAt(i),
    y: round(y(value)),
  });
  return {
    paths: [part('before', (i) => i <= baseIndex), part('since', (i) => i >= baseIndex)],
    dots: [dot(baseIndex, series.from, true), dot(values.length - 1, series.to, false)],
  };
}

/** Name and values on the first line; what is plotted beside them, or under them where the row is tall enough. */
function rowTexts(attribute: Attribute, top: number, pitch: number, context: LayoutContext) {
  const { id, economy, series } = attribute;
  const { words, size } = context;
  const name = words.labels[id];
  const plotted = words.labels[`${id}Series`];
  const value = series ? fromTo(attribute as MeasuredAttribute, context) : '';
  const y = top + TEXT_PX;
  const nameEnd = textWidth(name, TEXT_PX, 'semibold') + 12;
  const free = size.width - nameEnd - textWidth(value, TEXT_PX, 'semibold') - 12;
  const beside = textWidth(plotted, TEXT_PX) <= free;
  const under = !beside && pitch >= TWO_LINE_PITCH && textWidth(plotted, TEXT_PX) <= size.width;
  const texts = [placedText(`${id}-name`, name, 0, y, { tone: economy, weight: 'semibold' })];
  if (value)
    texts.push(placedText(`${id}-value`, value, size.width, y, { tone: economy, weight: 'semibold', anchor: 'end' }));
  if (beside) texts.push(placedText(`${id}-series`, plotted, nameEnd, y, { tone: 'quiet' }));
  if (under) texts.push(placedText(`${id}-series`, plotted, 0, y + LINE_HEIGHT, { tone: 'quiet' }));
  return { texts, lines: under ? 2 : 1 };
}

/** `4.5% → 5.0%`, or that it reads the same before and after. */
function fromTo({ unit, digits, series }: MeasuredAttribute, { format, words }: LayoutContext): string {
  const [from, to] = [series.from, series.to].map((value) => format.value(value, unit, digits));
  return from === to ? fill(words.labels.unchanged, { value: to }) : `${from} → ${to}`;
}
