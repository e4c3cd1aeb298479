import { fill } from '../core/template.ts';
import type { LiveFigure } from './live-figure.ts';
import { say } from './say.ts';

/** Previous and next, for those who do not want to scroll: buttons, and the arrow keys while the stepper has the focus. */
export interface Stepper {
  show(index: number): void;
}

export function startStepper(figure: LiveFigure): void {
  const root = figure.part('stepper');
  if (!root) return;
  const [previous, next] = [figure.part<HTMLButtonElement>('previous'), figure.part<HTMLButtonElement>('next')];
  let current = 0;

  const go = (index: number) => {
    if (index < 0 || index >= figure.steps.length || index === current) return;
    const step = figure.steps[index].name;
    if (figure.data.mode === 'scrolly') scrollToStep(step);
    else visitStep(figure, step);
  };
  previous.addEventListener('click', () => go(current - 1));
  next.addEventListener('click', () => go(current + 1));
  root.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    go(current + move);
  });

  /** A state that the reader or the address changed is nobody's step: its words must not be a step's. */
  const showWords = () => {
    const [label, note] = [figure.part('step-label'), figure.part('step-note')];
    if (!label || !note) return;
    const preset = figure.data.words.presets[figure.step];
    const { yourSettings, stepOf } = figure.data.interface;
    const changed = figure.isChanged;
    say(label, changed ? yourSettings : preset.label);
    say(note, changed ? '' : preset.note);
    const values = { number: String(current + 1), count: String(figure.steps.length) };
    say(figure.part('step-number'), changed ? yourSettings : fill(stepOf, values));
  };
  figure.onState(showWords);
  figure.setStepper({
    show(index) {
      current = index;
      const values = { number: String(index + 1), count: String(figure.steps.length) };
      figure.part('step-number').textContent = fill(figure.data.interface.stepOf, values);
      showWords();
      // aria-disabled, not disabled: a button that loses the focus at the last step would throw a keyboard user out.
      previous.setAttribute('aria-disabled', String(index === 0));
      next.setAttribute('aria-disabled', String(index === figure.steps.length - 1));
    },
  });
}

/** On a page of steps the text belongs to the step: the page goes there, and the controller does the rest. */
function scrollToStep(step: string): void {
  history.pushState(null, '', `#step-${step}`);
  document.getElementById(`step-${step}`)?.scrollIntoView({ behavior: 'instant', block: 'start' });
}

/** Elsewhere the figure itself goes; a click adds to the history, except inside somebody else's page. */
export function visitStep(figure: LiveFigure, step: string): void {
  figure.goTo(step);
  if (!figure.ownsAddress) return;
  history.pushState(null, '', `${location.pathname}?step=${step}`);
}
