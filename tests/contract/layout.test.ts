import { describe, expect, test } from 'vitest';
import type { PlacedText, Size } from '../../src/kit/core/contract.ts';
import { textWidth } from '../../src/kit/core/text-width.ts';
import { geometryOf, interactives, LANGUAGES, ownStatesOf, SIZES, statesOf } from './interactives.ts';

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

function problemsOf(texts: readonly PlacedText[], { width, height }: Size): string[] {
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

/** Every number anywhere in a geometry, and every path, is finite. */
function expectNoNaN(geometry: unknown): void {
  expect(
    JSON.stringify(geometry, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value)),
  ).not.toMatch(/NaN|Infinity|undefined/);
}

describe.each(interactives.map((interactive) => [interactive.spec.id, interactive] as const))(
  '%s',
  (_, interactive) => {
    for (const language of LANGUAGES) {
      for (const size of SIZES) {
        test(`${language}, ${size.width} × ${size.height}: texts stand inside the frame, none on another`, () => {
          for (const [name, values] of [...statesOf(interactive), ...ownStatesOf(interactive)]) {
            const geometry = geometryOf(interactive, values, language, size);
            expectNoNaN(geometry);
            expect(geometry.size).toEqual(size);
            expect(problemsOf(geometry.texts, size), name).toEqual([]);
          }
        });
      }
    }

    test('a reader’s guess anywhere in its range finds room', () => {
      const { prediction } = interactive.spec;
      if (!prediction) return;
      for (const guess of [prediction.min, prediction.start, prediction.max]) {
        const [, values] = statesOf(interactive)[1];
        const geometry = geometryOf(interactive, values, 'en', SIZES[1], { guess });
        expectNoNaN(geometry);
      }
    });
  },
);
