import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPipeline, erlangDeliveredFrac } from '../../src/models/lib/erlang.ts';
import { RANDOM_RUNS } from './arbitrary.ts';

const STEP = 0.25;
const base = { lagYears: 2, stages: 3, stepYears: STEP, startRatePerYear: 0 };

const pipelineOptions = fc.record({
  lagYears: fc.double({ min: STEP, max: 12, noNaN: true }),
  stages: fc.integer({ min: 1, max: 12 }),
  stepYears: fc.constant(STEP),
  startRatePerYear: fc.double({ min: 0, max: 50, noNaN: true }),
});

describe('a delivery pipeline', () => {
  test('delivers what is ordered, less what is still in the pipe', () => {
    const orders = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(pipelineOptions, orders, (options, ordered) => {
        const pipe = createPipeline(options);
        const start = pipe.inPipe();
        let delivered = 0;
        for (const order of ordered) delivered += pipe.step(order);
        const entered = start + ordered.reduce((sum, order) => sum + order, 0);
        expect(Math.abs(entered - delivered - pipe.inPipe())).toBeLessThan(1e-9);
        expect(pipe.conservationResidual()).toBeLessThan(1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('ordered at the rate it started with, delivers that rate in every step', () => {
    fc.assert(
      fc.property(pipelineOptions, (options) => {
        const pipe = createPipeline(options);
        const perStep = options.startRatePerYear * STEP;
        for (let step = 0; step < 40; step++) expect(pipe.step(perStep)).toBeCloseTo(perStep, 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('started empty, its throughput comes to the order rate', () => {
    const pipe = createPipeline(base);
    let last = 0;
    for (let step = 0; step < 200; step++) last = pipe.step(3);
    expect(last).toBeCloseTo(3, 9);
    expect(pipe.inPipe()).toBeCloseTo((3 / STEP) * base.lagYears, 9); // Little's law: rate × lag
  });

  test('holds rate × lag in its steady state, by hand 9 GW a year × 2.5 years', () => {
    expect(createPipeline({ ...base, lagYears: 2.5, startRatePerYear: 9 }).inPipe()).toBeCloseTo(22.5, 12);
  });

  test('of one order, the mean arrival is the lag', () => {
    fc.assert(
      fc.property(pipelineOptions, (options) => {
        const pipe = createPipeline({ ...options, startRatePerYear: 0 });
        pipe.step(1);
        let meanYears = 0;
        for (let step = 1; step < 2000; step++) meanYears += step * STEP * pipe.step(0);
        expect(meanYears).toBeCloseTo(options.lagYears, 6);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('with a lag of one step has no delay beyond that step, whatever stages were asked for', () => {
    for (const stages of [1, 3, 12]) {
      const pipe = createPipeline({ ...base, lagYears: STEP, stages });
      expect(pipe.step(7)).toBe(0);
      expect(pipe.step(0)).toBe(7);
      expect(pipe.inPipe()).toBe(0);
    }
  });

  test('by hand: two stages, lag of four steps, one order of 16 passes half of each stage', () => {
    const pipe = createPipeline({ lagYears: 1, stages: 2, stepYears: STEP, startRatePerYear: 0 });
    expect([16, 0, 0, 0, 0].map((order) => pipe.step(order))).toEqual([0, 0, 4, 4, 3]);
  });

  test('names option, value and what is allowed', () => {
    expect(() => createPipeline({ ...base, lagYears: 0.1 })).toThrow(
      'pipeline lagYears: given 0.1; allowed: a number from one step (0.25) up',
    );
    expect(() => createPipeline({ ...base, lagYears: Number.NaN })).toThrow(RangeError);
    expect(() => createPipeline({ ...base, stages: 2.5 })).toThrow('pipeline stages: given 2.5');
    expect(() => createPipeline({ ...base, stages: 0 })).toThrow('a whole number from 1');
    expect(() => createPipeline({ ...base, stepYears: 0 })).toThrow('pipeline stepYears: given 0');
    expect(() => createPipeline({ ...base, startRatePerYear: -1 })).toThrow('pipeline startRatePerYear: given -1');
  });
});

describe('the Erlang distribution of arrival', () => {
  test('with one stage is exponential', () => {
    expect(erlangDeliveredFrac(2, 2, 1)).toBeCloseTo(1 - Math.exp(-1), 12);
  });

  test('with three stages, after its mean, by hand 1 − e⁻³ (1 + 3 + 9/2)', () => {
    expect(erlangDeliveredFrac(5, 5, 3)).toBeCloseTo(1 - Math.exp(-3) * 8.5, 12);
  });

  test('is 0 before the order, rises, and ends at 1', () => {
    expect(erlangDeliveredFrac(-1, 5, 3)).toBe(0);
    expect(erlangDeliveredFrac(0, 5, 3)).toBe(0);
    let before = 0;
    for (let years = 0.5; years < 60; years += 0.5) {
      const now = erlangDeliveredFrac(years, 5, 3);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBeCloseTo(1, 9);
  });

  test('is what short steps tend to', () => {
    const stepYears = 1 / 2048;
    const pipe = createPipeline({ lagYears: 2, stages: 3, stepYears, startRatePerYear: 0 });
    let arrived = pipe.step(1);
    for (let step = 0; step < 2048 * 1.5; step++) arrived += pipe.step(0);
    expect(arrived).toBeCloseTo(erlangDeliveredFrac(1.5, 2, 3), 3);
  });
});
