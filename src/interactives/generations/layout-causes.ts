import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { CAUSES } from '../../models/generations.ts';
import type { View } from './layout.ts';
import type { World } from './world.ts';

const TITLE = 22;
/** Two panels beside each other need this much. */
const WIDE = 560;
const GAP = 28;
const VALUE_ROOM = 64;

/** A waterfall for boomers and one for millennials: age alone, what each cause adds or takes, the share in this world. */
export function causesView(world: World, context: LayoutContext): View {
  const { width, height } = context.size;
  const beside = width >= WIDE;
  const frames = beside
    ? [0, 1].map((i) => ({ left: (i * (width + GAP)) / 2, width: (width - GAP) / 2, top: 0, height }))
    : [0, 1].map((i) => ({ left: 0, width, top: (i * height) / 2, height: height / 2 }));
  // One scale for both, so that the two can be compared.
  const ends = (['boomers', 'millennials'] as const).flatMap((name) =>
    waterfall(world, name).flatMap(({ from, to }) => [from, to]),
  );
  const largest = Math.max(0.6, ...ends);
  const smallest = Math.min(0, ...ends);
  const views = (['boomers', 'millennials'] as const).map((name, i) =>
    panel(world, name, frames[i], [smallest, largest], context),
  );
  return {
    bars: views.flatMap(({ bars }) => bars),
    marks: views.flatMap(({ marks }) => marks),
    texts: views.flatMap(({ texts }) => texts),
  };
}

interface Step {
  key: string;
  from: number;
  to: number;
  tone: Tone;
}

function waterfall(world: World, name: 'boomers' | 'millennials'): Step[] {
  const { ageAloneFrac, causesFrac, shareFrac } = world.causes[name];
  let at = ageAloneFrac;
  const steps = CAUSES.map((cause): Step => {
    const from = at;
    at += causesFrac[cause];
    return { key: cause, from, to: at, tone: 'quiet' };
  });
  return [
    { key: 'ageAlone', from: 0, to: ageAloneFrac, tone: name },
    ...steps,
    { key: 'thisWorld', from: 0, to: shareFrac, tone: name },
  ];
}

function panel(
  world: World,
  name: 'boomers' | 'millennials',
  frame: { left: number; width: number; top: number; height: number },
  domain: [number, number],
  { words, format }: LayoutContext,
) {
  const steps = waterfall(world, name);
  const rowHeight = Math.min(62, (frame.height - TITLE - 6) / steps.length);
  const nameWidth = Math.max(...steps.map(({ key }) => textWidth(words.labels[key], TEXT_PX)));
  const x = scaleLinear(domain, [frame.left + nameWidth + 10, frame.left + frame.width - VALUE_ROOM]);
  const barHeight = Math.min(18, rowHeight * 0.6);
  const middle = (i: number) => frame.top + TITLE + rowHeight * (i + 0.5);
  const isCause = (key: string) => key !== 'ageAlone' && key !== 'thisWorld';
  return {
    bars: steps.map(({ key, from, to, tone }, i) => ({
      key: `${name}-${key}`,
      tone,
      x: round(x(Math.min(from, to))),
      y: round(middle(i) - barHeight / 2),
      // A cause that adds nothing is still there to be seen.
      width: Math.max(1, round(Math.abs(x(to) - x(from)))),
      height: round(barHeight),
    })),
    // From each bar's end down to the next: how far the share has come.
    marks: steps.slice(0, -1).map(({ key, to }, i) => ({
      key: `${name}-${key}-end`,
      x1: round(x(to)),
      x2: round(x(to)),
      y1: round(middle(i) + barHeight / 2),
      y2: round(middle(i + 1) + barHeight / 2),
      quiet: true,
    })),
    texts: [
      placedText(
        `${name}-title`,
        words.labels[name === 'boomers' ? 'causesBoomers' : 'causesMillennials'],
        frame.left,
        frame.top + 14,
        { weight: 'semibold', tone: name },
      ),
      ...steps.flatMap(({ key, from, to, tone }, i): PlacedText[] => [
        placedText(
          `${name}-${key}-name`,
          words.labels[key],
          frame.left,
          middle(i) + 4,
          isCause(key) ? {} : { weight: 'semibold' },
        ),
        placedText(
          `${name}-${key}-value`,
          isCause(key) ? signed(100 * (to - from), format) : format.value(to, 'percent', 1),
          x(Math.max(from, to)) + 7,
          middle(i) + 4,
          isCause(key) ? {} : { weight: 'semibold', tone },
        ),
      ]),
    ],
  };
}

const signed = (points: number, format: LayoutContext['format']) => {
  const text = format.number(points, 'percentagePoints', 1);
  return Number(points.toFixed(1)) > 0 ? `+${text}` : text;
};
