import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  measure: {
    type: 'choice', symbol: 'm', url: 'measure', choices: ['levels', 'changes'], default: 'levels',
    kind: 'assumption', source: 'editors',
  },
  changeMonths: {
    type: 'number', symbol: 'h', url: 'change-over', unit: 'months', integer: true,
    default: 3, min: 1, max: 12, step: 1,
    kind: 'assumption', source: 'editors',
  },
  leadMonths: {
    type: 'number', symbol: 'k', url: 'lead', unit: 'months', integer: true,
    default: 0, min: 0, max: 12, step: 1,
    kind: 'assumption', source: 'editors',
  },
  trainStartMonths: {
    type: 'number', symbol: 't₀', url: 'train-from', unit: 'monthFrom2014', integer: true,
    default: 78, min: 0, max: 126, step: 1,
    kind: 'assumption', source: 'editors',
  },
  trainLengthMonths: {
    type: 'number', symbol: 'n', url: 'train-months', unit: 'months', integer: true,
    default: 30, min: 12, max: 152, step: 1,
    kind: 'assumption', source: 'editors',
  },
  testLengthMonths: {
    type: 'number', symbol: 'n′', url: 'test-months', unit: 'months', integer: true,
    default: 44, min: 1, max: 140, step: 1,
    kind: 'assumption', source: 'editors',
  },
  liquiditySeries: {
    type: 'choice', symbol: 'x', url: 'liquidity', choices: ['recorded', 'random-walk'], default: 'recorded',
    kind: 'assumption', source: 'editors',
  },
  twinSeed: {
    type: 'number', symbol: 'seed', url: 'twin', unit: 'count', integer: true,
    default: 1, min: 1, max: 999, step: 1,
    kind: 'assumption', source: 'editors',
  },
  fedAssetGrowthUsdBn: {
    type: 'number', symbol: 'ΔA', url: 'fed-purchases', unit: 'usdBn',
    default: 10, min: -95, max: 120, step: 5,
    kind: 'published', source: 'ny-fed-rmp-2025',
  },
  treasuryAccountTargetUsdBn: {
    type: 'number', symbol: 'TGA*', url: 'treasury-account', unit: 'usdBn',
    default: 850, min: 50, max: 1800, step: 25,
    kind: 'published', source: 'treasury-financing-2025',
  },
  reverseRepoTargetUsdBn: {
    type: 'number', symbol: 'RRP*', url: 'reverse-repo', unit: 'usdBn',
    default: 0, min: 0, max: 2500, step: 25,
    kind: 'assumption', source: 'editors',
  },
  otherGrowthUsdBn: {
    type: 'number', symbol: 'ΔO', url: 'currency-and-other', unit: 'usdBn',
    default: 5, min: -20, max: 30, step: 1,
    kind: 'assumption', source: 'editors',
  },
  billShareFrac: {
    type: 'number', symbol: 'β', url: 'bill-share', unit: 'percent',
    default: 0.22, min: 0.1, max: 0.4, step: 0.01,
    kind: 'published', source: 'yudu-bills-2025',
  },
  scenarioMonths: {
    type: 'number', symbol: 'T', url: 'scenario-months', unit: 'months', integer: true,
    default: 4, min: 1, max: 24, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type NetLiquidityParameters = ValuesOf<typeof parameters>;
