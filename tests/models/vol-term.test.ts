import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { mean } from '../../src/models/lib/statistics.ts';
import { summarise } from '../../src/models/vol-term/summary.ts';
import { expectedVariance, inversionThreshold, todayWeight } from '../../src/models/vol-term/term-structure.ts';
import { parameters, presets, run, type VolTermParameters } from '../../src/models/vol-term.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<VolTermParameters>) => run({ ...defaults, ...changes });
/** Random parameters, but one year each: the length changes no invariant, and twenty years would be slow. */
const property = (check: (values: VolTermParameters) => void) =>
  fc.assert(
    fc.property(arbitraryValues(parameters), (values) => check({ ...values, horizonYears: 1 })),
    { numRuns: RANDOM_RUNS },
  );
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const acrossSeeds = (changes: Partial<VolTermParameters>, read: (r: ReturnType<typeof run>) => number) =>
  mean(SEEDS.map((seed) => read(runWith({ ...changes, seed, horizonYears: 10 }))));

describe('vol-term, closed forms and limiting cases', () => {
  test('by hand: variance 0.09 over 0.04 with k = 2 and half a year ahead', () => {
    // weight (1 − e⁻¹) / 1 = 0.632121, so 0.04 + 0.05 · 0.632121
    expect(expectedVariance(0.09, 0.04, 2, 0.5)).toBeCloseTo(0.071606, 6);
  });

  test('no time ahead or no reversion leaves today’s variance; long ahead only the mean is left', () => {
    expect(todayWeight(6, 0)).toBe(1);
    expect(todayWeight(1e-12, 0.25)).toBeCloseTo(1, 12);
    expect(expectedVariance(0.09, 0.04, 6, 1e6)).toBeCloseTo(0.04, 6);
  });

  test('with equal premia the curve inverts exactly above the long-run variance', () => {
    expect(inversionThreshold({ ...defaults, farPremiumMultiple: 1.1 })).toBeCloseTo(0.165 ** 2, 12);
    const r = runWith({ farPremiumMultiple: 1.1 });
    r.variance.forEach((v, day) => void expect(r.nearVolPts[day] > r.farVolPts[day]).toBe(v > 0.165 ** 2));
  });

  test('a far premium too high for any variance never inverts', () => {
    expect(inversionThreshold({ ...defaults, reversionPerYear: 0.5, farPremiumMultiple: 1.6 })).toBeNull();
    const r = runWith({ reversionPerYear: 0.5, farPremiumMultiple: 1.6 });
    expect(r.thresholdVolPts).toBeNull();
    expect(r.withHedging.invertedFrac).toBe(0);
    expect(r.withHedging.medianStartVolPts).toBeNull();
  });

  test('a summary by hand: five days, two episodes, three days inverted', () => {
    const near = Float64Array.from([18, 15, 30, 32, 14]);
    const far = Float64Array.from([17, 18, 28, 28, 18]);
    const realised = Float64Array.from([9, 9, 15, 24, 9]);
    const s = summarise(near, far, realised);
    expect(s).toMatchObject({
      invertedFrac: 0.6,
      episodes: 2,
      meanEpisodeDays: 1.5,
      medianStartVolPts: 24,
      lowStartFrac: 0.5,
    });
    expect(s.realisedOverNear).toBeCloseTo(0.5, 12);
  });

  test('constant hedging presses on the near end and three tenths of it on the far end', () => {
    const plain = run(defaults);
    const pressed = runWith({ hedgingMeanVolPts: 2 });
    expect(pressed.nearVolPts[100] - plain.nearVolPts[100]).toBeCloseTo(2, 12);
    expect(pressed.farVolPts[100] - plain.farVolPts[100]).toBeCloseTo(0.6, 12);
  });

  test('the spread and the persistence of hedging are those asked for', () => {
    const { hedgingVolPts: q } = runWith({ hedgingMeanVolPts: 1, hedgingSdVolPts: 2, horizonYears: 20 });
    const spread = Math.sqrt(mean(q.map((value) => (value - 1) ** 2)));
    expect(spread).toBeCloseTo(2, 0);
    const halfLifeLater = mean(q.subarray(5).map((value, day) => (value - 1) * (q[day] - 1))) / spread ** 2;
    expect(halfLifeLater).toBeCloseTo(0.5, 1);
  });
});

describe('vol-term, invariants over random parameters', () => {
  test('every number is finite, variance is never negative, and no index falls below its floor', () => {
    property((values) => {
      const r = run(values);
      expectFinite(r);
      expect(Math.min(...r.variance)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...r.nearVolPts, ...r.farVolPts)).toBeGreaterThanOrEqual(1);
    });
  });

  test('without hedging the curve is inverted exactly above the closed-form threshold', () => {
    property((values) => void expect(run(values).diagnostics.residuals.thresholdMismatchDays).toBe(0));
  });

  test('switching hedging off leaves the variance path and the summary without hedging', () => {
    property((values) => {
      const r = run(values);
      const off = run({ ...values, hedgingMeanVolPts: 0, hedgingSdVolPts: 0 });
      expect(off.variance).toEqual(r.variance);
      expect(off.withHedging).toEqual(r.withoutHedging);
    });
  });
});

describe('vol-term, directions', () => {
  test('more standing hedging on the same noise never inverts fewer days', () => {
    property((values) => {
      const share = (hedgingMeanVolPts: number) => run({ ...values, hedgingMeanVolPts }).withHedging.invertedFrac;
      // Near its floor an index no longer answers to hedging; the far index has none of it taken away there.
      fc.pre(run(values).diagnostics.clamps.every((clamp) => !clamp.includes('index')));
      expect(share(4)).toBeGreaterThanOrEqual(share(values.hedgingMeanVolPts));
    });
  });

  test('a higher far premium never inverts more days', () => {
    property((values) => {
      const share = (farPremiumMultiple: number) => run({ ...values, farPremiumMultiple }).withoutHedging.invertedFrac;
      expect(share(1.6)).toBeLessThanOrEqual(share(values.farPremiumMultiple));
    });
  });

  test('if hedging were behind inversions, they would start lower and less volatility would follow', () => {
    const start = (r: ReturnType<typeof run>) => r.withHedging.medianStartVolPts ?? Number.NaN;
    const followed = (r: ReturnType<typeof run>) => r.withHedging.realisedOverNear ?? Number.NaN;
    const hedged = presets['wide-hedging-swings'];
    expect(acrossSeeds(hedged, start)).toBeLessThan(acrossSeeds({}, start));
    expect(acrossSeeds(hedged, followed)).toBeLessThan(acrossSeeds({}, followed));
  });
});

describe('vol-term, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ hedgingSdVolPts: -1 })).toThrow(
      'parameter hedgingSdVolPts: given -1; allowed: a number from 0 to 4',
    );
    expect(() => runWith({ volOfVol: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ horizonYears: 2.5 })).toThrow('a whole number from 1 to 20');
    expect(() => summarise(new Float64Array(2), new Float64Array(3), new Float64Array(2))).toThrow('2, 3 and 2 days');
  });

  test('reflections and floors are reported', () => {
    expect(runWith({ volOfVol: 1.5 }).diagnostics.clamps[0]).toMatch(/^variance: reflected at zero on \d+ days/);
    const pressed = runWith({ longRunVolFrac: 0.08, volOfVol: 1.5, hedgingSdVolPts: 4 });
    expect(pressed.diagnostics.clamps.join('; ')).toMatch(/near index: held at 1 point on \d+ days/);
  });

  test('every preset is a valid state', () => {
    for (const preset of Object.values(presets)) expectFinite(runWith(preset));
  });

  test('golden default run', () => {
    const r = runWith(presets['standing-hedging']);
    const round = (series: Float64Array) => [0, 420, 840, 1259].map((day) => Number(series[day].toPrecision(9)));
    const summary = Object.entries(r.withHedging).map(([name, value]) => [name, Number(value?.toPrecision(9))]);
    expect({
      near: round(r.nearVolPts),
      far: round(r.farVolPts),
      realised: round(r.realisedVolPts),
      hedging: round(r.hedgingVolPts),
      summary: Object.fromEntries(summary),
      clamps: r.diagnostics.clamps,
    }).toMatchSnapshot();
  });

  test('same input, same output; another seed, another path', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
    expect(runWith({ seed: 2 }).variance).not.toEqual(run(defaults).variance);
  });
});
