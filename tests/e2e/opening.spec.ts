import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { builtFile } from './built-pages.ts';
import { figureOf, part } from './figure.ts';
import { expect, test } from './fixtures.ts';

const switches = (page: Page): [Locator, Locator] => [
  page.getByRole('switch').first(),
  page.locator('.engine-switch input').nth(1),
];
const heading = (page: Page) => part(figureOf(page), 'heading');

/** Both shares wherever the headline's stands. */
const OFF = /92%.*66%/;

for (const [path, on] of [
  ['', /US growth/],
  ['vi/', /Tăng trưởng/],
] as const) {
  test(`a press turns the engine off, a second one counts the imports, and back leads back: /${path}`, async ({
    page,
    site,
  }) => {
    await page.goto(path);
    const [engine, imports] = switches(page);
    await expect(heading(page)).toHaveText(on);
    await expect(imports).toBeHidden();
    await engine.click();
    await expect(heading(page)).toHaveText(OFF);
    await expect(figureOf(page).locator('.picture .line-counterfactual')).toHaveCount(1);
    await expect(page).toHaveURL(`${site}${path}?step=engine-off`);
    await imports.click();
    await expect(heading(page)).toHaveText(/16%.*66%/);
    await expect(page).toHaveURL(`${site}${path}?step=imports-counted`);
    await page.goBack();
    await expect(heading(page)).toHaveText(OFF);
    await expect(imports).not.toBeChecked();
    await engine.click();
    await expect(heading(page)).toHaveText(on);
    await expect(imports).toBeHidden();
  });
}

test('the switches work by keyboard', async ({ page }) => {
  await page.goto('');
  const [engine, imports] = switches(page);
  await engine.focus();
  await page.keyboard.press('Space');
  await expect(heading(page)).toHaveText(OFF);
  await page.keyboard.press('Tab');
  await expect(imports).toBeFocused();
  await page.keyboard.press('Space');
  await expect(heading(page)).toHaveText(/16%/);
  await expect(part(figureOf(page), 'speech')).toHaveText(/16%/);
});

test('a press that comes before the figure’s code is not lost', async ({ page }) => {
  await page.route('**/start-figure*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto('');
  await switches(page)[0].click();
  await expect(heading(page)).toHaveText(OFF);
});

test('an address opens the state it names, with the switches where they belong', async ({ page }) => {
  await page.goto('?step=imports-counted');
  for (const box of switches(page)) await expect(box).toBeChecked();
  await expect(heading(page)).toHaveText(/16%/);
});

test('until a hand is near, the opening fetches next to no script', async ({ page, site }) => {
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith(site) && pathname.endsWith('.js')) files.add(pathname.slice(1));
  });
  const weight = () => [...files].reduce((sum, file) => sum + gzipSync(builtFile(file), { level: 9 }).length, 0);
  await page.goto('', { waitUntil: 'networkidle' });
  expect(weight()).toBeLessThanOrEqual(8_000);
  await expect(figureOf(page)).not.toHaveAttribute('data-live', 'true');
  await switches(page)[0].hover();
  await expect(figureOf(page)).toHaveAttribute('data-live', 'true');
  expect(weight()).toBeLessThanOrEqual(60_000);
});

for (const width of [390, 1280]) {
  test(`nothing on the page moves while the engine is switched at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
    await page.goto('');
    await page.evaluate(() => document.fonts.ready);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    for (const box of switches(page)) {
      await box.click();
      await expect(figureOf(page)).toHaveAttribute('data-live', 'true');
      await page.waitForTimeout(600);
      expect(await height()).toBe(before);
    }
    await expect(page.locator('.opening .stage .picture')).toBeVisible();
  });

  test(`the switch and the line stand on the first screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
    await page.goto('');
    await expect(switches(page)[0]).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.opening .picture')).toBeInViewport({ ratio: 1 });
  });
}

test('on paper the three states stand open, and nothing that cannot be pressed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('');
  await expect(page.locator('.opening-states svg:visible')).toHaveCount(3);
  await expect(page.locator('.engine-switch').first()).toBeHidden();
  await expect(page.locator('.opening .stage')).toBeHidden();
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('the three states can be read, and the contents unfold', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('.opening-states svg:visible')).toHaveCount(3);
    for (const words of [/92%.*66%/, /16%.*66%/]) await expect(page.locator('.opening-states')).toContainText(words);
    await expect(page.getByRole('switch')).toHaveCount(0);
    await page.locator('.masthead summary').click();
    await expect(page.locator('.masthead nav a').first()).toBeVisible();
  });
});
