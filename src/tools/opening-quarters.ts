/**
 * Writes src/interactives/opening/quarters.ts from content/data/gdp-contributions.csv: a picture may not read files.
 * `node src/tools/opening-quarters.ts`; a test holds the module to the table.
 */
import { writeFileSync } from 'node:fs';
import { readTable } from '../kit/build/tables.ts';
import { type GdpQuarter, quartersFrom } from '../models/gdp-engine.ts';

export const QUARTERS_FILE = 'src/interactives/opening/quarters.ts';

/** Two years before the boom to compare with; earlier quarters (the pandemic) would burst the scale. */
const FROM = '2023-01-01';

const line = (quarter: GdpQuarter) =>
  `  { ${Object.entries(quarter)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : value}`)
    .join(', ')} },`;

/** The module's whole text. */
export function quartersModule(): string {
  const quarters = quartersFrom(readTable('gdp-contributions')).filter(({ date }) => date >= FROM);
  return [
    "import type { GdpQuarter } from '../../models/gdp-engine.ts';",
    '',
    '/** US growth and its parts. Written by src/tools/opening-quarters.ts from content/data/gdp-contributions.csv. */',
    '// biome-ignore format: a table',
    'export const QUARTERS: readonly GdpQuarter[] = [',
    ...quarters.map(line),
    '];',
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('opening-quarters.ts')) writeFileSync(QUARTERS_FILE, quartersModule());
