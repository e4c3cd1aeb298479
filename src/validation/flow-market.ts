import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import { buybackSchedule, TRADING_DAYS } from '../models/flow-market/buybacks.ts';
import { HORIZON_DAYS } from '../models/flow-market/shock.ts';
import { kyleLambdaPerUsdBn, moveFrac, squareRootMoveFrac } from '../models/flow-market/sizing.ts';
import { annualVolFrac } from '../models/flow-market/traders.ts';
import {
  type Ensemble,
  ensemble,
  type FlowMarketParameters,
  parameters,
  presets,
  returnsOf,
  run,
  type ShockExperiment,
  type StylisedFacts,
  shockExperiment,
  shockPair,
} from '../models/flow-market.ts';
import { standardDeviation } from '../models/lib/statistics.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/**
 * The numbers of the reference runs (200 pairs, 60 five-year markets), the closed forms, and the record of daily returns.
 * The long experiments are run once each and kept for all checks that read them.
 */
const defaults = defaultsOf(parameters);
type Changes = Partial<FlowMarketParameters>;
type Unit = ValidationCheck['unit'];

const QUIET: Changes = { noiseFrac: 0, volTargetAumUsdBn: 0, trendPositionUsdBn: 0, dealerGammaUsdBn: 0 };
const ALONE: Changes = { volTargetAumUsdBn: 0, trendPositionUsdBn: 0, dealerGammaUsdBn: 0, buybackUsdBn: 0 };

function kept<R>(compute: (values: FlowMarketParameters) => R): (changes: Changes) => R {
  const results = new Map<string, R>();
  return (changes) => {
    const key = JSON.stringify(changes);
    if (!results.has(key)) results.set(key, compute({ ...defaults, ...changes }));
    return results.get(key) as R;
  };
}
const experiment = kept((values) => shockExperiment(values));
const markets = kept((values) => ensemble(values));

/** A closed form, or a number that holds no chance. */
function exact(
  id: string,
  unit: Unit,
  published: number,
  lastDigit: number,
  ours: () => number,
  rederived?: number,
): ValidationCheck {
  const printed = { id, unit, published, source: 'reference-run', ours, tolerance: tolerance(published, lastDigit) };
  return rederived === undefined ? printed : { ...printed, rederived: { value: rederived } };
}

/** A Monte Carlo number: the tolerance widens with its standard error, which is only known once it has run. */
function simulated(
  id: string,
  unit: Unit,
  published: number,
  lastDigit: number,
  read: () => { value: number; standardError: number },
): ValidationCheck {
  return {
    id,
    unit,
    published,
    source: 'reference-run',
    ours: () => read().value,
    get tolerance() {
      return tolerance(published, lastDigit, read().standardError);
    },
  };
}

const trough = (id: string, published: number, changes: Changes) =>
  simulated(id, 'multiple', published, 0.01, () => {
    const { troughMultiple, troughStandardError } = experiment(changes);
    return { value: troughMultiple, standardError: troughStandardError };
  });

const troughMove = (id: string, published: number, changes: Changes, rederived?: number): ValidationCheck =>
  exact(id, 'percent', published, 0.001, () => experiment(changes).troughGapFrac, rederived);

const fromExperiment = (changes: Changes, read: (e: ShockExperiment) => number) => () => read(experiment(changes));

/** The fall that is left on the last day over the one that is left where nobody follows a rule. */
const overNoFlow = ({ meanGapFrac, noFlowGapFrac }: ShockExperiment) =>
  meanGapFrac[HORIZON_DAYS] / noFlowGapFrac[HORIZON_DAYS];

type Quantile = 'median' | 'p05' | 'p95';
/** The reference names no seeds for its markets, so both sides carry chance: √2 times the standard error of ours. */
function fact(
  id: string,
  unit: Unit,
  published: number,
  lastDigit: number,
  changes: Changes,
  key: keyof StylisedFacts,
  at: Quantile = 'median',
): ValidationCheck {
  return simulated(id, unit, published, lastDigit, () => {
    const found: Ensemble['facts'][typeof key] = markets(changes).facts[key];
    const ours = at === 'median' ? found.medianStandardError : found.tailStandardError;
    return { value: found[at], standardError: Math.SQRT2 * ours };
  });
}

const scale = (flowScaleMultiple: number): Changes => ({ flowScaleMultiple });
const clustered = (flowScaleMultiple: number): Changes => ({ flowScaleMultiple, noiseKind: 'clustered' });

const endOfYear = (changes: Changes) => run({ ...defaults, ...QUIET, ...changes }).logPrice[TRADING_DAYS];

/** How much less a five-year market moves with dealers of constant gamma than alone, on the same noise. */
function gammaDamping(): number {
  const vol = (changes: Changes) =>
    standardDeviation(returnsOf(run({ ...defaults, ...ALONE, ...changes, days: 1260 }).logPrice));
  return 1 - vol({ gammaMode: 'constant', dealerGammaUsdBn: 5 }) / vol({});
}

/** Yearly pull of buybacks on the price at the pace of the open window, less that at the pace of full blackout. */
function blackoutDifference(): number {
  const schedule = buybackSchedule(defaults);
  return defaults.impactMultiple * TRADING_DAYS * (Math.max(...schedule) - schedule[0]);
}

/** What the companies of the S&P 500 bought back in a year; the quarters are restated and miss the year's sum by up to half a billion. */
function buybacksIn(year: string): number {
  const quarters = readTable('sp500-buybacks').filter((row) => row.quarter.startsWith(year));
  return numberColumn(quarters, 'buybacksUsdBn').reduce((sum, x) => sum + x, 0);
}

// The record: content/data/spy-return-statistics.csv, derived from daily closes that may not be published.
const record = readTable('spy-return-statistics').filter((row) => row.series === 'sp500-price');
const isYear = (period: string) => /^\d{4}$/.test(period);
const whole = record.find((row) => row.period.includes(' to '));
const years = record.filter((row) => isYear(row.period));

/** Moments of all days, put together from the yearly ones. */
export function pooledRecord(): { volFrac: number; skewness: number; excessKurtosis: number; days: number } {
  const column = (name: string) => numberColumn(years, name);
  const [n, means, vols] = [column('days'), column('meanReturnFrac'), column('volatilityFrac')];
  const [skews, kurtoses] = [column('skewness'), column('excessKurtosis')];
  const days = n.reduce((sum, x) => sum + x, 0);
  const centre = n.reduce((sum, x, i) => sum + x * means[i], 0) / days;
  let [second, third, fourth] = [0, 0, 0];
  n.forEach((count, i) => {
    const weight = count / days;
    const sd = vols[i] / Math.sqrt(TRADING_DAYS);
    const shift = means[i] - centre;
    const [m2, m3, m4] = [sd ** 2, skews[i] * sd ** 3, (kurtoses[i] + 3) * sd ** 4];
    second += weight * (m2 + shift ** 2);
    third += weight * (m3 + 3 * shift * m2 + shift ** 3);
    fourth += weight * (m4 + 4 * shift * m3 + 6 * shift ** 2 * m2 + shift ** 4);
  });
  const volFrac = Math.sqrt(TRADING_DAYS * second);
  return { volFrac, skewness: third / second ** 1.5, excessKurtosis: fourth / second ** 2 - 3, days };
}

const fromRecord = (column: string, period?: string) => () => {
  const row = period ? record.find((one) => one.period === period) : whole;
  if (!row) throw new Error(`spy-return-statistics: no row ${period ?? 'of the whole period'}`);
  return numberColumn([row], column)[0];
};

/** The record twice: SPY 1993–2026 as printed, the S&P 500 price index 2006–2026 as re-derived here. */
function recorded(
  id: string,
  unit: Unit,
  published: number,
  lastDigit: number,
  rederived: number,
  ours: () => number,
): ValidationCheck {
  return { ...exact(id, unit, published, lastDigit, ours, rederived), tolerance: tolerance(rederived, lastDigit) };
}

const { calm, normal, stressed } = presets;

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  // closed forms and sizes
  { ...exact('buyback-year', 'percent', 0.0166945, 1e-7, () => endOfYear({})), tolerance: 5e-8 },
  { ...exact('buyback-year-no-blackout', 'percent', 0.0166945, 1e-7, () => endOfYear({ blackoutOn: false })), tolerance: 5e-8 },
  { ...exact('buyback-year-recycled', 'percent', 0, 1e-12, () => endOfYear({ recycledFrac: 1 })), tolerance: 1e-15 },
  exact('noise-volatility', 'percentPerYear', 0.127, 0.001, () => annualVolFrac(defaults.noiseFrac ** 2)),
  exact('gamma-damping', 'percent', 0.04, 0.001, gammaDamping),
  exact('trend-week', 'percent', 0.0033, 0.0001, () => moveFrac(defaults, 40)),
  exact('vol-target-sale', 'percent', 0.019, 0.001, () => moveFrac(defaults, 225)),
  exact('linear-day', 'percent', 0.0017, 0.0001, () => 20 * kyleLambdaPerUsdBn(defaults)),
  exact('square-root-day', 'percent', 0.0016, 0.0001, () => squareRootMoveFrac(20)),
  { ...exact('dynamic-slope-low', 'multiple', 0.7, 0.1, () => defaults.impactMultiple / 7), source: 'he-kondor-li' },
  { ...exact('dynamic-slope-high', 'multiple', 2.5, 0.1, () => defaults.impactMultiple / 2), source: 'he-kondor-li' },
  { ...exact('blackout-difference', 'percentPerYear', 0.001, 0.001, blackoutDifference, 0.0103), source: 'alpha-architect-2019' },
  { id: 'buybacks-2024', unit: 'usdBn', published: 942.5, source: 'sp-buybacks-2025', ours: () => buybacksIn('2024'), tolerance: 0.5 },
  // the shock experiment
  trough('trough-calm', 1.70, calm),
  trough('trough-normal', 1.32, normal),
  trough('trough-stressed', 1.06, stressed),
  trough('trough-calm-other-mean', 1.67, calm),
  trough('trough-normal-other-mean', 1.31, normal),
  trough('trough-stressed-other-mean', 1.07, stressed),
  troughMove('trough-move-calm', -0.033, calm, -0.034),
  troughMove('trough-move-normal', -0.026, normal),
  troughMove('trough-move-stressed', -0.021, stressed),
  trough('trough-impact-1', 1.11, { ...calm, impactMultiple: 1 }),
  trough('trough-impact-2-5', 1.30, { ...calm, impactMultiple: 2.5 }),
  trough('trough-impact-5', 1.67, { ...calm, impactMultiple: 5 }),
  trough('trough-impact-8', 2.22, { ...calm, impactMultiple: 8 }),
  exact('exposure-calm', 'multiple', 1.42, 0.01, fromExperiment(calm, (e) => e.exposureBeforeMultiple)),
  exact('own-volatility', 'multiple', 4, 1, () => experiment(stressed).volBeforeFrac / experiment(calm).volBeforeFrac),
  // "Close to the path without flows": within a twentieth of it.
  { ...exact('day-60-calm', 'multiple', 1, 0.1, fromExperiment(calm, overNoFlow)), tolerance: 0.05 },
  { ...exact('day-60-normal', 'multiple', 1, 0.1, fromExperiment(normal, overNoFlow)), tolerance: 0.05 },
  { ...exact('day-60-stressed', 'multiple', 1, 0.1, fromExperiment(stressed, overNoFlow)), tolerance: 0.05 },
  // five years, sixty markets, independent noise
  fact('vol-scale-0', 'percentPerYear', 0.127, 0.001, scale(0), 'volFrac'),
  fact('vol-scale-1', 'percentPerYear', 0.129, 0.001, scale(1), 'volFrac'),
  fact('vol-scale-3', 'percentPerYear', 0.144, 0.001, scale(3), 'volFrac'),
  fact('vol-scale-5', 'percentPerYear', 0.176, 0.001, scale(5), 'volFrac'),
  fact('vol-scale-10', 'percentPerYear', 0.37, 0.01, scale(10), 'volFrac'),
  fact('kurtosis-scale-0', 'ratio', 0.02, 0.01, scale(0), 'excessKurtosis'),
  fact('kurtosis-scale-0-p05', 'ratio', -0.21, 0.01, scale(0), 'excessKurtosis', 'p05'),
  fact('kurtosis-scale-0-p95', 'ratio', 0.27, 0.01, scale(0), 'excessKurtosis', 'p95'),
  fact('kurtosis-scale-1', 'ratio', 0.04, 0.01, scale(1), 'excessKurtosis'),
  fact('kurtosis-scale-1-p05', 'ratio', -0.2, 0.01, scale(1), 'excessKurtosis', 'p05'),
  fact('kurtosis-scale-1-p95', 'ratio', 0.36, 0.01, scale(1), 'excessKurtosis', 'p95'),
  fact('kurtosis-scale-3', 'ratio', 0.8, 0.1, scale(3), 'excessKurtosis'),
  fact('kurtosis-scale-5', 'ratio', 5.1, 0.1, scale(5), 'excessKurtosis'),
  fact('kurtosis-scale-10', 'ratio', 41, 1, scale(10), 'excessKurtosis'),
  fact('skewness-scale-5', 'ratio', -1.2, 0.1, scale(5), 'skewness'),
  fact('return-correlation-scale-0', 'ratio', 0, 0.01, scale(0), 'returnAutocorrelation1'),
  fact('return-correlation-scale-1', 'ratio', 0.11, 0.01, scale(1), 'returnAutocorrelation1'),
  fact('return-correlation-scale-3', 'ratio', 0.24, 0.01, scale(3), 'returnAutocorrelation1'),
  fact('return-correlation-scale-5', 'ratio', 0.4, 0.01, scale(5), 'returnAutocorrelation1'),
  fact('clustering-scale-0', 'ratio', -0.01, 0.01, scale(0), 'absAutocorrelation5'),
  // the same with clustered noise
  fact('kurtosis-clustered-0', 'ratio', 0.7, 0.01, clustered(0), 'excessKurtosis'),
  fact('kurtosis-clustered-1', 'ratio', 0.79, 0.01, clustered(1), 'excessKurtosis'),
  fact('kurtosis-clustered-3', 'ratio', 1.9, 0.1, clustered(3), 'excessKurtosis'),
  fact('kurtosis-clustered-5', 'ratio', 8.2, 0.1, clustered(5), 'excessKurtosis'),
  fact('clustering-clustered-0', 'ratio', 0.125, 0.001, clustered(0), 'absAutocorrelation5'),
  fact('clustering-clustered-1', 'ratio', 0.118, 0.001, clustered(1), 'absAutocorrelation5'),
  fact('clustering-clustered-3', 'ratio', 0.1, 0.01, clustered(3), 'absAutocorrelation5'),
  fact('clustering-clustered-5', 'ratio', 0.11, 0.01, clustered(5), 'absAutocorrelation5'),
  // the record of daily returns
  recorded('record-days', 'count', 8394, 1, 5189, () => pooledRecord().days),
  recorded('record-volatility', 'percentPerYear', 0.186, 0.001, 0.194, () => pooledRecord().volFrac),
  recorded('record-kurtosis', 'ratio', 11.4, 0.1, 12.9, () => pooledRecord().excessKurtosis),
  recorded('record-skewness', 'ratio', -0.25, 0.01, -0.48, () => pooledRecord().skewness),
  recorded('record-return-correlation', 'ratio', -0.08, 0.01, -0.12, fromRecord('returnAutocorrelation1')),
  recorded('record-clustering-1', 'ratio', 0.28, 0.01, 0.31, fromRecord('absAutocorrelation1')),
  recorded('record-clustering-5', 'ratio', 0.32, 0.01, 0.36, fromRecord('absAutocorrelation5')),
  recorded('record-clustering-20', 'ratio', 0.22, 0.01, 0.24, fromRecord('absAutocorrelation20')),
  recorded('record-clustering-100', 'ratio', 0.09, 0.01, 0.08, fromRecord('absAutocorrelation100')),
  recorded('record-four-sd', 'days', 161, 1, 133, fromRecord('daysPerFourSdDay')),
  recorded('record-top-percent', 'percent', 0.27, 0.01, 0.3, fromRecord('topPercentSquareFrac')),
  recorded('rolling-kurtosis-p05', 'ratio', 1.6, 0.1, 2.3, fromRecord('excessKurtosis', 'rolling-5y-p05')),
  recorded('rolling-kurtosis-p25', 'ratio', 2.9, 0.1, 4.1, fromRecord('excessKurtosis', 'rolling-5y-p25')),
  recorded('rolling-kurtosis-p50', 'ratio', 4.9, 0.1, 6.5, fromRecord('excessKurtosis', 'rolling-5y-p50')),
  recorded('rolling-kurtosis-p75', 'ratio', 11.4, 0.1, 13.7, fromRecord('excessKurtosis', 'rolling-5y-p75')),
  recorded('rolling-kurtosis-p95', 'ratio', 19.4, 0.1, 22.6, fromRecord('excessKurtosis', 'rolling-5y-p95')),
  recorded('rolling-clustering-p05', 'ratio', 0.11, 0.01, 0.12, fromRecord('absAutocorrelation5', 'rolling-5y-p05')),
  recorded('rolling-clustering-p25', 'ratio', 0.15, 0.01, 0.18, fromRecord('absAutocorrelation5', 'rolling-5y-p25')),
  recorded('rolling-clustering-p50', 'ratio', 0.21, 0.01, 0.35, fromRecord('absAutocorrelation5', 'rolling-5y-p50')),
  recorded('rolling-clustering-p75', 'ratio', 0.38, 0.01, 0.4, fromRecord('absAutocorrelation5', 'rolling-5y-p75')),
  recorded('rolling-clustering-p95', 'ratio', 0.44, 0.01, 0.42, fromRecord('absAutocorrelation5', 'rolling-5y-p95')),
];

export const validation: ModelValidation = {
  model: 'flow-market',
  checks,
  benchmark: { limitMs: 0.3, run: () => void shockPair({ ...defaults, ...calm }) },
};
