import type { LiveFigure } from './live-figure.ts';
import { visitStep } from './stepper.ts';

/**
 * Switches between named states: `data-on` and `data-off` of a checkbox name two steps of the figure. The box shows on which
 * side the state is, whoever changed it, and a press goes there.
 */
export function startSwitches(figure: LiveFigure): void {
  const boxes = [...figure.element.querySelectorAll<HTMLInputElement>('[data-part="switches"] input')];
  // A press may come while the figure's code is still on its way.
  const pressed = boxes.filter((box) => box.checked !== box.defaultChecked).at(-1);
  const press = (box: HTMLInputElement) =>
    visitStep(figure, (box.checked ? box.dataset.on : box.dataset.off) as string);
  const show = () => {
    for (const box of boxes) box.checked = isOn(figure, box);
  };
  for (const box of boxes) box.addEventListener('change', () => press(box));
  figure.onState(show);
  if (pressed) press(pressed);
  else show();
}

/** The state has left the `off` step in something that tells the two steps apart. */
function isOn({ state, steps }: LiveFigure, { dataset }: HTMLInputElement): boolean {
  const [on, off] = [dataset.on, dataset.off].map((name) => steps.find((step) => step.name === name)?.params ?? {});
  return Object.keys(on).some((key) => on[key] !== off[key] && state[key] !== off[key]);
}
