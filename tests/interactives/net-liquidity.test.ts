import { describe, expect, test } from 'vitest';
import { layout } from '../../src/interactives/net-liquidity/layout.ts';
import { MONTHS } from '../../src/interactives/net-liquidity/months.ts';
import { type MachineParameters, spec } from '../../src/interactives/net-liquidity/spec.ts';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { formattedQuantities, stateOf } from '../../src/kit/core/contract.ts';
import { decodeQuery, encodeQuery } from '../../src/kit/core/url.ts';

/** The machine's states give the numbers that the chapter names; its picture breaks where the forecast does. */
type Preset = keyof typeof spec.presets;
const stateIn = (preset: Preset, changes = {}) => stateOf(spec, preset, changes) as MachineParameters;
const quantity = (name: keyof typeof spec.quantities, preset: Preset) =>
  spec.quantities[name].of(spec.run(stateIn(preset)));
const geometry = (params: MachineParameters, size = { width: 400, height: 350 }) =>
  layout(spec.run(params), params, {
    size,
    words: readFigureWords('net-liquidity', 'en'),
    format: formatterOf('en'),
    marks: {},
  });

describe('the states', () => {
  test('the window usually shown fits splendidly and then fails', () => {
    expect(quantity('inSampleR2', 'window-usually-shown')).toBeCloseTo(0.885, 3);
    expect(quantity('outOfSampleR2', 'window-usually-shown')).toBeCloseTo(-0.1785, 3);
  });

  test('carried on to August 2026 the line ends at half of the index', () => {
    expect(quantity('testMonths', 'carried-on')).toBe(44);
    expect(quantity('outOfSampleR2', 'carried-on')).toBeLessThan(0);
    expect(quantity('forecastEnd', 'carried-on') / quantity('actualEnd', 'carried-on')).toBeCloseTo(0.488, 2);
  });

  test('before the pandemic the correlation is negative; in one-month changes it is nothing', () => {
    expect(quantity('correlation', 'before-the-pandemic')).toBeCloseTo(-0.652, 3);
    expect(Math.abs(quantity('correlation', 'one-month-changes'))).toBeLessThan(0.05);
  });

  test('bills for bonds: the amount is told, and net liquidity stays where it is', () => {
    const at = (changes: object) => spec.run(stateIn('the-books', changes));
    const name = (changes: object) => spec.caption(stateIn('the-books', changes), at(changes));
    expect([name({}), name({ billShareFrac: 0.33 }), name({ billShareFrac: 0.11 })]).toEqual([
      'books',
      'books-more-bills',
      'books-fewer-bills',
    ]);
    // Half as many bills as 22 % of all debt, or half as many again: 3,295 of 6,590 $bn.
    expect(spec.quantities.swappedUsdBn.of(at({ billShareFrac: 0.33 }))).toBeCloseTo(3295, 6);
    expect(spec.quantities.swappedUsdBn.of(at({ billShareFrac: 0.11 }))).toBeCloseTo(3295, 6);
    expect([...at({ billShareFrac: 0.33 }).scenario.netLiquidityUsdBn]).toEqual([...at({}).scenario.netLiquidityUsdBn]);
  });

  test('currency and other drain reserves, dollar for dollar, and not net liquidity', () => {
    const of = (otherGrowthUsdBn: number) => spec.run(stateIn('the-books', { otherGrowthUsdBn }));
    const reserves = (growth: number) => spec.quantities.scenarioReservesUsdBn.of(of(growth));
    expect(reserves(5) - reserves(15)).toBeCloseTo(4 * 10, 6);
    expect([...of(15).scenario.netLiquidityUsdBn]).toEqual([...of(5).scenario.netLiquidityUsdBn]);
  });

  test('the best case for the claim: a clear slope in the sample, no help in the holdout', () => {
    expect(quantity('tStatistic', 'liquidity-leads')).toBeGreaterThan(4);
    expect(quantity('outOfSampleR2', 'liquidity-leads')).toBeLessThan(0);
  });

  test('a random walk fits as well as the recorded series', () => {
    expect(quantity('inSampleR2', 'random-twin')).toBeGreaterThan(0.75);
  });

  test('since the piece: up 158.5, from the Fed, against the Treasury', () => {
    expect(quantity('riseUsdBn', 'the-books')).toBeCloseTo(158.5, 6);
    expect(quantity('fedRiseUsdBn', 'the-books')).toBeCloseTo(193.3, 6);
    expect(quantity('treasuryRiseUsdBn', 'the-books')).toBeCloseTo(36.7, 6);
    expect(quantity('scenarioRiseUsdBn', 'the-books')).toBeLessThan(quantity('askedRiseUsdBn', 'the-books'));
  });
});

describe('the beginning of the training window is a month with a name', () => {
  test('the unit counts from where the table begins: every row has its own month’s name', () => {
    const english = formatterOf('en');
    MONTHS.dates.forEach((date, row) => {
      const name = new Date(date).toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
      expect(english.value(row, spec.parameters.trainStartMonths.unit)).toBe(name);
    });
  });

  test.each([
    ['en', 'July 2020'],
    ['vi', 'tháng 7/2020'],
  ] as const)('every sentence about a window names it: %s', (language, month) => {
    const format = formatterOf(language);
    const run = spec.run(stateIn('carried-on'));
    expect(formattedQuantities(spec, run, format).windowStart).toBe(month);
    const { captions } = readFigureWords('net-liquidity', language);
    for (const [name, caption] of Object.entries(captions)) {
      expect(caption.includes('{windowStart}'), name).toBe(!name.startsWith('books'));
    }
  });

  test('where growth has no month to start from, the sentence names the month that it starts in', () => {
    const params = stateIn('carried-on', { measure: 'changes', changeMonths: 12, trainStartMonths: 0 });
    expect(formattedQuantities(spec, spec.run(params), formatterOf('en')).windowStart).toBe('January 2015');
  });

  test('an address keeps its number: those given away before still open', () => {
    const { values, notices } = decodeQuery(spec.parameters, 'v=1&train-from=24');
    expect(values.trainStartMonths).toBe(24);
    expect(notices).toEqual([]);
    expect(encodeQuery(spec.parameters, values)).toBe('v=1&train-from=24');
  });
});

describe('which sentence speaks', () => {
  test.each([
    ['window-usually-shown', {}, 'fails'],
    ['before-the-pandemic', {}, 'downhill'],
    ['one-month-changes', {}, 'nothing-either'],
    ['random-twin', {}, 'twin'],
    ['liquidity-leads', {}, 'changes-fail'],
    ['the-books', {}, 'books'],
    ['carried-on', { trainStartMonths: 0, trainLengthMonths: 152 }, 'untested'],
  ] as const)('%s with %o: %s', (preset, changes, name) => {
    const params = stateIn(preset, changes);
    expect(spec.caption(params, spec.run(params))).toBe(name);
  });
});

describe('the picture', () => {
  test('the parts of the rise join end to end and add up to the sum under them', () => {
    const { bars, texts } = geometry(stateIn('the-books'));
    const bar = (key: string) => bars.find((each) => each.key === `bridge-${key}`) as (typeof bars)[number];
    const end = ({ x, width }: { x: number; width: number }) => x + width;
    // What the Treasury took runs back from where the Fed's part ends.
    expect(end(bar('treasury'))).toBeCloseTo(end(bar('fed')), 0);
    expect(bar('reverse-repo').x).toBeCloseTo(bar('treasury').x, 0);
    expect(end(bar('sum'))).toBeCloseTo(end(bar('reverse-repo')), 0);
    const shown = (key: string) => texts.find((text) => text.key === `bridge-${key}-value`)?.text;
    expect(['fed', 'treasury', 'reverse-repo', 'sum'].map(shown)).toEqual(['+193.3', '−36.7', '+1.9', '+158.5']);
  });

  test('an R² that would read as zero gets the digits to say what it is', () => {
    const shown = geometry(stateIn('one-month-changes')).texts.filter(({ key }) => key.startsWith('value-'));
    expect(shown.map(({ text }) => text).every((text) => /[1-9]/.test(text))).toBe(true);
  });

  test('the line takes the accent after its window exactly where it is worse than the mean', () => {
    const toneAfter = (preset: Preset) => geometry(stateIn(preset)).lines.find(({ key }) => key === 'after')?.tone;
    expect(toneAfter('carried-on')).toBe('accent');
    expect(toneAfter('random-twin')).toBe('quiet');
  });

  test('a bar below −1 ends at −1 and keeps its number', () => {
    const { bars, texts } = geometry(stateIn('before-the-pandemic'));
    const [short, long] = [geometry(stateIn('carried-on')).bars, bars].map((all) =>
      all.find(({ key }) => key === 'score-after'),
    );
    expect(texts.find(({ key }) => key === 'value-after')?.text).toBe('−2.21');
    expect((long?.width ?? 0) / (short?.width ?? 1)).toBeCloseTo(1 / 0.2026, 0);
  });

  test('any window a reader can drag to is drawn, numbers finite', () => {
    for (const trainStartMonths of [0, 40, 126]) {
      for (const trainLengthMonths of [12, 90, 152]) {
        for (const measure of ['levels', 'changes'] as const) {
          const params = stateIn('your-turn', {
            trainStartMonths,
            trainLengthMonths,
            measure,
            changeMonths: 12,
            leadMonths: 12,
          });
          expect(JSON.stringify(geometry(params, { width: 320, height: 330 }))).not.toMatch(/null|NaN|Infinity/);
        }
      }
    }
  });
});
