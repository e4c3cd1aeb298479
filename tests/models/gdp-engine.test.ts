import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/kit/build/tables.ts';
import { accepts, defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  averageOver,
  estimatesFrom,
  type GdpEngineParameters,
  type GdpQuarter,
  leakageNeededFrac,
  nearestEstimate,
  parameters,
  presets,
  quartersFrom,
  run,
  shareAsGrowthVanishes,
  turnEngineOff,
} from '../../src/models/gdp-engine.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<GdpEngineParameters>) => run({ ...defaults, ...changes });
const quarters = quartersFrom(readTable('gdp-contributions'));
const headlines = estimatesFrom(readTable('ai-contribution-estimates'), 'headline');
const always = (property: (values: GdpEngineParameters) => void) =>
  fc.assert(fc.property(arbitraryValues(parameters), property), { numRuns: RANDOM_RUNS });

describe('gdp-engine, closed forms and limiting cases', () => {
  test('a waterfall by hand: 1.3 less 0.3 of trend, half leaks, 0.6 of wealth, half refilled', () => {
    const r = runWith({
      growthFrac: 0.02,
      grossContributionPp: 1.3,
      trendContributionPp: 0.3,
      leakageFrac: 0.5,
      wealthGainUsdBn: 5000,
      wealthSpendingFrac: 0.036,
      gdpUsdBn: 30_000,
      refillFrac: 0.5,
    });
    expect(r.leakagePp).toBeCloseTo(0.5, 12);
    expect(r.netContributionPp).toBeCloseTo(0.5, 12);
    expect(r.wealthContributionPp).toBeCloseTo(0.6, 12);
    expect(r.headlineShareFrac).toBeCloseTo(0.55, 12);
    expect(r.counterfactualGrowthFrac).toBeCloseTo(0.0145, 12);
  });

  test('when everything leaks and nobody is richer, growth without the engine is growth', () => {
    always((values) => {
      const r = run({ ...values, leakageFrac: 1, leakageBase: 'everything', wealthGainUsdBn: 0 });
      expect(Math.abs(r.counterfactualGrowthFrac - values.growthFrac)).toBe(0);
    });
  });

  test('when everything is refilled, growth without the engine is growth', () => {
    always((values) => {
      const r = run({ ...values, refillFrac: 1 });
      expect(Math.abs(r.counterfactualGrowthFrac - values.growthFrac)).toBe(0);
    });
  });

  test('with every correction off the share is the gross identity k / g', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.06, noNaN: true }),
        fc.double({ min: -1, max: 3, noNaN: true }),
        (growthFrac, grossContributionPp) => {
          const r = runWith({ growthFrac, grossContributionPp });
          expect(r.headlineShareFrac).toBeCloseTo(grossContributionPp / (growthFrac * 100), 9);
          expect(r.counterfactualGrowthFrac).toBeCloseTo(growthFrac - grossContributionPp / 100, 12);
        },
      ),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a leak from equipment alone is the leak times the equipment share', () => {
    const all = runWith({ leakageFrac: 0.75, leakageBase: 'everything', equipmentShareFrac: 0.4 });
    const equipment = runWith({ leakageFrac: 0.75, leakageBase: 'equipment', equipmentShareFrac: 0.4 });
    expect(equipment.leakagePp).toBeCloseTo(0.4 * all.leakagePp, 12);
    expect(runWith({ leakageFrac: 0.75, leakageBase: 'equipment', equipmentShareFrac: 1 }).leakagePp).toBe(
      all.leakagePp,
    );
  });

  test('the leakage that turns a gross number into a net one is found again', () => {
    expect(leakageNeededFrac(1.3, 0.5)).toBeCloseTo(0.8 / 1.3, 12);
    expect(leakageNeededFrac(1, 1)).toBe(0);
    expect(leakageNeededFrac(1.3, 0.5, 0.3)).toBeCloseTo(0.5, 12);
  });
});

describe('gdp-engine, where a share ends', () => {
  test('at zero growth there is no share, the points stay, and nothing is NaN', () => {
    const r = runWith({ growthFrac: 0 });
    expect(r.headlineShareFrac).toBeNull();
    expect(r.grossShareFrac).toBeNull();
    expect(r.shareStatus).toBe('growthZero');
    expect(r.headlineContributionPp).toBe(1.47);
    expect(r.counterfactualGrowthFrac).toBeCloseTo(-0.0147, 12);
    expectFinite(r);
  });

  test('against a fall in output there is no share either', () => {
    expect(runWith({ growthFrac: -0.0065 })).toMatchObject({ headlineShareFrac: null, shareStatus: 'growthNegative' });
  });

  test('above growth the share is above one, and the rest shrinks', () => {
    const r = runWith({ growthFrac: 0.01 });
    expect(r.shareStatus).toBe('aboveWhole');
    expect(r.exSectorGrowthFrac).toBeLessThan(0);
  });

  test('a contribution below zero says so', () => {
    expect(runWith({ grossContributionPp: -0.5 }).shareStatus).toBe('belowNothing');
    expect(runWith({}).shareStatus).toBe('share');
  });

  test('the share doubles whenever growth halves, while the contribution stands still', () => {
    const { growthFrac, shareFrac, contributionPp } = shareAsGrowthVanishes(defaults, 20);
    expect(contributionPp).toBe(1.47);
    for (let i = 1; i < shareFrac.length; i++) {
      expect(growthFrac[i]).toBe(growthFrac[i - 1] / 2);
      expect(shareFrac[i] / shareFrac[i - 1]).toBeCloseTo(2, 9);
    }
  });

  test('whatever share one names, a growth rate slow enough exceeds it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), (bound) => {
        const { shareFrac } = shareAsGrowthVanishes(defaults, 20);
        expect(Math.max(...shareFrac)).toBeGreaterThan(bound);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the vanishing of growth stops short of zero, and does not start there', () => {
    expect(() => shareAsGrowthVanishes(defaults, 60)).toThrow('halvings: given 60 from growth 0.016');
    expect(() => shareAsGrowthVanishes({ ...defaults, growthFrac: 0 }, 1)).toThrow(RangeError);
    expect(() => shareAsGrowthVanishes(defaults, 1.5)).toThrow('given 1.5');
  });
});

describe('gdp-engine, invariants over random parameters', () => {
  test('the pieces add up to the whole and every number is finite', () => {
    always((values) => {
      const r = run(values);
      expectFinite(r);
      expect(r.diagnostics.residuals.identityPp).toBeLessThan(1e-9);
      expect(r.refilledPp + r.lostPp).toBeCloseTo(r.headlineContributionPp, 9);
    });
  });

  test('a share exists exactly where growth is above zero', () => {
    always((values) => {
      expect(run(values).headlineShareFrac === null).toBe(values.growthFrac < 1e-9);
    });
  });

  test('the sector and the rest, weighted, give growth back', () => {
    always((values) => {
      const r = run(values);
      const weighted = (1 - values.sectorShareFrac) * r.exSectorGrowthFrac + values.grossContributionPp / 100;
      expect(weighted).toBeCloseTo(values.growthFrac, 12);
    });
  });
});

describe('gdp-engine, directions', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });

  test('more leakage never leaves a larger contribution', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), unit, unit, (values, a, b) => {
        // Items above their trend, or the direction turns round.
        const above = {
          ...values,
          grossContributionPp: 1 + Math.abs(values.grossContributionPp) / 2,
        };
        const net = (leakageFrac: number) => run({ ...above, leakageFrac }).headlineContributionPp;
        expect(net(Math.max(a, b))).toBeLessThanOrEqual(net(Math.min(a, b)) + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more refill never leaves slower growth, as long as the contribution is above zero', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), unit, unit, (values, a, b) => {
        const gained = {
          ...values,
          wealthGainUsdBn: 0,
          trendContributionPp: 0,
          grossContributionPp: Math.abs(values.grossContributionPp),
        };
        const growth = (refillFrac: number) => run({ ...gained, refillFrac }).counterfactualGrowthFrac;
        expect(growth(Math.max(a, b))).toBeGreaterThanOrEqual(growth(Math.min(a, b)) - 1e-15);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('faster growth of the whole never raises the share of the same contribution', () => {
    const growth = fc.double({ min: 1e-6, max: 0.06, noNaN: true });
    fc.assert(
      fc.property(arbitraryValues(parameters), growth, growth, (values, a, b) => {
        // A contribution above zero, or the direction turns round.
        const positive = { ...values, wealthGainUsdBn: 0, trendContributionPp: 0, grossContributionPp: 1 };
        const share = (growthFrac: number) => run({ ...positive, growthFrac }).headlineShareFrac ?? Number.NaN;
        expect(share(Math.max(a, b))).toBeLessThanOrEqual(share(Math.min(a, b)));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a larger gain in wealth never leaves a smaller headline', () => {
    always((values) => {
      const poorer = run({ ...values, wealthGainUsdBn: -10_000 }).headlineContributionPp;
      expect(run(values).headlineContributionPp).toBeGreaterThanOrEqual(poorer - 1e-12);
    });
  });
});

describe('gdp-engine, the engine turned off quarter by quarter', () => {
  const off = turnEngineOff({ ...defaults, leakageFrac: 0.75 }, quarters);

  test('covers every quarter of the table, to 2026 Q2', () => {
    expect(off.dates).toHaveLength(46);
    expect([off.dates[0], off.dates.at(-1)]).toEqual(['2015-01-01', '2026-04-01']);
    expectFinite(off);
  });

  test('by hand, 2025 Q2: 3.84 % less 0.80 is 3.04 %; with three quarters leaking, 3.64 %', () => {
    const i = off.dates.indexOf('2025-04-01');
    expect(off.withoutGrossFrac[i]).toBeCloseTo(0.0304, 12);
    expect(off.withoutNetFrac[i]).toBeCloseTo(0.0364, 12);
    expect(off.netContributionPp[i]).toBeCloseTo(0.2, 12);
  });

  test('when all of it leaks the switch does nothing', () => {
    const leaked = turnEngineOff({ ...defaults, leakageFrac: 1 }, quarters);
    expect(leaked.withoutNetFrac).toEqual(leaked.growthFrac);
  });

  test('with nothing corrected the second press is the first', () => {
    const plain = turnEngineOff(defaults, quarters);
    plain.withoutNetFrac.forEach((growth, i) => void expect(growth).toBeCloseTo(plain.withoutGrossFrac[i], 12));
  });

  test('contributions add up to growth within two hundredths of a point in every quarter', () => {
    expect(off.diagnostics.residuals.additivityPp).toBeLessThanOrEqual(0.02 + 1e-9);
    expect(off.diagnostics.residuals.identityPp).toBeLessThan(1e-9);
  });

  test('agrees with one run per quarter', () => {
    const i = off.dates.indexOf('2026-01-01');
    const single = runWith({ growthFrac: 0.0209, grossContributionPp: 1.29, leakageFrac: 0.75 });
    expect(off.withoutNetFrac[i]).toBe(single.counterfactualGrowthFrac);
  });
});

describe('gdp-engine, presets and printed estimates', () => {
  test('every preset is in range', () => {
    for (const preset of Object.values(presets)) {
      for (const [key, value] of Object.entries(preset)) {
        expect(accepts(parameters[key as keyof typeof parameters], value), `${key} ${value}`).toBe(true);
      }
    }
  });

  test('an estimate with a preset is what the preset gives; one without is a mark only', () => {
    for (const estimate of headlines) {
      if (estimate.preset === null) continue;
      expect(Object.keys(presets)).toContain(estimate.preset);
      const r = runWith(presets[estimate.preset as keyof typeof presets]);
      expect(Math.abs(r.headlineContributionPp - estimate.contributionPp)).toBeLessThan(0.05);
    }
    const marks = headlines.filter(({ preset }) => preset === null).map(({ id }) => id);
    expect(marks).toEqual(['pantheon-nine-months', 'goldman-year-december', 'goldman-year-february']);
  });

  test('a net estimate is never above the gross one of the same house', () => {
    const points = (id: string) => headlines.find((estimate) => estimate.id === id)?.contributionPp ?? Number.NaN;
    expect(points('jpmorgan-first-half-net')).toBeLessThan(points('jpmorgan-first-half-gross'));
    expect(points('barclays-first-half-net')).toBeLessThan(points('barclays-first-half-gross'));
  });

  test('finds the printed estimate nearest to a reader', () => {
    expect(nearestEstimate(1.4, headlines).estimate.id).toBe('furman-first-half');
    expect(nearestEstimate(0.05, headlines)).toMatchObject({
      estimate: { id: 'goldman-year-february' },
      distancePp: 0.05,
    });
  });
});

describe('gdp-engine, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ leakageFrac: 1.2 })).toThrow(
      'parameter leakageFrac: given 1.2; allowed: a number from 0 to 1',
    );
    expect(() => runWith({ growthFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ leakageBase: 'software' as 'equipment' })).toThrow('one of everything, equipment');
  });

  test('names row, column and value of a bad table', () => {
    const [first, second] = quarters;
    const broken = (changes: Partial<GdpQuarter>) => () => turnEngineOff(defaults, [first, { ...second, ...changes }]);
    expect(() => turnEngineOff(defaults, [])).toThrow('quarters: given none');
    expect(broken({ date: '2014-10-01' })).toThrow('given 2014-10-01 after 2015-01-01; must ascend');
    expect(broken({ date: '2015-05-01' })).toThrow('quarters[1].date: given 2015-05-01');
    expect(broken({ aiItemsPp: Number.NaN })).toThrow('quarters[1].aiItemsPp: given NaN');
    expect(() => averageOver(quarters, '2026-01-01', '2026-10-01')).toThrow(
      'period: given 2026-01-01 to 2026-10-01; allowed: quarters of 2015-01-01 to 2026-04-01',
    );
  });

  test('names the cell of a bad row', () => {
    const row = readTable('gdp-contributions')[0];
    expect(() => quartersFrom([{ ...row, aiItemsPp: '' }])).toThrow('2015-01-01, aiItemsPp: given ""');
    const estimate = readTable('ai-contribution-estimates')[0];
    expect(() => estimatesFrom([{ ...estimate, basis: 'both' }], 'headline')).toThrow('basis: given "both"');
  });

  test('a leakage or an estimate that cannot be is an error', () => {
    expect(() => leakageNeededFrac(1, 1.5)).toThrow('netPp: given 1.5; allowed: a number from 0 to 1');
    expect(() => leakageNeededFrac(0, 0)).toThrow(RangeError);
    expect(() => nearestEstimate(Number.NaN, headlines)).toThrow('contributionPp: given NaN');
    expect(() => nearestEstimate(1, [])).toThrow('estimates: given none');
  });

  test('golden default run', () => {
    const { diagnostics, ...account } = run(defaults);
    const round = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);
    expect(diagnostics.clamps).toEqual([]);
    expect(Object.fromEntries(Object.entries(account).map(([key, value]) => [key, round(value)]))).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
    expect(turnEngineOff(defaults, quarters)).toEqual(turnEngineOff(defaults, quarters));
  });
});
