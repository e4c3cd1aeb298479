import { drawNormals, type Random, random } from '../lib/rng.ts';

export const MONTHS_PER_YEAR = 12;

/** One month's luck: two standard normals, common and own, for every pair of paths. */
type MonthOfLuck = Float64Array;

/** Which luck: of a seed, for that many paths and years. */
interface LuckWanted {
  seed: number;
  paths: number;
  years: number;
}

/** Luck as it travels from where it was drawn: whole months, one after the other, in one block. */
export interface Luck {
  seed: number;
  pairs: number;
  draws: Float64Array;
}

/** Paths come in mirrored pairs. Of an odd number the last mirror has no place in the results, and is not kept. */
export const pairsOf = (paths: number): number => Math.ceil(paths / 2);
const drawsPerMonth = (pairs: number) => 2 * pairs;

/** Draws a seed's luck from its first month on: a million normals for three thousand paths over thirty years. */
export function drawLuck({ seed, paths, years }: LuckWanted): Luck {
  const pairs = pairsOf(paths);
  return { seed, pairs, draws: drawNormals(random(seed), drawsPerMonth(pairs) * MONTHS_PER_YEAR * years) };
}

/** The months so far of one seed and number of pairs. `source` stands after the last of them; handed luck comes without. */
let drawn: { key: string; months: MonthOfLuck[]; source?: Random } | undefined;
const keyOf = (seed: number, pairs: number) => `${seed} ${pairs}`;

/**
 * Takes luck that `drawLuck` drew elsewhere, in a worker. It changes no number, only where they are worked out; luck that is
 * no longer than what is there already is left.
 * @throws RangeError for anything but whole months
 */
export function keepLuck({ seed, pairs, draws }: Luck): void {
  const each = drawsPerMonth(pairs);
  if (!(draws.length > 0 && draws.length % each === 0)) {
    throw new RangeError(`draws: given ${draws.length}; needs whole months of ${each}`);
  }
  const key = keyOf(seed, pairs);
  const count = draws.length / each;
  if (drawn?.key === key && drawn.months.length >= count) return;
  drawn = { key, months: Array.from({ length: count }, (_, i) => draws.subarray(i * each, (i + 1) * each)) };
}

/**
 * The luck of the first `months` months: the same whatever the other parameters, so that a slider moves the result, not the
 * noise. What nobody handed over is drawn on the spot; a longer horizon only adds to it.
 */
export function luckOf(seed: number, pairs: number, months: number): readonly MonthOfLuck[] {
  const key = keyOf(seed, pairs);
  if (drawn?.key !== key) drawn = { key, months: [] };
  if (drawn.months.length < months && !drawn.source) {
    // Beyond what was handed over: the source must first come to where that ends.
    drawn.source = random(seed);
    drawNormals(drawn.source, drawsPerMonth(pairs) * drawn.months.length);
  }
  while (drawn.months.length < months) {
    drawn.months.push(drawNormals(drawn.source as Random, drawsPerMonth(pairs)));
  }
  return drawn.months;
}
