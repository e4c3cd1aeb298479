import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  fallWindows,
  markedWindows,
  poissonBaseRate,
  riseWindows,
  withoutDrift,
} from '../../src/models/forecast-ledger/base-rates.ts';
import { coherence, totalProbability } from '../../src/models/forecast-ledger/coherence.ts';
import { countIfCommon, countIfIndependent, frechetBounds } from '../../src/models/forecast-ledger/joint.ts';
import { dayNumber, type StatusReading, statusOf } from '../../src/models/forecast-ledger/status.ts';
import {
  type ForecastLedgerParameters,
  type ForecastRecord,
  parameters,
  presets,
  run,
  scorecardOf,
} from '../../src/models/forecast-ledger.ts';
import { forecasts, readings, validation } from '../../src/validation/forecast-ledger.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<ForecastLedgerParameters>, records: readonly ForecastRecord[] = forecasts) =>
  run({ ...defaults, ...changes }, records);
const odds = fc.double({ min: 0, max: 1, noNaN: true });
const several = fc.array(odds, { minLength: 1, maxLength: 8 });
const settle = (outcomes: Partial<Record<string, 0 | 1>>) =>
  forecasts.map((record) => ({ ...record, outcome: outcomes[record.id] ?? null }));

describe('forecast-ledger, closed forms and limiting cases', () => {
  test('six claims at 80 %: all with 26 % if independent, anything from 0 to 80 % otherwise', () => {
    const r = runWith(presets['each-at-eighty']);
    expect(r.allIndependentFrac).toBeCloseTo(0.8 ** 6, 12);
    expect([r.allLowerFrac, r.allUpperFrac]).toEqual([0, 0.8]);
    expect(r.countFrac[5]).toBeCloseTo(6 * 0.8 ** 5 * 0.2, 12);
    expect(r.expectedCount).toBeCloseTo(4.8, 12);
  });

  test('two claims at 80 % hold together with at least 60 %', () => {
    expect(frechetBounds([0.8, 0.8]).lowerFrac).toBeCloseTo(0.6, 12);
  });

  test('with one common cause all hold as often as the least likely, and none where the likeliest fails', () => {
    expect(Array.from(countIfCommon([0.5, 0.9, 0.7]))).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(0.2, 12),
      expect.closeTo(0.2, 12),
      expect.closeTo(0.5, 12),
    ]);
    expect(runWith({ ...presets['each-at-eighty'], commonCauseFrac: 1 }).allFrac).toBeCloseTo(0.8, 12);
  });

  test('support at 60 % with "else recession" needs recession at 40 %; the nearest pair to (60, 20) is (70, 30)', () => {
    const clash = runWith(presets['odds-that-clash']).coherence;
    expect(clash.coherent).toBe(false);
    expect(clash.recessionFromFrac).toBeCloseTo(0.4, 12);
    expect(clash.nearestSupportFrac).toBeCloseTo(0.7, 12);
    expect(clash.nearestRecessionFrac).toBeCloseTo(0.3, 12);
    expect(clash.distance).toBeCloseTo(Math.SQRT2 / 10, 12);
    expect(clash.recessionIfSupportedFrac).toBeCloseTo(0, 12);
  });

  test('support impossible fixes recession at its odds without support', () => {
    expect(coherence(0, 0.25, 0.25)).toMatchObject({ coherent: true, distance: 0, recessionIfSupportedFrac: null });
    expect(coherence(0, 0.9, 0.25).coherent).toBe(false);
  });

  test('support certain leaves recession free', () => {
    for (const recession of [0, 0.3, 1]) expect(coherence(1, recession, 1).coherent).toBe(true);
  });

  test('total probability by hand: 0.1 × 0.6 + 1 × 0.4', () => {
    expect(totalProbability(0.1, 1, 0.6)).toBeCloseTo(0.46, 12);
  });

  test('the default odds are one half, which fits "else recession" just so', () => {
    expect(runWith({}).coherence.coherent).toBe(true);
    expect(runWith({}).allIndependentFrac).toBe(0.5 ** 6);
  });
});

describe('forecast-ledger, base rates of the past', () => {
  test('falls by hand: of the windows of two steps in 100, 95, 100, 89, 99 two hold a fall of a tenth from the high', () => {
    expect(fallWindows([100, 95, 100, 89, 99], 2, 0.1)).toEqual({
      hits: 2,
      windows: 3,
      separateWindows: 2,
      frequencyFrac: 2 / 3,
    });
  });

  test('rises by hand, with and without a size', () => {
    expect(riseWindows([1, 3, 2, 5], 2).hits).toBe(2);
    expect(riseWindows([1, 3, 2, 5], 2, 2).hits).toBe(1);
  });

  test('marks by hand: two of the three windows of two days hold a marked day', () => {
    expect(markedWindows([0, 1, 0, 0], 2, 1)).toMatchObject({ hits: 2, windows: 3, separateWindows: 2 });
  });

  test('a series without its drift ends where it started', () => {
    const flat = withoutDrift([0, 3, 1, 6]);
    expect(flat[3]).toBeCloseTo(flat[0], 12);
    expect(Array.from(flat)).toEqual([0, 1, -3, 0]);
  });

  test('an event once in 64 months begins within 18 with 24.5 %; a longer window is never less likely', () => {
    expect(poissonBaseRate(18, 64)).toBeCloseTo(1 - Math.exp(-18 / 64), 12);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (t, T) => {
          expect(poissonBaseRate(2 * t, T)).toBeGreaterThanOrEqual(poissonBaseRate(t, T));
        },
      ),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a deeper fall is never more frequent, a longer window never less', () => {
    const closes = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(closes, fc.integer({ min: 1, max: 10 }), (series, steps) => {
        const often = fallWindows(series, steps, 0.1);
        expect(fallWindows(series, steps, 0.2).hits).toBeLessThanOrEqual(often.hits);
        // Every window that starts early enough to be longer keeps what the shorter one held.
        expect(often.hits - fallWindows(series, steps + 1, 0.1).hits).toBeLessThanOrEqual(1);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('forecast-ledger, status', () => {
  const reading: StatusReading = {
    id: 'example',
    openDate: '2025-11-28',
    latestDate: '2026-08-20',
    closeDate: '2027-05-28',
    openValue: 10,
    latestValue: 12,
    threshold: 12,
    comparison: 'at-least',
    settles: 'at-close',
  };

  test('days between dates are those of the calendar, leap years included', () => {
    expect(dayNumber('2027-05-28') - dayNumber('2025-11-28')).toBe(546);
    fc.assert(
      fc.property(fc.integer({ min: -60000, max: 60000 }), (days) => {
        const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(date) - dayNumber('1970-01-01')).toBe(days);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a threshold met before the close settles a forecast only where touching it is enough', () => {
    expect(statusOf(reading)).toMatchObject({ metNow: true, outcome: null, changeSinceOpen: 2, elapsedDays: 265 });
    expect(statusOf({ ...reading, settles: 'once' }).outcome).toBe(1);
    expect(statusOf({ ...reading, comparison: 'above' }).metNow).toBe(false);
  });

  test('at the close everything is settled', () => {
    expect(statusOf({ ...reading, latestDate: '2027-05-28' })).toMatchObject({ outcome: 1, elapsedFrac: 1 });
    expect(statusOf({ ...reading, latestDate: '2027-06-30', threshold: 13 })).toMatchObject({ outcome: 0, missing: 1 });
  });

  test('none of the readings held has settled a forecast by 20 August 2026', () => {
    expect(readings.length).toBe(5);
    for (const held of readings) expect(statusOf(held)).toMatchObject({ metNow: false, outcome: null });
  });

  test('names a date that does not exist, dates out of order and a value that is none', () => {
    expect(() => dayNumber('2025-02-29')).toThrow('date: given 2025-02-29; allowed: a day as YYYY-MM-DD');
    expect(() => dayNumber('28/11/2025')).toThrow('allowed: a day as YYYY-MM-DD');
    expect(() => statusOf({ ...reading, closeDate: '2025-01-01' })).toThrow('example: opens 2025-11-28');
    expect(() => statusOf({ ...reading, threshold: Number.NaN })).toThrow('example: threshold given NaN');
  });
});

describe('forecast-ledger, the six records', () => {
  test('are the six of the model, none with odds of the piece, none settled, all with both languages', () => {
    const records = forecasts as (ForecastRecord & Record<string, unknown>)[];
    expect(records.map((record) => record.id)).toEqual(runWith({}).forecasts.map((forecast) => forecast.id));
    for (const record of records) {
      expect(record.articleProbabilityFrac, record.id).toBeNull();
      expect(record.outcome, record.id).toBeNull();
      for (const key of ['statement', 'criterion', 'baseRateMethod', 'status', 'notes']) {
        expect(record[key], `${record.id}.${key}`).toMatchObject({ en: expect.any(String), vi: expect.any(String) });
      }
      expect(dayNumber(String(record.closes))).toBeGreaterThan(dayNumber(String(record.opens)));
    }
  });

  test('carry the base rates that the validation derives, and the preset carries the same', () => {
    const derived = (id: string) => validation.checks.find((check) => check.id === id)?.ours() ?? Number.NaN;
    const recorded = (id: string) => forecasts.find((record) => record.id === id)?.baseRateFrac;
    expect(recorded('treasury-liquidity')).toBe(Number(derived('base-net-liquidity').toFixed(2)));
    expect(recorded('sentiment-flow')).toBe(Number(derived('base-fall-ten').toFixed(2)));
    expect(presets['base-rates'].treasuryLiquidityFrac).toBe(recorded('treasury-liquidity'));
    expect(presets['base-rates'].sentimentFlowFrac).toBe(recorded('sentiment-flow'));
    expect(presets['base-rates'].recessionFrac).toBe(Number(derived('base-recession').toFixed(3)));
    expect(runWith(presets['base-rates']).coherence.coherent).toBe(true);
  });

  test('the scorecard is silent while nothing is settled, and by hand afterwards', () => {
    expect(runWith({}).scorecard).toEqual({
      settled: 0,
      meanBrier: null,
      meanLog: null,
      skill: null,
      calibration: null,
    });
    const { scorecard } = runWith({ sentimentFlowFrac: 0.9 }, settle({ 'sentiment-flow': 1, 'energy-binds': 0 }));
    expect(scorecard.settled).toBe(2);
    expect(scorecard.meanBrier).toBeCloseTo((0.01 + 0.25) / 2, 12);
    // Only the one with a base rate, 79 %, counts for skill.
    expect(scorecard.skill).toBeCloseTo(1 - 0.01 / 0.21 ** 2, 12);
    expect(scorecard.calibration).toBeNull();
  });

  test('ten settled forecasts are enough for a calibration table', () => {
    const ten = Array.from({ length: 10 }, (_, i) => ({
      probabilityFrac: 0.7,
      baseRateFrac: null,
      outcome: (i < 7 ? 1 : 0) as 0 | 1,
    }));
    expect(scorecardOf(ten).calibration?.[0].frequencyFrac).toBeCloseTo(0.7, 12);
    expect(scorecardOf(ten).skill).toBeNull();
  });
});

describe('forecast-ledger, invariants over random odds', () => {
  test('counts add to one and to the sum of the odds, the joint odds keep inside their bounds, all is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run(values, forecasts);
        expectFinite(r);
        for (const residual of Object.values(r.diagnostics.residuals)) expect(residual).toBeLessThan(1e-9);
        expect(r.allFrac).toBeGreaterThanOrEqual(r.allLowerFrac - 1e-12);
        expect(r.allFrac).toBeLessThanOrEqual(r.allUpperFrac + 1e-12);
        for (const probability of r.countFrac) expect(probability).toBeGreaterThanOrEqual(-1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('independence lies between the bounds, for any number of claims', () => {
    fc.assert(
      fc.property(several, (list) => {
        const { lowerFrac, upperFrac } = frechetBounds(list);
        const all = countIfIndependent(list)[list.length];
        expect(all).toBeGreaterThanOrEqual(lowerFrac - 1e-12);
        expect(all).toBeLessThanOrEqual(upperFrac + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the nearest pair is coherent, and no coherent pair is nearer', () => {
    fc.assert(
      fc.property(odds, odds, odds, odds, odds, (support, recession, without, otherSupport, ifSupported) => {
        const found = coherence(support, recession, without);
        const again = coherence(found.nearestSupportFrac, found.nearestRecessionFrac, without);
        expect(again.distance).toBeLessThan(1e-9);
        const otherRecession = totalProbability(ifSupported, without, otherSupport);
        const other = Math.hypot(otherSupport - support, otherRecession - recession);
        expect(found.distance).toBeLessThanOrEqual(other + 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('forecast-ledger, directions', () => {
  test('raising any single odds never makes all six, or the expected number, less likely', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), odds, (values, raised) => {
        const higher = { ...values, energyBindsFrac: Math.max(values.energyBindsFrac, raised) };
        const [low, high] = [run(values, forecasts), run(higher, forecasts)];
        expect(high.allFrac).toBeGreaterThanOrEqual(low.allFrac - 1e-12);
        expect(high.allLowerFrac).toBeGreaterThanOrEqual(low.allLowerFrac - 1e-12);
        expect(high.expectedCount).toBeGreaterThanOrEqual(low.expectedCount - 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a stronger common cause never makes all six less likely, and leaves the expected number alone', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const [own, common] = [0, 1].map((commonCauseFrac) => run({ ...values, commonCauseFrac }, forecasts));
        expect(common.allFrac).toBeGreaterThanOrEqual(own.allFrac - 1e-12);
        expect(common.expectedCount).toBeCloseTo(own.expectedCount, 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('less support never lowers the recession it must go with', () => {
    fc.assert(
      fc.property(odds, odds, odds, (a, b, without) => {
        const from = (support: number) => coherence(support, 0.5, without).recessionFromFrac;
        expect(from(Math.min(a, b))).toBeGreaterThanOrEqual(from(Math.max(a, b)) - 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('forecast-ledger, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ recessionFrac: 1.5 })).toThrow(
      'parameter recessionFrac: given 1.5; allowed: a number from 0 to 1',
    );
    expect(() => runWith({ aiSupportFrac: Number.NaN })).toThrow(ParameterError);
  });

  test('names what is wrong with a record, a list of odds or a series', () => {
    expect(() => runWith({}, forecasts.slice(1))).toThrow('records: ai-supported is missing');
    const wrong = forecasts.map((record) => ({ ...record, baseRateFrac: 24 }));
    expect(() => runWith({}, wrong)).toThrow('ai-supported.baseRateFrac: given 24; allowed: 0 to 1, or null');
    const half = forecasts.map((record) => ({ ...record, outcome: 0.5 as 0 }));
    expect(() => runWith({}, half)).toThrow('ai-supported.outcome: given 0.5; allowed: 0, 1 or null');
    expect(() => frechetBounds([])).toThrow('probabilities: given none');
    expect(() => frechetBounds([0.5, 2])).toThrow('probability 2: given 2');
    expect(() => fallWindows([1, 2], 2, 0.1)).toThrow('closes: given 2 values; a window of 2 steps needs more');
    expect(() => fallWindows([1, 2, 3], 1, 10)).toThrow('fallFrac: given 10');
    expect(() => riseWindows([1, Number.NaN, 3], 1)).toThrow('values, 2: given NaN');
    expect(() => riseWindows([1, 2, 3], 0)).toThrow('windowSteps: given 0');
    expect(() => poissonBaseRate(18, 0)).toThrow('given 18 and 0 months; allowed: above 0');
  });

  test('reports odds that the log score holds back', () => {
    expect(runWith({ aiSupportFrac: 1 }).diagnostics.clamps).toEqual([
      'log score: ai-supported at 1 held inside [0.01, 0.99]',
    ]);
    expect(runWith({}).diagnostics.clamps).toEqual([]);
  });

  test('golden default run', () => {
    const r = runWith({ ...presets['base-rates'], commonCauseFrac: 0.3 });
    const round = (value: number) => Number(value.toPrecision(9));
    expect({
      all: round(r.allFrac),
      counts: Array.from(r.countFrac, round),
      coherence: r.coherence.coherent,
      brier: r.forecasts.map((forecast) => round(forecast.brierIfTrue)),
      log: r.forecasts.map((forecast) => round(forecast.logIfFalse)),
      defaultCounts: Array.from(runWith({}).countFrac, round),
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(runWith({})).toEqual(runWith({}));
  });
});
