import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/kit/build/content.ts';
import { bibtex, cslJson } from '../../src/kit/core/bibliography.ts';

const paper = {
  type: 'article-journal',
  title: 'Costs & Benefits of 5% Growth',
  author: [{ family: 'Ngai', given: 'L. Rachel' }, { literal: 'A Bank' }],
  'container-title': 'A Journal',
  volume: 97,
  issue: 1,
  page: '429-443',
  issued: '2007-03',
  URL: 'https://example.org/a_b',
  readAt: 'a copy',
};

describe('BibTeX', () => {
  const text = bibtex({ 'ngai-2007': paper, x: { type: 'dataset', title: 'T', publisher: 'P' } });
  test('names types, authors, pages and dates as BibTeX does, and prints signs that TeX would eat', () => {
    expect(text).toContain('@article{ngai-2007,');
    expect(text).toContain('title = {{Costs \\& Benefits of 5\\% Growth}}');
    expect(text).toContain('author = {Ngai, L. Rachel and {A Bank}}');
    expect(text).toContain('journal = {A Journal}');
    expect(text).toContain('pages = {429--443}');
    expect(text).toContain('year = {2007}');
    expect(text).toContain('month = mar');
    expect(text).toContain('url = {https://example.org/a_b}');
    expect(text).toContain('@misc{x,\n  title = {{T}},\n  publisher = {P}\n}');
  });
  test('has an entry for each of our sources, with braces that match', () => {
    const all = bibtex(readSources());
    expect([...all.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, id]) => id)).toEqual(Object.keys(readSources()));
    const bare = all.replace(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(all).not.toMatch(/undefined|NaN/);
  });
});

describe('CSL-JSON', () => {
  test('has dates in parts and leaves out what is not known', () => {
    const [item] = cslJson({ 'ngai-2007': paper });
    expect(item).toMatchObject({ id: 'ngai-2007', issued: { 'date-parts': [[2007, 3]] }, note: 'read at: a copy' });
    expect(item).not.toHaveProperty('DOI');
  });
  test('has every source, each with id, type and title, each date a number', () => {
    const items = cslJson(readSources());
    expect(items.map(({ id }) => id)).toEqual(Object.keys(readSources()));
    for (const { id, type, title, issued } of items) {
      expect(type && title, String(id)).toBeTruthy();
      const parts = (issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0] ?? [];
      expect(parts.every(Number.isInteger), String(id)).toBe(true);
    }
  });
});
