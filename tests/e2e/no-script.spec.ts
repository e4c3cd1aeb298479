import { chapters, embeds, liveCharts, stepsOf } from './built-pages.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const path of chapters) {
  test(`without script every step has its words and its picture: /${path}`, async ({ page }) => {
    await page.goto(path);
    for (const step of stepsOf(path)) {
      const item = page.locator(`#step-${step}`);
      await expect(item.locator('h3')).toBeVisible();
      for (const paragraph of await item.locator('.step-words-column p').all()) await expect(paragraph).toBeVisible();
      await expect(item.locator('.step-picture svg')).toBeVisible();
      await expect(item.locator('.step-picture figcaption')).toBeVisible();
      const box = await item.locator('svg').boundingBox();
      expect(box?.width).toBeGreaterThan(250);
      expect(box?.height).toBeGreaterThan(200);
    }
    await expect(page.locator('.scrolly .stage')).toBeHidden();
  });
}

for (const path of [...chapters, ...liveCharts, ...embeds]) {
  test(`without script there is no dead control, and nothing of the text is lost: /${path}`, async ({ page }) => {
    await page.goto(path);
    // Text is folded only where the browser itself can unfold it.
    const controls = page.locator('button, input:not([readonly]), select');
    for (const control of await controls.all()) await expect(control).toBeHidden();
    for (const paragraph of await page
      .locator('main p:not(.needs-script, .needs-script p, details p, .embed-body p)')
      .all()) {
      if (await paragraph.evaluate((element) => element.closest('[hidden], .stage, .visually-hidden') !== null))
        continue;
      if ((await paragraph.textContent())?.trim()) await expect(paragraph).toBeVisible();
    }
    await expect(page.locator('.figure-svg:visible').first()).toBeVisible();
  });
}

test('without script the guess is not asked for, and the answer can be unfolded', async ({ page }) => {
  await page.goto(chapters[0]);
  const guess = page.locator('one-guess');
  await expect(guess.locator('input')).toBeHidden();
  await guess.locator('summary').click();
  await expect(guess.locator('details p').nth(1)).toBeVisible();
});

test('without script the downloads are files, and a table can be unfolded', async ({ page, request, site }) => {
  await page.goto(chapters[0]);
  for (const link of await page.locator('one-figure [data-download]').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    expect((await request.get(new URL(address, site).href)).ok(), address).toBe(true);
  }
  await page.locator('one-figure .table-details summary').click();
  await expect(page.locator('one-figure table tbody tr').last()).toBeVisible();
});
