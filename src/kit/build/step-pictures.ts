import type { AnyInteractive } from '../core/contract.ts';
import type { Language } from '../core/language.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { editorState } from './interactives.ts';
import { renderFigure, STATIC_SIZES } from './render-figure.ts';

/**
 * A `<Step>` does not know in which figure it stands. It leaves a socket with its state; the `<Scrolly>` around it fills each
 * socket with the picture of that state, for readers without script and for paper.
 */
export interface StepState {
  name: string;
  /** A preset of the figure; the step's own name where that is one. */
  preset?: string;
  /** Single values over the preset: `elasticity=2.5 ai-growth=12`. */
  set?: string;
}

const SOCKET = /<step-picture data-name="([^"]*)" data-preset="([^"]*)" data-set="([^"]*)"><\/step-picture>/g;

const attribute = (value = '') => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

export const stepSocket = ({ name, preset, set }: StepState): string =>
  `<step-picture data-name="${attribute(name)}" data-preset="${attribute(preset)}" data-set="${attribute(set)}"></step-picture>`;

/**
 * The steps with their pictures, and the states in order: the first is drawn on the stage, the last has the controls.
 * @throws EditorError for a state that the figure does not have
 */
export function fillStepPictures(
  html: string,
  interactive: AnyInteractive,
  language: Language,
): { html: string; states: ParameterValues[] } {
  const states: ParameterValues[] = [];
  const filled = html.replace(SOCKET, (_, name: string, preset: string, set: string) => {
    const params = editorState(interactive, 'Step', preset, set);
    states.push(params);
    const { svg, heading, caption } = renderFigure(interactive, params, language, STATIC_SIZES.narrow, `step-${name}`);
    return (
      `<figure class="step-picture"><p class="figure-heading">${heading}</p>${svg}` +
      `<figcaption class="figure-caption">${caption}</figcaption></figure>`
    );
  });
  return { html: filled, states };
}
