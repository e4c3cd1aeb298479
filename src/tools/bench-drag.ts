import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../tests/e2e/find-browser.ts';
import { serveStatic } from './serve.ts';

/**
 * `npm run bench:drag`: the longest frame while a slider is dragged under a 4× slower processor, for each interactive's
 * chart page in the built site: median of five drags. `npm run bench:drag -- generations` tries those named only.
 * A benchmark, not a test. The last column times the same piece of arithmetic beside every page: where it takes longer than
 * elsewhere, the machine had other things to do, and the frame beside it says little.
 */
const LIMIT_MS = 50;
const DRAGS = 5;
const MOVES = 40;
const SLOW_DOWN = 4;

const executablePath = findBrowser();
if (!executablePath) throw new Error('no browser: set CHROME_PATH, or install chromium');
const { server, url } = await serveStatic({ folder: process.env.OUT_DIR ?? 'dist', port: 0 });
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
await page.goto(`${url}charts/`);
const named = process.argv.slice(2);
const ids = (
  await page.$$eval('[data-interactives] a', (links) => links.map((link) => (link as HTMLAnchorElement).pathname))
).filter((path) => named.length === 0 || named.some((id) => path.endsWith(`/${id}/`)));

/** Drags the first slider across its range once; the longest time between two frames. */
async function longestFrame(): Promise<number> {
  const slider = page.locator('.chart-figure .controls input[type=range]').first();
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider on the page');
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 4, y);
  await page.mouse.down();
  for (let i = 0; i <= MOVES; i++) await page.mouse.move(box.x + 4 + ((box.width - 8) * i) / MOVES, y);
  await page.mouse.up();
  return page.evaluate(() => Math.max(...(window as unknown as { frames: number[] }).frames.slice(2)));
}

/** Milliseconds for a fixed piece of arithmetic on the page under test, slowed down as it is: the best of seven. */
function machineMs(): Promise<number> {
  return page.evaluate(() => {
    const once = () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 1; i < 2_000_000; i++) sum += Math.sqrt(i) % 3;
      return sum > 0 ? performance.now() - start : 0;
    };
    return Math.min(...Array.from({ length: 7 }, once));
  });
}

console.log('page'.padEnd(34), 'longest frame ms'.padStart(17), 'of limit'.padStart(9), 'machine ms'.padStart(11));
const session = await page.context().newCDPSession(page);
for (const path of ids) {
  const longest: number[] = [];
  for (let i = 0; i < DRAGS; i++) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(new URL(path, url).href);
    await page.locator('one-figure[data-live=true]').first().waitFor();
    await page.locator('.chart-figure .controls').first().scrollIntoViewIfNeeded();
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    // What loading left to do is not dragging.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 800)));
    longest.push(await longestFrame());
  }
  const median = longest.sort((a, b) => a - b)[Math.floor(DRAGS / 2)];
  console.log(
    path.padEnd(34),
    median.toFixed(1).padStart(17),
    `${((100 * median) / LIMIT_MS).toFixed(0)}%`.padStart(9),
    (await machineMs()).toFixed(0).padStart(11),
  );
}
await browser.close();
server.close();
