import { defineConfig } from 'vitest/config';

/** Pure code only (models, kit, contract, content, architecture): no Astro, no browser, seconds. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/build/**', 'tests/e2e/**'],
    testTimeout: 30_000,
  },
});
