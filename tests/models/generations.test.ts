import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  baseWage,
  type CohortHistory,
  earningsProfile,
  FIRST_YEAR,
  generationIndex,
  LAST_YEAR,
  simulateCohorts,
} from '../../src/models/generations/cohorts.ts';
import { wealthByGeneration } from '../../src/models/generations/shares.ts';
import {
  CAUSES,
  cohortParameters,
  decomposeShares,
  fitToObserved,
  GENERATIONS,
  type Generation,
  type GenerationsParameters,
  type ObservedShares,
  parameters,
  presets,
  run,
} from '../../src/models/generations.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const cohortDefaults = defaultsOf(cohortParameters);
const runWith = (changes: Partial<GenerationsParameters>) => run({ ...defaults, ...changes });
const at = (year: number) => year - FIRST_YEAR;
const share2025 = (changes: Partial<GenerationsParameters>, generation: Generation) =>
  runWith(changes).sharesFrac[generation][at(2025)];
const wealthOf = (history: CohortHistory, birthYear: number, age: number) =>
  history.wealth[(birthYear - history.firstBirthYear) * (history.deathAgeYears - 22) + age - 22];

describe('generations, closed forms and limiting cases of the cohorts', () => {
  test('earnings start at 0.6 of the base wage, reach 1.6 at 47 and stop at 65', () => {
    expect([21, 22, 47, 64, 65].map(earningsProfile)).toEqual([0, 0.6, 1.6, 1.6, 0]);
    expect(baseWage(cohortDefaults, 1990)).toBeCloseTo(1.018, 12);
  });

  test('birth years fall into the groups of the accounts', () => {
    const names = [1862, 1945, 1946, 1964, 1965, 1980, 1981, 2023].map((year) => GENERATIONS[generationIndex(year)]);
    const [s, b, x, m] = GENERATIONS;
    expect(names).toEqual([s, s, b, b, x, x, m, m]);
  });

  test('two years of a life by hand: first saving, then return and saving', () => {
    const history = simulateCohorts(cohortDefaults);
    expect(wealthOf(history, 1967, 22)).toBeCloseTo(0.1 * 0.6, 12);
    expect(wealthOf(history, 1967, 23)).toBeCloseTo(1.03 * 0.06 + 0.1 * 1.018 * 0.64, 12);
  });

  test('without return and inheritance wealth is the sum of what was saved, whatever the year of birth', () => {
    const p = { ...cohortDefaults, returnFrac: 0, inheritedFrac: 0 };
    const history = simulateCohorts(p);
    for (const birthYear of [1900, 1955, 1970]) {
      let saved = 0;
      for (let age = 22; age < 65; age++) saved += 0.1 * baseWage(p, birthYear + age) * earningsProfile(age);
      expect(wealthOf(history, birthYear, 64)).toBeCloseTo(saved, 10);
      expect(wealthOf(history, birthYear, 66)).toBeCloseTo(saved * 0.96 ** 2, 10);
    }
  });

  test('with r = g and neither saving, spending nor death, relative shares stay as they were', () => {
    const still = {
      savingFrac: 0,
      youngSavingFrac: 0,
      dissavingFrac: 0,
      deathAgeYears: 400,
      inheritedFrac: 0,
      returnFrac: 0.018,
    };
    const history = simulateCohorts({ ...cohortDefaults, ...still }, { burnInYear: FIRST_YEAR, startingWealth: 1 });
    for (const birthYear of [1930, 1950, 1966]) {
      expect(wealthOf(history, birthYear, 2045 - birthYear)).toBeCloseTo(1.018 ** 57, 10);
    }
  });

  test('with equal wealth per head shares of wealth are shares of heads', () => {
    const still = { savingFrac: 0, youngSavingFrac: 0, dissavingFrac: 0, inheritedFrac: 0 };
    // Born 1902 to 1966: 44 cohorts to 1945, 19 of boomers, 2 of Generation X. Those of 1967 have only just entered.
    const p = { ...cohortDefaults, ...still };
    const { sharesFrac } = wealthByGeneration(simulateCohorts(p, { burnInYear: FIRST_YEAR, startingWealth: 1 }), p);
    const heads = { silent: 44 * 2.6, boomers: 19 * 4, genX: 2 * 3.4 };
    const all = heads.silent + heads.boomers + heads.genX;
    expect(sharesFrac.silent[0]).toBeCloseTo(heads.silent / all, 12);
    expect(sharesFrac.boomers[0]).toBeCloseTo(heads.boomers / all, 12);
    expect(sharesFrac.genX[0]).toBeCloseTo(heads.genX / all, 12);
  });

  test('with flat births, no inheritance and no spell of high returns the profile by age stands still', () => {
    const { wealthToEarningsMultiple } = runWith({ ...presets['flat-births'], inheritedFrac: 0 });
    expect(wealthToEarningsMultiple[at(2045)]).toBeCloseTo(wealthToEarningsMultiple[0], 10);
  });

  test('whoever turns 88 in a year is gone at its end, and the last of those born before 1946 go in 2033', () => {
    const { sharesFrac } = run(defaults);
    expect(sharesFrac.silent[at(2032)]).toBeGreaterThan(0);
    expect(sharesFrac.silent[at(2033)]).toBe(0);
  });

  test('cohorts from 1862 on, let in from 1884, move the shares of 2025 by about a tenth of a point', () => {
    const earlier = wealthByGeneration(
      simulateCohorts(cohortDefaults, { burnInYear: 1884 }),
      cohortDefaults,
    ).sharesFrac;
    const shares = GENERATIONS.map((name) => Number((100 * earlier[name][at(2025)]).toFixed(2)));
    expect(shares).toEqual([10.25, 52.21, 26.76, 10.77]);
  });

  test('the same life measured in wages of its time: generations differ at the same age only by what they inherit', () => {
    const { lifeLines } = runWith({ inheritedFrac: 0 });
    for (const name of GENERATIONS) {
      expect(lifeLines[name].wealthToEarningsMultiple[40 - 22]).toBeCloseTo(
        lifeLines.boomers.wealthToEarningsMultiple[40 - 22],
        10,
      );
    }
  });
});

describe('generations, invariants over random parameters', () => {
  test('shares sum to 1, estates and the ledger close, nothing is negative or infinite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run(values);
        expectFinite({ ...r, house: [] });
        expect(r.diagnostics.residuals.shares).toBeLessThan(1e-12);
        expect(r.diagnostics.residuals.estates).toBeLessThan(1e-9);
        expect(r.diagnostics.residuals.zeroSum).toBeLessThan(1e-9);
        for (const name of GENERATIONS) expect(Math.min(...r.sharesFrac[name])).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('saving k times as much at every age makes everybody k times as rich and leaves the shares alone', () => {
    fc.assert(
      fc.property(arbitraryValues(cohortParameters), fc.double({ min: 0.2, max: 3, noNaN: true }), (values, k) => {
        const scaled = { ...values, savingFrac: k * values.savingFrac, youngSavingFrac: k * values.youngSavingFrac };
        const before = simulateCohorts(values);
        const after = simulateCohorts(scaled);
        expect(wealthOf(after, 1950, 74) / wealthOf(before, 1950, 74) / k).toBeCloseTo(1, 10);
        const share = (p: typeof values) => wealthByGeneration(simulateCohorts(p), p).sharesFrac.boomers[at(2025)];
        expect(share(scaled)).toBeCloseTo(share(values), 10);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('births in any common unit give the same shares', () => {
    fc.assert(
      fc.property(arbitraryValues(cohortParameters), fc.double({ min: 0.1, max: 10, noNaN: true }), (values, k) => {
        const births = ['silentBirthsM', 'boomerBirthsM', 'genXBirthsM', 'millennialBirthsM'] as const;
        const scaled = { ...values, ...Object.fromEntries(births.map((key) => [key, k * values[key]])) };
        const share = (p: typeof values) => wealthByGeneration(simulateCohorts(p), p).sharesFrac.genX[at(2010)];
        expect(share(scaled)).toBeCloseTo(share(values), 10);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  // One decomposition is sixteen runs, so the fewest random inputs that a test of an invariant may have.
  test('age alone and the four causes add up to the share, generation by generation, and the generations to nothing', () => {
    fc.assert(
      fc.property(arbitraryValues(cohortParameters), (values) => {
        const parts = decomposeShares(values);
        for (const name of GENERATIONS) {
          const { ageAloneFrac, causesFrac, shareFrac } = parts[name];
          const total = CAUSES.reduce((sum, cause) => sum + causesFrac[cause], ageAloneFrac);
          expect(total).toBeCloseTo(shareFrac, 10);
        }
        for (const cause of CAUSES) {
          expect(GENERATIONS.reduce((sum, name) => sum + parts[name].causesFrac[cause], 0)).toBeCloseTo(0, 10);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('generations, the split into causes', () => {
  test('in the fair world thrift explains nothing, and the split ends at the share of the run', () => {
    const { boomers } = decomposeShares(cohortDefaults);
    expect(boomers.causesFrac.thrift).toBe(0);
    expect(boomers.shareFrac).toBeCloseTo(share2025({}, 'boomers'), 12);
    expect(boomers.ageAloneFrac).toBeCloseTo(share2025(presets['age-alone'], 'boomers'), 12);
  });

  test('an asset boom enlarges the part of asset prices', () => {
    const part = (boostFrac: number) =>
      decomposeShares({ ...cohortDefaults, boostFrac }).boomers.causesFrac.assetPrices;
    expect(part(0.02)).toBeGreaterThan(part(0));
  });

  test('boomers who save half as much again make thrift a cause in their favour', () => {
    const { causesFrac } = decomposeShares({ ...cohortDefaults, boomerThriftMultiple: 1.5 }).boomers;
    expect(causesFrac.thrift).toBeGreaterThan(0);
  });
});

describe('generations, price against gain', () => {
  const boom = run({ ...defaults, ...presets['asset-boom'] }).ledger;
  const gain2025 = (name: Generation | 'others') => boom.tradingGainFrac[name][at(2025)];

  test('without a boom there is nothing to divide', () => {
    const { ledger } = run(defaults);
    expect(ledger.priceDeviationFrac.every((deviation) => deviation === 0)).toBe(true);
    for (const name of GENERATIONS) {
      expect(ledger.paperGainFrac[name]).toBe(0);
      expect(ledger.tradingGainFrac[name].every((gain) => gain === 0)).toBe(true);
    }
  });

  test('forty years of 2 % on top of 3 % leave prices (1.05 / 1.03)⁴⁰ times as high', () => {
    expect(boom.priceDeviationFrac[at(2021)]).toBeCloseTo((1.05 / 1.03) ** 40 - 1, 12);
    expect(boom.priceDeviationFrac[at(2045)]).toBe(boom.priceDeviationFrac[at(2021)]);
  });

  test('everybody is richer on paper, and those who were still buying have lost', () => {
    for (const name of GENERATIONS) expect(boom.paperGainFrac[name]).toBeGreaterThan(0);
    expect(gain2025('silent')).toBeGreaterThan(0);
    expect(gain2025('genX')).toBeLessThan(0);
    expect(gain2025('millennials')).toBeLessThan(0);
    expect(boom.tradingGainFrac.boomers[at(2045)]).toBeGreaterThan(gain2025('boomers'));
  });

  test('a generation that never sells gains nothing: with no spending in old age every household has only bought', () => {
    const { tradingGainFrac } = runWith({ boostFrac: 0.02, dissavingFrac: 0 }).ledger;
    for (const name of GENERATIONS) expect(tradingGainFrac[name][at(2045)]).toBeLessThanOrEqual(0);
    // Those to 1945 have all retired by 2011: holding on through the rest of the boom changes their account by nothing.
    expect(tradingGainFrac.silent[at(2021)]).toBe(tradingGainFrac.silent[at(2011)]);
  });

  test('millennials lose by any boom as long as they only buy', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const boostFrac = Math.max(values.boostFrac, 0.001);
        const youngSavingFrac = Math.max(values.youngSavingFrac, 0.01);
        const { tradingGainFrac } = run({ ...values, boostFrac, youngSavingFrac }).ledger;
        expect(tradingGainFrac.millennials[at(2025)]).toBeLessThan(0);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('generations, the house twins', () => {
  const house = run(defaults).house;
  const AT_FORTY = 10;

  test('ten years of a 30-year loan at 6.5 %, by hand: 267,044 left of 315,000', () => {
    const monthly = 0.065 / 12;
    // The debt in closed form: L[(1+m)ᴺ − (1+m)ⁿ] / [(1+m)ᴺ − 1].
    const debt = (315_000 * ((1 + monthly) ** 360 - (1 + monthly) ** 120)) / ((1 + monthly) ** 360 - 1);
    expect(debt).toBeCloseTo(267_044, -1);
    expect(house.early.equityUsd[AT_FORTY]).toBeCloseTo(350_000 * 1.035 ** 10 - debt, 6);
  });

  test('a loan without interest is repaid in equal parts', () => {
    const { early } = runWith({ mortgageRateFrac: 0, houseGrowthFrac: 0, ownerCostFrac: 0 }).house;
    expect(early.equityUsd[15]).toBeCloseTo(35_000 + 157_500, 6);
    expect(early.housingCostUsd[15]).toBeCloseTo(10_500, 6);
    expect(early.housingCostUsd[31]).toBe(0);
  });

  test('counting what the renter saves, the late twin is far closer than equity says', () => {
    const equityGap = house.early.equityUsd[AT_FORTY] - house.late.equityUsd[AT_FORTY];
    const wealthGap = house.early.netWorthUsd[AT_FORTY] - house.late.netWorthUsd[AT_FORTY];
    expect(wealthGap).toBeLessThan(equityGap / 4);
    expect(wealthGap).toBeGreaterThan(0);
  });

  test('twins who buy in the same year are the same', () => {
    const twins = runWith({ houseDelayYears: 0 }).house;
    expect(twins.late.netWorthUsd).toEqual(twins.early.netWorthUsd);
  });

  test('both spend and save the same budget every year, and every number is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const { early, late, depositShortfallUsd } = run(values).house;
        expectFinite({ early, late, depositShortfallUsd });
        for (let year = 1; year <= 40; year++) {
          const budget = ({ savingsUsd, housingCostUsd }: typeof early) =>
            savingsUsd[year] - (1 + values.sideReturnFrac) * savingsUsd[year - 1] + housingCostUsd[year];
          // In the year of the purchase the late twin's savings pay the deposit as well.
          if (year === values.houseDelayYears) continue;
          expect(Math.abs(budget(early) - budget(late))).toBeLessThan(1e-6 * values.housePriceUsd);
        }
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a deposit that savings do not cover is reported', () => {
    const { diagnostics, house: twins } = runWith({ houseGrowthFrac: 0.08, rentYieldFrac: 0.1, sideReturnFrac: 0 });
    expect(twins.depositShortfallUsd).toBeGreaterThan(0);
    expect(diagnostics.clamps[0]).toMatch(
      /^house twins: savings of the late buyer miss the deposit by \$\d+; borrowed$/,
    );
  });
});

describe('generations, directions', () => {
  const neverLess = (
    key: keyof GenerationsParameters,
    low: number,
    high: number,
    generation: Generation,
    where: Partial<GenerationsParameters> = {},
  ) => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const share = (value: number) => run({ ...values, ...where, [key]: value }).sharesFrac[generation][at(2025)];
        expect(share(high)).toBeGreaterThanOrEqual(share(low) - 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  };

  test('larger cohorts of boomers never hold a smaller share', () => {
    neverLess('boomerBirthsM', 3, 4, 'boomers');
  });

  // Where everything is inherited, those who die early leave the fruits of their thrift to the young: 3 in 40,000 worlds.
  test('thriftier boomers never hold a smaller share when nobody inherits', () => {
    neverLess('boomerThriftMultiple', 1, 1.3, 'boomers', { inheritedFrac: 0 });
  });

  test('an asset boom never raises the share of millennials when nobody inherits', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const share = (boostFrac: number) =>
          run({ ...values, boostFrac, inheritedFrac: 0 }).sharesFrac.millennials[at(2025)];
        expect(share(0.03)).toBeLessThanOrEqual(share(0) + 1e-9);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('in the fair world: the higher the return, the smaller the share of millennials', () => {
    const shares = [0, 0.01, 0.02, 0.03, 0.05, 0.07].map((returnFrac) => share2025({ returnFrac }, 'millennials'));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });
});

describe('generations, the fit to observed shares', () => {
  const observed = (year: number, boomers: number, silent: number): ObservedShares => ({
    year,
    sharesFrac: { silent, boomers, genX: 1 - boomers - silent, millennials: 0 },
  });
  const { sharesFrac } = run(defaults);

  test('two errors by hand: of 4 and −4 points in one of one year', () => {
    const exact = Object.fromEntries(GENERATIONS.map((name) => [name, sharesFrac[name][at(2025)]]));
    const off = { ...exact, silent: exact.silent - 0.04, boomers: exact.boomers + 0.04 };
    const fit = fitToObserved(sharesFrac, [{ year: 2025, sharesFrac: off as ObservedShares['sharesFrac'] }]);
    expect(fit.rmsePp).toBeCloseTo(Math.sqrt(32 / 4), 10);
    expect(fit.maxErrorPp).toBeCloseTo(4, 10);
    expect(fit.rows[0].errorsPp.silent).toBeCloseTo(4, 10);
  });

  test('says what is wrong with the data handed in', () => {
    const judged = (rows: ObservedShares[]) => () => fitToObserved(sharesFrac, rows);
    expect(judged([])).toThrow('observed shares: given none; needs at least one year');
    expect(judged([observed(1980, 0.4, 0.6)])).toThrow(
      'observed year: given 1980; allowed: a whole number from 1989 to 2045',
    );
    expect(judged([observed(2000, 0.4, 0.6), observed(1999, 0.4, 0.6)])).toThrow('given 1999 after 2000');
    expect(judged([observed(2000, Number.NaN, 0.6)])).toThrow('observed share of boomers in 2000: given NaN');
    const half = { silent: 0.2, boomers: 0.2, genX: 0.1, millennials: 0 };
    expect(judged([{ year: 2000, sharesFrac: half }])).toThrow('observed shares of 2000: given a sum of 0.5');
  });
});

describe('generations, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ returnFrac: 0.2 })).toThrow(
      'parameter returnFrac: given 0.2; allowed: a number from 0 to 0.07',
    );
    expect(() => runWith({ deathAgeYears: 80.5 })).toThrow('a whole number from 75 to 100');
    expect(() => runWith({ boostFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => decomposeShares({ ...cohortDefaults, savingFrac: 2 })).toThrow('parameter savingFrac: given 2');
    expect(() => decomposeShares(cohortDefaults, 1980)).toThrow('year: given 1980');
  });

  test('every preset is a valid state', () => {
    for (const changes of Object.values(presets)) expect(() => runWith(changes)).not.toThrow();
  });

  test('golden default run, and the ledger of a boom', () => {
    const rounded = (series: Float64Array) =>
      [1989, 2007, 2025, LAST_YEAR].map((year) => Number(series[at(year)].toPrecision(9)));
    const r = run(defaults);
    const { tradingGainFrac } = runWith(presets['asset-boom']).ledger;
    const life = r.lifeLines.boomers.wealthToEarningsMultiple;
    expect({
      shares: GENERATIONS.map((name) => rounded(r.sharesFrac[name])),
      relativePerHead: GENERATIONS.map((name) => rounded(r.relativePerHeadMultiple[name])),
      wealthToEarnings: rounded(r.wealthToEarningsMultiple),
      boomerLife: [30, 50, 70].map((age) => Number(life[age - 22].toPrecision(9))),
      tradingGain: Object.values(tradingGainFrac).map(rounded),
      house: [10, 40].map((year) => Number(r.house.late.netWorthUsd[year].toPrecision(9))),
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
