import { describe, expect, test } from 'vitest';
import { interactive } from '../../src/interactives/vix-curve/index.ts';
import { HISTORIES, RECORD } from '../../src/interactives/vix-curve/record.ts';
import { spec } from '../../src/interactives/vix-curve/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { curveRow, recordRow } from '../../src/tools/flow-tables.ts';

const stateAt = (preset: string, changes = {}) => stateOf(spec, preset, changes);
const strokesOf = (preset: string) => {
  const state = stateAt(preset);
  const { words, format } = speakerOf(interactive as never, 'en');
  const size = { width: 660, height: 420 };
  return interactive.layout(spec.run(state), state, { size, words, format, marks: {} }).strokes;
};

describe('the tables', () => {
  test('the record is what the study gives today', () => {
    for (const period of ['to-2019', '2020-2022', 'from-2023'] as const)
      expect(RECORD[period]).toEqual(recordRow(period));
  });

  test('sixty histories of one preset are what the model gives today', () => {
    expect(HISTORIES['standing-hedging']).toEqual(curveRow('standing-hedging'));
  });
});

describe('what hedging would do, and what the record did', () => {
  test('in the model hedging inverts more often, from a lower VIX, with less to follow', () => {
    const { without, with: hedged } = spec.run(stateAt('standing-hedging'));
    expect(hedged.invertedFrac).toBeGreaterThan(without.invertedFrac);
    expect(hedged.startVolPts).toBeLessThan(without.startVolPts);
    expect(hedged.realisedOverNear).toBeLessThan(without.realisedOverNear);
  });

  test('two of the three measures of the record went the other way, and are ringed', () => {
    const against = strokesOf('standing-hedging').filter((stroke) => stroke.against);
    expect(against.map(({ key }) => key)).toEqual(['invertedFrac-record', 'startVolPts-record']);
    expect(strokesOf('no-hedging').some((stroke) => stroke.against)).toBe(false);
  });
});

test('free play is one history and says so', () => {
  const state = stateAt('your-turn');
  expect(spec.run(state).tabled).toBe(false);
  expect(spec.caption(state, spec.run(state))).toBe('one-history');
});
