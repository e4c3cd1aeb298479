import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { random } from '../../src/models/lib/rng.ts';
import { correlation } from '../../src/models/lib/statistics.ts';
import { netLiquidity, rowOfMonth } from '../../src/models/net-liquidity/table.ts';
import { randomWalkTwin, spuriousTable } from '../../src/models/net-liquidity/twin.ts';
import {
  type LiquidityTable,
  type NetLiquidityParameters,
  parameters,
  presets,
  run,
} from '../../src/models/net-liquidity.ts';
import { liquidityTable } from '../../src/validation/net-liquidity.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<NetLiquidityParameters>, table: LiquidityTable = liquidityTable) =>
  run({ ...defaults, ...changes }, table);
const end = (series: Float64Array) => series[series.length - 1];
const changed = (changes: Partial<LiquidityTable>): LiquidityTable => ({ ...liquidityTable, ...changes });
/** The same dates and balance sheet, with shares that follow net liquidity on a line. */
const obedient = (intercept: number, slope: number) =>
  changed({ equityIndex: Array.from(runWith({}).netLiquidityUsdBn, (value) => intercept + slope * value) });

describe('net-liquidity, closed forms and limiting cases', () => {
  test('by hand: 6,710 of assets less 1,010 and 0 leaves 5,700', () => {
    expect(netLiquidity(6710, 1010, 0)).toBe(5700);
  });

  test('shares that follow net liquidity exactly are fitted and forecast exactly', () => {
    const { fit, outOfSample } = runWith({}, obedient(20, 0.05));
    expect(fit.slope).toBeCloseTo(0.05, 10);
    expect(fit.intercept).toBeCloseTo(20, 6);
    expect(fit.r2).toBeCloseTo(1, 10);
    expect(outOfSample?.r2).toBeCloseTo(1, 10);
  });

  test('the window is the one asked for: July 2020 to December 2022, then to August 2026', () => {
    const r = runWith({});
    expect(liquidityTable.dates[r.trainFirstRow]).toBe('2020-07-29');
    expect(liquidityTable.dates[r.trainLastRow]).toBe('2022-12-28');
    expect(liquidityTable.dates[r.outOfSample?.firstRow ?? 0]).toBe('2023-01-25');
    expect(liquidityTable.dates[r.outOfSample?.lastRow ?? 0]).toBe('2026-08-19');
    expect(r.diagnostics.clamps).toEqual([]);
  });

  test('growth over three months is tested only from three months after the training window', () => {
    const r = runWith({ measure: 'changes' });
    expect(r.outOfSample?.firstRow).toBe(r.trainLastRow + 3);
    expect(r.fit.hacLagMonths).toBeGreaterThanOrEqual(2);
  });

  test('a lead sets each month of shares beside liquidity that many months before', () => {
    const r = runWith({ leadMonths: 3 });
    expect(r.firstRow).toBe(3);
    expect(r.liquidity[0]).toBe(r.netLiquidityUsdBn[0]);
    expect(r.equity[0]).toBe(liquidityTable.equityIndex[3]);
  });

  test('the scenario by hand: 40 of purchases and the account drawn to 850 end at 6,785.7 − 850', () => {
    const { scenario } = runWith({});
    expect(scenario.netLiquidityUsdBn[0]).toBeCloseTo(5809, 8);
    expect(end(scenario.netLiquidityUsdBn)).toBeCloseTo(6745.7 + 40 - 850, 8);
    expect(end(scenario.reservesUsdBn) - scenario.reservesUsdBn[0]).toBeCloseTo(40 + 936.4 - 850 + 0.3 - 20, 8);
  });

  test('the recorded column of net liquidity is its three parts, to the rounding of the sources', () => {
    const first = rowOfMonth(liquidityTable, '2021-09');
    expect(runWith({}).netLiquidityUsdBn[first]).toBeCloseTo(8448 - 173.7 - 1415.8, 8);
  });

  test('net liquidity less reserves, which is currency and other debts of the Fed, stays within a narrow band', () => {
    const other = liquidityTable.reservesUsdBn.flatMap((reserves, i) =>
      Number.isNaN(reserves) ? [] : [runWith({}).netLiquidityUsdBn[i] - reserves],
    );
    expect(other.length).toBe(64);
    // Reserves are a week's average and the rest a Wednesday's level, so it wobbles; it does not wander like its parts.
    expect(Math.min(...other)).toBeGreaterThan(2400);
    expect(Math.max(...other)).toBeLessThan(3050);
  });
});

describe('net-liquidity, what the data say', () => {
  test('the fit of levels turns its sign between eras, and changes over a month correlate below 0.1', () => {
    expect(runWith(presets['before-the-pandemic']).fit.correlation).toBeLessThan(-0.6);
    expect(runWith(presets['window-usually-shown']).fit.correlation).toBeGreaterThan(0.9);
    expect(Math.abs(runWith(presets['one-month-changes']).fit.correlation)).toBeLessThan(0.1);
  });

  test('the window usually shown forecasts worse than its own mean', () => {
    expect(runWith(presets['window-usually-shown']).outOfSample?.r2).toBeLessThan(0);
  });

  test('the lead of a quarter holds in its sample with an honest standard error, and does not beat the mean after it', () => {
    const { fit, outOfSample } = runWith(presets['liquidity-leads']);
    expect(fit.tStatistic).toBeGreaterThan(3);
    expect(outOfSample?.r2).toBeLessThan(0);
  });

  test('presets stay inside the table', () => {
    for (const preset of Object.values(presets)) expect(runWith(preset).diagnostics.clamps).toEqual([]);
  });
});

describe('net-liquidity, invariants over random parameters', () => {
  test('least squares holds, R² lies in [0, 1] and out of sample below 1, the books balance, all is finite', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const r = run(values, liquidityTable);
        expectFinite(r);
        expect(r.diagnostics.residuals.normalEquations).toBeLessThan(1e-9);
        expect(r.diagnostics.residuals.reserveIdentity).toBeLessThan(1e-8);
        expect(r.fit.r2).toBeGreaterThanOrEqual(0);
        expect(r.fit.r2).toBeLessThanOrEqual(1 + 1e-12);
        expect(r.outOfSample?.r2 ?? 0).toBeLessThanOrEqual(1);
        expect(r.trainLastRow - r.trainFirstRow).toBeGreaterThanOrEqual(11);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('rebasing or shifting the index changes no R², in the sample or out of it', () => {
    const scale = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(arbitraryValues(parameters), scale, fc.double({ min: 0, max: 500, noNaN: true }), (values, a, b) => {
        const levels = { ...values, measure: 'levels' as const };
        const rescaled = run(levels, changed({ equityIndex: liquidityTable.equityIndex.map((v) => a * v + b) }));
        const plain = run(levels, liquidityTable);
        expect(rescaled.fit.r2).toBeCloseTo(plain.fit.r2, 8);
        if (!plain.outOfSample) expect(rescaled.outOfSample).toBeNull();
        else expect((rescaled.outOfSample?.r2 ?? 0) / plain.outOfSample.r2).toBeCloseTo(1, 6);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test("the bills' share of debt never moves net liquidity or reserves", () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const scenario = (billShareFrac: number) => run({ ...values, billShareFrac }, liquidityTable).scenario;
        expect(scenario(0.4).netLiquidityUsdBn).toEqual(scenario(0.1).netLiquidityUsdBn);
        expect(scenario(0.4).swappedIntoBillsUsdBn).toBeGreaterThan(scenario(0.1).swappedIntoBillsUsdBn);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('net-liquidity, directions', () => {
  test('more Fed purchases never leave less liquidity; a fuller account or more reverse repo never leave more', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const last = (changes: Partial<NetLiquidityParameters>) =>
          end(run({ ...values, ...changes }, liquidityTable).scenario.netLiquidityUsdBn);
        expect(last({ fedAssetGrowthUsdBn: 120 })).toBeGreaterThanOrEqual(last({}));
        expect(last({ treasuryAccountTargetUsdBn: 1800 })).toBeLessThanOrEqual(last({}));
        expect(last({ reverseRepoTargetUsdBn: 2500 })).toBeLessThanOrEqual(last({}));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('the more two independent walks drift, the better they seem to agree', () => {
    const medians = [0, 0.05, 0.1, 0.2].map((drift) => spuriousTable([drift, drift], 200, 400, 7).medianCorrelation);
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
    expect(spuriousTable([0.5, -0.5], 200, 50, 7).medianCorrelation).toBeLessThan(-0.9);
  });

  test('with the drift of our own two series, independent walks agree less than with the drift of the reference', () => {
    const ratio = (series: ArrayLike<number>) => {
      const growth = Array.from({ length: series.length - 1 }, (_, i) => Math.log(series[i + 1] / series[i]));
      const mean = growth.reduce((sum, g) => sum + g, 0) / growth.length;
      return mean / Math.sqrt(growth.reduce((sum, g) => sum + (g - mean) ** 2, 0) / growth.length);
    };
    const own = [ratio(runWith({}).netLiquidityUsdBn), ratio(liquidityTable.equityIndex)] as const;
    const { medianCorrelation } = spuriousTable(own, liquidityTable.dates.length, 2000, 3);
    expect(medianCorrelation).toBeGreaterThan(0.58);
    expect(medianCorrelation).toBeLessThan(0.72);
  });
});

describe('net-liquidity, the random twin', () => {
  test('starts where the series starts and stays positive, and knows its seed', () => {
    const recorded = runWith({}).netLiquidityUsdBn;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (seed) => {
        const twin = randomWalkTwin(recorded, seed);
        expect(twin[0]).toBe(recorded[0]);
        expect(Math.min(...twin)).toBeGreaterThan(0);
        expect(twin).toEqual(randomWalkTwin(recorded, seed));
      }),
      { numRuns: RANDOM_RUNS },
    );
    expect(randomWalkTwin(recorded, 1)).not.toEqual(randomWalkTwin(recorded, 2));
  });

  test('fits the index well in levels for many seeds, and badly in changes', () => {
    const r2 = (measure: 'levels' | 'changes') =>
      Array.from({ length: 200 }, (_, seed) => {
        const r = runWith({ ...presets['random-twin'], measure, twinSeed: seed + 1 });
        return r.fit.r2;
      });
    const share = (list: number[]) => list.filter((value) => value > 0.5).length / list.length;
    expect(share(r2('levels'))).toBeGreaterThan(0.25);
    expect(share(r2('changes'))).toBeLessThan(0.02);
  });

  test('one pass with running sums agrees with the ordinary correlation of the same two walks', () => {
    const source = random(5);
    const walks: [number[], number[]] = [[], []];
    let [a, b] = [0, 0];
    for (let i = 0; i < 50; i++) {
      a += 0.1 + source.normal();
      b += 0.1 + source.normal();
      walks[0].push(a);
      walks[1].push(b);
    }
    expect(spuriousTable([0.1, 0.1], 50, 1, 5).medianCorrelation).toBeCloseTo(correlation(...walks), 10);
  });
});

describe('net-liquidity, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ leadMonths: 40 })).toThrow(
      'parameter leadMonths: given 40; allowed: a whole number from 0 to 12',
    );
    expect(() => runWith({ billShareFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ measure: 'ranks' as 'levels' })).toThrow('one of levels, changes');
  });

  test('names what is wrong with a table', () => {
    const { dates, equityIndex, fedAssetsUsdBn } = liquidityTable;
    const swapped = [dates[1], dates[0], ...dates.slice(2)];
    expect(() => runWith({}, changed({ dates: swapped }))).toThrow(
      'dates, row 2: 2014-01-29 does not come after 2014-02-26',
    );
    expect(() => runWith({}, changed({ dates: dates.slice(0, 5) }))).toThrow(
      'dates: given 5 months; needs at least 37',
    );
    expect(() => runWith({}, changed({ dates: dates.map((d) => d.replaceAll('-', '/')) }))).toThrow(
      'allowed: YYYY-MM-DD',
    );
    expect(() => runWith({}, changed({ equityIndex: equityIndex.slice(1) }))).toThrow('given 151 values for 152 dates');
    const gap = equityIndex.map((value, i) => (i === 9 ? Number.NaN : value));
    expect(() => runWith({}, changed({ equityIndex: gap }))).toThrow(
      'equityIndex, row 10: given NaN; allowed: a number above 0',
    );
    const drained = fedAssetsUsdBn.map(() => 10);
    expect(() => runWith({}, changed({ fedAssetsUsdBn: drained }))).toThrow('net liquidity, row 1');
    const noReserves = changed({ reservesUsdBn: dates.map(() => Number.NaN) });
    expect(() => runWith({}, noReserves)).toThrow('reservesUsdBn: every value is a gap');
    expect(() => rowOfMonth(liquidityTable, '2013-12')).toThrow('the table starts 2014-01-29');
    expect(() => spuriousTable([0, 0], 2, 10, 1)).toThrow('steps: given 2');
    expect(() => spuriousTable([Number.NaN, 0], 20, 10, 1)).toThrow('driftRatios: given NaN');
  });

  test('reports a window that it had to hold inside the table', () => {
    const { diagnostics } = runWith({ trainStartMonths: 126, trainLengthMonths: 100 });
    expect(diagnostics.clamps).toContain('training window end: row 225 held at 151');
  });

  test('golden default run', () => {
    const r = runWith({});
    const round = (value: number) => Number(value.toPrecision(9));
    expect({
      fit: Object.fromEntries(Object.entries(r.fit).map(([key, value]) => [key, round(value ?? 0)])),
      outOfSample: round(r.outOfSample?.r2 ?? 0),
      lastForecast: round(r.outOfSample?.forecast.at(-1) ?? 0),
      netLiquidity: Array.from(r.scenario.netLiquidityUsdBn, round),
      reserves: Array.from(r.scenario.reservesUsdBn, round),
      twin: round(end(runWith({ liquiditySeries: 'random-walk' }).shownLiquidityUsdBn)),
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(runWith({ liquiditySeries: 'random-walk' })).toEqual(runWith({ liquiditySeries: 'random-walk' }));
  });
});
