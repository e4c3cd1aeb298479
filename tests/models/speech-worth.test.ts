import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { parameters, presets, run, type SpeechWorthParameters } from '../../src/models/speech-worth.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<SpeechWorthParameters>) => run({ ...defaults, ...changes });
const property = (check: (values: SpeechWorthParameters) => void) =>
  fc.assert(fc.property(arbitraryValues(parameters), check), { numRuns: RANDOM_RUNS });

describe('speech-worth, closed forms and limiting cases', () => {
  test('by hand: fifty points of one cut of 25 bp for two years are worth 0.25 %', () => {
    const r = runWith({ fromOddsFrac: 0.3, toOddsFrac: 0.8, persistenceYears: 2, mode: 'discounting' });
    expect(r.worthLogChange).toBeCloseTo(0.0025 * 2 * 0.5, 15);
    expect(r.expectedRateChangeBps).toBeCloseTo(-12.5, 12);
  });

  test("Bernanke and Kuttner's estimate is discounting over four years", () => {
    const r = runWith({ persistenceYears: 4 });
    expect(r.empiricalLogChange).toBeCloseTo(r.discountingLogChange, 15);
  });

  test('odds that stay put are worth nothing, and no persistence is implied', () => {
    const r = runWith({ fromOddsFrac: 0.5, toOddsFrac: 0.5 });
    expect(r.worthLogChange).toBe(0);
    expect(r.impliedPersistenceYears).toBeNull();
  });

  test('an index that stays put has nothing to explain', () => {
    const r = runWith({ observedChangeFrac: 0 });
    expect(r.explainedFrac).toBeNull();
    expect(r.impliedPersistenceYears).toBe(0);
  });

  test('the index rose as the odds fell on the day the report was cancelled: the explained part is negative', () => {
    expect(runWith(presets['cancelled-report']).explainedFrac).toBeLessThan(0);
    expect(runWith(presets['one-speech']).explainedFrac).toBeGreaterThan(0);
  });
});

describe('speech-worth, invariants over random parameters', () => {
  test('the implied persistence gives back the observed size, and every number is finite', () => {
    property((values) => {
      const r = run(values);
      expectFinite(r);
      expect(r.diagnostics.residuals.impliedPersistence).toBeLessThan(1e-12);
    });
  });

  test('a swing and its reverse are worth the same with opposite sign', () => {
    property((values) => {
      const back = run({ ...values, fromOddsFrac: values.toOddsFrac, toOddsFrac: values.fromOddsFrac });
      expect(back.worthLogChange).toBeCloseTo(-run(values).worthLogChange, 15);
    });
  });

  test('the worth of a swing is the sum of the worth of its steps', () => {
    property((values) => {
      const halfway = (values.fromOddsFrac + values.toOddsFrac) / 2;
      const first = run({ ...values, toOddsFrac: halfway }).worthLogChange;
      const second = run({ ...values, fromOddsFrac: halfway }).worthLogChange;
      expect(first + second).toBeCloseTo(run(values).worthLogChange, 14);
    });
  });

  test('the curve passes through what the run says at its ends', () => {
    property((values) => {
      const { persistenceYears, discountingLogChange } = run(values).curve;
      const last = persistenceYears.length - 1;
      expect(persistenceYears[last]).toBeCloseTo(25, 9);
      const atEnd = run({ ...values, persistenceYears: 25 }).discountingLogChange;
      expect(discountingLogChange[last]).toBeCloseTo(atEnd, 12);
    });
  });
});

describe('speech-worth, directions', () => {
  test('a longer-lasting difference, a larger cut or a wider swing is never worth less', () => {
    property((values) => {
      const size = (changes: Partial<SpeechWorthParameters>) =>
        Math.abs(run({ ...values, mode: 'discounting', ...changes }).worthLogChange);
      expect(size({ persistenceYears: 25 })).toBeGreaterThanOrEqual(size({}) - 1e-15);
      expect(size({ cutBps: 100 })).toBeGreaterThanOrEqual(size({}) - 1e-15);
      expect(size({ fromOddsFrac: 1, toOddsFrac: 0 })).toBeGreaterThanOrEqual(size({}) - 1e-15);
    });
  });

  test('the further the index fell, the longer rates would have to differ', () => {
    property((values) => {
      fc.pre(Math.abs(values.toOddsFrac - values.fromOddsFrac) > 0.01);
      const years = (observedChangeFrac: number) =>
        run({ ...values, observedChangeFrac }).impliedPersistenceYears ?? -1;
      expect(years(-0.3)).toBeGreaterThan(years(-0.1));
    });
  });
});

describe('speech-worth, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ toOddsFrac: 1.2 })).toThrow(
      'parameter toOddsFrac: given 1.2; allowed: a number from 0 to 1',
    );
    expect(() => runWith({ persistenceYears: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ mode: 'belief' as 'discounting' })).toThrow('one of discounting, bernanke-kuttner');
  });

  test('every preset is a valid state', () => {
    for (const preset of Object.values(presets)) expectFinite(runWith(preset));
  });

  test('golden default run', () => {
    const { curve, diagnostics, ...numbers } = run(defaults);
    const rounded = Object.entries(numbers).map(([name, value]) => [name, Number(value?.toPrecision(9))]);
    expect({
      ...Object.fromEntries(rounded),
      curve: [0, 30, 60].map((i) => Number(curve.discountingLogChange[i].toPrecision(9))),
      clamps: diagnostics.clamps,
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
