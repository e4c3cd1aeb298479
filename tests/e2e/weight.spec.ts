import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { bothLanguages, builtFile, chapters, evidencePages, fewCharts, fewEmbeds, quietPages } from './built-pages.ts';
import { awaken, figureOf, readThrough } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** Bytes, gzip: from the section "It must hold". */
const BEFORE_FIGURES = 8_000;
const AFTER_READING = 60_000;
const FIGURE_ALONE = 45_000;

const gzip = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;

/** Names every script that a page fetches; the answer sums them, with those written into the page. */
function weigh(page: Page, site: string): () => Promise<number> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith(site) && pathname.endsWith('.js')) files.add(pathname.slice(1));
  });
  // Whether or not the browser counts a worker's file among the page's requests.
  page.on('worker', (worker) => files.add(new URL(worker.url()).pathname.slice(1)));
  return async () => {
    const inline = await page.evaluate(() =>
      [...document.scripts].filter(({ src, type }) => !src && !type.endsWith('json')).map(({ text }) => text),
    );
    return (
      [...files].reduce((sum, file) => sum + gzip(builtFile(file)), 0) +
      inline.reduce((sum, text) => sum + gzip(text), 0)
    );
  };
}

for (const path of chapters) {
  test(`little script before a figure is near, not much after all of it is read: /${path}`, async ({ page, site }) => {
    const weight = weigh(page, site);
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(path);
    expect(await weight()).toBeLessThanOrEqual(BEFORE_FIGURES);
    await expect(figureOf(page)).not.toHaveAttribute('data-live', 'true');
    await readThrough(page);
    await awaken(figureOf(page));
    await expect(page.locator('one-figure:not([data-live="true"])')).toHaveCount(0);
    expect(await weight()).toBeGreaterThan(BEFORE_FIGURES);
    expect(await weight()).toBeLessThanOrEqual(AFTER_READING);
  });
}

for (const path of [...fewCharts, ...fewEmbeds]) {
  test(`a figure alone is no heavier than a chapter: /${path}`, async ({ page, site }) => {
    const weight = weigh(page, site);
    await page.goto(path);
    await awaken(figureOf(page));
    expect(await weight()).toBeLessThanOrEqual(FIGURE_ALONE);
  });
}

/** Everything but chapters and figures' own pages: nothing here needs more until the reader does something. */
for (const path of quietPages) {
  test(`little script where no figure is near, and none that comes unasked: /${path}`, async ({ page, site }) => {
    const weight = weigh(page, site);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await weight()).toBeGreaterThan(0);
    expect(await weight()).toBeLessThanOrEqual(BEFORE_FIGURES);
  });
}

test('the quiet pages are of every kind, in both languages', () => {
  for (const path of ['', 'claims/', 'sources/', 'charts/', 'models/', 'forecasts/', 'glossary/', 'about/']) {
    expect(quietPages).toEqual(expect.arrayContaining(bothLanguages(path)));
  }
  const evidence = quietPages.filter((path) => evidencePages.includes(path));
  expect(new Set(evidence.map((path) => path.startsWith('vi/')))).toEqual(new Set([true, false]));
});
