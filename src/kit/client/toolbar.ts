import type { LiveFigure } from './live-figure.ts';
import { embedStateUrl, stateUrl } from './state-url.ts';

/** The quiet row under a figure: reset, share, full screen, downloads of the state at hand. */
export function startToolbar(figure: LiveFigure): void {
  on(figure, 'reset', () => figure.reset());
  on(figure, 'share', () => share(figure));
  on(figure, 'fullscreen', () => void figure.element.requestFullscreen?.());
  for (const link of figure.element.querySelectorAll<HTMLAnchorElement>('[data-download]')) {
    // Without script the link gives the default state's file; with it, the state on the screen.
    link.addEventListener('click', async (event) => {
      event.preventDefault();
      const { download } = await import('./downloads.ts');
      await download(figure, link.dataset.download as 'svg' | 'png' | 'csv' | 'json');
    });
  }
  const fullscreen = figure.part<HTMLButtonElement>('fullscreen');
  if (fullscreen && !document.fullscreenEnabled) fullscreen.hidden = true;
  const update = () => showAddresses(figure);
  figure.onRest(update);
  embedOptions(figure)?.addEventListener('change', update);
  update();
}

function on(figure: LiveFigure, part: string, listener: () => void): void {
  figure.part<HTMLButtonElement>(part)?.addEventListener('click', listener);
}

/** The chart page's copyable texts follow the state: its address, and the code that embeds it. */
function showAddresses(figure: LiveFigure): void {
  const address = figure.part<HTMLInputElement>('address');
  if (address) address.value = stateUrl(figure);
  const code = document.querySelector<HTMLTextAreaElement>(`[data-embed-code="${figure.data.id}"]`);
  if (!code) return;
  const url = embedStateUrl(figure, embedFlags(figure));
  const asAttribute = (address: string) => address.replace(/&/g, '&amp;');
  code.value = code.value
    .replace(/(<iframe src=")[^"]*/, (_, start: string) => start + asAttribute(url))
    .replace(/(<p><a href=")[^"]*/, (_, start: string) => start + asAttribute(stateUrl(figure)));
  showPreview(url);
}

/**
 * The preview shows what the code says once it comes into view: a page loaded beside a dragging hand would make it jerk. A
 * frame of its own for each state: one that goes elsewhere adds to the history.
 */
function showPreview(url: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('.preview-frame');
  const { pathname, search } = new URL(url);
  previewWatch?.disconnect();
  if (!frame || frame.getAttribute('src') === pathname + search) return;
  previewWatch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    previewWatch?.disconnect();
    const next = frame.cloneNode() as HTMLIFrameElement;
    next.setAttribute('src', pathname + search);
    frame.replaceWith(next);
  });
  previewWatch.observe(frame);
}
let previewWatch: IntersectionObserver | undefined;

const embedOptions = (figure: LiveFigure) => document.querySelector(`[data-embed-options="${figure.data.id}"]`);

/** What the teacher chose for the frame: `theme=dark`, `lock=on`, `controls=off`. */
function embedFlags(figure: LiveFigure): string[] {
  const selects = [...(embedOptions(figure)?.querySelectorAll('select') ?? [])];
  return selects
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (value.includes('=') ? value : `${name}=${value}`));
}

async function share(figure: LiveFigure): Promise<void> {
  const url = stateUrl(figure);
  const { interface: ui } = figure.data;
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    // The sentence over the picture may say the reader's own numbers: what is shared may not.
    const title = figure.holdsOwn ? figure.data.words.title : figure.shown?.heading;
    await navigator.share({ title, url }).catch(() => undefined);
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    confirm(figure, ui.shareCopied);
  } catch {
    // No clipboard (an embed without permission): the address itself can be copied by hand.
    confirm(figure, url);
  }
}

function confirm(figure: LiveFigure, text: string): void {
  const box = figure.part('share-answer');
  box.textContent = text;
  box.hidden = false;
}
