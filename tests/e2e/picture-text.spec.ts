import { fewChapters, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open } from './figure.ts';
import { expect, test } from './fixtures.ts';
import { badWords } from './picture-words.ts';

for (const width of [390, 1280]) {
  for (const path of fewChapters) {
    test(`words in every step's picture can be read and stay inside at ${width} px: /${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
      const figure = await open(page, path);
      for (const step of stepsOf(path)) {
        await jumpToStep(page, step);
        await expectInStep(figure, step);
        await expect.poll(() => badWords(page, '.stage svg[role=img]'), step).toEqual([]);
      }
      expect(await badWords(page)).toEqual([]);
    });
  }
}

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  for (const path of fewChapters) {
    test(`words in the pictures of all steps can be read on a phone: /${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.step-picture svg').first()).toBeVisible();
      expect(await badWords(page, '.step-picture svg')).toEqual([]);
    });
  }
});
