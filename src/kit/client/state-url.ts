import type { LiveFigure } from './live-figure.ts';

const withQuery = (url: string, query: string) => (query ? `${url}?${query}` : url);

/** The absolute address of the state shown: this page and step on a chapter, the chart page elsewhere. */
export function stateUrl(figure: LiveFigure): string {
  const { mode, chartUrl } = figure.data;
  if (mode !== 'scrolly') return withQuery(chartUrl, figure.query);
  return `${withQuery(new URL(location.pathname, chartUrl).href, figure.query)}#step-${figure.step}`;
}

/** The absolute address of an embed that starts in the state shown. @param flags of the frame, such as `theme=dark` */
export const embedStateUrl = (figure: LiveFigure, flags: readonly string[]): string =>
  withQuery(figure.data.embedUrl, [figure.query, ...flags].filter(Boolean).join('&'));
