import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { ATTRIBUTES, CAPITAL_RESPONSE_PER_PP, fiveAttributes } from '../../src/models/two-economies/attributes.ts';
import { leverEffects } from '../../src/models/two-economies/levers.ts';
import { parameters, run, type TwoEconomiesParameters } from '../../src/models/two-economies.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const at = (changes: Partial<TwoEconomiesParameters>, year: number) => {
  const p = { ...defaults, ...changes };
  return fiveAttributes(run(p), p, year);
};

describe('five attributes of two economies', () => {
  test('today, untaxed, all ten stand at 100 and nothing has parted', () => {
    const { attributes, meanGap } = at({ elasticity: 2.5 }, 0);
    for (const name of ATTRIBUTES) {
      expect(attributes[name].aiIndex).toBeCloseTo(100, 10);
      expect(attributes[name].restIndex).toBeCloseTo(100, 10);
    }
    expect(meanGap).toBeCloseTo(0, 12);
  });

  test('by hand: at an elasticity of one sales per worker grow alike, and labour per output falls as 1 / A', () => {
    const { attributes } = at({}, 15);
    expect(attributes.productivity.gap).toBeCloseTo(0, 10);
    expect(attributes.labourAbsorption.aiIndex).toBeCloseTo(100 / 1.1 ** 15, 8);
    expect(attributes.labourAbsorption.restIndex).toBeCloseTo(100 / 1.013 ** 15, 8);
    // Profits of both grow alike, so investment stays where it was.
    expect(attributes.capitalInflow.aiIndex).toBeCloseTo(100, 8);
  });

  test('by hand: capital follows the gap in profit growth along a logit', () => {
    const p = { ...defaults, elasticity: 2.5 };
    const r = run(p);
    const gapPp =
      (100 * (Math.log(r.aiProfit[15] / r.aiProfit[0]) - Math.log(r.restProfit[15] / r.restProfit[0]))) / 15;
    const odds = (0.12 / 0.88) * Math.exp(CAPITAL_RESPONSE_PER_PP * gapPp);
    expect(fiveAttributes(r, p, 15).attributes.capitalInflow.aiIndex).toBeCloseTo((100 * odds) / (1 + odds) / 0.12, 8);
  });

  test('the mean gap lies between the smallest and the largest of the five; all is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (p) => {
        const five = fiveAttributes(run(p), p, p.horizonYears);
        expectFinite(five);
        const gaps = ATTRIBUTES.map((name) => five.attributes[name].gap);
        expect(five.meanGap).toBeGreaterThanOrEqual(Math.min(...gaps) - 1e-12);
        expect(five.meanGap).toBeLessThanOrEqual(Math.max(...gaps) + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more tax never draws more capital to AI', () => {
    const inflow = (profitTaxFrac: number) =>
      at({ elasticity: 2.5, profitTaxFrac }, 15).attributes.capitalInflow.aiIndex;
    expect(inflow(0.6)).toBeLessThan(inflow(0.3));
    expect(inflow(0.3)).toBeLessThan(inflow(0));
  });

  test('a year outside the run is named', () => {
    expect(() => at({}, 16)).toThrow('year: given 16; allowed: a whole number from 0 to 15');
  });
});

describe('levers', () => {
  test('around substitutes they give the published ends, the largest swing first', () => {
    const effects = leverEffects({ ...defaults, elasticity: 2.5 });
    const of = (name: string) => effects.find(({ lever }) => lever === name);
    expect(of('profitTaxFrac')?.highFrac).toBeCloseTo(0.327, 3);
    expect(of('ownershipBreadthFrac')?.highFrac).toBeCloseTo(0.224, 3);
    expect(of('mobilityFrac')?.lowFrac).toBeCloseTo(0.354, 3);
    expect(of('mobilityFrac')?.highFrac).toBeCloseTo(0.411, 2);
    expect(effects[0].lever).toBe('ownershipBreadthFrac');
  });

  test('by hand: today a tax and broad ownership move the level, the other levers nothing', () => {
    const effects = leverEffects({ ...defaults, elasticity: 2.5 });
    const of = (name: string) => effects.find(({ lever }) => lever === name);
    // Profits: 0.65 × 0.12 of AI's sales and 0.35 × 0.88 of the rest's; owners keep 85 % of them, or half.
    const [ai, rest] = [0.65 * 0.12, 0.35 * 0.88];
    expect(of('mobilityFrac')?.lowTodayFrac).toBeCloseTo(0.85 * (ai + rest), 12);
    expect(of('elasticity')?.highTodayFrac).toBeCloseTo(0.85 * (ai + rest), 12);
    expect(of('ownershipBreadthFrac')?.highTodayFrac).toBeCloseTo(0.5 * (ai + rest), 12);
    expect(of('profitTaxFrac')?.highTodayFrac).toBeCloseTo(0.85 * (0.7 * ai + rest), 12);
  });
});
