import { bothLanguages, CHAPTER, CHART, EMBED, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open, part, scrolly, shownState, slideElasticity } from './figure.ts';
import { expect, test } from './fixtures.ts';

test.describe('under a base path', () => {
  test.use({ baseURL: async ({ essay }, use) => use(essay) });

  for (const path of bothLanguages(CHAPTER)) {
    test(`a chapter lives, and its links stay under the base: /essay/${path}`, async ({ page, essay }) => {
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(essay)) foreign.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) foreign.push(`${response.status()} ${response.url()}`);
      });
      await open(page, path);
      const step = stepsOf(CHAPTER)[3];
      await jumpToStep(page, step);
      await expectInStep(scrolly(page), step);
      await page.evaluate(() => document.fonts.ready);
      expect(foreign).toEqual([]);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const origin = new URL(essay).origin;
      expect(links.filter((href) => href.startsWith(origin) && !href.startsWith(essay))).toEqual([]);
    });
  }

  test('address, language switch, download and embed work', async ({ page, essay }) => {
    const figure = await open(page, `${CHART}?step=substitutes`);
    await slideElasticity(figure, 2.2);
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/essay\/charts\/two-economies\/\?v=1&elasticity=2\.2$/);
    await expect(part(figure, 'address')).toHaveValue(
      /^https:\/\/school\.example\/essay\/charts\/two-economies\/\?v=1&elasticity=2\.2$/,
    );
    const { labels } = await shownState(figure);
    await figure.locator('.toolbar summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.locator('[data-download=png]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    await page.locator('[data-language-switch]').click();
    await expect(page).toHaveURL(`${essay}vi/${CHART}?v=1&elasticity=2.2`);
    await expect(figure).toHaveAttribute('data-live', 'true');
    await expect.poll(async () => (await shownState(figure)).labels.length).toBe(labels.length);
    await page.goto(EMBED);
    await expect(page.locator('one-figure')).toHaveAttribute('data-live', 'true');
  });
});
