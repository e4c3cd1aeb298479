import { bothLanguages, CHAPTER, CHART, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open, part, shownState, slide, slideElasticity, sliderText } from './figure.ts';
import { expect, test } from './fixtures.ts';

const steps = stepsOf(CHAPTER);
const free = steps[steps.length - 1];

for (const path of [...bothLanguages(CHART), CHAPTER]) {
  test(`a moved control stands in the address, adds no history, and a reload restores it: /${path}`, async ({
    page,
  }) => {
    // Not from the first state: at one pace nothing depends on the elasticity.
    const figure = await open(page, path === CHAPTER ? path : `${path}?step=substitutes`);
    if (path === CHAPTER) await jumpToStep(page, free);
    const length = await page.evaluate(() => history.length);
    const before = await shownState(figure);
    await slideElasticity(figure, 1.8);
    await slide(figure, 'profitTaxFrac', 0.25);
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ v: '1', elasticity: '1.8', 'profit-tax': '25' });
    expect(await page.evaluate(() => history.length)).toBe(length);
    const { caption, heading, labels } = await shownState(figure);
    expect(caption).not.toBe(before.caption);

    await page.reload();
    await expect(figure).toHaveAttribute('data-live', 'true');
    if (path === CHAPTER) await jumpToStep(page, free);
    await expect.poll(async () => (await shownState(figure)).caption).toBe(caption);
    expect(await shownState(figure)).toMatchObject({ heading, labels });
    await expect(sliderText(figure, 'elasticity')).toHaveText(/^1[.,]80$/);
    await expect(part(figure, 'notices')).toBeHidden();
  });
}

test('the keyboard moves a control too, and the value is spoken with its unit', async ({ page }) => {
  const figure = await open(page, CHART);
  const growth = figure.locator('[data-parameter="aiGrowthFrac"]');
  await growth.focus();
  const before = await growth.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(growth).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(growth).toHaveAttribute('aria-valuetext', /%/);
  await expect.poll(() => new URL(page.url()).searchParams.get('ai-growth')).toBeTruthy();
});

test('the live region speaks only when a control rests, and the table follows', async ({ page }) => {
  const figure = await open(page, CHART);
  const speech = part(figure, 'speech');
  await slideElasticity(figure, 2.2);
  await expect(speech).toContainText((await shownState(figure)).caption);
  const share = (await shownState(figure)).caption.match(/(\d+)\s?%(?!.*\d+\s?%)/s);
  expect(share).toBeTruthy();
  await figure.locator('.table-details summary').click();
  const cells = await figure.locator('tbody tr:last-child td').allTextContents();
  expect(cells.map((cell) => Math.round(Number(cell)))).toContain(Number(share?.[1]));
});

test('a step that is asked for is spoken with its place and its heading, a chapter that is scrolled stays silent', async ({
  page,
}) => {
  const figure = await open(page, CHART);
  await part(figure, 'next').click();
  await expect(part(figure, 'speech')).toHaveText(/^Step 2 of \d+\. /);
  const { heading, caption } = await shownState(figure);
  await expect(part(figure, 'speech')).toContainText(`${heading}. ${caption}`);

  const chapter = await open(page, CHAPTER);
  await jumpToStep(page, stepsOf(CHAPTER)[2]);
  await expectInStep(chapter, stepsOf(CHAPTER)[2]);
  // Longer than a control must rest before it is spoken of.
  await page.waitForTimeout(1200);
  await expect(part(chapter, 'speech')).toBeEmpty();
  await part(chapter, 'next').focus();
  await page.keyboard.press('Enter');
  await expect(part(chapter, 'speech')).toHaveText(/^Step 4 of \d+\. /);
});

test('reset goes back to the step’s own state and cleans the address', async ({ page }) => {
  const figure = await open(page, `${CHART}?step=substitutes`);
  const { caption } = await shownState(figure);
  await slideElasticity(figure, 2.9);
  await expect.poll(async () => (await shownState(figure)).caption).not.toBe(caption);
  await part(figure, 'reset').click();
  await expect.poll(async () => (await shownState(figure)).caption).toBe(caption);
  expect(new URL(page.url()).searchParams.get('elasticity')).toBeNull();
});

test('in the chapter a reader’s own state waits in the free step while they scroll elsewhere', async ({ page }) => {
  const figure = await open(page, CHAPTER);
  await jumpToStep(page, free);
  await expectInStep(figure, free);
  await slideElasticity(figure, 2.9);
  const own = (await shownState(figure)).caption;
  await jumpToStep(page, steps[1]);
  await expectInStep(figure, steps[1]);
  await jumpToStep(page, free);
  await expect.poll(async () => (await shownState(figure)).caption).toBe(own);
});

test('a link to a named state on the chart page opens in that state', async ({ page }) => {
  const figure = await open(page, `${CHART}?step=substitutes`);
  await expect(part(figure, 'step-number')).toContainText('4');
  await expect(sliderText(figure, 'elasticity')).toHaveText('2.50');
  await expect(part(figure, 'notices')).toBeHidden();
});

test('any state, that of all defaults too, comes back after a reload, from whatever step it was made', async ({
  page,
}) => {
  for (const { path, clicks, elasticity } of [
    { path: CHART, clicks: 1, elasticity: 1.5 },
    { path: CHART, clicks: 2, elasticity: 1 },
    { path: CHART, clicks: 3, elasticity: 1.4 },
    { path: CHAPTER, clicks: 0, elasticity: 1 },
  ]) {
    const figure = await open(page, path);
    if (path === CHAPTER) await jumpToStep(page, free);
    for (let i = 0; i < clicks; i++) await part(figure, 'next').click();
    await slideElasticity(figure, elasticity);
    await expect.poll(async () => (await shownState(figure)).heading).toBeTruthy();
    const { caption } = await shownState(figure);
    await page.reload();
    await expect(figure).toHaveAttribute('data-live', 'true');
    if (path === CHAPTER) await jumpToStep(page, free);
    await expect.poll(async () => (await shownState(figure)).caption, `${path} ${elasticity}`).toBe(caption);
  }
});
