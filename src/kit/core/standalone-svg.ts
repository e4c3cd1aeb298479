import type { Size } from './contract.ts';
import { wrapText } from './text-width.ts';

/** A picture that has left its page: heading, source, date and address go with it, and its colours are written out. */
export interface StandalonePicture {
  /** Markup inside the figure's own `<svg>`. */
  inner: string;
  size: Size;
  heading: string;
  /** Lines under the picture: source; date and address. */
  footer: readonly string[];
  /** src/styles/stand-ins.css and figure.css (and a font face where the renderer needs one). */
  css: string;
  colours: Readonly<Record<string, string>>;
}

const MARGIN = 20;
const HEADING_PX = 20;
const HEADING_LINE = 26;
const FOOTER_LINE = 17;

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The custom properties of one colour scheme, read from tokens.css, where they stand as `--name: light-dark(light, dark);`. */
export function colourScheme(tokensCss: string, scheme: 'light' | 'dark'): Record<string, string> {
  const pairs = tokensCss.matchAll(/(--[\w-]+):\s*light-dark\(\s*([^,]+?),\s*([^)]+?)\s*\)/g);
  return Object.fromEntries([...pairs].map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]));
}

/**
 * CSS with every `var(--name)` replaced by its value: far from the page there are no custom properties, and a declaration that
 * names one is void as a whole. The page's name for its font goes; the names after it in the list stay, and before those of
 * other widths the stand-ins (stand-ins.css, whose faces the file carries): where our font is not installed, words keep their room.
 */
function resolved(css: string, colours: Readonly<Record<string, string>>): string {
  return css
    .replace(/var\(--font-\w+\),\s*/g, '')
    .replace(/"Source Sans 3", /g, '"Source Sans 3", "Stand-in Sans", "Wide Stand-in Sans", ')
    .replace(/var\((--[\w-]+)\)/g, (whole, name) => colours[name] ?? whole);
}

/** The picture as a complete SVG document. */
export function standaloneSvg({ inner, size, heading, footer, css, colours }: StandalonePicture): string {
  const headingLines = wrapText(heading, size.width, HEADING_PX, 'semibold');
  const footerLines = footer.flatMap((line) => wrapText(line, size.width, 12));
  const top = MARGIN + headingLines.length * HEADING_LINE + 8;
  const width = size.width + 2 * MARGIN;
  const height = top + size.height + 14 + footerLines.length * FOOTER_LINE + MARGIN / 2;
  const lines = (texts: readonly string[], y: number, step: number, attributes: string) =>
    texts.map((text, i) => `<text x="${MARGIN}" y="${y + i * step}" ${attributes}>${escapeXml(text)}</text>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure-svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${resolved(css, colours)}</style>`,
    `<rect width="${width}" height="${height}" fill="${colours['--paper']}"/>`,
    lines(headingLines, MARGIN + HEADING_PX, HEADING_LINE, `class="label strong" font-size="${HEADING_PX}"`),
    `<g transform="translate(${MARGIN} ${top})">${inner}</g>`,
    lines(footerLines, top + size.height + 20, FOOTER_LINE, 'class="label tone-quiet" font-size="12"'),
    '</svg>',
  ].join('');
}
