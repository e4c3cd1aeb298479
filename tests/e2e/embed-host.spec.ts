import type { Frame, Page } from '@playwright/test';
import { bothLanguages, CHART, EMBED } from './built-pages.ts';
import { open, part, slide } from './figure.ts';
import { expect, test } from './fixtures.ts';
import type { Host } from './host.ts';

const frameMarkup = (url: string, height = 520) =>
  `<iframe src="${url}" title="Figure" width="100%" height="${height}" style="border:0"></iframe>`;

interface Message {
  type?: string;
  v?: number;
  id?: string;
  height?: number;
}
const messages = (page: Page) => page.evaluate(() => (window as unknown as { messages: unknown[] }).messages);
const ours = async (page: Page) =>
  ((await messages(page)) as Message[]).filter((message) => message?.type === 'one-engine:resize');

/** The figure inside the page's one frame, alive. */
async function liveFrame(page: Page): Promise<Frame> {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame()) as Frame;
  await frame.waitForSelector('one-figure[data-live=true]');
  return frame;
}

async function openHost(page: Page, host: Host, body: string): Promise<Frame> {
  await page.goto(host.page(body));
  return liveFrame(page);
}

/** Nothing of the embed is cut off: the content is no higher or wider than the frame. */
const overflow = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.querySelector('[data-embed-root]') as HTMLElement;
    return {
      down: Math.max(0, root.scrollHeight - innerHeight),
      across: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    };
  });
const heading = (frame: Frame) => frame.locator('[data-part="heading"]').textContent();

for (const path of bothLanguages(EMBED)) {
  test(`an embed says its height in every dialect, whole and once: /${path}`, async ({ page, host, site }) => {
    await openHost(page, host, frameMarkup(`${site}${path}?childId=figure-1`));
    await expect.poll(async () => (await ours(page)).length).toBeGreaterThan(0);
    const [{ height = 0, ...first }] = (await ours(page)).slice(-1);
    expect(first).toEqual({ type: 'one-engine:resize', v: 1, id: 'two-economies' });
    expect(Number.isInteger(height)).toBe(true);
    const all = await messages(page);
    expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
    expect(all).toContainEqual({ 'datawrapper-height': { 'two-economies': height } });
    expect(all).toContainEqual({ subject: 'lti.frameResize', height });
    expect(all).toContain(`pymxPYMxfigure-1xPYMxheightxPYMx${height}`);
    const heights = (await ours(page)).map((message) => message.height);
    expect(heights.filter((each, i) => each === heights[i - 1])).toEqual([]);
  });

  test(`with the script the frame takes the figure's height at every width, and nothing is cut off: /${path}`, async ({
    page,
    host,
    site,
  }) => {
    const script = `<script async src="${site}embed/v1.js"></script>`;
    for (const width of [320, 600, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      const frame = await openHost(page, host, `${frameMarkup(`${site}${path}`, 320)}${script}`);
      const element = page.locator('iframe');
      await expect.poll(async () => Number(await element.getAttribute('height'))).toBeGreaterThan(400);
      await expect.poll(() => overflow(frame)).toEqual({ down: 0, across: 0 });
      await expect
        .poll(async () => (await ours(page)).at(-1)?.height)
        .toBe(Number(await element.getAttribute('height')));
      const picture = await frame.locator('.picture').boundingBox();
      expect(picture?.height).toBeGreaterThanOrEqual(280);
    }
  });
}

test('the height settles: it is not said again and again', async ({ page, host, site }) => {
  await openHost(page, host, `${frameMarkup(`${site}${EMBED}`, 320)}<script async src="${site}embed/v1.js"></script>`);
  await expect.poll(async () => (await ours(page)).length).toBeGreaterThan(0);
  const frame = await liveFrame(page);
  await frame.locator('[data-part="next"]').click();
  await expect(frame.locator('[data-part="speech"]')).not.toBeEmpty();
  expect((await ours(page)).length).toBeLessThanOrEqual(6);
});

for (const [width, height] of [
  [320, 320],
  [320, 480],
  [360, 640],
  [480, 320],
  [720, 520],
  [1024, 400],
]) {
  test(`without the script an embed fills a frame of ${width} × ${height} and scrolls nowhere`, async ({
    page,
    host,
    site,
  }) => {
    await page.setViewportSize({ width: 1100, height: 800 });
    for (const path of bothLanguages(EMBED)) {
      const frame = await openHost(
        page,
        host,
        `<iframe src="${site}${path}" title="Figure" width="${width}" height="${height}" style="border:0"></iframe>`,
      );
      await expect.poll(() => overflow(frame), path).toEqual({ down: 0, across: 0 });
      const box = await frame.locator('.picture svg').boundingBox();
      expect(box?.width).toBeGreaterThan(250);
      expect(box?.height).toBeGreaterThan(120);
      await expect(frame.locator('.stepper')).toBeInViewport({ ratio: 1 });
    }
  });
}

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed shows its picture and no dead control', async ({ page, host, site }) => {
    await page.goto(host.page(frameMarkup(`${site}${EMBED}`)));
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.picture svg:visible')).toHaveCount(1);
    await expect(frame.locator('.figure-heading')).toBeVisible();
    for (const control of await frame.locator('button, input, summary').all()) await expect(control).toBeHidden();
  });
});

test('a host can set the state, and only validly', async ({ page, host, site }) => {
  const frame = await openHost(page, host, frameMarkup(`${site}${EMBED}`));
  const send = (data: unknown) =>
    page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), data);
  const value = frame.locator('[data-parameter="elasticity"]');
  await send({ type: 'one-engine:set', step: 'substitutes' });
  await expect(frame.locator('[data-part="step-number"]')).toContainText('4');
  await send({ type: 'one-engine:set', query: 'elasticity=2' });
  await expect(value).toHaveAttribute('aria-valuetext', '2.00');
  await send({ type: 'one-engine:set', query: 'elasticity=999' });
  await expect(value).toHaveAttribute('aria-valuetext', '3.00');
  const before = await heading(frame);
  for (const junk of [
    { type: 'one-engine:set', query: 'elasticity=<img src=x onerror=alert(1)>' },
    { type: 'one-engine:set', query: { elasticity: 2 }, step: '__proto__' },
    { type: 'one-engine:set', step: ['substitutes'], query: null },
    { type: 'other:set', query: 'elasticity=1' },
    'one-engine:set',
    null,
    17,
  ]) {
    await send(junk);
  }
  await send({ type: 'one-engine:set', query: 'profit-tax=30' });
  await expect(frame.locator('[data-parameter="profitTaxFrac"]')).toHaveAttribute('aria-valuetext', /30/);
  await expect(value).toHaveAttribute('aria-valuetext', '3.00');
  expect(await frame.locator('img').count()).toBe(0);
  expect(before).toBeTruthy();
});

test('only the host is listened to, and only the host is spoken to', async ({ page, host, site }) => {
  const frame = await openHost(page, host, frameMarkup(`${site}${EMBED}`));
  await frame.evaluate(() => window.postMessage({ type: 'one-engine:set', query: 'elasticity=2' }, '*'));
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ type: 'one-engine:set', query: 'profit-tax=20' }, '*'),
  );
  await expect(frame.locator('[data-parameter="profitTaxFrac"]')).toHaveAttribute('aria-valuetext', /20/);
  await expect(frame.locator('[data-parameter="elasticity"]')).not.toHaveAttribute('aria-valuetext', '2.00');
});

test('an address sets the start state, the theme and locked controls of an embed', async ({ page, host, site }) => {
  const frame = await openHost(page, host, frameMarkup(`${site}${EMBED}?step=substitutes&theme=dark&lock=on`));
  await expect(frame.locator('[data-part="step-number"]')).toContainText('4');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('[data-parameter="elasticity"]')).toBeDisabled();
  await expect(frame.locator('[data-part="notices"]')).toBeHidden();
});

test('the script gives each of two frames its own height and takes no other message', async ({ page, host, site }) => {
  const two = `<iframe src="${site}${EMBED}" title="One" width="320" height="99"></iframe><iframe src="${site}${EMBED}" title="Two" width="900" height="99"></iframe>`;
  await page.goto(host.page(`${two}<script async src="${site}embed/v1.js"></script>`));
  const height = (i: number) => page.locator('iframe').nth(i).getAttribute('height').then(Number);
  await expect.poll(() => height(0)).toBeGreaterThan(400);
  await expect.poll(() => height(1)).toBeGreaterThan(400);
  // A low frame hides the words of a step; once it has grown they come back, and it grows once more. Then it rests.
  let last = '';
  await expect
    .poll(
      async () => {
        const now = `${await height(0)} ${await height(1)}`;
        const rests = now === last;
        last = now;
        return rests;
      },
      { intervals: [400] },
    )
    .toBe(true);
  const before = [await height(0), await height(1)];
  await page.evaluate(() => {
    postMessage({ type: 'one-engine:resize', v: 1, id: 'two-economies', height: 77 }, '*');
    postMessage({ type: 'one-engine:resize', v: 1, height: -5 }, '*');
  });
  await expect
    .poll(async () => (await messages(page)).some((message) => (message as Message)?.height === -5))
    .toBe(true);
  expect([await height(0), await height(1)]).toEqual(before);
});

for (const flag of ['lock=on', 'controls=off']) {
  test(`where no control leads back, no step leads away from a teacher’s own state: ${flag}`, async ({ page }) => {
    const own = await open(page, `${EMBED}?elasticity=1.8&${flag}`);
    await expect(part(own, 'stepper')).toBeHidden();
    await expect(part(own, 'chart-link')).toHaveAttribute('href', /\?v=1&elasticity=1\.8$/);
    const step = await open(page, `${EMBED}?step=substitutes&${flag}`);
    await expect(part(step, 'stepper')).toBeVisible();
  });
}

test('the preview beside the embed code shows the state and the options that the code asks for', async ({ page }) => {
  const figure = await open(page, CHART);
  const length = await page.evaluate(() => history.length);
  await slide(figure, 'profitTaxFrac', 0.25);
  await page.locator('select[name=controls]').selectOption('lock=on');
  const preview = page.locator('.preview-frame');
  await preview.scrollIntoViewIfNeeded();
  await expect(preview).toHaveAttribute('src', /^\/embed\/two-economies\/\?v=1&.*profit-tax=25&lock=on$/);
  const inside = page.frameLocator('.preview-frame').locator('[data-parameter="profitTaxFrac"]');
  await expect(inside).toBeDisabled();
  await expect(inside).toHaveValue('0.25');
  await expect(page.locator('#embed-code')).toHaveValue(
    /<p><a href="[^"]*\/charts\/two-economies\/\?v=1&amp;[^"]*profit-tax=25">/,
  );
  expect(await page.evaluate(() => history.length)).toBe(length);
});
