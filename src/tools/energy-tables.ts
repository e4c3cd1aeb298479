import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { futureQuantileTwh, futuresBelowFrac, runFutures } from '../models/energy-bottleneck/futures.ts';
import { TWH_PER_GW_YEAR } from '../models/energy-bottleneck/supply.ts';
import { parameters, quarterOf, RESOURCES } from '../models/energy-bottleneck.ts';

/**
 * Writes what the figure `energy-bottleneck` cannot compute while somebody drags, as one small TypeScript module: its
 * 3,000 futures for a grid of debits under both accountings, and the published forecasts of `content/data`.
 * Run it after a change to the model or to the table: `node src/tools/energy-tables.ts`. A test holds the two in step.
 */
export const FUTURE_YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032] as const;
/** Other claims on generation, GW a year: closer where the answer turns. */
export const DEBITS = [0, 2, 4, 7, 10, 15, 20, 40] as const;
const QUANTILES = [0.05, 0.5, 0.95];
/** Forecasts of which the text says what part of the futures lies below. */
const LEVELS = [
  { year: 2028, twh: 325 },
  { year: 2030, twh: 606 },
];

/** One variant's futures, packed: binding in per mille by resource, quantiles in tenths of a GW, levels in per mille. */
export function packedFutures(accounting: 'shares' | 'whole-pool', debitGwPerYear: number) {
  const base = { ...defaultsOf(parameters), accounting };
  const otherLoadGwPerYear = Math.min(debitGwPerYear, parameters.otherLoadGwPerYear.max);
  const futures = runFutures({
    ...base,
    otherLoadGwPerYear,
    retirementsGwPerYear: debitGwPerYear - otherLoadGwPerYear,
  });
  const gw = (twh: number) => Math.round((twh / (TWH_PER_GW_YEAR * base.loadFactorFrac)) * 10);
  return {
    binding: RESOURCES.map((resource) =>
      FUTURE_YEARS.map((year) => Math.round(futures.bindingFrac[resource][quarterOf(year)] * 1000)),
    ),
    capacity: QUANTILES.map((p) => FUTURE_YEARS.map((year) => gw(futureQuantileTwh(futures, year, p)))),
    below: LEVELS.map(({ year, twh }) => Math.round(futuresBelowFrac(futures, year, twh) * 1000)),
  };
}

/** US forecasts of a level or an addition, one row per publication and year, NaN where no figure of a kind was printed. */
export function publishedRows() {
  const table = readTable('data-centre-demand-forecasts');
  const rows = table.filter(({ scope, year }) => scope === 'United States' && Number(year) >= 2028);
  const byKey = Map.groupBy(rows, ({ source, year }) => `${source}|${year}`);
  return [...byKey.values()].map((group) => {
    const number = (column: string) => group.map((row) => (row[column] === '' ? null : Number(row[column])));
    const [{ source, year, measure }] = group;
    return {
      source,
      year: Number(year),
      added: measure === 'added',
      gw: number('capacityGw'),
      twh: number('energyTwh'),
      share: number('shareFrac'),
    };
  });
}

/** The electricity of the country by which a share becomes TWh: the outlook's last year. */
export function denominatorTwh(): number {
  return numberColumn(readTable('us-electricity-total'), 'consumptionTwh').at(-1) as number;
}

/** Which pipeline a quoted lead time speaks of. */
const PIPELINES: Readonly<Record<string, string>> = {
  'gas-engine': 'engine',
  'large-transformer': 'transformer',
  'transformer-average': 'transformer',
  'power-transformer': 'transformer',
  'step-up-transformer': 'transformer',
  'gas-turbine': 'turbine',
  'gas-plant': 'plant',
  'grid-interconnection': 'connection',
  'large-load-connection': 'load',
};

/** Every quoted lead time by pipeline: its ends in years, null where a quote is open. */
export function quotedByPipeline(): Record<string, [number | null, number | null][]> {
  const quotes: Record<string, [number | null, number | null][]> = {};
  const end = (cell: string) => (cell === '' ? null : Number(cell));
  for (const { item, lowYears, highYears } of readTable('energy-lead-times')) {
    const pipeline = PIPELINES[item];
    quotes[pipeline] ??= [];
    quotes[pipeline].push([end(lowYears), end(highYears)]);
  }
  return quotes;
}

function quotesText(): string {
  return `// Written by src/tools/energy-tables.ts from content/data/energy-lead-times.csv. Checked by tests/interactives/lead-times.test.ts.
// biome-ignore-all format: a table
/** Lead times as quoted, in years: the ends of each quote, null where it is open ("up to", "more than"). */
export const QUOTES: Readonly<Record<string, readonly (readonly [number | null, number | null])[]>> = {
${Object.entries(quotedByPipeline())
  .map(([pipeline, quotes]) => `  ${pipeline}: ${JSON.stringify(quotes)},`)
  .join('\n')}
};
`;
}

function moduleText(): string {
  const variants = (['shares', 'whole-pool'] as const).map((accounting) => {
    const packed = DEBITS.map((debit) => JSON.stringify(packedFutures(accounting, debit)));
    return `  '${accounting}': [\n    ${packed.join(',\n    ')},\n  ],`;
  });
  return `// Written by src/tools/energy-tables.ts: change that, not this. Checked by tests/interactives/energy-bottleneck.test.ts.
// biome-ignore-all format: a table
/** January of these years; other claims on generation in GW a year. */
export const FUTURE_YEARS: readonly number[] = ${JSON.stringify(FUTURE_YEARS)};
export const DEBITS: readonly number[] = ${JSON.stringify(DEBITS)};

export interface PackedFutures {
  /** By resource, then year: per mille of 3,000 futures in which it binds. */
  binding: readonly (readonly number[])[];
  /** The 5th, 50th and 95th of a hundred futures, then year: tenths of a GW at the default base. */
  capacity: readonly (readonly number[])[];
  /** Per mille of the futures below LBNL's low end for 2028 and below McKinsey's level for 2030. */
  below: readonly number[];
}

export const FUTURES: Readonly<Record<'shares' | 'whole-pool', readonly PackedFutures[]>> = {
${variants.join('\n')}
};

/** Published forecasts for the United States, low end first; null where a basis was not printed. */
export interface Published {
  source: string;
  year: number;
  added: boolean;
  gw: readonly (number | null)[];
  twh: readonly (number | null)[];
  share: readonly (number | null)[];
}
export const PUBLISHED: readonly Published[] = [
${publishedRows()
  .map((row) => `  ${JSON.stringify(row)},`)
  .join('\n')}
];
export const DENOMINATOR_TWH = ${denominatorTwh()};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../interactives/energy-bottleneck/tables.ts', import.meta.url)), moduleText());
  writeFileSync(fileURLToPath(new URL('../interactives/lead-times/quotes.ts', import.meta.url)), quotesText());
}
