import { bothLanguages, CHAPTER } from './built-pages.ts';
import { awaken, part } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** A chapter whose second figure stands in the run of the text: it plays by itself and leaves the page's address alone. */
for (const path of bothLanguages(CHAPTER)) {
  test(`the figure in the text steps, tables and drags without touching the address: /${path}`, async ({ page }) => {
    await page.goto(path);
    const figure = page.locator('one-figure[data-figure="five-attributes"]');
    await awaken(figure);
    const address = page.url().replace(/#.*/, '');
    const heading = part(figure, 'heading');
    const before = await heading.textContent();

    await part(figure, 'next').click();
    await expect(heading).not.toHaveText(before ?? '');
    await figure.locator('.table-details summary').click();
    const names = figure.locator('tbody th');
    // The model's five pairs: in words, never by their keys.
    await expect(names).toHaveCount(10);
    for (const name of await names.allTextContents()) expect(name).not.toMatch(/^[a-z]+[A-Z]/);

    await figure.locator('select[data-parameter="shows"]').selectOption('levers');
    await figure.locator('input[data-parameter="elasticity"]').press('Home');
    await expect(names).toHaveCount(5);
    expect(page.url().replace(/#.*/, '')).toBe(address);
    await expect(figure.locator('.control', { has: page.locator('select') }).locator('.control-kind')).toHaveCount(0);
  });
}
