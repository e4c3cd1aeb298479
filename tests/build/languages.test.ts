import { describe, expect, test } from 'vitest';
import { type Page, pageAt, type Site, sites } from './site.ts';

const alternates = (page: Page): Record<string, string> =>
  Object.fromEntries(
    [...page.document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  );

const pathOf = (site: Site, address: string) => address.replace(site.origin + site.base, '');
const languageOf = (path: string) => (/^vi(\/|$)/.test(path) ? 'vi' : 'en');

describe.each(sites)('the $name build', (site) => {
  const indexable = site.pages.filter(({ isEmbed, path }) => !isEmbed && path !== '404.html');

  test.each(indexable)('names both languages of a page, each naming the other back: /$path', (page) => {
    const links = alternates(page);
    expect(Object.keys(links).sort()).toEqual(['en', 'vi', 'x-default']);
    expect(links['x-default']).toBe(links.en);
    expect(pathOf(site, links[languageOf(page.path)])).toBe(page.path);
    for (const language of ['en', 'vi']) {
      const twin = pageAt(site, pathOf(site, links[language]));
      expect(twin.document.documentElement.getAttribute('lang')).toBe(language);
      expect(alternates(twin)).toEqual(links);
    }
  });

  test('has each page in both languages', () => {
    const english = indexable.map(({ path }) => path).filter((path) => languageOf(path) === 'en');
    const vietnamese = indexable.map(({ path }) => path).filter((path) => languageOf(path) === 'vi');
    expect(vietnamese.map((path) => path.replace(/^vi\//, '')).sort()).toEqual(english.sort());
  });
});
