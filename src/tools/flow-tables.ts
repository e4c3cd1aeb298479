import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadTable } from '../kit/build/evidence/table.ts';
import { CONTENT_FOLDER } from '../kit/build/paths.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { ensemble, parameters, presets, shockExperiment } from '../models/flow-market.ts';
import { recordsFromTables } from '../models/inversion-study/tables.ts';
import { run as study, parameters as studyParameters } from '../models/inversion-study.ts';
import type { CurveSummary } from '../models/vol-term/summary.ts';
import { parameters as curveParameters, presets as curvePresets, run as runCurve } from '../models/vol-term.ts';

/**
 * The tables behind chapter one's figures: what takes too long to compute while a control is dragged, or stands in
 * content/data, where a browser cannot read. Writes one TypeScript module per figure; tests recompute a sample of each.
 *
 * Run it after a change of a model or a data table: `node src/tools/flow-tables.ts`.
 */
const HEADER = '// Written by src/tools/flow-tables.ts. Do not edit by hand.\n';

/** Days at which the mean paths are kept: every day while they move, every fourth after. */
export const TABLE_DAYS = [
  ...Array.from({ length: 21 }, (_, k) => k),
  ...Array.from({ length: 10 }, (_, k) => 24 + 4 * k),
];

/** What a table's whole numbers count: hundred-thousandths of the price, tenths of a billion dollars. */
const GAP_UNITS = 1e5;
const USD_BN_UNITS = 10;
const fixed = (x: number, digits: number) => Number(x.toFixed(digits));

/**
 * The states whose two hundred pairs the figure shows. `clustered-news` is shown by the statistics of its ordinary days only.
 */
export const EXPERIMENT_NAMES = (Object.keys(presets) as (keyof typeof presets)[]).filter(
  (name) => name !== 'clustered-news',
);

/**
 * One preset's 200 pairs for the table. A path is the text of its changes from one table day to the next, in whole units: the
 * sum of rounded values' changes is the rounded value again, and small numbers take half the bytes. Deepest point, sales and
 * the rest left after twelve weeks are not stored: the figure reads them off the paths.
 * @throws Error where the deepest point lies between table days, so that it could not be read off
 */
export function experimentRow(name: keyof typeof presets) {
  const e = shockExperiment({ ...defaultsOf(parameters), ...presets[name] });
  if (!TABLE_DAYS.includes(e.troughDay))
    throw new Error(`${name}: deepest on day ${e.troughDay}, which no table holds`);
  const changes = (series: Float64Array, units: number) =>
    TABLE_DAYS.map((day) => Math.round(series[day] * units))
      .map((value, i, values) => (i === 0 ? value : value - values[i - 1]))
      .join(' ');
  return {
    gap: changes(e.meanGapFrac, GAP_UNITS),
    funds: changes(e.meanVolTargetGapUsdBn, USD_BN_UNITS),
    trend: changes(e.meanTrendGapUsdBn, USD_BN_UNITS),
    dealers: changes(e.meanDealerGapUsdBn, USD_BN_UNITS),
    standardError: fixed(e.troughStandardError, 3),
    exposureMultiple: fixed(e.exposureBeforeMultiple, 3),
    volFrac: fixed(e.volBeforeFrac, 4),
  };
}

/** Sizes of the reacting flows that the statistics are shown for, as multiples of the published ones. */
export const SCALES = [0, 1, 3, 5] as const;

/** Medians over sixty five-year markets of the three statistics that a reader can check against the record. */
export function statisticsRow(noiseKind: 'iid' | 'clustered', flowScaleMultiple: number) {
  const { facts } = ensemble({ ...defaultsOf(parameters), noiseKind, flowScaleMultiple });
  return {
    excessKurtosis: fixed(facts.excessKurtosis.median, 3),
    returnCorrelation: fixed(facts.returnAutocorrelation1.median, 3),
    clustering: fixed(facts.absAutocorrelation5.median, 3),
  };
}

/** The same statistics of the S&P 500: the whole record where there is one number, else quartiles over five-year windows. */
export function recordStatistics() {
  const { rows } = loadTable('spy-return-statistics');
  const cell = (period: string, column: string) => {
    const row = rows.find((each) => each.series === 'sp500-price' && each.period.startsWith(period));
    return fixed(Number(row?.[column]), 3);
  };
  const quartiles = (column: string) => ({
    low: cell('rolling-5y-p25', column),
    middle: cell('rolling-5y-p50', column),
    high: cell('rolling-5y-p75', column),
  });
  const whole = cell('2006-01', 'returnAutocorrelation1');
  return {
    excessKurtosis: quartiles('excessKurtosis'),
    returnCorrelation: { low: whole, middle: whole, high: whole },
    clustering: quartiles('absAutocorrelation5'),
  };
}

const CURVE_SEEDS = 60;
export const CURVE_YEARS = 17;

/** Means over sixty histories as long as the record, of what a preset's curve does with and without its hedging. */
export function curveRow(name: keyof typeof curvePresets, seeds = CURVE_SEEDS) {
  const summaries = Array.from({ length: seeds }, (_, i) =>
    runCurve({ ...defaultsOf(curveParameters), ...curvePresets[name], horizonYears: CURVE_YEARS, seed: i + 1 }),
  );
  const average = (of: (s: CurveSummary) => number | null, which: 'withHedging' | 'withoutHedging') => {
    const values = summaries.map((s) => of(s[which])).filter((x) => x !== null);
    return fixed(values.reduce((sum, x) => sum + x, 0) / values.length, 4);
  };
  const side = (which: 'withHedging' | 'withoutHedging') => ({
    invertedFrac: average((s) => s.invertedFrac, which),
    lowStartFrac: average((s) => s.lowStartFrac, which),
    startVolPts: average((s) => s.medianStartVolPts, which),
    realisedOverNear: average((s) => s.realisedOverNear, which),
  });
  return { withHedging: side('withHedging'), withoutHedging: side('withoutHedging') };
}

const PERIODS = ['to-2019', '2020-2022', 'from-2023'] as const;

/** The record of the three eras in the model's own measures. */
export function recordRow(period: (typeof PERIODS)[number]) {
  const records = recordsFromTables(loadTable('vix-inversion-days').rows, loadTable('vix-inversion-months').rows);
  const result = study({ ...defaultsOf(studyParameters), period, draws: 200 }, records);
  const starts = result.episodes.map((episode) => episode.startVixBandVolPts).sort((a, b) => a - b);
  return {
    invertedFrac: fixed(result.invertedFrac, 4),
    lowStartFrac: fixed(result.lowStartFrac ?? 0, 4),
    startVolPts: starts[Math.floor((starts.length - 1) / 2)],
    realisedOverNear: fixed(result.realisedOverVix ?? 0, 4),
    episodes: result.episodes.length,
    days: result.invertedDays,
  };
}

/** The odds of a December cut, day by day, as quoted. */
export function oddsRows() {
  return loadTable('cut-odds-december-2025').rows.map(({ date, oddsFrac, sp500SinceOctober28Frac, event }) => ({
    date,
    oddsFrac: Number(oddsFrac),
    indexFrac: Number(sp500SinceOctober28Frac),
    event,
  }));
}

const code = (name: string, value: unknown) => `export const ${name} = ${JSON.stringify(value, null, 1)} as const;\n`;
const byName = <K extends string, V>(names: readonly K[], row: (name: K) => V) =>
  Object.fromEntries(names.map((name) => [name, row(name)])) as Record<K, V>;

function write(): void {
  const folder = join(CONTENT_FOLDER, '..', 'src', 'interactives');
  const files = {
    'flow-market/experiments.ts':
      HEADER +
      code('TABLE_DAYS', TABLE_DAYS) +
      code('EXPERIMENTS', byName(EXPERIMENT_NAMES, experimentRow)) +
      code('SCALES', SCALES) +
      code(
        'STATISTICS',
        byName(['iid', 'clustered'], (kind) => SCALES.map((scale) => statisticsRow(kind, scale))),
      ) +
      code('RECORD', recordStatistics()),
    'vix-curve/record.ts':
      HEADER +
      code(
        'HISTORIES',
        byName(Object.keys(curvePresets) as (keyof typeof curvePresets)[], (name) => curveRow(name)),
      ) +
      code('RECORD', byName(PERIODS, recordRow)),
    'speech-worth/odds-path.ts': HEADER + code('ODDS_PATH', oddsRows()),
  };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, file), text);
    execFileSync('node_modules/.bin/biome', ['format', '--write', join(folder, file)], { stdio: 'inherit' });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) write();
