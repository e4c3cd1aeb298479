import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatterOf } from '../../src/kit/build/content.ts';
import { formatTick, formatTime, toTime } from '../../src/kit/build/evidence/dates.ts';
import { boxOf } from '../../src/kit/build/evidence/drawing.ts';
import { evidenceCsv, evidenceTable, renderEvidence } from '../../src/kit/build/evidence/index.ts';
import { withGaps } from '../../src/kit/build/evidence/lines.ts';
import { buildChart } from '../../src/kit/build/evidence/load.ts';
import { spread, timeTicks, valueAxis } from '../../src/kit/build/evidence/placing.ts';
import { layoutEvidence } from '../../src/kit/build/evidence/render.ts';

const CHART = `
data: delinquency-90d
form: lines
x: quarter
series: [{ column: creditCardFrac, tone: rest, digits: 1 }, { column: autoFrac, tone: total, digits: 1 }]
claims: { '5.3': for }
values:
  card: { column: creditCardFrac, row: last, digits: 1 }
  low: { column: creditCardFrac, row: lowest, digits: 1 }
  risen: { difference: [card, low], sign: rises, digits: 1 }
sources: [nyfed-household-debt-2026q1]
`;
const WORDS = `
title: Cards stand at {card}
subtitle: Share of balances
labels: { creditCardFrac: Cards, autoFrac: Cars }
alt: Cards stand at {card}, {risen} above their low.
note: None.
`;

/** A chart made of text, with any part replaced. */
function chartOf(chart = CHART, words = WORDS) {
  const [file, wordsFile] = ['content/charts/test/chart.yaml', 'content/charts/test/en.yaml'];
  return buildChart({ id: 'test', language: 'en', file, wordsFile, definition: chart, words });
}

describe('an editor is told what is wrong', () => {
  const cases: [string, () => unknown, RegExp][] = [
    [
      'a misspelt column',
      () => chartOf(CHART.replace('column: autoFrac', 'column: autoFrak')),
      /chart\.yaml:\d+ {2}series\.1\.column[\s\S]*given: +autoFrak[\s\S]*nearest: autoFrac/,
    ],
    [
      'an unknown form',
      () => chartOf(CHART.replace('form: lines', 'form: pie')),
      /chart\.yaml:3[\s\S]*form[\s\S]*pie[\s\S]*lines, columns, bars, points/,
    ],
    ['a key too many', () => chartOf(`${CHART}colour: red\n`), /colour/],
    [
      'a number typed by hand',
      () => chartOf(CHART, WORDS.replace('at {card}', 'at 13.1%')),
      /en\.yaml:\d+ {2}title: numbers are never typed[\s\S]*13\.1%/,
    ],
    [
      'a placeholder without a value',
      () => chartOf(CHART, WORDS.replace('{risen}', '{grown}')),
      /en\.yaml:\d+ {2}alt: there is no such name\n.*given: +\{grown\}\n.*allowed: \{card\}, \{low\}, \{risen\}/,
    ],
    ['a label that is missing', () => chartOf(CHART, WORDS.replace(', autoFrac: Cars', '')), /labels\.autoFrac/],
    [
      'a label too many',
      () => chartOf(CHART, WORDS.replace('autoFrac: Cars', 'autoFrac: Cars, homeFrac: Homes')),
      /labels\.homeFrac[\s\S]*allowed: creditCardFrac, autoFrac/,
    ],
    [
      'a row that is not there',
      () => chartOf(CHART.replace('row: last', 'where: { quarter: 2031-Q1 }')),
      /values\.card\.where\.quarter: there is no such name\n.*given: +2031-Q1[\s\S]*nearest: 2011-Q1/,
    ],
    [
      'a verb that the data contradicts',
      () => chartOf(CHART.replace('sign: rises', 'sign: falls')),
      /values\.risen: the data now gives 6\.0\u00a0pp/,
    ],
    ['values in a circle', () => chartOf(CHART.replace('[card, low]', '[card, risen]')), /must not depend on itself/],
    [
      'two operations at once',
      () => chartOf(CHART.replace('row: last,', 'row: last, sum: [low, low],')),
      /exactly one of column, difference/,
    ],
    [
      'an unknown table',
      () => chartOf(CHART.replace('data: delinquency-90d', 'data: delinquency-80d')),
      /chart\.yaml:\d+ {2}data: there is no such name\n.*given: +delinquency-80d[\s\S]*nearest: delinquency-90d/,
    ],
    [
      'two units on one axis',
      () =>
        chartOf(
          `${CHART.replace(/data:.*/, 'data: ai-basket-493')
            .replace('x: quarter', 'x: month')
            .replaceAll('creditCardFrac', 'sp493Index')
            .replaceAll('autoFrac', 'mag7ShareFrac')
            .replaceAll('digits: 1', 'digits: 0')}`,
          WORDS.replace('creditCardFrac', 'sp493Index').replace('autoFrac', 'mag7ShareFrac'),
        ),
      /series\.1\.column: this column is in percent, the first one in index/,
    ],
    [
      'an outline where there are no bars',
      () => chartOf(`${CHART}hollow: [2025-Q4]\n`),
      /hollow: only bars can be drawn hollow[\s\S]*given: +lines/,
    ],
    ['a claim that is none', () => chartOf(CHART.replace("'5.3'", "'five'")), /claim/],
  ];
  test.each(cases)('%s', (_, make, message) => expect(make).toThrow(message));
});

describe('gaps', () => {
  const columns = { data: 'large-bankruptcies', column: 'filingsCount' };
  const lines = CHART.replace('delinquency-90d', columns.data)
    .replace('x: quarter', 'x: year')
    .replace(/series:.*/, `series: [{ column: ${columns.column}, tone: rest }]`)
    .replaceAll('creditCardFrac', columns.column);
  const words = WORDS.replace(/labels:.*/, 'labels: { filingsCount: Filings }');

  test('a line is broken where years are missing, and a lone year is a point', () => {
    const chart = chartOf(lines.replace(', digits: 1 }\n  low', ' }\n  low'), words);
    expect(withGaps(chart.rows).filter((row) => Object.keys(row.cells).length === 0)).toHaveLength(1);
    const path = /line-data[^>]*>\s*<path d="([^"]+)"/.exec(renderEvidence(chart, { width: 640 }))?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });

  test('an empty cell breaks the line and stays empty in table and CSV', () => {
    const chart = chartOf();
    const rows = chart.rows.map((row, i) =>
      i === 10 ? { ...row, cells: { ...row.cells, autoFrac: Number.NaN } } : row,
    );
    const table = evidenceTable({ ...chart, rows });
    expect(table.rows[10]).toMatchObject({ autoFrac: '' });
    const paths = [
      ...renderEvidence({ ...chart, rows }, { width: 640 }).matchAll(/line-data[^>]*>\s*<path d="([^"]+)"/g),
    ];
    expect(paths.map(([, d]) => d.match(/M/g)?.length)).toEqual([1, 2]);
  });
});

test('a counterfactual is dashed without any style sheet', () => {
  const svg = renderEvidence(chartOf(CHART.replace('tone: total', 'tone: total, line: counterfactual')), {
    width: 640,
  });
  expect(svg).toMatch(
    /class="tone-total line-counterfactual"[^>]*stroke-dasharray="6 4"|stroke-dasharray="6 4"[^>]*line-counterfactual/,
  );
});

test('the unit stands on the top tick only', () => {
  const ticks = layoutEvidence(chartOf(), { width: 480 }).texts.filter(({ key }) => key.startsWith('y-'));
  expect(ticks.map(({ text }) => text.includes('%'))).toEqual(ticks.map((_, i) => i === ticks.length - 1));
});

test('a CSV carries the stored unit in its header, once', () => {
  expect(evidenceCsv(chartOf()).split('\n')[0]).toBe('quarter,creditCardFrac,autoFrac');
});

describe.each([
  ['two series of bars', 'bars', 'grouped'],
  ['columns side by side', 'columns', 'grouped'],
  ['stacked columns', 'columns', 'stacked'],
])('%s', (_, form, arrange) => {
  const chart = chartOf(
    `
data: payrolls-by-sector
form: ${form}
arrange: ${arrange}
x: sector
to: construction
series: [{ column: jobsCount, tone: rest }, { column: previousJobsCount, tone: quiet }]
claims: { '5.3': context }
values: { total: { column: jobsCount, row: first } }
sources: [bls-employment-2026-07]
`,
    `
title: All gained {total}
subtitle: Jobs
labels: { jobsCount: now, previousJobsCount: before }
categories: { total: All, healthCareSocialAssistance: Care, professionalBusinessServices: Offices, leisureHospitality: Hotels, construction: Building }
alt: All gained {total}.
note: None.
`,
  );
  test.each([360, 640])('at %i px draws every number once, texts apart', (width) => {
    const svg = renderEvidence(chart, { width });
    expect(svg).not.toMatch(/NaN|style=/);
    expect(svg.match(/<rect/g)).toHaveLength(10);
    const boxes = layoutEvidence(chart, { width }).texts.map((text) => ({ ...boxOf(text), text: text.text }));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `"${a.text}" on "${b.text}"`).toBe(true);
      }
    }
  });
});

describe('placing', () => {
  const block = fc.record({
    middle: fc.double({ min: 0, max: 300, noNaN: true }),
    height: fc.integer({ min: 17, max: 60 }),
  });

  test('blocks end up apart, in order, inside the bounds', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const middles = spread(blocks, 0, 300);
        const placed = blocks.map(({ height, middle }, i) => ({
          wanted: middle,
          top: middles[i] - height / 2,
          bottom: middles[i] + height / 2,
        }));
        placed.sort((a, b) => a.top - b.top);
        for (const [i, { top, bottom }] of placed.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(bottom).toBeLessThanOrEqual(300 + 1e-6);
          if (i > 0) expect(top).toBeGreaterThanOrEqual(placed[i - 1].bottom - 1e-6);
          if (i > 0) expect(placed[i].wanted).toBeGreaterThanOrEqual(placed[i - 1].wanted);
        }
      }),
    );
  });

  test('a block with room stays where it wants to be', () => {
    expect(
      spread(
        [
          { middle: 50, height: 20 },
          { middle: 120, height: 20 },
        ],
        0,
        300,
      ),
    ).toEqual([50, 120]);
  });

  test('axes hold their numbers', () => {
    const format = formatterOf('en');
    const linear = valueAxis([0.031, 0.137, Number.NaN], 'percent', format);
    expect(linear.domain).toEqual([0, 0.14]);
    expect(linear.label(0.1, true)).toBe('10%');
    const log = valueAxis([74, 171], 'index', format, { scale: 'log' });
    expect(log.ticks).toEqual([80, 100, 150, 200]);
    expect(log.domain).toEqual([74, 200]);
  });

  test('years thin out where there is no room', () => {
    const [from, to] = [Date.UTC(2003, 0, 1), Date.UTC(2026, 0, 1)];
    expect(timeTicks(from, to, 900, 'quarter', 'en')).toHaveLength(12);
    expect(timeTicks(from, to, 240, 'quarter', 'en').map(({ label }) => label)).toEqual([
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(timeTicks(Date.UTC(2025, 8, 1), Date.UTC(2026, 2, 1), 600, 'month', 'vi')[0].label).toMatch(/^\d+\/20/);
  });
});

test('times are read and written in both languages', () => {
  expect(toTime('2025-Q4', 'quarter')).toBe(toTime('2025-10-01', 'quarter'));
  expect(formatTime('2025-10-01', 'quarter', 'vi')).toBe('quý 4/2025');
  expect(formatTick('2025-10-01', 'quarter', 'vi')).toBe('Q4/2025');
  expect(formatTick('2025-Q4', 'quarter', 'en')).toBe('Q4 2025');
  expect(formatTime('2025-12-31', 'date', 'en')).toBe('31 Dec 2025');
  expect(formatTime('2025-12-31', 'date', 'vi')).toBe('31/12/2025');
  expect(formatTime('2025-12', 'month', 'vi')).toBe('12/2025');
  expect(() => toTime('Q4 2025', 'quarter')).toThrow('"Q4 2025" is no quarter; write it as 2025-Q4');
});
