import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../src/models/lib/normal.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

describe('standard normal distribution', () => {
  test('its printed table: Φ(1), Φ(1.96), Φ(3) and Φ(−5)', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalCdf(1.96)).toBeCloseTo(0.97500210485178, 14);
    expect(normalCdf(3)).toBeCloseTo(0.99865010196837, 14);
    expect(normalCdf(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
    expect(normalCdf(-10) / 7.61985302416053e-24).toBeCloseTo(1, 12);
  });

  test('its density at zero is 1 / √(2π)', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  test('series and continued fraction meet at three', () => {
    expect(normalCdf(-3 + 1e-12) / normalCdf(-3 - 1e-12)).toBeCloseTo(1, 10);
  });

  test('far out it is nought or one, and at infinity too', () => {
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(50)).toBe(1);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  });

  test('its printed quantiles: 97.5 % at 1.96, 99 % at 2.326', () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.99)).toBeCloseTo(2.326347874040841, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  });

  test('left and right mirror each other, and a higher x never has less below it', () => {
    const point = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
        expect(normalCdf(Math.max(a, b))).toBeGreaterThanOrEqual(normalCdf(Math.min(a, b)) - 1e-15);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the inverse undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        const back = normalCdf(normalQuantile(probability));
        expect(Math.abs(back - probability)).toBeLessThan(1e-13 * Math.max(probability, 1e-2));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('names what it cannot take', () => {
    expect(() => normalCdf(Number.NaN)).toThrow('normalCdf: given NaN; needs a number');
    expect(() => normalQuantile(1)).toThrow('normalQuantile: given 1; needs a probability above 0 and below 1');
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });
});
