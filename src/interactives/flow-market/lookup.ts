import { stateOf } from '../../kit/core/contract.ts';
import type { ParameterValues } from '../../kit/core/parameters.ts';
import { parameters, presets } from '../../models/flow-market.ts';
import { EXPERIMENTS, RECORD, SCALES, STATISTICS, TABLE_DAYS } from './experiments.ts';

/** The two hundred pairs of one state, unpacked: means by day, and their summary. */
export interface Experiment {
  preset: PresetName;
  days: readonly number[];
  gapFrac: readonly number[];
  fundsGapUsdBn: readonly number[];
  trendGapUsdBn: readonly number[];
  troughGapFrac: number;
  troughMultiple: number;
  troughDay: number;
  standardError: number;
  endMultiple: number;
  fundsSoldUsdBn: number;
  trendSoldUsdBn: number;
  exposureMultiple: number;
  volFrac: number;
}

export type PresetName = keyof typeof presets;

const unpacked = (text: string, scale: number) => text.split(' ').map((cell) => Number(cell) / scale);

function unpack(preset: PresetName): Experiment {
  const { gap, funds, trend, ...summary } = EXPERIMENTS[preset];
  return {
    ...summary,
    preset,
    days: TABLE_DAYS,
    gapFrac: unpacked(gap, 1e5),
    fundsGapUsdBn: unpacked(funds, 10),
    trendGapUsdBn: unpacked(trend, 10),
  };
}

const experiments = new Map<PresetName, Experiment>(
  (Object.keys(presets) as PresetName[]).map((name) => [name, unpack(name)]),
);

/** What decides a path; the length of a run plays no part in the experiment. */
const DECIDES = Object.keys(parameters).filter((key) => key !== 'days');
const states = [...experiments.values()].map((experiment) => ({
  experiment,
  state: stateOf({ parameters, presets } as never, experiment.preset) as ParameterValues,
}));

/** The experiment of a preset by name, or of the state that equals one; undefined for a state that no table has. */
export function experimentOf(state: PresetName | ParameterValues): Experiment | undefined {
  if (typeof state === 'string') return experiments.get(state);
  return states.find((each) => DECIDES.every((key) => each.state[key] === state[key]))?.experiment;
}

/** The statistics of ordinary days: the model's by kind of noise and size of the flows, and the S&P 500's. */
export const DAILY_STATISTICS = {
  scales: SCALES,
  model: (noiseKind: 'iid' | 'clustered', scale: (typeof SCALES)[number]) =>
    STATISTICS[noiseKind][SCALES.indexOf(scale)],
  record: RECORD,
};
