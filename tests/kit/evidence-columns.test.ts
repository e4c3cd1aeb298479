import { describe, expect, test } from 'vitest';
import { boxOf } from '../../src/kit/build/evidence/drawing.ts';
import { EVIDENCE_WIDTHS, evidenceTable, loadChart, renderEvidence } from '../../src/kit/build/evidence/index.ts';
import { layoutEvidence } from '../../src/kit/build/evidence/render.ts';
import { textWidth } from '../../src/kit/core/text-width.ts';

const WIDTHS = Object.values(EVIDENCE_WIDTHS);
const drawn = (id: string, language: 'en' | 'vi', width: number) => layoutEvidence(loadChart(id, language), { width });
const namesBelow = (id: string, language: 'en' | 'vi', width: number) =>
  drawn(id, language, width).texts.filter(({ key }) => key.startsWith('x-'));

describe('names below columns', () => {
  const quarterly = ['hyperscaler-capex', 'sp500-buybacks', 'growth-with-without-ai'];

  test.each(quarterly)('%s: as even as its quarters, in either language, on a phone too', (id) => {
    const quarters = loadChart(id, 'en').rows.map(({ label }) => label);
    for (const language of ['en', 'vi'] as const) {
      for (const width of WIDTHS) {
        const names = namesBelow(id, language, width).map(({ text }) => text);
        expect(names.length, `${language} ${width}`).toBeGreaterThan(2);
        // Quarters are named by their place in the table, years by themselves.
        const places = names.map((name) => {
          const place = quarters.indexOf(name.replace('/', ' '));
          return place < 0 ? Number(name) : place;
        });
        const steps = places.slice(1).map((place, i) => place - places[i]);
        expect(new Set(steps).size, names.join(', ')).toBe(1);
        expect(names.at(-1)).toContain(quarters.at(-1)?.slice(3));
      }
    }
  });

  test('a Vietnamese quarter is short on the axis and long in the table', () => {
    expect(namesBelow('hyperscaler-capex', 'vi', 640).map(({ text }) => text)).toEqual([
      'Q1/2022',
      'Q1/2023',
      'Q1/2024',
      'Q1/2025',
      'Q1/2026',
    ]);
    expect(evidenceTable(loadChart('hyperscaler-capex', 'vi')).rows.at(-1)).toMatchObject({ quarter: 'quý 1/2026' });
  });

  test('where quarters have no room, a year stands in the middle of its columns', () => {
    const chart = loadChart('growth-with-without-ai', 'vi');
    const names = namesBelow('growth-with-without-ai', 'vi', 360);
    expect(names.map(({ text }) => text)).toEqual(['2023', '2024', '2025', '2026']);
    const ofYear = (year: string) =>
      chart.rows
        .flatMap(({ cell }, i) => (cell.startsWith(year) ? [i] : []))
        .reduce((sum, i, _, all) => sum + i / all.length, 0);
    const perColumn = (names[1].x - names[0].x) / 4;
    expect(names[2].x - names[0].x).toBeCloseTo((ofYear('2025') - ofYear('2023')) * perColumn);
  });
});

describe('columns at uneven dates', () => {
  const chart = loadChart('graduate-gap', 'en');

  test.each(WIDTHS)('stand as far apart as their dates at %i px, each with its number', (width) => {
    const { texts, x } = layoutEvidence(chart, { width });
    expect(texts.filter(({ key }) => key.startsWith('value-')).map(({ text }) => text)).toEqual(
      chart.rows.map(({ cells }) => chart.format.number(cells.gapPp, 'percentagePoints')),
    );
    // The first and the third column hold their numbers in their middle, so their distance tells the scale.
    const [from, to] = x.domain as [number, number];
    const [left, right] = x.range as [number, number];
    const months = (chart.rows[5].at - chart.rows[0].at) / (chart.rows[5].at - chart.rows[4].at);
    expect(to - from).toBeCloseTo(months + 1);
    const perTime = ((right - left) / (to - from)) * (1 / (chart.rows[5].at - chart.rows[4].at));
    const [, second, third, fourth] = texts.filter(({ key }) => key.startsWith('value-'));
    expect(third.x - second.x).toBeCloseTo((chart.rows[2].at - chart.rows[1].at) * perTime, 0);
    expect(fourth.x - third.x).toBeCloseTo((chart.rows[3].at - chart.rows[2].at) * perTime, 0);
  });

  test('have years below them and may be marked with an event', () => {
    const years = namesBelow('graduate-gap', 'vi', 360).map(({ text }) => text);
    expect(years).toEqual(['2014', '2016', '2018', '2020', '2022', '2024', '2026']);
    expect(drawn('graduate-gap', 'vi', 360).texts.map(({ text }) => text)).toContain('ChatGPT ra mắt');
    expect(renderEvidence(chart, { width: 640 })).toContain('evidence-event');
  });

  test('that are as good as even keep equal distances', () => {
    expect(namesBelow('gas-turbine-backlog', 'en', 640).map(({ text }) => text)).toEqual([
      '30 June 2025',
      '31 Dec 2025',
      '27 June 2026',
    ]);
  });
});

test('a row of another kind is an outline, and the subtitle says what it is', () => {
  for (const language of ['en', 'vi'] as const) {
    const chart = loadChart('flow-calls', language);
    const svg = renderEvidence(chart, { width: 360 });
    const outlines = svg.match(/<g[^>]*class="evidence-hollow[^>]*>/g) ?? [];
    expect(outlines).toHaveLength(1);
    expect(outlines[0]).toContain('fill="none"');
    expect(chart.words.subtitle).toMatch(/hollow|rỗng/);
  }
});

test('ink is kept for totals: parts of a stack of power are three depths of clay', () => {
  expect(loadChart('capacity-additions', 'en').series.map(({ tone }) => tone)).toEqual([
    'restDeep',
    'rest',
    'restPale',
  ]);
});

test('no line ends between a number and its unit in the words of a chart', () => {
  expect(loadChart('capacity-additions', 'en').words.title).toContain('53\u00a0GW');
  expect(textWidth('53\u00a0GW', 14)).toBe(textWidth('53 GW', 14));
  const { left } = boxOf(namesBelow('hyperscaler-capex', 'vi', 360)[0]);
  expect(left).toBeGreaterThan(0);
});

test('the two falls of bitcoin name their days', () => {
  for (const language of ['en', 'vi'] as const) {
    const { words, values } = loadChart('bitcoin-since-the-piece', language);
    expect(words.title).toMatch(/the end of November 2025|cuối tháng 11\/2025/);
    expect(words.note).toMatch(/28 November 2025|28\/11\/2025/);
    expect(words.note).toContain(values.fallFromOpening.shown);
  }
});
