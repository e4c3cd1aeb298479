import type { Page } from '@playwright/test';
import { CHAPTER, CHART, chapters, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open, part, scrolly, shownState } from './figure.ts';
import { expect, test } from './fixtures.ts';

const setting = (page: Page, name: 'theme' | 'motion') => page.locator(`button[data-setting="${name}"]`);

/** Turns a switch on until it stands where it should. */
async function turnTo(page: Page, name: 'theme' | 'motion', value: string): Promise<void> {
  for (let i = 0; i < 3; i++) {
    if ((await setting(page, name).getAttribute('data-value')) === value) return;
    await setting(page, name).click();
  }
  await expect(setting(page, name)).toHaveAttribute('data-value', value);
}

/** Counts the different pictures that the figure draws from now on. */
async function countPictures(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const picture = document.querySelector('one-figure .picture') as Element;
    const note = () => seen.add(picture.querySelector('svg desc')?.textContent ?? '');
    new MutationObserver(note).observe(picture, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
}

/** From the first state to the fourth: every number of the sentence changes. */
async function stepFar(page: Page) {
  const figure = await open(page, CHART);
  const pictures = await countPictures(page);
  const before = (await shownState(figure)).caption;
  await part(figure, 'next').click();
  await expect.poll(async () => (await shownState(figure)).caption).not.toBe(before);
  return { figure, pictures };
}

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} theme is remembered, on this page and others, whatever the system wants`, async ({ page }) => {
    const other = theme === 'dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: other });
    await page.goto(CHART);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const systems = await background();
    await turnTo(page, 'theme', theme);
    const chosen = await background();
    expect(chosen).not.toBe(systems);
    for (const path of [CHART, CHAPTER, '']) {
      await page.goto(path);
      expect(await background(), path).toBe(chosen);
      await expect(setting(page, 'theme')).toHaveAttribute('data-value', theme);
    }
    await turnTo(page, 'theme', 'auto');
    expect(await background()).toBe(systems);
  });
}

test('with motion the picture moves to its next state; switched off it cuts, and that is remembered', async ({
  page,
}) => {
  const moving = await stepFar(page);
  await expect.poll(moving.pictures).toBeGreaterThan(3);
  await turnTo(page, 'motion', 'off');
  const still = await stepFar(page);
  await expect(setting(page, 'motion')).toHaveAttribute('data-value', 'off');
  await expect(part(still.figure, 'speech')).toContainText((await shownState(still.figure)).caption);
  expect(await still.pictures()).toBe(1);
});

test('a system that asks for less motion gets cuts, and the same states', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { figure, pictures } = await stepFar(page);
  await expect(part(figure, 'speech')).toContainText((await shownState(figure)).caption);
  expect(await pictures()).toBe(1);
  await open(page, CHAPTER);
  for (const step of stepsOf(CHAPTER)) {
    await jumpToStep(page, step);
    await expectInStep(scrolly(page), step);
  }
});

test('each switch says where it stands', async ({ page }) => {
  await page.goto(CHAPTER);
  for (const name of ['theme', 'motion'] as const) {
    const labels = new Set<string | null>();
    for (let i = 0; i < 3; i++) {
      labels.add(await setting(page, name).getAttribute('aria-label'));
      await setting(page, name).click();
    }
    expect(labels.size).toBe(3);
    if (name === 'motion') for (const label of labels) expect(label?.toLowerCase()).toContain('motion');
    if (name === 'motion') expect([...labels].join()).not.toMatch(/light|dark/i);
  }
});

/** Where on the screen the language switch is pressed: as a mouse does, without scrolling anywhere first. */
async function pressLanguageSwitch(page: Page): Promise<void> {
  const box = await page.locator('[data-language-switch]').boundingBox();
  if (!box) throw new Error('the language switch is not in sight');
  expect(box.y).toBeGreaterThanOrEqual(0);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

for (const width of [390, 1280]) {
  for (const path of chapters.filter((chapter) => !chapter.startsWith('vi/'))) {
    test(`the language switch keeps the step for a mouse, both ways, at ${width} px: /${path}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
      const step = stepsOf(path)[4];
      await open(page, path);
      await jumpToStep(page, step);
      await expectInStep(scrolly(page), step);
      await expect.poll(() => new URL(page.url()).hash).toBe(`#step-${step}`);
      for (const [address, language] of [
        [`${site}vi/${path}`, 'vi'],
        [`${site}${path}`, 'en'],
      ]) {
        await pressLanguageSwitch(page);
        await page.waitForURL(`${address}#step-${step}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectInStep(scrolly(page), step);
      }
    });
  }

  test(`the language switch keeps the place outside the figure's steps at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
    await open(page, CHAPTER);
    const claim = page.locator('.claim').nth(2);
    const id = await claim.getAttribute('id');
    await claim.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
    await pressLanguageSwitch(page);
    await page.waitForURL(`${site}vi/${CHAPTER}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test(`the bar at the top covers neither figure nor heading at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 900 ? 844 : 800 });
    await open(page, CHAPTER);
    await jumpToStep(page, stepsOf(CHAPTER)[3]);
    await expectInStep(scrolly(page), stepsOf(CHAPTER)[3]);
    const bar = await page.locator('.masthead').boundingBox();
    const stage = await scrolly(page).locator('.stage').boundingBox();
    expect(bar?.y).toBe(0);
    expect(stage?.y ?? 0).toBeGreaterThanOrEqual((bar?.height ?? 99) - 1);
  });
}

test('the contents open by mouse and keyboard, name the page at hand, and close by Escape or a press elsewhere', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  const menu = page.locator('.masthead details');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.locator('a')).toHaveCount(13);
  for (const link of await menu.locator('a').all()) await expect(link).toBeInViewport();
  await expect(menu.locator('[aria-current="page"]')).toHaveText(/Two lines/);
  await page.keyboard.press('Tab');
  await expect(menu.locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await menu.locator('summary').click();
  await expect(menu).toHaveAttribute('open');
  await page.mouse.click(200, 700);
  await expect(menu).not.toHaveAttribute('open');
});

test('reading progress grows with the page and stands aside for those who want no motion', async ({ page }) => {
  await page.goto(CHAPTER);
  const share = () =>
    page.locator('.reading-progress').evaluate((thread) => thread.getBoundingClientRect().width / innerWidth);
  expect(await share()).toBe(0);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
  await expect.poll(share).toBeGreaterThan(0.4);
  await turnTo(page, 'motion', 'off');
  await expect(page.locator('.reading-progress')).toBeHidden();
});
