import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/**
 * The reader's odds. The piece gives none, so every claim starts at one half: no opinion, and nobody's forecast.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  aiSupportFrac: {
    type: 'number', symbol: 'p₁', url: 'ai-supported', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  treasuryLiquidityFrac: {
    type: 'number', symbol: 'p₂', url: 'treasury-liquidity', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  cryptoPoliticalFrac: {
    type: 'number', symbol: 'p₃', url: 'crypto-political', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  energyBindsFrac: {
    type: 'number', symbol: 'p₄', url: 'energy-binds', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  sentimentFlowFrac: {
    type: 'number', symbol: 'p₅', url: 'sentiment-flow', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  inequalityPolicyFrac: {
    type: 'number', symbol: 'p₆', url: 'inequality-policy', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  commonCauseFrac: {
    type: 'number', symbol: 'δ', url: 'common-cause', unit: 'percent',
    default: 0, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  recessionFrac: {
    type: 'number', symbol: 'P(R)', url: 'recession', unit: 'percent',
    default: 0.5, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  recessionIfUnsupportedFrac: {
    type: 'number', symbol: 'P(R|¬S)', url: 'recession-if-unsupported', unit: 'percent',
    default: 1, min: 0, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type ForecastLedgerParameters = ValuesOf<typeof parameters>;

/** Which forecast of content/forecasts.yaml each of the six odds belongs to, in the order of claims 6.1 to 6.6. */
export const FORECAST_PARAMETERS = {
  'ai-supported': 'aiSupportFrac',
  'treasury-liquidity': 'treasuryLiquidityFrac',
  'crypto-political': 'cryptoPoliticalFrac',
  'energy-binds': 'energyBindsFrac',
  'sentiment-flow': 'sentimentFlowFrac',
  'inequality-policy': 'inequalityPolicyFrac',
} as const satisfies Record<string, keyof ForecastLedgerParameters>;

export type ForecastId = keyof typeof FORECAST_PARAMETERS;
