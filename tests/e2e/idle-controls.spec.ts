import { bothLanguages } from './built-pages.ts';
import { open } from './figure.ts';
import { expect, test } from './fixtures.ts';

const RECORD = 'charts/generations/';

for (const path of bothLanguages(RECORD)) {
  test(`a control that moves nothing in the view says so, in the room it has: /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const figure = await open(page, path);
    const control = figure.locator('.control', { has: page.locator('[data-parameter="returnFrac"]') });
    const controls = figure.locator('.controls').first();
    // The page opens on the accounts, which ask no model.
    await expect(control.locator('.idle-note')).toBeVisible();
    await expect(control.locator('.why')).toBeHidden();
    const slider = control.locator('input');
    await expect(slider).toHaveAccessibleName(await control.locator('span').first().innerText());
    await expect(slider).toHaveAttribute('aria-description', await control.locator('.idle-note').innerText());
    const before = await controls.boundingBox();
    await figure.locator('select[data-parameter="show"]').selectOption('world');
    await expect(control.locator('.idle-note')).toBeHidden();
    await expect(control.locator('.why')).toBeVisible();
    await expect(slider).toHaveAttribute('aria-description', await control.locator('.why').innerText());
    const after = await controls.boundingBox();
    expect(after?.height).toBe(before?.height);
  });
}

test('what the server wrote of idle controls is what the page shows', async ({ page, request, site }) => {
  const written = (await (await request.get(`${site}${RECORD}`)).text()).match(/class="control is-idle"/g) ?? [];
  expect(written.length).toBeGreaterThan(0);
  const figure = await open(page, RECORD);
  await expect(figure.locator('.control.is-idle')).toHaveCount(written.length);
});
