import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { boxOf } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Rule } from './geometry.ts';

/** Rows of named dots, as the two views of the model have them: names in a column where there is room, else above. */
export interface Rows {
  /** Where the scale may run, labels at its ends still inside the frame. */
  range: [number, number];
  bottom: number;
  /** Whether a scale's numbers have room under the rows. */
  hasAxis: boolean;
  /** The height of a row's marks. */
  y(i: number): number;
  name(i: number, key: string, note?: string): PlacedText[];
  /** Whether a value has room above its mark; beside it otherwise. */
  hasRoomAbove: boolean;
  /** An upright through all rows, in parts where the names stand between them; it strikes through none of the texts. */
  upright(key: string, x: number, kind: Rule['kind'], texts: readonly PlacedText[]): Rule[];
}

const HEADER_HEIGHT = 24;
const AXIS_HEIGHT = 18;
/** In a lower frame the scale's numbers make way for the rows. */
const LOW = 260;
/** From here on the names stand in a column of their own. */
const WIDE = 540;
const COLUMN_GAP = 18;
/** Half the height of an upright's part. */
const PART = 11;
/** Rows this high have room for a value above its mark. */
const HIGH_ROW = 52;

/** @param labelRoom what a label beside a dot at either end of the scale needs */
export function rowsOf(names: readonly string[], labelRoom: number, { size }: LayoutContext): Rows {
  const hasAxis = size.height >= LOW;
  const bottom = size.height - (hasAxis ? AXIS_HEIGHT : 0);
  const pitch = (bottom - HEADER_HEIGHT) / names.length;
  const wide = size.width >= WIDE;
  const widest = Math.max(...names.map((name) => textWidth(name, TEXT_PX, 'semibold')));
  const column = wide ? Math.ceil(widest) + COLUMN_GAP : 0;
  const top = (i: number) => HEADER_HEIGHT + pitch * i;
  const y = (i: number) => round(wide ? top(i) + pitch / 2 : top(i) + Math.max(26, pitch * 0.72));
  const part = (key: string, x: number, kind: Rule['kind'], y1: number, y2: number): Rule => ({ key, kind, x1: round(x), x2: round(x), y1: round(y1), y2: round(y2) }); // biome-ignore format: a row
  return {
    range: [column + labelRoom, size.width - labelRoom],
    bottom,
    hasAxis,
    y,
    hasRoomAbove: pitch >= HIGH_ROW,
    name: (i, key, note) => {
      const name = names[i];
      const nameY = wide ? y(i) + (note ? -3 : 4) : top(i) + 14;
      const noteX = wide ? 0 : textWidth(name, TEXT_PX, 'semibold') + 10;
      const fits = note !== undefined && noteX + textWidth(note, TEXT_PX) <= size.width;
      return [
        placedText(`${key}-name`, name, 0, nameY, { weight: 'semibold' }),
        ...(fits ? [placedText(`${key}-note`, note, noteX, wide ? nameY + 16 : nameY, { tone: 'quiet' })] : []),
      ];
    },
    upright: (key, x, kind, texts) => {
      const spans: Span[] = wide
        ? [[HEADER_HEIGHT - 2, bottom]]
        : names.map((_, i): Span => [y(i) - PART, Math.min(y(i) + PART, bottom)]);
      return clearOf(texts, x, spans).map(([y1, y2], i) => part(`${key}-${i}`, x, kind, y1, y2));
    },
  };
}

type Span = readonly [from: number, to: number];

/** What is left of the spans of an upright where no text lies across it. */
function clearOf(texts: readonly PlacedText[], x: number, spans: readonly Span[]): Span[] {
  const across = texts.map(boxOf).filter(({ left, right }) => left < x && x < right);
  const cut = (rest: readonly Span[], { top, bottom }: { top: number; bottom: number }): Span[] =>
    rest.flatMap(([from, to]): Span[] => {
      if (bottom <= from || top >= to) return [[from, to]];
      const above: Span = [from, top];
      const below: Span = [bottom, to];
      return [above, below].filter(([start, end]) => end - start > 1);
    });
  return across.reduce(cut, [...spans]);
}
