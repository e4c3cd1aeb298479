import * as Plot from '@observablehq/plot';
import type { PlacedText, Size, Tone } from '../../core/contract.ts';
import { textWidth, type Weight, wrapText } from '../../core/text-width.ts';
import type { ChartSeries } from './load.ts';

/** The size asked for; the form works out the height when none is given. */
export interface EvidenceSize {
  width: number;
  height?: number;
}

/** What a form hands back: marks and scales for Plot, and every text already placed. */
export interface Drawing {
  size: Size;
  texts: PlacedText[];
  marks: Plot.Markish[];
  x: Plot.ScaleOptions;
  y: Plot.ScaleOptions;
}

/** Text is this high in every drawing: a narrow drawing is laid out narrow, never a wide one shrunk. */
export const TEXT_PX = 14;
export const LINE_PX = 17;
/** From the middle of a line of text down to its baseline. */
export const TO_BASELINE = 5;
/** Below this width a chart of named rows puts the names above the marks. */
export const NARROW_PX = 480;

/** Marks of series in the order given: told apart without colour, beside the direct labels. */
export const SYMBOLS = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Class and stroke of a line: a counterfactual is dashed as an attribute too, so that it is dashed without any CSS. */
export function lineOptions({ tone, line }: Pick<ChartSeries, 'tone' | 'line'>) {
  return {
    className: `tone-${tone} line-${line}`,
    stroke: 'currentColor',
    strokeWidth: line === 'model' || tone === 'quiet' ? 1.75 : 2.5,
    strokeLinejoin: 'round' as const,
    ...(line === 'counterfactual' ? { strokeDasharray: '6 4' } : {}),
  };
}

/** One line of text, ready to be placed. */
export function placed(
  key: string,
  text: string,
  x: number,
  y: number,
  anchor: PlacedText['anchor'] = 'start',
  rest: { tone?: Tone; weight?: Weight } = {},
): PlacedText {
  return { key, text, x, y, size: TEXT_PX, anchor, ...rest };
}

/** A text broken into lines around a middle height. */
export function block(
  key: string,
  lines: readonly { text: string; weight?: Weight }[],
  x: number,
  middle: number,
  anchor: PlacedText['anchor'],
  tone?: Tone,
): PlacedText[] {
  const first = middle - ((lines.length - 1) * LINE_PX) / 2 + TO_BASELINE;
  return lines.map(({ text, weight }, i) =>
    placed(`${key}-${i}`, text, x, first + i * LINE_PX, anchor, { tone, weight }),
  );
}

/** Lines of at most a given width, all of one weight. */
export function wrapped(text: string, maxWidth: number, weight: Weight = 'regular') {
  return wrapText(text, maxWidth, TEXT_PX, weight).map((line) => ({ text: line, weight }));
}

export function widest(lines: readonly { text: string; weight?: Weight }[]): number {
  return Math.max(0, ...lines.map(({ text, weight }) => textWidth(text, TEXT_PX, weight)));
}

/** The box a placed text covers, as the table of character widths knows it. */
export function boxOf({ text, x, y, size, anchor, weight }: PlacedText) {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

/** A centred text pushed back inside the frame. */
export function keptInside(text: PlacedText, width: number): PlacedText {
  const { left, right } = boxOf(text);
  if (left < 0) return { ...text, x: text.x - left };
  return right > width ? { ...text, x: text.x - (right - width) } : text;
}

/** Thin rules from the left edge of the frame, the one at `base` stronger. @param insetRight clear space at the right edge */
export function horizontalRules(ticks: readonly number[], base: number | undefined, insetRight = 0): Plot.Markish[] {
  const rule = (at: readonly number[], className: string) =>
    Plot.ruleY([...at], { className, stroke: 'currentColor', insetRight });
  const grid = ticks.filter((tick) => tick !== base);
  return [rule(grid, 'evidence-grid'), ...(base === undefined ? [] : [rule([base], 'evidence-base')])];
}
