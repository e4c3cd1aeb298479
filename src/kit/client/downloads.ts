import figureCss from '../../styles/figure.css?raw';
import standInsCss from '../../styles/stand-ins.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { csvOf, jsonOf } from '../core/exports.ts';
import { colourScheme, standaloneSvg } from '../core/standalone-svg.ts';
import type { LiveFigure } from './live-figure.ts';
import { stateUrl } from './state-url.ts';

/**
 * Files of the state on the screen. Loaded only when a reader asks for one. A file made of the reader's own numbers holds
 * them and says so: it is made here and saved by them. Its name, its address and its source line never do.
 */
export type DownloadKind = 'svg' | 'png' | 'csv' | 'json';

/** Pixels per unit of the picture: sharp on paper and on dense screens. */
const PNG_SCALE = 2;

export async function download(figure: LiveFigure, kind: DownloadKind): Promise<void> {
  const blob = await blobOf(figure, kind);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  // A state that is no longer its step's does not go by its name.
  const state = figure.query.startsWith('v=') ? 'your-settings' : figure.step;
  link.download = `${figure.data.id}-${state}.${kind}`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function blobOf(figure: LiveFigure, kind: DownloadKind): Promise<Blob> {
  const { interactive, state, format } = figure;
  switch (kind) {
    case 'csv':
      return new Blob([csvOf(interactive.spec, state)], { type: 'text/csv' });
    case 'json': {
      const about = {
        title: figure.data.words.title,
        url: stateUrl(figure),
        source: figure.data.sourceLine,
        date: today(),
        ...(figure.holdsOwn ? { note: figure.data.interface.ownNumbersInFile } : {}),
      };
      return new Blob([jsonOf(interactive.spec, state, format, about)], { type: 'application/json' });
    }
    case 'svg':
      return new Blob([pictureOf(figure)], { type: 'image/svg+xml' });
    case 'png':
      return pngOf(pictureOf(figure, await fontFace(figure.data.fontUrl)));
  }
}

const today = () => new Date().toISOString().slice(0, 10);

/** The picture with its title, source, date and address: it must make sense far from this page. */
function pictureOf(figure: LiveFigure, extraCss = ''): string {
  const shown = figure.shown;
  if (!shown) throw new Error('nothing is drawn yet');
  const { width, height } = shown.svg.viewBox.baseVal;
  return standaloneSvg({
    inner: xmlOf(shown.svg),
    size: { width, height },
    heading: shown.heading,
    footer: [
      ...(figure.holdsOwn ? [figure.data.interface.ownNumbersInFile] : []),
      figure.data.sourceLine,
      `${today()} · ${stateUrl(figure)}`,
    ],
    css: extraCss + standInsCss + figureCss,
    colours: colourScheme(tokensCss, 'light'),
  });
}

/** What an element holds, as XML: the page's own HTML writes a no-break space as an entity that a file of its own does not know. */
function xmlOf(element: Element): string {
  const serializer = new XMLSerializer();
  return Array.from(element.childNodes, (node) => serializer.serializeToString(node)).join('');
}

/** The interface font as data: a picture drawn from markup cannot fetch anything. */
async function fontFace(url: string): Promise<string> {
  const buffer = await (await fetch(url)).arrayBuffer();
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)})}`;
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(PNG_SCALE, PNG_SCALE);
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(url);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no PNG'))), 'image/png'),
  );
}
