import { stateOf } from '../../kit/core/contract.ts';
import type { ParameterValues } from '../../kit/core/parameters.ts';
import { parameters, presets } from '../../models/flow-market.ts';
import { EXPERIMENTS, RECORD, SCALES, STATISTICS, TABLE_DAYS } from './experiments.ts';
import { furthest } from './trades.ts';

/** The two hundred pairs of one state, unpacked: means by day, and what is read off them. */
export interface Experiment {
  preset: PresetName;
  days: readonly number[];
  gapFrac: readonly number[];
  /** Changes in position because of the news: see `Trades`. */
  fundsGapUsdBn: readonly number[];
  trendGapUsdBn: readonly number[];
  dealersGapUsdBn: readonly number[];
  /** Deepest point of the price: as a log fraction, as a multiple of the news, and its day. */
  troughGapFrac: number;
  troughMultiple: number;
  troughDay: number;
  /** Monte Carlo standard error of the multiple. */
  standardError: number;
  /** The gap on the last day as a multiple of the news. */
  endMultiple: number;
  /** The most that was sold because of the news, positive. */
  fundsSoldUsdBn: number;
  trendSoldUsdBn: number;
  /** The dealers' largest trade, whichever its direction, as an amount. */
  dealersTradedUsdBn: number;
  exposureMultiple: number;
  volFrac: number;
}

/** The states that have a table: all but the one whose ordinary days alone are shown. */
export type PresetName = keyof typeof EXPERIMENTS;

/** A path from the text of its changes; `units` of the table make one. */
function unpacked(changes: string, units: number): number[] {
  let sum = 0;
  return changes.split(' ').map((change) => {
    sum += Number(change);
    return sum / units;
  });
}

function unpack(preset: PresetName, news: number): Experiment {
  const { gap, funds, trend, dealers, ...rest } = EXPERIMENTS[preset];
  const gapFrac = unpacked(gap, 1e5);
  const [fundsGapUsdBn, trendGapUsdBn, dealersGapUsdBn] = [funds, trend, dealers].map((path) => unpacked(path, 10));
  const troughGapFrac = Math.min(...gapFrac);
  return {
    ...rest,
    preset,
    days: TABLE_DAYS,
    gapFrac,
    fundsGapUsdBn,
    trendGapUsdBn,
    dealersGapUsdBn,
    troughGapFrac,
    troughMultiple: troughGapFrac / news,
    troughDay: TABLE_DAYS[gapFrac.indexOf(troughGapFrac)],
    endMultiple: gapFrac[gapFrac.length - 1] / news,
    fundsSoldUsdBn: -Math.min(...fundsGapUsdBn),
    trendSoldUsdBn: -Math.min(...trendGapUsdBn),
    dealersTradedUsdBn: Math.abs(dealersGapUsdBn[furthest(dealersGapUsdBn)]),
  };
}

/** What decides a path; the length of a run plays no part in the experiment. */
const DECIDES = Object.keys(parameters).filter((key) => key !== 'days');
const states = (Object.keys(EXPERIMENTS) as PresetName[]).map((name) => {
  const state = stateOf({ parameters, presets } as never, name) as ParameterValues;
  return { state, experiment: unpack(name, state.shockFrac as number) };
});

/** The experiment of a preset by name, or of the state that equals one; undefined for a state that no table has. */
export function experimentOf(state: PresetName | ParameterValues): Experiment | undefined {
  return states.find((each) =>
    typeof state === 'string'
      ? each.experiment.preset === state
      : DECIDES.every((key) => each.state[key] === state[key]),
  )?.experiment;
}

/** The statistics of ordinary days: the model's by kind of noise and size of the flows, and the S&P 500's. */
export const DAILY_STATISTICS = {
  scales: SCALES,
  model: (noiseKind: 'iid' | 'clustered', scale: (typeof SCALES)[number]) =>
    STATISTICS[noiseKind][SCALES.indexOf(scale)],
  record: RECORD,
};
