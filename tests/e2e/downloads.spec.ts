import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { CHAPTER, CHART, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open, part, shownState, slideElasticity } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** Asks for the state on the screen as a file. */
async function downloaded(figure: Locator, kind: 'svg' | 'png' | 'csv' | 'json') {
  const toolbar = figure.locator('.toolbar');
  if (
    !(await toolbar
      .locator('details')
      .getAttribute('open')
      .then((open) => open !== null))
  ) {
    await toolbar.locator('summary').click();
  }
  const [download] = await Promise.all([
    figure.page().waitForEvent('download'),
    toolbar.locator(`[data-download="${kind}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The last whole per cent of the sentence: AI's share of spending in the last year, as it is printed. */
const shareIn = (caption: string) => Number(caption.match(/(\d+)\s?%(?!.*\d\s?%)/s)?.[1]);

test('the four files hold the numbers of the state on the screen', async ({ page }) => {
  const figure = await open(page, CHART);
  await slideElasticity(figure, 2.2);
  const { caption, heading, labels } = await shownState(figure);
  const share = shareIn(caption);
  expect(share).toBeGreaterThan(0);

  const csv = await downloaded(figure, 'csv');
  expect(csv.name).toBe('two-economies-your-settings.csv');
  const [header, ...rows] = csv.bytes.toString().trim().split('\n');
  const column = header.split(',').indexOf('aiSpendingPercent');
  const inCsv = Number(rows[rows.length - 1].split(',')[column]);
  expect(Math.round(inCsv)).toBe(share);

  const json = JSON.parse((await downloaded(figure, 'json')).bytes.toString());
  expect(json.inputs.elasticity.value).toBe(2.2);
  expect(json.results.aiShareEnd.value).toBe(inCsv);
  expect(json.table.at(-1).aiSpendingPercent).toBe(inCsv);
  expect(json.url).toContain('elasticity=2.2');
  expect(json.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const svg = (await downloaded(figure, 'svg')).bytes.toString();
  const words = [...parseHTML(svg).document.querySelectorAll('text')].map((element) => element.textContent);
  for (const label of labels) expect(words).toContain(label);
  expect(words.join(' ')).toContain(heading.split(',')[0]);
  expect(words.join(' ')).toContain('elasticity=2.2');
  expect(words.join(' ')).toMatch(/\d{4}-\d{2}-\d{2}/);
  // A name that only the page knows voids the whole declaration: the letters would be the viewer's own.
  expect(svg).toContain('font-family: "Source Sans 3", "Stand-in Sans", "Wide Stand-in Sans", "Segoe UI"');
  expect(svg).toContain('font-family: "Stand-in Sans"');
  expect(svg).not.toMatch(/var\(|<script/);

  const png = (await downloaded(figure, 'png')).bytes;
  const [width, height] = (svg.match(/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/) ?? []).slice(1).map(Number);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.floor(2 * width), Math.floor(2 * height)]);
});

test('in a chapter the files are those of the step at hand', async ({ page }) => {
  const figure = await open(page, CHAPTER);
  const free = stepsOf(CHAPTER).at(-1) ?? '';
  await jumpToStep(page, free);
  await expectInStep(figure, free);
  const json = JSON.parse((await downloaded(figure, 'json')).bytes.toString());
  expect(json.results.aiShareEnd.value).toBeCloseTo(shareIn((await shownState(figure)).caption), -0.1);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (figure: Locator) => figure.page().evaluate(() => navigator.clipboard.readText());

  test('share copies the absolute address of the state, which opens in that state', async ({ page, site }) => {
    const figure = await open(page, CHART);
    await slideElasticity(figure, 1.9);
    const { caption } = await shownState(figure);
    await part(figure, 'share').click();
    await expect(part(figure, 'share-answer')).toBeVisible();
    const address = new URL(await copied(figure));
    expect(address.href).toMatch(/^https:\/\/[^/]+\/charts\/two-economies\/\?v=1&/);
    await open(page, `${site}${address.pathname.slice(1)}${address.search}`);
    await expect.poll(async () => (await shownState(figure)).caption).toBe(caption);
  });

  test('every state of the stepper is shared by an address that opens in it', async ({ page, site }) => {
    const figure = await open(page, CHART);
    const shared: { caption: string; address: URL }[] = [];
    for (const step of stepsOf(CHAPTER)) {
      await page.goto(`${CHART}?step=${step}`);
      await expect(figure).toHaveAttribute('data-live', 'true');
      await part(figure, 'share').click();
      await expect(part(figure, 'share-answer')).toBeVisible();
      shared.push({ caption: (await shownState(figure)).caption, address: new URL(await copied(figure)) });
    }
    for (const { caption, address } of shared) {
      await open(page, `${site}${address.pathname.slice(1)}${address.search}`);
      expect((await shownState(figure)).caption, address.href).toBe(caption);
    }
  });

  test('in a chapter share copies the address of the step', async ({ page, site }) => {
    const figure = await open(page, CHAPTER);
    const free = stepsOf(CHAPTER).at(-1) ?? '';
    await jumpToStep(page, free);
    await expectInStep(figure, free);
    await part(figure, 'share').click();
    const address = new URL(await copied(figure));
    expect(address.pathname + address.hash).toBe(`/${CHAPTER}#step-${free}`);
    await page.goto(`${site}${address.pathname.slice(1)}${address.hash}`);
    await expectInStep(figure, free);
  });

  test('embed code and citation can be copied', async ({ page }) => {
    const figure = await open(page, CHART);
    for (const id of ['embed-code', 'bibtex', 'state-address']) {
      await page.locator(`[data-copy="${id}"]`).click();
      await expect.poll(() => copied(figure)).toBe(await page.locator(`#${id}`).inputValue());
    }
  });
});

test('without a clipboard share shows the address itself', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const figure = await open(page, CHART);
  await slideElasticity(figure, 1.9);
  await part(figure, 'share').click();
  await expect(part(figure, 'share-answer')).toContainText('elasticity=1.9');
});
