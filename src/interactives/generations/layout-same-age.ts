import { line, max, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { GENERATIONS, type Generation } from '../../models/generations.ts';
import type { View } from './layout.ts';
import type { World } from './world.ts';

const TOP = 30;
const AXIS_HEIGHT = 22;
/** Where along the line a generation is named: apart from each other even where the lines run together. */
const NAME_AGE: Readonly<Record<Generation, number>> = { silent: 74, boomers: 64, genX: 51, millennials: 40 };

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
  const names = GENERATIONS.map((name) => {
    const { ages, wealthToEarningsMultiple } = world.lifeLines[name];
    const at = Math.min(ages.length - 1, NAME_AGE[name] - ages[0]);
    const rising = ages[at] < 60;
    const falling = ages[at] > 68;
    return placedText(
      `${name}-name`,
      words.labels[`${name}Born`],
      x(ages[at]) + (rising ? -8 : falling ? 8 : 0),
      y(wealthToEarningsMultiple[at]) - (falling ? 3 : 13),
      {
        tone: name,
        weight: 'semibold',
        anchor: rising ? 'end' : falling ? 'start' : 'middle',
      },
    );
  });
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
    marks: [{ key: 'retirement', x1: round(x(65)), x2: round(x(65)), y1: TOP, y2: bottom, quiet: true }],
    texts: [
      placedText('title', words.labels.sameAgeTitle, 0, 14, { weight: 'semibold' }),
      ...[22, 40, 65, 85].map((age, i) =>
        placedText(
          `age-${age}`,
          i === 0 ? format.value(age, 'years') : format.number(age, 'years'),
          x(age),
          bottom + 16,
          { tone: 'quiet', anchor: i === 0 ? 'start' : 'middle' },
        ),
      ),
      ...keptApart([...tickTexts, ...names], size, [TOP + 12, bottom - 4]),
    ],
  };
}

const lastAge = (world: World, name: Generation) => {
  const { ages } = world.lifeLines[name];
  return ages[ages.length - 1];
};
