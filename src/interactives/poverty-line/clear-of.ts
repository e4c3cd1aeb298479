import type { PlacedText } from '../../kit/core/contract.ts';
import { boxOf } from '../../kit/core/keep-apart.ts';
import { round } from '../../kit/core/placing.ts';

/** Air at a text's sides, beyond that of its box. */
const SIDE_PX = 3;

/** An upright stroke in pieces, so that it runs through no text. */
export function clearOf(
  { key, x, y1, y2, own }: { key: string; x: number; y1: number; y2: number; own?: boolean },
  texts: readonly PlacedText[],
) {
  const boxes = texts
    .map(boxOf)
    .filter(({ left, right, top, bottom }) => left - SIDE_PX < x && x < right + SIDE_PX && bottom > y1 && top < y2)
    .sort((a, b) => a.top - b.top);
  const ends = [y1, ...boxes.flatMap(({ top, bottom }) => [top, bottom]), y2];
  const pieces: { key: string; x1: number; x2: number; y1: number; y2: number; own?: boolean }[] = [];
  for (let i = 0; i < ends.length; i += 2) {
    const piece = { x1: round(x), x2: round(x), y1: round(ends[i]), y2: round(ends[i + 1]) };
    if (piece.y2 > piece.y1) pieces.push({ key: `${key}-${i / 2}`, ...piece, own });
  }
  return pieces;
}
