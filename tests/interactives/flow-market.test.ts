import { describe, expect, test } from 'vitest';
import { interactive } from '../../src/interactives/flow-market/index.ts';
import { DAILY_STATISTICS, experimentOf } from '../../src/interactives/flow-market/lookup.ts';
import { spec } from '../../src/interactives/flow-market/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { formattedQuantities, stateOf } from '../../src/kit/core/contract.ts';
import { experimentRow, recordStatistics, statisticsRow, TABLE_DAYS } from '../../src/tools/flow-tables.ts';

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
  test('is what two hundred pairs give today', () => {
    const row = experimentRow('vol-target-calm');
    const table = told('vol-target-calm');
    expect(table?.troughMultiple).toBe(row.troughMultiple);
    expect(table?.fundsSoldUsdBn).toBe(row.fundsSoldUsdBn);
    expect(table?.gapFrac).toEqual(row.gap.split(' ').map((cell) => Number(cell) / 1e5));
    expect(table?.days).toEqual(TABLE_DAYS);
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

  test('a pair takes little time', () => {
    const start = performance.now();
    for (let i = 0; i < 40; i++) spec.run(stateAt('your-turn', { noiseFrac: 0.004 + i / 1e5 }));
    expect((performance.now() - start) / 40).toBeLessThan(10);
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
