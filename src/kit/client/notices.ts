import { keyOfUrlName, type Notice } from '../core/parameter-text.ts';
import { fill } from '../core/template.ts';
import type { LiveFigure } from './live-figure.ts';

/** What a notice says to a reader, in their language. */
export function noticeText(figure: LiveFigure, { kind, urlName, given, used }: Notice): string {
  const { words, interface: ui } = figure.data;
  if (urlName === 'step') return fill(ui.noticeStep, { given });
  const key = keyOfUrlName(figure.interactive.spec.parameters, urlName);
  if (!key) return fill(ui.noticeUnknown, { name: urlName });
  const name = words.parameters[key].name;
  if (kind === 'private') return fill(ui.noticePrivate, { name });
  return fill(kind === 'clamped' ? ui.noticeClamped : ui.noticeIgnored, { name, given, used });
}

/** Shows what an address asked for in vain. Text only: nothing from an address is ever markup. */
export function showNotices(figure: LiveFigure, notices: readonly Notice[]): void {
  const box = figure.part('notices');
  box.hidden = notices.length === 0;
  box.querySelector('ul')?.replaceChildren(
    ...notices.map((notice) => {
      const item = document.createElement('li');
      item.textContent = noticeText(figure, notice);
      return item;
    }),
  );
  box.querySelector('button')?.addEventListener('click', () => {
    box.hidden = true;
  });
}
