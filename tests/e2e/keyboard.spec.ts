import type { Page } from '@playwright/test';
import { CHAPTER, CHART, EMBED } from './built-pages.ts';
import { awaken, figureOf } from './figure.ts';
import { expect, test } from './fixtures.ts';

interface Stop {
  name: string;
  /** Number among all that can take the focus, in the order of the document; −1 for something else. */
  order: number;
  outlined: boolean;
  covered: boolean;
  /** Where it stands in the row of things it belongs to, to compare with its neighbours. */
  group: number;
  top: number;
  left: number;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

/** Everything that the keyboard should reach: visible and not shut off. */
const reachable = (page: Page) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled'),
      ).length,
    FOCUSABLE,
  );

const focused = (page: Page): Promise<Stop> =>
  page.evaluate((selector) => {
    const element = document.activeElement as HTMLElement;
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !each.matches(':disabled'),
    );
    const groups = [...document.querySelectorAll('.masthead, .controls, .toolbar, .stepper, .buttons')];
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // A link that runs over two lines is judged by its first.
    const line = element.getClientRects()[0] ?? box;
    // Of something taller than the window, the middle of what can be seen.
    const [top, bottom] = [Math.max(line.top, 0), Math.min(line.bottom, innerHeight)];
    const at = document.elementFromPoint(line.left + line.width / 2, (top + bottom) / 2);
    return {
      name: `${element.localName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`,
      order: all.indexOf(element),
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      covered: !(at && (element.contains(at) || at.contains(element) || element.closest('label')?.contains(at))),
      group: groups.findIndex((group) => group.contains(element)),
      top: box.top + scrollY,
      left: box.left,
    };
  }, FOCUSABLE);

/** Tabs from the page's beginning until the focus leaves the document. */
async function tabThrough(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.name.startsWith('body')) break;
    stops.push(stop);
  }
  return stops;
}

for (const path of [CHAPTER, CHART, EMBED]) {
  for (const width of [390, 1280]) {
    test(`the keyboard reaches every control in order, each one visible, at ${width} px: /${path}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await awaken(figureOf(page));
      // The preview's own contents are the embed's page, tested by itself.
      await page.evaluate(() => {
        document.querySelector('.preview-frame')?.remove();
        scrollTo({ top: 0, behavior: 'instant' });
      });
      const count = await reachable(page);
      const stops = await tabThrough(page, count + 5);
      expect(stops.map(({ order }) => order)).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ covered }) => covered).map(({ name }) => name)).toEqual([]);
      const backwards = stops.filter((stop, i) => {
        const before = stops[i - 1];
        if (!before || stop.group < 0 || before.group !== stop.group) return false;
        return stop.top < before.top - 12 || (Math.abs(stop.top - before.top) < 12 && stop.left < before.left);
      });
      expect(backwards.map(({ name }) => name)).toEqual([]);
    });
  }
}

test('the stepper is no trap: Tab leaves it both ways, from its ends too', async ({ page }) => {
  await page.goto(CHART);
  const figure = figureOf(page);
  await awaken(figure);
  const [previous, next] = ['previous', 'next'].map((name) => figure.locator(`[data-part="${name}"]`));
  await previous.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(previous).not.toBeFocused();
  await next.focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
  await expect(next).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(next).not.toBeFocused();
  await expect(previous).not.toBeFocused();
});

test('the first Tab offers to skip to the text, and it works', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('Enter and Space work on what looks like a button', async ({ page }) => {
  await page.goto(CHART);
  const figure = figureOf(page);
  await awaken(figure);
  await figure.locator('.table-details summary').focus();
  await page.keyboard.press('Enter');
  await expect(figure.locator('table')).toBeVisible();
  await figure.locator('[data-part="next"]').focus();
  await page.keyboard.press('Space');
  await expect(figure.locator('[data-part="step-number"]')).toContainText('2');
});
