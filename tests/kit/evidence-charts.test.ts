import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInterfaceWords } from '../../src/kit/build/content.ts';
import { boxOf } from '../../src/kit/build/evidence/drawing.ts';
import {
  chartIds,
  EVIDENCE_WIDTHS,
  evidenceCsv,
  evidenceJson,
  evidenceTable,
  loadChart,
  renderEvidence,
  renderEvidencePair,
} from '../../src/kit/build/evidence/index.ts';
import { unbroken } from '../../src/kit/build/evidence/load.ts';
import { layoutEvidence } from '../../src/kit/build/evidence/render.ts';
import { CONTENT_FOLDER } from '../../src/kit/build/paths.ts';
import { CONFIDENCE } from '../../src/kit/build/schemas/data.ts';
import { sourceFileSchema } from '../../src/kit/build/schemas/source.ts';
import { readYaml } from '../../src/kit/build/yaml.ts';
import { LANGUAGES } from '../../src/kit/core/language.ts';
import { placeholders } from '../../src/kit/core/template.ts';

const WIDTHS = [...Object.values(EVIDENCE_WIDTHS), 480];
const sourceFolder = join(CONTENT_FOLDER, 'sources');
const SOURCE_IDS = readdirSync(sourceFolder).flatMap((file) =>
  Object.keys(parse(readFileSync(join(sourceFolder, file), 'utf8'))),
);
test.each(LANGUAGES)('every grade of confidence has a name on the page (%s)', (language) => {
  const words = readInterfaceWords(language);
  for (const grade of CONFIDENCE) expect(words[`confidence-${grade.replaceAll(' ', '-')}`], grade).toBeTruthy();
});

const every = chartIds().flatMap((id) => LANGUAGES.map((language) => ({ id, language })));

test('chapter five has its charts', () => {
  const chapterFive = ['ai-basket-against-493', 'cap-equal-small', 'delinquencies', 'large-bankruptcies'];
  expect(chartIds()).toEqual(
    expect.arrayContaining([...chapterFive, 'mag7-share', 'margins-by-sector', 'payrolls-by-sector']),
  );
});

describe.each(every)('$id in $language', ({ id, language }) => {
  const chart = loadChart(id, language);

  test.each(WIDTHS)('at %i px every text stands inside the frame and on no other', (width) => {
    const { size, texts } = layoutEvidence(chart, { width });
    const boxes = texts.map((text) => ({ ...boxOf(text), text: text.text, size: text.size }));
    for (const box of boxes) {
      expect(box.size, box.text).toBeGreaterThanOrEqual(14);
      expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
      expect(box.right, box.text).toBeLessThanOrEqual(size.width + 0.5);
      expect(box.top, box.text).toBeGreaterThanOrEqual(-0.5);
      expect(box.bottom, box.text).toBeLessThanOrEqual(size.height + 0.5);
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `"${a.text}" on "${b.text}"`).toBe(true);
      }
    }
  });

  test('the markup holds no style, no script, no broken number, and names itself', () => {
    for (const width of WIDTHS) {
      const svg = renderEvidence(chart, { width });
      expect(svg).not.toMatch(/<style|style=|<script|NaN|undefined|Infinity/);
      expect(svg).toContain('role="img"');
      expect(svg).toContain(`<title id="evidence-${id}-${width}-title">`);
      expect(svg).toMatch(/<desc id="[^"]+">[^<]{40,}<\/desc>/);
    }
  });

  test('ids are unique, also where both drawings stand together', () => {
    const ids = [...renderEvidencePair(chart, 'here').matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    for (const each of ids) expect(each).toMatch(/^here-/);
  });

  test('is the same drawn twice', () => {
    expect(renderEvidence(loadChart(id, language), { width: 640 })).toBe(renderEvidence(chart, { width: 640 }));
  });

  test('every number in the title is a number of the table or worked out from such', () => {
    const template = parse(readFileSync(join(CONTENT_FOLDER, 'charts', id, `${language}.yaml`), 'utf8'))
      .title as string;
    expect(placeholders(template).length).toBeGreaterThan(0);
    for (const name of placeholders(template)) expect(chart.words.title).toContain(unbroken(chart.values[name]));
    const table = evidenceTable(chart);
    const csv = csvParse(evidenceCsv(chart));
    const drawn = chart.series.map(({ column }) => column);
    for (const [name, { column = '', data }] of Object.entries(chart.definition.values)) {
      if (data || !drawn.includes(column)) continue;
      const { number = 0, unit = 'ratio' } = chart.values[name];
      const header = csv.columns[table.columns.findIndex(({ key }) => key === column)];
      expect(
        csv.map((row) => Number(row[header])),
        name,
      ).toContain(number);
      const digits = chart.series.find((series) => series.column === column)?.digits;
      expect(
        table.rows.map((row) => row[column]),
        name,
      ).toContain(chart.format.value(number, unit, digits));
    }
  });

  test('the numbers that the picture prints are those of the table', () => {
    const table = evidenceTable(chart);
    const cells = table.rows.flatMap((row) => chart.series.map(({ column }) => row[column]));
    const printed = layoutEvidence(chart, { width: 640 }).texts.filter(({ key }) => /^value-|^end-.*-\d$/.test(key));
    const values = printed.filter(({ text }) =>
      /^[−+$×]*[\d.,]+\s?(%|bn|tỷ USD|USD|GW|TWh|GW a year|GW\/năm|years|năm|months|tháng|times|lần|pp|điểm phần trăm|points|điểm|m|triệu)?$/.test(
        text,
      ),
    );
    // Columns too many or too grouped for numbers of their own have an axis instead.
    if (chart.definition.form !== 'columns') expect(values.length).toBeGreaterThan(0);
    // Only the first number of a picture carries its unit.
    const bare = (text: string) => text.replace(/[^\d.,−]/g, '');
    for (const { text } of values) expect(cells.map(bare)).toContain(bare(text));
  });

  test('the JSON says where the numbers come from', () => {
    const json = JSON.parse(evidenceJson(chart));
    expect(json.data).toMatchObject({
      series: chart.definition.data,
      licence: expect.any(String),
      confidence: expect.any(String),
    });
    expect(json.data.rows).toHaveLength(chart.rows.length);
    expect(json.title).toBe(chart.words.title);
  });

  test('cites sources that exist', () => {
    expect(SOURCE_IDS).toEqual(expect.arrayContaining([...chart.definition.sources, chart.table.description.source]));
  });

  test('low confidence is told to the reader', () => {
    if (!/^(low|transcribed)/.test(chart.table.description.confidence)) return;
    expect(chart.words.note).toMatch(language === 'vi' ? /^Theo số liệu .* công bố/ : /^Reported by /);
  });
});

test('Vietnamese numbers have a decimal comma, and months their Vietnamese form', () => {
  const chart = loadChart('margins-by-sector', 'vi');
  expect(chart.words.title).toContain('29,0%');
  expect(evidenceTable(chart).rows[0]).toMatchObject({ quarter: 'quý 4/2025', marginFrac: '33,5%' });
  expect(loadChart('margins-by-sector', 'en').words.title).toContain('29.0%');
});

test('the sources of these charts are well-formed', () => {
  const sources = readYaml(join(sourceFolder, 'divergence.yaml'), sourceFileSchema);
  for (const [id, source] of Object.entries(sources)) {
    expect(source.standing === 'primary' || source.readAt, id).toBeTruthy();
    expect(source.publisher, id).toBeTruthy();
  }
});

test('published numbers came over unharmed', () => {
  const shown = (id: string, name: string) => loadChart(id, 'en').values[name].shown;
  expect(shown('margins-by-sector', 'indexMargin')).toBe('13.2%');
  expect(shown('delinquencies', 'cardPeak')).toBe('13.7%');
  expect(shown('large-bankruptcies', 'last')).toBe('785');
  expect(shown('mag7-share', 'fall')).toBe('4.5\u00a0pp');
  expect(loadChart('cap-equal-small', 'en').values.smallIn2026.number).toBeCloseTo(142.64 / 116.57 - 1, 10);
});
