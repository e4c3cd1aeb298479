import { random } from './rng.ts';
import { quantile } from './statistics.ts';

/**
 * The circular block bootstrap (Politis and Romano 1992): resamples a time series in blocks of consecutive observations, so
 * that what depends on its neighbours stays beside them. The series is closed to a ring, which gives every observation the
 * same chance; the last block of a resample is cut to the length of the series.
 */
export interface BlockPlan {
  /** Observations per block, whole, from 1 to the length of the series. */
  blockLength: number;
  /** How many resamples, whole, at least 1. */
  draws: number;
  /** Any integer. */
  seed: number;
}

export interface BootstrapSample {
  /** The statistic of every draw on which it is defined, ascending. */
  values: Float64Array;
  /** Draws on which the statistic was not a number (a group that was not drawn, say): left out of `values`, never silent. */
  undefinedDraws: number;
}

function assertPlan(length: number, { blockLength, draws }: BlockPlan): void {
  if (length < 1) throw new RangeError('block bootstrap: given an empty series; needs at least 1 observation');
  if (!Number.isInteger(blockLength) || blockLength < 1 || blockLength > length) {
    throw new RangeError(
      `block bootstrap: blockLength given ${blockLength}; allowed: a whole number from 1 to ${length}`,
    );
  }
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`block bootstrap: draws given ${draws}; allowed: a whole number of at least 1`);
  }
}

const CACHE_LIMIT = 16;
const startsCache = new Map<string, Int32Array>();

/** Where every block of every draw starts, drawn once per plan and kept: a slider then moves a result only through its data. */
function blockStarts(length: number, plan: BlockPlan): Int32Array {
  const key = `${length}:${plan.blockLength}:${plan.draws}:${plan.seed}`;
  let starts = startsCache.get(key);
  if (!starts) {
    const source = random(plan.seed);
    const blocks = Math.ceil(length / plan.blockLength);
    starts = Int32Array.from({ length: plan.draws * blocks }, () => Math.floor(source.uniform() * length));
    if (startsCache.size >= CACHE_LIMIT) startsCache.delete(startsCache.keys().next().value as string);
    startsCache.set(key, starts);
  }
  return starts;
}

function collect(draws: number, statistic: (draw: number) => number): BootstrapSample {
  const values = new Float64Array(draws);
  let defined = 0;
  for (let draw = 0; draw < draws; draw++) {
    const value = statistic(draw);
    if (!Number.isNaN(value)) values[defined++] = value;
  }
  return { values: values.slice(0, defined).sort(), undefinedDraws: draws - defined };
}

/**
 * Bootstraps any statistic of a series.
 * @param length observations in the series
 * @param statistic given the positions drawn (one array, reused), returns a number, or NaN where it is not defined
 * @throws RangeError for an empty series or a plan outside its range
 */
export function blockBootstrap(
  length: number,
  plan: BlockPlan,
  statistic: (positions: Int32Array) => number,
): BootstrapSample {
  assertPlan(length, plan);
  const starts = blockStarts(length, plan);
  const blocks = Math.ceil(length / plan.blockLength);
  const positions = new Int32Array(length);
  return collect(plan.draws, (draw) => {
    for (let i = 0; i < length; i++) {
      const start = starts[draw * blocks + Math.floor(i / plan.blockLength)];
      positions[i] = (start + (i % plan.blockLength)) % length;
    }
    return statistic(positions);
  });
}

/** Sums of `count` consecutive values of a ring, by the position of the first. */
function ringSums(column: ArrayLike<number>, count: number): Float64Array {
  const sums = new Float64Array(column.length);
  for (let first = 0; first < column.length; first++) {
    for (let i = 0; i < count; i++) sums[first] += column[(first + i) % column.length];
  }
  return sums;
}

/**
 * The same draws for a statistic of column sums (a mean, a ratio, a difference of means), many times faster: sums over
 * blocks are added up once and then looked up.
 * @param columns series of equal length
 * @param statistic given the sum of each column over the draw (one array, reused), returns a number, or NaN
 * @throws RangeError for no column, columns of unequal length, an empty series or a plan outside its range
 */
export function blockBootstrapOfSums(
  columns: readonly ArrayLike<number>[],
  plan: BlockPlan,
  statistic: (sums: Float64Array) => number,
): BootstrapSample {
  const length = columns[0]?.length ?? 0;
  assertPlan(length, plan);
  for (const column of columns) {
    if (column.length !== length)
      throw new RangeError(`block bootstrap: columns of ${length} and ${column.length} values`);
  }
  const starts = blockStarts(length, plan);
  const blocks = Math.ceil(length / plan.blockLength);
  const full = columns.map((column) => ringSums(column, plan.blockLength));
  const last = columns.map((column) => ringSums(column, length - (blocks - 1) * plan.blockLength));
  const sums = new Float64Array(columns.length);
  return collect(plan.draws, (draw) => {
    const lastBlock = (draw + 1) * blocks - 1;
    for (let column = 0; column < columns.length; column++) {
      const ofBlock = full[column];
      let sum = last[column][starts[lastBlock]];
      for (let block = draw * blocks; block < lastBlock; block++) sum += ofBlock[starts[block]];
      sums[column] = sum;
    }
    return statistic(sums);
  });
}

/**
 * The percentile interval of a bootstrap sample.
 * @param coverageFrac the part of the draws inside it, between 0 and 1 (0.95 leaves 2.5 % on either side)
 * @throws RangeError where no draw was defined
 */
export function percentileInterval(sample: BootstrapSample, coverageFrac: number): { low: number; high: number } {
  const tail = (1 - coverageFrac) / 2;
  return { low: quantile(sample.values, tail), high: quantile(sample.values, 1 - tail) };
}
