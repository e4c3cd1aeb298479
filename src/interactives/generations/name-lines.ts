import { bisectRight, range } from 'd3';
import type { PlacedText, Size } from '../../kit/core/contract.ts';
import { type Box, boxOf, meet } from '../../kit/core/keep-apart.ts';
import { placedText, TEXT_PX } from '../../kit/core/placing.ts';

/** A line to be named, in pixels, and the texts' key, words and tone. */
export interface NamedLine {
  key: string;
  text: string;
  tone: PlacedText['tone'];
  points: readonly (readonly [number, number])[];
  /** The point of the line where the name would best stand. */
  preferred: number;
  /** Observations that belong to the line. */
  dots?: readonly (readonly [number, number])[];
}

/** Straight lines of the frame, which a name had better not lie on. */
export interface Rules {
  xs: readonly number[];
  ys: readonly number[];
}

/**
 * What a name may cost: each point of a line under it, each step along the line away from the preferred place, each rule
 * of the frame under it.
 */
const COST = { covered: 12, away: 0.35, upright: 3, level: 1.5 };
/** How much nearer than any other line its own must be, in pixels. */
const NEARER = 3;
/** How far from a name another line can be and still be taken for its own. */
const REACH = 40;
const PLACES = 24;
/** Distance between a line and the baseline of the name above or below it. */
const ABOVE = 8;
const BELOW = TEXT_PX + 6;

/**
 * Writes each line's name beside it where it covers least of the lines and none of the texts already there. A name that
 * would stand nearer to another line wherever it stood is left out.
 * @param obstacles points of all that is drawn, in pixels
 * @param taken texts that stand already
 */
export function nameLines(
  lines: readonly NamedLine[],
  obstacles: readonly (readonly [number, number])[],
  taken: readonly PlacedText[],
  size: Size,
  between: readonly [number, number],
  rules: Rules,
): PlacedText[] {
  const texts: PlacedText[] = [];
  const drawn = fromLeft(obstacles);
  for (const line of lines) {
    const boxes = [...taken, ...texts].map(boxOf);
    const others = lines.filter((other) => other !== line);
    const strange = fromLeft(others.flatMap(({ points, dots }) => [...points, ...(dots ?? [])]));
    const own = fromLeft(line.points);
    let best: PlacedText | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { place, away } of candidates(line)) {
      // The other costs only add to this one.
      if (COST.away * away >= least) continue;
      const text = place();
      const box = boxOf(text);
      if (box.left < 0 || box.right > size.width || text.y < between[0] || text.y > between[1]) continue;
      if (boxes.some((other) => meet(box, other))) continue;
      const cost =
        COST.covered * countWithin(box, drawn) +
        COST.away * away +
        COST.upright * rules.xs.filter((x) => x > box.left && x < box.right).length +
        COST.level * rules.ys.filter((y) => y > box.top + 2 && y < box.bottom).length;
      if (cost >= least) continue;
      if (distance(box, own) + NEARER > Math.min(REACH, distance(box, strange))) continue;
      [least, best] = [cost, text];
    }
    if (best) texts.push(best);
  }
  return texts;
}

/** Points by their distance from the left edge, so that a name looks only at those in its reach. */
interface FromLeft {
  points: readonly (readonly [number, number])[];
  xs: readonly number[];
}

function fromLeft(points: readonly (readonly [number, number])[]): FromLeft {
  const sorted = [...points].sort(([a], [b]) => a - b);
  return { points: sorted, xs: sorted.map(([x]) => x) };
}

function countWithin(box: Box, { points, xs }: FromLeft): number {
  let count = 0;
  for (let i = bisectRight(xs, box.left); i < xs.length && xs[i] < box.right; i++) {
    const y = points[i][1];
    if (y > box.top && y < box.bottom) count++;
  }
  return count;
}

/** From a box to the nearest of some points, in pixels; infinite if none is within reach. */
function distance(box: Box, { points, xs }: FromLeft): number {
  let nearest = REACH ** 2;
  for (let i = bisectRight(xs, box.left - REACH); i < xs.length && xs[i] < box.right + REACH; i++) {
    const [x, y] = points[i];
    const dx = Math.max(0, box.left - x, x - box.right);
    const dy = Math.max(0, box.top - y, y - box.bottom);
    nearest = Math.min(nearest, dx * dx + dy * dy);
  }
  return nearest < REACH ** 2 ? Math.sqrt(nearest) : Number.POSITIVE_INFINITY;
}

/**
 * Places above and below the line, at its points, with the name reaching to the left, the right or both sides; those near
 * the preferred point first.
 */
function* candidates({ key, text, tone, points, preferred }: NamedLine) {
  const stride = Math.max(1, Math.floor(points.length / PLACES));
  const indices = range(0, points.length, stride).sort((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred));
  for (const i of indices) {
    const [x, y] = points[i];
    const away = Math.abs(i - preferred) / stride;
    for (const anchor of ['middle', 'start', 'end'] as const) {
      for (const dy of [-ABOVE, BELOW, -ABOVE - 12]) {
        const shift = anchor === 'start' ? 6 : anchor === 'end' ? -6 : 0;
        yield {
          place: () => placedText(key, text, x + shift, y + dy, { tone, weight: 'semibold', anchor }),
          away: away + (dy === -ABOVE ? 0 : 1),
        };
      }
    }
  }
}
