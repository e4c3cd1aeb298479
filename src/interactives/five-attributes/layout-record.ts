import { extent, line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Dot, Rule, View } from './geometry.ts';
import { ATTRIBUTES, type Attribute, type MeasuredAttribute } from './records.ts';

/** Years drawn, and the moment of the piece: late in November 2025. */
const FIRST_YEAR = 2024;
const LAST_YEAR = 2026.7;
const PIECE_YEAR = 2025.9;

const AXIS_HEIGHT = 18;
const LINE_HEIGHT = 16;
/** Under this pitch a row has one line of text, and what is plotted is left to the table. */
const TWO_LINE_PITCH = 58;
const DOT_ROOM = 7;

type Row = {
  rules: Rule[];
  paths: { key: string; tone: 'ai' | 'rest'; path: string }[];
  dots: Dot[];
  texts: PlacedText[];
};
type XScale = (year: number) => number;

/** Five rows, each with its own line on its own scale: where the attribute stood at the piece, and where it stands. */
export function recordView(economy: 'ai' | 'rest', context: LayoutContext): View {
  const { size, words } = context;
  const shown: readonly Attribute[] = ATTRIBUTES.filter((attribute) => attribute.economy === economy);
  const pitch = (size.height - AXIS_HEIGHT) / shown.length;
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR], [DOT_ROOM, size.width - DOT_ROOM]);
  const rows = shown.map((attribute, i) => row(attribute, pitch * i, pitch, x, context));
  const axis = (key: string, text: string, at: number, anchor: PlacedText['anchor']) =>
    placedText(key, text, at, size.height - 4, { anchor, tone: 'quiet' });
  return {
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
  const { id, economy, series } = attribute;
  const { texts, lines } = rowTexts(attribute, top, pitch, context);
  const [from, to] = [top + 4 + LINE_HEIGHT * lines + DOT_ROOM, top + pitch - DOT_ROOM - 3];
  const piece: Rule = {
    key: `${id}-piece`,
    kind: 'guide',
    x1: round(x(PIECE_YEAR)),
    x2: round(x(PIECE_YEAR)),
    y1: round(from - 5),
    y2: round(to + 5),
  };
  if (!series) {
    const middle = round((from + to) / 2);
    const empty: Rule = {
      key: `${id}-empty`,
      kind: 'guide',
      x1: DOT_ROOM,
      x2: context.size.width - DOT_ROOM,
      y1: middle,
      y2: middle,
    };
    return { rules: [empty], paths: [], dots: [], texts };
  }
  const [low, high] = extent(series.values.filter((value) => value !== null)) as [number, number];
  const y = scaleLinear([low, high], [to, from]);
  const year = (i: number) => series.firstYear + i / series.perYear;
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => round(x(year(i))))
    .y((value) => round(y(value as number)))([...series.values]);
  const last = series.values.length - 1;
  const dot = (key: string, i: number, value: number, hollow: boolean): Dot => ({
    key: `${id}-${key}`,
    tone: economy,
    hollow,
    x: round(x(year(i))),
    y: round(y(value)),
  });
  return {
    rules: [piece],
    paths: [{ key: id, tone: economy, path: path ?? '' }],
    dots: [dot('from', series.baseIndex, series.from, true), dot('to', last, series.to, false)],
    texts,
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

/** `4.5% → 5.0%`; only the second number carries a long unit. */
function fromTo({ unit, digits, series }: MeasuredAttribute, { format }: LayoutContext): string {
  const from = unit === 'usdBn' ? format.number(series.from, unit, digits) : format.value(series.from, unit, digits);
  return `${from} → ${format.value(series.to, unit, digits)}`;
}
