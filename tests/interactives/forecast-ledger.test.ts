import { describe, expect, test } from 'vitest';
import { layout } from '../../src/interactives/forecast-ledger/layout.ts';
import { READINGS } from '../../src/interactives/forecast-ledger/records.ts';
import { type LedgerParameters, reading, spec } from '../../src/interactives/forecast-ledger/spec.ts';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';

/** Each step gives the numbers that the story names, and the picture places what it says. */
const stateIn = (preset: keyof typeof spec.presets, changes = {}) => stateOf(spec, preset, changes) as LedgerParameters;
const quantity = (name: keyof typeof spec.quantities, preset: keyof typeof spec.presets) =>
  spec.quantities[name].of(spec.run(stateIn(preset)));
const geometry = (params: LedgerParameters, marks = {}) =>
  layout(spec.run(params), params, {
    size: { width: 400, height: 350 },
    words: readFigureWords('forecast-ledger', 'en'),
    format: formatterOf('en'),
    marks,
  });

describe('the steps', () => {
  test('six claims at 80 %: 26 % together if independent, anything from 0 to 80 %', () => {
    expect(quantity('allFrac', 'each-at-eighty')).toBeCloseTo(0.8 ** 6, 12);
    expect(quantity('allLowerFrac', 'each-at-eighty')).toBe(0);
    expect(quantity('allUpperFrac', 'each-at-eighty')).toBe(0.8);
    expect(quantity('expectedCount', 'each-at-eighty')).toBeCloseTo(4.8, 12);
    expect(quantity('brierIfTrue', 'each-at-eighty')).toBeCloseTo(0.04, 12);
    expect(quantity('brierIfFalse', 'each-at-eighty')).toBeCloseTo(0.64, 12);
  });

  test('the critic’s single cause: all six as likely as one, none as likely as one missing', () => {
    expect(quantity('allFrac', 'one-cause')).toBeCloseTo(0.8, 12);
    expect(quantity('noneFrac', 'one-cause')).toBeCloseTo(0.2, 12);
    expect(quantity('allIndependentFrac', 'one-cause')).toBeCloseTo(0.262144, 12);
  });

  test('"else recession" asks for 40 %, and 70 and 30 % is the nearest pair', () => {
    expect(quantity('recessionAtLeastFrac', 'odds-that-clash')).toBeCloseTo(0.4, 12);
    expect(quantity('nearestSupportFrac', 'odds-that-clash')).toBeCloseTo(0.7, 12);
    expect(quantity('nearestRecessionFrac', 'odds-that-clash')).toBeCloseTo(0.3, 12);
  });

  test('base rates stand where honest ones exist, and nowhere else', () => {
    expect(quantity('withBaseRateCount', 'base-rates')).toBe(2);
    const { dots, lines } = geometry(stateIn('base-rates'));
    expect(dots.filter(({ hollow }) => !hollow)).toHaveLength(2);
    expect(dots.filter(({ hollow }) => hollow)).toHaveLength(2);
    expect(lines.filter(({ kind }) => kind === 'gap')).toHaveLength(2);
  });

  test('the score so far: 265 of 546 days, none settled, three measured', () => {
    expect(quantity('elapsedDays', 'scorecard')).toBe(265);
    expect(quantity('windowDays', 'scorecard')).toBe(546);
    expect(quantity('settledCount', 'scorecard')).toBe(0);
    expect(geometry(stateIn('scorecard')).bars).toHaveLength(3);
  });

  test('every reading that the spec names is in the table', () => {
    for (const id of ['net-liquidity-rise', 'bitcoin-close', 'equity-deepest-fall'] as const) {
      expect(reading(id)).toBe(READINGS.find((candidate) => candidate.id === id));
    }
  });
});

describe('which sentence speaks', () => {
  const caption = (params: LedgerParameters) => spec.caption(params, spec.run(params));

  test.each([
    ['six-sentences', 'sentences'],
    ['made-checkable', 'criteria'],
    ['base-rates', 'base-rates'],
    ['each-at-eighty', 'odds'],
    ['one-cause', 'joined'],
    ['odds-that-clash', 'clash'],
    ['scorecard', 'none-settled'],
    ['your-turn', 'odds'],
  ] as const)('%s: %s', (preset, name) => {
    expect(caption(stateIn(preset))).toBe(name);
  });

  test('odds that fit are said to fit', () => {
    expect(caption(stateIn('odds-that-clash', { recessionFrac: 0.5 }))).toBe('coherent');
  });
});

describe('the picture', () => {
  test('what has gone the other way from what is asked is drawn back from it, never as progress', () => {
    const { bars, texts, lines } = geometry(stateIn('scorecard'));
    const asked = lines.find(({ key }) => key === 'asked-crypto-political')?.x1 ?? 0;
    const bar = bars.find(({ key }) => key === 'bar-crypto-political');
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(asked, 0);
    expect(bar?.tone).toBe('accent');
    expect(texts.find(({ key }) => key === 'value-crypto-political')?.text).toBe('−20%');
    expect(bars.find(({ key }) => key === 'bar-treasury-liquidity')?.tone).toBe('total');
  });

  test('a bound that says what the chance says already is not said twice', () => {
    const most = (preset: keyof typeof spec.presets) =>
      geometry(stateIn(preset)).texts.find(({ key }) => key === 'all-most')?.text;
    expect(most('each-at-eighty')).toBe('at most 80%');
    expect(most('one-cause')).toBeUndefined();
  });

  test('a guess is a pencil stroke with its number', () => {
    const { pencil, texts } = geometry(stateIn('each-at-eighty'), { guess: 0.6 });
    expect(pencil).toMatch(/^M/);
    expect(texts.find(({ key }) => key === 'guess')?.text).toBe('60%');
    expect(geometry(stateIn('each-at-eighty')).pencil).toBeUndefined();
  });

  test('the accent stands on the edge only while the odds clash', () => {
    const accents = (params: LedgerParameters) => geometry(params).lines.filter(({ tone }) => tone === 'accent').length;
    expect(accents(stateIn('odds-that-clash'))).toBe(1);
    expect(accents(stateIn('odds-that-clash', { recessionFrac: 0.5 }))).toBe(0);
  });

  test('columns of the count grow with their probability and start at the base', () => {
    const { bars } = geometry(stateIn('each-at-eighty'));
    const { countFrac } = spec.run(stateIn('each-at-eighty'));
    expect(bars).toHaveLength(7);
    const [five, six] = [bars[5], bars[6]];
    expect(five.height / six.height).toBeCloseTo(countFrac[5] / countFrac[6], 1);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(six.y + six.height, 0);
  });

  test.each(['six-sentences', 'made-checkable'] as const)(
    'odds that the reader gives stand behind the sentences: %s',
    (page) => {
      const odds = (changes: object) =>
        geometry(stateIn(page, changes)).texts.filter(({ key }) => key.startsWith('odds-'));
      expect(odds({})).toEqual([]);
      const texts = odds({ energyBindsFrac: 0.2 });
      expect(texts).toHaveLength(6);
      expect(texts[3]).toMatchObject({ text: '20%', tone: 'pencil' });
      // Whether odds stand there or not, no word moves.
      const words = (changes: object) =>
        geometry(stateIn(page, changes)).texts.filter(({ key }) => !key.startsWith('odds-'));
      expect(words({ energyBindsFrac: 0.2 })).toEqual(words({}));
    },
  );

  test('extreme odds keep every text apart', () => {
    for (const odds of [0, 0.01, 0.5, 0.99, 1]) {
      const changes = Object.fromEntries(spec.controls.alike.map((key) => [key, odds]));
      const { texts } = geometry(stateIn('your-turn', { ...changes, inequalityPolicyFrac: odds }));
      const [said, most] = ['all-said', 'all-most'].map((key) => texts.find((text) => text.key === key));
      expect(Math.abs((said?.y ?? 0) - (most?.y ?? 0))).toBeGreaterThanOrEqual(16);
      for (const { y } of texts) expect(y).toBeLessThanOrEqual(350);
    }
  });
});
