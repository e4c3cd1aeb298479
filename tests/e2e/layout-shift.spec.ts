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

// The browser counts no shift while a hand is on the page, and moves the scroll along; a reader's eye and the next frame pay.
for (const path of fewCharts) {
  test(`nothing moves while a slider is dragged: /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const figure = figureOf(page);
    await expect(figure).toHaveAttribute('data-live', 'true');
    const slider = figure.locator('.controls input[type=range]').first();
    const places = () =>
      page.evaluate(() => {
        const edges = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return [selector, top + scrollY, bottom + scrollY];
          });
        return [
          '.picture',
          '.caption-room',
          '.source-line',
          '.toolbar',
          '.chart-figure > .controls',
          '.page > *',
        ].flatMap(edges);
      });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider has no place on the page');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 4, y);
    const before = await places();
    await page.mouse.down();
    for (const part of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      await page.mouse.move(box.x + 4 + (box.width - 8) * part, y);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await places()).toEqual(before);
    }
    await page.mouse.up();
    expect(await places()).toEqual(before);
  });
}
