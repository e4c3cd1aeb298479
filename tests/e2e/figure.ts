import { expect, type Locator, type Page } from '@playwright/test';

/** Ways to reach into a figure, for all tests. */
export const scrolly = (page: Page): Locator => page.locator('one-figure.scrolly').first();
export const figureOf = (page: Page): Locator => page.locator('one-figure').first();
export const part = (figure: Locator, name: string): Locator => figure.locator(`[data-part="${name}"]`).first();

/** Brings a figure near; the opening's waits for a hand at its switches. */
export async function bringNear(figure: Locator): Promise<void> {
  await figure.evaluate((element) => {
    element.scrollIntoView({ behavior: 'instant' });
    element.querySelector('[data-part="switches"]')?.dispatchEvent(new Event('pointerover'));
  });
}

/** Brings a figure near and waits until it lives. */
export async function awaken(figure: Locator): Promise<void> {
  await bringNear(figure);
  await expect(figure).toHaveAttribute('data-live', 'true');
}

export async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const figure = figureOf(page);
  await awaken(figure);
  return figure;
}

/** Scrolls to a step as a reader's jump would: at once, nothing between. */
export async function jumpToStep(page: Page, step: string): Promise<void> {
  await page
    .locator(`#step-${step}`)
    .evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
}

/** What the stage shows and, in a scrolly, what the build wrote for the step that is marked as current. */
export async function shownState(figure: Locator) {
  return figure.evaluate((element) => {
    const text = (selector: string, root: Element | null = element) =>
      root?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
    const current = element.querySelector<HTMLElement>('.step.is-current') ?? (steps.length > 0 ? steps[0] : undefined);
    const line = matchMedia('(max-width: 899px)').matches ? 0.8 : 0.5;
    const above = steps.filter((step) => step.getBoundingClientRect().top <= line * innerHeight);
    const labels = (root: Element | null) =>
      [...(root?.querySelectorAll('svg text') ?? [])].map((label) => label.textContent);
    return {
      current: current?.dataset.step,
      /** The step at which the reader is, found from positions alone. */
      underTheLine: (above.at(-1) ?? current)?.dataset.step,
      number: text('[data-part="step-number"]').match(/\d+/)?.[0],
      position: String(current ? steps.indexOf(current) + 1 : 0),
      heading: text('[data-part="heading"]'),
      caption: text('.picture svg desc'),
      written: { heading: text('.figure-heading', current ?? null), caption: text('.figure-caption', current ?? null) },
      labels: labels(element.querySelector('.stage .picture')).filter((label) => /\d/.test(label ?? '')),
    };
  });
}

/** The figure shows exactly the state of the step at which the reader is. Waits out a motion. */
export async function expectInStep(figure: Locator, step?: string): Promise<void> {
  await expect(async () => {
    const shown = await shownState(figure);
    if (step) expect(shown.current).toBe(step);
    expect(shown.current).toBe(shown.underTheLine);
    expect(shown.number).toBe(shown.position);
    expect({ heading: shown.heading, caption: shown.caption }).toEqual(shown.written);
  }).toPass({ timeout: 20_000, intervals: [50, 100, 200] });
}

/** Moves the slider of a parameter to a value, as a drag does: `input`, then `change`. Some sliders run on a log scale. */
export async function slide(
  figure: Locator,
  parameter: string,
  value: number,
  scale: 'linear' | 'log' = 'linear',
): Promise<void> {
  await figure.locator(`[data-parameter="${parameter}"]`).evaluate(
    (element, position) => {
      const input = element as HTMLInputElement;
      input.value = String(position);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    scale === 'log' ? Math.log10(value) : value,
  );
}

export const slideElasticity = (figure: Locator, value: number) => slide(figure, 'elasticity', value, 'log');

/** What stands beside a slider. */
export const sliderText = (figure: Locator, parameter: string): Locator =>
  figure
    .locator('.control', { has: figure.page().locator(`[data-parameter="${parameter}"]`) })
    .locator('.control-value');

/**
 * Scrolls through a whole page as a reader who skims: one screen at a time, each painted. A browser on a crowded machine may
 * stop drawing for a while; then the reader goes on all the same.
 */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => resolve());
        setTimeout(resolve, 500);
      });
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
}
