import type { Notice } from '../core/parameter-text.ts';
import { defaultsOf } from '../core/parameters.ts';
import { decodeQuery, withoutPrivateKeys } from '../core/url.ts';
import type { LiveFigure } from './live-figure.ts';

/** The step that an address names: `#step-…` on a page of steps, `?step=…` elsewhere. An unknown name gives a notice. */
export function stepFromAddress(figure: LiveFigure): { step?: string; notices: Notice[] } {
  const fromHash = location.hash.match(/^#step-(.+)$/)?.[1];
  const [fromQuery, ...more] = new URLSearchParams(location.search).getAll('step');
  const scrolly = figure.data.mode === 'scrolly';
  const given = scrolly ? fromHash : (fromQuery ?? fromHash);
  const notices: Notice[] = more.map((again) => ({ kind: 'repeated', urlName: 'step', given: again, used: '' }));
  // On a page of steps the place decides, and `?step=` leads nowhere.
  if (scrolly && fromQuery !== undefined) notices.push({ kind: 'flag', urlName: 'step', given: fromQuery, used: '' });
  if (given === undefined) return { notices };
  if (figure.indexOf(given) >= 0) return { step: given, notices };
  return { notices: [...notices, { kind: 'ignored', urlName: 'step', given, used: '' }] };
}

/** What the flags of an embed may say. `public/embed/early.js` and `embed-frame.ts` act on them; here is told what they cannot. */
const FLAGS: readonly (readonly [string, readonly string[]])[] = [
  ['lang', ['en', 'vi']],
  ['theme', ['light', 'dark']],
  ['motion', ['on', 'off']],
  ['controls', ['off']],
  ['lock', ['on']],
  ['plain', ['1']],
  ['transparent', ['1']],
];

function flagNotices(query: URLSearchParams): Notice[] {
  return FLAGS.flatMap(([urlName, allowed]) => {
    const given = query.get(urlName);
    return given === null || allowed.includes(given) ? [] : [{ kind: 'flag' as const, urlName, given, used: '' }];
  });
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
  const flags = figure.data.mode === 'embed' ? flagNotices(new URLSearchParams(location.search)) : [];
  return [...notices, ...decoded.notices, ...flags];
}

/** An address that brought private numbers does not keep them: it could be copied, or follow to the other language. */
function dropPrivate(figure: LiveFigure): void {
  const query = withoutPrivateKeys(figure.interactive.spec.parameters, location.search);
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
}
