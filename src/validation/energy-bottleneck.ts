import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import {
  forecastTwh,
  growthPerYearFrac,
  impliedDenominatorTwh,
  impliedLoadFactorFrac,
} from '../models/energy-bottleneck/forecasts.ts';
import {
  FUTURE_DRAWS,
  type Futures,
  futureQuantileTwh,
  futuresBelowFrac,
  runFutures,
} from '../models/energy-bottleneck/futures.ts';
import { STEP_YEARS } from '../models/energy-bottleneck/supply.ts';
import {
  bindingAt,
  debitUntilGenerationBindsGwPerYear,
  type EnergyBottleneckParameters,
  type EnergyBottleneckRun,
  flexibleLoadGw,
  parameters,
  presets,
  pueAt,
  quarterOf,
  type Resource,
  run,
} from '../models/energy-bottleneck.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/** The reference runs of the specification, its 3,000 futures, and the published forecasts on one axis. */
type Changes = Partial<EnergyBottleneckParameters>;
const defaults = defaultsOf(parameters);
const runWith = (changes: Changes) => run({ ...defaults, ...changes });

let futuresOnce: Futures | undefined;
/** The 3,000 futures, drawn once for all checks. */
function futures(): Futures {
  futuresOnce ??= runFutures(defaults);
  return futuresOnce;
}

function reference(
  id: string,
  unit: ValidationCheck['unit'],
  published: number,
  ours: () => number,
  lastDigit = 1,
): ValidationCheck {
  return { id, unit, published, ours, source: 'reference-run', tolerance: tolerance(published, lastDigit) };
}

const capacityGw = (changes: Changes, year: number) => runWith(changes).capacityGw[quarterOf(year)];
const energyTwh = (changes: Changes, year: number) => runWith(changes).energyTwh[quarterOf(year)];

/** Capacity on 1 January 2027, 2028 and 2030 in one of the steps of the story. */
function step(id: string, changes: Changes, [gw2027, gw2028, gw2030]: [number, number, number]): ValidationCheck[] {
  return [
    reference(`${id}-2027`, 'gw', gw2027, () => capacityGw(changes, 2027)),
    reference(`${id}-2028`, 'gw', gw2028, () => capacityGw(changes, 2028)),
    reference(`${id}-2030`, 'gw', gw2030, () => capacityGw(changes, 2030)),
  ];
}

/** A date or a count that the reference states outright: no tolerance. */
function exact(id: string, unit: 'calendarYear' | 'count', published: number, ours: () => number): ValidationCheck {
  return { id, unit, published, ours, source: 'reference-run', tolerance: 0 };
}

const JANUARIES = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

/** First 1 January on which a resource is the scarcest; NaN, which fails a check, if none. */
const bindsFrom = (changes: Changes, resource: Resource) => {
  const r = runWith(changes);
  return JANUARIES.find((year) => bindingAt(r, year) === resource) ?? Number.NaN;
};
const bindsUntil = (changes: Changes, resource: Resource) => {
  const r = runWith(changes);
  return JANUARIES.findLast((year) => bindingAt(r, year) === resource) ?? Number.NaN;
};

/** Quarters of a span, both ends included, in which generation is the scarcest. */
function generationQuarters(changes: Changes, from: number, to: number): number {
  const r = runWith(changes);
  let count = 0;
  for (let year = from; year <= to; year += STEP_YEARS) if (bindingAt(r, year) === 'generation') count++;
  return count;
}

const servable = (changes: Changes, resource: Resource, year: number) =>
  runWith(changes).servableGw[resource][quarterOf(year)];

/** How much capacity differs at most, in any quarter, between two sets of parameters. */
function largestDifferenceGw(a: EnergyBottleneckRun, b: EnergyBottleneckRun): number {
  return Math.max(...a.capacityGw.map((gw, quarter) => Math.abs(gw - b.capacityGw[quarter])));
}

/** Both the published share and ours are counts over random draws: the error of a difference has both. */
function futuresShare(year: number, resource: Resource, published: number): ValidationCheck {
  const monteCarloSe = Math.sqrt((2 * published * (1 - published)) / FUTURE_DRAWS);
  return {
    id: `futures-${year}-${resource}`,
    unit: 'percent',
    published,
    source: 'reference-run',
    ours: () => futures().bindingFrac[resource][quarterOf(year)],
    tolerance: tolerance(published, 0.01, monteCarloSe),
  };
}

/** Delivery: sites, transformers and interconnection together. */
function futuresDelivery(year: number, published: number): ValidationCheck {
  const { sites, transformers, interconnection } = futures().bindingFrac;
  const quarter = quarterOf(year);
  const monteCarloSe = Math.sqrt((2 * published * (1 - published)) / FUTURE_DRAWS);
  return {
    id: `futures-${year}-delivery`,
    unit: 'percent',
    published,
    source: 'reference-run',
    ours: () => sites[quarter] + transformers[quarter] + interconnection[quarter],
    tolerance: tolerance(published, 0.01, monteCarloSe),
  };
}

const futuresTwh = (year: number, percentile: number, published: number): ValidationCheck =>
  reference(`futures-${year}-p${percentile}`, 'twh', published, () =>
    futureQuantileTwh(futures(), year, percentile / 100),
  );

const rows = readTable('data-centre-demand-forecasts');
const columns = {
  capacityGw: numberColumn(rows, 'capacityGw'),
  energyTwh: numberColumn(rows, 'energyTwh'),
  shareFrac: numberColumn(rows, 'shareFrac'),
};
function forecast(id: string) {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) throw new Error(`data-centre-demand-forecasts: no row ${id}`);
  return {
    capacityGw: columns.capacityGw[at],
    energyTwh: columns.energyTwh[at],
    shareFrac: columns.shareFrac[at],
  };
}
/** Shares become TWh with the last total that the EIA has printed. */
const [lastTotalTwh] = numberColumn(readTable('us-electricity-total'), 'consumptionTwh').slice(-1);
const axis = { loadFactorFrac: defaults.loadFactorFrac, denominatorTwh: lastTotalTwh };
const impliedLoad = (id: string) => impliedLoadFactorFrac(forecast(id).energyTwh, forecast(id).capacityGw);
const impliedWhole = (id: string) => impliedDenominatorTwh(forecast(id).energyTwh, forecast(id).shareFrac);

const ALL_THREE = presets['chips-sites-transformers'];
const wholePool = (debit: number): Changes => ({ accounting: 'whole-pool', otherLoadGwPerYear: debit });

/** The default run, the steps of the story, and the debits on generation. */
// biome-ignore format: a table of published numbers, one line each
const referenceRuns: ValidationCheck[] = [
  reference('default-2026-gw', 'gw', 53, () => capacityGw({}, 2026)),
  reference('default-2026-twh', 'twh', 231, () => energyTwh({}, 2026)),
  reference('default-2028-twh', 'twh', 317, () => energyTwh({}, 2028)),
  reference('default-2030-twh', 'twh', 407, () => energyTwh({}, 2030)),
  reference('default-2035-gw', 'gw', 160, () => capacityGw({}, 2035)),
  reference('default-2035-twh', 'twh', 700, () => energyTwh({}, 2035)),
  exact('default-chips-until', 'calendarYear', 2027, () => bindsUntil({}, 'chips')),
  exact('default-transformers-from', 'calendarYear', 2028, () => bindsFrom({}, 'transformers')),
  exact('default-transformers-until', 'calendarYear', 2035, () => bindsUntil({}, 'transformers')),
  reference('default-chips-behind', 'gw', 1.2, () => runWith({}).slackGw.chips[quarterOf(2028)], 0.1),
  reference('default-flexible-adds', 'gw', 0, () => largestDifferenceGw(runWith({}), runWith({ flexibleCurtailmentFrac: 0.0025 })), 1e-9),
  ...step('step-default', {}, [62, 72, 93]),
  ...step('step-chips', presets['twice-the-chips'], [63, 72, 93]),
  reference('step-chips-gain', 'gw', 1, () => capacityGw(presets['twice-the-chips'], 2027) - capacityGw({}, 2027)),
  ...step('step-gas', presets['twice-the-gas'], [62, 72, 93]),
  reference('step-gas-gain', 'gw', 0, () => largestDifferenceGw(runWith({}), runWith(presets['twice-the-gas'])), 1e-9),
  ...step('step-transformers', presets['more-transformers'], [62, 74, 103]),
  exact('step-all-three-transformers-until', 'calendarYear', 2027, () => bindsUntil(ALL_THREE, 'transformers')),
  exact('step-all-three-interconnection-from', 'calendarYear', 2028, () => bindsFrom(ALL_THREE, 'interconnection')),
  exact('debit-4-quarters', 'count', 0, () => generationQuarters({ otherLoadGwPerYear: 4 }, 2025, 2030)),
  reference('debit-4-generation-2028', 'gw', 29, () => servable({ otherLoadGwPerYear: 4 }, 'generation', 2028)),
  reference('debit-4-scarcest-2028', 'gw', 27, () => servable({ otherLoadGwPerYear: 4 }, 'transformers', 2028)),
  exact('debit-7-from', 'calendarYear', 2027, () => bindsFrom({ otherLoadGwPerYear: 7 }, 'generation')),
  exact('debit-10-from', 'calendarYear', 2027, () => bindsFrom({ otherLoadGwPerYear: 10 }, 'generation')),
  reference('debit-10-generation-2026', 'gw', 8, () => servable({ otherLoadGwPerYear: 10 }, 'generation', 2026)),
  reference('debit-10-scarcest-2026', 'gw', 8, () => servable({ otherLoadGwPerYear: 10 }, 'chips', 2026)),
  {
    // The reference tried debits of 4, 7 and 10 only; between 4 and 7 the first quarter that tips is in 2027.
    ...reference('debit-threshold', 'gwPerYear', 7, () => debitUntilGenerationBindsGwPerYear(runWith({}), 2030)),
    rederived: { value: 4.6 }, tolerance: tolerance(4.6, 0.1),
  },
  exact('pool-12-quarters', 'count', 0, () => generationQuarters(wholePool(12), 2025, 2030)),
  exact('pool-16-from', 'calendarYear', 2027, () => bindsFrom(wholePool(16), 'generation')),
  exact('pool-16-until', 'calendarYear', 2030, () => bindsUntil(wholePool(16), 'generation')),
  exact('pool-16-quarters-from-2032', 'count', 0, () => generationQuarters(wholePool(16), 2032, 2035)),
  exact('pool-20-from', 'calendarYear', 2026, () => bindsFrom(wholePool(20), 'generation')),
];

// biome-ignore format: a table of published numbers, one line each
const futureChecks: ValidationCheck[] = [
  futuresShare(2026, 'chips', 0.6), futuresShare(2026, 'sites', 0.24), futuresShare(2026, 'transformers', 0.16),
  futuresShare(2028, 'chips', 0.36), futuresShare(2028, 'sites', 0.36), futuresShare(2028, 'transformers', 0.25),
  futuresShare(2028, 'interconnection', 0.04),
  futuresShare(2030, 'sites', 0.37), futuresShare(2030, 'transformers', 0.33), futuresShare(2030, 'chips', 0.22),
  futuresShare(2030, 'interconnection', 0.07),
  futuresShare(2032, 'transformers', 0.38), futuresShare(2032, 'sites', 0.35), futuresShare(2032, 'chips', 0.17),
  futuresShare(2032, 'interconnection', 0.1),
  futuresDelivery(2026, 0.4), futuresDelivery(2028, 0.65), futuresDelivery(2030, 0.77),
  futuresTwh(2028, 5, 274), futuresTwh(2028, 50, 302), futuresTwh(2028, 75, 319), futuresTwh(2028, 95, 346),
  futuresTwh(2030, 5, 337), futuresTwh(2030, 50, 393), futuresTwh(2030, 95, 476),
  // "Outside" the futures: beyond their 95th percentile, so at most 5 % above.
  { id: 'futures-2028-above-lbnl-high', unit: 'percent', published: 0, source: 'reference-run', tolerance: 0.05,
    ours: () => 1 - futuresBelowFrac(futures(), 2028, forecast('lbnl-us-2028-high').energyTwh) },
  { id: 'futures-2030-above-mckinsey', unit: 'percent', published: 0, source: 'reference-run', tolerance: 0.05,
    ours: () => 1 - futuresBelowFrac(futures(), 2030, forecast('mckinsey-us-2030').energyTwh) },
];

/** Arithmetic on published figures: do their bases agree with each other? */
// biome-ignore format: a table of published numbers, one line each
const publishedFigures: ValidationCheck[] = [
  { ...reference('lbnl-load-factor-low', 'percent', 0.501, () => impliedLoad('lbnl-us-2028-low'), 0.001), tolerance: 0.001, source: 'lbnl-2024' },
  { ...reference('lbnl-load-factor-high', 'percent', 0.501, () => impliedLoad('lbnl-us-2028-high'), 0.001), tolerance: 0.001, source: 'lbnl-2024' },
  { ...reference('lbnl-denominator-low', 'twh', 4851, () => impliedWhole('lbnl-us-2028-low')), tolerance: 48.5, source: 'lbnl-2024' },
  { ...reference('lbnl-denominator-high', 'twh', 4833, () => impliedWhole('lbnl-us-2028-high')), tolerance: 48.3, source: 'lbnl-2024' },
  { ...reference('iea-growth', 'percentPerYear', 0.147, () => growthPerYearFrac(forecast('iea-world-2024').energyTwh, forecast('iea-world-2030').energyTwh, 6), 0.001), source: 'iea-2025' },
  { ...reference('iea-us-increase', 'twh', 240, () => forecast('iea-us-2030').energyTwh - forecast('iea-us-2024').energyTwh), source: 'iea-2025' },
  {
    // Half a digit of the ratio, and the half TWh by which the reference's own 407 is rounded.
    ...reference('iea-us-gap', 'percent', -0.04, () => energyTwh({}, 2030) / forecast('iea-us-2030').energyTwh - 1),
    tolerance: 0.005 + 0.5 / 426,
  },
  reference('451-2030-twh', 'twh', 589, () => forecastTwh(forecast('451-us-2030'), axis)),
  { ...reference('flexible-quarter-percent', 'gw', 76, () => flexibleLoadGw(0.0025)), source: 'duke-2025' },
  { ...reference('flexible-half-percent', 'gw', 98, () => flexibleLoadGw(0.005)), source: 'duke-2025' },
  { ...reference('flexible-one-percent', 'gw', 126, () => flexibleLoadGw(0.01)), source: 'duke-2025' },
  reference('pue-it-gain', 'percent', 0.167, () => pueAt(defaults, 0) / pueAt(defaults, 6) - 1, 0.001),
  { ...reference('transformer-lag', 'years', 128 / 52.18, () => defaults.transformerLagYears, 0.01), source: 'wood-mackenzie-2025' },
  { ...reference('request-lag', 'years', 55 / 12, () => defaults.requestLagYears, 0.1), source: 'lbnl-queued-up-2025' },
];

export const validation: ModelValidation = {
  model: 'energy-bottleneck',
  checks: [...referenceRuns, ...futureChecks, ...publishedFigures],
  benchmark: { limitMs: 0.4, run: () => run(defaults) },
};
