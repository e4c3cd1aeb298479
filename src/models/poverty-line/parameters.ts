import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/** Everything a reader can set on the poverty line: the dial, the household budget, the benefit cliff. */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  foodShareFrac: {
    type: 'number', symbol: 'φ', url: 'food-share', unit: 'percent', scale: 'log',
    default: 1 / 3, min: 0.03, max: 0.5, step: 0.001,
    kind: 'published', source: 'orshansky-1965',
  },
  foodBudgetUsd: {
    type: 'number', symbol: 'F', url: 'food-budget', unit: 'usd',
    default: 10_400, min: 4_000, max: 25_000, step: 100,
    kind: 'computed', source: 'hhs-poverty-guidelines',
  },
  place: {
    type: 'choice', symbol: 'k', url: 'place', choices: ['essex-nj', 'lynchburg-va'],
    default: 'essex-nj',
    kind: 'published', source: 'green-2025',
  },
  childcare: {
    type: 'choice', symbol: 'b₁', url: 'childcare', choices: ['as-printed', 'national-average', 'none'],
    default: 'as-printed',
    kind: 'published', source: 'green-2025',
  },
  childcareUsd: {
    type: 'number', symbol: 'B₁', url: 'childcare-cost', unit: 'usd',
    default: 32_773, min: 0, max: 80_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  nationalChildcareUsd: {
    type: 'number', symbol: 'B₁ᴺ', url: 'national-childcare', unit: 'usd',
    default: 26_256, min: 0, max: 80_000, step: 1,
    kind: 'computed', source: 'ccaoa-2025',
  },
  housingUsd: {
    type: 'number', symbol: 'B₂', url: 'housing', unit: 'usd',
    default: 23_267, min: 0, max: 80_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  foodUsd: {
    type: 'number', symbol: 'B₃', url: 'food', unit: 'usd',
    default: 14_717, min: 0, max: 60_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  transportUsd: {
    type: 'number', symbol: 'B₄', url: 'transport', unit: 'usd',
    default: 14_828, min: 0, max: 60_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  healthUsd: {
    type: 'number', symbol: 'B₅', url: 'health', unit: 'usd',
    default: 10_567, min: 0, max: 60_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  otherUsd: {
    type: 'number', symbol: 'B₆', url: 'other', unit: 'usd',
    default: 21_857, min: 0, max: 80_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  taxRateFrac: {
    type: 'number', symbol: 'τ', url: 'tax-rate', unit: 'percent',
    default: 0.1355, min: 0, max: 0.5, step: 0.0005,
    kind: 'computed', source: 'green-2025',
  },
  smooth: {
    type: 'toggle', symbol: 's', url: 'smooth', default: false,
    kind: 'assumption', source: 'editors',
  },
  medicaidValueUsd: {
    type: 'number', symbol: 'M', url: 'medicaid-value', unit: 'usd',
    default: 10_567, min: 0, max: 30_000, step: 1,
    kind: 'published', source: 'green-2025',
  },
  medicaidCliffUsd: {
    type: 'number', symbol: 'g_M', url: 'medicaid-cliff', unit: 'usd',
    default: 45_000, min: 20_000, max: 100_000, step: 500,
    kind: 'published', source: 'green-2025',
  },
  subsidyValueUsd: {
    type: 'number', symbol: 'C', url: 'subsidy-value', unit: 'usd',
    default: 28_000, min: 0, max: 60_000, step: 500,
    kind: 'published', source: 'green-2025',
  },
  subsidyCliffUsd: {
    type: 'number', symbol: 'g_C', url: 'subsidy-cliff', unit: 'usd',
    default: 65_000, min: 20_000, max: 120_000, step: 500,
    kind: 'published', source: 'green-2025',
  },
  // The two ends of a phase-out have ranges that do not meet, so that no pair of sliders can turn one round.
  medicaidPhaseStartUsd: {
    type: 'number', symbol: 'a_M', url: 'medicaid-phase-start', unit: 'usd',
    default: 30_000, min: 10_000, max: 44_000, step: 500,
    kind: 'assumption', source: 'editors',
  },
  medicaidPhaseEndUsd: {
    type: 'number', symbol: 'z_M', url: 'medicaid-phase-end', unit: 'usd',
    default: 60_000, min: 45_000, max: 100_000, step: 500,
    kind: 'assumption', source: 'editors',
  },
  subsidyPhaseStartUsd: {
    type: 'number', symbol: 'a_C', url: 'subsidy-phase-start', unit: 'usd',
    default: 40_000, min: 20_000, max: 64_000, step: 500,
    kind: 'assumption', source: 'editors',
  },
  subsidyPhaseEndUsd: {
    type: 'number', symbol: 'z_C', url: 'subsidy-phase-end', unit: 'usd',
    default: 100_000, min: 65_000, max: 150_000, step: 500,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type PovertyLineParameters = ValuesOf<typeof parameters>;

/** Named states in the order of the story: the dial, the budget, the cliff. */
export const presets = {
  orshansky: {},
  'all-food-today': { foodShareFrac: 0.129 },
  'food-at-home': { foodShareFrac: 0.06 },
  'sixteen-times': { foodShareFrac: 1 / 16 },
  'line-of-140k': { foodShareFrac: 10_400 / 140_000 },
  'no-childcare': { childcare: 'none' },
  'national-childcare': { childcare: 'national-average' },
  lynchburg: { place: 'lynchburg-va' },
  'phase-out': { smooth: true },
} as const satisfies Record<string, Partial<PovertyLineParameters>>;
