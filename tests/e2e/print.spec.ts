import { bothLanguages, CHAPTER, evidencePages, fewChapters, fewCharts, fewEmbeds, stepsOf } from './built-pages.ts';
import { awaken, figureOf, open } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** A4 less the margins of print.css, in pixels of a style sheet. */
const PAPER_PX = Math.floor(((210 - 2 * 22) / 25.4) * 96);

for (const path of fewChapters) {
  for (const live of [false, true]) {
    test(`on paper every step has words and picture, ${live ? 'after reading' : 'before reading'}: /${path}`, async ({
      page,
    }) => {
      await page.goto(path);
      if (live) await awaken(figureOf(page));
      await page.emulateMedia({ media: 'print' });
      for (const step of stepsOf(path)) {
        await expect(page.locator(`#step-${step} h3`)).toBeVisible();
        await expect(page.locator(`#step-${step} .step-picture svg`)).toBeVisible();
      }
      for (const chart of await page.locator('.evidence').all())
        await expect(chart.locator('svg:visible')).toHaveCount(1);
      for (const still of await page.locator('.still svg').all()) await expect(still).toBeVisible();
      await expect(page.locator('.scrolly .stage')).toBeHidden();
      for (const dead of await page.locator('button, input').all()) await expect(dead).toBeHidden();
    });
  }
}

for (const path of [...fewChapters, ...fewCharts, ...evidencePages.slice(0, 2)]) {
  test(`on paper the figure's table is open, and so is the answer: /${path}`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    // A chapter leaves out the long tables of its evidence charts unless the reader unfolds them; their pages have them.
    const tables = page.locator('table:not(.evidence details:not([open]) table)');
    expect(await tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) await expect(table.locator('tr').last()).toBeVisible();
    for (const answer of await page.locator('one-guess details p:not([hidden])').all())
      await expect(answer).toBeVisible();
  });
}

for (const path of [...fewCharts, ...fewEmbeds]) {
  test(`a live picture stays when its page becomes narrow, wide or paper: /${path}`, async ({ page }) => {
    const figure = await open(page, path);
    const picture = figure.locator('.stage .picture svg');
    for (const width of [390, 1280, 1024, 700]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(picture, `${width} px`).toBeVisible();
    }
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER_PX, height: 1000 });
      await expect(picture, `on paper, from ${width} px`).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    }
  });
}

for (const path of [...bothLanguages(CHAPTER), ...fewCharts]) {
  test(`on paper no table is cut off at the margin: /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: PAPER_PX, height: 900 });
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    for (const table of await page.locator('table:visible').all()) {
      const box = await table.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PAPER_PX + 1);
    }
  });
}

test('on paper the colours are those of light paper, whatever the screen shows', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(CHAPTER);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(28, 27, 25)');
});

test('on paper a table that the reader unfolded is printed', async ({ page }) => {
  await page.goto(CHAPTER);
  const details = page.locator('.evidence .table-details').first();
  await details.locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(details.locator('tr').last()).toBeVisible();
});
