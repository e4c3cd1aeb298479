import type { LiveFigure } from './live-figure.ts';
import { watchSteps } from './step-controller.ts';

/** Ties a figure to the steps that the reader scrolls through, and the address to the step at hand. */
export function startScrolly(figure: LiveFigure): void {
  const steps = [...figure.element.querySelectorAll<HTMLElement>('[data-step]')];
  const controller = watchSteps(steps, (index) => {
    for (const [i, element] of steps.entries()) element.classList.toggle('is-current', i === index);
    figure.scrollTo(steps[Math.max(index, 0)].dataset.step as string);
    rememberStep(index < 0 ? '' : `#step-${steps[index].dataset.step}`);
  });
  // Fonts and pictures above may still move the steps after the first look.
  void document.fonts?.ready.then(() => controller.refresh());
}

/** Scrolling replaces the address, never adds to the history, and leaves other anchors of the page alone. */
function rememberStep(hash: string): void {
  const ours = location.hash === '' || location.hash.startsWith('#step-');
  if (!ours || location.hash === hash) return;
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}
