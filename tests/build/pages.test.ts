import { describe, expect, test } from 'vitest';
import { sites } from './site.ts';

describe.each(sites)('the $name build', (site) => {
  test.each(site.pages)(
    'has language, title, description and one main heading: /$path',
    ({ path, document, isEmbed }) => {
      expect(document.documentElement.getAttribute('lang')).toMatch(path.startsWith('vi/') ? /^vi$/ : /^en$/);
      expect(document.querySelectorAll('title:not(svg title)')).not.toHaveLength(0);
      expect(document.querySelector('head title')?.textContent?.trim()).toBeTruthy();
      if (isEmbed) return;
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(20);
      // The 404 page speaks both languages, each with its own heading.
      expect(document.querySelectorAll('h1')).toHaveLength(path === '404.html' ? 2 : 1);
    },
  );

  test.each(site.pages)('has every id once: /$path', ({ document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test.each(site.pages)('points with aria and label only to ids that exist: /$path', ({ document }) => {
    const lost = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'data-copy'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)]
        .flatMap((element) => (element.getAttribute(name) ?? '').split(/\s+/))
        .filter((id) => id && !document.getElementById(id)),
    );
    expect(lost).toEqual([]);
  });

  test.each(site.pages)('has heading levels that skip none on the way down: /$path', ({ document }) => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName[1]),
    );
    const jumps = levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1);
    expect(jumps).toEqual([]);
  });

  test.each(site.pages)('has data blocks that parse: /$path', ({ document, isEmbed }) => {
    const blocks = [...document.querySelectorAll('script[type$="json"]')];
    for (const block of blocks) expect(() => JSON.parse(block.textContent ?? '')).not.toThrow();
    const linked = blocks.filter((block) => block.getAttribute('type') === 'application/ld+json');
    for (const block of linked) {
      const about = JSON.parse(block.textContent ?? '');
      expect(about['@context']).toBe('https://schema.org');
      expect(about['@type']).toBeTruthy();
    }
    expect(isEmbed ? linked : []).toEqual([]);
  });

  test('describes each chapter, figure and data table as what it is', () => {
    const typeOf = (document: Document) =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}')['@type'];
    for (const { path, document, isEmbed } of site.pages) {
      if (isEmbed) continue;
      if (document.querySelector('article.chapter')) expect(typeOf(document), path).toBe('Article');
      if (/charts\/[^/]+\/$/.test(path)) {
        expect(typeOf(document), path).toBe(document.querySelector('one-figure') ? 'LearningResource' : 'Dataset');
      }
    }
  });
});
