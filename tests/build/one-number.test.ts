import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { pageAt, read, root } from './site.ts';

/**
 * One state, many forms: AI's share of spending in the last year, at substitutes, must be one number wherever it stands.
 * The forms are read from the built files alone, as a reader would.
 */
const ID = 'two-economies';
const STATE = 'substitutes';
const COLUMN = 'aiSpendingPercent';

/** Both languages' ways to write numbers: 1.5 and 1,5. */
const numberIn = (text: string) => Number(text.replace(',', '.').replace(/[^\d.−-]/g, ''));
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Sentences print whole per cent. */
const asPrinted = (value: number) => Math.round(value);
const shares = (sentence: string) =>
  [...sentence.matchAll(/(\d+(?:[.,]\d+)?)\s?%/g)].map(([, number]) => numberIn(number));

describe.each([
  { language: 'en', prefix: '' },
  { language: 'vi', prefix: 'vi/' },
])('in $language', ({ prefix }) => {
  const chapter = pageAt(root, `${prefix}${ID}/`).document;
  const json = JSON.parse(read(root, `${prefix}charts/${ID}.json`));
  const rows = csvParse(read(root, `${prefix}charts/${ID}.csv`));
  const last = Number(rows[rows.length - 1][COLUMN]);

  test('the files are of the state that tells most', () => {
    expect(json.inputs.elasticity.value).toBe(2.5);
    expect(rows).toHaveLength(json.results.horizon.value + 1);
  });

  test('CSV and JSON carry one number', () => {
    expect(json.results.aiShareEnd.value).toBe(last);
    expect(json.table.at(-1)[COLUMN]).toBe(last);
    expect(rows.map((row) => Object.values(row).map(Number))).toEqual(
      json.table.map((row: Record<string, number>) => Object.values(row)),
    );
  });

  test('the sentence under the step’s picture and the prose say the number of the files', () => {
    const step = chapter.querySelector(`#step-${STATE}`);
    expect(shares(text(step?.querySelector('.figure-caption')))).toContain(asPrinted(last));
    expect(shares(text(step?.querySelector('svg desc')))).toContain(asPrinted(last));
    const inProse = [...(step?.querySelectorAll('data.value') ?? [])].map((value) => numberIn(text(value)));
    expect(inProse).toContain(asPrinted(last));
  });

  test('the picture prints the number of the files', () => {
    const labels = [...chapter.querySelectorAll(`#step-${STATE} svg text`)].map((label) => numberIn(text(label)));
    expect(labels).toContain(asPrinted(last));
    expect(read(root, `${prefix}charts/${ID}.svg`)).toMatch(new RegExp(`>[^<]*\\b${asPrinted(last)}\\s?%`));
  });

  test('the chart page’s table, sentence and address of the data agree on their own state', () => {
    const page = pageAt(root, `${prefix}charts/${ID}/`).document;
    const figure = page.querySelector('one-figure');
    const cells = [...(figure?.querySelectorAll('tbody tr:last-child > *') ?? [])].map((cell) => numberIn(text(cell)));
    const at = json.table.length && Object.keys(json.table[0]).indexOf(COLUMN);
    expect(shares(text(figure?.querySelector('[data-part=caption]')))).toContain(asPrinted(cells[at]));
    expect(figure?.querySelectorAll('tbody tr')).toHaveLength(json.results.horizon.value + 1);
  });

  test('the chapter’s table is that of the free step', () => {
    const figure = chapter.querySelector('one-figure.scrolly');
    const cells = [...(figure?.querySelectorAll('table tbody tr:last-child > *') ?? [])].map((cell) =>
      numberIn(text(cell)),
    );
    const steps = figure?.querySelectorAll('[data-step]') ?? [];
    const free = steps[steps.length - 1];
    const at = Object.keys(json.table[0]).indexOf(COLUMN);
    expect(shares(text(free?.querySelector('.figure-caption')))).toContain(asPrinted(cells[at]));
  });
});
