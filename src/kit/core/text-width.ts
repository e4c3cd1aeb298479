/**
 * How wide text is, without a browser: advance widths of Source Sans 3 in thousandths of an em, read from the font's own
 * table (src/tools/font-widths.ts writes this file's two records anew). Layout runs anywhere because of it.
 *
 * Vietnamese letters take the width of their base letter: marks sit above or below and add nothing, except the horn of ơ
 * and ư, which the slack covers.
 */
type WidthTable = Readonly<Record<number, string>>;

const REGULAR: WidthTable = {
  200: ' ',
  241: '|',
  246: 'i',
  247: 'j',
  249: "',.:;·’‘",
  255: 'l',
  263: 'I',
  289: '!',
  292: 'f',
  303: '()[]{}',
  311: '-',
  331: '°',
  338: 't',
  347: 'r',
  350: '/\\',
  367: '₀₁²',
  418: '*',
  419: 's',
  425: '?z',
  426: '"“”',
  446: 'x',
  448: 'ε',
  456: 'c',
  458: 'τ',
  467: 'vy',
  476: 'Y',
  479: 'J',
  480: '–',
  481: 'χ',
  486: 'L',
  494: 'F',
  495: 'k',
  496: 'e',
  497: '#$+0123456789<=>^~×−≈≤≥',
  500: '_',
  504: 'ag',
  513: 'X',
  515: 'V',
  527: 'E',
  534: 'S',
  536: 'T',
  539: 'Z',
  542: '`o',
  543: 'A',
  544: 'hu',
  547: 'n',
  549: 'ρ',
  553: 'b',
  555: 'dpq',
  562: 'đμ',
  566: 'P',
  569: 'R',
  571: 'C',
  579: 'K',
  588: 'B',
  609: '&',
  615: 'D',
  617: 'G',
  619: '→←',
  635: 'Đ',
  645: 'U',
  647: 'N',
  652: 'H',
  659: 'Ư',
  664: 'OQƠ',
  689: 'ψ',
  719: 'w',
  727: 'M',
  786: 'W',
  800: '—',
  808: '½',
  824: '%',
  829: 'm',
  847: '@',
  948: '…',
};

const SEMIBOLD: WidthTable = {
  200: ' ',
  255: '|',
  262: 'i',
  263: 'j',
  271: 'l',
  275: "',.:;·’‘",
  282: 'I',
  315: '!',
  317: 'f',
  322: '-',
  324: '()[]{}',
  344: '/\\',
  348: '°',
  361: 't',
  372: '₀₁²',
  373: 'r',
  431: 's',
  438: '*',
  443: 'z',
  444: '?',
  460: 'ε',
  462: 'c',
  474: 'τ',
  480: '–',
  481: 'x',
  482: '"“”',
  494: 'J',
  495: 'vy',
  500: '_',
  501: 'Y',
  502: 'L',
  504: 'χ',
  507: 'e',
  510: 'F',
  513: '#$+0123456789<=>^~×−≈≤≥',
  516: 'a',
  520: 'g',
  522: 'k',
  536: 'V',
  538: 'E',
  540: 'Z',
  541: 'X',
  545: 'S',
  546: 'T',
  549: '`o',
  556: 'u',
  558: 'Ah',
  559: 'ρ',
  560: 'n',
  563: 'b',
  564: 'dpqđ',
  576: 'C',
  578: 'μ',
  582: 'P',
  592: 'R',
  597: 'BK',
  618: '→←',
  625: 'D',
  628: 'G',
  639: '&',
  645: 'Đ',
  655: 'U',
  657: 'N',
  663: 'H',
  671: 'Ư',
  674: 'OQƠ',
  721: 'ψ',
  745: 'M',
  748: 'w',
  800: 'W—',
  827: '½',
  841: '%',
  843: 'm',
  875: '@',
  964: '…',
};

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
    thousandths += widths.get(character) ?? UNKNOWN_WIDTH;
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
