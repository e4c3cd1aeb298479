import { bothLanguages, CHAPTER } from './built-pages.ts';
import { awaken, scrolly } from './figure.ts';
import { expect, test } from './fixtures.ts';

const PENCIL = '.stage .pencil-line';

for (const path of bothLanguages(CHAPTER)) {
  test(`a guess is answered, drawn in pencil, kept over a reload and never sent: /${path}`, async ({ page }) => {
    await page.goto(path);
    const guess = page.locator('one-guess');
    await guess.locator('input').fill('37');
    await expect(guess.locator('output')).toHaveText(/^37\s?%$/);

    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await guess.locator('[data-part="commit"]').click();
    await expect(guess.locator('details')).toHaveAttribute('open', '');
    await expect(guess.locator('[data-part="yours"]')).toContainText('37');
    await expect(guess.locator('summary')).toBeFocused();

    await awaken(scrolly(page));
    await expect(page.locator(PENCIL).first()).toBeAttached();
    expect(requests.filter((request) => /37\b|guess/i.test(new URL(request.split(' ')[1]).search))).toEqual([]);
    expect(requests.every((request) => request.startsWith('GET '))).toBe(true);

    await page.reload();
    await expect(guess.locator('[data-part="yours"]')).toContainText('37');
    await awaken(scrolly(page));
    await expect(page.locator(PENCIL).first()).toBeAttached();
    // The port is the machine's choice.
    const { pathname, search, hash } = new URL(page.url());
    expect(pathname + search + hash).not.toContain('37');
  });
}

test('a guess made after the figure lives is drawn too, higher for a higher guess', async ({ page }) => {
  await page.goto(CHAPTER);
  await awaken(scrolly(page));
  await expect(page.locator(PENCIL)).toHaveCount(0);
  const heights: number[] = [];
  for (const value of ['10', '50']) {
    await page.locator('one-guess input').fill(value);
    await page.locator('one-guess [data-part="commit"]').click();
    await expect(page.locator(PENCIL).first()).toBeAttached();
    heights.push(
      await page
        .locator(PENCIL)
        .first()
        .evaluate((line) => (line as SVGGraphicsElement).getBBox().y),
    );
  }
  expect(heights[1]).toBeLessThan(heights[0]);
});

test('who skips gets the answer and no pencil line', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('one-guess [data-part="skip"]').click();
  await expect(page.locator('one-guess details p').nth(1)).toBeVisible();
  await expect(page.locator('one-guess [data-part="yours"]')).toBeHidden();
  await awaken(scrolly(page));
  await expect(page.locator(PENCIL)).toHaveCount(0);
});
