import { bothLanguages, CHAPTER } from './built-pages.ts';
import { expect, test } from './fixtures.ts';

/** Lists that are narrowed down in place, and terms that are explained in place. */
for (const path of bothLanguages('claims/')) {
  test(`a ledger shows what was asked for, says how much that is, and keeps it in the address: /${path}`, async ({
    page,
  }) => {
    await page.goto(path);
    const entries = page.locator('[data-entry]');
    const all = await entries.count();
    const open = page.locator('[data-entry][data-verdict="open"]');
    await page.locator('select[name="verdict"]').selectOption('open');
    await expect(page.locator('[data-entry]:visible')).toHaveCount(await open.count());
    await expect(page.locator('[data-part="said"]')).toContainText(new RegExp(`${await open.count()}\\D+${all}`));
    await expect(page).toHaveURL(/\?verdict=open$/);
    await page.locator('select[name="thesis"]').selectOption('6');
    await expect(page.locator('[data-entry]:visible')).toHaveCount(
      await page.locator('[data-entry][data-verdict="open"][data-thesis="6"]').count(),
    );
    // Parts that are empty now are gone with their headings.
    await expect(page.locator('[data-section]:visible')).toHaveCount(1);
    await page.reload();
    await expect(page.locator('[data-section]:visible')).toHaveCount(1);
    await expect(page.locator('select[name="thesis"]')).toHaveValue('6');
    await page.locator('[data-part="reset"]').click();
    await expect(page.locator('[data-entry]:visible')).toHaveCount(all);
    await expect(page).toHaveURL(/claims\/$/);
  });
}

test('an address that names a claim shows it, even one that the filter would hide', async ({ page }) => {
  await page.goto('claims/?verdict=open#3.4');
  await expect(page.locator('[id="3.4"]')).toBeInViewport();
  await expect(page).toHaveURL(/claims\/#3\.4$/);
});

test('a fragment of broken escapes names nothing, and the list is whole', async ({ page }) => {
  await page.goto('claims/?verdict=nonsense#%ZZ');
  await expect(page.locator('[data-entry]:visible')).toHaveCount(await page.locator('[data-entry]').count());
});

test('a mark of the picture leads to its claim by keyboard', async ({ page }) => {
  await page.goto('claims/');
  await page.locator('.claim-mark', { hasText: '5.4' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#5\.4$/);
  await expect(page.locator('[id="5.4"]')).toBeInViewport();
});

test('a verdict in a chapter leads to the ledger, and the ledger back to the same place', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('[id="claim-5.3"] .claim-number').click();
  await expect(page).toHaveURL(/\/claims\/#5\.3$/);
  await page.locator('[id="5.3"] dd:last-of-type a').click();
  await expect(page).toHaveURL(/\/two-economies\/#claim-5\.3$/);
  await expect(page.locator('[id="claim-5.3"]')).toBeInViewport();
});

test('charts and sources are narrowed down by the same means', async ({ page }) => {
  for (const [path, name, value] of [
    ['charts/', 'theme', 'crypto'],
    ['sources/', 'kind', 'data'],
  ] as const) {
    await page.goto(path);
    const wanted = await page.locator(`[data-entry][data-${name}~="${value}"]`).count();
    expect(wanted).toBeGreaterThan(0);
    await page.locator(`select[name="${name}"]`).selectOption(value);
    await expect(page.locator('[data-entry]:visible')).toHaveCount(wanted);
  }
});

for (const path of bothLanguages(CHAPTER)) {
  test(`a term says what it means on focus and on hover; Escape closes it: /${path}`, async ({ page }) => {
    await page.goto(path);
    const term = page.locator('a.term').first();
    const note = page.locator('.term-says').first();
    await term.scrollIntoViewIfNeeded();
    await expect(note).toBeHidden();
    await term.hover();
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await page.mouse.move(0, 0);
    // Focus as a keyboard gives it: away and back.
    await term.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await term.click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
  });
}

test('a note is gone the moment the focus leaves its word, and covers nothing that has it next', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('a.term').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('.term-says:popover-open')).toHaveCount(1);
  const open = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.masthead a')?.focus();
    return document.querySelectorAll('.term-says:popover-open').length;
  });
  expect(open).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a tap shows what a term means, and one elsewhere puts it away', async ({ page }) => {
    await page.goto(`vi/${CHAPTER}`);
    const term = page.locator('a.term').last();
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await expect(page.locator('.term-says:popover-open')).toHaveCount(1);
    await expect(page).toHaveURL(/two-economies\//);
    await page.touchscreen.tap(5, 5);
    await expect(page.locator('.term-says:popover-open')).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('ledgers are there whole and a term is a link', async ({ page }) => {
    await page.goto('claims/');
    await expect(page.locator('ledger-filter')).toBeHidden();
    await expect(page.locator('[data-entry]:visible')).toHaveCount(await page.locator('[data-entry]').count());
    await page.goto(CHAPTER);
    await expect(page.locator('.term-says').first()).toBeHidden();
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
  });
});
