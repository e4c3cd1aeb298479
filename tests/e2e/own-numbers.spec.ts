import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { bothLanguages } from './built-pages.ts';
import { open, part } from './figure.ts';
import { expect, test } from './fixtures.ts';

const CHART = 'charts/poverty-line/';
const EMBED = 'embed/poverty-line/';
const INCOME = 61_237;
const HOUSING = 13_579;
/** The income, the housing, or the keys that would carry them, however grouped. */
const SECRET = /61[.,\s]?237|13[.,\s]?579|own-[a-z]+=/;

const field = (figure: Locator, name: string) => figure.locator(`[data-parameter="${name}"]`);

/** Everything by which a page could tell somebody: kept from before its first script. */
async function listen(page: Page): Promise<{ requests: string[]; said(): Promise<string> }> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const tell = (...what: unknown[]) => said.push(JSON.stringify(what));
    window.postMessage = tell as typeof window.postMessage;
    history.pushState = new Proxy(history.pushState, {
      apply(target, self, args) {
        tell('push', args[0], String(args[2]));
        return Reflect.apply(target, self, args);
      },
    });
    history.replaceState = new Proxy(history.replaceState, {
      apply(target, self, args) {
        tell('replace', args[0], String(args[2]));
        return Reflect.apply(target, self, args);
      },
    });
    navigator.sendBeacon = (...args) => Boolean(tell('beacon', ...args));
    Object.assign(navigator, { share: async (data: unknown) => void tell('share', data) });
    navigator.clipboard.writeText = async (text) => void tell('clipboard', text);
    Storage.prototype.setItem = (...args) => void tell('storage', ...args);
  });
  return {
    requests,
    said: () =>
      page.evaluate(() =>
        JSON.stringify([
          (window as unknown as { said: string[] }).said,
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          location.href,
          history.state,
          document.title,
        ]),
      ),
  };
}

async function enterOwn(figure: Locator): Promise<void> {
  await figure.locator('.own-numbers > summary').click();
  await expect(field(figure, 'ownIncomeUsd')).toBeDisabled();
  await field(figure, 'show').selectOption('budget');
  await field(figure, 'ownNumbers').check();
  for (const [name, value] of [
    ['ownIncomeUsd', INCOME],
    ['ownHousingUsd', HOUSING],
  ] as const) {
    await field(figure, name).fill('');
    await field(figure, name).pressSequentially(String(value));
    await field(figure, name).press('Tab');
    await expect(field(figure, name)).toHaveValue(String(value));
  }
}

for (const path of bothLanguages(CHART)) {
  test(`a reader’s own numbers are on the picture and nowhere else: /${path}`, async ({ page }) => {
    const heard = await listen(page);
    const figure = await open(page, path);
    await enterOwn(figure);
    await expect(figure.locator('.picture svg')).toContainText(/61[.,]237/);
    await expect(figure.locator('.picture svg')).toContainText(/13[.,]579/);
    await part(figure, 'share').click();
    await page.waitForTimeout(900); // speech and table follow at rest
    expect(await part(figure, 'address').inputValue()).toMatch(/\?v=1&show=budget$/);
    expect(await page.locator('[data-embed-code]').inputValue()).not.toMatch(SECRET);
    expect(await heard.said()).toContain('clipboard');
    expect(await heard.said()).not.toMatch(SECRET);
    for (const request of heard.requests) {
      expect(request).not.toMatch(SECRET);
      expect(request).not.toContain('?');
    }
    await expect(page.locator('[data-language-switch]').first()).not.toHaveAttribute('href', SECRET);
    expect(await page.locator('link[type="application/json+oembed"]').getAttribute('href')).not.toMatch(SECRET);
  });
}

test('shared from a phone, neither title nor address has them', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const heard = await listen(page);
  const figure = await open(page, `${baseURL}${CHART}`);
  await enterOwn(figure);
  await part(figure, 'share').click();
  expect(await heard.said()).toContain('share');
  expect(await heard.said()).not.toMatch(SECRET);
  await context.close();
});

test('switching off, Reset, another state and leaving the page each forget them', async ({ page }) => {
  const figure = await open(page, CHART);
  const gone = async () => {
    await expect(field(figure, 'ownNumbers')).not.toBeChecked();
    await expect(field(figure, 'ownIncomeUsd')).toHaveValue('83730');
    await expect(field(figure, 'ownIncomeUsd')).toBeDisabled();
    expect(await figure.locator('.picture svg').textContent()).not.toMatch(SECRET);
  };
  await enterOwn(figure);
  await field(figure, 'ownNumbers').uncheck();
  await gone();
  await field(figure, 'ownNumbers').check();
  await field(figure, 'ownIncomeUsd').fill(String(INCOME));
  await part(figure, 'reset').click();
  await gone();
  await field(figure, 'ownNumbers').check();
  await field(figure, 'ownIncomeUsd').fill(String(INCOME));
  await part(figure, 'next').click();
  await gone();
  await field(figure, 'ownNumbers').check();
  await field(figure, 'ownIncomeUsd').fill(String(INCOME));
  await page.goto('charts/');
  await page.goBack();
  await expect(figure).toHaveAttribute('data-live', 'true');
  await expect(field(figure, 'ownIncomeUsd')).toHaveValue('83730');
  expect(await figure.locator('.picture svg').textContent()).not.toMatch(SECRET);
});

test('an address that brings them is told so, and loses them', async ({ page }) => {
  const figure = await open(page, `${CHART}?v=1&show=budget&own-numbers=on&own-income=${INCOME}`);
  await expect(part(figure, 'notices')).toBeVisible();
  await expect(part(figure, 'notices').locator('li')).toHaveCount(2);
  expect(await part(figure, 'notices').textContent()).not.toMatch(/61237/);
  await expect(field(figure, 'ownNumbers')).not.toBeChecked();
  await expect(page).toHaveURL(/\?v=1&show=budget$/);
});

test('in somebody else’s page there is no place to enter them, and no message or address brings them', async ({
  page,
  host,
  site,
}) => {
  await page.goto(
    host.page(`<iframe src="${site}${EMBED}?own-numbers=on" title="Figure" width="100%" height="520"></iframe>`),
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('one-figure')).toHaveAttribute('data-live', 'true');
  await expect(frame.locator('[data-parameter^="own"]')).toHaveCount(0);
  await expect(frame.locator('[data-part="notices"]')).toBeVisible();
  await page.evaluate(() =>
    frames[0].postMessage({ type: 'one-engine:set', query: 'show=budget&own-numbers=on&own-income=61237' }, '*'),
  );
  await expect(frame.locator('.picture svg')).toContainText(/136[.,]505/);
  expect(await frame.locator('.picture svg').textContent()).not.toMatch(SECRET);
});

test('files that the reader asks for show their numbers and say so; name, address and source line do not', async ({
  page,
}) => {
  const figure = await open(page, CHART);
  await enterOwn(figure);
  await figure.locator('.toolbar summary').click();
  const file = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.locator(`.toolbar [data-download="${kind}"]`).click(),
    ]);
    expect(download.suggestedFilename()).not.toMatch(SECRET);
    return (await readFile(await download.path())).toString();
  };
  const svg = await file('svg');
  expect(svg).toMatch(/61[.,]237/);
  expect(svg).toContain('With the reader’s own numbers');
  expect(svg).not.toMatch(/own-(income|housing|numbers)=/);
  const json = JSON.parse(await file('json'));
  expect(json.inputs['own-income']).toMatchObject({ value: INCOME, private: true });
  expect(JSON.stringify([json.url, json.title, json.source])).not.toMatch(SECRET);
  expect(await file('csv')).not.toMatch(SECRET);
});
