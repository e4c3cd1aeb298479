import type { LiveFigure } from './live-figure.ts';

/**
 * The fields for a reader's own numbers are open only under their switch. Leaving the page forgets what they held, so that
 * the way back, on a computer that several people use, shows nobody's income.
 */
export function startOwnNumbers(figure: LiveFigure): void {
  const fields = figure.part<HTMLFieldSetElement>('own-fields');
  const key = figure.interactive.spec.controls.own?.[0];
  if (!fields || !key) return;
  const show = () => {
    const disabled = figure.state[key] !== true;
    // Written anew, even the same value has the browser style every field again, for each frame of a drag.
    if (fields.disabled !== disabled) fields.disabled = disabled;
  };
  figure.onState(show);
  show();
  window.addEventListener('pagehide', () => figure.forgetOwn());
}
