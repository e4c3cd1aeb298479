import type { Estimate } from '../../models/gdp-engine.ts';

/** Printed headlines. Written by src/tools/gdp-headlines.ts from content/data/ai-contribution-estimates.csv. */
// biome-ignore format: a table
export const headlines: readonly Estimate[] = [
  { id: 'furman-first-half', source: 'furman-2025', periodStart: '2025-01-01', periodEnd: '2025-06-30', basis: 'gross', contributionPp: 1.47, growthFrac: 0.016, shareFrac: 0.92, preset: 'first-half-as-published' },
  { id: 'jpmorgan-first-half-gross', source: 'jpmorgan-2025-capex', periodStart: '2025-01-01', periodEnd: '2025-06-30', basis: 'gross', contributionPp: 1.3, growthFrac: 0.014, shareFrac: null, preset: 'jpmorgan-gross' },
  { id: 'jpmorgan-first-half-net', source: 'jpmorgan-2025-capex', periodStart: '2025-01-01', periodEnd: '2025-06-30', basis: 'net', contributionPp: 0.5, growthFrac: 0.014, shareFrac: null, preset: 'jpmorgan-net' },
  { id: 'barclays-first-half-gross', source: 'barclays-2025-note', periodStart: '2025-01-01', periodEnd: '2025-06-30', basis: 'gross', contributionPp: 1, growthFrac: null, shareFrac: null, preset: 'barclays-gross' },
  { id: 'barclays-first-half-net', source: 'barclays-2025', periodStart: '2025-01-01', periodEnd: '2025-06-30', basis: 'net', contributionPp: 0.8, growthFrac: 0.016, shareFrac: 0.5, preset: 'barclays-net' },
  { id: 'st-louis-fed-nine-months', source: 'st-louis-fed-2026', periodStart: '2025-01-01', periodEnd: '2025-09-30', basis: 'gross', contributionPp: 0.97, growthFrac: 0.025, shareFrac: 0.39, preset: 'st-louis-fed' },
  { id: 'barrons-nine-months', source: 'barrons-2025', periodStart: '2025-01-01', periodEnd: '2025-09-30', basis: 'gross', contributionPp: 0.777, growthFrac: 0.021, shareFrac: 0.37, preset: 'barrons-nine-months' },
  { id: 'pantheon-nine-months', source: 'pantheon-2026', periodStart: '2025-01-01', periodEnd: '2025-09-30', basis: 'not stated', contributionPp: 0.3, growthFrac: 0.025, shareFrac: null, preset: null },
  { id: 'goldman-year-december', source: 'goldman-2025-december', periodStart: '2025-01-01', periodEnd: '2025-12-31', basis: 'net', contributionPp: 0.2, growthFrac: null, shareFrac: null, preset: null },
  { id: 'goldman-year-february', source: 'goldman-2026-february', periodStart: '2025-01-01', periodEnd: '2025-12-31', basis: 'net', contributionPp: 0, growthFrac: null, shareFrac: null, preset: null },
];
