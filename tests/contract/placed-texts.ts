import type { PlacedText, Size } from '../../src/kit/core/contract.ts';
import { textWidth } from '../../src/kit/core/text-width.ts';

/** The box a text takes: ascenders and descenders of Source Sans 3 are about 0.75 and 0.2 of its size. */
function boxOf({ text, x, y, size, anchor, weight }: PlacedText) {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.75 * size, bottom: y + 0.2 * size };
}

/** Letters may touch by a hair where the width table leaves slack. */
const TOUCH_PX = 1.5;

function overlaps(a: PlacedText, b: PlacedText): boolean {
  const [p, q] = [boxOf(a), boxOf(b)];
  const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
  const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
  return across > TOUCH_PX && down > TOUCH_PX;
}

/** What is wrong with the texts of a picture of this size: outside the frame, too small, or one on another. */
export function problemsOf(texts: readonly PlacedText[], { width, height }: Size): string[] {
  const problems: string[] = [];
  const keys = texts.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) problems.push(`a key stands twice among ${keys.join(' ')}`);
  texts.forEach((text, i) => {
    const box = boxOf(text);
    if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1) {
      problems.push(`"${text.text}" (${text.key}) leaves the frame`);
    }
    if (text.size < 13) problems.push(`"${text.text}" is ${text.size} px`);
    for (const other of texts.slice(i + 1)) {
      if (overlaps(text, other)) problems.push(`"${text.text}" (${text.key}) lies on "${other.text}" (${other.key})`);
    }
  });
  return problems;
}
