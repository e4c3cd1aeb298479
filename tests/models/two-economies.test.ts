import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { ces } from '../../src/models/lib/ces.ts';
import {
  initialAiEmploymentFrac,
  parameters,
  run,
  type TwoEconomiesParameters,
} from '../../src/models/two-economies.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<TwoEconomiesParameters>) => run({ ...defaults, ...changes });
const end = (series: Float64Array) => series[series.length - 1];

describe('two-economies, closed forms and limiting cases', () => {
  test('today, by hand: 0.35 × 0.12 against 0.65 × 0.88 puts 6.84 % of workers in AI', () => {
    expect(initialAiEmploymentFrac(defaults)).toBeCloseTo(0.042 / (0.042 + 0.572), 12);
    expect(run(defaults).aiWage[0]).toBeCloseTo(0.614, 12);
    expect(run(defaults).restWage[0]).toBeCloseTo(0.614, 12);
  });

  test('equal growth without spill-over leaves every share where it was, and output grows at that rate', () => {
    const equal = runWith({ elasticity: 2.5, aiGrowthFrac: 0.02, restGrowthFrac: 0.02, spilloverFrac: 0 });
    expect(end(equal.aiSpendingFrac)).toBeCloseTo(0.12, 12);
    expect(end(equal.aiEmploymentFrac)).toBeCloseTo(equal.aiEmploymentFrac[0], 12);
    expect(end(equal.totalOutputIndex)).toBeCloseTo(1.02 ** 15, 10);
  });

  test('at an elasticity of one spending shares never move', () => {
    for (const share of run(defaults).aiSpendingFrac) expect(share).toBe(0.12);
  });

  test('without mobility nobody moves', () => {
    const { aiEmploymentFrac } = runWith({ elasticity: 2.5, mobilityFrac: 0 });
    for (const share of aiEmploymentFrac) expect(share).toBe(aiEmploymentFrac[0]);
  });

  test('a tax moves incomes and leaves output alone', () => {
    const taxed = runWith({ elasticity: 2.5, profitTaxFrac: 0.3 });
    expect(taxed.totalOutputIndex).toEqual(runWith({ elasticity: 2.5 }).totalOutputIndex);
    expect(end(taxed.restWorkerIncome)).toBeGreaterThan(end(runWith({ elasticity: 2.5 }).restWorkerIncome));
  });

  test('where labour moves at once, relative employment drifts as Ngai and Pissarides have it, year by year', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run({ ...values, mobilityFrac: 1, spilloverFrac: 0, powerCrowdOutFrac: 0 });
        const logit = (year: number) => Math.log(r.aiEmploymentFrac[year] / (1 - r.aiEmploymentFrac[year]));
        const drift = (values.elasticity - 1) * (Math.log1p(values.aiGrowthFrac) - Math.log1p(values.restGrowthFrac));
        // Past the first year: labour answers with a lag of one.
        for (let year = 2; year < r.years.length; year++) expect(logit(year) - logit(year - 1)).toBeCloseTo(drift, 7);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('weak links: where AI cannot replace the rest, infinitely much of it makes the economy 1 / (1 − s₀) as rich', () => {
    expect(ces(0.5, 0.12).quantity(1e15, 1)).toBeCloseTo(1 / 0.88, 12);
    expect(ces(0.5, 0.02).quantity(1e15, 1)).toBeCloseTo(1 / 0.98, 12);
  });

  test('an elasticity a hair from one is continuous with Cobb–Douglas', () => {
    expect(end(runWith({ elasticity: 1 + 1e-7 }).aiSpendingFrac)).toBeCloseTo(0.12, 6);
  });
});

describe('two-economies, invariants over random parameters', () => {
  test('incomes add up to output, shares stay inside (0, 1), every number is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const result = run(values);
        expectFinite(result);
        expect(result.diagnostics.residuals.incomeIdentity).toBeLessThan(1e-12);
        for (const share of [...result.aiSpendingFrac, ...result.aiEmploymentFrac]) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(1);
        }
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('owners and workers together receive the whole of output', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run(values);
        const last = r.years.length - 1;
        const workersAi = r.aiEmploymentFrac[last];
        const received =
          r.ownerIncome[last] + workersAi * r.aiWorkerIncome[last] + (1 - workersAi) * r.restWorkerIncome[last];
        expect(received / r.totalOutputIndex[last]).toBeCloseTo(1, 9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('two-economies, directions', () => {
  test('the easier AI is to swap in, the larger its share of spending', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), fc.double({ min: 0.3, max: 3, noNaN: true }), (values, other) => {
        // AI ahead in effective productivity, or the direction turns round.
        fc.pre(values.aiGrowthFrac * (1 - values.spilloverFrac) > values.restGrowthFrac + 0.001);
        const [low, high] = [values.elasticity, other].sort((a, b) => a - b);
        const share = (elasticity: number) => end(run({ ...values, elasticity }).aiSpendingFrac);
        expect(share(high)).toBeGreaterThanOrEqual(share(low) - 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more tax or broader ownership never leaves owners a larger share', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const ownerShare = (changes: Partial<TwoEconomiesParameters>) =>
          end(run({ ...values, ...changes }).ownerShareFrac);
        expect(ownerShare({ profitTaxFrac: 0.6 })).toBeLessThanOrEqual(ownerShare({ profitTaxFrac: 0 }) + 1e-12);
        expect(ownerShare({ ownershipBreadthFrac: 1 })).toBeLessThanOrEqual(ownerShare({}) + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('two-economies, directions of the wage', () => {
  // With complements a better product may be wanted less: growth can then lower the wage of those who make it.
  test('where goods replace each other, more spill-over never lowers the wage elsewhere', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const wage = (spilloverFrac: number) =>
          end(run({ ...values, elasticity: Math.max(1, values.elasticity), spilloverFrac }).restWage);
        expect(wage(0.3)).toBeGreaterThanOrEqual(wage(0.1) - 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the more workers can move, the closer the two wages', () => {
    const mobility = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(arbitraryValues(parameters), mobility, mobility, (values, a, b) => {
        const gap = (mobilityFrac: number) => {
          const r = run({ ...values, mobilityFrac });
          return Math.abs(Math.log(end(r.aiWage) / end(r.restWage)));
        };
        expect(gap(Math.max(a, b))).toBeLessThanOrEqual(gap(Math.min(a, b)) + 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the more of its growth electricity takes from the rest, the less is produced where AI pulls ahead', () => {
    const output = (powerCrowdOutFrac: number) => end(runWith({ elasticity: 2.5, powerCrowdOutFrac }).totalOutputIndex);
    const falling = [0, 0.01, 0.02, 0.05].map(output);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(falling[3]).toBeLessThan(falling[0]);
  });
});

describe('two-economies, the directions that Nordhaus (2006) found for 1948–2001', () => {
  test('where goods are complements the stagnant sector grows dearer, smaller in quantity, larger in spending; growth slows', () => {
    const r = runWith({ elasticity: 0.6, horizonYears: 30 });
    const price = (share: number, output: number, quantity: number) => (share * output) / quantity;
    const restPrice = (year: number) =>
      price(1 - r.aiSpendingFrac[year], r.totalOutputIndex[year], r.restOutputIndex[year]) /
      price(r.aiSpendingFrac[year], r.totalOutputIndex[year], r.aiOutputIndex[year]);
    const growth = (year: number) => Math.log(r.totalOutputIndex[year] / r.totalOutputIndex[year - 1]);
    for (let year = 1; year <= 30; year++) {
      expect(restPrice(year)).toBeGreaterThan(restPrice(year - 1));
      expect(r.restOutputIndex[year] / r.aiOutputIndex[year]).toBeLessThan(
        r.restOutputIndex[year - 1] / r.aiOutputIndex[year - 1],
      );
      expect(r.aiSpendingFrac[year]).toBeLessThan(r.aiSpendingFrac[year - 1]);
    }
    expect(growth(30)).toBeLessThan(growth(1));
  });
});

describe('two-economies, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ elasticity: 7 })).toThrow('parameter elasticity: given 7; allowed: a number from 0.3 to 3');
    expect(() => runWith({ aiGrowthFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ horizonYears: 7.5 })).toThrow('a whole number from 5 to 30');
  });

  test('golden default run', () => {
    const r = run(defaults);
    const round = (series: Float64Array) => [0, 5, 10, 15].map((year) => Number(series[year].toPrecision(9)));
    expect({
      total: round(r.totalOutputIndex),
      ai: round(r.aiOutputIndex),
      rest: round(r.restOutputIndex),
      restWage: round(r.restWage),
      owners: round(r.ownerIncome),
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
