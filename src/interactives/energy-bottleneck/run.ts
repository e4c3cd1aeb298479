import { defaultsOf, type ParameterSchema, type ValuesOf } from '../../kit/core/parameters.ts';
import {
  type EnergyBottleneckParameters,
  type EnergyBottleneckRun,
  parameters as modelParameters,
  run as runModel,
} from '../../models/energy-bottleneck.ts';
import { type FutureSeries, futuresAt } from './futures.ts';

/** The model's parameters, and the two that choose what is shown. */
export const parameters = {
  // biome-ignore format: a table
  view: {
    type: 'choice', symbol: 'v', url: 'view', choices: ['path', 'futures', 'forecasts'], default: 'path',
    kind: 'view', source: 'editors',
  },
  // biome-ignore format: a table
  axis: {
    type: 'choice', symbol: 'a', url: 'axis', choices: ['gw', 'twh'], default: 'gw',
    kind: 'view', source: 'editors',
  },
  ...modelParameters,
} as const satisfies ParameterSchema;
export type Parameters = ValuesOf<typeof parameters>;

export interface FigureRun {
  path: EnergyBottleneckRun;
  /** Orders as the model's defaults have them: the dashed line. */
  today: EnergyBottleneckRun;
  futures: FutureSeries;
  loadFactorFrac: number;
  /** What others claim of generation, both kinds. */
  claimsGwPerYear: number;
  baseCapacityGw: number;
}

let todayOnce: EnergyBottleneckRun | undefined;

function modelPart({ view, axis, ...model }: Parameters): EnergyBottleneckParameters {
  return model;
}

/** The path of these orders, that of today's, and what the table of futures says. */
export function run(p: Parameters): FigureRun {
  todayOnce ??= runModel(defaultsOf(modelParameters));
  return {
    path: runModel(modelPart(p)),
    today: todayOnce,
    futures: futuresAt(p.accounting, p.otherLoadGwPerYear + p.retirementsGwPerYear, p.baseCapacityGw),
    loadFactorFrac: p.loadFactorFrac,
    claimsGwPerYear: p.otherLoadGwPerYear + p.retirementsGwPerYear,
    baseCapacityGw: p.baseCapacityGw,
  };
}

const modelKeys = Object.keys(modelParameters) as (keyof typeof modelParameters)[];

/** Whether every order and assumption is as the model's defaults have it. */
export const isAsToday = (p: Parameters): boolean => modelKeys.every((key) => p[key] === modelParameters[key].default);
