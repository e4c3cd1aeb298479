import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modelIds, readClaims, readFacts, readSources, readTerms } from '../content.ts';
import { chartIds, loadChart } from '../evidence/index.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { type AnySpec, readSpecs } from '../specs.ts';

/** Every name that an editor may use, gathered once per check. */
export interface Known {
  specs: Readonly<Record<string, AnySpec>>;
  claims: readonly string[];
  sources: readonly string[];
  facts: readonly string[];
  charts: readonly string[];
  terms: readonly string[];
  /** Folders of the chapters. */
  chapters: readonly string[];
  /** Pages that a text may link to, without language. */
  pages: readonly string[];
  /** Named values of a chart. */
  chartValues(chart: string): readonly string[];
}

/** Pages that are there whatever `content/` holds. */
const STANDING_PAGES = ['/', '/about/', '/charts/', '/claims/', '/forecasts/', '/glossary/', '/models/', '/sources/'];

export async function gatherKnown(): Promise<Known> {
  const specs = await readSpecs();
  const chapters = readdirSync(join(CONTENT_FOLDER, 'chapters'));
  return {
    specs,
    claims: readClaims().map(({ id }) => id),
    sources: Object.keys(readSources()),
    facts: Object.keys(readFacts()),
    charts: chartIds(),
    terms: Object.keys(readTerms()),
    chapters,
    pages: [
      ...STANDING_PAGES,
      ...chapters.map((folder) => `/${folder.replace(/^\d+-/, '')}/`),
      ...[...Object.keys(specs), ...chartIds()].map((id) => `/charts/${id}/`),
      ...modelIds().map((id) => `/models/${id}/`),
    ],
    chartValues: (chart) => Object.keys(loadChart(chart, 'en').values),
  };
}
