import { evidencePages, liveCharts } from './built-pages.ts';
import { expect, test } from './fixtures.ts';
import { badWords } from './picture-words.ts';

/**
 * Our fonts are optional: a page that has waited long enough is set in a font of the reader's system, whose words are as
 * wide as ours (stand-ins.css), so that none leaves its picture.
 */
for (const language of ['', 'vi/']) {
  test(`words stay in their pictures while our fonts are late: ${language || 'en'}`, async ({ page }) => {
    test.setTimeout(180_000);
    // Never answered, as on a bad connection.
    await page.route('**/*.woff2', () => undefined);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const path of [...evidencePages, ...liveCharts].filter(
      (each) => each.startsWith('vi/') === (language !== ''),
    )) {
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      const ours = await page.evaluate(
        () =>
          [...document.fonts].filter(
            ({ family, status }) => /^Source(?!.*fallback)/.test(family) && status === 'loaded',
          ).length,
      );
      expect(ours, 'our fonts that came after all').toBe(0);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await badWords(page), `/${path} at ${width} px`).toEqual([]);
      }
    }
  });
}
