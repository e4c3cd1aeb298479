import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { PlacedText, Size } from '../../core/contract.ts';
import type { FORMS } from '../schemas/chart.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { compactPath } from './compact-path.ts';
import { type Drawing, type EvidenceSize, TEXT_PX } from './drawing.ts';
import { drawLines } from './lines.ts';
import type { EvidenceChart } from './load.ts';
import { drawPoints } from './points.ts';
import { drawRanges } from './ranges.ts';
import { drawTiles } from './tiles.ts';

const FORM_DRAWINGS: Readonly<Record<(typeof FORMS)[number], (chart: EvidenceChart, size: EvidenceSize) => Drawing>> = {
  lines: drawLines,
  columns: drawColumns,
  bars: drawBars,
  points: drawPoints,
  ranges: drawRanges,
  tiles: drawTiles,
};

/** Where marks and texts of a chart stand at a size: plain numbers and strings, what the tests look at. */
export function layoutEvidence(chart: EvidenceChart, size: EvidenceSize): Drawing {
  return FORM_DRAWINGS[chart.definition.form](chart, size);
}

const { document } = parseHTML('<html><body></body></html>');

/** What stands inside a chart's `<svg>`, for a frame of one's own: a download with heading and source, say. */
export function evidencePicture(chart: EvidenceChart, size: EvidenceSize): { inner: string; size: Size } {
  const drawing = layoutEvidence(chart, size);
  const texts = `<g class="evidence-texts">${drawing.texts.map(textNode).join('')}</g>`;
  const inner = `<g class="evidence-body" fill="currentColor" font-size="${TEXT_PX}">${plotMarks(drawing)}${texts}</g>`;
  return { inner, size: drawing.size };
}

/**
 * A chart as a static SVG: no script, no inline style, colours by the classes of the site's grammar.
 * @param idPrefix of the ids inside, unique on the page; the chart's id and width when left out
 */
export function renderEvidence(
  chart: EvidenceChart,
  size: EvidenceSize,
  idPrefix = `evidence-${chart.id}-${size.width}`,
): string {
  const { inner, size: frame } = evidencePicture(chart, size);
  return [
    `<svg class="evidence-svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}"`,
    ` width="${frame.width}" height="${frame.height}" role="img"`,
    ` aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc">`,
    `<title id="${idPrefix}-title">${escapeText(chart.words.title)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeText(chart.words.alt)}</desc>`,
    `${inner}</svg>`,
  ].join('');
}

/** Widths a page needs: one for phones, one for columns of text. */
export const EVIDENCE_WIDTHS = { narrow: 360, wide: 640 } as const;

/**
 * Both drawings of a chart; src/styles/evidence.css shows the one that fits its container. Text is 14 px in each, so that
 * none is under 11 px on a 320 px phone and none is blown up on a desktop.
 */
export function renderEvidencePair(chart: EvidenceChart, idPrefix = `evidence-${chart.id}`): string {
  const one = (name: keyof typeof EVIDENCE_WIDTHS) =>
    `<div class="evidence-${name}">${renderEvidence(chart, { width: EVIDENCE_WIDTHS[name] }, `${idPrefix}-${name}`)}</div>`;
  return `<div class="evidence-pair">${one('narrow')}${one('wide')}</div>`;
}

/** Plot draws the marks; its style sheet, inline styles and ARIA names (the picture has one already) are taken off. */
function plotMarks({ size, x, y, marks }: Drawing): string {
  const figure = Plot.plot({
    document: document as unknown as Document,
    width: size.width,
    height: size.height,
    margin: 0,
    x: { ...x, axis: null },
    y: { ...y, axis: null },
    marks,
  });
  for (const style of figure.querySelectorAll('style')) style.remove();
  // Plot leaves its default fill to inheritance; not every renderer resolves an inherited currentColor where it is used.
  for (const group of figure.querySelectorAll('g:not([fill])')) group.setAttribute('fill', 'currentColor');
  for (const node of figure.querySelectorAll('*')) {
    for (const name of ['style', 'aria-label']) node.removeAttribute(name);
    for (const name of ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'transform', 'cx', 'cy']) {
      const value = node.getAttribute(name);
      if (value) node.setAttribute(name, name === 'd' ? compactPath(rounded(value)) : rounded(value));
    }
  }
  return figure.innerHTML;
}

/** Coordinates to a tenth of a pixel: half the bytes, the same picture. */
function rounded(coordinates: string): string {
  return coordinates.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function textNode({ text, x, y, anchor, weight, tone }: PlacedText): string {
  const classes = ['label', ...(weight === 'semibold' ? ['strong'] : []), ...(tone ? [`tone-${tone}`] : [])].join(' ');
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${classes}" x="${rounded(x.toFixed(3))}" y="${rounded(y.toFixed(3))}"${end}>${escapeText(text)}</text>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
