import type { Page } from '@playwright/test';
import {
  bothLanguages,
  CHAPTER,
  EMBED,
  englishOnly,
  evidencePages,
  fewChapters,
  liveCharts,
  stepsOf,
} from './built-pages.ts';
import { awaken, expectInStep, figureOf, jumpToStep, open } from './figure.ts';
import { expect, test } from './fixtures.ts';

const LEAST_PX = 11;

/** Words in the page's visible pictures that are too small to read or stand outside their picture. */
const badWords = (page: Page, selector = 'svg[role=img]') =>
  page.evaluate(
    ({ least, pictures }) =>
      [...document.querySelectorAll<SVGSVGElement>(pictures)]
        .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0)
        .flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll<SVGTextElement>('text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0);
            // The box of a text is its line, taller than its letters.
            const slack = 1 + 0.15 * size;
            const inside =
              box.left >= frame.left - slack &&
              box.right <= frame.right + slack &&
              box.top >= frame.top - slack &&
              box.bottom <= frame.bottom + slack;
            const words = `"${text.textContent}" in ${svg.getAttribute('aria-labelledby')}`;
            return [
              ...(size < least - 0.01 ? [`${words}: ${size.toFixed(1)} px`] : []),
              ...(inside
                ? []
                : [
                    `${words}: outside by ${[frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom].map(Math.round).join('/')}`,
                  ]),
            ];
          });
        }),
    { least: LEAST_PX, pictures: selector },
  );

for (const width of [390, 1280]) {
  for (const path of fewChapters) {
    test(`words in every step's picture can be read and stay inside at ${width} px: /${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
      const figure = await open(page, path);
      for (const step of stepsOf(path)) {
        await jumpToStep(page, step);
        await expectInStep(figure, step);
        expect(await badWords(page, '.stage svg[role=img]'), step).toEqual([]);
      }
      expect(await badWords(page)).toEqual([]);
    });
  }

  test(`words in the charts' pictures can be read and stay inside at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [...liveCharts, ...evidencePages, ...bothLanguages(EMBED)]) {
      await page.goto(path);
      if (await figureOf(page).count()) await awaken(figureOf(page));
      expect(await badWords(page), path).toEqual([]);
    }
  });
}

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('words in the pictures of all steps can be read on a phone', async ({ browser, site }) => {
    // Scripts of the page are off; the measuring needs a page in which scripts run: print has the same pictures.
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: site });
    const page = await context.newPage();
    for (const path of englishOnly(fewChapters).concat(`vi/${CHAPTER}`)) {
      await page.goto(path);
      await page.evaluate(async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch('/noscript.css')).text());
        document.adoptedStyleSheets.push(sheet);
      });
      await expect(page.locator('.step-picture svg').first()).toBeVisible();
      expect(await badWords(page, '.step-picture svg'), path).toEqual([]);
    }
    await context.close();
  });
});
