import { numberColumn, readTable } from '../kit/build/tables.ts';
import { defaultsOf } from '../kit/core/parameters.ts';
import {
  type ContributionsRun,
  type CryptoTicketParameters,
  chanceOfLoss,
  lossWindowFrac,
  type MonthlyRecord,
  parameters,
  run,
  shareStandardError,
  simulateContributions,
} from '../models/crypto-ticket.ts';
import { type ModelValidation, tolerance, type ValidationCheck } from './check.ts';

/** Chances of loss in closed form, the savings plan by simulation, the record as derived from daily closes, the size check. */
const defaults = defaultsOf(parameters);
const RUN = 'reference-run';
const RECORD = 'bitcoin-close-yahoo';
/** The reference run read a table that ended here; ours goes on to 20 August 2026. */
const REFERENCE_END = '2026-06-05';

// The reference prints whole per cents throughout.
function share(id: string, published: number, ours: () => number, source = RUN, monteCarloSe = 0): ValidationCheck {
  return { id, unit: 'percent', published, ours, tolerance: tolerance(published, 0.01, monteCarloSe), source };
}

const PATHS = 20_000;
/** Several seeds: with one, luck alone may take up the whole tolerance. */
const SEEDS = [1, 2, 3, 4];
const simulated = new Map<number, ContributionsRun[]>();
/** One simulation a drift and seed, shared by the checks that read it. */
function contributions(driftFrac: number): ContributionsRun[] {
  const known =
    simulated.get(driftFrac) ??
    SEEDS.map((seed) => simulateContributions({ ...defaults, driftFrac, paths: PATHS, seed }));
  simulated.set(driftFrac, known);
  return known;
}

function simulatedShare(id: string, published: number, driftFrac: number, read: (run: ContributionsRun) => number) {
  const ours = () => contributions(driftFrac).reduce((sum, run) => sum + read(run), 0) / SEEDS.length;
  return share(id, published, ours, RUN, shareStandardError(published, PATHS * SEEDS.length));
}

/** A statistic of content/data/btc-record, worked out from daily closes that we may not carry. */
function recorded(statistic: string, to: string, column = 'valueFrac', from?: string): number {
  const rows = readTable('btc-record').filter(
    (row) => row.statistic === statistic && row.to === to && (from === undefined || row.from === from),
  );
  return numberColumn(rows, column)[0];
}

function monthly(): MonthlyRecord {
  const rows = readTable('btc-monthly-index');
  return { months: rows.map((row) => row.month), index: numberColumn(rows, 'btcIndex') };
}

const monthlyColumn = (column: string) => numberColumn(readTable('btc-monthly-index'), column);
const closeUsd = (day: string) => recorded('close', day, 'valueUsd');
const rate = (id: string, published: number, statistic: string, from: string): ValidationCheck => ({
  ...share(id, published, () => recorded(statistic, REFERENCE_END, 'valueFrac', from), RECORD),
  unit: 'percentPerYear',
});
const close = (id: string, published: number, day: string): ValidationCheck => ({
  id,
  unit: 'usd',
  published,
  ours: () => closeUsd(day),
  tolerance: 0.5,
  source: RECORD,
});

/** The size check on the reference's own wealth figures; the default uses one vintage of the accounts. */
const REFERENCE_WEALTH: Partial<CryptoTicketParameters> = { wealthUsdTn: 167.26, youngWealthShareFrac: 0.107 };
const sharesWith = (changes: Partial<CryptoTicketParameters>) => run({ ...defaults, ...changes }).shares;

// biome-ignore format: a table of published numbers, one line each
const checks: ValidationCheck[] = [
  share('loss-recent-1y', 0.4, () => chanceOfLoss(0.14, 0.58, 1)),
  share('loss-recent-4y', 0.31, () => chanceOfLoss(0.14, 0.58, 4)),
  share('loss-recent-10y', 0.22, () => chanceOfLoss(0.14, 0.58, 10)),
  share('loss-whole-1y', 0.27, () => chanceOfLoss(0.42, 0.67, 1)),
  share('loss-whole-4y', 0.1, () => chanceOfLoss(0.42, 0.67, 4)),
  share('loss-whole-10y', 0.02, () => chanceOfLoss(0.42, 0.67, 10)),
  share('loss-no-drift-1y', 0.5, () => chanceOfLoss(0, 0.58, 1)),
  share('loss-no-drift-30y', 0.5, () => chanceOfLoss(0, 0.58, 30)),
  simulatedShare('plan-below-paid-recent', 0.21, 0.14, (r) => r.belowContributionsFrac),
  simulatedShare('plan-below-paid-slow', 0.35, 0.05, (r) => r.belowContributionsFrac),
  simulatedShare('plan-below-paid-no-drift', 0.44, 0, (r) => r.belowContributionsFrac),
  simulatedShare('equity-below-paid', 0.16, 0.14, (r) => r.equityBelowContributionsFrac),
  simulatedShare('plan-below-equity-recent', 0.28, 0.14, (r) => r.belowEquityFrac),
  simulatedShare('plan-below-equity-slow', 0.46, 0.05, (r) => r.belowEquityFrac),
  simulatedShare('plan-below-equity-no-drift', 0.56, 0, (r) => r.belowEquityFrac),
  rate('drift-recent', 0.14, 'log-drift', '2020-12-31'),
  rate('volatility-recent', 0.58, 'volatility', '2020-12-31'),
  rate('drift-whole', 0.42, 'log-drift', '2014-09-17'),
  rate('volatility-whole', 0.67, 'volatility', '2014-09-17'),
  share('record-loss-1y', 0.26, () => recorded('loss-share-1y', REFERENCE_END), RECORD),
  // Month ends only, and to August 2026: fewer windows and the spring of 2026 in them.
  { ...share('record-loss-1y-monthly', 0.26, () => lossWindowFrac(monthly(), 12), RECORD), rederived: { value: 0.28 } },
  share('record-loss-1y-last-five', 0.38, () => recorded('loss-share-1y-last-five-years', REFERENCE_END), RECORD),
  { ...share('record-loss-1y-last-five-august', 0.38, () => recorded('loss-share-1y-last-five-years', '2026-08-20'), RECORD),
    rederived: { value: 0.42 } },
  share('record-loss-3y-monthly', 0, () => lossWindowFrac(monthly(), 36), RECORD),
  share('record-loss-3y', 0, () => recorded('loss-share-3y', REFERENCE_END), RECORD),
  share('record-loss-4y', 0, () => recorded('loss-share-4y', REFERENCE_END), RECORD),
  share('record-deepest', -0.83, () => Math.min(...monthlyColumn('worstDrawdownFrac')), RECORD),
  share('record-half-under', 0.32, () => recorded('share-of-days-half-under-peak', REFERENCE_END), RECORD),
  { id: 'record-correlation', unit: 'ratio', published: 0.39, tolerance: tolerance(0.39, 0.01), source: RECORD,
    ours: () => recorded('correlation-with-equity', REFERENCE_END, 'valueRatio') },
  close('close-article', 90_919, '2025-11-28'),
  close('close-june', 60_923, '2026-06-05'),
  close('close-august', 73_033, '2026-08-20'),
  share('change-to-june', -0.33, () => closeUsd('2026-06-05') / closeUsd('2025-11-28') - 1, RECORD),
  { ...share('young-share-after', 0.114, () => sharesWith(REFERENCE_WEALTH).youngShareAfterFrac), tolerance: 0.0005 },
  { id: 'young-share-change', unit: 'percentagePoints', published: 0.7, tolerance: 0.05, source: RUN,
    ours: () => sharesWith(REFERENCE_WEALTH).changePp },
  { id: 'young-share-change-default', unit: 'percentagePoints', published: 0.7, tolerance: 0.05, source: RUN,
    ours: () => sharesWith({}).changePp },
];

export const validation: ModelValidation = {
  model: 'crypto-ticket',
  checks,
  benchmark: { limitMs: 0.1, run: () => run(defaults) },
};
