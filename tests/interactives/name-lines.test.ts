import { describe, expect, test } from 'vitest';
import { type NamedLine, nameLines } from '../../src/interactives/generations/name-lines.ts';

const SIZE = { width: 400, height: 300 };
const NO_RULES = { xs: [], ys: [] };

/** A level line across the frame, a point every 10 px. */
const level = (key: string, y: number): NamedLine => ({
  key,
  text: key,
  tone: 'quiet',
  points: Array.from({ length: 40 }, (_, i) => [10 * i, y] as const),
  preferred: 20,
});
const named = (lines: NamedLine[], taken: Parameters<typeof nameLines>[2] = []) =>
  nameLines(
    lines,
    lines.flatMap(({ points }) => points),
    taken,
    SIZE,
    [0, SIZE.height],
    NO_RULES,
  );

describe('names beside their lines', () => {
  test('a name stands above the preferred point when nothing is in its way', () => {
    expect(named([level('a', 100)])).toMatchObject([{ key: 'a', x: 200, y: 92, anchor: 'middle' }]);
  });
  test('a name keeps off a text that stands there already', () => {
    const [free] = named([level('a', 100)]);
    const [moved] = named([level('a', 100)], [{ ...free, key: 'taken' }]);
    expect([moved.x, moved.y]).not.toEqual([free.x, free.y]);
  });
  test('names of two far lines stand at their own', () => {
    expect(named([level('a', 80), level('b', 220)]).map(({ y }) => y)).toEqual([72, 212]);
  });
  test('between two lines so near that a name could be either’s, the outer sides are taken', () => {
    const [a, b] = named([level('a', 100), level('b', 112)]);
    expect(a.y).toBeLessThan(100);
    expect(b.y).toBeGreaterThan(112);
  });
  test('a line with strangers close on both sides gets no name', () => {
    expect(named([level('a', 100), level('b', 106), level('c', 112)]).map(({ key }) => key)).toEqual(['a', 'c']);
  });
});
