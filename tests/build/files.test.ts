import { csvParse } from 'd3';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { read, readBytes, root, sites } from './site.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const PNG_WIDTH = 1400;

/** A CSV column that holds numbers says in its name what they count. */
const UNIT =
  /(Index|Percent|Frac|Count|Income|Usd|Gw|Twh|Months|Days|Years|Ratio|Pp|Bn|Tn|Multiple|Points|Probability|Score|Times|Pts|Bps|IfTrue|IfFalse|[qQ]uarter|[yY]ear|usd)$/;
/** The first column says what a row is about: a name, in the form of all column names. */
const KEYS = /^[a-z][A-Za-z0-9]*$/;

const charts = ['', 'vi/'].flatMap((language) =>
  root.pages
    .map(({ path }) => path.match(new RegExp(`^${language}charts/([^/]+)/$`))?.[1])
    .filter((id) => id !== undefined)
    .map((id) => ({ file: `${language}charts/${id}` })),
);

test('there are charts to look at, as many in each language', () => {
  const inEnglish = charts.filter(({ file }) => file.startsWith('charts/'));
  expect(inEnglish.length).toBeGreaterThanOrEqual(8);
  expect(charts.length).toBe(2 * inEnglish.length);
});

describe.each(sites)('the $name build', (site) => {
  test.each(charts)('has a complete SVG document: $file', ({ file }) => {
    const svg = read(site, `${file}.svg`);
    const { document } = parseHTML(svg, 'image/svg+xml');
    expect(document.documentElement?.localName).toBe('svg');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toMatch(/<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(|<script|<foreignObject/);
    expect(svg, 'names its address').toContain(`${site.origin + site.base}${file}/`);
  });

  test.each(charts)('has a PNG at twice its size: $file', ({ file }) => {
    const png = readBytes(site, `${file}.png`);
    expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(PNG_WIDTH);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect(png.subarray(-8, -4).toString()).toBe('IEND');
  });

  test.each(charts)('has a tidy CSV with units in its header, or a column of them: $file', ({ file }) => {
    const rows = csvParse(read(site, `${file}.csv`));
    expect(rows.length).toBeGreaterThan(1);
    const [first, ...others] = rows.columns;
    expect(first).toMatch(KEYS);
    for (const row of rows) expect(Object.keys(row)).toEqual(rows.columns);
    const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text));
    for (const column of others) {
      const numeric = rows.filter((row) => isNumber(row[column]));
      if (numeric.length > 0 && rows.columns.includes('unit'))
        for (const { unit } of numeric) expect(unit).toMatch(/[a-z]/i);
      else if (numeric.length > 0) expect(column).toMatch(UNIT);
      else expect(rows.every((row) => row[column] !== undefined)).toBe(true);
      expect(rows.map((row) => row[column]).join()).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test.each(charts)('has JSON with title, source and numbers: $file', ({ file }) => {
    const json = JSON.parse(read(site, `${file}.json`));
    expect(json.title).toBeTruthy();
    expect(json.source ?? json.sources).toBeTruthy();
    expect(JSON.stringify(json)).not.toMatch(/NaN|undefined|Infinity/);
    if (json.figure) {
      expect(json.url).toMatch(new RegExp(`^${site.origin + site.base}${file}/(\\?step=[\\w-]+)?$`));
      for (const result of Object.values<{ value: number; unit: string }>(json.results)) {
        expect(result.value).toBeTypeOf('number');
        expect(result.unit).toBeTruthy();
      }
    }
  });
});

test('both languages and both builds carry the same numbers', () => {
  for (const { file } of charts) {
    const numbers = sites.map((site) => read(site, `${file}.csv`));
    expect(numbers[1], file).toBe(numbers[0]);
    expect(read(root, `${file.replace(/^vi\//, '')}.csv`), file).toBe(numbers[0]);
  }
});
