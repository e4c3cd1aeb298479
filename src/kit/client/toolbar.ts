import type { LiveFigure } from './live-figure.ts';
import { stateUrl } from './state-url.ts';

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
  const address = figure.part<HTMLInputElement>('address');
  if (address) {
    const update = () => {
      address.value = stateUrl(figure);
    };
    figure.onState(update);
    update();
  }
}

function on(figure: LiveFigure, part: string, listener: () => void): void {
  figure.part<HTMLButtonElement>(part)?.addEventListener('click', listener);
}

async function share(figure: LiveFigure): Promise<void> {
  const url = stateUrl(figure);
  const { interface: ui } = figure.data;
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: figure.shown?.heading, url }).catch(() => undefined);
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    figure.part('speech').textContent = ui.shareCopied;
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
