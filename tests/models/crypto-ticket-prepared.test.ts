import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import type * as Model from '../../src/models/crypto-ticket.ts';

/** The plan may be prepared elsewhere and handed over. No number may tell: each test compares two fresh models. */
const fresh = async (): Promise<typeof Model> => {
  vi.resetModules();
  return import('../../src/models/crypto-ticket.ts');
};
let onTheSpot: typeof Model;
let handed: typeof Model;
beforeEach(async () => {
  onTheSpot = await fresh();
  handed = await fresh();
});

const planOf = (model: typeof Model, changes: Partial<Model.CryptoTicketParameters> = {}) =>
  model.simulateContributions({ ...defaultsOf(model.parameters), ...changes });
const handOver = (changes: Partial<Model.CryptoTicketParameters> = {}) =>
  handed.keepPlan(onTheSpot.preparePlan({ ...defaultsOf(handed.parameters), horizonYears: 30, ...changes }));

describe('a plan prepared elsewhere', () => {
  test.each([
    ['the default plan', {}],
    ['the longest horizon', { horizonYears: 30 }],
    ['other volatilities and correlation', { volatilityFrac: 0.9, equityVolatilityFrac: 0.3, correlation: -0.4 }],
    ['another seed than the one handed over', { seed: 7 }],
    ['another number of paths, an odd one', { paths: 501 }],
    ['another drift and stake', { driftFrac: 0.3, stakeFrac: 0.4 }],
  ] as const)('gives every number as drawing on the spot does: %s', (_, changes) => {
    handOver();
    expect(planOf(handed, changes)).toEqual(planOf(onTheSpot, changes));
  });

  test('a horizon longer than what was handed over goes on from its end', () => {
    handOver({ horizonYears: 5 });
    for (const horizonYears of [4, 12, 13, 5]) {
      expect(planOf(handed, { horizonYears })).toEqual(planOf(onTheSpot, { horizonYears }));
    }
  });

  test('coming late, over a plan already drawn, it changes nothing', () => {
    const before = planOf(handed);
    handOver();
    expect(planOf(handed)).toEqual(before);
    handOver({ horizonYears: 1 });
    expect(planOf(handed, { horizonYears: 30 })).toEqual(planOf(onTheSpot, { horizonYears: 30 }));
  });

  test('is really used: without any luck all paths end alike, under other volatilities too', () => {
    const p = { ...defaultsOf(handed.parameters), horizonYears: 30 };
    const luck = { seed: 1, pairs: 1500, draws: new Float64Array(2 * 1500 * 12 * 30) };
    const calm = new Float64Array(1500 * 12 * 30).fill(1);
    handed.keepPlan({ p, luck, equity: calm, crypto: calm.slice() });
    expect(new Set(planOf(handed).planMultiple).size).toBe(1);
    expect(new Set(planOf(handed, { volatilityFrac: 0.3 }).planMultiple).size).toBe(1);
  });

  test.each([0, 2 * 1500 * 12 + 2])('is refused where its luck is not whole months: %d draws', (length) => {
    const luck = { seed: 1, pairs: 1500, draws: new Float64Array(length) };
    const none = new Float64Array();
    expect(() => handed.keepPlan({ p: defaultsOf(handed.parameters), luck, equity: none, crypto: none })).toThrow(
      `draws: given ${length}; needs whole months of 3000`,
    );
  });
});

test('the shocks of one asset stay while the other’s volatility moves, whatever was drawn before', () => {
  const moves = [
    { volatilityFrac: 0.2 },
    { equityVolatilityFrac: 0.4 },
    { paths: 200, horizonYears: 20 },
    { correlation: 0.9 },
    { seed: 3, volatilityFrac: 0.7 },
  ];
  for (const move of moves) planOf(handed, move);
  for (const move of moves) expect(planOf(handed, move)).toEqual(planOf(onTheSpot, move));
  expect(planOf(handed)).toEqual(planOf(onTheSpot));
});
