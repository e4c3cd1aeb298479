import type { Locator, Page } from '@playwright/test';
import { bothLanguages } from './built-pages.ts';
import { awaken, part } from './figure.ts';
import { expect, test } from './fixtures.ts';

/**
 * The savings plan of `crypto-ticket` needs a million random numbers, and as many exponentials of them, which a worker works
 * out before the figure comes to life. That the policy allows it is tested here as everywhere: a violation is a complaint, and ends the test.
 */
const EMBED = 'embed/crypto-ticket/';
const FILE = /\/_astro\/plan-worker[^/]*\.js$/;
const ticket = (page: Page): Locator => page.locator('one-figure[data-figure="crypto-ticket"]');
const caption = (page: Page) => part(ticket(page), 'caption');

function workersOf(page: Page): string[] {
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url()));
  return started;
}

async function openPlan(page: Page, path = EMBED): Promise<void> {
  await page.goto(`${path}?step=monthly`);
  await awaken(ticket(page));
}

for (const path of [...bothLanguages(EMBED), ...bothLanguages('charts/crypto-ticket/')]) {
  test(`one worker prepares the plan, from our own origin, and ends: /${path}`, async ({ page, site }) => {
    const started = workersOf(page);
    await openPlan(page, path);
    expect(started).toHaveLength(1);
    expect(started[0]).toMatch(FILE);
    expect(started[0].startsWith(site)).toBe(true);
    await expect.poll(() => page.workers().length).toBe(0);
  });
}

test.describe('under a base path', () => {
  test.use({ baseURL: async ({ essay }, use) => use(essay) });
  test(`the worker is found there: /essay/${EMBED}`, async ({ page, essay }) => {
    const started = workersOf(page);
    await openPlan(page);
    expect(started).toHaveLength(1);
    expect(started[0].startsWith(`${essay}_astro/`)).toBe(true);
    await expect(caption(page)).toContainText('21%');
  });
});

test('in a chapter the worker is not fetched before the figure is near: /generations/', async ({ page }) => {
  const started = workersOf(page);
  await page.goto('generations/', { waitUntil: 'networkidle' });
  expect(started).toEqual([]);
  await awaken(ticket(page));
  expect(started).toHaveLength(1);
});

test('the plan is drawn from what the worker hands over', async ({ page }) => {
  // In place of ours one without any luck: then nobody loses, since the drift is above zero.
  await page.route(FILE, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `addEventListener('message', ({ data: p }) => {
        const pairs = p.paths / 2;
        const calm = () => new Float64Array(pairs * 12 * p.horizonYears).fill(1);
        const draws = new Float64Array(2 * pairs * 12 * p.horizonYears);
        postMessage({ p, luck: { seed: p.seed, pairs, draws }, equity: calm(), crypto: calm() });
      });`,
    }),
  );
  await openPlan(page);
  await expect(caption(page)).toContainText(/(^|\s)0%/);
  await expect(caption(page)).not.toContainText('21%');
});

test('without workers the figure lives and shows the same numbers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openPlan(page);
  await expect(caption(page)).toContainText('21%');
});

test('where the worker’s file does not come the figure lives and shows the same numbers', async ({
  page,
  complaints,
}) => {
  await page.route(FILE, (route) => route.abort());
  await openPlan(page);
  await expect(caption(page)).toContainText('21%');
  // The browser says in its console that the file is missing, and nothing else goes wrong.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED');
});
