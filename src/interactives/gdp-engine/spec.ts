import type { Quantity, Spec } from '../../kit/core/contract.ts';
import { defaultsOf } from '../../kit/core/parameters.ts';
import {
  type GdpEngineParameters,
  type GdpEngineRun,
  presets as modelPresets,
  run as modelRun,
  parameters,
} from '../../models/gdp-engine.ts';

/** The same reading at another leakage: a row of the table. */
export interface LeakageRow {
  leakageFrac: number;
  account: GdpEngineRun;
}

export interface ReadingRun extends GdpEngineRun {
  /** The reading again at every tenth of leakage and at its own, everything else as it is. */
  atLeakages: readonly LeakageRow[];
}

const TENTHS = Array.from({ length: 11 }, (_, i) => i / 10);

function run(params: GdpEngineParameters): ReadingRun {
  const leakages = [...new Set([...TENTHS, params.leakageFrac])].sort((a, b) => a - b);
  const atLeakages = leakages.map((leakageFrac) => ({ leakageFrac, account: modelRun({ ...params, leakageFrac }) }));
  return { ...modelRun(params), atLeakages };
}

/** Wherever 92 % stands, today's number stands beside it. */
const REVISED = modelRun({ ...defaultsOf(parameters), ...modelPresets['first-half-as-revised'] });

/** Less than this, in points of growth, is within what revisions of a single quarter take away or add. */
const NEAR_NOTHING_PP = 0.3;

// biome-ignore format: a table
const quantities = {
  growth: { unit: 'percent', digits: 1, of: (run) => run.growthFrac },
  grossContribution: { unit: 'percentagePoints', of: (run) => run.grossContributionPp },
  grossShare: { unit: 'percent', of: (run) => run.grossShareFrac ?? Number.NaN },
  trend: { unit: 'percentagePoints', of: (run) => run.trendContributionPp },
  leakage: { unit: 'percentagePoints', of: (run) => run.leakagePp },
  netContribution: { unit: 'percentagePoints', of: (run) => run.netContributionPp },
  wealthSpending: { unit: 'usdBn', of: (run) => run.wealthSpendingUsdBn },
  wealthContribution: { unit: 'percentagePoints', of: (run) => run.wealthContributionPp },
  headlineContribution: { unit: 'percentagePoints', of: (run) => run.headlineContributionPp },
  // No share where growth is zero or negative: the sentences of those states do not ask for it.
  headlineShare: { unit: 'percent', of: (run) => run.headlineShareFrac ?? Number.NaN },
  restContribution: { unit: 'percentagePoints', of: (run) => 100 * run.growthFrac - run.headlineContributionPp },
  refilled: { unit: 'percentagePoints', of: (run) => run.refilledPp },
  lost: { unit: 'percentagePoints', of: (run) => run.lostPp },
  counterfactualGrowth: { unit: 'percent', digits: 2, of: (run) => run.counterfactualGrowthFrac },
  exSectorGrowth: { unit: 'percent', digits: 1, of: (run) => run.exSectorGrowthFrac },
  revisedShare: { unit: 'percent', of: () => REVISED.headlineShareFrac ?? Number.NaN },
} as const satisfies Record<string, Quantity<ReadingRun>>;

/** Which sentence tells this run: the order matters, the first that fits speaks. */
function caption(p: GdpEngineParameters, run: ReadingRun): string {
  const { growthFrac, grossContributionPp } = parameters;
  if (run.headlineShareFrac === null) return 'no-share';
  if (run.headlineShareFrac > 1) return 'above-whole';
  if (run.headlineContributionPp < 0) return 'below-nothing';
  if (p.refillFrac > 0) return 'refilled';
  if (p.wealthGainUsdBn !== 0) return 'with-wealth';
  if (p.trendContributionPp > 0) return 'net-of-trend';
  if (run.headlineContributionPp < NEAR_NOTHING_PP) return 'near-nothing';
  if (run.leakagePp !== 0) return 'net';
  const asFirstPrinted = p.growthFrac === growthFrac.default && p.grossContributionPp === grossContributionPp.default;
  return asFirstPrinted ? 'first-print' : 'gross';
}

export const spec = {
  id: 'gdp-engine',
  parameters,
  // The story in order: the first headline, today's data, then one assumption after another through the published readings.
  presets: {
    'first-half-as-published': modelPresets['first-half-as-published'],
    'first-half-as-revised': modelPresets['first-half-as-revised'],
    'first-half-three-quarters-leak': modelPresets['first-half-three-quarters-leak'],
    'first-half-equipment-leaks': modelPresets['first-half-equipment-leaks'],
    'jpmorgan-gross': modelPresets['jpmorgan-gross'],
    'jpmorgan-net': modelPresets['jpmorgan-net'],
    'barclays-gross': modelPresets['barclays-gross'],
    'barclays-net': modelPresets['barclays-net'],
    'barrons-nine-months': modelPresets['barrons-nine-months'],
    'st-louis-fed': modelPresets['st-louis-fed'],
    'st-louis-fed-import-content': modelPresets['st-louis-fed-import-content'],
    'st-louis-fed-at-goldman': modelPresets['st-louis-fed-at-goldman'],
    'jpmorgan-net-with-wealth': modelPresets['jpmorgan-net-with-wealth'],
    'first-half-half-refilled': modelPresets['first-half-half-refilled'],
    // Today's data, half of the equipment abroad, half of the rest refilled: a place to start from, nobody's estimate.
    'your-turn': {
      ...modelPresets['first-half-as-revised'],
      leakageFrac: 0.5,
      leakageBase: 'equipment',
      refillFrac: 0.5,
    },
  },
  tellingPreset: 'jpmorgan-net',
  controls: {
    visible: ['leakageFrac', 'trendContributionPp', 'wealthGainUsdBn', 'refillFrac', 'growthFrac'],
    more: [
      'grossContributionPp',
      'leakageBase',
      'equipmentShareFrac',
      'wealthSpendingFrac',
      'gdpUsdBn',
      'sectorShareFrac',
    ],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'leakagePercent', unit: 'percent', digits: 1 },
      { key: 'grossContributionPp', unit: 'percentagePoints' },
      { key: 'trendContributionPp', unit: 'percentagePoints' },
      { key: 'leakagePp', unit: 'percentagePoints' },
      { key: 'wealthContributionPp', unit: 'percentagePoints' },
      { key: 'headlineContributionPp', unit: 'percentagePoints' },
      { key: 'growthPercent', unit: 'percent', digits: 2 },
      { key: 'headlineSharePercent', unit: 'percent', digits: 1 },
      { key: 'refilledPp', unit: 'percentagePoints' },
      { key: 'counterfactualGrowthPercent', unit: 'percent', digits: 2 },
    ],
    rows: (run: ReadingRun) =>
      run.atLeakages.map(({ leakageFrac, account }) => ({
        leakagePercent: leakageFrac,
        grossContributionPp: account.grossContributionPp,
        trendContributionPp: account.trendContributionPp,
        leakagePp: account.leakagePp,
        wealthContributionPp: account.wealthContributionPp,
        headlineContributionPp: account.headlineContributionPp,
        growthPercent: account.growthFrac,
        headlineSharePercent: account.headlineShareFrac ?? '',
        refilledPp: account.refilledPp,
        counterfactualGrowthPercent: account.counterfactualGrowthFrac,
      })),
  },
  prediction: { quantity: 'headlineShare', min: 0, max: 1, step: 0.01, start: 0.92 },
  caption,
} satisfies Spec<typeof parameters, ReadingRun>;
