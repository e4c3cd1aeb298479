import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertValues, defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  forecastGw,
  forecastTwh,
  growthPerYearFrac,
  impliedDenominatorTwh,
  impliedLoadFactorFrac,
} from '../../src/models/energy-bottleneck/forecasts.ts';
import {
  FUTURE_RANGES,
  futureQuantileTwh,
  futuresBelowFrac,
  runFutures,
} from '../../src/models/energy-bottleneck/futures.ts';
import { leadTimeParameters, runLeadTimes } from '../../src/models/energy-bottleneck/lead-times.ts';
import { parameters, quarterOf, RESOURCES } from '../../src/models/energy-bottleneck.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

/** What stands beside the main run: many futures, one pipeline by itself, published forecasts on one axis. */
const defaults = defaultsOf(parameters);

describe('energy-bottleneck, many futures', () => {
  test('every range lies inside what its parameter takes', () => {
    for (const end of [0, 1]) {
      const edge = Object.fromEntries(Object.entries(FUTURE_RANGES).map(([key, range]) => [key, range[end]]));
      expect(() => assertValues(parameters, { ...defaults, ...edge })).not.toThrow();
    }
  });

  test('shares of what binds add up to one; draws are in order; one seed, one answer', () => {
    const futures = runFutures(defaults, 200, 7);
    for (let quarter = 0; quarter <= 40; quarter++) {
      const sum = RESOURCES.reduce((total, resource) => total + futures.bindingFrac[resource][quarter], 0);
      expect(sum).toBeCloseTo(1, 9);
    }
    expect(futureQuantileTwh(futures, 2030, 0.05)).toBeLessThan(futureQuantileTwh(futures, 2030, 0.95));
    expect(futuresBelowFrac(futures, 2030, 0)).toBe(0);
    expect(futuresBelowFrac(futures, 2030, 1e4)).toBe(1);
    expect(runFutures(defaults, 200, 7)).toEqual(futures);
    expect(runFutures(defaults, 200, 8)).not.toEqual(futures);
  });

  test('with other load to carry, generation binds in more futures', () => {
    const quarter = quarterOf(2030);
    const share = (debit: number) =>
      runFutures({ ...defaults, otherLoadGwPerYear: debit }, 300).bindingFrac.generation[quarter];
    expect(share(7)).toBeGreaterThan(share(0));
  });

  test('names what is wrong', () => {
    expect(() => runFutures(defaults, 0)).toThrow('draws: given 0; allowed: a whole number from 1');
    expect(() => runFutures({ ...defaults, baseCapacityGw: 1 })).toThrow(ParameterError);
  });
});

describe('energy-bottleneck, one pipeline by itself', () => {
  const leadTimes = defaultsOf(leadTimeParameters);

  test('an order at the steady rate changes nothing: deliveries are orders, the backlog stays', () => {
    const r = runLeadTimes({ ...leadTimes, ordersGwPerYear: 4, orderGrowthFrac: 0 });
    r.deliveredGw.forEach((delivered, quarter) => {
      expect(delivered).toBeCloseTo(r.orderedGw[quarter], 9);
      expect(r.backlogGw[quarter]).toBeCloseTo(4 * 5, 9);
    });
  });

  test('of an order with one stage half arrives after lag × ln 2', () => {
    expect(runLeadTimes({ ...leadTimes, stages: 1 }).medianArrivalYears).toBeCloseTo(5 * Math.LN2, 9);
  });

  test('conserves, is finite, and what has arrived never un-arrives', () => {
    fc.assert(
      fc.property(arbitraryValues(leadTimeParameters), (p) => {
        const r = runLeadTimes(p);
        expectFinite(r);
        expect(r.diagnostics.residuals.pipelineConservation).toBeLessThan(1e-9);
        expect(r.medianArrivalYears).toBeLessThan(p.lagYears);
        for (let quarter = 1; quarter < r.years.length; quarter++) {
          expect(r.arrivedFrac[quarter]).toBeGreaterThanOrEqual(r.arrivedFrac[quarter - 1]);
          expect(r.deliveredGw[quarter]).toBeGreaterThanOrEqual(r.deliveredGw[quarter - 1]);
        }
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('names what is wrong', () => {
    expect(() => runLeadTimes({ ...leadTimes, lagYears: 0.1 })).toThrow(
      'parameter lagYears: given 0.1; allowed: a number from 0.25 to 10',
    );
  });
});

describe('energy-bottleneck, forecasts on one axis', () => {
  const assumptions = { loadFactorFrac: 0.5, denominatorTwh: 4000 };
  const none = { capacityGw: Number.NaN, energyTwh: Number.NaN, shareFrac: Number.NaN };

  test('a printed figure is kept; what is missing is converted, there and back', () => {
    expect(forecastTwh({ ...none, energyTwh: 606, capacityGw: 1 }, assumptions)).toBe(606);
    expect(forecastTwh({ ...none, capacityGw: 100 }, assumptions)).toBeCloseTo(438, 9);
    expect(forecastTwh({ ...none, shareFrac: 0.1 }, assumptions)).toBeCloseTo(400, 9);
    expect(forecastGw({ ...none, energyTwh: 438 }, assumptions)).toBeCloseTo(100, 9);
    expect(forecastGw({ ...none, energyTwh: 606, capacityGw: 90 }, assumptions)).toBe(90);
    expect(impliedLoadFactorFrac(438, 100)).toBeCloseTo(0.5, 12);
  });

  test('names what is wrong', () => {
    expect(() => forecastTwh(none, assumptions)).toThrow('needs one of capacityGw, energyTwh, shareFrac');
    expect(() => forecastGw(none, { ...assumptions, loadFactorFrac: 0 })).toThrow('loadFactorFrac: given 0');
    expect(() => forecastTwh(none, { ...assumptions, denominatorTwh: Number.NaN })).toThrow(RangeError);
    // Most publishers print one basis only, and the table holds NaN for the others.
    expect(() => impliedLoadFactorFrac(606, Number.NaN)).toThrow('capacityGw: given NaN; allowed: a number above 0');
    expect(() => impliedDenominatorTwh(606, 0)).toThrow('shareFrac: given 0; allowed: a number above 0');
    expect(() => growthPerYearFrac(-1, 2, 6)).toThrow('from: given -1; allowed: a number above 0');
  });
});
