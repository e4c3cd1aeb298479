import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Browser tests of the built site, as a static host serves it. */
export default defineConfig({
  testDir: '.',
  outputDir: resolve(ROOT, 'test-results/e2e'),
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // No test measures time: this only ends what hangs, and a shared machine may pause for long.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: resolve(ROOT, 'test-results/e2e.json') }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [...BROWSER_ARGS],
    },
  },
});
