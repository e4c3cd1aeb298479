import type { Page } from '@playwright/test';
import { CHAPTER, fewChapters, stepsOf } from './built-pages.ts';
import { awaken, expectInStep, jumpToStep, open, readThrough, scrolly, shownState } from './figure.ts';
import { expect, test } from './fixtures.ts';

/** The picture stands inside the window: it is stuck, not scrolled away. */
async function expectPictureInView(page: Page): Promise<void> {
  const box = await scrolly(page).locator('.stage .picture').boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThanOrEqual(-1);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 1);
}

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

// Motion is tried on one language; on the other the same states come in cuts, which is quicker.
test.beforeEach(async ({ page }, { title }) => {
  await page.emulateMedia({ reducedMotion: title.includes('/vi/') ? 'reduce' : 'no-preference' });
});

for (const path of fewChapters) {
  const steps = stepsOf(path);
  const [first, last] = [steps[0], steps[steps.length - 1]];

  for (const [name, viewport] of Object.entries(SIZES)) {
    test(`each step shows the state that the build wrote for it, in any order, on a ${name}: /${path}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const figure = await open(page, path);
      const shuffled = [...steps.slice(3), ...steps.slice(0, 3).reverse(), ...steps];
      for (const step of shuffled) {
        await jumpToStep(page, step);
        await expectInStep(figure, step);
        await expectPictureInView(page);
      }
    });

    test(`a fast scroll, the end and the top leave the right state, on a ${name}: /${path}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const figure = await open(page, path);
      await readThrough(page);
      await jumpToStep(page, steps[2]);
      await expectInStep(figure, steps[2]);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await expectInStep(figure, last);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const opening = await figure.locator(`#step-${first} .figure-heading`).textContent();
      await expect.poll(async () => (await shownState(figure)).heading).toBe(opening);
      expect((await shownState(figure)).number).toBe('1');
      expect(new URL(page.url()).hash).toBe('');
    });
  }

  test(`the wheel, turned hard both ways, leaves the right state: /${path}`, async ({ page }) => {
    const figure = await open(page, path);
    for (const turn of [4000, -2500, 3000, -1500]) await page.mouse.wheel(0, turn);
    await expectInStep(figure);
  });

  test(`a reload in mid page comes back to the same step: /${path}`, async ({ page }) => {
    const figure = await open(page, path);
    await jumpToStep(page, steps[3]);
    await expectInStep(figure, steps[3]);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#step-${steps[3]}`);
    await page.reload();
    await expect(figure).toHaveAttribute('data-live', 'true');
    await expectInStep(figure, steps[3]);
  });

  test(`a deep link opens at its step, in its state: /${path}`, async ({ page }) => {
    for (const step of [steps[1], steps[4], last]) {
      await page.goto('about:blank');
      await page.goto(`${path}#step-${step}`);
      await expect(scrolly(page)).toHaveAttribute('data-live', 'true');
      await expectInStep(scrolly(page), step);
      await expect(page.locator(`#step-${step} h3`)).toBeInViewport();
      await expectPictureInView(page);
      expect(new URL(page.url()).hash).toBe(`#step-${step}`);
    }
  });

  test(`a resize across 900 px and back keeps step and state together: /${path}`, async ({ page }) => {
    const figure = await open(page, path);
    await jumpToStep(page, steps[3]);
    await expectInStep(figure, steps[3]);
    for (const width of [800, 1280, 390, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await expectInStep(figure);
      await expect(figure.locator('.stage .picture svg')).toBeVisible();
      // Drawn anew in the frame after the resize.
      await expect
        .poll(() =>
          figure
            .locator('.stage .picture')
            .evaluate((box) => (box.querySelector('svg')?.viewBox.baseVal.width ?? 0) - box.clientWidth),
        )
        .toBe(0);
    }
  });
}

test('on a phone laid on its side the picture does not cover the text', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  const figure = await open(page, CHAPTER);
  await awaken(figure);
  await jumpToStep(page, stepsOf(CHAPTER)[2]);
  await expect(page.locator(`#step-${stepsOf(CHAPTER)[2]} h3`)).toBeInViewport();
  await expect(figure.locator('.stage')).toHaveCSS('position', 'static');
});
