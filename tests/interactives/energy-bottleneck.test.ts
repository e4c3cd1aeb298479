import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { futuresAt } from '../../src/interactives/energy-bottleneck/futures.ts';
import { layout } from '../../src/interactives/energy-bottleneck/layout.ts';
import { forecastsOn } from '../../src/interactives/energy-bottleneck/published.ts';
import { isAsToday, type Parameters, run } from '../../src/interactives/energy-bottleneck/run.ts';
import { spec } from '../../src/interactives/energy-bottleneck/spec.ts';
import {
  DEBITS,
  DENOMINATOR_TWH,
  FUTURE_YEARS,
  FUTURES,
  PUBLISHED,
} from '../../src/interactives/energy-bottleneck/tables.ts';
import { loadInteractive } from '../../src/interactives/registry.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { readTable } from '../../src/kit/build/tables.ts';
import { type ReaderMarks, stateOf } from '../../src/kit/core/contract.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { runFutures } from '../../src/models/energy-bottleneck/futures.ts';
import { bindingAt, parameters, quarterOf } from '../../src/models/energy-bottleneck.ts';
import { denominatorTwh, packedFutures, publishedRows } from '../../src/tools/energy-tables.ts';

type Preset = keyof typeof spec.presets;
const state = (preset: Preset, changes: Partial<Parameters> = {}) => stateOf(spec, preset, changes);
const of = (preset: Preset, quantity: keyof typeof spec.quantities) => spec.quantities[quantity].of(run(state(preset)));
const captionOf = (preset: Preset, changes: Partial<Parameters> = {}) => {
  const p = state(preset, changes);
  return spec.caption(p, run(p));
};

// GW at the start of 2027, 2028 and 2030, as the narrative prints them.
test.each([
  ['as-ordered', 62, 72, 93],
  ['twice-the-chips', 63, 72, 93],
  ['twice-the-gas', 62, 72, 93],
  ['more-transformers', 62, 74, 103],
] as const)('step %s has the capacities of the story', (preset, ...capacities) => {
  const shown = (['capacity2027', 'capacity2028', 'capacity2030'] as const).map((name) => Math.round(of(preset, name)));
  expect(shown).toEqual(capacities);
});

test('what binds in each step is what the story says', () => {
  const binds = (preset: Preset, years: number[]) => years.map((year) => bindingAt(run(state(preset)).path, year));
  expect(binds('as-ordered', [2026, 2028, 2030])).toEqual(['chips', 'transformers', 'transformers']);
  expect(binds('more-transformers', [2026, 2028, 2030])).toEqual(['chips', 'chips', 'interconnection']);
  expect(binds('chips-sites-transformers', [2027, 2028, 2030])).toEqual([
    'transformers',
    'interconnection',
    'interconnection',
  ]);
  expect(binds('others-need-power-too', [2026, 2027, 2030])).toEqual(['chips', 'generation', 'generation']);
});

test('the answer to the guess is none at all, and flexibility is worth nothing until it is worth the most', () => {
  expect(of('twice-the-gas', spec.prediction.quantity as keyof typeof spec.quantities)).toBe(0);
  expect(captionOf('twice-the-gas')).toBe('twice-the-gas');
  expect(captionOf('twice-the-gas', { axis: 'twh' })).toBe('twice-the-gas');
  expect(captionOf('as-ordered', { gasOrdersGwPerYear: 20 })).toBe('nothing');
  expect(captionOf('as-ordered', { flexibleCurtailmentFrac: 0.0025 })).toBe('nothing');
  expect(of('and-flexible-load', 'capacity2030') - of('chips-sites-transformers', 'capacity2030')).toBeGreaterThan(9);
});

test('every state of the story speaks for what it shows', () => {
  expect(captionOf('as-ordered')).toBe('as-ordered');
  expect(captionOf('your-turn')).toBe('chips-then-transformers');
  expect(captionOf('twice-the-chips')).toBe('twice-the-chips');
  expect(captionOf('more-transformers')).toBe('more-transformers');
  expect(captionOf('more-transformers', { tieBandGw: 0.4 })).toBe('chips-then-interconnection');
  expect(captionOf('chips-sites-transformers')).toBe('chips-sites-transformers');
  expect(captionOf('others-need-power-too')).toBe('others-need-power-too');
  for (const preset of ['and-flexible-load', 'whole-pool', 'whole-pool-heavy-claims', 'queue-as-recorded'] as const)
    expect(captionOf(preset)).toBe(preset);
  expect(captionOf('as-ordered', { otherLoadGwPerYear: 2 })).toBe('nothing-less');
  expect(captionOf('as-ordered', { loadFactorFrac: 0.6 })).toBe('nothing-moved');
  expect(captionOf('many-futures')).toBe('futures');
  expect(captionOf('many-futures', { axis: 'twh' })).toBe('futures-twh');
  expect(captionOf('futures-with-other-claims')).toBe('futures-generation');
  expect(captionOf('prices-clear')).toBe('prices');
  expect(captionOf('published-forecasts')).toBe('forecasts');
});

test.each(['en', 'vi'])('the chapter tells it in seven steps, the last one free (%s)', (language) => {
  const chapter = readFileSync(new URL(`../../content/chapters/04-energy/${language}.mdx`, import.meta.url), 'utf8');
  const steps = [...chapter.matchAll(/<Step name="([^"]+)"/g)].map(([, name]) => name);
  expect(steps).toHaveLength(7);
  expect(steps.at(-1)).toBe('your-turn');
  expect(Object.keys(spec.presets)).toEqual(expect.arrayContaining(steps));
});

test('the table of futures is in step with the model', () => {
  for (const [accounting, debit] of [
    ['shares', 0],
    ['shares', 7],
    ['whole-pool', 20],
  ] as const) {
    expect(FUTURES[accounting][DEBITS.indexOf(debit)]).toEqual(packedFutures(accounting, debit));
  }
});

test('the futures are the published ones, and between two debits of the table nearly those of a run of their own', () => {
  expect(of('many-futures', 'chips2026')).toBeCloseTo(0.6, 1);
  expect(of('many-futures', 'delivery2030')).toBeCloseTo(0.77, 1);
  expect(of('many-futures', 'futureMiddle2030')).toBeGreaterThan(385);
  expect(of('many-futures', 'futureHigh2030')).toBeLessThan(485);
  const ours = futuresAt('shares', 5.5, 45).bindingFrac.generation;
  const drawn = runFutures({ ...defaultsOf(parameters), otherLoadGwPerYear: 5.5 }).bindingFrac.generation;
  for (const [i, year] of FUTURE_YEARS.entries()) expect(Math.abs(ours[i] - drawn[quarterOf(year)])).toBeLessThan(0.05);
});

test('a larger base moves every future alike, and the load factor only their TWh', () => {
  const [small, large] = [futuresAt('shares', 0, 45), futuresAt('shares', 0, 50)];
  for (const [i, gw] of small.middleGw.entries()) expect(large.middleGw[i]).toBeCloseTo(gw + 5, 10);
});

test('the published forecasts are those of the content table', () => {
  expect(PUBLISHED).toEqual(publishedRows());
  expect(DENOMINATOR_TWH).toBe(denominatorTwh());
});

test('a forecast stands where its publisher printed it, and is marked where we converted it', () => {
  const basis = { loadFactorFrac: 0.5, baseCapacityGw: 45 };
  const row = (axis: 'gw' | 'twh', source: string) => forecastsOn(axis, basis).find((each) => each.source === source);
  expect(row('twh', 'lbnl-2024')).toMatchObject({ ends: [325, 580], asPrinted: true });
  expect(row('gw', 'lbnl-2024')).toMatchObject({ ends: [74, 132], asPrinted: true });
  expect(row('gw', 'mckinsey-2024')).toMatchObject({ asPrinted: false });
  expect(row('twh', 'research-451')?.ends[0]).toBeCloseTo(589, 0);
  expect(row('gw', 'goldman-2024')).toMatchObject({ ends: [92], asPrinted: false });
});

test('the evidence chart converts as the model does', () => {
  const chart = readTable('data-centre-forecasts-twh');
  const ours = forecastsOn('twh', { loadFactorFrac: 0.5, baseCapacityGw: 45 });
  const ends = (id: string) => {
    const row = chart.find((each) => each.id === id);
    return [...new Set([Number(row?.lowTwh), Number(row?.highTwh)])];
  };
  const pairs = {
    'lbnl-2028': 'lbnl-2024',
    'epri24-2030': 'epri-2024',
    'epri26-2030': 'epri-2026',
    'goldman-2030': 'goldman-2024',
    'iea-2030': 'iea-2025-us',
    'mckinsey-2030': 'mckinsey-2024',
    'spg451-2030': 'research-451',
  };
  for (const [id, source] of Object.entries(pairs)) {
    expect(ends(id), id).toEqual(ours.find((row) => row.source === source)?.ends.map(Math.round));
  }
});

test('what binds is drawn where it binds, and the guess in pencil', async () => {
  const { words, format } = speakerOf(await loadInteractive('energy-bottleneck'), 'en');
  const drawn = (preset: Preset, marks: ReaderMarks = {}) => {
    const p = state(preset);
    return layout(run(p), p, { size: { width: 660, height: 420 }, words, format, marks });
  };
  expect(drawn('as-ordered').binding.map(({ key }) => key)).toEqual(['chips-0', 'transformers-11']);
  expect(drawn('as-ordered').lines.map(({ key }) => key)).toEqual(['own']);
  expect(isAsToday(state('as-ordered'))).toBe(true);
  expect(drawn('twice-the-gas').lines.map(({ key }) => key)).toEqual(['own', 'today', 'today-generation']);
  expect(drawn('twice-the-chips').binding[0].key).toBe('transformers-0');
  expect(drawn('twice-the-gas').pencil).toBeUndefined();
  const guessed = drawn('twice-the-gas', { guess: 10 });
  expect(guessed.pencil).toMatch(/^M[\d.]+,[\d.]+C/);
  expect(guessed.texts.find(({ key }) => key === 'guess')?.text).toContain('10\u00a0GW');
});
