import type { FigureWords } from '../core/contract.ts';
import type { UnitPatterns } from '../core/format.ts';
import type { Language } from '../core/language.ts';
import type { ParameterValues } from '../core/parameters.ts';

/**
 * How a figure stands on its page: with steps to scroll through; in the run of a chapter; alone with everything; as the
 * essay's opening, with switches; or bare in somebody else's page. `scrolly`, `chart` and `opening` own the page's address;
 * the others leave it alone.
 */
export type FigureMode = 'scrolly' | 'chapter' | 'chart' | 'opening' | 'embed';

/** What crosses from the server to the browser, as JSON inside the element: an id, words, addresses. No markup, no code. */
export interface FigureData {
  id: string;
  mode: FigureMode;
  language: Language;
  /** Prefix of ids in the SVG, as drawn by the server. */
  idPrefix: string;
  /** The state in which the server drew it. */
  state: ParameterValues;
  words: FigureWords;
  units: UnitPatterns;
  interface: Readonly<Record<string, string>>;
  /** Absolute addresses: of the chart page (shared, cited, printed on downloads) and of the embed. */
  chartUrl: string;
  embedUrl: string;
  /** The source line printed on downloads. */
  sourceLine: string;
  /** Own address of the interface font, put into PNG downloads. */
  fontUrl: string;
}
