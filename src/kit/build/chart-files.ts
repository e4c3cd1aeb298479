import { type InteractiveId, loadInteractive } from '../../interactives/registry.ts';
import { csvOf, jsonOf } from '../core/exports.ts';
import type { Language } from '../core/language.ts';
import { absolute, chartPath } from './addresses.ts';
import { citation } from './citations.ts';
import { formatterOf, readFigureWords, readInterfaceWords } from './content.ts';
import { evidenceCsv, evidenceJson, evidencePicture, loadChart } from './evidence/index.ts';
import { documentSvg, pngOf } from './images.ts';
import { firstState, renderFigure, STATIC_SIZES } from './render-figure.ts';

/** A chart as files, a figure in its telling state: what stands at `/charts/<id>.<extension>`. */
export const FILE_EXTENSIONS = ['svg', 'png', 'csv', 'json'] as const;
export type ChartFile = (typeof FILE_EXTENSIONS)[number];

/** Inside of the outermost `<svg>`: what a frame of one's own takes. */
const innerOf = (svg: string) => svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');

export async function interactiveFile(id: InteractiveId, extension: ChartFile, language: Language) {
  const interactive = await loadInteractive(id);
  const params = firstState(interactive, true);
  const { title } = readFigureWords(id, language);
  const ui = readInterfaceWords(language);
  const { presets, tellingPreset } = interactive.spec;
  // The address leads to what the file shows; the page alone begins at the first state.
  const step = tellingPreset === Object.keys(presets)[0] ? '' : `?step=${tellingPreset}`;
  const url = `${absolute(chartPath(language, id))}${step}`;
  const source = `${title} · ${ui.siteName}, ${ui.modelOf}`;
  if (extension === 'csv') return csvOf(interactive.spec, params);
  if (extension === 'json') return jsonOf(interactive.spec, params, formatterOf(language), { title, url, source });
  const size = STATIC_SIZES.wide;
  const { svg, heading } = renderFigure(interactive, params, language, size, `file-${id}`);
  const document = documentSvg(innerOf(svg), size, heading, [source, url]);
  return extension === 'svg' ? document : pngOf(document);
}

export function evidenceFile(id: string, extension: ChartFile, language: Language) {
  const chart = loadChart(id, language);
  if (extension === 'csv') return evidenceCsv(chart);
  if (extension === 'json') return evidenceJson(chart);
  const { inner, size } = evidencePicture(chart, { width: 640 });
  const sources = chart.definition.sources.map((source) => citation(source, language).short).join('; ');
  const document = documentSvg(inner, size, chart.words.title, [
    `${sources} · ${chart.table.description.vintage}`,
    absolute(chartPath(language, id)),
  ]);
  return extension === 'svg' ? document : pngOf(document);
}
