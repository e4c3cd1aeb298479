import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numberColumn, readTable } from '../kit/build/tables.ts';
import { moveSince } from '../models/two-economies/moves.ts';

/**
 * Writes what the figure `five-attributes` carries into the browser, from the tables of `content/data`:
 * `node src/tools/attribute-tables.ts`. A spec may read no file; tests/interactives/five-attributes.test.ts holds the module
 * to the tables.
 */
const MODULE = 'src/interactives/five-attributes/series.ts';

/** Where each attribute is read: the table, the column of its periods, the column of its values. */
const PLACES = {
  productivity: ['productivity', 'quarter', 'growthFrac'],
  margins: ['ai-firms-margin', 'quarter', 'marginFrac'],
  techJobs: ['sector-jobs-year', 'month', 'techJobsCount'],
  capital: ['computing-investment-share', 'quarter', 'shareFrac'],
  hiring: ['sector-jobs-year', 'month', 'outsideHealthCount'],
  arrears: ['delinquency-90d', 'quarter', 'autoFrac'],
  liquidity: ['net-liquidity-monthly', 'date', 'netLiquidityUsdBn'],
  concentration: ['wealth-percentiles', 'quarter', 'topFrac'],
  inflation: ['inflation-monthly', 'month', 'cpiFrac'],
} as const;
export type Measured = keyof typeof PLACES;
export const MEASURED = Object.keys(PLACES) as Measured[];

/** Months from the month of the piece; quarters from the last that was over when it appeared. */
const BASE = { month: '2025-11', quarter: '2025-Q3' } as const;
/** What is usual for a series is taken from here on, or from where its table begins. */
const YARDSTICK_FROM = '2014';
/** What is drawn. */
const SHOWN_FROM = '2024';

const significant = (value: number) => (Number.isNaN(value) ? null : Number(value.toPrecision(6)));

/** The middle of a period in years: the second quarter of 2026 is 2026.375. */
function yearOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const quarter = period.match(/Q(\d)/)?.[1];
  return quarter ? year + (Number(quarter) - 0.5) / 4 : year + (Number(period.slice(5, 7)) - 0.5) / 12;
}

/** One attribute's record: what is drawn, from when to when it moved, and how far in its own usual steps. */
export function attributeSeries(name: Measured) {
  const [table, periodColumn, column] = PLACES[name];
  const rows = readTable(table)
    .filter((row) => row[periodColumn] >= YARDSTICK_FROM)
    .map((row) => ({ ...row, period: periodColumn === 'quarter' ? row.quarter : row[periodColumn].slice(0, 7) }));
  const values = numberColumn(rows, column);
  const base = periodColumn === 'quarter' ? BASE.quarter : BASE.month;
  const { from, to, usual, moves } = moveSince(
    values,
    rows.findIndex(({ period }) => period === base),
  );
  const first = rows.findIndex(({ period }) => period >= SHOWN_FROM);
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  return {
    perYear: periodColumn === 'quarter' ? 4 : 12,
    firstYear: Number(yearOf(rows[first].period).toFixed(4)),
    base,
    latest: rows[last].period,
    baseIndex: rows.findIndex(({ period }) => period === base) - first,
    from,
    to,
    usual: significant(usual) as number,
    moves: Number(moves.toFixed(4)),
    values: values.slice(first, last + 1).map(significant),
  };
}

/** All nine, as the module holds them. */
export const allSeries = () => Object.fromEntries(MEASURED.map((name) => [name, attributeSeries(name)]));

function write(): void {
  const lines = MEASURED.map((name) => `  ${name}: ${JSON.stringify(attributeSeries(name))},`);
  const text = `/**
 * Nine measured attributes of the two economies. Written by src/tools/attribute-tables.ts from content/data; do not edit.
 * A missing month is null.
 */
// biome-ignore-all format: a table
import type { Series } from './measured-series.ts';

export const SERIES = {
${lines.join('\n')}
} as const satisfies Readonly<Record<string, Series>>;
`;
  writeFileSync(MODULE, text);
  execFileSync('node_modules/.bin/biome', ['lint', MODULE], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
