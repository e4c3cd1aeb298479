import { line, max, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { GENERATIONS, type Generation } from '../../models/generations.ts';
import type { View } from './layout.ts';
import type { World } from './world.ts';

const TOP = 30;
const AXIS_HEIGHT = 22;
/** A stroke leads down from the end of a line to its name, clear of the lines that run together there. */
const LEADER = 22;
/** Between the names of lines that end together. */
const NAME_PITCH = 17;
/** Ends nearer than this would have their names beside each other. */
const NAME_ROOM = 60;

/** Wealth of the middle cohort of each generation along its life, in yearly earnings of the time. */
export function sameAgeView(world: World, { size, words, format }: LayoutContext): View {
  const bottom = size.height - AXIS_HEIGHT;
  const largest = max(GENERATIONS, (name) => max(world.lifeLines[name].wealthToEarningsMultiple)) as number;
  const x = scaleLinear([22, 100], [0, size.width]).domain([
    22,
    Math.max(88, ...GENERATIONS.map((name) => lastAge(world, name))),
  ]);
  const y = scaleLinear([0, Math.max(7, largest)], [bottom, TOP]);
  const step = largest > 14 ? 6 : 2;
  const ticks = Array.from({ length: Math.floor(y.domain()[1] / step) + 1 }, (_, i) => i * step);
  // Each name stands at its own line's end: elsewhere the lines run together.
  const ends = GENERATIONS.map((name) => {
    const { ages, wealthToEarningsMultiple } = world.lifeLines[name];
    return {
      name,
      x: x(lastAge(world, name)),
      y: y(wealthToEarningsMultiple[ages.length - 1]),
      rising: lastAge(world, name) < 65,
    };
  });
  const named = namesAtEnds(ends, words.labels, bottom);
  const tickTexts = ticks
    .slice(1)
    .map((tick, i) =>
      placedText(
        `tick-${tick}`,
        i === 0 ? format.value(tick, 'times', 0) : format.number(tick, 'times', 0),
        0,
        y(tick) - 4,
        { tone: 'quiet' },
      ),
    );
  return {
    panels: [{ key: 'lives', x: 0, width: size.width, gridlines: ticks.map((tick) => round(y(tick))) }],
    lines: GENERATIONS.map((name) => ({
      key: name,
      tone: name,
      kind: 'model',
      path:
        line<number>(
          (_, i) => round(x(world.lifeLines[name].ages[i])),
          (wealth) => round(y(wealth)),
        )(world.lifeLines[name].wealthToEarningsMultiple) ?? '',
    })),
    marks: [
      { key: 'retirement', x1: round(x(65)), x2: round(x(65)), y1: TOP, y2: bottom, quiet: true },
      ...named.leaders,
    ],
    texts: [
      placedText('title', words.labels.sameAgeTitle, 0, 14, { weight: 'semibold' }),
      ...[22, 40, 65, 85].map((age, i) =>
        placedText(
          `age-${age}`,
          i === 0 ? fill(words.labels.age, { n: format.number(age, 'years') }) : format.number(age, 'years'),
          x(age),
          bottom + 16,
          { tone: 'quiet', anchor: i === 0 ? 'start' : 'middle' },
        ),
      ),
      ...keptApart([...named.texts, ...tickTexts], size, [TOP + 12, bottom - 4]),
    ],
  };
}

const lastAge = (world: World, name: Generation) => {
  const { ages } = world.lifeLines[name];
  return ages[ages.length - 1];
};

interface End {
  name: Generation;
  x: number;
  y: number;
  rising: boolean;
}

/** Names below the ends of the lines, the higher end named first where two lie together, each with its leader. */
function namesAtEnds(ends: readonly End[], labels: Readonly<Record<string, string>>, bottom: number) {
  const placed: { end: End; y: number }[] = [];
  for (const end of [...ends].sort((a, b) => a.y - b.y)) {
    const beside = placed.filter(({ end: { x } }) => Math.abs(x - end.x) < NAME_ROOM);
    const y = Math.max(end.y + LEADER + TEXT_PX, ...beside.map((other) => other.y + NAME_PITCH));
    placed.push({ end, y: Math.min(bottom - 4, y) });
  }
  return {
    leaders: placed.map(({ end: { name, x, y: from }, y }) => ({
      key: `${name}-leader`,
      x1: round(x),
      x2: round(x),
      y1: round(from),
      y2: round(y - TEXT_PX),
      quiet: true,
    })),
    texts: placed.map(({ end: { name, x, rising }, y }) =>
      placedText(`${name}-name`, labels[`${name}Born`], x, y, {
        tone: name,
        weight: 'semibold',
        // Away from the lines: they rise to 65 and fall from there.
        anchor: rising ? 'start' : 'end',
      }),
    ),
  };
}
