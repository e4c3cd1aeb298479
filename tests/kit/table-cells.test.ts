import { expect, test } from 'vitest';
import { formatterOf } from '../../src/kit/build/content.ts';
import type { FigureWords } from '../../src/kit/core/contract.ts';
import { cellText, unitMark } from '../../src/kit/core/table-cells.ts';

const words = { labels: { margins: 'Biên lợi nhuận' } } as unknown as FigureWords;
const [english, vietnamese] = [formatterOf('en'), formatterOf('vi')];

test('a number stands in its column’s unit, a name of a label in its words, another text as it is', () => {
  const share = { key: 'sharePercent', unit: 'percent', digits: 1 } as const;
  expect(cellText(0.4872, share, words, vietnamese)).toBe('48,7');
  expect(cellText('margins', share, words, vietnamese)).toBe('Biên lợi nhuận');
  expect(cellText('–', share, words, vietnamese)).toBe('–');
});

test('percentages and their differences carry their own unit, no other column any', () => {
  expect(unitMark({ key: 'a', unit: 'percent' }, english)).toBe(' (%)');
  expect(unitMark({ key: 'a', unit: 'percentagePoints' }, english)).toBe(' (pp)');
  expect(unitMark({ key: 'a', unit: 'percentagePoints' }, vietnamese)).toBe(' (điểm phần trăm)');
  expect(unitMark({ key: 'a', unit: 'years' }, english)).toBe('');
});
