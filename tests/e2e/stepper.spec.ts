import { bothLanguages, CHAPTER, CHART, EMBED, liveCharts, stepsOf } from './built-pages.ts';
import { expectInStep, jumpToStep, open, part, shownState } from './figure.ts';
import { expect, test } from './fixtures.ts';

const steps = stepsOf(CHAPTER);

for (const path of bothLanguages(CHAPTER)) {
  test(`the stepper's buttons lead through all steps and stop at both ends: /${path}`, async ({ page }) => {
    const figure = await open(page, path);
    await jumpToStep(page, steps[0]);
    const [previous, next] = [part(figure, 'previous'), part(figure, 'next')];
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    for (const step of steps.slice(1)) {
      await next.click();
      await expectInStep(figure, step);
      expect(new URL(page.url()).hash).toBe(`#step-${step}`);
    }
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    // Not truly disabled, so that it keeps the focus: a click must simply do nothing.
    await next.click({ force: true });
    await expectInStep(figure, steps.at(-1));
    await previous.click();
    await expectInStep(figure, steps.at(-2));
  });
}

test('the arrow keys lead through the steps while the stepper has the focus, and keep it there', async ({ page }) => {
  const figure = await open(page, CHAPTER);
  await jumpToStep(page, steps[0]);
  await part(figure, 'next').focus();
  for (const [key, step] of [
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 1],
    ['ArrowUp', 0],
    ['ArrowLeft', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expectInStep(figure, steps[step]);
    await expect(part(figure, 'next')).toBeFocused();
  }
});

test('each click of the stepper is one step of the browser’s way back', async ({ page }) => {
  const figure = await open(page, CHAPTER);
  await jumpToStep(page, steps[0]);
  await expectInStep(figure, steps[0]);
  for (const step of steps.slice(1, 4)) {
    await part(figure, 'next').click();
    await expectInStep(figure, step);
  }
  for (const step of [steps[2], steps[1], steps[0]]) {
    await page.goBack();
    await expectInStep(figure, step);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#step-${step}`);
  }
  await page.goForward();
  await expectInStep(figure, steps[1]);
});

test('scrolling adds nothing to the history', async ({ page }) => {
  await open(page, CHAPTER);
  const before = await page.evaluate(() => history.length);
  for (const step of steps) await jumpToStep(page, step);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#step-${steps.at(-1)}`);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('on the chart page the stepper goes through the states, and the way back follows', async ({ page }) => {
  // In cuts, so that what is read is never a state on the way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await open(page, CHART);
  const heading = async () => (await shownState(figure)).heading;
  const label = part(figure, 'step-label');
  const seen = [{ heading: await heading(), label: await label.textContent() }];
  for (let i = 1; i < 4; i++) {
    await part(figure, 'next').click();
    await expect.poll(async () => new URL(page.url()).searchParams.get('step')).toBeTruthy();
    await expect(label).not.toHaveText(seen[i - 1].label ?? '');
    await expect.poll(heading).not.toBe(seen[i - 1].heading);
    seen.push({ heading: await heading(), label: await label.textContent() });
  }
  for (const state of seen.slice(0, 3).reverse()) {
    await page.goBack();
    await expect(label).toHaveText(state.label ?? '');
    await expect.poll(heading).toBe(state.heading);
  }
});

test('an embed has a stepper that leaves the history alone', async ({ page }) => {
  await page.goto(EMBED);
  const figure = page.locator('one-figure[data-live=true]');
  await expect(figure).toBeVisible();
  const before = { url: page.url(), length: await page.evaluate(() => history.length) };
  const number = part(figure, 'step-number');
  await part(figure, 'next').click();
  await expect(number).toContainText('2');
  await page.keyboard.press('ArrowRight');
  await expect(number).toContainText('3');
  expect({ url: page.url(), length: await page.evaluate(() => history.length) }).toEqual(before);
});

for (const path of liveCharts) {
  test(`every state of the figure takes the same room on a phone: /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const figure = await open(page, path);
    const next = part(figure, 'next');
    const heights = new Set<number>();
    for (;;) {
      heights.add(Math.round((await figure.locator('.stage').boundingBox())?.height ?? 0));
      if ((await next.getAttribute('aria-disabled')) === 'true') break;
      await next.click();
    }
    expect([...heights]).toHaveLength(1);
  });
}
