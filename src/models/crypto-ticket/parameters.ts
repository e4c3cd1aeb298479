import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/** Everything a reader can set on the crypto ticket: two assets, a savings plan, and the size check. */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  driftFrac: {
    type: 'number', symbol: 'm', url: 'drift', unit: 'percentPerYear',
    default: 0.14, min: -0.3, max: 0.8, step: 0.01,
    kind: 'computed', source: 'bitcoin-close-yahoo',
  },
  volatilityFrac: {
    type: 'number', symbol: 'σ', url: 'volatility', unit: 'percentPerYear',
    default: 0.58, min: 0.05, max: 1.2, step: 0.01,
    kind: 'computed', source: 'bitcoin-close-yahoo',
  },
  horizonYears: {
    type: 'number', symbol: 'h', url: 'years', unit: 'years', integer: true,
    default: 10, min: 1, max: 30, step: 1,
    kind: 'assumption', source: 'editors',
  },
  equityDriftFrac: {
    type: 'number', symbol: 'm_E', url: 'equity-drift', unit: 'percentPerYear',
    default: 0.055, min: -0.1, max: 0.2, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  equityVolatilityFrac: {
    type: 'number', symbol: 'σ_E', url: 'equity-volatility', unit: 'percentPerYear',
    default: 0.16, min: 0.05, max: 0.5, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  correlation: {
    type: 'number', symbol: 'ρ', url: 'correlation', unit: 'ratio',
    default: 0.39, min: -0.9, max: 0.95, step: 0.01,
    kind: 'computed', source: 'bitcoin-close-yahoo',
  },
  stakeFrac: {
    type: 'number', symbol: 'w', url: 'stake', unit: 'percent',
    default: 1, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  marketUsdTn: {
    type: 'number', symbol: 'K', url: 'crypto-market', unit: 'usdTn',
    default: 3, min: 0.5, max: 5, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  youngOwnershipFrac: {
    type: 'number', symbol: 'o', url: 'young-ownership', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  priceMultiple: {
    type: 'number', symbol: 'x', url: 'price-multiple', unit: 'multiple', scale: 'log',
    default: 2, min: 0.1, max: 10, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  // The smallest young wealth (5 % of 100) still covers the largest market: no share can turn negative.
  wealthUsdTn: {
    type: 'number', symbol: 'V', url: 'wealth', unit: 'usdTn',
    default: 174, min: 100, max: 400, step: 1,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  youngWealthShareFrac: {
    type: 'number', symbol: 'y', url: 'young-share', unit: 'percent',
    default: 0.107, min: 0.05, max: 0.6, step: 0.001,
    kind: 'computed', source: 'fed-dfa-2026-06',
  },
  paths: {
    type: 'number', symbol: 'N', url: 'paths', unit: 'count', integer: true,
    default: 3_000, min: 200, max: 20_000, step: 200,
    kind: 'assumption', source: 'editors',
  },
  seed: {
    type: 'number', symbol: 'z', url: 'seed', unit: 'count', integer: true,
    default: 1, min: 1, max: 9_999, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type CryptoTicketParameters = ValuesOf<typeof parameters>;

/** Named states in the order of the story. */
export const presets = {
  'since-2021': {},
  'whole-record': { driftFrac: 0.42, volatilityFrac: 0.67 },
  'as-equity': { driftFrac: 0.05 },
  'no-drift': { driftFrac: 0 },
  'small-stake': { stakeFrac: 0.05 },
  'half-price': { priceMultiple: 0.5 },
} as const satisfies Record<string, Partial<CryptoTicketParameters>>;
