import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { INTERACTIVE_IDS } from '../../src/interactives/registry.ts';
import { readClaims, readSources, readTerms } from '../../src/kit/build/content.ts';
import { chartIds } from '../../src/kit/build/evidence/index.ts';
import { readReport } from '../../src/kit/build/validation-report.ts';
import { pageAt, read, root } from './site.ts';

/** The ledgers hold everything they promise, at addresses that last, and stay light. */
const LIMIT = 80_000;

describe.each(['', 'vi/'])('in /%s', (prefix) => {
  const page = (path: string) => pageAt(root, `${prefix}${path}`).document;
  const ids = (path: string) => [...page(path).querySelectorAll('[id]')].map(({ id }) => id);

  test('every claim has its address, a verdict to be filtered by and a way back to where it is judged', () => {
    expect(ids('claims/')).toEqual(expect.arrayContaining(readClaims().map(({ id }) => id)));
    for (const { id, verdict } of readClaims()) {
      const entry = page('claims/').getElementById(id);
      expect(entry?.parentElement?.getAttribute('data-verdict')).toBe(verdict);
      expect(entry?.innerHTML).toContain(`#claim-${id}"`);
    }
  });

  test('every claim is one mark of the picture, which leads to its entry', () => {
    const marks = [...page('claims/').querySelectorAll('.verdict-picture a.claim-mark')];
    expect(marks.map((mark) => mark.getAttribute('href')?.split('#')[1]).sort()).toEqual(
      readClaims()
        .map(({ id }) => id)
        .sort(),
    );
    for (const mark of marks)
      expect(mark.getAttribute('href')).toBe(
        `${root.base}${prefix}claims/#${mark.textContent?.trim().split(/\s+/).pop()}`,
      );
  });

  test('every source, term and chart is listed', () => {
    expect(ids('sources/')).toEqual(expect.arrayContaining(Object.keys(readSources()).map((id) => `source-${id}`)));
    expect(ids('glossary/')).toEqual(expect.arrayContaining(Object.keys(readTerms())));
    const entries = [...page('charts/').querySelectorAll('[data-entry]')];
    const shown = entries.map((entry) => entry.querySelector('a')?.getAttribute('href'));
    const address = (id: string) => `${root.base}${prefix}charts/${id}/`;
    const figures = INTERACTIVE_IDS.length;
    expect(shown.slice(0, figures)).toEqual(INTERACTIVE_IDS.map(address));
    expect(shown.slice(figures).sort()).toEqual(chartIds().map(address).sort());
    // Evidence charts stand in the order of the essay.
    const firstChapters = entries
      .slice(figures)
      .map((entry) => Number.parseInt(entry.getAttribute('data-chapter') ?? '', 10) || 0);
    expect(firstChapters).toEqual(firstChapters.toSorted((a, b) => a - b));
    expect(new Set(firstChapters).size).toBeGreaterThan(1);
    expect(ids('models/')).toEqual(expect.arrayContaining(readReport().map(({ model }) => model)));
  });

  test.each(['claims/', 'sources/', 'charts/', 'models/', 'about/', 'glossary/'])('%s stays light as HTML', (path) => {
    expect(gzipSync(pageAt(root, `${prefix}${path}`).html, { level: 9 }).length).toBeLessThanOrEqual(LIMIT);
  });
});

test('the sources can be taken along as CSL-JSON and BibTeX', () => {
  const items = JSON.parse(read(root, 'sources/one-engine.json')) as { id: string }[];
  expect(items.map(({ id }) => id)).toEqual(Object.keys(readSources()));
  expect(read(root, 'sources/one-engine.bib').match(/^@/gm)).toHaveLength(items.length);
});
