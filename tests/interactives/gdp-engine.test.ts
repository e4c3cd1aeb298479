import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interactive } from '../../src/interactives/gdp-engine/index.ts';
import { PUBLISHED } from '../../src/interactives/gdp-engine/published.ts';
import { spec } from '../../src/interactives/gdp-engine/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { HEADLINES_FILE, headlinesModule } from '../../src/tools/gdp-headlines.ts';

type PresetName = keyof typeof spec.presets;
type QuantityName = keyof typeof spec.quantities;

const read = (preset: PresetName, quantity: QuantityName, changes = {}) =>
  spec.quantities[quantity].of(spec.run(stateOf(spec, preset, changes)));

const textsAt = (preset: PresetName, marks = {}) => {
  const params = stateOf(spec, preset);
  const geometry = interactive.layout(spec.run(params), params, {
    size: { width: 660, height: 420 },
    ...speakerOf(interactive, 'en'),
    marks,
  });
  return { geometry, text: (key: string) => geometry.texts.find((placed) => placed.key === key) };
};

describe('the steps of the story', () => {
  it.each([
    ['first-half-as-published', 'headlineShare', 0.92, 0.005],
    ['first-half-as-published', 'exSectorGrowth', 0.0013, 0.0002],
    ['first-half-as-revised', 'headlineShare', 0.66, 0.005],
    ['first-half-three-quarters-leak', 'headlineShare', 0.23, 0.005],
    ['jpmorgan-gross', 'grossShare', 0.93, 0.005],
    ['jpmorgan-net', 'headlineContribution', 0.5, 0.005],
    ['jpmorgan-net', 'headlineShare', 0.36, 0.005],
    ['st-louis-fed', 'headlineShare', 0.39, 0.005],
    ['st-louis-fed-at-goldman', 'headlineContribution', 0.2, 0.005],
    ['barclays-net', 'headlineShare', 0.5, 0.005],
    ['barrons-nine-months', 'headlineShare', 0.37, 0.005],
    ['jpmorgan-net-with-wealth', 'wealthSpending', 180, 0.5],
    ['first-half-half-refilled', 'counterfactualGrowth', 0.0086, 0.0001],
  ] as const)('%s: %s is %f', (preset, quantity, expected, tolerance) => {
    expect(Math.abs(read(preset, quantity) - expected)).toBeLessThan(tolerance);
  });

  it('the denominator alone moves the share', () => {
    expect(read('st-louis-fed', 'headlineShare', { growthFrac: 0.016 })).toBeCloseTo(0.606, 3);
    expect(read('st-louis-fed', 'headlineContribution', { growthFrac: 0.016 })).toBe(0.97);
  });

  it('says 66 wherever the first headline says 92', () => {
    const state = stateOf(spec, 'first-half-as-published');
    expect(spec.caption(state, spec.run(state))).toBe('first-print');
    for (const language of ['en', 'vi'] as const) {
      const { words } = speakerOf(interactive, language);
      expect(words.headings['first-print']).toContain('{revisedShare}');
      expect(words.captions['first-print']).toContain('{revisedShare}');
    }
  });

  it('the critic’s reading is nine tenths on today’s data', () => {
    expect(read('first-half-as-revised', 'headlineShare', { leakageFrac: 0.2, wealthGainUsdBn: 5000 })).toBeCloseTo(
      0.9,
      2,
    );
  });
});

describe('states without a share', () => {
  it.each([
    [{ growthFrac: 0 }, 'no-share'],
    [{ growthFrac: -0.01 }, 'no-share'],
    [{ growthFrac: 0.01 }, 'above-whole'],
    [{ grossContributionPp: -0.5 }, 'below-nothing'],
  ] as const)('%o speaks as %s', (changes, name) => {
    const state = stateOf(spec, undefined, changes);
    expect(spec.caption(state, spec.run(state))).toBe(name);
  });
});

describe('the strip of headlines', () => {
  it('stands in step with the table of estimates', () => {
    expect(readFileSync(HEADLINES_FILE, 'utf8')).toBe(headlinesModule());
  });

  it('shows six headlines, today’s data and Pantheon’s number, each with its months', () => {
    expect(PUBLISHED.map(({ key, months }) => `${key} ${months}`)).toEqual([
      'furman 6',
      'revised 6',
      'stLouisFed 9',
      'barclays 6',
      'barrons 9',
      'jpmorgan 6',
      'pantheon 9',
      'goldman 12',
    ]);
  });

  it('draws a bar where the inputs are published and marks where they are not', () => {
    const { published } = textsAt('jpmorgan-net').geometry;
    expect(published.marks.map(({ key }) => key)).toEqual(['pantheon-0', 'goldman-0', 'goldman-1']);
    const barred = PUBLISHED.filter(({ key }) => published.pieces.some((piece) => piece.key === `${key}-ai`));
    expect(barred.map(({ estimate }) => estimate.preset)).not.toContain(null);
    expect(barred).toHaveLength(PUBLISHED.length - 2);
  });

  it.each([
    ['jpmorgan-net', 'jpmorgan'],
    ['st-louis-fed', 'stLouisFed'],
    ['first-half-as-revised', 'revised'],
    // Near to Pantheon's and Goldman's points, and neither of them: no row is bold.
    ['first-half-three-quarters-leak', undefined],
    ['st-louis-fed-at-goldman', undefined],
    ['first-half-half-refilled', undefined],
  ] as const)('at %s the row of that very reading is bold: %s', (preset, key) => {
    const { text } = textsAt(preset);
    const bold = PUBLISHED.filter((row) => text(`${row.key}-name`)?.weight === 'semibold').map((row) => row.key);
    expect(bold).toEqual(key ? [key] : []);
  });

  it('gives the presets that reproduce a headline the share it prints', () => {
    for (const { estimate } of PUBLISHED) {
      if (!estimate.preset || estimate.shareFrac === null) continue;
      expect(read(estimate.preset as PresetName, 'headlineShare')).toBeCloseTo(estimate.shareFrac, 2);
    }
  });

  it('keeps the rows nearest to the reading in a low frame', () => {
    const params = stateOf(spec, 'jpmorgan-net');
    const { texts } = interactive.layout(spec.run(params), params, {
      size: { width: 320, height: 210 },
      ...speakerOf(interactive, 'en'),
      marks: {},
    });
    expect(texts.some(({ key }) => key === 'jpmorgan-name')).toBe(true);
    expect(texts.some(({ key }) => key === 'furman-name')).toBe(false);
  });
});

describe('the picture', () => {
  it('marks in the accent only what takes half of the gross contribution or more', () => {
    expect(textsAt('jpmorgan-net').text('note-leaks')?.tone).toBe('accent');
    expect(textsAt('first-half-equipment-leaks').text('note-leaks')?.tone).toBeUndefined();
    const tones = textsAt('first-half-as-published').geometry.texts.map(({ tone }) => tone);
    expect(tones).not.toContain('accent');
  });

  it('draws the reader’s guess in pencil, and nothing without one', () => {
    expect(textsAt('first-half-three-quarters-leak', { guess: 0.4 }).text('guess')?.tone).toBe('pencil');
    expect(textsAt('first-half-three-quarters-leak').geometry.pencil).toBeUndefined();
  });

  it('adds AI’s part and everything else up to growth', () => {
    const { geometry } = textsAt('jpmorgan-net');
    const widths = geometry.pieces.filter(({ key }) => key.startsWith('growth-')).map(({ width }) => width);
    const left = Math.min(...geometry.pieces.map(({ x }) => x));
    expect(widths.reduce((sum, width) => sum + width, left)).toBeCloseTo(geometry.growthEnd.x, 0);
  });
});

it('tables the reading at every tenth of leakage and its own', () => {
  const rows = spec.table.rows(spec.run(stateOf(spec, 'jpmorgan-net')));
  expect(rows.map(({ leakagePercent }) => leakagePercent)).toContain(0.615);
  expect(rows).toHaveLength(12);
  expect(rows[0].headlineContributionPp).toBe(1.3);
  expect(rows.at(-1)?.headlineContributionPp).toBe(0);
});
