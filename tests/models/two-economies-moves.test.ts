import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveSince } from '../../src/models/two-economies/moves.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

describe('how far a series has moved', () => {
  test('by hand: from 4 to 10 where a change over two was 1, 3 and 2 in the past', () => {
    // Over two observations: 1 → 2, 4 → 1, 2 → 4; the move itself and what overlaps it do not count.
    expect(moveSince([1, 4, 2, 1, 4, 7, 10], 4)).toEqual({ from: 4, to: 10, usual: 2, moves: 3 });
  });

  test('a trend that merely goes on has moved one ordinary step, whatever its pace', () => {
    const rising = Array.from({ length: 12 }, (_, i) => 5 + 0.25 * i);
    expect(moveSince(rising, 8).moves).toBeCloseTo(1, 12);
    expect(moveSince(rising.toReversed(), 8).moves).toBeCloseTo(-1, 12);
  });

  test('a missing observation is passed over, at the end too', () => {
    expect(moveSince([1, Number.NaN, 3, 4, 6, Number.NaN], 3)).toEqual({ from: 4, to: 6, usual: 1, moves: 2 });
  });

  test('units do not matter: scaled and shifted, the number of steps is the same', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.double({ min: 0.5, max: 50, noNaN: true }), (rises, scale) => {
        let level = 0;
        const series = rises.map((rise) => (level += rise));
        const base = series.length - 3;
        const { moves } = moveSince(series, base);
        expect(
          moveSince(
            series.map((value) => scale * value + 7),
            base,
          ).moves,
        ).toBeCloseTo(moves, 6);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('what cannot be answered is named', () => {
    expect(() => moveSince([1, 2, 3], 2)).toThrow('base: given 2; allowed: an observation before the last, at 2');
    expect(() => moveSince([1, Number.NaN, 3], 1)).toThrow('base: given 1');
    expect(() => moveSince([5, 5, 5, 8], 2)).toThrow('no earlier change over 1 observations');
  });
});
