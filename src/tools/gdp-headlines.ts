/**
 * Writes src/interactives/gdp-engine/headlines.ts from content/data/ai-contribution-estimates.csv: a picture may not read
 * files. `node src/tools/gdp-headlines.ts`; a test holds the module to the table.
 */
import { writeFileSync } from 'node:fs';
import { readTable } from '../kit/build/tables.ts';
import { type Estimate, estimatesFrom } from '../models/gdp-engine.ts';

export const HEADLINES_FILE = 'src/interactives/gdp-engine/headlines.ts';

const quoted = (value: unknown) => JSON.stringify(value).replaceAll('"', "'");

const line = (estimate: Estimate) =>
  `  { ${Object.entries(estimate)
    .map(([key, value]) => `${key}: ${quoted(value)}`)
    .join(', ')} },`;

/** The module's whole text. */
export function headlinesModule(): string {
  return [
    "import type { Estimate } from '../../models/gdp-engine.ts';",
    '',
    '/** Printed headlines. Written by src/tools/gdp-headlines.ts from content/data/ai-contribution-estimates.csv. */',
    '// biome-ignore format: a table',
    'export const headlines: readonly Estimate[] = [',
    ...estimatesFrom(readTable('ai-contribution-estimates'), 'headline').map(line),
    '];',
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('gdp-headlines.ts')) writeFileSync(HEADLINES_FILE, headlinesModule());
