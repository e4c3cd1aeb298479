import type { PlacedText } from './contract.ts';

/** Small pure helpers for layouts: placing text, keeping labels apart. */

/** The size of text in figures, in pixels. Never smaller: a static picture is drawn at up to 7/8 of its size on a phone. */
export const TEXT_PX = 13;

/** Tenths of a pixel are enough, and keep markup short. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** A text at a place: size and anchor as everywhere, unless `more` says otherwise. */
export function placedText(
  key: string,
  text: string,
  x: number,
  y: number,
  more: Partial<PlacedText> = {},
): PlacedText {
  return { key, text, x: round(x), y: round(y), size: TEXT_PX, anchor: 'start', ...more };
}

/**
 * Two label positions moved apart, evenly, until they are at least `gap` away from each other; their order is kept.
 * @returns the two positions in the order given
 */
export function labelPair(first: number, second: number, gap: number): [number, number] {
  const missing = gap - Math.abs(first - second);
  if (missing <= 0) return [first, second];
  const push = missing / 2;
  return first <= second ? [first - push, second + push] : [first + push, second - push];
}
