import { isInteractiveId, loadInteractive } from '../../interactives/registry.ts';
import type { AnyInteractive } from '../core/contract.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { decodeQuery } from '../core/url.ts';
import { applyAddress } from './address.ts';
import type { FigureData } from './figure-data.ts';
import { figureSteps } from './figure-steps.ts';
import { LiveFigure } from './live-figure.ts';
import { showNotices } from './notices.ts';
import { startStepper } from './stepper.ts';
import { startToolbar } from './toolbar.ts';

/** Brings one `<one-figure>` to life. What only some modes need is fetched only there. */
export async function startFigure(element: HTMLElement): Promise<void> {
  const data = JSON.parse(element.querySelector('script[type="application/json"]')?.textContent ?? '{}') as FigureData;
  if (!isInteractiveId(data.id)) return;
  const interactive = await loadInteractive(data.id);
  await interactive.attach?.(firstState(data, interactive));
  const figure = new LiveFigure(element, data, interactive, figureSteps(element, data, interactive));
  showNotices(figure, applyAddress(figure));
  startStepper(figure);
  startToolbar(figure);
  if (interactive.spec.controls.own) (await import('./own-numbers.ts')).startOwnNumbers(figure);
  if (data.mode === 'scrolly') (await import('./scrolly.ts')).startScrolly(figure);
  if (data.mode === 'embed') (await import('./embed-frame.ts')).startEmbed(figure);
  if (data.mode === 'opening') (await import('./switches.ts')).startSwitches(figure);
  // The way back leads through the states that the stepper added; a scrolly follows the browser's own scrolling.
  if (['chart', 'opening'].includes(data.mode)) {
    window.addEventListener('popstate', () => showNotices(figure, applyAddress(figure)));
  }
  followGuesses(figure);
  figure.rehearse();
}

/** The state to come, as far as heavy work depends on it: what the server drew, with the address's single values over it. */
function firstState(data: FigureData, { spec }: AnyInteractive): ParameterValues {
  // A figure in the run of a chapter has no say in the page's address, nor the address in it.
  return data.mode === 'chapter' ? data.state : decodeQuery(spec.parameters, location.search, data.state).values;
}

/** A guess made on the page, before or after the figure came to life, is drawn into it. */
function followGuesses(figure: LiveFigure): void {
  const earlier = document.querySelector<HTMLElement>(`one-guess[data-figure="${figure.data.id}"]`)?.dataset.guess;
  if (earlier) figure.mark({ guess: Number(earlier) });
  document.addEventListener('figure:guess', (event) => {
    const { id, guess } = (event as CustomEvent<{ id: string; guess: number }>).detail;
    if (id === figure.data.id) figure.mark({ guess });
  });
}
