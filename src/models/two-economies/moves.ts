import { median } from '../lib/statistics.ts';

/**
 * How far a series has moved since a date, measured by what is usual for it: a gap of percentages, jobs and dollars becomes
 * one number that can stand beside others. One is an ordinary step, for a trend that merely goes on too.
 */
export interface Move {
  from: number;
  to: number;
  /** The middle size of all earlier changes over as many observations, in the series' own unit. */
  usual: number;
  /** (to − from) / usual: 0 is no move, ±1 an ordinary one. */
  moves: number;
}

/**
 * The move from one observation to the last that is there. What is usual comes from changes that were over by then, so the
 * move itself does not set its own measure.
 *
 * @param values one observation per period, NaN where one is missing
 * @param base index of the observation to start from
 * @throws RangeError where the start is missing, nothing follows it, or there is no earlier change to compare with
 */
export function moveSince(values: readonly number[], base: number): Move {
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const span = last - base;
  if (!(base >= 0) || Number.isNaN(values[base] ?? Number.NaN) || span < 1) {
    throw new RangeError(`base: given ${base}; allowed: an observation before the last, at ${last}`);
  }
  const changes = values
    .slice(0, Math.max(0, base + 1 - span))
    .map((value, i) => Math.abs(values[i + span] - value))
    .filter((change) => !Number.isNaN(change));
  const usual = changes.length > 0 ? median(changes) : 0;
  if (usual === 0) throw new RangeError(`values: no earlier change over ${span} observations to compare with`);
  const [from, to] = [values[base], values[last]];
  return { from, to, usual, moves: (to - from) / usual };
}
