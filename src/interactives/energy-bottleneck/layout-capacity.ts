import { area, line, type ScaleLinear, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { quarterOf, RESOURCES } from '../../models/energy-bottleneck.ts';
import type { EnergyGeometry } from './layout.ts';
import { READING_YEAR } from './quantities.ts';
import { type FigureRun, isAsToday, type Parameters } from './run.ts';

/** Years that are drawn. The model runs to 2035; what is ordered now has arrived by then. */
export const WINDOW = [2025, 2032] as const;
/** GW that the scale spans in every ordinary state, so that two states compare by eye. */
const ORDINARY_GW = [40, 160] as const;
const TITLE_HEIGHT = 24;
const AXIS_HEIGHT = 20;
const LANES_TITLE = 24;
/** Lower than this a lane cannot hold its name. */
const LEAST_LANE = 19;
const VALUE_ROOM = 54;

/** Where the two parts stand: they share the axis of years. */
export interface Frame {
  left: number;
  right: number;
  /** Capacity. */
  top: number;
  bottom: number;
  lanesTop: number;
  laneHeight: number;
  axisY: number;
  x: ScaleLinear<number, number>;
}

export function lanesFrame({ size, words }: LayoutContext): Frame {
  const names = RESOURCES.map((resource) => textWidth(words.labels[resource], TEXT_PX, 'semibold'));
  const left = Math.ceil(Math.max(...names)) + 10;
  const right = size.width - VALUE_ROOM;
  const room = size.height - TITLE_HEIGHT - LANES_TITLE - AXIS_HEIGHT;
  const laneHeight = Math.max(LEAST_LANE, Math.floor((room * 0.56) / RESOURCES.length));
  const lanesTop = size.height - AXIS_HEIGHT - laneHeight * RESOURCES.length;
  return {
    left,
    right,
    top: TITLE_HEIGHT + 6,
    bottom: lanesTop - LANES_TITLE,
    lanesTop,
    laneHeight,
    axisY: size.height - 4,
    x: scaleLinear(WINDOW, [left, right]),
  };
}

type Part = Pick<EnergyGeometry, 'areas' | 'lines' | 'dots' | 'texts' | 'pencil'> & {
  gridlines: EnergyGeometry['gridlines'][number];
};

/** What one GW counts for on the axis: itself, or TWh a year at the load factor. */
export const perGw = (p: Parameters) => (p.axis === 'gw' ? 1 : 8.76 * p.loadFactorFrac);

/** All US data centres: this path against today's orders, or the spread of the futures. */
export function capacityPanel(run: FigureRun, p: Parameters, frame: Frame, context: LayoutContext): Part {
  const until = quarterOf(WINDOW[1]) + 1;
  const scale = perGw(p);
  const own = [...run.path.capacityGw.slice(0, until)];
  const highest = p.view === 'futures' ? Math.max(...run.futures.highGw) : Math.max(...own);
  const lowest = Math.min(ORDINARY_GW[0], p.baseCapacityGw - 5);
  const y = scaleLinear([lowest * scale, Math.max(ORDINARY_GW[1], highest * 1.02) * scale], [frame.bottom, frame.top]);
  const ticks = y.ticks(3);
  const part = p.view === 'futures' ? fan(run, p, frame, y, scale) : paths(run, p, frame, y, scale, context);
  return {
    ...part,
    gridlines: {
      key: 'capacity',
      x: round(frame.left),
      width: round(frame.right - frame.left),
      ys: [frame.bottom, ...ticks.map((tick) => round(y(tick)))],
    },
    texts: [
      placedText('capacity-title', context.words.labels.capacityTitle, 0, 13, { weight: 'semibold' }),
      ...tickTexts(ticks, y, p, frame, context),
      ...part.texts,
      ...(p.view === 'futures' ? futureTexts(run, p, frame, y, scale, context) : []),
    ],
  };
}

type YScale = ScaleLinear<number, number>;

function tickTexts(ticks: number[], y: YScale, p: Parameters, frame: Frame, { format }: LayoutContext): PlacedText[] {
  return ticks.map((tick, i) =>
    placedText(
      `capacity-tick-${i}`,
      i === ticks.length - 1 ? format.value(tick, p.axis) : format.number(tick, p.axis),
      frame.left - 8,
      y(tick) + 4,
      { tone: 'quiet', anchor: 'end' },
    ),
  );
}

function paths(run: FigureRun, p: Parameters, frame: Frame, y: YScale, scale: number, context: LayoutContext) {
  const { x } = frame;
  const until = quarterOf(WINDOW[1]) + 1;
  const curve = line<number>()
    .x((_, i) => round(x(run.path.years[i])))
    .y((gw) => round(y(gw * scale)));
  const own = [...run.path.capacityGw.slice(0, until)];
  const today = [...run.today.capacityGw.slice(0, until)];
  const between = area<number>()
    .x((_, i) => round(x(run.path.years[i])))
    .y0((_, i) => round(y(today[i] * scale)))
    .y1((gw) => round(y(gw * scale)));
  const at = quarterOf(READING_YEAR);
  const dot = {
    key: 'reading',
    tone: 'ai' as const,
    hollow: false,
    x: round(x(READING_YEAR)),
    y: round(y(own[at] * scale)),
  };
  return {
    areas: [{ key: 'moved', tone: 'ai' as const, path: between(own) ?? '' }],
    lines: [
      { key: 'own', tone: 'ai' as const, kind: 'model' as const, path: curve(own) ?? '' },
      ...(isAsToday(p)
        ? []
        : [{ key: 'today', tone: 'total' as const, kind: 'counterfactual' as const, path: curve(today) ?? '' }]),
    ],
    dots: [dot],
    pencil: pencil(run, y, frame, scale, context),
    texts: [
      ...endTexts(own, today, y, p, frame, scale, context),
      ...readingTexts(own[at], today[at], y, p, frame, scale, context),
      ...guessText(frame, context),
    ],
  };
}

/** The last values, beside their lines; one where both are the same. */
function endTexts(
  own: number[],
  today: number[],
  y: YScale,
  p: Parameters,
  frame: Frame,
  scale: number,
  context: LayoutContext,
) {
  const { format } = context;
  const end = own.length - 1;
  const [ownY, todayY] = labelPair(y(own[end] * scale), y(today[end] * scale), TEXT_PX + 3);
  const same = Math.abs(own[end] - today[end]) < 0.5;
  const text = (gw: number) => format.number(gw * scale, p.axis);
  const first = placedText('own-end', text(own[end]), frame.right + 7, (same ? y(own[end] * scale) : ownY) + 4, {
    tone: 'ai',
    weight: 'semibold',
  });
  return same ? [first] : [first, placedText('today-end', text(today[end]), frame.right + 7, todayY + 4)];
}

/** What stands in the reading year, and the dashed line's name where it can be told from the other. */
function readingTexts(
  own: number,
  today: number,
  y: YScale,
  p: Parameters,
  frame: Frame,
  scale: number,
  context: LayoutContext,
) {
  const { format, words } = context;
  const x = frame.x(READING_YEAR) - 7;
  const top = Math.min(y(own * scale), y(today * scale));
  const value = placedText('own-reading', format.value(own * scale, p.axis), x, top - 7, {
    anchor: 'end',
    tone: 'ai',
    weight: 'semibold',
  });
  const { todaysOrders, todaysOrdersShort } = words.labels;
  return isAsToday(p) ? [value] : [value, noteText('today-name', todaysOrders, todaysOrdersShort, context)];
}

/** A note on the lines, beside the panel's title, where no line runs; the shorter wording where the longer has no room. */
function noteText(key: string, long: string, short: string, { size, words }: LayoutContext): PlacedText {
  const room = size.width - textWidth(words.labels.capacityTitle, TEXT_PX, 'semibold') - 12;
  const text = textWidth(long, TEXT_PX) < room ? long : short;
  return placedText(key, text, size.width, 13, { anchor: 'end', tone: 'quiet' });
}

/** The guess stands on today's orders of the predicted year: a stroke up from the day it was made. */
function pencil(run: FigureRun, y: YScale, { x }: Frame, scale: number, { marks }: LayoutContext): string | undefined {
  if (marks.guess === undefined) return undefined;
  const [x0, x1] = [x(2026), x(2028)];
  const y0 = y(run.today.capacityGw[quarterOf(2026)] * scale);
  const y1 = y((run.today.capacityGw[quarterOf(2028)] + marks.guess) * scale);
  const bend = (y0 - y1) * 0.15;
  return `M${round(x0)},${round(y0)}C${round(x0 + (x1 - x0) / 3)},${round(y0)} ${round(x1 - (x1 - x0) / 3)},${round(y1 + bend)} ${round(x1)},${round(y1)}`;
}

/** The guess in words, at the top, where no line runs in any ordinary state. */
function guessText({ left, top }: Frame, { marks, format, words }: LayoutContext) {
  if (marks.guess === undefined) return [];
  const text = `${words.labels.guess} +${format.value(marks.guess, 'gw')}`;
  return [placedText('guess', text, left + 4, top + 2, { tone: 'pencil' })];
}

/** The middle nine tenths of the futures, and the future in the middle. */
function fan(run: FigureRun, p: Parameters, { x }: Frame, y: YScale, scale: number) {
  const { years, lowGw, middleGw, highGw } = run.futures;
  const all = [WINDOW[0], ...years].map((year, i) => ({
    year,
    low: i === 0 ? p.baseCapacityGw : lowGw[i - 1],
    middle: i === 0 ? p.baseCapacityGw : middleGw[i - 1],
    high: i === 0 ? p.baseCapacityGw : highGw[i - 1],
  }));
  type Point = (typeof all)[number];
  const band = area<Point>()
    .x(({ year }) => round(x(year)))
    .y0(({ low }) => round(y(low * scale)))
    .y1(({ high }) => round(y(high * scale)));
  const middle = line<Point>()
    .x(({ year }) => round(x(year)))
    .y((point) => round(y(point.middle * scale)));
  return {
    areas: [{ key: 'fan', tone: 'ai' as const, path: band(all) ?? '' }],
    lines: [{ key: 'middle', tone: 'ai' as const, kind: 'model' as const, path: middle(all) ?? '' }],
    dots: [],
    pencil: undefined,
    texts: [],
  };
}

function futureTexts(run: FigureRun, p: Parameters, frame: Frame, y: YScale, scale: number, context: LayoutContext) {
  const { format, words } = context;
  const end = run.futures.years.length - 1;
  const value = (key: string, gw: number, weight?: 'semibold') =>
    placedText(key, format.number(gw * scale, p.axis), frame.right + 7, y(gw * scale) + 4, { tone: 'ai', weight });
  const { lowGw, middleGw, highGw } = run.futures;
  const apart = (y(lowGw[end] * scale) - y(highGw[end] * scale)) / 2 > TEXT_PX + 2;
  return [
    value('future-middle', middleGw[end], 'semibold'),
    ...(apart ? [value('future-low', lowGw[end]), value('future-high', highGw[end])] : []),
    noteText('fan-name', words.labels.ninety, words.labels.ninetyShort, context),
  ];
}
