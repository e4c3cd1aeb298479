import { evidencePages, liveCharts } from './built-pages.ts';
import { expect, test } from './fixtures.ts';
import { badWords } from './picture-words.ts';

/**
 * Our fonts are optional: a page that has waited long enough is set in a font of the reader's system, whose words are as
 * wide as ours (stand-ins.css), so that none leaves its picture.
 */
for (const path of [...evidencePages, ...liveCharts]) {
  test(`words stay in their pictures while our fonts are late: /${path}`, async ({ page }) => {
    // Never answered, as on a bad connection.
    await page.route('**/*.woff2', () => undefined);
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    const ours = await page.evaluate(
      () =>
        [...document.fonts].filter(({ family, status }) => /^Source(?!.*fallback)/.test(family) && status === 'loaded')
          .length,
    );
    expect(ours, 'our fonts that came after all').toBe(0);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      // A figure that lives is drawn anew in the frame after its page's width changed.
      await expect.poll(() => badWords(page), `${width} px`).toEqual([]);
    }
  });
}
