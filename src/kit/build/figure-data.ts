import type { FigureData, FigureMode } from '../client/figure-data.ts';
import type { AnyInteractive, FigureWords } from '../core/contract.ts';
import type { Language } from '../core/language.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { absolute, chartPath, embedPath } from './addresses.ts';
import { readInterfaceWords, readUnitPatterns, speakerOf } from './content.ts';

/** The words of the interface that live figures speak. Others stay on the server. */
const SPOKEN = [
  'stepOf',
  'yourSettings',
  'shareCopied',
  'noticeClamped',
  'noticeRounded',
  'noticeIgnored',
  'noticeUnknown',
  'noticeStep',
  'noticeRepeated',
  'noticeVersion',
  'noticePrivate',
  'ownNumbersInFile',
] as const;

/** The data that one `<one-figure>` takes to the browser. */
export function figureData(
  interactive: AnyInteractive,
  language: Language,
  mode: FigureMode,
  state: ParameterValues,
  fontUrl: string,
): FigureData {
  const { spec } = interactive;
  const { words } = speakerOf(interactive, language);
  const ui = readInterfaceWords(language);
  const drawn: FigureWords = {
    title: words.title,
    subtitle: words.subtitle,
    labels: words.labels,
    columns: {},
    headings: words.headings,
    captions: words.captions,
    // Why a default is what it is stands in the page already; a notice needs only the name.
    parameters: Object.fromEntries(Object.entries(words.parameters).map(([key, { name }]) => [key, { name, why: '' }])),
    presets: words.presets,
  };
  return {
    id: spec.id,
    mode,
    language,
    idPrefix: spec.id,
    state,
    words: drawn,
    units: readUnitPatterns(language),
    interface: Object.fromEntries(SPOKEN.map((key) => [key, ui[key]])),
    chartUrl: absolute(chartPath(language, spec.id)),
    embedUrl: absolute(embedPath(language, spec.id)),
    sourceLine: `${words.title} · ${ui.siteName}, ${ui.modelOf}`,
    fontUrl,
  };
}

/** JSON that may stand inside a script element: nothing in it can close the element. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
