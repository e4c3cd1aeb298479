import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/kit/build/render-figure.ts';
import { interactives, LANGUAGES, statesOf } from './interactives.ts';

/**
 * Two lines of a phone of 390 px, for which every page keeps room: with a third, what stands below moves from step to step.
 * Vietnamese short words break lines earlier.
 */
const MOST_CHARACTERS = { en: 84, vi: 80 };

describe.each(interactives.map((interactive) => [interactive.spec.id, interactive] as const))(
  '%s',
  (_, interactive) => {
    test.each(LANGUAGES)('the heading of each state fits two lines of a phone (%s)', (language) => {
      const headings = statesOf(interactive).map(([, params]) => sentencesOf(interactive, params, language).heading);
      expect(headings.filter(({ length }) => length > MOST_CHARACTERS[language])).toEqual([]);
    });
  },
);
