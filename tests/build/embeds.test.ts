import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Page, pageAt, read, readBytes, resolveAddress, type Site, sites } from './site.ts';

const embedsOf = (site: Site) => site.pages.filter(({ isEmbed }) => isEmbed);
const chartPathOf = (page: Page) => page.path.replace('embed/', 'charts/');

/** Width and height of a PNG, from its first chunk. */
const pngSize = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });

/** The file that an absolute address of the site stands for; fails when there is none. */
function fileOf(site: Site, page: Page, address: string): string {
  expect(address.startsWith(site.origin + site.base), address).toBe(true);
  const resolved = resolveAddress(site, page, address);
  expect(resolved.kind, address).toBe('file');
  return resolved.kind === 'file' ? resolved.file : '';
}

describe.each(sites)('the $name build', (site) => {
  test('has embeds in both languages', () => {
    expect(embedsOf(site).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['embed/two-economies/', 'vi/embed/two-economies/']),
    );
  });

  test.each(embedsOf(site))('keeps an embed out of search engines, its chart page canonical: /$path', (page) => {
    expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    const canonical = page.document.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(canonical).toBe(site.origin + site.base + chartPathOf(page));
    expect(pageAt(site, chartPathOf(page)).document.querySelector('meta[name=robots]')).toBeNull();
    expect(read(site, 'sitemap-0.xml')).not.toContain('/embed/');
  });

  test.each(embedsOf(site))('describes an embed as oEmbed, found from its chart page: /$path', (page) => {
    const chart = pageAt(site, chartPathOf(page));
    const discovery = chart.document.querySelector('link[type="application/json+oembed"]');
    const oembed = JSON.parse(read(site, fileOf(site, chart, discovery?.getAttribute('href') ?? '')));
    expect(oembed).toMatchObject({ type: 'rich', version: '1.0', title: discovery?.getAttribute('title') });
    for (const key of ['width', 'height', 'cache_age']) expect(oembed[key]).toBeTypeOf('number');
    expect(oembed.provider_name).toBeTruthy();
    for (const key of ['provider_url', 'author_url']) fileOf(site, chart, oembed[key]);

    const { document } = parseHTML(`<html><body>${oembed.html}</body></html>`);
    expect([...document.body.childNodes]).toHaveLength(1);
    const [frame] = document.body.children;
    expect(frame.localName).toBe('iframe');
    expect(frame.getAttribute('title')).toBe(oembed.title);
    expect(fileOf(site, chart, frame.getAttribute('src') ?? '')).toBe(`${page.path}index.html`);

    const thumbnail = readBytes(site, fileOf(site, chart, oembed.thumbnail_url));
    expect(pngSize(thumbnail)).toEqual({ width: oembed.thumbnail_width, height: oembed.thumbnail_height });
  });

  test.each(embedsOf(site))(
    'offers embed code that leads to the embed, its chart page and the script: /$path',
    (page) => {
      const chart = pageAt(site, chartPathOf(page));
      // A textarea's text is markup once more: unfold it as a reader copies it.
      const written = chart.document.querySelector('textarea[data-embed-code]')?.innerHTML ?? '';
      const code = parseHTML(`<html><body><p>${written}</p></body></html>`).document.body.textContent ?? '';
      const { document } = parseHTML(`<html><body>${code}</body></html>`);
      const [frame, link, script] = ['iframe', 'a', 'script'].map((name) => document.querySelector(name));
      expect(fileOf(site, chart, frame?.getAttribute('src') ?? '')).toBe(`${page.path}index.html`);
      expect(frame?.getAttribute('title')).toBeTruthy();
      expect(fileOf(site, chart, link?.getAttribute('href') ?? '')).toBe(`${chart.path}index.html`);
      expect(fileOf(site, chart, script?.getAttribute('src') ?? '')).toBe('embed/v1.js');
      const preview = chart.document.querySelector('iframe.preview-frame')?.getAttribute('src') ?? '';
      expect(resolveAddress(site, chart, preview)).toMatchObject({ kind: 'file', file: `${page.path}index.html` });
    },
  );
});
