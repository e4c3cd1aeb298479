import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockPlan,
  blockBootstrap,
  blockBootstrapOfSums,
  percentileInterval,
} from '../../src/models/lib/bootstrap.ts';
import { random } from '../../src/models/lib/rng.ts';
import { mean, standardDeviation } from '../../src/models/lib/statistics.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

const PLAN: BlockPlan = { blockLength: 5, draws: 2000, seed: 1 };
const meanAt = (series: ArrayLike<number>) => (positions: Int32Array) => mean(Array.from(positions, (i) => series[i]));
const meanOfSums = (sums: Float64Array) => sums[0] / sums[1];

/** Independent normals, and a series in which each value stays for ten observations. */
const noise = (length: number) => {
  const source = random(7);
  return Float64Array.from({ length }, () => source.normal());
};
const sticky = (length: number) => {
  const values = noise(length);
  return values.map((_, i) => values[Math.floor(i / 10)]);
};

describe('block bootstrap', () => {
  test('a block as long as the series is the series turned round, so every draw has its mean', () => {
    const sample = blockBootstrap(4, { blockLength: 4, draws: 50, seed: 1 }, meanAt([1, 2, 3, 6]));
    for (const value of sample.values) expect(value).toBe(3);
  });

  test('blocks keep neighbours together: within a block positions go up by one, round the ring', () => {
    blockBootstrap(7, { blockLength: 3, draws: 200, seed: 3 }, (positions) => {
      expect(positions.length).toBe(7);
      for (const i of [1, 2, 4, 5]) expect(positions[i]).toBe((positions[i - 1] + 1) % 7);
      return 0;
    });
  });

  test('blocks of one on independent data give the textbook standard error, s / √n', () => {
    const series = noise(400);
    const { values } = blockBootstrap(400, { blockLength: 1, draws: 2000, seed: 2 }, meanAt(series));
    expect(standardDeviation(values)).toBeCloseTo(standardDeviation(series) / Math.sqrt(400), 2);
    expect(mean(values)).toBeCloseTo(mean(series), 2);
  });

  test('on a series that stays where it is for ten observations, longer blocks give a wider interval', () => {
    const series = sticky(500);
    const width = (blockLength: number) => {
      const { low, high } = percentileInterval(blockBootstrap(500, { ...PLAN, blockLength }, meanAt(series)), 0.95);
      return high - low;
    };
    expect(width(20)).toBeGreaterThan(1.8 * width(1));
  });

  test('sums of columns give the same draws as positions do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 1000 }),
        (series, longest, seed) => {
          const plan = { blockLength: Math.min(longest, series.length), draws: 20, seed };
          const byPosition = blockBootstrap(series.length, plan, meanAt(series)).values;
          const bySum = blockBootstrapOfSums([series, series.map(() => 1)], plan, meanOfSums).values;
          bySum.forEach((value, i) => void expect(value).toBeCloseTo(byPosition[i], 9));
        },
      ),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a resample never leaves the range of the data, and as many draws come back as were asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }), (series) => {
        const { values, undefinedDraws } = blockBootstrap(
          series.length,
          { ...PLAN, blockLength: 2, draws: 30 },
          meanAt(series),
        );
        expect(values.length + undefinedDraws).toBe(30);
        expect(values[0]).toBeGreaterThanOrEqual(Math.min(...series));
        expect(values[values.length - 1]).toBeLessThanOrEqual(Math.max(...series));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('draws without the statistic are counted, not counted in', () => {
    const rare = Float64Array.from({ length: 30 }, (_, i) => (i === 4 ? 1 : 0));
    const sample = blockBootstrapOfSums([rare], { ...PLAN, draws: 500 }, ([sum]) => (sum === 0 ? Number.NaN : sum));
    expect(sample.undefinedDraws).toBeGreaterThan(0);
    expect(sample.values.length).toBe(500 - sample.undefinedDraws);
    for (const value of sample.values) expect(value).toBeGreaterThan(0);
  });

  test('a wider coverage gives a wider interval', () => {
    const sample = blockBootstrap(60, PLAN, meanAt(noise(60)));
    const narrow = percentileInterval(sample, 0.8);
    const wide = percentileInterval(sample, 0.95);
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
  });

  test('same seed, same draws; another seed, others', () => {
    const series = noise(50);
    const draw = (seed: number) => blockBootstrap(50, { ...PLAN, seed }, meanAt(series)).values;
    expect(draw(4)).toEqual(draw(4));
    expect(draw(5)).not.toEqual(draw(4));
  });

  test('a bad plan is named', () => {
    const any = () => 0;
    expect(() => blockBootstrap(0, PLAN, any)).toThrow('given an empty series; needs at least 1 observation');
    expect(() => blockBootstrap(4, PLAN, any)).toThrow('blockLength given 5; allowed: a whole number from 1 to 4');
    expect(() => blockBootstrap(9, { ...PLAN, draws: 0.5 }, any)).toThrow('draws given 0.5');
    expect(() => blockBootstrapOfSums([], PLAN, any)).toThrow('empty series');
    expect(() => blockBootstrapOfSums([new Float64Array(6), new Float64Array(7)], PLAN, any)).toThrow('6 and 7 values');
  });
});
