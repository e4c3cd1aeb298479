import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/kit/build/tables.ts';
import { assertValues, defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import { advance, emptyPath, noClamps, noiseOf } from '../../src/models/flow-market/engine.ts';
import { impactOf, marketOf } from '../../src/models/flow-market/market.ts';
import {
  buybackYearFrac,
  gammaVolMultiple,
  moveFrac,
  squareRootMoveFrac,
} from '../../src/models/flow-market/sizing.ts';
import { targetExposure } from '../../src/models/flow-market/traders.ts';
import {
  ensemble,
  type FlowMarketParameters,
  parameters,
  presets,
  returnsOf,
  run,
  shockExperiment,
  shockPair,
  stylisedFacts,
} from '../../src/models/flow-market.ts';
import { mean, standardDeviation } from '../../src/models/lib/statistics.ts';
import { pooledRecord } from '../../src/validation/flow-market.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
type Changes = Partial<FlowMarketParameters>;
const runWith = (changes: Changes) => run({ ...defaults, ...changes });
const end = (series: Float64Array) => series[series.length - 1];
/** No trader reacts to prices and nothing happens by chance: only buybacks are left. */
const QUIET: Changes = { noiseFrac: 0, volTargetAumUsdBn: 0, trendPositionUsdBn: 0, dealerGammaUsdBn: 0 };
const ALONE: Changes = { volTargetAumUsdBn: 0, trendPositionUsdBn: 0, dealerGammaUsdBn: 0, buybackUsdBn: 0 };
/** The names of the series in a result that hold a NaN or an infinity: one assertion instead of thousands. */
const unboundedSeries = (result: object) =>
  Object.entries(result)
    .filter(([, series]) => series instanceof Float64Array && !series.every(Number.isFinite))
    .map(([name]) => name);
/** Any parameters on at most a year of days: longer paths add time, not cases. */
const values = arbitraryValues(parameters).map((v) => ({ ...v, days: Math.min(v.days, 252) }));

describe('flow-market, closed forms and limiting cases', () => {
  test('no flows and no noise: price is value, exactly, on every day', () => {
    expect(new Set(runWith({ ...QUIET, buybackUsdBn: 0 }).logPrice)).toEqual(new Set([0]));
  });

  test('no flows: the price is discretionary demand and nothing else', () => {
    const { logPrice, demand } = runWith(ALONE);
    expect(Math.max(...logPrice.map((p, day) => Math.abs(p - demand[day])))).toBeLessThan(1e-15);
  });

  test('a year of buybacks alone, by hand: −5 ln(1 − (1000 / 60 000) × 0.2) = 1.66945 %', () => {
    expect(buybackYearFrac(defaults)).toBeCloseTo(-5 * Math.log(1 - 1 / 300), 15);
    expect(end(runWith(QUIET).logPrice)).toBeCloseTo(0.016694506, 9);
  });

  test('blackouts move purchases within the quarter and leave the year as it was', () => {
    const pausing = runWith({ ...QUIET, blackoutShareFrac: 1, planShareFrac: 0 });
    const steady = runWith({ ...QUIET, blackoutOn: false });
    expect(pausing.boughtFrac[18]).toBeLessThan(1e-15);
    expect(steady.boughtFrac[18]).toBeGreaterThan(1e-4);
    expect(Math.abs(end(pausing.logPrice) - end(steady.logPrice))).toBeLessThan(2e-15);
  });

  test('sellers who reinvest everything leave buybacks without effect', () => {
    expect(end(runWith({ ...QUIET, recycledFrac: 1 }).logPrice)).toBe(0);
  });

  test('impact is a matter of the position alone, whichever its shape: a round trip leaves none', () => {
    for (const impactShape of ['constant-elasticity', 'concave'] as const) {
      const market = marketOf({ ...defaults, impactShape });
      expect(impactOf(market, 0)).toBe(0);
      const path = emptyPath(market, 60);
      advance(market, noiseOf(market, 3, 60), path, 0, 60, noClamps());
      expect(path.impact.every((impact, day) => impact === impactOf(market, path.positionFrac[day]))).toBe(true);
    }
  });

  test('by hand: 1 % of the market moves the price 5.025 %, concave impact at a hair of nothing the same 5 to 1', () => {
    expect(impactOf(marketOf(defaults), 0.01)).toBeCloseTo(0.0502517, 7);
    const concave = marketOf({ ...defaults, impactShape: 'concave' });
    expect(impactOf(concave, 1e-9) / 1e-9).toBeCloseTo(5, 4);
    // $6,000 bn under the square-root law: 1 % × √(6000 / 800).
    expect(impactOf(concave, 0.1) / (0.01 * Math.sqrt(7.5))).toBeCloseTo(1, 1);
  });

  test('dealers of constant gamma divide the first move by 1 + (M + λ) g', () => {
    const g = { gammaMode: 'constant', dealerGammaUsdBn: 12, transientMultiple: 3 } as const;
    const ratio = runWith({ ...ALONE, ...g }).logPrice[1] / runWith(ALONE).logPrice[1];
    expect(ratio).toBeCloseTo(1 / (1 + 8 * (12 / 600)), 12);
    expect(ratio).toBeCloseTo(gammaVolMultiple({ ...defaults, ...g }, 12), 12);
  });

  test('dealers by hand: news of −2 %, λ = 3, $12 bn per 1 %: 2 / 1.16 = 1.724 % down, so they buy $20.69 bn', () => {
    const market = marketOf({
      ...defaults,
      ...ALONE,
      gammaMode: 'constant',
      dealerGammaUsdBn: 12,
      transientMultiple: 3,
    });
    const path = emptyPath(market, 1);
    advance(market, Float64Array.of(-0.02), path, 0, 1, noClamps());
    expect(path.logPrice[1]).toBeCloseTo(-0.02 / 1.16, 15);
    expect(60_000 * path.hedgedFrac[1]).toBeCloseTo((12 * 2) / 1.16, 10);
  });

  test('dealers at the clearing limit by hand: the move is held at five times, so four parts of it are their sales', () => {
    const market = marketOf({
      ...defaults,
      ...ALONE,
      gammaMode: 'constant',
      dealerGammaUsdBn: -25,
      flowScaleMultiple: 10,
    });
    const path = emptyPath(market, 1);
    advance(market, Float64Array.of(-0.01), path, 0, 1, noClamps());
    expect(path.logPrice[1]).toBeCloseTo(-0.05, 15);
    expect(path.hedgedFrac[1]).toBeCloseTo(-0.04 / 5, 15);
  });

  test('as impact vanishes the price falls back to demand, full flows or not', () => {
    const p = { ...defaults, impactMultiple: 1e-9 };
    const market = marketOf(p);
    const path = emptyPath(market, 252);
    advance(market, noiseOf(market, 1, 252), path, 0, 252, noClamps());
    expect(Math.abs(end(path.logPrice) - end(path.demand))).toBeLessThan(1e-8);
  });

  test('funds at the floor hold their cap, in panic the target over volatility', () => {
    const market = marketOf(defaults);
    expect(targetExposure(market, 0)).toBe(1.5);
    expect(targetExposure(market, 0.02 ** 2)).toBeCloseTo(0.12 / (0.02 * Math.sqrt(252)), 12);
  });

  test('stops: a fall of 3 % under a stop at 2 % sells the cluster the next day, a stop at 5 % holds', () => {
    const position = (stopDepthFrac: number) => {
      const market = marketOf({ ...defaults, ...QUIET, trendPositionUsdBn: 75, stopShareFrac: 1, stopDepthFrac });
      const path = emptyPath(market, 3);
      advance(market, Float64Array.of(-0.03, 0, 0), path, 0, 3, noClamps());
      return Array.from(path.trendPosition);
    };
    expect(position(0.02)).toEqual([1, 1, 0, 0]);
    expect(position(0.05)).toEqual([1, 1, 1, 1]);
  });

  test('$40 bn by hand: 5 × 40 / 60 000 is a third of a per cent', () => {
    expect(moveFrac(defaults, 40)).toBeCloseTo(1 / 300, 15);
  });

  test('the record pooled from yearly moments is the record of all days', () => {
    const all = readTable('spy-return-statistics').find((row) => row.period.startsWith('2006-01-04'));
    const pooled = pooledRecord();
    expect(pooled.days).toBe(Number(all?.days));
    expect(pooled.volFrac).toBeCloseTo(Number(all?.volatilityFrac), 8);
    expect(pooled.skewness).toBeCloseTo(Number(all?.skewness), 6);
    expect(pooled.excessKurtosis).toBeCloseTo(Number(all?.excessKurtosis), 5);
  });
});

describe('flow-market, invariants over random parameters', () => {
  test('the price is the sum of its parts, positions keep their bounds, every number is finite', () => {
    fc.assert(
      fc.property(values, (p) => {
        const result = run(p);
        expect(unboundedSeries(result)).toEqual([]);
        expect(result.diagnostics.residuals.priceIdentity).toBeLessThan(1e-12);
        expect(result.exposureMultiple.every((w) => w >= 0 && w <= p.exposureCapMultiple + 1e-12)).toBe(true);
        expect(result.trendPosition.every((s) => Math.abs(s) <= 1 + 1e-12)).toBe(true);
        expect(result.positionFrac.every((x) => x <= 0.5)).toBe(true);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a limit that is hit is reported, one that is not is not', () => {
    const short = runWith({
      dealerGammaUsdBn: -25,
      gammaMode: 'constant',
      flowScaleMultiple: 10,
      volTargetAumUsdBn: 0,
    });
    expect(short.diagnostics.clamps).toEqual(['clearing: denominator held at 0.2 on 252 days, first on day 1']);
    // Dealers this long still the market, and funds without a limit to speak of buy what is left of it.
    const stilled = {
      gammaMode: 'constant',
      dealerGammaUsdBn: 25,
      volTargetAumUsdBn: 2000,
      exposureCapMultiple: 3,
      targetVolFrac: 0.2,
      impactShape: 'concave',
    } as const;
    const crowded = runWith({ ...stilled, flowScaleMultiple: 10, baseCapUsdBn: 30_000 });
    expect(crowded.diagnostics.clamps.some((line) => line.startsWith('position: held at 0.5'))).toBe(true);
    expect(runWith({}).diagnostics.clamps).toEqual([]);
  });

  test('before the shock both paths are one; without reacting traders the gap is the shock, fading', () => {
    fc.assert(
      fc.property(values, (p) => {
        const { without, withShock, gapFrac, noFlowGapFrac, shockDay } = shockPair({ ...p, ...ALONE });
        expect(without.logPrice.slice(0, shockDay).every((price, day) => price === withShock.logPrice[day])).toBe(true);
        expect(Math.max(...gapFrac.map((gap, k) => Math.abs(gap - noFlowGapFrac[k])))).toBeLessThan(1e-12);
      }),
      { numRuns: 200 }, // two paths of 360 days each
    );
  });

  test('a day’s hedge is what the clearing equation holds, against the move if gamma is long and with it if short', () => {
    fc.assert(
      fc.property(values, (p) => {
        const market = marketOf(p);
        const { logPrice, transient, positionFrac, gammaFrac, hedgedFrac, hedgedUsdBn } = run(p);
        const scale = Math.max(...hedgedFrac.map(Math.abs), 1);
        for (let day = 1; day <= p.days; day++) {
          const hedge = hedgedFrac[day] - hedgedFrac[day - 1];
          const traded = p.transientMultiple * (positionFrac[day] - positionFrac[day - 1]);
          const left = transient[day] - p.transientPersistenceFrac * transient[day - 1] - traded;
          expect(Math.abs(left - market.promptImpact * hedge)).toBeLessThan(1e-10 * scale);
          const move = logPrice[day] - logPrice[day - 1];
          expect(hedge * move * gammaFrac[day]).toBeLessThanOrEqual(1e-15 * scale);
        }
        expect(end(hedgedUsdBn)).toBe(p.baseCapUsdBn * end(hedgedFrac));
      }),
      { numRuns: 200 }, // each day of up to a year
    );
  });

  test('dealers without gamma trade nothing, those of constant gamma its size times the gap, companies the same dollars', () => {
    fc.assert(
      fc.property(values, (p) => {
        const none = shockPair({ ...p, dealerGammaUsdBn: 0 });
        expect(new Set(none.dealerGapUsdBn.map(Math.abs))).toEqual(new Set([0]));
        const steady = { ...p, gammaMode: 'constant', dealerGammaUsdBn: Math.abs(p.dealerGammaUsdBn) } as const;
        const { gapFrac, dealerGapUsdBn, without, withShock } = shockPair(steady);
        const perPercent = steady.dealerGammaUsdBn * p.flowScaleMultiple;
        const worst = Math.max(...dealerGapUsdBn.map((usdBn, k) => Math.abs(usdBn + perPercent * 100 * gapFrac[k])));
        expect(worst).toBeLessThan(1e-8 * Math.max(1, perPercent));
        expect(withShock.boughtFrac).toEqual(without.boughtFrac);
      }),
      { numRuns: 200 }, // four paths of 360 days each
    );
  });

  test('pairs of any parameters are finite', () => {
    fc.assert(
      fc.property(values, (p) => {
        const { without, withShock, ...gaps } = shockPair(p);
        expect([without, withShock, gaps].flatMap(unboundedSeries)).toEqual([]);
      }),
      { numRuns: 200 }, // two paths of 360 days each
    );
  });

  test('the same noise whatever the sizes: seeds, not sliders, choose the luck', () => {
    fc.assert(
      fc.property(values, values, (p, other) => {
        const same: FlowMarketParameters = { ...p, ...ALONE, volTargetAumUsdBn: other.volTargetAumUsdBn };
        const alone = run({ ...p, ...ALONE }).demand;
        expect(run(same).demand.every((e, day) => e === alone[day])).toBe(true);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });
});

describe('flow-market, directions', () => {
  const positive = (max: number) => fc.double({ min: 0, max, noNaN: true });

  test('more volatility never raises the exposure that funds want', () => {
    fc.assert(
      fc.property(values, positive(0.01), positive(0.01), (p, a, b) => {
        const market = marketOf(p);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(targetExposure(market, high)).toBeLessThanOrEqual(targetExposure(market, low));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('a larger position never has a smaller impact', () => {
    fc.assert(
      fc.property(
        values,
        fc.double({ min: -2, max: 0.5, noNaN: true }),
        fc.double({ min: -2, max: 0.5, noNaN: true }),
        (p, a, b) => {
          const market = marketOf(p);
          expect(impactOf(market, Math.max(a, b))).toBeGreaterThanOrEqual(impactOf(market, Math.min(a, b)));
        },
      ),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more buybacks, less reinvested: never a lower price', () => {
    fc.assert(
      fc.property(values, positive(1500), positive(1), (p, buybackUsdBn, recycledFrac) => {
        const quiet = { ...p, ...QUIET, driftFrac: 0 };
        const most = end(run({ ...quiet, buybackUsdBn: 1500, recycledFrac: 0 }).logPrice);
        expect(end(run({ ...quiet, buybackUsdBn, recycledFrac }).logPrice)).toBeLessThanOrEqual(most + 1e-12);
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('dealers long gamma calm the market, short gamma stir it', () => {
    const vol = (dealerGammaUsdBn: number) =>
      standardDeviation(returnsOf(runWith({ ...ALONE, gammaMode: 'constant', dealerGammaUsdBn }).logPrice));
    const vols = [-20, -10, 0, 10, 20].map(vol);
    expect(vols).toEqual([...vols].sort((a, b) => b - a));
  });

  test('after bad news long dealers have bought on every day, short ones sold (20 pairs)', () => {
    const gaps = (changes: Changes) => shockExperiment({ ...defaults, ...changes }, 20).meanDealerGapUsdBn.slice(1);
    expect(gaps(presets['stop-cluster']).every((usdBn) => usdBn > 0)).toBe(true);
    expect(gaps(presets['dealers-short']).every((usdBn) => usdBn < 0)).toBe(true);
    expect(gaps(presets['vol-target-calm']).every((usdBn) => usdBn === 0)).toBe(true);
  });

  test('calm is the fuel: the same shock falls further from calm than from stress (20 pairs)', () => {
    const multiple = (changes: Changes) => shockExperiment({ ...defaults, ...changes }, 20).troughMultiple;
    expect(multiple(presets.calm)).toBeGreaterThan(multiple(presets.normal));
    expect(multiple(presets.normal)).toBeGreaterThan(multiple(presets.stressed));
  });

  test('larger funds and a stronger impact deepen the trough (20 pairs)', () => {
    const multiple = (changes: Changes) =>
      shockExperiment({ ...defaults, ...presets.calm, ...changes }, 20).troughMultiple;
    const bySize = [70, 500, 2000].map((volTargetAumUsdBn) => multiple({ volTargetAumUsdBn }));
    const byImpact = [1, 2.5, 5, 8].map((impactMultiple) => multiple({ impactMultiple }));
    for (const series of [bySize, byImpact]) expect(series).toEqual([...series].sort((a, b) => a - b));
  });
});

describe('flow-market, the experiment, the ensemble and the facts', () => {
  test('the experiment is the mean of its pairs, and by day 60 close to the path without flows', () => {
    const p = { ...defaults, ...presets.calm };
    const { meanGapFrac, meanDealerGapUsdBn, troughGapFrac, endMultiple, noFlowGapFrac, volTargetSaleUsdBn } =
      shockExperiment(p, 8);
    const pairs = Array.from({ length: 8 }, (_, i) => shockPair({ ...p, seed: 1 + i }));
    expect(meanGapFrac[10]).toBeCloseTo(mean(pairs.map((pair) => pair.gapFrac[10])), 14);
    expect(meanDealerGapUsdBn[10]).toBeCloseTo(mean(pairs.map((pair) => pair.dealerGapUsdBn[10])), 12);
    expect(troughGapFrac).toBe(Math.min(...meanGapFrac));
    expect(Math.abs(endMultiple - end(noFlowGapFrac) / p.shockFrac)).toBeLessThan(0.1);
    expect(volTargetSaleUsdBn).toBeLessThan(0);
  });

  test('a shock of zero changes nothing and has no multiple', () => {
    const none = shockExperiment({ ...defaults, shockFrac: 0 }, 2);
    expect([none.troughMultiple, none.endMultiple, Math.max(...none.meanGapFrac.map(Math.abs))]).toEqual([0, 0, 0]);
  });

  test('flows at ten times their size fatten the tails, at their size hardly (6 markets of a year)', () => {
    const tails = (flowScaleMultiple: number) =>
      ensemble({ ...defaults, flowScaleMultiple }, 6, 252).facts.excessKurtosis.median;
    expect(tails(10)).toBeGreaterThan(5);
    expect(Math.abs(tails(1) - tails(0))).toBeLessThan(1);
  });

  test('facts by hand: 198 small days of alternating sign and two falls of 10 %', () => {
    const returns = Float64Array.from({ length: 200 }, (_, i) => (i % 100 === 50 ? -0.1 : i % 2 === 0 ? 0.01 : -0.01));
    const facts = stylisedFacts(returns);
    expect(facts.meanReturnFrac).toBeCloseTo((98 * 0.01 - 100 * 0.01 - 0.2) / 200, 15);
    expect(facts.beyondFourSdDays).toBe(2);
    expect(facts.topPercentSquareFrac).toBeCloseTo(0.02 / (0.02 + 198 * 0.0001), 12);
    expect(facts.skewness).toBeLessThan(-3);
  });

  test('a market that never moves has facts, all of them zero', () => {
    expectFinite(stylisedFacts(new Float64Array(200)));
  });
});

describe('flow-market, bad input and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ impactMultiple: 20 })).toThrow(
      'parameter impactMultiple: given 20; allowed: a number from 0.5 to 12',
    );
    expect(() => runWith({ noiseFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ days: 100.5 })).toThrow('a whole number from 20 to 1260');
    expect(() => runWith({ noiseKind: 'quiet' as 'iid' })).toThrow('one of iid, clustered');
    expect(() => shockPair({ ...defaults, shockFrac: -0.5 })).toThrow('parameter shockFrac: given -0.5');
    expect(() => shockExperiment(defaults, 1)).toThrow('pairs: given 1; needs a whole number of at least 2');
    expect(() => squareRootMoveFrac(-20)).toThrow('flowUsdBn: given -20; allowed: a number from 0');
    expect(() => ensemble(defaults, 0)).toThrow('seeds: given 0; needs a whole number of at least 2');
    expect(() => stylisedFacts(new Float64Array(10))).toThrow('returns: given 10; needs at least 200');
    expect(() => stylisedFacts(new Float64Array(200).fill(Number.NaN, 7, 8))).toThrow('returns[7]: given NaN');
  });

  test('every preset is a valid state', () => {
    for (const changes of Object.values(presets)) assertValues(parameters, { ...defaults, ...changes });
  });

  test('golden default run and golden pair', () => {
    const at = (series: Float64Array, days: readonly number[]) => days.map((d) => Number(series[d].toPrecision(9)));
    const r = runWith({});
    const pair = shockPair({ ...defaults, ...presets.calm });
    const days = [0, 1, 21, 126, 252];
    expect({
      price: at(r.logPrice, days),
      impact: at(r.impact, days),
      exposure: at(r.exposureMultiple, days),
      trend: at(r.trendPosition, days),
      gamma: at(r.gammaUsdBn, days),
      bought: at(r.boughtUsdBn, days),
      gap: at(pair.gapFrac, [0, 1, 5, 20, 60]),
      sale: at(pair.volTargetGapUsdBn, [0, 1, 5, 20, 60]),
      hedged: at(pair.dealerGapUsdBn, [0, 1, 5, 20, 60]),
    }).toMatchSnapshot();
  });

  test('same input, same output, and the input is left alone', () => {
    const frozen = Object.freeze({ ...defaults });
    expect(run(frozen)).toEqual(run({ ...defaults }));
    expect(shockPair(frozen)).toEqual(shockPair({ ...defaults }));
  });
});
