import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/**
 * What an estimate of "AI's part of growth" has to assume. Growth rates are fractions a year; contributions to growth are
 * percentage points at an annual rate.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  growthFrac: {
    type: 'number', symbol: 'g', url: 'growth', unit: 'percentPerYear',
    default: 0.016, min: -0.02, max: 0.06, step: 0.00005,
    kind: 'published', source: 'furman-2025',
  },
  grossContributionPp: {
    type: 'number', symbol: 'k', url: 'contribution', unit: 'percentagePoints',
    default: 1.47, min: -1, max: 3, step: 0.01,
    kind: 'published', source: 'furman-2025',
  },
  leakageFrac: {
    type: 'number', symbol: 'm', url: 'leakage', unit: 'percent',
    default: 0, min: 0, max: 1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  leakageBase: {
    type: 'choice', symbol: 'e', url: 'leaks-from', choices: ['everything', 'equipment'],
    default: 'everything',
    kind: 'assumption', source: 'editors',
  },
  equipmentShareFrac: {
    type: 'number', symbol: 'h', url: 'equipment-share', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  trendContributionPp: {
    type: 'number', symbol: 'k̄', url: 'trend', unit: 'percentagePoints',
    default: 0, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  wealthGainUsdBn: {
    type: 'number', symbol: 'ΔW', url: 'wealth-gain', unit: 'usdBn',
    default: 0, min: -10_000, max: 10_000, step: 100,
    kind: 'assumption', source: 'editors',
  },
  wealthSpendingFrac: {
    type: 'number', symbol: 'c', url: 'wealth-spending', unit: 'percent',
    default: 0.036, min: 0, max: 0.1, step: 0.001,
    kind: 'published', source: 'jpmorgan-2025-wealth',
  },
  gdpUsdBn: {
    type: 'number', symbol: 'Y', url: 'gdp', unit: 'usdBn',
    default: 30_500, min: 25_000, max: 35_000, step: 100,
    kind: 'published', source: 'bea-contributions-2026-08',
  },
  refillFrac: {
    type: 'number', symbol: 'x', url: 'refill', unit: 'percent',
    default: 0, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  sectorShareFrac: {
    type: 'number', symbol: 's', url: 'sector-share', unit: 'percent',
    default: 0.04, min: 0, max: 0.2, step: 0.005,
    kind: 'published', source: 'furman-2025',
  },
} as const satisfies ParameterSchema;

export type GdpEngineParameters = ValuesOf<typeof parameters>;

const JPMORGAN_NET = { growthFrac: 0.014, grossContributionPp: 1.3, leakageFrac: 0.615 };
const ST_LOUIS_FED = { growthFrac: 0.025, grossContributionPp: 0.97 };

/**
 * The published headlines whose inputs are known, and the changes of one assumption that lead from one to the next. An
 * estimate that prints a result without its inputs is a mark in `content/data/ai-contribution-estimates.csv`, no preset.
 */
export const presets = {
  'first-half-as-published': {},
  'first-half-half-refilled': { refillFrac: 0.5 },
  'first-half-three-quarters-leak': { leakageFrac: 0.75 },
  'first-half-equipment-leaks': { leakageFrac: 0.75, leakageBase: 'equipment' },
  // The average of the two quarters in content/data/gdp-contributions.csv; the validation recomputes it from there.
  'first-half-as-revised': { growthFrac: 0.01595, grossContributionPp: 1.05 },
  'jpmorgan-gross': { growthFrac: 0.014, grossContributionPp: 1.3 },
  'jpmorgan-net': JPMORGAN_NET,
  'jpmorgan-net-with-wealth': { ...JPMORGAN_NET, wealthGainUsdBn: 5_000 },
  // Barclays' own note: about 1.0 point gross, 0.2 less with imports taken off; the 1.6 % is how it was reported later.
  'barclays-gross': { growthFrac: 0.016, grossContributionPp: 1 },
  'barclays-net': { growthFrac: 0.016, grossContributionPp: 1, leakageFrac: 0.2 },
  'st-louis-fed': ST_LOUIS_FED,
  // 0.78 points is 37 % of 2.1 %; the categories were about 8 % of GDP.
  'barrons-nine-months': { growthFrac: 0.021, grossContributionPp: 0.78, sectorShareFrac: 0.08 },
  'st-louis-fed-import-content': { ...ST_LOUIS_FED, leakageFrac: 0.75 },
  // Goldman prints no inputs: this is the leakage at which the St. Louis Fed's items would give Goldman's 0.2 points.
  'st-louis-fed-at-goldman': { ...ST_LOUIS_FED, leakageFrac: 0.79 },
} as const satisfies Record<string, Partial<GdpEngineParameters>>;
