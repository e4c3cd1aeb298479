import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/**
 * Every number that the energy model takes, by resource. GW is facility power at the meter; a `…Frac` is a fraction.
 * Most are judgements of the editors near a published anchor; the anchor stands in the figure's words.
 */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  // Where the United States start, and how power becomes energy.
  baseCapacityGw: {
    type: 'number', symbol: 'P₀', url: 'base', unit: 'gw', default: 45, min: 25, max: 65, step: 1,
    kind: 'assumption', source: 'editors',
  },
  loadFactorFrac: {
    type: 'number', symbol: 'LF', url: 'load-factor', unit: 'percent', default: 0.5, min: 0.3, max: 0.9, step: 0.01,
    kind: 'computed', source: 'lbnl-2024',
  },
  pueStartRatio: {
    type: 'number', symbol: 'PUE₀', url: 'pue-start', unit: 'ratio', default: 1.4, min: 1.05, max: 2, step: 0.05,
    kind: 'published', source: 'lbnl-2024',
  },
  pueEndRatio: {
    type: 'number', symbol: 'PUE₁', url: 'pue-end', unit: 'ratio', default: 1.2, min: 1.05, max: 2, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  pueYears: {
    type: 'number', symbol: 'T_PUE', url: 'pue-years', unit: 'years', default: 6, min: 1, max: 15, step: 1,
    kind: 'assumption', source: 'editors',
  },
  // Chips.
  chipAdditionsGwPerYear: {
    type: 'number', symbol: 'c', url: 'chips', unit: 'gwPerYear', default: 10, min: 2, max: 30, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  chipGrowthFrac: {
    type: 'number', symbol: 'g_c', url: 'chip-growth', unit: 'percentPerYear', default: 0.3, min: 0, max: 0.8, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  usChipShareFrac: {
    type: 'number', symbol: 'u', url: 'us-share', unit: 'percent', default: 0.55, min: 0.2, max: 0.9, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  nonAiAdditionsGwPerYear: {
    type: 'number', symbol: 'n', url: 'non-ai', unit: 'gwPerYear', default: 1.5, min: 0, max: 5, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  // Sites.
  siteStartsGwPerYear: {
    type: 'number', symbol: 'o_s', url: 'sites', unit: 'gwPerYear', default: 12, min: 2, max: 30, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  siteGrowthFrac: {
    type: 'number', symbol: 'g_s', url: 'site-growth', unit: 'percentPerYear', default: 0.15, min: 0, max: 0.5, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  siteLagYears: {
    type: 'number', symbol: 'τ_s', url: 'site-lag', unit: 'years', default: 2, min: 0.5, max: 6, step: 0.25,
    kind: 'assumption', source: 'editors',
  },
  consentFrac: {
    type: 'number', symbol: 'a', url: 'consent', unit: 'percent', default: 0.85, min: 0.3, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  // Transformers and switchgear.
  transformerOrdersGwPerYear: {
    type: 'number', symbol: 'o_x', url: 'transformers', unit: 'gwPerYear', default: 9, min: 2, max: 30, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  transformerGrowthFrac: {
    type: 'number', symbol: 'g_x', url: 'transformer-growth', unit: 'percentPerYear', default: 0.08, min: 0, max: 0.4, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  transformerLagYears: {
    type: 'number', symbol: 'τ_x', url: 'transformer-lag', unit: 'years', default: 2.5, min: 0.5, max: 6, step: 0.25,
    kind: 'published', source: 'wood-mackenzie-2025',
  },
  copperMultiple: {
    type: 'number', symbol: 'm', url: 'copper', unit: 'multiple', default: 1, min: 0, max: 2, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  // Grid interconnection.
  requestsGwPerYear: {
    type: 'number', symbol: 'o_i', url: 'requests', unit: 'gwPerYear', default: 40, min: 5, max: 120, step: 1,
    kind: 'assumption', source: 'editors',
  },
  requestLagYears: {
    type: 'number', symbol: 'τ_i', url: 'request-lag', unit: 'years', default: 4.5, min: 1, max: 10, step: 0.25,
    kind: 'published', source: 'lbnl-queued-up-2025',
  },
  completionFrac: {
    type: 'number', symbol: 'd', url: 'completion', unit: 'percent', default: 0.3, min: 0.05, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  queueServesDataCentresFrac: {
    type: 'number', symbol: 'q', url: 'queue-share', unit: 'percent', default: 0.5, min: 0.1, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  spareConnectionGw: {
    type: 'number', symbol: 'S_i', url: 'spare-connection', unit: 'gw', default: 8, min: 0, max: 40, step: 1,
    kind: 'assumption', source: 'editors',
  },
  // Load that bows to the grid for a few hours a year.
  flexibleCurtailmentFrac: {
    type: 'number', symbol: 'f', url: 'flexible', unit: 'percent', default: 0, min: 0, max: 0.01, step: 0.0005,
    kind: 'assumption', source: 'editors',
  },
  flexibleAccessFrac: {
    type: 'number', symbol: 'r', url: 'flexible-access', unit: 'percent', default: 0.15, min: 0, max: 0.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  flexibleRampYears: {
    type: 'number', symbol: 'T_f', url: 'flexible-ramp', unit: 'years', default: 4, min: 0.5, max: 10, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  // Power made on the site, behind the meter.
  onSiteOrdersGwPerYear: {
    type: 'number', symbol: 'o_b', url: 'on-site', unit: 'gwPerYear', default: 4, min: 0, max: 20, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  onSiteGrowthFrac: {
    type: 'number', symbol: 'g_b', url: 'on-site-growth', unit: 'percentPerYear', default: 0.25, min: 0, max: 0.6, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  onSiteLagYears: {
    type: 'number', symbol: 'τ_b', url: 'on-site-lag', unit: 'years', default: 1.5, min: 0.5, max: 5, step: 0.25,
    kind: 'published', source: 'gas-engine-lead-times-2025',
  },
  // Generation.
  gasOrdersGwPerYear: {
    type: 'number', symbol: 'o_g', url: 'gas', unit: 'gwPerYear', default: 14, min: 0, max: 40, step: 1,
    kind: 'assumption', source: 'editors',
  },
  gasGrowthFrac: {
    type: 'number', symbol: 'g_g', url: 'gas-growth', unit: 'percentPerYear', default: 0.1, min: 0, max: 0.4, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  gasLagYears: {
    type: 'number', symbol: 'τ_g', url: 'gas-lag', unit: 'years', default: 5, min: 1, max: 10, step: 0.5,
    kind: 'published', source: 'gas-turbine-lead-times-2025',
  },
  gasFirmFrac: {
    type: 'number', symbol: 'e_g', url: 'gas-firm', unit: 'percent', default: 0.92, min: 0.5, max: 1, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  gasShareFrac: {
    type: 'number', symbol: 'h_g', url: 'gas-share', unit: 'percent', default: 0.5, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  solarStorageOrdersGwPerYear: {
    type: 'number', symbol: 'o_p', url: 'solar', unit: 'gwPerYear', default: 60, min: 10, max: 150, step: 5,
    kind: 'assumption', source: 'editors',
  },
  solarStorageLagYears: {
    type: 'number', symbol: 'τ_p', url: 'solar-lag', unit: 'years', default: 2, min: 0.5, max: 6, step: 0.25,
    kind: 'assumption', source: 'editors',
  },
  solarStorageFirmFrac: {
    type: 'number', symbol: 'e_p', url: 'solar-firm', unit: 'percent', default: 0.22, min: 0, max: 0.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  solarStorageShareFrac: {
    type: 'number', symbol: 'h_p', url: 'solar-share', unit: 'percent', default: 0.4, min: 0, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  nuclearDelayYears: {
    type: 'number', symbol: 'Δ_n', url: 'nuclear-delay', unit: 'years', default: 0, min: 0, max: 6, step: 0.25,
    kind: 'assumption', source: 'editors',
  },
  smallReactorOrdersGwPerYear: {
    type: 'number', symbol: 'o_r', url: 'small-reactors', unit: 'gwPerYear', default: 1, min: 0, max: 10, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  smallReactorLagYears: {
    type: 'number', symbol: 'τ_r', url: 'small-reactor-lag', unit: 'years', default: 8, min: 3, max: 15, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  smallReactorFirmFrac: {
    type: 'number', symbol: 'e_r', url: 'small-reactor-firm', unit: 'percent', default: 0.9, min: 0.5, max: 1, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  spareGenerationGw: {
    type: 'number', symbol: 'S_g', url: 'spare-generation', unit: 'gw', default: 10, min: 0, max: 40, step: 1,
    kind: 'assumption', source: 'editors',
  },
  // Who else needs the power: the largest uncertainty of structure.
  accounting: {
    type: 'choice', symbol: 'h', url: 'accounting', choices: ['shares', 'whole-pool'], default: 'shares',
    kind: 'assumption', source: 'editors',
  },
  otherLoadGwPerYear: {
    type: 'number', symbol: 'D_o', url: 'other-load', unit: 'gwPerYear', default: 0, min: 0, max: 25, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  retirementsGwPerYear: {
    type: 'number', symbol: 'D_r', url: 'retirements', unit: 'gwPerYear', default: 0, min: 0, max: 15, step: 0.5,
    kind: 'assumption', source: 'editors',
  },
  tieBandGw: {
    type: 'number', symbol: 'δ', url: 'tie-band', unit: 'gw', default: 0.5, min: 0, max: 5, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  // The alternative: prices stretch what is short.
  priceClearing: {
    type: 'toggle', symbol: '$', url: 'prices', default: false,
    kind: 'assumption', source: 'editors',
  },
  willingnessUsdPerKw: {
    type: 'number', symbol: 'W', url: 'willingness', unit: 'usd', default: 3000, min: 0, max: 15000, step: 250,
    kind: 'assumption', source: 'editors',
  },
  chipsPremiumUsdPerKw: {
    type: 'number', symbol: 'π_c', url: 'chips-premium', unit: 'usd', default: 10000, min: 250, max: 30000, step: 250,
    kind: 'assumption', source: 'editors',
  },
  sitesPremiumUsdPerKw: {
    type: 'number', symbol: 'π_s', url: 'sites-premium', unit: 'usd', default: 2000, min: 250, max: 30000, step: 250,
    kind: 'assumption', source: 'editors',
  },
  transformersPremiumUsdPerKw: {
    type: 'number', symbol: 'π_x', url: 'transformers-premium', unit: 'usd', default: 1500, min: 250, max: 30000, step: 250,
    kind: 'assumption', source: 'editors',
  },
  interconnectionPremiumUsdPerKw: {
    type: 'number', symbol: 'π_i', url: 'interconnection-premium', unit: 'usd', default: 3000, min: 250, max: 30000, step: 250,
    kind: 'assumption', source: 'editors',
  },
  generationPremiumUsdPerKw: {
    type: 'number', symbol: 'π_g', url: 'generation-premium', unit: 'usd', default: 2500, min: 250, max: 30000, step: 250,
    kind: 'assumption', source: 'editors',
  },
} as const satisfies ParameterSchema;

export type EnergyBottleneckParameters = ValuesOf<typeof parameters>;
