import type { Language } from '../core/language.ts';
import { modelIds, readClaims, readFigureMeta, readSources } from './content.ts';
import { chartIds, loadChart } from './evidence/index.ts';
import { readForecasts } from './forecasts.ts';
import { readReport } from './validation-report.ts';

/** Where a source is used, and the tables here that hold its numbers. All ids, each once, in the order of the essay. */
export interface SourceUse {
  /** Folders of chapters that cite it, or whose charts and figures lean on it. */
  chapters: readonly string[];
  charts: readonly string[];
  models: readonly string[];
  claims: readonly string[];
  forecasts: readonly string[];
  tables: readonly { chart: string; vintage: string; licence: string }[];
}

/**
 * The uses of every source.
 * @param cited the sources that each chapter leans on, by its folder
 */
export function sourceUses(cited: Readonly<Record<string, readonly string[]>>, language: Language) {
  const charts = chartIds().map((id) => loadChart(id, language));
  const claims = readClaims();
  const forecasts = readForecasts();
  const report = readReport();
  const models = modelIds().map((id) => {
    const printed = report.find(({ model }) => model === id)?.lines ?? [];
    return { id, sources: [...readFigureMeta(id).sources, ...printed.map(({ source }) => source)] };
  });
  const use = (id: string): SourceUse => {
    const drawn = charts.filter(({ definition }) => definition.sources.includes(id));
    return {
      chapters: Object.keys(cited).filter((chapter) => cited[chapter].includes(id)),
      charts: drawn.map((chart) => chart.id),
      models: models.filter(({ sources }) => sources.includes(id)).map((model) => model.id),
      claims: claims
        .filter(({ evidenceFor, evidenceAgainst }) => [...evidenceFor, ...evidenceAgainst].includes(id))
        .map((claim) => claim.id),
      forecasts: forecasts
        .filter(({ sources, status }) => [...sources, ...status.sources].includes(id))
        .map((forecast) => forecast.id),
      tables: drawn.map((chart) => {
        const { vintage, licence } = chart.table.description;
        return { chart: chart.id, vintage, licence: typeof licence === 'string' ? licence : licence[language] };
      }),
    };
  };
  return Object.fromEntries(Object.keys(readSources()).map((id) => [id, use(id)]));
}

/** Whether anything on the site leans on a source. */
export const isUsed = ({ chapters, charts, models, claims, forecasts }: SourceUse): boolean =>
  [chapters, charts, models, claims, forecasts].some((list) => list.length > 0);
