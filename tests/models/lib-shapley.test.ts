import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapleyValues } from '../../src/models/lib/shapley.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

const PLAYERS = 4;
const amount = fc.double({ min: -1e3, max: 1e3, noNaN: true });
/** A random game of four players: one worth per coalition. */
const game = fc.array(amount, { minLength: 1 << PLAYERS, maxLength: 1 << PLAYERS });
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
const has = (coalition: number, player: number) => (coalition & (1 << player)) !== 0;

describe('Shapley values, by hand', () => {
  test('the glove game: one left glove earns two thirds, each of two right gloves a sixth', () => {
    const pairs = (coalition: number) => (has(coalition, 0) && coalition > 1 ? 1 : 0);
    const [left, right, otherRight] = shapleyValues(3, pairs);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(otherRight).toBeCloseTo(1 / 6, 12);
  });

  test('a single player gets all it adds', () => {
    expect(Array.from(shapleyValues(1, (coalition) => 3 + 4 * coalition))).toEqual([4]);
  });

  test('where causes merely add up each gets its own', () => {
    const own = [1, -2, 5, 0.5];
    const values = shapleyValues(4, (coalition) => own.reduce((total, x, i) => total + (has(coalition, i) ? x : 0), 7));
    own.forEach((x, i) => {
      expect(values[i]).toBeCloseTo(x, 12);
    });
  });

  test('every coalition is asked for exactly once', () => {
    const asked: number[] = [];
    shapleyValues(5, (coalition) => asked.push(coalition));
    expect(asked).toEqual(Array.from({ length: 32 }, (_, coalition) => coalition));
  });
});

describe('Shapley values, axioms over random games', () => {
  test('efficiency: they sum to the worth of all less the worth of none', () => {
    fc.assert(
      fc.property(game, (worth) => {
        expect(sum(shapleyValues(PLAYERS, (c) => worth[c]))).toBeCloseTo(worth[15] - worth[0], 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('symmetry: two players who can stand in for each other get the same', () => {
    fc.assert(
      fc.property(game, (worth) => {
        // Worth depends on players 0 and 1 only through how many of them are in.
        const symmetric = (c: number) =>
          worth[(c & ~3) | (has(c, 0) && has(c, 1) ? 3 : has(c, 0) || has(c, 1) ? 1 : 0)];
        const values = shapleyValues(PLAYERS, symmetric);
        expect(values[0]).toBeCloseTo(values[1], 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('null player: one who never changes anything gets nothing', () => {
    fc.assert(
      fc.property(game, fc.integer({ min: 0, max: 3 }), (worth, idle) => {
        expect(shapleyValues(PLAYERS, (c) => worth[c & ~(1 << idle)])[idle]).toBeCloseTo(0, 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('additivity: the values of a sum of games are the sum of the values', () => {
    fc.assert(
      fc.property(game, game, (first, second) => {
        const together = shapleyValues(PLAYERS, (c) => first[c] + second[c]);
        const a = shapleyValues(PLAYERS, (c) => first[c]);
        const b = shapleyValues(PLAYERS, (c) => second[c]);
        together.forEach((value, i) => {
          expect(value).toBeCloseTo(a[i] + b[i], 8);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('Shapley values, bad input', () => {
  test('names what was given and what is allowed', () => {
    expect(() => shapleyValues(0, () => 0)).toThrow('players: given 0; allowed: a whole number from 1 to 20');
    expect(() => shapleyValues(2.5, () => 0)).toThrow('given 2.5');
    expect(() => shapleyValues(2, (c) => (c === 3 ? Number.NaN : 0))).toThrow('coalition 3: value NaN');
  });
});
