import type { Server } from 'node:http';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { serveStatic } from '../../src/tools/serve.ts';
import { essaySite, rootSite } from '../build/built-sites.ts';
import { type Host, startHost } from './host.ts';

export { expect } from '@playwright/test';

interface Workers {
  /** Address of the site at its root, of the same site under a base path, of somebody else's page. */
  site: string;
  essay: string;
  host: Host;
}

interface Each {
  /** Skips what belongs to a chapter whose issue is open. */
  openChapter: undefined;
  /** What went wrong unasked in this test's pages: script errors, refused or foreign requests. Checked when it ends. */
  complaints: string[];
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Collects what no page of the site may ever do. */
export function watch(context: BrowserContext, allowed: readonly string[], complaints: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    if (!allowed.some((origin) => url.startsWith(origin))) complaints.push(`request to another origin: ${url}`);
    if (request.method() !== 'GET') complaints.push(`${request.method()} ${url}`);
  });
}

/** No cookie, and nothing that `watch` collected. */
export async function expectNoComplaints(context: BrowserContext, complaints: readonly string[]): Promise<void> {
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
}

/**
 * Pages of chapters whose issues are still open. They are built and checked like all others, but the browser's bars are not
 * yet shown on them (known: a picture moves by a hair in /flows/, a value in /energy/). A chapter leaves this list in the
 * commit that shows its bars; until then its tests are counted as skipped, in plain sight.
 */
const OPEN_CHAPTERS = /\/(flows|prop|energy|outlook|forecasts)\/$|\/(flows|prop|energy|outlook|forecasts)\/ /;
const OPEN_FIGURES =
  /\/(charts|embed)\/(flow-market|speech-worth|vix-curve|gdp-engine|task-shift|energy-bottleneck|lead-times|forecast-ledger|net-liquidity)\//;
const isOpen = (title: string) =>
  !title.includes('/models/') && (OPEN_CHAPTERS.test(`${title} `) || OPEN_FIGURES.test(title));

// biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its first parameter
export const test = base.extend<Each, Workers>({
  openChapter: [
    async ({}, use, testInfo) => {
      testInfo.skip(isOpen(testInfo.title), 'the chapter’s issue is open');
      await use(undefined);
    },
    { auto: true },
  ],
  site: [
    async ({}, use) => {
      const { server, url } = await serveStatic({ folder: rootSite().folder, port: 0 });
      await use(url);
      await close(server);
    },
    { scope: 'worker' },
  ],
  essay: [
    async ({}, use) => {
      const { folder, base: path } = essaySite();
      const { server, url } = await serveStatic({ folder, base: path, port: 0 });
      await use(url);
      await close(server);
    },
    { scope: 'worker' },
  ],
  host: [
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      await close(host.server);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
  complaints: [
    async ({ context, site, essay, host }, use) => {
      const complaints: string[] = [];
      watch(context, [site, essay, host.url], complaints);
      await use(complaints);
      await expectNoComplaints(context, complaints);
    },
    { auto: true },
  ],
});
// biome-ignore-end lint/correctness/noEmptyPattern: see above
