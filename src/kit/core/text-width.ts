/**
 * How wide text is, without a browser: from the advance widths of Source Sans 3. Layout runs anywhere because of it.
 *
 * Vietnamese letters take the width of their base letter: marks sit above or below and add nothing, except the horn of ơ
 * and ư, which the slack covers.
 */
import { REGULAR, SEMIBOLD, type WidthTable } from './font-widths.ts';

/** Kerning, hinting and a fallback font can make a word a little wider than the table says. */
const SLACK = 1.03;
/** A character that is not in the table counts as a wide lower-case letter. */
const UNKNOWN_WIDTH = 600;

function byCharacter(table: WidthTable): Map<string, number> {
  const widths = new Map<string, number>();
  for (const [width, characters] of Object.entries(table)) {
    for (const character of characters) widths.set(character, Number(width));
  }
  return widths;
}

const WIDTHS = { regular: byCharacter(REGULAR), semibold: byCharacter(SEMIBOLD) };
export type Weight = keyof typeof WIDTHS;

const COMBINING_MARKS = /[\u0300-\u036f]/g;

/** The width of a line of text in pixels. @param sizePx font size in pixels */
export function textWidth(text: string, sizePx: number, weight: Weight = 'regular'): number {
  const widths = WIDTHS[weight];
  let thousandths = 0;
  for (const character of text.normalize('NFD').replace(COMBINING_MARKS, '')) {
    // A space that does not break is as wide as one that does.
    thousandths += widths.get(character === '\u00a0' ? ' ' : character) ?? UNKNOWN_WIDTH;
  }
  return (thousandths / 1000) * sizePx * SLACK;
}

/**
 * Breaks text into lines no wider than a given width, at spaces. A single word that is wider stands alone on its line.
 * @returns at least one line
 */
export function wrapText(text: string, maxWidthPx: number, sizePx: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, sizePx, weight) > maxWidthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
