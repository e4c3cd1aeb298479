import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberColumn, readTable } from '../../src/kit/build/tables.ts';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  grossUp,
  impliedFoodShareFrac,
  PLACE_TOTAL_USD,
  type PovertyLineParameters,
  parameters,
  povertyLineUsd,
  presets,
  relativeDifferenceFrac,
  run,
} from '../../src/models/poverty-line.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<PovertyLineParameters>) => run({ ...defaults, ...changes });
const at = ({ cliff }: ReturnType<typeof run>, grossUsd: number) => cliff.grossUsd.indexOf(grossUsd);

describe('poverty-line, by hand', () => {
  test('a food budget of 10,400 that is a third of spending gives a line of 31,200', () => {
    expect(run(defaults).lineUsd).toBe(31_200);
    expect(run(defaults).multiplier).toBe(3);
  });

  test('the implied share undoes the dial', () => {
    expect(impliedFoodShareFrac(10_400, povertyLineUsd(10_400, 0.129))).toBeCloseTo(0.129, 15);
  });

  test('a net need of 85 at 15 % tax is a gross need of 100', () => {
    expect(grossUp(85, 0.15)).toBeCloseTo(100, 12);
    expect(runWith({ taxRateFrac: 0 }).budget.grossUsd).toBe(118_009);
  });

  test('which way round a difference is told decides the number: 31 % lower is 46 % higher', () => {
    expect(relativeDifferenceFrac(93_755, 136_500)).toBeCloseTo(-0.3132, 4);
    expect(relativeDifferenceFrac(136_500, 93_755)).toBeCloseTo(0.4559, 4);
  });

  test('child care at the national average replaces one line and leaves the others', () => {
    const { budget } = runWith({ childcare: 'national-average' });
    expect(budget.netUsd).toBe(118_009 - 32_773 + 26_256);
    expect(budget.lines.housingUsd).toBe(23_267);
  });

  test('another place scales every line alike, says that it did, and leaves a national average alone', () => {
    const { budget } = runWith({ place: 'lynchburg-va', childcare: 'national-average' });
    expect(budget.linesArePublished).toBe(false);
    expect(budget.lines.housingUsd).toBeCloseTo((23_267 * 93_755) / 136_509, 9);
    expect(budget.lines.childcareUsd).toBe(26_256);
  });

  test('at 45,000 the family of the drawing loses Medicaid and keeps the child-care subsidy', () => {
    const result = run(defaults);
    const edge = at(result, 45_000);
    expect(result.cliff.netUsd[edge - 1]).toBeCloseTo(44_500 * 0.8645, 9);
    expect(result.cliff.netUsd[edge]).toBeCloseTo(45_000 * 0.8645 - 10_567, 9);
    expect(result.cliff.subsidyUsd[edge]).toBe(28_000);
  });

  test('halfway through a phase-out half of the benefit is left', () => {
    const result = runWith({ smooth: true });
    expect(result.cliff.medicaidUsd[at(result, 45_000)]).toBeCloseTo(10_567 / 2, 9);
    expect(result.cliff.subsidyUsd[at(result, 70_000)]).toBeCloseTo(14_000, 9);
  });

  test('with both phase-outs running a raise is taxed at 13.55 % + 10,567/30,000 + 28,000/60,000', () => {
    const result = runWith({ smooth: true });
    expect(result.cliff.marginalRateFrac[at(result, 50_000)]).toBeCloseTo(0.1355 + 10_567 / 30_000 + 28 / 60, 9);
    expect(result.cliff.marginalRateFrac[at(result, 110_000)]).toBeCloseTo(0.1355, 9);
  });

  test('a trap by hand: a loss of 8,000 at 45,000 is made good 10,000 later at a tax of a fifth', () => {
    const { traps } = runWith({ taxRateFrac: 0.2, medicaidValueUsd: 8_000, subsidyValueUsd: 0 }).cliff;
    expect(traps).toHaveLength(1);
    expect(traps[0].fromGrossUsd).toBe(45_000);
    expect(traps[0].peakNetUsd).toBeCloseTo(36_000, 9);
    expect(traps[0].lowestNetUsd).toBeCloseTo(28_000, 9);
    expect(traps[0].regainedGrossUsd).toBeCloseTo(55_000, 9);
  });

  test('two cliffs at one income are one trap, and without benefits there is none', () => {
    expect(runWith({ medicaidCliffUsd: 65_000 }).cliff.traps).toHaveLength(1);
    expect(runWith({ medicaidValueUsd: 0, subsidyValueUsd: 0 }).cliff.traps).toEqual([]);
  });

  test('a second cliff before the first loss is made good lengthens the same trap', () => {
    const { traps } = runWith({ medicaidCliffUsd: 60_000 }).cliff;
    expect(traps).toHaveLength(1);
    expect(traps[0].regainedGrossUsd).toBeCloseTo((60_000 * 0.8645 + 38_567) / 0.8645, 6);
  });

  test('a phase-out steeper than the raise itself is a trap too', () => {
    const steep = { smooth: true, medicaidPhaseStartUsd: 44_000, medicaidPhaseEndUsd: 50_000 };
    const { traps } = runWith(steep).cliff;
    expect(traps).toHaveLength(1);
    expect(traps[0].fromGrossUsd).toBe(44_000);
  });
});

describe('poverty-line, data', () => {
  test('defaults and places are the figures of the table', () => {
    const rows = readTable('poverty-line-estimates');
    const usd = new Map(numberColumn(rows, 'valueUsd').map((value, i) => [rows[i].estimate, value]));
    const { childcareUsd, housingUsd, foodUsd, transportUsd, healthUsd, otherUsd } = defaults;
    expect([childcareUsd, housingUsd, foodUsd, transportUsd, healthUsd, otherUsd]).toEqual(
      ['childcare', 'housing', 'food', 'transport', 'health', 'other'].map((line) => usd.get(`green-${line}`)),
    );
    expect(defaults.medicaidCliffUsd).toBe(usd.get('green-medicaid-cliff'));
    expect(defaults.subsidyCliffUsd).toBe(usd.get('green-subsidy-cliff'));
    expect(defaults.subsidyValueUsd).toBe(usd.get('green-subsidy-value'));
    expect(defaults.nationalChildcareUsd).toBe(2 * (usd.get('childcare-one-child') ?? 0));
    expect(PLACE_TOTAL_USD['lynchburg-va']).toBe(usd.get('green-lynchburg'));
  });

  test('every row has one value and a source', () => {
    for (const row of readTable('poverty-line-estimates')) {
      expect([row.valueUsd, row.shareFrac, row.countStates].filter((cell) => cell !== '')).toHaveLength(1);
      expect(row.source).not.toBe('');
    }
  });
});

describe('poverty-line, invariants over random parameters', () => {
  test('every number is finite and every residual nought', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const result = run(values);
        expectFinite(result);
        for (const residual of Object.values(result.diagnostics.residuals)) expect(residual).toBeLessThan(1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('benefits are never negative, never more than their value, and never come back', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const { medicaidUsd, subsidyUsd } = run(values).cliff;
        for (const [benefit, value] of [
          [medicaidUsd, values.medicaidValueUsd],
          [subsidyUsd, values.subsidyValueUsd],
        ] as const) {
          expect(benefit[0]).toBe(value);
          expect(benefit.at(-1)).toBeGreaterThanOrEqual(0);
          expect(benefit.every((left, i) => i === 0 || left <= benefit[i - 1])).toBe(true);
        }
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a benefit just under its start is not worth more than at it, however it rounds', () => {
    const values = { ...defaults, smooth: true, subsidyValueUsd: 9.429344171548189e-94 };
    const { subsidyUsd } = run({
      ...values,
      subsidyPhaseStartUsd: 63_999.99999999999,
      subsidyPhaseEndUsd: 140_370.7957638121,
    }).cliff;
    expect(Math.max(...subsidyUsd)).toBe(values.subsidyValueUsd);
  });

  test('net income never falls if and only if there is no trap', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const { netUsd, marginalRateFrac, traps } = run(values).cliff;
        const falls = netUsd.some((net, i) => i > 0 && net < netUsd[i - 1] - 1e-6);
        // A small cliff can hide between two points of the grid; a fall on the grid cannot hide from the corners.
        if (falls) expect(traps.length).toBeGreaterThan(0);
        if (traps.length === 0) expect(Math.max(...marginalRateFrac)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a trap ends where the income before it is reached again, in order and without overlap', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        let before = 0;
        for (const { fromGrossUsd, regainedGrossUsd, lowestNetUsd, peakNetUsd } of run(values).cliff.traps) {
          expect(fromGrossUsd).toBeGreaterThanOrEqual(before);
          expect(regainedGrossUsd).toBeGreaterThan(fromGrossUsd);
          expect(lowestNetUsd).toBeLessThan(peakNetUsd);
          before = regainedGrossUsd;
        }
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('poverty-line, directions', () => {
  test('the smaller the share of food, the higher the line', () => {
    const share = fc.double({ min: 0.03, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(arbitraryValues(parameters), share, (values, other) => {
        const [low, high] = [values.foodShareFrac, other].sort((a, b) => a - b);
        const line = (foodShareFrac: number) => run({ ...values, foodShareFrac }).lineUsd;
        expect(line(low)).toBeGreaterThanOrEqual(line(high));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('no child care never costs more, a cheaper place neither, a higher tax never needs less gross income', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const gross = (changes: Partial<PovertyLineParameters>) => run({ ...values, ...changes }).budget.grossUsd;
        expect(gross({ childcare: 'none' })).toBeLessThanOrEqual(gross({}));
        expect(gross({ place: 'lynchburg-va' })).toBeLessThanOrEqual(gross({ place: 'essex-nj' }));
        expect(gross({ taxRateFrac: 0.5 })).toBeGreaterThanOrEqual(gross({}));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a larger benefit to lose never shortens the way back', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const regained = (subsidyValueUsd: number) =>
          run({ ...values, smooth: false, subsidyValueUsd }).cliff.traps.at(-1)?.regainedGrossUsd ?? 0;
        expect(regained(60_000)).toBeGreaterThanOrEqual(regained(values.subsidyValueUsd) - 1e-6);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('poverty-line, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ foodShareFrac: 0 })).toThrow(
      'parameter foodShareFrac: given 0; allowed: a number from 0.03 to 0.5',
    );
    expect(() => runWith({ taxRateFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ place: 'paris' as 'essex-nj' })).toThrow('allowed: one of essex-nj, lynchburg-va');
  });

  test('small helpers name what they cannot take', () => {
    expect(() => grossUp(100, 1)).toThrow('taxRateFrac: given 1; needs a number from 0 to below 1');
    expect(() => relativeDifferenceFrac(1, 0)).toThrow('base: given 0; needs a number above 0');
    expect(() => povertyLineUsd(10_400, Number.NaN)).toThrow('foodShareFrac: given NaN');
    expect(() => impliedFoodShareFrac(10_400, 0)).toThrow('lineUsd: given 0');
  });

  test('every preset runs', () => {
    for (const preset of Object.values(presets)) expectFinite(runWith(preset));
  });

  test('golden default run', () => {
    const { lineUsd, budget, cliff } = run(defaults);
    const round = (value: number) => Number(value.toPrecision(9));
    expect({
      lineUsd: round(lineUsd),
      grossUsd: round(budget.grossUsd),
      taxUsd: round(budget.taxUsd),
      netUsd: [60, 90, 130, 195, 300].map((i) => round(cliff.netUsd[i])),
      traps: cliff.traps.map((trap) => Object.values(trap).map(round)),
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
