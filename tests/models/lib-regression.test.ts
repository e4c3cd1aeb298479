import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLine, neweyWestLag, neweyWestSlopeSe, outOfSampleR2 } from '../../src/models/lib/regression.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

const X = [1, 2, 3, 4];
const Y = [2, 3, 5, 6];
const value = fc.double({ min: -100, max: 100, noNaN: true });
/** Points whose x spread out, so that a slope means something in floating point. */
const points = fc
  .array(fc.tuple(value, value), { minLength: 4, maxLength: 40 })
  .filter((list) => Math.max(...list.map(([x]) => x)) - Math.min(...list.map(([x]) => x)) > 1);
const columns = (list: readonly (readonly [number, number])[]) =>
  [list.map(([x]) => x), list.map(([, y]) => y)] as const;

describe('a line by least squares', () => {
  test('four points by hand: slope 7/5, intercept 1/2, R² 49/50', () => {
    const line = fitLine(X, Y);
    expect(line.slope).toBeCloseTo(1.4, 12);
    expect(line.intercept).toBeCloseTo(0.5, 12);
    expect(line.r2).toBeCloseTo(0.98, 12);
    [0.1, -0.3, 0.3, -0.1].forEach((residual, i) => void expect(line.residuals[i]).toBeCloseTo(residual, 12));
  });

  test('a regressor that never moves explains nothing', () => {
    expect(fitLine([3, 3, 3], [1, 2, 6])).toMatchObject({ slope: 0, intercept: 3, r2: 0, correlation: 0 });
  });

  test('residuals add to nothing and are at right angles to x', () => {
    fc.assert(
      fc.property(points, (list) => {
        const [x, y] = columns(list);
        const { residuals, r2 } = fitLine(x, y);
        expect(Math.abs(residuals.reduce((sum, e) => sum + e, 0))).toBeLessThan(1e-8);
        expect(Math.abs(residuals.reduce((sum, e, i) => sum + e * x[i], 0))).toBeLessThan(1e-6);
        expect(r2).toBeGreaterThanOrEqual(0);
        expect(r2).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('R² does not change when either axis is rescaled or shifted', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 10, noNaN: true }), value, (list, scale, shift) => {
        const [x, y] = columns(list);
        fc.pre(Math.max(...y) - Math.min(...y) > 1);
        const scaled = fitLine(
          x.map((v) => v * scale + shift),
          y.map((v) => shift - v * scale),
        );
        expect(scaled.r2).toBeCloseTo(fitLine(x, y).r2, 8);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('R² out of sample', () => {
  test('is 0 for the training mean, 1 for the truth, negative for worse than the mean', () => {
    expect(outOfSampleR2([1, 2, 6], [3, 3, 3], 3)).toBe(0);
    expect(outOfSampleR2([1, 2, 6], [1, 2, 6], 3)).toBe(1);
    expect(outOfSampleR2([1, 2, 6], [6, 6, 1], 3)).toBeCloseTo(1 - 66 / 14, 12);
  });

  test('is undefined, and says so, where the mean was exactly right', () => {
    expect(() => outOfSampleR2([3, 3], [1, 2], 3)).toThrow('every actual value equals the benchmark');
  });
});

describe('Newey and West', () => {
  const { residuals } = fitLine(X, Y);

  test('by hand: White at lag 0 is 0.3/5, and lag 1 takes off half of the neighbouring products twice', () => {
    expect(neweyWestSlopeSe(X, residuals, 0)).toBeCloseTo(0.06, 12);
    expect(neweyWestSlopeSe(X, residuals, 1)).toBeCloseTo(Math.sqrt(0.0675) / 5, 12);
  });

  test('grows when every observation is counted several times over in a row', () => {
    const wobble = Array.from({ length: 40 }, (_, i) => Math.sin(i * 1.7) + 0.3 * Math.cos(i * i));
    const x = wobble.flatMap((v) => [v, v, v]);
    const y = x.map((v, i) => v + Math.cos(Math.floor(i / 3) * 2.3));
    const line = fitLine(x, y);
    expect(neweyWestSlopeSe(x, line.residuals, 3)).toBeGreaterThan(1.2 * neweyWestSlopeSe(x, line.residuals, 0));
  });

  test('is a finite number of 0 or more for any points and any lag', () => {
    fc.assert(
      fc.property(points, fc.nat(39), (list, lag) => {
        const [x, y] = columns(list);
        const se = neweyWestSlopeSe(x, fitLine(x, y).residuals, Math.min(lag, x.length - 1));
        expect(Number.isFinite(se) && se >= 0).toBe(true);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('takes the larger of the automatic lag and the overlap, inside the sample', () => {
    expect(neweyWestLag(100, 0)).toBe(4);
    expect(neweyWestLag(100, 11)).toBe(11);
    expect(neweyWestLag(6, 11)).toBe(5);
  });
});

describe('bad input to a regression', () => {
  test('is named', () => {
    expect(() => fitLine([1, 2], [1, 2, 3])).toThrow('fitLine: given 2 x and 3 y');
    expect(() => fitLine([1, 2], [1, 2])).toThrow('fitLine: given 2 points; needs at least 3');
    expect(() => fitLine([1, Number.NaN, 3], [1, 2, 3])).toThrow('point 1 is (NaN, 2)');
    expect(() => neweyWestSlopeSe(X, [0, 0, 0, 0], 4)).toThrow('lag given 4; allowed: a whole number from 0 to 3');
    expect(() => neweyWestSlopeSe([1, 1, 1], [0, 0, 0], 0)).toThrow('x is constant');
  });
});
