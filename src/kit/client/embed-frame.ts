import { decodeQuery } from '../core/url.ts';
import type { LiveFigure } from './live-figure.ts';

/**
 * A figure in somebody else's page. It tells its host how high it wants to be, in the dialects that hosts already
 * understand, and takes one kind of message: a typed `set`, checked like an address.
 */
export const RESIZE_TYPE = 'one-engine:resize';
export const SET_TYPE = 'one-engine:set';

/** The picture's wanted height for a width: wide pictures are flatter. */
export function wantedPictureHeight(widthPx: number): number {
  return Math.round(Math.min(430, Math.max(300, widthPx * 0.66)));
}

/** Height of everything but the picture, plus what the picture wants. Never depends on the frame's height at hand. */
function wantedHeight(figure: LiveFigure): number {
  const root = document.querySelector('[data-embed-root]') as HTMLElement;
  const picture = figure.part('picture');
  const chrome = root.scrollHeight - picture.offsetHeight;
  return Math.ceil(chrome + wantedPictureHeight(picture.clientWidth));
}

/** One height, said in every dialect: ours, AMP, Datawrapper, pym (when a `childId` was given), Canvas, iframe-resizer. */
export function resizeMessages(id: string, height: number, childId: string | null): unknown[] {
  const messages: unknown[] = [
    { type: RESIZE_TYPE, v: 1, id, height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [id]: height } },
    { subject: 'lti.frameResize', height },
  ];
  if (childId) messages.push(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  return messages;
}

export function startEmbed(figure: LiveFigure): void {
  const flags = new URLSearchParams(location.search);
  const locked = flags.get('lock') === 'on';
  if (locked) figure.lockControls();
  // Where no control leads back, no step may lead away from a state of the teacher's own.
  if ((locked || flags.get('controls') === 'off') && figure.isChanged) figure.part('stepper').classList.add('is-away');
  const link = figure.part<HTMLAnchorElement>('chart-link');
  const pathOfChart = link.pathname;
  const leadToState = () => {
    link.href = figure.query ? `${pathOfChart}?${figure.query}` : pathOfChart;
  };
  figure.onRest(leadToState);
  leadToState();
  if (window.parent === window) return;
  const childId = flags.get('childId');
  let said = 0;
  const say = () => {
    const height = wantedHeight(figure);
    if (height === said) return;
    said = height;
    for (const message of resizeMessages(figure.data.id, height, childId)) window.parent.postMessage(message, '*');
  };
  // A frame that takes the height it was told has room for the controls below the picture; until then they lie over it.
  window.addEventListener('resize', () => {
    if (Math.abs(window.innerHeight - said) <= 1) document.documentElement.dataset.follows = 'true';
  });
  new ResizeObserver(say).observe(document.body);
  figure.element.addEventListener('toggle', say, true);
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    if (event.data?.type === SET_TYPE) applySet(figure, event.data);
    // open-iframe-resizer asks each child once whether it will speak.
    if (event.data?.type === 'iframe-child-init') {
      window.parent.postMessage({ type: 'iframe-resized', width: innerWidth, height: wantedHeight(figure) }, '*');
    }
  });
  say();
}

/**
 * `{ type: 'one-engine:set', step: 'substitutes', query: 'mobility=0' }`: a step, values, or values over a step. Checked like
 * an address; anything else in the message is not looked at.
 */
function applySet(figure: LiveFigure, message: { query?: unknown; step?: unknown }): void {
  const named = typeof message.step === 'string' ? figure.indexOf(message.step) : -1;
  const step = named < 0 ? figure.step : figure.steps[named].name;
  const base = named < 0 ? figure.state : figure.steps[named].params;
  const query = typeof message.query === 'string' ? message.query : '';
  const { values, changed } = decodeQuery(figure.interactive.spec.parameters, query, base);
  figure.goTo(step, changed || named < 0 ? values : {});
}
