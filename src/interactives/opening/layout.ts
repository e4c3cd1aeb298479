import { area, line, max, maxIndex, min, minIndex, type ScaleLinear, scaleLinear, scalePoint } from 'd3';
import type { Geometry, LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { FIRST_HALF, type OpeningParameters, type OpeningRun } from './spec.ts';

/**
 * One line of growth, and the same line with the engine off. Between them, softly, what the AI items added; over the half-year
 * that made the headline, how much of its growth that was.
 */
export interface OpeningGeometry extends Geometry {
  gridlines: readonly { y: number; isZero: boolean }[];
  x1: number;
  x2: number;
  /** The first half of 2025. This, the second line and the share are absent while the engine is on. */
  band?: { x: number; y: number; width: number; height: number };
  growth: string;
  dots: readonly { x: number; y: number }[];
  off?: { path: string; area: string };
  /** All of the items off, where an assumption has since taken some of that back. */
  ghost?: string;
  /** Quarters that would shrink instead of grow. */
  flips: readonly { x: number; y: number }[];
}

/** Two labels closer than this would touch. */
const LINE_PX = 16;
const AXIS_PX = 22;
/** The share is the figure's one large number. */
const SHARE_PX = 22;
/** Lower than this, there is no room for the half-year's name, nor for the line's once the other line is there. */
const LOW = 260;
/** Growth that the scale always covers, so that states can be compared by eye; ticks in between. */
const SCALE = [-0.026, 0.05] as const;
const TICKS = [-0.02, 0, 0.02, 0.04];

interface Frame {
  x: (i: number) => number;
  y: ScaleLinear<number, number>;
  left: number;
  right: number;
  top: number;
  bottom: number;
  pitch: number;
}

/** Room over the plot for the words about the half-year. */
const headPx = ({ size }: LayoutContext) => (size.height < LOW ? 46 : 62);

type Box = NonNullable<OpeningGeometry['band']>;

function frameOf(run: OpeningRun, context: LayoutContext): Frame {
  const { size, format } = context;
  const left = textWidth(format.value(-0.02, 'percent'), TEXT_PX) + 8;
  const right = size.width - textWidth(format.value(-0.015, 'percent', 1), TEXT_PX, 'semibold') - 12;
  const [top, bottom] = [headPx(context), size.height - AXIS_PX];
  const shown = [...run.withoutFrac, ...run.off.growthFrac];
  const domain = [Math.min(SCALE[0], min(shown) as number), Math.max(SCALE[1], max(shown) as number)];
  const places = scalePoint<number>([...run.off.growthFrac.keys()], [left + 4, right]);
  return {
    x: (i) => places(i) as number,
    y: scaleLinear(domain, [bottom, top]),
    left,
    right,
    top,
    bottom,
    pitch: places.step(),
  };
}

const halfOf = ({ off: { dates } }: OpeningRun) => [dates.indexOf(FIRST_HALF.from), dates.indexOf(FIRST_HALF.to)];

function bandOf(run: OpeningRun, { x, pitch, top, bottom }: Frame): Box {
  const [first, last] = halfOf(run);
  const left = x(first) - pitch / 2;
  return { x: round(left), y: round(top), width: round(x(last) + pitch / 2 - left), height: round(bottom - top) };
}

function offOf({ off, withoutFrac }: OpeningRun, { x, y }: Frame): OpeningGeometry['off'] {
  const between = area<number>()
    .x((_, i) => x(i))
    .y0((without) => y(without))
    .y1((_, i) => y(off.growthFrac[i]))
    .digits(1);
  return { path: lineOf(withoutFrac, x, y), area: between(Array.from(withoutFrac)) ?? '' };
}

const lineOf = (values: ArrayLike<number>, x: Frame['x'], y: Frame['y']) =>
  line<number>(
    (_, i) => x(i),
    (value) => y(value),
  ).digits(1)(Array.from(values)) ?? '';

/** The half-year's name, the share in large, the share as first published: centred over it, pushed in where it must. */
function shareTexts(run: OpeningRun, band: Box, context: LayoutContext): PlacedText[] {
  const { words, format, size } = context;
  const { firstHalf, ofGrowth, firstPrint } = words.labels;
  const share = fill(ofGrowth, { n: format.value(run.goneFrac, 'percent') });
  const printed = fill(firstPrint, { n: format.value(run.goneFirstPrintFrac, 'percent') });
  const lines: (Partial<PlacedText> & { key: string; text: string; up: number })[] = [
    { key: 'first-print', text: printed, tone: 'quiet', up: 6 },
    { key: 'share', text: share, tone: 'ai', size: SHARE_PX, weight: 'semibold', up: 24 },
    { key: 'first-half', text: firstHalf, tone: 'quiet', up: 46 },
  ];
  const shown = size.height < LOW ? lines.slice(0, 2) : lines;
  const widest = Math.max(...shown.map(({ text, size: px = TEXT_PX, weight }) => textWidth(text, px, weight)));
  const middle = Math.min(size.width - widest / 2 - 2, Math.max(widest / 2 + 2, band.x + band.width / 2));
  return shown.map(({ key, text, up, ...more }) =>
    placedText(key, text, middle, band.y - up, { anchor: 'middle', ...more }),
  );
}

/** The name of the line on which nothing was taken back: right of its lowest point, whence it rises steeply. */
function ghostText({ off }: OpeningRun, { x, y }: Frame, { words }: LayoutContext): PlacedText {
  const lowest = minIndex(off.withoutGrossFrac);
  const at = y(off.withoutGrossFrac[lowest]);
  return placedText('ghost-name', words.labels.gross, x(lowest) + 8, at + 4, { tone: 'quiet' });
}

/** Where the lowest line, on its way down to a quarter, passes the top of a word that stands at the other line's point. */
function leftOfFall({ off, withoutFrac }: OpeningRun, { x, y }: Frame, i: number): number {
  const [from, to] = [off.withoutGrossFrac[i - 1], off.withoutGrossFrac[i]].map((value) => y(value));
  const passed = (y(withoutFrac[i]) + 4 - TEXT_PX - from) / (to - from);
  return x(i - 1) + Math.min(1, Math.max(0, passed)) * (x(i) - x(i - 1));
}

function lineTexts(
  run: OpeningRun,
  frame: Frame,
  isOff: boolean,
  { words, format, size }: LayoutContext,
): PlacedText[] {
  const { x, y, right } = frame;
  const { growthFrac } = run.off;
  const last = growthFrac.length - 1;
  const [first] = halfOf(run);
  // The line's name stands over its highest point of the boom: to the right of it nothing is as high.
  const peak = maxIndex(growthFrac, (value, i) => (i < first ? -1 : value));
  const nameWidth = textWidth(words.labels.growth, TEXT_PX, 'semibold');
  const ends = labelPair(y(growthFrac[last]), y(run.withoutFrac[last]), LINE_PX);
  const value = (rate: number) => format.value(rate, 'percent', 1);
  const growthName = placedText(
    'growth-name',
    words.labels.growth,
    Math.min(x(peak) + 6, size.width - nameWidth),
    y(growthFrac[peak]) - 7,
    {
      weight: 'semibold',
    },
  );
  const growth = [
    ...(isOff && size.height < LOW ? [] : [growthName]),
    placedText('growth-value', value(growthFrac[last]), right + 8, (isOff ? ends[0] : y(growthFrac[last])) + 4, {
      weight: 'semibold',
    }),
  ];
  if (!isOff) return growth;
  return [
    ...growth,
    placedText('without-name', words.labels.without, leftOfFall(run, frame, first) - 6, y(run.withoutFrac[first]) + 4, {
      anchor: 'end',
      weight: 'semibold',
      tone: 'rest',
    }),
    placedText('without-value', value(run.withoutFrac[last]), right + 8, ends[1] + 4, {
      weight: 'semibold',
      tone: 'rest',
    }),
  ];
}

function axisTexts(run: OpeningRun, { x, y, left, bottom }: Frame, { size, format }: LayoutContext): PlacedText[] {
  const [unit] = TICKS.slice(-1);
  const number = (tick: number) => (tick === unit ? format.value(tick, 'percent') : format.number(tick, 'percent'));
  const years = run.off.dates.flatMap((date, i) => (date.endsWith('-01-01') ? [{ year: date.slice(0, 4), i }] : []));
  return [
    ...TICKS.map((tick) =>
      placedText(`tick-${tick}`, number(tick), left - 8, y(tick) + 4, { anchor: 'end', tone: 'quiet' }),
    ),
    ...years.map(({ year, i }) =>
      placedText(`year-${year}`, year, Math.min(x(i), size.width - 30), bottom + 17, { tone: 'quiet' }),
    ),
  ];
}

function flipTexts(run: OpeningRun, { x, y }: Frame, { words, format }: LayoutContext): PlacedText[] {
  return run.flips.map((i) => {
    const text = fill(words.labels.flip, { n: format.value(run.withoutFrac[i], 'percent', 1) });
    return placedText(`flip-${i}`, text, x(i), y(run.withoutFrac[i]) + 24, {
      anchor: 'middle',
      tone: 'accent',
      weight: 'semibold',
    });
  });
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: OpeningRun, params: OpeningParameters, context: LayoutContext): OpeningGeometry {
  const frame = frameOf(run, context);
  const { x, y, left, right } = frame;
  const isOff = params.removedFrac > 0;
  const band = bandOf(run, frame);
  const { growthFrac, withoutGrossFrac } = run.off;
  const softened = isOff && withoutGrossFrac.some((gross, i) => Math.abs(gross - run.off.withoutNetFrac[i]) > 1e-9);
  return {
    size: context.size,
    gridlines: TICKS.map((tick) => ({ y: round(y(tick)), isZero: tick === 0 })),
    x1: round(left),
    x2: round(right),
    band: isOff ? band : undefined,
    growth: lineOf(growthFrac, x, y),
    dots: Array.from(growthFrac, (value, i) => ({ x: round(x(i)), y: round(y(value)) })),
    off: isOff ? offOf(run, frame) : undefined,
    ghost: softened ? lineOf(withoutGrossFrac, x, y) : undefined,
    flips: run.flips.map((i) => ({ x: round(x(i)), y: round(y(run.withoutFrac[i])) })),
    texts: [
      ...axisTexts(run, frame, context),
      ...lineTexts(run, frame, isOff, context),
      ...flipTexts(run, frame, context),
      ...(softened ? [ghostText(run, frame, context)] : []),
      ...(isOff ? shareTexts(run, band, context) : []),
    ],
  };
}
