import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberColumn, readTable } from '../../src/kit/build/tables.ts';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  type CryptoTicketParameters,
  chanceOfLoss,
  drawdownRecord,
  lossWindowFrac,
  type MonthlyRecord,
  meanContributionMultiple,
  multipleAt,
  parameters,
  presets,
  relativeVolatilityFrac,
  run,
  shareStandardError,
  simulateContributions,
} from '../../src/models/crypto-ticket.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<CryptoTicketParameters>) => run({ ...defaults, ...changes });
const simulateWith = (changes: Partial<CryptoTicketParameters>) => simulateContributions({ ...defaults, ...changes });
/** A simulation takes milliseconds: the fewest inputs that a test of an invariant may have, and few paths. */
const SIMULATED_RUNS = 200;
const fewPaths = arbitraryValues({ ...parameters, paths: { ...parameters.paths, max: 400 } });

const DIP: MonthlyRecord = {
  months: ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
  index: [100, 80, 120, 48, 60, 132],
};

describe('crypto-ticket, by hand', () => {
  test('without drift the chance of loss is one half at every horizon', () => {
    for (const loss of runWith({ driftFrac: 0 }).horizon.lossFrac) expect(loss).toBe(0.5);
  });

  test('a drift of one volatility a year loses in one year with Φ(−1)', () => {
    expect(chanceOfLoss(0.2, 0.2, 1)).toBeCloseTo(0.158655253931457, 14);
    expect(chanceOfLoss(0.2, 0.2, 4)).toBeCloseTo(0.022750131948179, 14);
  });

  test('the average outruns the middle by half the variance: 14 % drift at 58 % volatility averages 30.82 % a year', () => {
    const { horizon } = run(defaults);
    expect(Math.log(horizon.meanMultiple[3])).toBeCloseTo(0.14 + 0.58 ** 2 / 2, 12);
    expect(Math.log(horizon.medianMultiple[3])).toBeCloseTo(0.14, 12);
  });

  test('an asset like equity in all and uncorrelated is ahead of it half of the time', () => {
    const twin = { driftFrac: 0.055, volatilityFrac: 0.16, correlation: 0 };
    expect(runWith(twin).horizon.belowEquityFrac[7]).toBeCloseTo(0.5, 14);
    expect(relativeVolatilityFrac({ ...defaults, ...twin })).toBeCloseTo(0.16 * Math.SQRT2, 14);
  });

  test('the middle multiple is the one that half of the outcomes stay below', () => {
    expect(multipleAt(defaults, 10, 0.5)).toBeCloseTo(run(defaults).horizon.medianMultiple[39], 12);
  });

  test('twelve contributions without growth on average give back what was paid in', () => {
    expect(meanContributionMultiple(-0.02, 0.2, 1)).toBeCloseTo(1, 14);
  });

  test('a doubling of three trillion, half of it young, lifts 10.7 % of 174 to 20.118 of 177', () => {
    const { shares } = run(defaults);
    expect(shares.youngShareAfterFrac).toBeCloseTo(20.118 / 177, 14);
    expect(shares.addedUsdTn).toBe(3);
    expect(shares.youngAddedUsdTn).toBe(1.5);
  });

  test('owners of crypto who hold as much of it as of everything gain no share when it doubles', () => {
    expect(runWith({ youngOwnershipFrac: 0.107 }).shares.changePp).toBeCloseTo(0, 12);
    expect(runWith({ priceMultiple: 1 }).shares.changePp).toBeCloseTo(0, 12);
  });
});

describe('crypto-ticket, monthly contributions', () => {
  test('on average the simulated plan earns what the closed form says, within three standard errors', () => {
    const { equityMultiple } = simulateWith({ paths: 20_000 });
    const mean = equityMultiple.reduce((sum, multiple) => sum + multiple, 0) / equityMultiple.length;
    const squares = equityMultiple.reduce((sum, multiple) => sum + (multiple - mean) ** 2, 0) / equityMultiple.length;
    const error = Math.sqrt(squares / equityMultiple.length);
    expect(Math.abs(mean - run(defaults).equityMeanMultiple)).toBeLessThan(3 * error);
  });

  test('with no stake the plan is equity, and never below it', () => {
    const none = simulateWith({ stakeFrac: 0 });
    expect(none.planMultiple).toEqual(none.equityMultiple);
    expect(none.belowEquityFrac).toBe(0);
  });

  test('how often the plan ends below equity does not depend on the stake, how far it does', () => {
    const whole = simulateWith({});
    const small = simulateWith({ stakeFrac: 0.05 });
    expect(small.belowEquityFrac).toBe(whole.belowEquityFrac);
    expect(small.lowMultiple).toBeGreaterThan(whole.lowMultiple);
  });

  test('the correlation with equity hardly moves the plan taken alone', () => {
    const shares = [0.39, 0].map((correlation) => simulateWith({ correlation }).belowContributionsFrac);
    expect(Math.abs(shares[0] - shares[1])).toBeLessThan(0.03);
  });

  test('every path ends finite and above nought, quantiles in order, shares between nought and one', () => {
    fc.assert(
      fc.property(fewPaths, (values) => {
        const result = simulateContributions(values);
        expect(result.planMultiple).toHaveLength(values.paths);
        expect(result.diagnostics.residuals.unfinishedPaths).toBe(0);
        expect(Math.min(...result.planMultiple)).toBeGreaterThan(0);
        expect(result.lowMultiple).toBeLessThanOrEqual(result.medianMultiple);
        expect(result.medianMultiple).toBeLessThanOrEqual(result.highMultiple);
        for (const share of [result.belowContributionsFrac, result.belowEquityFrac]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: SIMULATED_RUNS },
    );
  });

  test('on the same noise more drift never loses more often', () => {
    fc.assert(
      fc.property(fewPaths, fc.double({ min: -0.3, max: 0.8, noNaN: true }), (values, other) => {
        const [low, high] = [values.driftFrac, other].sort((a, b) => a - b);
        const end = (driftFrac: number) => simulateContributions({ ...values, driftFrac });
        expect(end(high).belowContributionsFrac).toBeLessThanOrEqual(end(low).belowContributionsFrac);
        expect(end(high).belowEquityFrac).toBeLessThanOrEqual(end(low).belowEquityFrac);
      }),
      { numRuns: SIMULATED_RUNS },
    );
  });

  test('same seed, same paths; another seed, others', () => {
    expect(simulateWith({})).toEqual(simulateWith({}));
    expect(simulateWith({ seed: 2 }).planMultiple).not.toEqual(simulateWith({}).planMultiple);
  });

  test('what was kept from a run before changes nothing: longer, rougher and other runs in between', () => {
    const first = simulateWith({ horizonYears: 5 });
    simulateWith({ horizonYears: 12 });
    simulateWith({ horizonYears: 5, volatilityFrac: 0.3, correlation: -0.2 });
    simulateWith({ horizonYears: 5, seed: 7, paths: 501 });
    expect(simulateWith({ horizonYears: 5 })).toEqual(first);
  });
});

describe('crypto-ticket, the record', () => {
  test('falls are counted from the highest month so far', () => {
    const record = drawdownRecord(DIP);
    expect(record.drawdownFrac[1]).toBeCloseTo(-0.2, 14);
    expect(record.deepestFrac).toBeCloseTo(-0.6, 14);
    expect(record.deepestMonth).toBe('2026-02');
    expect(record.halfUnderFrac).toBeCloseTo(1 / 6, 14);
    expect(record.longestMonths).toBe(2);
  });

  test('of five windows of one month two end lower; of two windows of four months one does', () => {
    expect(lossWindowFrac(DIP, 1)).toBe(2 / 5);
    expect(lossWindowFrac(DIP, 4)).toBe(1 / 2);
  });

  test('a fall is between nought and all, and rescaling the index changes nothing', () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 24 });
    fc.assert(
      fc.property(values, (index) => {
        const months = index.map((_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
        const { drawdownFrac, deepestFrac } = drawdownRecord({ months, index });
        expect(Math.max(...drawdownFrac)).toBe(0);
        expect(deepestFrac).toBeGreaterThan(-1);
        // A power of two, so that the division is exact.
        const scaled = index.map((value) => value * 8);
        expect(drawdownRecord({ months, index: scaled }).drawdownFrac).toEqual(drawdownFrac);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the carried record: deepest at −76 % of a month-end high, no loss in any three years of month ends', () => {
    const rows = readTable('btc-monthly-index');
    const record = { months: rows.map((row) => row.month), index: numberColumn(rows, 'btcIndex') };
    expect(drawdownRecord(record).deepestFrac).toBeCloseTo(-0.756, 3);
    expect(lossWindowFrac(record, 36)).toBe(0);
    // The carried falls start from daily records, which lie above month-end ones.
    const daily = numberColumn(rows, 'drawdownFrac');
    drawdownRecord(record).drawdownFrac.forEach((fall, i) => {
      if (record.months[i] >= '2017-01') expect(daily[i]).toBeLessThanOrEqual(fall + 1e-3);
    });
  });

  test('names month and value of what it cannot read', () => {
    const broken = (changes: Partial<MonthlyRecord>) => () => drawdownRecord({ ...DIP, ...changes });
    expect(broken({ months: [], index: [] })).toThrow('monthly record: given 0 months, 0 values');
    expect(broken({ index: [100, 80] })).toThrow('given 6 months, 2 values; needs as many, and some');
    expect(broken({ index: [100, 80, 0, 48, 60, 132] })).toThrow(
      'monthly record, 2026-01: given 0; needs a number above',
    );
    expect(broken({ index: [100, Number.NaN, 1, 48, 60, 132] })).toThrow('monthly record, 2025-12: given NaN');
    expect(broken({ months: ['2025-11', '2026-01', '2025-12', '2026-02', '2026-03', '2026-04'] })).toThrow(
      'given 2026-01 after 2025-11; needs the month that follows',
    );
    expect(broken({ months: ['2025-13', '2026-01', '2025-12', '2026-02', '2026-03', '2026-04'] })).toThrow(
      'needs YYYY-MM',
    );
    expect(() => lossWindowFrac(DIP, 6)).toThrow('windowMonths: given 6; needs a whole number from 1 to 5');
    expect(() => lossWindowFrac(DIP, 1.5)).toThrow('windowMonths: given 1.5');
  });
});

describe('crypto-ticket, invariants over random parameters', () => {
  test('every number is finite, residuals are nought, chances are chances, shares add up', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const result = run(values);
        expectFinite(result);
        expect(result.diagnostics.residuals.shares).toBeLessThan(1e-12);
        expect(result.diagnostics.residuals.quantile).toBeLessThan(1e-10);
        const { horizon, shares } = result;
        for (const chance of [...horizon.lossFrac, ...horizon.equityLossFrac, ...horizon.belowEquityFrac]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        expect(shares.youngShareAfterFrac).toBeGreaterThanOrEqual(0);
        expect(shares.oldShareAfterFrac).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('low, middle and high outcome stand in order, and the average above the middle', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const { lowMultiple, medianMultiple, highMultiple, meanMultiple } = run(values).horizon;
        medianMultiple.forEach((median, i) => {
          expect(lowMultiple[i]).toBeLessThan(median);
          expect(highMultiple[i]).toBeGreaterThan(median);
          expect(meanMultiple[i]).toBeGreaterThan(median);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('crypto-ticket, directions', () => {
  test('with a rising drift a longer wait never loses more often; with a falling one never less', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const { lossFrac } = run(values).horizon;
        const direction = Math.sign(values.driftFrac);
        lossFrac.forEach((loss, i) => {
          if (i > 0) expect(direction * (loss - lossFrac[i - 1])).toBeLessThanOrEqual(1e-15);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more drift never loses more often', () => {
    const drift = fc.double({ min: -0.3, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(arbitraryValues(parameters), drift, (values, other) => {
        const [low, high] = [values.driftFrac, other].sort((a, b) => a - b);
        const loss = (driftFrac: number) => run({ ...values, driftFrac }).horizon.lossFrac.at(-1) as number;
        expect(loss(high)).toBeLessThanOrEqual(loss(low) + 1e-15);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a rise helps the young the more, the more of the market they own', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const change = (youngOwnershipFrac: number) =>
          run({ ...values, priceMultiple: 2, youngOwnershipFrac }).shares.changePp;
        expect(change(1)).toBeGreaterThanOrEqual(change(values.youngOwnershipFrac) - 1e-12);
        expect(change(values.youngOwnershipFrac)).toBeGreaterThanOrEqual(change(0) - 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('crypto-ticket, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ volatilityFrac: 0 })).toThrow(
      'parameter volatilityFrac: given 0; allowed: a number from 0.05 to 1.2',
    );
    expect(() => runWith({ driftFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => simulateWith({ paths: 1_000_000 })).toThrow('parameter paths: given 1000000; allowed: a whole number');
    expect(() => simulateWith({ seed: 1.5 })).toThrow('parameter seed: given 1.5');
  });

  test('small helpers name what they cannot take', () => {
    expect(() => chanceOfLoss(0.1, 0, 1)).toThrow('volatilityFrac: given 0; needs a number above 0');
    expect(() => chanceOfLoss(0.1, 0.2, Number.NaN)).toThrow('years: given NaN');
    expect(() => multipleAt(defaults, 10, 1)).toThrow('needs a probability above 0 and below 1');
    expect(() => multipleAt(defaults, -1, 0.5)).toThrow('years: given -1');
    expect(() => meanContributionMultiple(0.1, 0.2, 1.5)).toThrow('years: given 1.5; needs a whole number from 1');
    expect(() => shareStandardError(2, 100)).toThrow('shareFrac: given 2');
    expect(() => shareStandardError(0.5, 0)).toThrow('paths: given 0');
  });

  test('every preset runs', () => {
    for (const preset of Object.values(presets)) expectFinite(runWith(preset));
  });

  test('golden default run', () => {
    const { horizon, shares, planMeanMultiple, equityMeanMultiple } = run(defaults);
    const plan = simulateContributions(defaults);
    const round = (value: number) => Number(value.toPrecision(9));
    expect({
      loss: [3, 15, 39].map((i) => round(horizon.lossFrac[i])),
      belowEquity: [3, 15, 39].map((i) => round(horizon.belowEquityFrac[i])),
      highMultiple: round(horizon.highMultiple[39]),
      means: [planMeanMultiple, equityMeanMultiple].map(round),
      youngShareAfter: round(shares.youngShareAfterFrac),
      plan: [plan.lowMultiple, plan.medianMultiple, plan.highMultiple].map(round),
      planBelow: [plan.belowContributionsFrac, plan.belowEquityFrac],
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
