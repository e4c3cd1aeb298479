import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { wrapText } from '../../kit/core/text-width.ts';
import type { Page } from './geometry.ts';
import { RECORDS } from './records.ts';

/** Room for the number in front of a sentence. */
const NUMBER_WIDTH = 24;
/** From large to the smallest allowed: the first at which all six fit their rows is taken. */
const SIZES = [20, 18, 17, 16, 15, 14, TEXT_PX] as const;
const LINE_HEIGHT = 1.22;

/** Six rows of words, as large as they fit: the sentences of the piece, or the criteria that replace them. */
export function sentencesPage(kind: 'sentence' | 'criterion', { size, words }: LayoutContext): Page {
  const pitch = size.height / RECORDS.length;
  const width = size.width - NUMBER_WIDTH - 6;
  const sentences = RECORDS.map((_, i) => words.labels[`${kind}${i + 1}`]);
  const wrapped = (px: number) => sentences.map((sentence) => wrapText(sentence, width, px));
  const fits = (px: number) => wrapped(px).every((lines) => lines.length * px * LINE_HEIGHT <= pitch - 6);
  const px = SIZES.find(fits) ?? TEXT_PX;
  return {
    lines: RECORDS.slice(1).map((_, i) => {
      const y = round(pitch * (i + 1));
      return { key: `rule-${i}`, x1: 0, x2: size.width, y1: y, y2: y, kind: 'rule' };
    }),
    texts: wrapped(px).flatMap((lines, i) => {
      const step = px * LINE_HEIGHT;
      const first = pitch * (i + 0.5) - (lines.length * step) / 2 + px * 0.95;
      return [
        placedText(`number-${i}`, String(i + 1), 0, first, { size: px, tone: 'quiet', weight: 'semibold' }),
        ...lines.map((line, j) => placedText(`${kind}-${i}-${j}`, line, NUMBER_WIDTH, first + step * j, { size: px })),
      ];
    }),
  };
}
