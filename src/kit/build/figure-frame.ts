import { sort } from 'd3';
import { type AnyInteractive, type Size, stateOf } from '../core/contract.ts';
import type { Language } from '../core/language.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { textWidth, wrapText } from '../core/text-width.ts';
import { type AllFigureWords, readFigureMeta, readInterfaceWords, speakerOf } from './content.ts';
import { renderFigure, STATIC_SIZES, sentencesOf } from './render-figure.ts';

/** What a figure is, in words: data, calibrated model, illustration or some of both, and what that means. */
export function evidenceKind(id: string, language: Language): { kind: string; kindWhy: string } {
  const ui = readInterfaceWords(language);
  const { evidence } = readFigureMeta(id);
  const key = `evidence${evidence[0].toUpperCase()}${evidence.slice(1)}`;
  return { kind: ui[key], kindWhy: ui[`${key}Why`] };
}

/** The type of captions and step words, and the width they have on a phone of 390 pixels, where room is scarce. */
const WORDS_PX = 16;
const PHONE_WORDS_PX = 354;

/** The text with most lines on a phone, and the widest of those: what leaves room for all the others. */
const longestOf = (texts: readonly string[]): string =>
  sort(
    texts,
    (text) => -wrapText(text, PHONE_WORDS_PX, WORDS_PX).length,
    (text) => -textWidth(text, WORDS_PX),
  )[0] ?? '';

/** The longest caption of the figure's named states: whoever shows them in turn keeps room for it, so that nothing moves. */
export const longestCaption = (interactive: AnyInteractive, language: Language): string =>
  longestOf(
    Object.keys(interactive.spec.presets).map(
      (preset) => sentencesOf(interactive, stateOf(interactive.spec, preset), language).caption,
    ),
  );

/** The longest name and the longest note of the figure's steps, to keep room for in the same way. */
export function longestStepWords({ presets }: Pick<AllFigureWords, 'presets'>): { label: string; note: string } {
  const steps = Object.values(presets);
  return { label: longestOf(steps.map(({ label }) => label)), note: longestOf(steps.map(({ note }) => note)) };
}

/** The two sizes in which a page's figure is drawn before it lives. */
export type StaticSizes = Readonly<Record<keyof typeof STATIC_SIZES, Size>>;

/** Everything a page prints around one figure in one state. */
export function figureFrame(
  interactive: AnyInteractive,
  language: Language,
  params: ParameterValues,
  sizes: StaticSizes = STATIC_SIZES,
) {
  const { spec } = interactive;
  const { words } = speakerOf(interactive, language);
  const variants = Object.entries(sizes).map(([name, size]) => {
    const idPrefix = `${spec.id}-${name}`;
    return { name, idPrefix, svg: renderFigure(interactive, params, language, size, idPrefix).svg };
  });
  const { heading, caption } = renderFigure(interactive, params, language, STATIC_SIZES.narrow, 'words');
  return {
    heading,
    caption,
    variants,
    title: words.title,
    subtitle: words.subtitle,
    ...evidenceKind(spec.id, language),
  };
}
