import { describe, expect, test } from 'vitest';
import { geometryOf, interactives, LANGUAGES, ownStatesOf, SIZES, statesOf } from './interactives.ts';
import { problemsOf } from './placed-texts.ts';

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
