import { keyOfUrlName, type Notice } from '../core/parameter-text.ts';
import { fill } from '../core/template.ts';
import type { LiveFigure } from './live-figure.ts';

/** An address can be as long as a book. A notice quotes its beginning, or it would bury the figure. */
const QUOTED = 40;
const MOST_NOTICES = 6;
const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** What a notice says to a reader, in their language. */
export function noticeText(figure: LiveFigure, notice: Notice): string {
  const { words, interface: ui } = figure.data;
  const { kind, used } = notice;
  const [urlName, given] = [quoted(notice.urlName || '='), quoted(notice.given)];
  if (kind === 'version') return fill(ui.noticeVersion, { given });
  if (kind === 'flag') return fill(ui.noticeIgnored, { name: urlName, given });
  const key = keyOfUrlName(figure.interactive.spec.parameters, notice.urlName);
  const name = key ? words.parameters[key].name : urlName;
  if (kind === 'repeated') return fill(ui.noticeRepeated, { name });
  if (notice.urlName === 'step') return fill(ui.noticeStep, { given });
  if (!key) return fill(ui.noticeUnknown, { name });
  if (kind === 'private') return fill(ui.noticePrivate, { name });
  const saying = { clamped: ui.noticeClamped, rounded: ui.noticeRounded, ignored: ui.noticeIgnored };
  return fill(saying[kind], { name, given, used });
}

/** Shows what an address asked for in vain. Text only: nothing from an address is ever markup. */
export function showNotices(figure: LiveFigure, notices: readonly Notice[]): void {
  const box = figure.part('notices');
  box.hidden = notices.length === 0;
  box.querySelector('ul')?.replaceChildren(
    ...notices.slice(0, MOST_NOTICES).map((notice) => {
      const item = document.createElement('li');
      item.textContent = noticeText(figure, notice);
      return item;
    }),
  );
  box.querySelector('button')?.addEventListener('click', () => {
    box.hidden = true;
  });
}
