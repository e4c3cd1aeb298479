import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/**
 * The defaults r, c, D and β were chosen together, from a grid of 324 points, to fit the shares of 2025: hence `computed`.
 * Everything else was fixed beforehand.
 */
// biome-ignore format: a table, one parameter in three lines
export const cohortParameters = {
  returnFrac: {
    type: 'number', symbol: 'r', url: 'return', unit: 'percentPerYear',
    default: 0.03, min: 0, max: 0.07, step: 0.001,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  boostFrac: {
    type: 'number', symbol: 'v', url: 'asset-boom', unit: 'percentPerYear',
    default: 0, min: 0, max: 0.03, step: 0.001,
    kind: 'assumption', source: 'editors',
  },
  growthFrac: {
    type: 'number', symbol: 'g', url: 'wage-growth', unit: 'percentPerYear',
    default: 0.018, min: 0, max: 0.04, step: 0.001,
    kind: 'assumption', source: 'editors',
  },
  savingFrac: {
    type: 'number', symbol: 's', url: 'saving', unit: 'percent',
    default: 0.1, min: 0.01, max: 0.4, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  youngSavingFrac: {
    type: 'number', symbol: 's_y', url: 'young-saving', unit: 'percent',
    default: 0.1, min: 0, max: 0.4, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  boomerThriftMultiple: {
    type: 'number', symbol: 'k_B', url: 'boomer-thrift', unit: 'multiple',
    default: 1, min: 0.5, max: 2, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  dissavingFrac: {
    type: 'number', symbol: 'c', url: 'spending-in-old-age', unit: 'percentPerYear',
    default: 0.04, min: 0, max: 0.1, step: 0.005,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  deathAgeYears: {
    type: 'number', symbol: 'D', url: 'age-at-death', unit: 'years', integer: true,
    default: 88, min: 75, max: 100, step: 1,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  inheritedFrac: {
    type: 'number', symbol: 'β', url: 'inherited', unit: 'percent',
    default: 0.3, min: 0, max: 1, step: 0.05,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  silentBirthsM: {
    type: 'number', symbol: 'n_S', url: 'births-to-1945', unit: 'millions',
    default: 2.6, min: 1, max: 6, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  boomerBirthsM: {
    type: 'number', symbol: 'n_B', url: 'births-1946-64', unit: 'millions',
    default: 4, min: 1, max: 6, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  genXBirthsM: {
    type: 'number', symbol: 'n_X', url: 'births-1965-80', unit: 'millions',
    default: 3.4, min: 1, max: 6, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  millennialBirthsM: {
    type: 'number', symbol: 'n_M', url: 'births-from-1981', unit: 'millions',
    default: 3.9, min: 1, max: 6, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

/** Two people alike except for the age at which they buy the same house. Current dollars throughout. */
// biome-ignore format: a table, one parameter in three lines
export const houseParameters = {
  housePriceUsd: {
    type: 'number', symbol: 'H', url: 'house-price', unit: 'usd',
    default: 350_000, min: 100_000, max: 1_000_000, step: 10_000,
    kind: 'assumption', source: 'editors',
  },
  houseDownFrac: {
    type: 'number', symbol: 'd', url: 'down-payment', unit: 'percent',
    default: 0.1, min: 0.03, max: 0.5, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  mortgageRateFrac: {
    type: 'number', symbol: 'i', url: 'mortgage-rate', unit: 'percentPerYear',
    default: 0.065, min: 0, max: 0.12, step: 0.0025,
    kind: 'assumption', source: 'editors',
  },
  houseGrowthFrac: {
    type: 'number', symbol: 'h', url: 'house-price-growth', unit: 'percentPerYear',
    default: 0.035, min: -0.02, max: 0.08, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  rentYieldFrac: {
    type: 'number', symbol: 'y', url: 'rent-yield', unit: 'percentPerYear',
    default: 0.05, min: 0.02, max: 0.1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  ownerCostFrac: {
    type: 'number', symbol: 'k', url: 'owner-costs', unit: 'percentPerYear',
    default: 0.02, min: 0, max: 0.05, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  sideReturnFrac: {
    type: 'number', symbol: 'q', url: 'savings-return', unit: 'percentPerYear',
    default: 0.05, min: 0, max: 0.1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  houseDelayYears: {
    type: 'number', symbol: 'τ', url: 'years-later', unit: 'years', integer: true,
    default: 10, min: 0, max: 15, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type CohortParameters = ValuesOf<typeof cohortParameters>;
export type HouseParameters = ValuesOf<typeof houseParameters>;

export const parameters = { ...cohortParameters, ...houseParameters } as const satisfies ParameterSchema;
export type GenerationsParameters = ValuesOf<typeof parameters>;

/** Every year's births alike: any common number gives the same shares. */
const flatBirths = { silentBirthsM: 3.4, boomerBirthsM: 3.4, genXBirthsM: 3.4, millennialBirthsM: 3.4 };

/** The states the story and the published sensitivities use. */
export const presets = {
  'fair-world': {},
  'flat-births': flatBirths,
  'returns-equal-growth': { returnFrac: 0.018 },
  'no-return': { returnFrac: 0 },
  'high-return': { returnFrac: 0.06 },
  'asset-boom': { boostFrac: 0.02 },
  'young-save-more': { youngSavingFrac: 0.15 },
  'age-alone': { ...flatBirths, returnFrac: 0.018, inheritedFrac: 0 },
} as const satisfies Record<string, Partial<GenerationsParameters>>;
