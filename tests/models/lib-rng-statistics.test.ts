import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { garchNoise } from '../../src/models/lib/garch.ts';
import { cachedNormals, random } from '../../src/models/lib/rng.ts';
import {
  autocorrelation,
  correlation,
  excessKurtosis,
  mean,
  median,
  quantile,
  skewness,
  standardDeviation,
  variance,
} from '../../src/models/lib/statistics.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

describe('random numbers', () => {
  // Worked out with an independent implementation of mulberry32 and the polar method in another language.
  test('golden vector: the first five normals of seed 1', () => {
    const source = random(1);
    const golden = [
      0.02191729852272542, 0.38413386922984266, 0.7624596969671427, 1.4915761077542333, -2.9950747194133003,
    ];
    for (const value of golden) expect(source.normal()).toBeCloseTo(value, 12);
  });

  test('golden vector: the first three uniforms of seed 1, to the last bit', () => {
    const { uniform } = random(1);
    expect([uniform(), uniform(), uniform()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  test('uniforms stay in [0, 1) and a seed is taken modulo 2³²', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const first = random(seed).uniform();
        expect(first >= 0 && first < 1).toBe(true);
        expect(random(seed + 2 ** 32).uniform()).toBe(first);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a hundred thousand normals have mean 0, deviation 1, no skew and thin tails', () => {
    const source = random(2);
    const normals = Float64Array.from({ length: 100_000 }, () => source.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(0.01);
    expect(Math.abs(standardDeviation(normals) - 1)).toBeLessThan(0.01);
    expect(Math.abs(skewness(normals))).toBeLessThan(0.03);
    expect(Math.abs(excessKurtosis(normals))).toBeLessThan(0.06);
    expect(Math.abs(autocorrelation(normals, 1))).toBeLessThan(0.01);
  });

  test('cached normals are the same numbers, kept, and stay right when the cache overflows', () => {
    const source = random(5);
    const fresh = Array.from({ length: 10 }, () => source.normal());
    const first = cachedNormals(5, 10);
    expect(Array.from(first)).toEqual(fresh);
    expect(cachedNormals(5, 10)).toBe(first);
    for (let seed = 1000; seed < 1300; seed++) cachedNormals(seed, 2);
    expect(Array.from(cachedNormals(5, 10))).toEqual(fresh);
  });

  test('clustered noise with no weights is plain noise, and its long-run size is the one asked for', () => {
    const normals = Float64Array.from(
      { length: 20_000 },
      (
        (source) => () =>
          source.normal()
      )(random(7)),
    );
    const plain = garchNoise(normals.subarray(0, 5), 0.01, { news: 0, memory: 0 });
    expect(Array.from(plain)).toEqual(Array.from(normals.subarray(0, 5), (z) => Math.sqrt(0.01 ** 2) * z));
    expect(standardDeviation(garchNoise(normals, 0.01, { news: 0.09, memory: 0.89 }))).toBeCloseTo(0.01, 3);
    expect(() => garchNoise(normals, 0.01, { news: 0.2, memory: 0.8 })).toThrow('their sum below 1');
    expect(() => garchNoise(normals, -1, { news: 0.1, memory: 0.8 })).toThrow('given -1');
  });
});

describe('statistics by hand', () => {
  const series = [2, 4, 4, 4, 5, 5, 7, 9];

  test('mean 5, variance 4 (divided by n), deviation 2', () => {
    expect([mean(series), variance(series), standardDeviation(series)]).toEqual([5, 4, 2]);
  });

  test('skewness 42 / 8 / 8 = 0.65625; excess kurtosis 356 / 8 / 16 − 3 = −0.21875', () => {
    // Deviations −3 −1 −1 −1 0 0 2 4: cubes sum to 42, fourth powers to 356.
    expect(skewness(series)).toBeCloseTo(0.65625, 14);
    expect(excessKurtosis(series)).toBeCloseTo(356 / 128 - 3, 14);
  });

  test('autocorrelation of 1 2 3 4: (3/4 − 1/4 + 3/4) / 5 = 0.25 at one step, −0.3 at two', () => {
    expect(autocorrelation([1, 2, 3, 4], 1)).toBeCloseTo(0.25, 15);
    expect(autocorrelation([1, 2, 3, 4], 2)).toBeCloseTo(-0.3, 15);
  });

  test('correlation of 1 2 3 with 2 4 7 is 5 / √(2 × 38/3); with itself 1, mirrored −1', () => {
    expect(correlation([1, 2, 3], [2, 4, 7])).toBeCloseTo(5 / Math.sqrt((2 * 38) / 3), 14);
    expect(correlation([1, 2, 3], [1, 2, 3])).toBeCloseTo(1, 15);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 15);
  });

  test('quantiles interpolate between order statistics: of 10 20 30 40 the 5 % point is 11.5', () => {
    const shuffled = [30, 10, 40, 20];
    expect(quantile(shuffled, 0.05)).toBeCloseTo(11.5, 13);
    expect([quantile(shuffled, 0), median(shuffled), quantile(shuffled, 1)]).toEqual([10, 25, 40]);
    expect(shuffled).toEqual([30, 10, 40, 20]);
  });

  test('a constant series has no skew, no tails, no correlation: 0, never NaN', () => {
    const flat = [3, 3, 3, 3];
    const found = [skewness(flat), excessKurtosis(flat), autocorrelation(flat, 1), correlation(flat, [1, 2, 3, 4])];
    expect(found).toEqual([0, 0, 0, 0]);
  });

  test('too little input is an error that says so', () => {
    expect(() => mean([])).toThrow('mean: given 0 values; needs at least 1');
    expect(() => autocorrelation([1, 2, 3], 2)).toThrow('autocorrelation: given 3 values; needs at least 4');
    expect(() => correlation([1, 2], [1, 2, 3])).toThrow('correlation: given 2 and 3 values');
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  test('moving and stretching a series moves and stretches its mean and deviation, not its shape', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (xs, shift, stretch) => {
        const moved = xs.map((x) => shift + stretch * x);
        expect(mean(moved)).toBeCloseTo(shift + stretch * mean(xs), 8);
        expect(standardDeviation(moved)).toBeCloseTo(stretch * standardDeviation(xs), 8);
        expect(skewness(moved)).toBeCloseTo(skewness(xs), 8);
        expect(excessKurtosis(moved)).toBeCloseTo(excessKurtosis(xs), 8);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});
