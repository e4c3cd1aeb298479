import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/**
 * Everything the flow market takes. Sizes are US dollars in billions, rates are fractions per trading day unless the name
 * says otherwise. Several ranges reach down to zero, beyond what anybody has published, so that each trader, and chance
 * itself, can be switched off: that is how the closed forms are tested and how the story begins.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  impactMultiple: {
    type: 'number', symbol: 'M', url: 'impact', unit: 'multiple',
    default: 5, min: 0.5, max: 12, step: 0.1,
    kind: 'published', source: 'gabaix-koijen-2021',
  },
  noiseFrac: {
    type: 'number', symbol: 'σ_e', url: 'noise', unit: 'percentPerDay',
    default: 0.008, min: 0, max: 0.025, step: 0.0005,
    kind: 'assumption', source: 'editors',
  },
  shockFrac: {
    type: 'number', symbol: 'ξ', url: 'shock', unit: 'percent',
    default: -0.02, min: -0.1, max: 0.1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  volTargetAumUsdBn: {
    type: 'number', symbol: 'A_v', url: 'vol-target-assets', unit: 'usdBn',
    default: 400, min: 0, max: 2000, step: 10,
    kind: 'assumption', source: 'editors',
  },
  trendPositionUsdBn: {
    type: 'number', symbol: 'A_c', url: 'trend-position', unit: 'usdBn',
    default: 75, min: 0, max: 150, step: 5,
    kind: 'assumption', source: 'editors',
  },
  dealerGammaUsdBn: {
    type: 'number', symbol: 'G_max', url: 'dealer-gamma', unit: 'usdBn',
    default: 5, min: -25, max: 25, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  flowScaleMultiple: {
    type: 'number', symbol: 'k', url: 'flow-scale', unit: 'multiple',
    default: 1, min: 0, max: 10, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  noiseKind: {
    type: 'choice', symbol: 'ε', url: 'noise-kind', choices: ['iid', 'clustered'],
    default: 'iid', kind: 'assumption', source: 'editors',
  },
  driftFrac: {
    type: 'number', symbol: 'μ_e', url: 'drift', unit: 'percentPerDay',
    default: 0, min: -0.002, max: 0.002, step: 0.0001,
    kind: 'assumption', source: 'editors',
  },
  demandPersistenceFrac: {
    type: 'number', symbol: 'φ_e', url: 'demand-persistence', unit: 'percentPerDay',
    default: 0.998, min: 0.9, max: 1, step: 0.001,
    kind: 'assumption', source: 'editors',
  },
  baseCapUsdBn: {
    type: 'number', symbol: 'C₀', url: 'market-value', unit: 'usdBn',
    default: 60_000, min: 30_000, max: 80_000, step: 1000,
    kind: 'assumption', source: 'editors',
  },
  impactShape: {
    type: 'choice', symbol: 'ℓ', url: 'impact-shape', choices: ['constant-elasticity', 'concave'],
    default: 'constant-elasticity', kind: 'assumption', source: 'editors',
  },
  transientMultiple: {
    type: 'number', symbol: 'λ', url: 'transient-impact', unit: 'multiple',
    default: 0, min: 0, max: 10, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  // Below 0.6 a dealer short of gamma at the clearing limit would make the transient part oscillate without bound.
  transientPersistenceFrac: {
    type: 'number', symbol: 'ρ_u', url: 'transient-persistence', unit: 'percentPerDay',
    default: 0.8, min: 0.65, max: 0.98, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  targetVolFrac: {
    type: 'number', symbol: 'σ*', url: 'vol-target', unit: 'percentPerYear',
    default: 0.12, min: 0.05, max: 0.2, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  exposureCapMultiple: {
    type: 'number', symbol: 'w_max', url: 'exposure-cap', unit: 'multiple',
    default: 1.5, min: 0.5, max: 3, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  adjustmentSpeedFrac: {
    type: 'number', symbol: 'η', url: 'adjustment-speed', unit: 'percentPerDay',
    default: 1 / 3, min: 0.05, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  volMemoryFrac: {
    type: 'number', symbol: 'δ', url: 'vol-memory', unit: 'percentPerDay',
    default: 0.94, min: 0.8, max: 0.99, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  volFloorFrac: {
    type: 'number', symbol: 'σ_min', url: 'vol-floor', unit: 'percentPerYear',
    default: 0.05, min: 0.01, max: 0.1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  trendSignal: {
    type: 'choice', symbol: 's', url: 'trend-signal', choices: ['sign', 'graded'],
    default: 'sign', kind: 'assumption', source: 'editors',
  },
  trendSharpness: {
    type: 'number', symbol: 'κ_s', url: 'trend-sharpness', unit: 'ratio',
    default: 1, min: 0.1, max: 5, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  stopShareFrac: {
    type: 'number', symbol: 'φ_s', url: 'stop-share', unit: 'percent',
    default: 0, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  stopDepthFrac: {
    type: 'number', symbol: 'd', url: 'stop-depth', unit: 'percent',
    default: 0, min: 0, max: 0.15, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  gammaMode: {
    type: 'choice', symbol: 'G', url: 'gamma-mode', choices: ['follows-price', 'constant'],
    default: 'follows-price', kind: 'assumption', source: 'editors',
  },
  gammaWidthFrac: {
    type: 'number', symbol: 'ω', url: 'gamma-width', unit: 'percent',
    default: 0.02, min: 0.005, max: 0.1, step: 0.005,
    kind: 'assumption', source: 'editors',
  },
  buybackUsdBn: {
    type: 'number', symbol: 'B', url: 'buybacks', unit: 'usdBn',
    default: 1000, min: 0, max: 1500, step: 50,
    kind: 'assumption', source: 'editors',
  },
  blackoutOn: {
    type: 'toggle', symbol: 'β', url: 'blackout', default: true, kind: 'assumption', source: 'editors',
  },
  blackoutShareFrac: {
    type: 'number', symbol: 'ψ', url: 'blackout-share', unit: 'percent',
    default: 0.8, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  planShareFrac: {
    type: 'number', symbol: 'κ', url: 'plan-share', unit: 'percent',
    default: 0.4, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  recycledFrac: {
    type: 'number', symbol: 'ρ_b', url: 'recycled', unit: 'percent',
    default: 0.8, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  days: {
    type: 'number', symbol: 'T', url: 'days', unit: 'days', integer: true,
    default: 252, min: 20, max: 1260, step: 1,
    kind: 'assumption', source: 'editors',
  },
  seed: {
    type: 'number', symbol: 'n', url: 'seed', unit: 'count', integer: true,
    default: 1, min: 1, max: 9999, step: 1,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type FlowMarketParameters = ValuesOf<typeof parameters>;
