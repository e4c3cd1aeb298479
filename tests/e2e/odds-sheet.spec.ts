import type { Page } from '@playwright/test';
import { bothLanguages } from './built-pages.ts';
import { expect, test } from './fixtures.ts';

/** The reader's own odds on `/forecasts/`: kept, forgotten, shared and printed in the reader's browser, and nowhere else. */
const PAGE = 'forecasts/';
const row = (page: Page, id: string) => page.locator(`[data-forecast="${id}"]`);
const said = (page: Page) => page.locator('odds-sheet [data-part="said"]');

/** The sheet as the page opens: its scores are filled in, whether by the server or by the odds that were kept. */
async function openSheet(page: Page, path = PAGE): Promise<void> {
  await page.goto(path);
  await expect(page.locator('odds-sheet [data-part="all"]')).not.toBeEmpty();
}

async function setOdds(page: Page, id: string, percent: number): Promise<void> {
  await row(page, id).locator('input').fill(String(percent));
  await row(page, id).locator('input').dispatchEvent('change');
  await expect(page.locator('odds-sheet')).toHaveAttribute('data-live', 'true');
}

/** Scripts of the site that the page fetched, by name. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) names.push(new URL(request.url()).pathname);
  });
  return names;
}

/** Holds the model back until the answer is called: what a reader does on a slow line. */
async function holdBack(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/odds-in-use[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** A browser that refuses to store: every use of `localStorage` throws, as with blocked site data. */
const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });

for (const path of bothLanguages(PAGE)) {
  test(`all six odds can be set, score both ways, and are still there on the next visit: /${path}`, async ({
    page,
  }) => {
    await openSheet(page, path);
    await expect(page.locator('odds-sheet input[type=range]')).toHaveCount(6);
    await setOdds(page, 'ai-supported', 80);
    await expect(row(page, 'ai-supported').locator('output')).toHaveText(/^80\s?%$/);
    await expect(row(page, 'ai-supported').locator('[data-part="if-true"]')).toHaveText(/^0[.,]04$/);
    await expect(row(page, 'ai-supported').locator('[data-part="if-false"]')).toHaveText(/^0[.,]64$/);
    await expect(said(page)).not.toBeEmpty();

    await openSheet(page, path);
    await expect(row(page, 'ai-supported').locator('input')).toHaveValue('80');
  });
}

for (const path of bothLanguages(PAGE)) {
  test(`before it is used the sheet says all that it says after, and fetches nothing for it: /${path}`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const sheet = page.locator('odds-sheet');
    expect(scripts.filter((name) => /odds-in-use|spec|format/.test(name))).toEqual([]);
    await expect(sheet.locator('output').first()).toHaveText(/^50\s?%$/);
    const before = await sheet.innerText();
    const link = await sheet.locator('[data-part="figure"]').getAttribute('href');
    await sheet.dispatchEvent('pointerover');
    await expect(sheet).toHaveAttribute('data-live', 'true');
    expect(await sheet.innerText()).toBe(before);
    expect(await sheet.locator('[data-part="figure"]').getAttribute('href')).toBe(link);
    await expect(sheet).toHaveAttribute('data-untouched');
    // The numbers alone: neither picture nor d3.
    expect(scripts.filter((name) => /forecast-ledger|texts|d3|jsxRuntime|start-figure/.test(name))).toEqual([]);
  });
}

test('what is moved while the model is on its way is kept: /forecasts/', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto(PAGE);
  const input = row(page, 'energy-binds').locator('input');
  await input.fill('30');
  await input.dispatchEvent('change');
  await expect(row(page, 'energy-binds').locator('[data-part="if-true"]')).toHaveText('0.25');
  release();
  await expect(row(page, 'energy-binds').locator('[data-part="if-true"]')).toHaveText('0.49');
  await expect(input).toHaveValue('30');
  await expect(said(page)).toContainText('Kept');
  await openSheet(page);
  await expect(row(page, 'energy-binds').locator('input')).toHaveValue('30');
});

test('what is pressed while the model is on its way is done when it is there: /forecasts/', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto(PAGE);
  await row(page, 'ai-supported').locator('input').fill('90');
  await page.locator('[data-part="figure"]').click();
  expect(new URL(page.url()).pathname).toBe('/forecasts/');
  release();
  await page.locator('one-figure[data-live=true]').waitFor();
  await expect(page.locator('[data-parameter="aiSupportFrac"]')).toHaveValue('0.9');
});

test('odds that are forgotten are gone from the page, the address and the browser: /forecasts/', async ({ page }) => {
  await openSheet(page);
  await setOdds(page, 'energy-binds', 10);
  await page.locator('[data-part="forget"]').click();
  await expect(row(page, 'energy-binds').locator('input')).toHaveValue('50');
  expect(page.url()).not.toContain('energy-binds');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a link carries the odds to another browser, and overwrites nothing there: /forecasts/', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSheet(page);
  await setOdds(page, 'sentiment-flow', 79);
  await page.locator('[data-part="share"]').click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('sentiment-flow')).toBe('79');

  await setOdds(page, 'sentiment-flow', 30);
  await openSheet(page, link);
  await expect(row(page, 'sentiment-flow').locator('input')).toHaveValue('79');
  await expect(said(page)).toContainText('came with the link');
  await openSheet(page);
  await expect(row(page, 'sentiment-flow').locator('input')).toHaveValue('30');
});

test('the same odds open in the figure: /forecasts/', async ({ page }) => {
  await openSheet(page);
  await setOdds(page, 'inequality-policy', 5);
  await page.locator('[data-part="figure"]').click();
  await page.locator('one-figure[data-live=true]').waitFor();
  await expect(page.locator('[data-parameter="inequalityPolicyFrac"]')).toHaveValue('0.05');
});

test('where the browser stores nothing the sheet works, says so, and the address keeps the odds: /forecasts/', async ({
  page,
}) => {
  await refuseStorage(page);
  await openSheet(page);
  await setOdds(page, 'crypto-political', 20);
  await expect(said(page)).toContainText('keeps nothing');
  await page.reload();
  await expect(row(page, 'crypto-political').locator('input')).toHaveValue('20');
  await page.locator('[data-part="forget"]').click();
  await expect(row(page, 'crypto-political').locator('input')).toHaveValue('50');
});

test('where the clipboard is shut the link itself is shown: /forecasts/', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openSheet(page);
  await setOdds(page, 'crypto-political', 20);
  await page.locator('[data-part="share"]').click();
  await expect(said(page)).toContainText('crypto-political=20');
});

test('junk in the address is held in range and said, never shown as odds: /forecasts/', async ({ page }) => {
  await openSheet(page, `${PAGE}?ai-supported=250&energy-binds=lots&nonsense=1`);
  await expect(row(page, 'ai-supported').locator('input')).toHaveValue('100');
  await expect(row(page, 'energy-binds').locator('input')).toHaveValue('50');
  await expect(said(page)).toContainText('made no sense');
});

test('paper shows the reader’s odds, and no control: /forecasts/', async ({ page }) => {
  await openSheet(page);
  await setOdds(page, 'treasury-liquidity', 24);
  await page.emulateMedia({ media: 'print' });
  await expect(row(page, 'treasury-liquidity').locator('output')).toBeVisible();
  await expect(row(page, 'treasury-liquidity').locator('output')).toHaveText('24%');
  await expect(page.locator('odds-sheet :is(input, button):visible')).toHaveCount(0);
});

test('a sheet that nobody touched prints blanks to fill in, not fifties: /forecasts/', async ({ page }) => {
  await openSheet(page);
  await page.emulateMedia({ media: 'print' });
  const blank = () =>
    row(page, 'ai-supported')
      .locator('output')
      .evaluate((output) => [getComputedStyle(output).fontSize, getComputedStyle(output, '::after').content]);
  expect(await blank()).toEqual(['0px', '"…… %"']);
  await page.emulateMedia({ media: 'screen' });
  await setOdds(page, 'ai-supported', 50);
  await page.emulateMedia({ media: 'print' });
  expect((await blank())[1]).toBe('none');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the sheet is a column to fill in by hand, with every base rate: /forecasts/', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('odds-sheet input:visible')).toHaveCount(0);
    await expect(page.locator('.odds-said').first()).toContainText('…');
    await expect(row(page, 'treasury-liquidity')).toContainText('24%');
  });
});
