import type { Notice } from '../core/parameter-text.ts';
import { defaultsOf } from '../core/parameters.ts';
import { decodeQuery, withoutPrivateKeys } from '../core/url.ts';
import type { LiveFigure } from './live-figure.ts';

/** The step that an address names: `#step-…` on a page of steps, `?step=…` elsewhere. An unknown name gives a notice. */
export function stepFromAddress(figure: LiveFigure): { step?: string; notices: Notice[] } {
  const fromHash = location.hash.match(/^#step-(.+)$/)?.[1];
  const fromQuery = new URLSearchParams(location.search).get('step') ?? undefined;
  const given = figure.data.mode === 'scrolly' ? fromHash : (fromQuery ?? fromHash);
  if (!given) return { notices: [] };
  if (figure.indexOf(given) >= 0) return { step: given, notices: [] };
  return { notices: [{ kind: 'ignored', urlName: 'step', given, used: '' }] };
}

/**
 * Puts the figure into the state that the page's address asks for. In a scrolly single values belong to the free last step;
 * elsewhere to the step at hand.
 * @returns what could not be taken as it stood
 */
export function applyAddress(figure: LiveFigure): Notice[] {
  if (figure.data.mode === 'chapter') {
    figure.goTo(figure.firstStep, {}, { animate: false });
    return [];
  }
  const { spec } = figure.interactive;
  const { step = figure.firstStep, notices } = stepFromAddress(figure);
  const scrolly = figure.data.mode === 'scrolly';
  const named = !scrolly && new URLSearchParams(location.search).has('step');
  // Values over a step that the address names; without one the address speaks of the whole state.
  const base = named ? figure.steps[figure.indexOf(step)].params : defaultsOf(spec.parameters);
  const decoded = decodeQuery(spec.parameters, location.search, base);
  const changes = decoded.changed ? decoded.values : {};
  if (scrolly) {
    figure.keepForFreeStep(changes);
    figure.scrollTo(step);
  } else {
    figure.goTo(step, changes, { animate: false });
  }
  if (figure.ownsAddress && decoded.notices.some(({ kind }) => kind === 'private')) dropPrivate(figure);
  return [...notices, ...decoded.notices];
}

/** An address that brought private numbers does not keep them: it could be copied, or follow to the other language. */
function dropPrivate(figure: LiveFigure): void {
  const query = withoutPrivateKeys(figure.interactive.spec.parameters, location.search);
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
}
