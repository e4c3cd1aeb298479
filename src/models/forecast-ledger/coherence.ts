import { assertProbability } from '../lib/scores.ts';

/**
 * "AI will be supported, because the alternative is recession" ties two odds together: with S = supported, R = recession,
 * P(R) = P(R|S)·P(S) + P(R|¬S)·(1 − P(S)). Whoever grants the "because" cannot hold any pair of odds.
 */
export interface Coherence {
  /** The odds of recession that P(S) and P(R|¬S) leave open. */
  recessionFromFrac: number;
  recessionToFrac: number;
  coherent: boolean;
  /** The coherent pair nearest to the one given, by straight-line distance, and that distance. */
  nearestSupportFrac: number;
  nearestRecessionFrac: number;
  distance: number;
  /** P(R|S) that the nearest pair implies; null where support is impossible. */
  recessionIfSupportedFrac: number | null;
}

type Point = readonly [support: number, recession: number];

/** P(A) = P(A|B)·P(B) + P(A|¬B)·(1 − P(B)); all four from 0 to 1. */
export function totalProbability(ifTrue: number, ifFalse: number, condition: number): number {
  assertProbability('P(A|B)', ifTrue);
  assertProbability('P(A|¬B)', ifFalse);
  assertProbability('P(B)', condition);
  return ifTrue * condition + ifFalse * (1 - condition);
}

function nearestOnSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): Point {
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / lengthSquared;
  const held = Math.min(1, Math.max(0, along));
  return [ax + held * (bx - ax), ay + held * (by - ay)];
}

/** Rounding in the total of two products: a pair this close to the edge is on it. */
const EDGE = 1e-12;

/**
 * Checks odds of support and of recession against "else recession", and finds the nearest pair that fits.
 *
 * The coherent pairs fill a triangle with corners (0, c), (1, 0), (1, 1), where c = P(R|¬S): support certain leaves
 * recession free; support impossible fixes it at c. The nearest pair is a Euclidean projection onto it.
 * @param supportFrac,recessionFrac the pair given, 0 to 1
 * @param recessionIfUnsupportedFrac c, 0 to 1; the piece says near 1
 * @throws RangeError on a value that is no probability
 */
export function coherence(supportFrac: number, recessionFrac: number, recessionIfUnsupportedFrac: number): Coherence {
  assertProbability('recessionFrac', recessionFrac);
  const recessionFromFrac = totalProbability(0, recessionIfUnsupportedFrac, supportFrac);
  const recessionToFrac = totalProbability(1, recessionIfUnsupportedFrac, supportFrac);
  const given: Point = [supportFrac, recessionFrac];
  const coherent = recessionFrac >= recessionFromFrac - EDGE && recessionFrac <= recessionToFrac + EDGE;
  const corner: Point = [0, recessionIfUnsupportedFrac];
  // Outside the triangle but inside the unit square, only the two slanted sides can be nearest.
  const side: Point = recessionFrac < recessionFromFrac ? [1, 0] : [1, 1];
  const [nearestSupportFrac, nearestRecessionFrac] = coherent ? given : nearestOnSegment(given, corner, side);
  const unsupported = recessionIfUnsupportedFrac * (1 - nearestSupportFrac);
  return {
    recessionFromFrac,
    recessionToFrac,
    coherent,
    nearestSupportFrac,
    nearestRecessionFrac,
    distance: Math.hypot(nearestSupportFrac - supportFrac, nearestRecessionFrac - recessionFrac),
    recessionIfSupportedFrac:
      nearestSupportFrac < EDGE
        ? null
        : Math.min(1, Math.max(0, (nearestRecessionFrac - unsupported) / nearestSupportFrac)),
  };
}
