import type { EnergyBottleneckParameters } from './parameters.ts';

/** States worth a click: each changes a few parameters from the default. */
const ALL_THREE = { transformerOrdersGwPerYear: 16, siteStartsGwPerYear: 18, chipAdditionsGwPerYear: 20 };

export const presets = {
  'twice-the-chips': { chipAdditionsGwPerYear: 20 },
  'twice-the-gas': { gasOrdersGwPerYear: 28 },
  'more-transformers': { transformerOrdersGwPerYear: 16 },
  'chips-sites-transformers': ALL_THREE,
  'and-flexible-load': { ...ALL_THREE, flexibleCurtailmentFrac: 0.005, flexibleAccessFrac: 0.3 },
  'others-need-power-too': { otherLoadGwPerYear: 7 },
  'whole-pool': { accounting: 'whole-pool', otherLoadGwPerYear: 12 },
  'whole-pool-heavy-claims': { accounting: 'whole-pool', otherLoadGwPerYear: 16 },
  'queue-as-recorded': { completionFrac: 0.13 },
  'prices-clear': { priceClearing: true },
} as const satisfies Record<string, Partial<EnergyBottleneckParameters>>;
