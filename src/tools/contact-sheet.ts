import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../tests/e2e/find-browser.ts';
import { LANGUAGES, type Language } from '../kit/core/language.ts';
import { serveStatic } from './serve.ts';

/**
 * `npm run contact-sheet`: every state of every figure of the built site on sheets in `shots/`, one sheet per figure, language,
 * width and theme, to look at before a change is called done. `npm run contact-sheet -- flow-market gdp-engine` takes those
 * named only.
 */
const FOLDER = resolve(import.meta.dirname, '../../shots');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** A phone and a desktop: what fits beside each other on a sheet without being scaled down. */
const WIDTHS = [
  { width: 390, columns: 4 },
  { width: 1280, columns: 2 },
] as const;
const GAP_PX = 12;

interface Shot {
  name: string;
  png: Buffer;
}

/** Every state of the figure on the page, first to last, as its stepper leads through them. */
async function shotsOf(page: Page): Promise<Shot[]> {
  const stage = page.locator('one-figure .stage').first();
  const next = page.locator('[data-part="next"]').first();
  const number = page.locator('[data-part="step-number"]').first();
  const shots: Shot[] = [];
  for (;;) {
    // The picture follows its frame's size, and a motion that is cut still takes a frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    shots.push({ name: (await number.textContent()) ?? '', png: await stage.screenshot() });
    if ((await next.getAttribute('aria-disabled')) === 'true') return shots;
    await next.click();
  }
}

/** One picture of all shots, in rows. */
async function writeSheet(browser: Browser, shots: readonly Shot[], columns: number, theme: Theme, file: string) {
  const page = await browser.newPage({ colorScheme: theme });
  const figures = shots.map(
    ({ name, png }) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(`<style>
    :root { color-scheme: light dark; font: 14px sans-serif }
    body { margin: ${GAP_PX}px; display: grid; grid-template-columns: repeat(${columns}, max-content); gap: ${GAP_PX}px; width: max-content }
    figure { margin: 0 }
  </style>${figures.join('')}`);
  await page.locator('img').last().waitFor();
  const { width, height } = await page.evaluate(() => ({
    width: document.body.scrollWidth + 24,
    height: document.body.scrollHeight + 24,
  }));
  await page.setViewportSize({ width, height });
  await page.screenshot({ path: file });
  await page.close();
}

async function sheetsOf(
  browser: Browser,
  site: string,
  id: string,
  language: Language,
  { width, columns }: (typeof WIDTHS)[number],
) {
  for (const theme of THEMES) {
    const page = await browser.newPage({
      viewport: { width, height: 1000 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${site}${language === 'en' ? '' : `${language}/`}charts/${id}/`);
    await page
      .locator('one-figure')
      .first()
      .evaluate((figure) => {
        figure.scrollIntoView({ behavior: 'instant' });
        // The opening's figure waits for a hand at its switches.
        figure.querySelector('[data-part="switches"]')?.dispatchEvent(new Event('pointerover'));
      });
    await page.locator('one-figure[data-live=true]').first().waitFor();
    const file = `${FOLDER}/${id}-${language}-${width}-${theme}.png`;
    await writeSheet(browser, await shotsOf(page), columns, theme, file);
    await page.close();
    console.log(file);
  }
}

const executablePath = findBrowser();
if (!executablePath) throw new Error('no browser: set CHROME_PATH, or install chromium');
mkdirSync(FOLDER, { recursive: true });
const { server, url } = await serveStatic({ folder: process.env.OUT_DIR ?? 'dist', port: 0 });
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
const gallery = await browser.newPage();
await gallery.goto(`${url}charts/`);
const ids = await gallery.$$eval('[data-interactives] a', (links) =>
  links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) as string),
);
const named = process.argv.slice(2);
for (const id of ids.filter((each) => named.length === 0 || named.includes(each))) {
  for (const language of LANGUAGES) for (const size of WIDTHS) await sheetsOf(browser, url, id, language, size);
}
await browser.close();
server.close();
