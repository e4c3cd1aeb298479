import { max, min, type ScaleLinear, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { PUBLISHED, type Published } from './published.ts';
import type { ReadingRun } from './spec.ts';

/** A stretch of the scale: filled (counted), soft (came back), or an outline (taken off, or would have been). */
export interface Piece {
  key: string;
  tone: Tone;
  kind: 'counted' | 'soft' | 'outline';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Columns and rows that both parts of the figure share: names on the left, one scale, a number on the right. */
export interface Frame {
  plotLeft: number;
  plotRight: number;
  tagX: number;
  x: ScaleLinear<number, number>;
  readingPitch: number;
  publishedPitch: number;
  publishedTop: number;
  publishedBottom: number;
  /** The headlines that there is room for. */
  published: readonly Published[];
}

/** The share is the figure's one large number. */
export const SHARE_PX = 20;
const READING_PITCH = 40;
const PUBLISHED_PITCH = 19;
/** How far rows may be pushed together before words would touch. */
const TIGHTEST = 0.92;
const TITLE_HEIGHT = 24;
const AXIS_HEIGHT = 18;
/** Points of growth that the scale always covers, so that two states can be compared by eye. */
const ORDINARY_PP = 2.6;
/** From this width on there is room to spell out the period that a headline covers. */
const WIDE = 480;

export const tagOf = ({ months, estimate }: Published, { words, size }: LayoutContext): string => {
  const basis = words.labels[estimate.basis === 'not stated' ? 'unknownBasis' : `${estimate.basis}Basis`];
  return size.width < WIDE
    ? `${words.labels[`short${months}`]}, ${basis}`
    : `${words.labels[`months${months}`]}, ${basis}`;
};

const widest = (texts: readonly string[], weight: 'regular' | 'semibold' = 'regular') =>
  Math.max(...texts.map((text) => textWidth(text, TEXT_PX, weight)));

export function readingNames(run: ReadingRun, { words, format }: LayoutContext) {
  const { gross, growth, without } = words.labels;
  return { gross, growth: fill(growth, { value: format.value(run.growthFrac, 'percent', 1) }), without };
}

/** All headlines, or in a low frame those nearest to the reading, in their usual order. */
function roomFor(height: number, contributionPp: number): readonly Published[] {
  const room = height - TITLE_HEIGHT - AXIS_HEIGHT - 3 * READING_PITCH * TIGHTEST;
  const rows = Math.max(1, Math.floor(room / (PUBLISHED_PITCH * TIGHTEST)));
  if (rows >= PUBLISHED.length) return PUBLISHED;
  const distance = ({ estimate }: Published) => Math.abs(estimate.contributionPp - contributionPp);
  const nearest = [...PUBLISHED].sort((a, b) => distance(a) - distance(b)).slice(0, rows);
  return PUBLISHED.filter((row) => nearest.includes(row));
}

export function frameOf(run: ReadingRun, context: LayoutContext): Frame {
  const { words, size } = context;
  const tagX =
    widest(
      PUBLISHED.map(({ key }) => words.labels[key]),
      'semibold',
    ) + 8;
  const tagWidth = widest(PUBLISHED.map((row) => tagOf(row, context)));
  const plotLeft = Math.max(tagX + tagWidth, widest(Object.values(readingNames(run, context)), 'semibold')) + 12;
  const plotRight = size.width - textWidth('100%', SHARE_PX, 'semibold') - 8;
  const published = roomFor(size.height, run.headlineContributionPp);
  const stretch = (size.height - TITLE_HEIGHT - AXIS_HEIGHT) / (3 * READING_PITCH + published.length * PUBLISHED_PITCH);
  const readingPitch = READING_PITCH * stretch;
  const publishedTop = 3 * readingPitch + TITLE_HEIGHT;
  const shown = [
    100 * run.growthFrac,
    100 * run.counterfactualGrowthFrac,
    run.grossContributionPp,
    run.headlineContributionPp,
    100 * run.growthFrac - run.headlineContributionPp,
  ];
  return {
    plotLeft,
    plotRight,
    tagX,
    x: scaleLinear(
      [Math.min(0, min(shown) as number), Math.max(ORDINARY_PP, max(shown) as number)],
      [plotLeft, plotRight],
    ),
    readingPitch,
    publishedPitch: PUBLISHED_PITCH * stretch,
    publishedTop,
    publishedBottom: size.height - AXIS_HEIGHT,
    published,
  };
}

/** A piece of a bar from one value to another, whichever is the larger. */
export function piece(
  { x }: Frame,
  key: string,
  [from, to]: readonly [number, number],
  [y, height]: readonly [number, number],
  tone: Tone,
  kind: Piece['kind'] = 'counted',
): Piece {
  const [left, right] = from <= to ? [x(from), x(to)] : [x(to), x(from)];
  return { key, tone, kind, x: round(left), y: round(y), width: round(right - left), height: round(height) };
}

/** Vertical rules of the scale and their labels, the unit on the first one after zero. */
export function scaleMarks(frame: Frame, { words, format }: LayoutContext): { xs: number[]; texts: PlacedText[] } {
  const ticks = frame.x.ticks(3);
  const first = ticks.find((tick) => tick > 0);
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  const y = frame.publishedBottom + 14;
  return {
    xs: ticks.map((tick) => round(frame.x(tick))),
    texts: ticks.map((tick) => {
      const n = format.number(tick, 'percentagePoints', digits);
      const text = tick === first ? fill(words.labels.points, { n }) : n;
      return placedText(`tick-${tick}`, text, frame.x(tick), y, { tone: 'quiet', anchor: 'middle' });
    }),
  };
}
