/**
 * A delivery pipeline: what is ordered today arrives after a lag that is long on average and spread out, never all at once.
 * An Erlang chain: `stages` equal stages in a row, each keeping what it holds for `lagYears / stages` on average. One
 * stage is exponential (some arrives at once), many stages approach a fixed delay.
 *
 * In discrete steps a stage passes on the part min(1, stages × step / lag) of what it held when the step began, so that
 * an order spends a whole number of steps in each stage and the mean lag is `lagYears` exactly.
 */
export interface PipelineOptions {
  /** Mean time from order to delivery, years; at least one step. */
  lagYears: number;
  /** Stages of the chain, a whole number from 1. */
  stages: number;
  /** Length of a step, years; more than 0. */
  stepYears: number;
  /** The pipeline starts in the steady state of this rate (units a year), as if it had always been ordered; at least 0. */
  startRatePerYear: number;
}

export interface Pipeline {
  /** One step: takes what is ordered during it (units, not a rate), returns what is delivered during it. */
  step(ordered: number): number;
  /** Units ordered and not yet delivered. */
  inPipe(): number;
  /**
   * Largest deviation of start + ordered from delivered + in the pipe, relative to what passed through: an invariant that
   * rounding alone may touch.
   */
  conservationResidual(): number;
}

/** Protects the count of whole steps in a lag from binary rounding: 0.75 / 0.25 must be 3. */
const ROUNDING = 1e-9;

function assertOptions({ lagYears, stages, stepYears, startRatePerYear }: PipelineOptions): void {
  if (!(stepYears > 0 && Number.isFinite(stepYears))) {
    throw new RangeError(`pipeline stepYears: given ${stepYears}; allowed: a number above 0`);
  }
  if (!(lagYears >= stepYears - ROUNDING && Number.isFinite(lagYears))) {
    throw new RangeError(`pipeline lagYears: given ${lagYears}; allowed: a number from one step (${stepYears}) up`);
  }
  if (!Number.isInteger(stages) || stages < 1) {
    throw new RangeError(`pipeline stages: given ${stages}; allowed: a whole number from 1`);
  }
  if (!(startRatePerYear >= 0 && Number.isFinite(startRatePerYear))) {
    throw new RangeError(`pipeline startRatePerYear: given ${startRatePerYear}; allowed: a number from 0`);
  }
}

/**
 * A pipeline in its steady state. A lag too short for the stages asked for (nothing leaves a stage in less than a step)
 * gets fewer stages, so that the mean lag holds down to one step, where delivery follows in the very next step.
 * @throws RangeError naming the option, its value and what is allowed
 */
export function createPipeline(options: PipelineOptions): Pipeline {
  assertOptions(options);
  const { lagYears, stepYears, startRatePerYear } = options;
  const stages = Math.min(options.stages, Math.max(1, Math.floor(lagYears / stepYears + ROUNDING)));
  const passFrac = Math.min(1, (stages * stepYears) / lagYears);
  const held = new Float64Array(stages).fill((startRatePerYear * stepYears) / passFrac);

  const inPipe = () => {
    let sum = 0;
    for (let stage = 0; stage < stages; stage++) sum += held[stage];
    return sum;
  };
  let enteredTotal = inPipe();
  let deliveredTotal = 0;

  return {
    step(ordered) {
      let arriving = 0;
      // Last stage first: what a stage passes on is what it held when the step began.
      for (let stage = stages - 1; stage >= 0; stage--) {
        const passed = held[stage] * passFrac;
        held[stage] -= passed;
        if (stage === stages - 1) arriving = passed;
        else held[stage + 1] += passed;
      }
      held[0] += ordered;
      enteredTotal += ordered;
      deliveredTotal += arriving;
      return arriving;
    },
    inPipe,
    conservationResidual: () => Math.abs(enteredTotal - deliveredTotal - inPipe()) / Math.max(1, enteredTotal),
  };
}

/**
 * The share of one order delivered `years` after it, in continuous time: the distribution function of Erlang(stages) with
 * mean `lagYears`. What the steps above tend to as they grow short.
 */
export function erlangDeliveredFrac(years: number, lagYears: number, stages: number): number {
  if (years <= 0) return 0;
  const passed = (stages * years) / lagYears;
  let term = Math.exp(-passed);
  let waiting = 0;
  for (let stage = 0; stage < stages; stage++) {
    waiting += term;
    term *= passed / (stage + 1);
  }
  return 1 - waiting;
}
