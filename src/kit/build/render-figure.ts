import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { type AnyInteractive, formattedQuantities, type ReaderMarks, type Size, stateOf } from '../core/contract.ts';
import type { Language } from '../core/language.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { fill } from '../core/template.ts';
import { FigureSvg } from '../svg/figure-svg.tsx';
import { speakerOf } from './content.ts';

/** The two sizes in which a figure is drawn at build: for phones, paper and pages without script; and for wide screens. */
export const STATIC_SIZES = {
  narrow: { width: 400, height: 350 },
  wide: { width: 660, height: 420 },
} as const satisfies Record<string, Size>;

export interface RenderedFigure {
  svg: string;
  /** The sentence over the chart, and the longer one that describes it. */
  heading: string;
  caption: string;
}

/** The two sentences of a state. */
export function sentencesOf(interactive: AnyInteractive, params: ParameterValues, language: Language) {
  const { spec } = interactive;
  const { words, format } = speakerOf(interactive, language);
  const run = spec.run(params);
  const name = spec.caption(params, run);
  const values = formattedQuantities(spec, run, format);
  return { heading: fill(words.headings[name], values), caption: fill(words.captions[name], values) };
}

/**
 * Draws one state of an interactive as an SVG string.
 * @param idPrefix prefix of the ids inside, unique on the page
 */
export function renderFigure(
  interactive: AnyInteractive,
  params: ParameterValues,
  language: Language,
  size: Size,
  idPrefix: string,
  marks: ReaderMarks = {},
): RenderedFigure {
  const { words, format } = speakerOf(interactive, language);
  const run = interactive.spec.run(params);
  const geometry = interactive.layout(run, params, { size, words, format, marks });
  const sentences = sentencesOf(interactive, params, language);
  const svg = renderToString(
    h(FigureSvg, {
      id: idPrefix,
      heading: sentences.heading,
      description: sentences.caption,
      geometry,
      Picture: interactive.Picture,
    }),
  );
  return { svg, ...sentences };
}

/**
 * The state in which a figure stands for itself: on its page the first of its presets, where the story begins; alone
 * (`telling`), in a gallery or a shared link, the one that its spec says tells most.
 */
export function firstState(interactive: AnyInteractive, telling = false): ParameterValues {
  const { spec } = interactive;
  return stateOf(spec, telling ? spec.tellingPreset : Object.keys(spec.presets)[0]);
}
