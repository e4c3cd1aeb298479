import { CHAPTER, chapters, fewCharts, fewEmbeds, stepsOf } from './built-pages.ts';
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

for (const path of [...chapters, ...fewCharts, ...fewEmbeds]) {
  test(`without script there is no dead control, and nothing of the text is lost: /${path}`, async ({ page }) => {
    await page.goto(path);
    // One look at all of them: nothing on such a page changes any more. Text is folded only where the browser can unfold it.
    const wrong = await page.evaluate(() => {
      const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const named = (element: Element) => `${element.localName}: ${element.textContent?.trim().slice(0, 60)}`;
      const dead = [...document.querySelectorAll('button, input:not([readonly]), select')].filter(seen);
      const lost = [...document.querySelectorAll('main p')].filter(
        (text) =>
          text.textContent?.trim() &&
          !seen(text) &&
          !text.closest('.needs-script, details, [hidden], .scrolly .stage, .visually-hidden, .embed-body'),
      );
      return { dead: dead.map(named), lost: lost.map(named) };
    });
    expect(wrong).toEqual({ dead: [], lost: [] });
    await expect(page.locator('.figure-svg:visible').first()).toBeVisible();
  });
}

test('without script the guess is not asked for, and the answer can be unfolded', async ({ page }) => {
  await page.goto(CHAPTER);
  const guess = page.locator('one-guess');
  await expect(guess.locator('input')).toBeHidden();
  await guess.locator('summary').click();
  await expect(guess.locator('details p').nth(1)).toBeVisible();
});

test('without script the downloads are files, and a table can be unfolded', async ({ page, request, site }) => {
  await page.goto(CHAPTER);
  for (const link of await page.locator('one-figure [data-download]').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    expect((await request.get(new URL(address, site).href)).ok(), address).toBe(true);
  }
  const figure = page.locator('one-figure').first();
  await figure.locator('.table-details summary').click();
  await expect(figure.locator('table tbody tr').last()).toBeVisible();
});
