import { readClaims, readFacts, readSources, readTerms } from '../content.ts';
import { chartIds, loadChart } from '../evidence/index.ts';
import { type AnySpec, readSpecs } from '../specs.ts';

/** Every name that an editor may use, gathered once per check. */
export interface Known {
  specs: Readonly<Record<string, AnySpec>>;
  claims: readonly string[];
  sources: readonly string[];
  facts: readonly string[];
  charts: readonly string[];
  terms: readonly string[];
  /** Named values of a chart. */
  chartValues(chart: string): readonly string[];
}

export async function gatherKnown(): Promise<Known> {
  return {
    specs: await readSpecs(),
    claims: readClaims().map(({ id }) => id),
    sources: Object.keys(readSources()),
    facts: Object.keys(readFacts()),
    charts: chartIds(),
    terms: Object.keys(readTerms()),
    chartValues: (chart) => Object.keys(loadChart(chart, 'en').values),
  };
}
