import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../../tests/e2e/find-browser.ts';

/**
 * `npm test`: every check there is, in the order in which mistakes are cheapest to mend. One step that fails does not hide
 * the next. Ends with `N passed, N failed, N skipped`, and fails when something failed, or when REQUIRE_BROWSER=1 and there
 * is no browser.
 */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** A test runner's JSON report; without one the step counts as one check. */
  report?: string;
}

const RESULTS = 'test-results';
/** The site is built twice: at the root, and under a base path with another origin, as a school might host it. */
const ESSAY = { BASE_PATH: '/essay/', SITE_ORIGIN: 'https://school.example', OUT_DIR: 'dist-essay' };

const vitest = (config: string, report: string) => [
  'vitest',
  'run',
  '--config',
  config,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULTS}/${report}`,
];

// biome-ignore format: one step a line
const steps: Step[] = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'content', command: ['node', 'src/tools/check-content.ts'] },
  { name: 'units, models, contract', command: vitest('tests/vitest.config.ts', 'unit.json'), report: 'unit.json' },
  { name: 'build', command: ['astro', 'build', '--silent'] },
  { name: 'build under a base path', command: ['astro', 'build', '--silent'], env: ESSAY },
  { name: 'built sites', command: vitest('tests/build/vitest.config.ts', 'build.json'), report: 'build.json', env: { SITES_ARE_BUILT: '1' } },
];
const browserStep: Step = {
  name: 'browser',
  command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  report: 'e2e.json',
  env: { SITES_ARE_BUILT: '1' },
};

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTestSuites: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function countOf(report: string | undefined, ok: boolean): Count {
  const path = `${RESULTS}/${report}`;
  if (!report || !existsSync(path)) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<VitestReport & PlaywrightReport>;
  const count = read.stats
    ? { passed: read.stats.expected + read.stats.flaky, failed: read.stats.unexpected, skipped: read.stats.skipped }
    : { passed: read.numPassedTests ?? 0, failed: read.numFailedTests ?? 0, skipped: read.numPendingTests ?? 0 };
  // A runner that fails without a failing test (a file that cannot be loaded) must not look green.
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function runStep({ name, command, env, report }: Step): Count {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  const [program, ...rest] = command;
  const { status } = spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, ...env } });
  return countOf(report, status === 0);
}

rmSync(RESULTS, { recursive: true, force: true });
const counts = steps.map(runStep);
const browser = findBrowser();
if (browser) {
  counts.push(runStep({ ...browserStep, env: { ...browserStep.env, CHROME_PATH: browser } }));
} else {
  console.error(
    '\n!! NO BROWSER FOUND: the browser tests were SKIPPED. Install one and run again:\n' +
      '!!   sudo apt-get update && sudo apt-get install --yes chromium     (or set CHROME_PATH)\n',
  );
  const required = process.env.REQUIRE_BROWSER === '1';
  counts.push({ passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : 1 });
}

const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') === 0 ? 0 : 1;
