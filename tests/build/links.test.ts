import { describe, expect, test } from 'vitest';
import { addressesOf, type Page, pageAt, read, resolveAddress, root, type Site, sites } from './site.ts';

/** Everything wrong with a page's addresses, as lines for a person. */
function mistakesOn(site: Site, page: Page): string[] {
  return addressesOf(page).flatMap(([where, address]) => {
    if (/^(mailto|data|javascript):/.test(address)) return address.startsWith('mailto:') ? [] : [`${where} ${address}`];
    const { kind } = resolveAddress(site, page, address);
    return kind === 'file' || kind === 'away' ? [] : [`${where} ${address}: ${kind}`];
  });
}

/** A fragment that leads to a place which is not there. Text fragments of the page itself and of other pages. */
function lostFragments(site: Site, page: Page): string[] {
  return addressesOf(page)
    .filter(([where, address]) => where === '<a href>' && address.includes('#'))
    .flatMap(([, address]) => {
      const target = resolveAddress(site, page, address);
      if (target.kind !== 'file') return [];
      const to = pageAt(site, target.file.replace(/index\.html$/, ''));
      const id = decodeURIComponent(target.url.hash.slice(1));
      return id && !to.document.getElementById(id) ? [address] : [];
    });
}

describe.each(sites)('the $name build', (site) => {
  test.each(site.pages)('has only addresses that lead to a file: /$path', (page) => {
    expect(mistakesOn(site, page)).toEqual([]);
  });

  test.each(site.pages)('has only fragments that lead to a place: /$path', (page) => {
    expect(lostFragments(site, page)).toEqual([]);
  });

  test('names its own origin in every absolute address of head and embed code', () => {
    for (const page of site.pages) {
      const absolute = [
        ...page.document.querySelectorAll(
          'link[rel=canonical], link[rel=alternate], meta[property="og:url"], meta[property="og:image"]',
        ),
      ];
      for (const element of absolute) {
        const address = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
        expect(address.startsWith(site.origin + site.base), `${page.path}: ${address}`).toBe(true);
        expect(resolveAddress(site, page, address).kind, `${page.path}: ${address}`).toBe('file');
      }
      for (const [address] of page.html.matchAll(/https?:\/\/(one-engine|school)\.example[^"'\\&<)\s}]*/g)) {
        expect(address.startsWith(site.origin + site.base), `${page.path}: ${address}`).toBe(true);
      }
    }
  });

  test('lists in its sitemap pages that exist, all of them but embeds and the 404 page', () => {
    const listed = [...read(site, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    for (const address of listed) expect(resolveAddress(site, site.pages[0], address).kind, address).toBe('file');
    const indexable = site.pages.filter(({ isEmbed, path }) => !isEmbed && path !== '404.html');
    expect(listed.sort()).toEqual(indexable.map(({ path }) => site.origin + site.base + path).sort());
  });

  test('has fonts in its styles that exist under the base path', () => {
    const styles = site.files.filter((file) => file.endsWith('.css')).map((file) => [file, read(site, file)]);
    const inline = site.pages.map((page) => [
      page.path,
      [...page.document.querySelectorAll('style')].map((style) => style.textContent).join(''),
    ]);
    for (const [where, css] of [...styles, ...inline]) {
      for (const [, address] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (address.startsWith('data:')) continue;
        expect(resolveAddress(site, site.pages[0], address).kind, `${where}: ${address}`).toBe('file');
      }
    }
  });
});

/** Addresses without origin and base, so that the two builds can be compared. */
const bare = (site: Site, page: Page) =>
  [...page.document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((address) => resolveAddress(site, page, address).kind === 'file')
    .map((address) => resolveAddress(site, page, address).url.href.replace(site.origin + site.base, ''));

test('both builds have the same pages with the same links', () => {
  const [one, two] = sites;
  expect(two.pages.map(({ path }) => path)).toEqual(one.pages.map(({ path }) => path));
  for (const page of root.pages) expect(bare(two, pageAt(two, page.path)), page.path).toEqual(bare(one, page));
});
