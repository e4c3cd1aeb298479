import type { PlacedText, Size } from './contract.ts';
import { round } from './placing.ts';
import { textWidth } from './text-width.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Air between two labels, in pixels. */
const AIR = 2;
const STEP = 3;

/** The room that a text takes, with a little air. */
export function boxOf({ text, x, y, size, anchor, weight }: PlacedText): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - AIR, right: left + width + AIR, top: y - size, bottom: y + size * 0.3 };
}

/** Whether two boxes have a point in common. */
export const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Moves labels up or down, as little as need be, until none lies on another; the first given moves least. A label that
 * would stand outside the frame sideways is pushed in.
 * @param between the highest and lowest baseline that a label may take
 */
export function keptApart(texts: readonly PlacedText[], size: Size, between: readonly [number, number]): PlacedText[] {
  const placed: { text: PlacedText; box: Box }[] = [];
  for (const text of texts) {
    const inward = pushedIn(text, size);
    const free = (y: number) => placed.every(({ box }) => !meet(box, boxOf({ ...inward, y })));
    let y = Math.min(between[1], Math.max(between[0], inward.y));
    for (let away = 0; away < size.height; away += STEP) {
      const found = [y - away, y + away].find((at) => at >= between[0] && at <= between[1] && free(at));
      if (found !== undefined) {
        y = found;
        break;
      }
    }
    const at = { ...inward, y: round(y) };
    placed.push({ text: at, box: boxOf(at) });
  }
  return placed.map(({ text }) => text);
}

function pushedIn(text: PlacedText, { width }: Size): PlacedText {
  const { left, right } = boxOf(text);
  const shift = left < 0 ? -left : right > width ? width - right : 0;
  return { ...text, x: round(text.x + shift) };
}
