import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  clearedGw,
  premiumAt,
  premiumSlopes,
  scarcest,
  tiedBits,
} from '../../src/models/energy-bottleneck/clearing.ts';
import {
  bindingAt,
  debitUntilGenerationBindsGwPerYear,
  type EnergyBottleneckParameters,
  flexibleLoadGw,
  parameters,
  presets,
  pueAt,
  quarterOf,
  RESOURCES,
  run,
  START_RATES,
  tiedAt,
} from '../../src/models/energy-bottleneck.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

type Changes = Partial<EnergyBottleneckParameters>;
const defaults = defaultsOf(parameters);
const runWith = (changes: Changes) => run({ ...defaults, ...changes });
const gw = (changes: Changes, year: number) => runWith(changes).capacityGw[quarterOf(year)];
const values = arbitraryValues(parameters);
const noDebit: Changes = { otherLoadGwPerYear: 0, retirementsGwPerYear: 0 };

describe('energy-bottleneck, closed forms and limiting cases', () => {
  test('transformers ordered at the rate they start with arrive at that rate: 9 a year, 27 in three', () => {
    const { transformers } = runWith({ transformerGrowthFrac: 0 }).servableGw;
    expect(transformers[quarterOf(2028)]).toBeCloseTo(27, 9);
    expect(transformers[quarterOf(2035)]).toBeCloseTo(90, 9);
  });

  test('sites ordered at the rate they start with, times consent: 12 × 0.85 × 10 years', () => {
    const { sites } = runWith({ siteGrowthFrac: 0 }).servableGw;
    expect(sites[quarterOf(2035)]).toBeCloseTo(102, 9);
  });

  test('chips without growth and at one PUE: (10 × 0.55 + 1.5) a year', () => {
    const { chips } = runWith({ chipGrowthFrac: 0, pueStartRatio: 1.3, pueEndRatio: 1.3 }).servableGw;
    expect(chips[quarterOf(2027)]).toBeCloseTo(14, 9);
  });

  test('interconnection at the start rate of requests: 32 × 0.5 × 0.3 a year above what was spare', () => {
    const r = runWith({ requestsGwPerYear: START_RATES.requests, onSiteOrdersGwPerYear: 1.5, onSiteGrowthFrac: 0 });
    expect(r.servableGw.interconnection[0]).toBe(8);
    expect(r.servableGw.interconnection[quarterOf(2030)]).toBeCloseTo(8 + 5 * (32 * 0.5 * 0.3 + 1.5), 9);
  });

  test('restarts count from the quarter of their date, and move with the delay', () => {
    const jump = (changes: Changes, year: number) => {
      const { generation } = runWith(changes).servableGw;
      const { generation: without } = runWith({ ...changes, nuclearDelayYears: 6 }).servableGw;
      return generation[quarterOf(year)] - without[quarterOf(year)];
    };
    expect(jump({}, 2025.75)).toBeCloseTo(0, 12);
    expect(jump({}, 2026)).toBeCloseTo(0.8, 12);
    expect(jump({}, 2027.75)).toBeCloseTo(1.635, 12);
    expect(jump({}, 2029.25)).toBeCloseTo(2.235, 12);
    expect(jump({ nuclearDelayYears: 1 }, 2026)).toBeCloseTo(0, 12);
  });

  test('load that bows out: linear between the published points, ramping in over four years', () => {
    expect(flexibleLoadGw(0)).toBe(0);
    expect(flexibleLoadGw(0.00125)).toBeCloseTo(38, 12);
    expect(flexibleLoadGw(0.0075)).toBeCloseTo(112, 12);
    expect(() => flexibleLoadGw(0.02)).toThrow('curtailmentFrac: given 0.02; allowed: 0 to 0.01');
    expect(() => flexibleLoadGw(Number.NaN)).toThrow('curtailmentFrac: given NaN');
    const gain = (year: number) =>
      runWith({ flexibleCurtailmentFrac: 0.01 }).servableGw.generation[quarterOf(year)] -
      runWith({}).servableGw.generation[quarterOf(year)];
    expect(gain(2027)).toBeCloseTo(126 * 0.15 * 0.5, 9);
    expect(gain(2029)).toBeCloseTo(126 * 0.15, 9);
    expect(gain(2035)).toBeCloseTo(126 * 0.15, 9);
  });

  test('PUE falls in a straight line and stays; copper only scales the growth of transformers', () => {
    expect(pueAt(defaults, 3)).toBeCloseTo(1.3, 12);
    expect(pueAt(defaults, 9)).toBeCloseTo(1.2, 12);
    expect(runWith({ copperMultiple: 0 }).servableGw).toEqual(runWith({ transformerGrowthFrac: 0 }).servableGw);
  });

  test('a debit takes its GW from generation each year, and only from there', () => {
    const free = runWith({}).servableGw;
    const debited = runWith({ otherLoadGwPerYear: 2, retirementsGwPerYear: 1.5 }).servableGw;
    expect(free.generation[20] - debited.generation[20]).toBeCloseTo(3.5 * 5, 9);
    for (const other of ['chips', 'sites', 'transformers', 'interconnection'] as const) {
      expect(debited[other]).toEqual(free[other]);
    }
  });

  test('drawing on the whole pool is the same as shares of one', () => {
    const pool = runWith({ accounting: 'whole-pool' });
    expect(pool).toEqual(runWith({ gasShareFrac: 1, solarStorageShareFrac: 1 }));
  });

  test('the debit at which generation binds is where it begins to bind', () => {
    const threshold = debitUntilGenerationBindsGwPerYear(runWith({}), 2030);
    const binds = (debit: number) => {
      const r = runWith({ otherLoadGwPerYear: debit });
      return Array.from(r.bindingIndex.subarray(0, 21)).includes(RESOURCES.indexOf('generation'));
    };
    expect(binds(threshold - 1e-6)).toBe(false);
    expect(binds(threshold + 1e-6)).toBe(true);
  });

  test('with more transformers chips bind again, then interconnection', () => {
    const r = runWith(presets['more-transformers']);
    expect([2027, 2028, 2029].map((year) => bindingAt(r, year))).toEqual(['chips', 'chips', 'chips']);
    expect([2030, 2035].map((year) => bindingAt(r, year))).toEqual(['interconnection', 'interconnection']);
  });

  test('flexible load added nothing at the default, and in the sixth step adds the most of all steps', () => {
    const gain = (to: Changes, from: Changes) => gw(to, 2030) - gw(from, 2030);
    expect(gain({ flexibleCurtailmentFrac: 0.005, flexibleAccessFrac: 0.3 }, {})).toBe(0);
    const flexible = gain(presets['and-flexible-load'], presets['chips-sites-transformers']);
    expect(flexible).toBeGreaterThan(gain(presets['more-transformers'], {}));
    expect(flexible).toBeGreaterThan(gain(presets['twice-the-chips'], {}));
    expect(flexible).toBeGreaterThan(gain(presets['chips-sites-transformers'], presets['more-transformers']));
  });
});

describe('energy-bottleneck, the scarcest and the price', () => {
  const five = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 5, maxLength: 5 });

  test('one more GW of the scarcest serves one more, up to the next; of any other, none', () => {
    fc.assert(
      fc.property(five, fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 50, noNaN: true }), (k, i, more) => {
        const least = Math.min(...k);
        const relaxed = k.map((gwOf, j) => (j === i ? gwOf + more : gwOf));
        const gain = Math.min(...relaxed) - least;
        const next = Math.min(...k.filter((_, j) => j !== scarcest(k)));
        if (i === scarcest(k)) expect(gain).toBeCloseTo(Math.min(more, next - least), 9);
        else expect(gain).toBe(0);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('ties: the first of equals is named, the band takes in the near', () => {
    expect(scarcest([3, 2, 2, 5, 5])).toBe(1);
    expect(tiedBits([3, 2, 2.5, 5, 2.6], 0.5)).toBe(0b00110);
    expect(tiedAt(runWith({}), 2025)).toEqual(['chips', 'sites', 'transformers']);
    expect(tiedAt(runWith({}), 2028)).toEqual(['transformers']);
    expect(tiedAt(runWith({ tieBandGw: 1.5 }), 2028)).toEqual(['chips', 'transformers']);
  });

  test('premiums at the cleared level add up to the willingness to pay', () => {
    fc.assert(
      fc.property(values, five, (p, k) => {
        const slopes = premiumSlopes(p, k, new Float64Array(5));
        const level = clearedGw(k, slopes, p.willingnessUsdPerKw, new Uint8Array(5));
        expect(level).toBeGreaterThanOrEqual(Math.min(...k) - 1e-9);
        expect(Math.abs(premiumAt(level, k, slopes) - p.willingnessUsdPerKw)).toBeLessThan(1e-6);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('by hand: with only transformers short, 1,500 $ per kW buys a stretch of 10 % of what stands', () => {
    const k = [200, 200, 15, 200, 200];
    const slopes = premiumSlopes(defaults, k, new Float64Array(5));
    expect(clearedGw(k, slopes, 1500, new Uint8Array(5))).toBeCloseTo(15 + 0.1 * (45 + 15), 9);
  });

  test('a buyer who pays nothing gets the strict minimum', () => {
    const strict = runWith({}).capacityGw;
    runWith({ priceClearing: true, willingnessUsdPerKw: 0 }).capacityGw.forEach((capacity, quarter) => {
      expect(capacity).toBeCloseTo(strict[quarter], 9);
    });
  });

  test('what is stretched is what is short, never both slack and stretched', () => {
    const r = runWith({ priceClearing: true });
    for (const resource of RESOURCES) {
      r.slackGw[resource].forEach((slack, quarter) => {
        expect(Math.min(slack, r.stretchedGw[resource][quarter])).toBe(0);
      });
    }
    expect(r.premiumUsdPerKw[20]).toBeCloseTo(3000, 6);
  });
});

describe('energy-bottleneck, invariants over random parameters', () => {
  test('every number is finite, pipelines conserve, capacity never falls, energy is capacity × hours × load factor', () => {
    fc.assert(
      fc.property(values, (p) => {
        const r = run(p);
        expectFinite(r);
        expect(r.diagnostics.residuals.pipelineConservation).toBeLessThan(1e-9);
        expect(r.diagnostics.residuals.priceClearing).toBeLessThan(1e-6);
        r.capacityGw.forEach((capacity, quarter) => {
          expect(capacity).toBeGreaterThanOrEqual(quarter === 0 ? p.baseCapacityGw : r.capacityGw[quarter - 1]);
          expect(Math.abs(r.energyTwh[quarter] - 8.76 * p.loadFactorFrac * capacity)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('without debits and prices, capacity is the base plus the scarcest, and nothing is held back', () => {
    fc.assert(
      fc.property(values, (random) => {
        const r = run({ ...random, ...noDebit, priceClearing: false });
        expect(r.diagnostics.clamps).toEqual([]);
        r.capacityGw.forEach((capacity, quarter) => {
          const least = Math.min(...RESOURCES.map((resource) => r.servableGw[resource][quarter]));
          expect(capacity).toBeCloseTo(random.baseCapacityGw + least, 9);
          expect(r.slackGw[RESOURCES[r.bindingIndex[quarter]]][quarter]).toBe(0);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('relaxing what does not bind leaves capacity as it was; relaxing what binds adds at most the next slack', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 5, noNaN: true }), (random, more) => {
        const p = { ...random, ...noDebit, priceClearing: false, spareConnectionGw: 10 };
        const before = run(p);
        const after = run({ ...p, spareConnectionGw: 10 + more });
        before.capacityGw.forEach((capacity, quarter) => {
          const gain = after.capacityGw[quarter] - capacity;
          if (RESOURCES[before.bindingIndex[quarter]] !== 'interconnection') expect(gain).toBe(0);
          else {
            const others = RESOURCES.filter((resource) => resource !== 'interconnection');
            const nextSlack = Math.min(...others.map((resource) => before.slackGw[resource][quarter]));
            expect(gain).toBeCloseTo(Math.min(more, nextSlack), 9);
          }
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('when a debit makes generation shrink, what was built stays and the run says so', () => {
    const r = runWith({ accounting: 'whole-pool', otherLoadGwPerYear: 25, gasOrdersGwPerYear: 0 });
    expect(r.diagnostics.clamps[0]).toMatch(/^capacity: held at what was built for \d+ quarters, by up to [\d.]+ GW$/);
  });
});

describe('energy-bottleneck, directions', () => {
  const MORE_NEVER_HURTS = [
    'chipAdditionsGwPerYear',
    'chipGrowthFrac',
    'siteStartsGwPerYear',
    'consentFrac',
    'transformerOrdersGwPerYear',
    'copperMultiple',
    'requestsGwPerYear',
    'completionFrac',
    'flexibleCurtailmentFrac',
    'flexibleAccessFrac',
    'onSiteOrdersGwPerYear',
    'gasOrdersGwPerYear',
    'solarStorageOrdersGwPerYear',
    'smallReactorOrdersGwPerYear',
    'spareConnectionGw',
    'spareGenerationGw',
    'willingnessUsdPerKw',
  ] as const;
  const MORE_NEVER_HELPS = ['otherLoadGwPerYear', 'retirementsGwPerYear', 'nuclearDelayYears'] as const;
  const directions = [
    ...MORE_NEVER_HURTS.map((key) => [key, 1] as const),
    ...MORE_NEVER_HELPS.map((key) => [key, -1] as const),
  ];

  test.each(directions)('more %s moves capacity in direction %i or not at all', (key, sign) => {
    fc.assert(
      fc.property(values, (p) => {
        const { min, max } = parameters[key];
        const low = run({ ...p, [key]: min }).capacityGw;
        const high = run({ ...p, [key]: max }).capacityGw;
        high.forEach((capacity, quarter) => {
          expect(sign * (capacity - low[quarter])).toBeGreaterThanOrEqual(-1e-9);
        });
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the load factor scales energy and nothing else', () => {
    const [low, high] = [runWith({ loadFactorFrac: 0.4 }), runWith({ loadFactorFrac: 0.8 })];
    expect(high.capacityGw).toEqual(low.capacityGw);
    expect(high.energyTwh[20]).toBeCloseTo(2 * low.energyTwh[20], 9);
  });
});

describe('energy-bottleneck, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ consentFrac: 1.2 })).toThrow(
      'parameter consentFrac: given 1.2; allowed: a number from 0.3 to 1',
    );
    expect(() => runWith({ gasLagYears: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ accounting: 'none' as 'shares' })).toThrow('one of shares, whole-pool');
    expect(() => quarterOf(2026.1)).toThrow('year: given 2026.1; allowed: a quarter from 2025 to 2035');
    expect(() => bindingAt(runWith({}), 2036)).toThrow(RangeError);
    expect(() => debitUntilGenerationBindsGwPerYear(runWith({}), 2025)).toThrow('allowed: after 2025');
  });

  test.each(Object.entries(presets))('preset %s is valid', (_, changes) => {
    expect(() => runWith(changes)).not.toThrow();
  });

  test('golden default run', () => {
    const r = runWith({});
    const round = (series: Float64Array) =>
      [0, 4, 8, 12, 20, 40].map((quarter) => Number(series[quarter].toPrecision(9)));
    expect({
      capacity: round(r.capacityGw),
      energy: round(r.energyTwh),
      binding: Array.from(r.bindingIndex).join(''),
      servable: Object.fromEntries(RESOURCES.map((resource) => [resource, round(r.servableGw[resource])])),
    }).toMatchSnapshot();
  });

  test('same input, same output, and no run disturbs another', () => {
    const first = runWith({});
    const kept = structuredClone(first);
    runWith({ chipAdditionsGwPerYear: 25 });
    expect(first).toEqual(kept);
    expect(runWith({})).toEqual(kept);
  });
});
