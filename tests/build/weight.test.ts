import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Page, readBytes, resolveAddress, root } from './site.ts';

/** Limits in bytes, gzip: from the section "It must hold". */
const KB = 1000;
const CHAPTER_LIMIT = 80 * KB;
const SCRIPT_LIMIT = 8 * KB;

const gzip = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;
const chapters = root.pages.filter(({ document }) => document.querySelector('article.chapter'));

/** The scripts that a page's markup names, and what those import at once: fetched before any figure is near. */
function initialScript(page: Page): number {
  const seen = new Set<string>();
  const visit = (address: string, from: string) => {
    const resolved = resolveAddress(root, page, new URL(address, root.origin + root.base + from).href);
    if (resolved.kind !== 'file' || seen.has(resolved.file)) return;
    seen.add(resolved.file);
    const text = readBytes(root, resolved.file).toString();
    for (const [, next] of text.matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[^"'`()]*?from\s*)?["'`](\.[^"'`]+)["'`]/g,
    )) {
      visit(next, resolved.file);
    }
  };
  const named = page.document.querySelectorAll('script[src], link[rel=modulepreload]');
  for (const element of named) visit(element.getAttribute('src') ?? element.getAttribute('href') ?? '', page.path);
  const inline = [...page.document.querySelectorAll('script:not([src])')].filter(
    (script) => !script.getAttribute('type')?.endsWith('json'),
  );
  const files = [...seen].reduce((sum, file) => sum + gzip(readBytes(root, file)), 0);
  return files + inline.reduce((sum, script) => sum + gzip(script.textContent ?? ''), 0);
}

test('there is a chapter in each language', () => {
  expect(chapters.map(({ path }) => path)).toEqual(expect.arrayContaining(['two-economies/', 'vi/two-economies/']));
});

test.each(chapters)('a chapter stays light as HTML: /$path', (page) => {
  expect(gzip(page.html)).toBeLessThanOrEqual(CHAPTER_LIMIT);
});

test.each(root.pages)('little script is fetched before any figure is near: /$path', (page) => {
  expect(page.html).toMatch(/<script src="[^"]*early\.js"/);
  expect(initialScript(page)).toBeLessThanOrEqual(SCRIPT_LIMIT);
});
