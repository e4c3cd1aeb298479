import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allPages } from './built-pages.ts';
import { bringNear } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { badWords } from './picture-words.ts';

/** Every figure is brought near and alive before anything is judged, and everything folded is open. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const figure of await page.locator('one-figure').all()) {
    await bringNear(figure);
    await expect(figure).toHaveAttribute('data-live', 'true');
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/**
 * What is judged elsewhere or alike, so that every page can be looked at: rows of one table after the third; marks inside
 * a picture (its name is outside, its words have tests of their own); the embed in a preview frame, which is a page too.
 */
const LEFT_OUT = ['tbody tr:nth-child(n + 4)', 'svg[role=img] > *'];

async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    iframes: false,
    resultTypes: ['violations'],
    ...(rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  // In the page itself, not in a second one that gathers frames: much quicker, and no frame is looked into.
  axe.setLegacyMode(true);
  for (const selector of LEFT_OUT) axe.exclude(selector);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

/** Fields that a screen reader cannot name. Axe takes any words in a label around a field; the browser gives them to the label's first. */
const nameless = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        'input, select, textarea',
      ),
    ]
      .filter((it) => !it.labels?.length && !it.hasAttribute('aria-label') && !it.hasAttribute('aria-labelledby'))
      .map((it) => it.outerHTML),
  );

for (const path of allPages) {
  // That it makes no noise (errors, other origins, cookies, broken policy) is checked by the fixture, as everywhere.
  test(`a page has nothing that bars anybody, light and dark, wide and narrow, and makes no noise: /${path}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    expect(await violations(page)).toEqual([]);
    expect(await nameless(page)).toEqual([]);
    // Between the themes only colours differ.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(page, 'color-contrast', 'link-in-text-block')).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => badWords(page), `words in pictures at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBe(0);
    }
  });
}

test('an address that is not there answers 404 with a page in both languages', async ({ request, site }) => {
  const response = await request.get(`${site}no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('lang="vi"');
});
