import type { Page } from '@playwright/test';
import { fewChapters, fewCharts, fewEmbeds } from './built-pages.ts';
import { awaken, figureOf, readThrough } from './figure.ts';
import { expect, test } from './fixtures.ts';

interface Shift {
  value: number;
  moved: string[];
}

/** From the first paint on, every layout shift that the reader did not cause. */
async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
        );
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

for (const width of [390, 1280]) {
  for (const path of [...fewChapters, ...fewCharts]) {
    test(`nothing moves by itself while a page is read at ${width} px: /${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
      await recordShifts(page);
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await readThrough(page);
      await awaken(figureOf(page));
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      expect(await shiftsOf(page)).toEqual([]);
    });
  }
}

for (const path of fewEmbeds) {
  test(`nothing moves by itself while an embed comes to life: /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 520 });
    await recordShifts(page);
    await page.goto(path);
    await expect(figureOf(page)).toHaveAttribute('data-live', 'true');
    expect(await shiftsOf(page)).toEqual([]);
  });
}
