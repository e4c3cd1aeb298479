import type { LiveFigure } from './live-figure.ts';

/** The absolute address of the state shown: this page on a chapter, the chart page elsewhere. */
export function stateUrl(figure: LiveFigure): string {
  const { mode, chartUrl } = figure.data;
  const parameters = new URLSearchParams(figure.query);
  if (mode === 'scrolly') {
    const query = figure.step === figure.freeStep && parameters.size > 0 ? `?${parameters}` : '';
    return `${new URL(location.pathname, chartUrl).href}${query}#step-${figure.step}`;
  }
  return parameters.size > 0 ? `${chartUrl}?${parameters}` : chartUrl;
}
