import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import evidenceCss from '../../styles/evidence.css?raw';
import figureCss from '../../styles/figure.css?raw';
import standInsCss from '../../styles/stand-ins.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import type { Size } from '../core/contract.ts';
import { colourScheme, standaloneSvg } from '../core/standalone-svg.ts';

/** Width of pictures for shared links and oEmbed thumbnails; their height follows from the words around the picture. */
const PNG_WIDTH = 1400;

/** A PNG's own measure, from its first chunk. */
export function pngSize(png: Uint8Array): Size {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** resvg draws boxes with subset web fonts: full TrueType files, the same design. */
const FONT_FOLDER = join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3');
const FONT_FILES = ['400Regular', '600SemiBold'].map((name) => join(FONT_FOLDER, name, `SourceSans3_${name}.ttf`));

/** A picture that may leave the site: heading, source, address; colours written out. */
export function documentSvg(inner: string, size: Size, heading: string, footer: readonly string[]): string {
  const css = standInsCss + figureCss + evidenceCss;
  return standaloneSvg({ inner, size, heading, footer, css, colours: colourScheme(tokensCss, 'light') });
}

/** The same as a PNG at twice its size, on the site's paper. */
export function pngOf(svg: string): Uint8Array {
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return renderer.render().asPng();
}
