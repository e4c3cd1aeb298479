import { describe, expect, test } from 'vitest';
import { EXPERIMENTS } from '../../src/interactives/flow-market/experiments.ts';
import { interactive } from '../../src/interactives/flow-market/index.ts';
import { DAILY_STATISTICS, experimentOf } from '../../src/interactives/flow-market/lookup.ts';
import { spec } from '../../src/interactives/flow-market/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { formattedQuantities, stateOf } from '../../src/kit/core/contract.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { parameters, presets, shockExperiment } from '../../src/models/flow-market.ts';
import {
  EXPERIMENT_NAMES,
  experimentRow,
  recordStatistics,
  statisticsRow,
  TABLE_DAYS,
} from '../../src/tools/flow-tables.ts';
import { geometryOf as drawnAt, LANGUAGES, SIZES } from '../contract/interactives.ts';
import { problemsOf } from '../contract/placed-texts.ts';

const stateAt = (preset: string, changes = {}) => stateOf(spec, preset, changes);
const runAt = (preset: string, changes = {}) => spec.run(stateAt(preset, changes));
const told = (preset: string) => experimentOf(preset as 'calm');
const geometryOf = (state: ReturnType<typeof stateAt>, marks = {}) => {
  const { words, format } = speakerOf(interactive as never, 'en');
  return interactive.layout(spec.run(state), state, { size: { width: 660, height: 420 }, words, format, marks });
};
const textOf = (geometry: ReturnType<typeof geometryOf>, key: string) =>
  geometry.texts.find((text) => text.key === key)?.text;

describe('the table', () => {
  test('is what two hundred pairs give today, in full', () => {
    for (const name of ['vol-target-calm', 'dealers-short'] as const)
      expect(EXPERIMENTS[name]).toEqual(experimentRow(name));
  });

  test.each(['calm', 'dealers-short', 'normal'] as const)('unpacks to the means of the pairs: %s', (preset) => {
    const e = shockExperiment({ ...defaultsOf(parameters), ...presets[preset] });
    const table = experimentOf(preset);
    const off = (values: readonly number[] = [], series: Float64Array) =>
      Math.max(...TABLE_DAYS.map((day, i) => Math.abs(values[i] - series[day])));
    expect(table?.days).toEqual(TABLE_DAYS);
    expect(off(table?.gapFrac, e.meanGapFrac)).toBeLessThan(0.5001e-5);
    expect(off(table?.fundsGapUsdBn, e.meanVolTargetGapUsdBn)).toBeLessThan(0.0501);
    expect(off(table?.trendGapUsdBn, e.meanTrendGapUsdBn)).toBeLessThan(0.0501);
    expect(off(table?.dealersGapUsdBn, e.meanDealerGapUsdBn)).toBeLessThan(0.0501);
    // What is read off the paths, against what the model says of every day.
    expect(Math.abs((table?.troughMultiple ?? 0) - e.troughMultiple)).toBeLessThan(0.0003);
    expect(Math.abs((table?.endMultiple ?? 0) - e.endMultiple)).toBeLessThan(0.0003);
    expect(table?.troughDay).toBe(e.troughDay);
    expect(Math.abs((table?.fundsSoldUsdBn ?? 0) + e.volTargetSaleUsdBn)).toBeLessThan(0.15);
    expect(Math.abs((table?.trendSoldUsdBn ?? 0) + e.trendSaleUsdBn)).toBeLessThan(0.15);
  });

  test('holds every state that shows the days after the news', () => {
    const shown = Object.keys(spec.presets).filter((name) => stateAt(name).view === 'shock');
    for (const name of shown) expect(runAt(name).experiment, name).toBeDefined();
    expect(Object.keys(EXPERIMENTS)).toEqual(EXPERIMENT_NAMES);
  });

  test('holds the statistics of the model and of the record', () => {
    expect(DAILY_STATISTICS.model('clustered', 1)).toEqual(statisticsRow('clustered', 1));
    expect(DAILY_STATISTICS.record).toEqual(recordStatistics());
  });
});

describe('each step gives the numbers of the story', () => {
  test.each([
    ['flat-world', 1, 1],
    ['vol-target-normal', 1.17, 6],
    ['vol-target-calm', 1.44, 7],
    ['stop-cluster', 1.63, 8],
    ['dealers-short', 1.73, 7],
    ['calm', 1.7, 7],
    ['normal', 1.32, 6],
    ['stressed', 1.06, 3],
    ['critics', 1.18, 6],
  ])('%s: %f times the shock, on day %i', (preset, multiple, day) => {
    expect(told(preset)?.troughMultiple).toBeCloseTo(multiple, 1);
    expect(told(preset)?.troughDay).toBe(day);
  });

  test('calm against panic: half as deep again, gone after twelve weeks, four times as large in its own days', () => {
    expect(spec.quantities.calmOverPanic.of()).toBeCloseTo(1.6, 1);
    expect(told('calm')?.endMultiple).toBeCloseTo(told('stressed')?.endMultiple ?? 0, 1);
    const ratio = spec.quantities.shockInDays.of(runAt('calm')) / spec.quantities.shockInDays.of(runAt('stressed'));
    expect(ratio).toBeGreaterThan(3.5);
  });
});

describe('free play is one market’s luck', () => {
  const free = stateAt('your-turn', { noiseFrac: 0.0045 });

  test('has no table, and its sentences print no multiple of the shock', () => {
    const run = spec.run(free);
    expect(run.experiment).toBeUndefined();
    expect(spec.caption(free, run)).toBe('one-market');
    const { words, format } = speakerOf(interactive as never, 'en');
    const values = formattedQuantities(spec, run, format);
    for (const name of ['troughMultiple', 'troughFall', 'fundsSold', 'endMultiple']) {
      expect(words.captions['one-market']).not.toContain(`{${name}}`);
      expect(values[name]).toBeDefined();
    }
  });

  test('draws no ring at its deepest point and no amounts beside the sellers', () => {
    const geometry = geometryOf(free);
    expect(geometry.flip).toBeUndefined();
    expect(textOf(geometry, 'funds-name')).toBe('volatility-target funds');
  });
});

test('the guess is drawn where calm and panic stand side by side, as a multiple of the panic', () => {
  const geometry = geometryOf(stateAt('calm'), { guess: 1 });
  expect(geometry.pencil).toBeDefined();
  expect(textOf(geometry, 'guess')).toContain('−2.1%');
  expect(geometryOf(stateAt('flat-world'), { guess: 1 }).pencil).toBeUndefined();
});

test('the statistics view rings the sign that the record does not have', () => {
  const { model, record } = DAILY_STATISTICS;
  expect(Math.sign(model('iid', 1).returnCorrelation)).not.toBe(Math.sign(record.returnCorrelation.middle));
  const geometry = geometryOf(stateAt('statistics'));
  expect(geometry.flip?.x).toBe(geometry.statistics[1].points[1].x);
});

test('where the news comes in spells, it rings the clustering', () => {
  const geometry = geometryOf(stateAt('clustered-news'));
  expect(geometry.flip?.y).toBe(geometry.statistics[2].y);
});

test('sentences tell each critic, each size and the blackout apart, and name no trader who trades nothing', () => {
  const caption = (preset: string) => spec.caption(stateAt(preset), runAt(preset));
  const apart = ['calm', 'critics', 'critics-latent-liquidity', 'critics-concave-impact', 'critics-no-blackout'];
  expect(new Set(apart.map(caption)).size).toBe(apart.length);
  expect(caption('size-small')).toBe('size');
  expect(caption('vol-target-normal')).toBe('amplified-funds');
  expect(caption('normal')).toBe('amplified');
});

describe('option dealers', () => {
  const drawn = (preset: string) => geometryOf(stateAt(preset)).lines.find(({ key }) => key === 'dealers-trades');

  test('are drawn and told of where their hedges are large enough to see, and in the table always', () => {
    const names = Object.keys(spec.presets).filter((name) => drawn(name));
    expect(names).toEqual(['stop-cluster', 'dealers-short']);
    expect(names.map((name) => spec.caption(stateAt(name), runAt(name)))).toEqual(['dealers-buy', 'dealers-sell']);
    expect(spec.table.rows(runAt('calm'))[1].dealersUsdBn).toBeGreaterThan(4);
    expect(spec.table.rows(runAt('vol-target-calm')).every(({ dealersUsdBn }) => dealersUsdBn === 0)).toBe(true);
  });

  test.each([
    ['stop-cluster', 'buy $16bn', 1],
    ['dealers-short', 'sell $17bn', -1],
  ])('%s: table, picture, number and words agree: %s', (preset, amount, sign) => {
    const run = runAt(preset);
    const state = stateAt(preset);
    const geometry = geometryOf(state);
    const column = spec.table.rows(run).map(({ dealersUsdBn }) => dealersUsdBn);
    expect(column.slice(1).every((usdBn) => Math.sign(usdBn) === sign)).toBe(true);
    expect(Math.max(...column.map(Math.abs))).toBe(spec.quantities.dealersTraded.of(run));
    expect(textOf(geometry, 'dealers-amount')).toBe(amount);

    // The scale, read off the funds' line, puts every point of the dealers' where the table says.
    const pixels = (key: string) =>
      [...(geometry.lines.find((line) => line.key === key)?.path ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) =>
        Number(y),
      );
    const funds = run.experiment?.fundsGapUsdBn ?? [];
    const lowest = funds.indexOf(Math.min(...funds));
    const perUsdBn = (pixels('funds-sales')[lowest] - pixels('funds-sales')[0]) / funds[lowest];
    pixels('dealers-trades').forEach((y, i) => {
      expect(y).toBeCloseTo(pixels('funds-sales')[0] + perUsdBn * column[i], 0);
    });
    const leader = geometry.leaders.find(({ key }) => key === 'leader-dealers');
    expect(leader?.y).toBe(pixels('dealers-trades')[column.map(Math.abs).indexOf(Math.max(...column.map(Math.abs)))]);

    const { words, format } = speakerOf(interactive as never, 'en');
    const caption = words.captions[spec.caption(state, run)];
    expect(caption).toContain(sign > 0 ? 'buy up to {dealersTraded}' : 'sell up to {dealersTraded} as well');
    expect(amount).toContain(formattedQuantities(spec, run, format).dealersTraded);
  });

  test('in free play stand with their name and no amount, clear of every other text', () => {
    const geometry = geometryOf(
      stateAt('your-turn', { gammaMode: 'constant', dealerGammaUsdBn: -25, shockFrac: -0.1 }),
    );
    expect(textOf(geometry, 'dealers-name')).toBe('option dealers');
    expect(textOf(geometry, 'dealers-amount')).toBeUndefined();
    const changes = [-25, 25].flatMap((dealerGammaUsdBn) =>
      [-0.1, -0.02, 0.02, 0.1].map((shockFrac) => ({ gammaMode: 'constant', dealerGammaUsdBn, shockFrac })),
    );
    for (const language of LANGUAGES)
      for (const size of [...SIZES, { width: 390, height: 350 }])
        for (const state of changes.map((each) => stateAt('your-turn', each))) {
          const { texts } = drawnAt(interactive as never, state, language, size);
          expect(problemsOf(texts, size), JSON.stringify({ language, size, state })).toEqual([]);
        }
  });
});
