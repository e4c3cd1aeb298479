import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allPages } from './built-pages.ts';
import { readThrough } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** Every figure that scrolling brings near is alive before anything is judged. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await readThrough(page);
  for (const figure of await page.locator('one-figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-live', 'true');
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** The rows of a table are alike: the first three speak for the rest, and the check stays quick. */
const ALIKE = 'tbody tr:nth-child(n + 4)';

async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude(ALIKE);
  const { violations: found } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

for (const path of allPages) {
  // That it makes no noise (errors, other origins, cookies, broken policy) is checked by the fixture, as everywhere.
  test(`a page has nothing that bars anybody, light and dark, and makes no noise: /${path}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    expect(await violations(page)).toEqual([]);
    // Between the themes only colours differ.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(page, 'color-contrast', 'link-in-text-block')).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test('an address that is not there answers 404 with a page in both languages', async ({ request, site }) => {
  const response = await request.get(`${site}no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('lang="vi"');
});
