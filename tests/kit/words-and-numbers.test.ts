import { type Font, openSync } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { formatterOf, readUnitPatterns } from '../../src/kit/build/content.ts';
import { controlDigits, digitsNeeded, significantDigits } from '../../src/kit/core/format.ts';
import { labelPair } from '../../src/kit/core/placing.ts';
import { fill, placeholders } from '../../src/kit/core/template.ts';
import { textWidth, wrapText } from '../../src/kit/core/text-width.ts';
import { fromDisplay, toDisplay, UNITS, type Unit } from '../../src/kit/core/units.ts';

describe('templates', () => {
  test('fill placeholders and nothing else', () => {
    expect(fill('{a} of {b} {a}', { a: '1', b: '2', c: '3' })).toBe('1 of 2 1');
    expect(fill('braces { } and {1}', {})).toBe('braces { } and {1}');
    expect(placeholders('{a} {b} {a}')).toEqual(['a', 'b']);
  });
  test('a missing value is named, with those there are', () => {
    expect(() => fill('{share}', { shore: '1' })).toThrow('"{share}": no value {share}; there are shore');
  });
  test('a value that looks like a placeholder is not filled again', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });
});

describe('numbers', () => {
  const [english, vietnamese] = [formatterOf('en'), formatterOf('vi')];
  test.each([
    [0.3281, 'percent', undefined, '33%', '33%'],
    [0.614, 'percent', 1, '61.4%', '61,4%'],
    [4.746, 'multiple', undefined, '×4.75', '×4,75'],
    [130000, 'usd', undefined, '$130,000', '130.000\u00a0USD'],
    [21947, 'usd', -3, '$22,000', '22.000\u00a0USD'],
    [-400, 'usd', -3, '$0', '0\u00a0USD'],
    [942.5, 'usdBn', 1, '$942.5bn', '942,5\u00a0tỷ USD'],
    [-36.7, 'usdBn', 1, '−$36.7bn', '−36,7\u00a0tỷ USD'],
    [-1.2, 'percentagePoints', 1, '−1.2\u00a0pp', '−1,2\u00a0điểm phần trăm'],
    [1, 'years', undefined, '1\u00a0year', '1\u00a0năm'],
    [1, 'years', 1, '1.0\u00a0years', '1,0\u00a0năm'],
    [2, 'months', undefined, '2\u00a0months', '2\u00a0tháng'],
    [2026, 'calendarYear', undefined, '2026', '2026'],
    [0, 'monthFrom2014', undefined, 'January 2014', 'tháng 1/2014'],
    [78, 'monthFrom2014', undefined, 'July 2020', 'tháng 7/2020'],
    // Between two months, as in a motion: the nearer one.
    [126.6, 'monthFrom2014', 0, 'August 2024', 'tháng 8/2024'],
    [-0.0001, 'percent', 0, '0%', '0%'],
  ] as const)('%s %s → %s', (value, unit, digits, en, vi) => {
    expect(english.value(value, unit, digits)).toBe(en);
    expect(vietnamese.value(value, unit, digits)).toBe(vi);
  });
  test('every unit has a pattern with its number in both languages', () => {
    for (const language of ['en', 'vi'] as const) {
      const patterns = readUnitPatterns(language);
      for (const unit of Object.keys(UNITS) as Unit[]) expect(patterns[unit]).toContain('{n}');
    }
  });
  test('shown and stored values are inverse, without binary dust', () => {
    expect(toDisplay(0.07, 'percent')).toBe(7);
    expect(toDisplay(0.145, 'percent')).toBe(14.5);
    expect(fromDisplay(7, 'percent')).toBe(0.07);
  });
  test('decimals are as many as needed', () => {
    expect(digitsNeeded(0.008, 'percent')).toBe(1);
    expect(digitsNeeded(0.1, 'percent')).toBe(0);
    expect(significantDigits(-0.0209147, 'ratio')).toBe(5);
    expect(significantDigits(149, 'gw')).toBe(0);
  });

  test('a control shows as many decimals as its steps have, and no fewer than its unit', () => {
    expect(controlDigits({ unit: 'years', step: 0.25 })).toBe(2);
    expect(controlDigits({ unit: 'years', step: 1 })).toBeUndefined();
    expect(controlDigits({ unit: 'percentPerDay', step: 0.0005 })).toBe(2);
    expect(controlDigits({ unit: 'percent', step: 0.001 })).toBe(1);
    expect(controlDigits({ unit: 'ratio', step: 1 })).toBeUndefined();
    expect(controlDigits({ unit: 'percent', step: 0.01 })).toBeUndefined();
  });
});

describe('text width', () => {
  const font = openSync('node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf') as Font;
  const real = (text: string) => (font.layout(text).advanceWidth / font.unitsPerEm) * 13;
  test.each([
    'Spent on AI',
    'share of all spending',
    '×9.3 and 33%',
    'Thu nhập sau 15 năm, hôm nay = ×1',
    'Lao động ngoài AI',
    'tỷ trọng những người hưởng lương ở nước ngoài',
  ])('is never less than the font’s own and at most a tenth more: %s', (text) => {
    expect(textWidth(text, 13)).toBeGreaterThanOrEqual(real(text) - 0.5);
    expect(textWidth(text, 13)).toBeLessThanOrEqual(real(text) * 1.1);
  });
  test('wraps at spaces, keeps every word, and never exceeds the width but for a single long word', () => {
    const text = 'the better AI gets, the less of the money it gets';
    const lines = wrapText(text, 120, 13);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
    expect(wrapText('counterfactually', 20, 13)).toEqual(['counterfactually']);
  });
});

describe('label pairs', () => {
  test('stay where they are when apart, and part evenly when not, keeping their order', () => {
    expect(labelPair(10, 40, 16)).toEqual([10, 40]);
    expect(labelPair(20, 24, 16)).toEqual([14, 30]);
    expect(labelPair(24, 20, 16)).toEqual([30, 14]);
    expect(labelPair(20, 20, 16)).toEqual([12, 28]);
  });
});
