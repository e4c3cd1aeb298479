import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brierScore,
  calibration,
  expectedBrier,
  logScore,
  type Outcome,
  skillScore,
} from '../../src/models/lib/scores.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

const odds = fc.double({ min: 0, max: 1, noNaN: true });

describe('scores of a probability forecast', () => {
  test('by hand: 80 % costs 0.04 or 0.64 by Brier, 0.223 or 1.609 by logarithm', () => {
    expect(brierScore(0.8, 1)).toBeCloseTo(0.04, 12);
    expect(brierScore(0.8, 0)).toBeCloseTo(0.64, 12);
    expect(logScore(0.8, 1)).toBeCloseTo(-Math.log(0.8), 12);
    expect(logScore(0.8, 0)).toBeCloseTo(Math.log(5), 12);
  });

  test('a certain and wrong forecast costs no more than ln 100', () => {
    expect(logScore(1, 0)).toBeCloseTo(Math.log(100), 12);
    expect(logScore(0.005, 1)).toBe(logScore(0, 1));
  });

  test('the expected Brier score of odds that are right is p(1 − p)', () => {
    fc.assert(
      fc.property(odds, (p) => void expect(expectedBrier(p, p)).toBeCloseTo(p * (1 - p), 12)),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('Brier is strictly proper: any other odds than the truth cost the square of the distance more', () => {
    fc.assert(
      fc.property(odds, odds, (said, truth) => {
        expect(expectedBrier(said, truth) - expectedBrier(truth, truth)).toBeCloseTo((said - truth) ** 2, 12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the log score is proper inside its limits', () => {
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(inside, inside, (said, truth) => {
        const expected = (p: number) => truth * logScore(p, 1) + (1 - truth) * logScore(p, 0);
        expect(expected(said)).toBeGreaterThanOrEqual(expected(truth) - 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more weight on what happened never scores worse', () => {
    fc.assert(
      fc.property(odds, odds, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(brierScore(high, 1)).toBeLessThanOrEqual(brierScore(low, 1));
        expect(logScore(high, 1)).toBeLessThanOrEqual(logScore(low, 1));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('skill is 0 at the base rate, 1 when perfect, negative when worse, and silent where the base rate was perfect', () => {
    expect(skillScore(0.2, 0.2)).toBe(0);
    expect(skillScore(0, 0.2)).toBe(1);
    expect(skillScore(0.3, 0.2)).toBeCloseTo(-0.5, 12);
    expect(skillScore(0.3, 0)).toBeNull();
  });
});

describe('calibration', () => {
  test('says nothing of fewer than ten forecasts', () => {
    expect(calibration(Array(9).fill(0.5), Array<Outcome>(9).fill(1))).toBeNull();
  });

  test('by hand: nine of ten said at 90 % came true', () => {
    const outcomes: Outcome[] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0];
    const [bin, ...rest] = calibration(Array(10).fill(0.9), outcomes) ?? [];
    expect(rest).toEqual([]);
    expect(bin).toMatchObject({ count: 10, fromFrac: 0.8, toFrac: 1 });
    expect(bin.meanForecastFrac).toBeCloseTo(0.9, 12);
    expect(bin.frequencyFrac).toBeCloseTo(0.9, 12);
  });

  test('puts every forecast into one bin, certainty included', () => {
    fc.assert(
      fc.property(fc.array(odds, { minLength: 10, maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (said, bins) => {
        const table = calibration([...said, 1], Array<Outcome>(said.length + 1).fill(0), bins) ?? [];
        expect(table.reduce((sum, bin) => sum + bin.count, 0)).toBe(said.length + 1);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('bad input to a score', () => {
  test('is named', () => {
    expect(() => brierScore(1.2, 1)).toThrow('probability: given 1.2; allowed: a probability from 0 to 1');
    expect(() => logScore(Number.NaN, 1)).toThrow('probability: given NaN');
    expect(() => brierScore(0.5, 2 as Outcome)).toThrow('outcome: given 2; allowed: 0 or 1');
    expect(() => calibration([0.5], [])).toThrow('given 1 probabilities and 0 outcomes');
    expect(() => calibration([], [], 0)).toThrow('bins: given 0');
    expect(() => skillScore(-1, 0.2)).toThrow('skillScore: given -1 and 0.2');
  });
});
