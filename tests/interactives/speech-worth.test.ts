import { expect, test } from 'vitest';
import { ODDS_PATH } from '../../src/interactives/speech-worth/odds-path.ts';
import { spec } from '../../src/interactives/speech-worth/spec.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { oddsRows } from '../../src/tools/flow-tables.ts';

const stateAt = (preset: string, changes = {}) => stateOf(spec, preset, changes);
const captionOf = (state: ReturnType<typeof stateAt>) => spec.caption(state, spec.run(state));

test('the drawn quotes are those of the table', () => {
  expect(ODDS_PATH).toEqual(oddsRows());
});

test('as recorded: nine tenths of the fall are left over, and discounting would need decades', () => {
  const run = spec.run(stateAt('as-recorded'));
  expect(spec.quantities.explained.of(run)).toBeCloseTo(0.105, 2);
  expect(spec.quantities.estimate.of(run)).toBeCloseTo(-0.0055, 4);
  expect(spec.quantities.timing.of(run)).toBeCloseTo(-0.00016, 5);
  expect(spec.quantities.impliedPersistence.of(run)).toBeCloseTo(38, 0);
  expect(spec.quantities.timesTheEstimate.of(run)).toBeCloseTo(5.11 / 0.55, 1);
});

test('each episode is told by its own sentence', () => {
  expect(captionOf(stateAt('as-recorded'))).toBe('too-far');
  expect(captionOf(stateAt('press-conference'))).toBe('still');
  expect(captionOf(stateAt('cancelled-report'))).toBe('opposite');
  expect(captionOf(stateAt('one-speech'))).toBe('too-far-highest');
  expect(captionOf(stateAt('as-the-piece-says'))).toBe('too-far-piece');
  expect(captionOf(stateAt('as-recorded', { fromOddsFrac: 0.3, observedChangeFrac: 0.02 }))).toBe('too-far-rise');
  expect(captionOf(stateAt('your-turn'))).toBe('too-far-years');
  expect(captionOf(stateAt('one-speech', { observedChangeFrac: 0.001 }))).toBe('within');
  expect(captionOf(stateAt('as-recorded', { toOddsFrac: 0.9 }))).toBe('no-swing');
});
