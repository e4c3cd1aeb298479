import { area, line } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { quarterOf, RESOURCES, type Resource } from '../../models/energy-bottleneck.ts';
import { deliveryFrac } from './futures.ts';
import type { EnergyGeometry } from './layout.ts';
import { type Frame, WINDOW } from './layout-capacity.ts';
import { NEARLY_NONE_GW, READING_YEAR } from './quantities.ts';
import { type FigureRun, isAsToday, type Parameters } from './run.ts';

/** A lane is full at this much to spare, GW: beyond it more makes no difference to the eye or to the story. */
const FULL_GW = 40;
const BAR_PX = 7;
/** Prices that stretch a resource by less than this, GW, leave it as good as sufficient. */
const SHORT_GW = 0.05;
const LANE_GAP = 5;
/** A lane shows what today's orders would leave where more than this, GW, has been added to it in vain. */
const MOVED_GW = 4;

type Lanes = Pick<EnergyGeometry, 'gridlines' | 'areas' | 'edges' | 'lines' | 'binding' | 'texts'> & {
  reading: EnergyGeometry['uprights'][number];
};

/**
 * Five lanes. On a path: what each resource has to spare, dashed what it would have on today's orders where that is much
 * less, and a bar where it has nothing. In futures: how often that is so.
 */
export function lanes(run: FigureRun, p: Parameters, frame: Frame, context: LayoutContext): Lanes {
  const { words } = context;
  const futures = p.view === 'futures';
  const bottom = (i: number) => frame.lanesTop + frame.laneHeight * (i + 1);
  const each = RESOURCES.map((resource, i) =>
    futures
      ? futureLane(run, resource, bottom(i), frame, context)
      : spareLane(run, p, resource, bottom(i), frame, context),
  );
  const title = futures ? words.labels.futuresTitle : words.labels.spareTitle;
  return {
    gridlines: RESOURCES.map((resource, i) => ({
      key: resource,
      x: round(frame.left),
      width: round(frame.right - frame.left),
      ys: [bottom(i)],
    })),
    areas: each.flatMap((lane) => lane.areas),
    edges: each.flatMap((lane) => lane.edges),
    lines: [...each.flatMap((lane) => lane.lines), ...(futures ? [bracket(frame)] : [])],
    binding: each.flatMap((lane) => lane.binding),
    reading: {
      key: 'reading-year',
      x: round(frame.x(READING_YEAR)),
      y1: frame.top,
      y2: bottom(RESOURCES.length - 1),
    },
    texts: [
      placedText('lanes-title', title, 0, frame.lanesTop - 5, { weight: 'semibold' }),
      ...each.flatMap((lane) => lane.texts),
      ...yearTexts(frame, context),
      ...(futures ? [deliveryText(run, frame, context)] : []),
    ],
  };
}

function yearTexts(frame: Frame, { format, words, size }: LayoutContext): PlacedText[] {
  const years = [2026, 2028, READING_YEAR, WINDOW[1]];
  const y = frame.axisY;
  return [
    ...years.map((year) =>
      placedText(`year-${year}`, format.value(year, 'calendarYear'), frame.x(year), y, {
        tone: 'quiet',
        anchor: 'middle',
        weight: year === READING_YEAR ? 'semibold' : undefined,
      }),
    ),
    placedText(
      'reading-name',
      fill(words.labels.inYear, { year: format.value(READING_YEAR, 'calendarYear') }),
      size.width,
      frame.lanesTop - 5,
      { tone: 'quiet', anchor: 'end' },
    ),
  ];
}

/** Delivery: the lanes between chips and generation, held together beside their values. */
const DELIVERY = [1, 3] as const;

function bracket(frame: Frame): EnergyGeometry['lines'][number] {
  const [x, top] = [frame.right + 5, frame.lanesTop + frame.laneHeight * DELIVERY[0] + 4];
  const bottom = frame.lanesTop + frame.laneHeight * (DELIVERY[1] + 1) - 1;
  return {
    key: 'delivery',
    tone: 'quiet',
    kind: 'ghost',
    path: `M${round(x)},${top}H${round(x + 5)}V${bottom}H${round(x)}`,
  };
}

/** Their sum, in the last of them, which is the emptiest. */
function deliveryText({ futures }: FigureRun, frame: Frame, { words, format }: LayoutContext): PlacedText {
  const part = format.value(deliveryFrac(futures, futures.years.indexOf(READING_YEAR)), 'percent');
  const long = fill(words.labels.delivery, { part });
  const fits = textWidth(long, TEXT_PX, 'semibold') < frame.right - frame.left;
  const y = frame.lanesTop + frame.laneHeight * (DELIVERY[1] + 1) - (frame.laneHeight - 14) / 2 - 1;
  return placedText('delivery', fits ? long : fill(words.labels.deliveryShort, { part }), frame.right, y, {
    anchor: 'end',
    weight: 'semibold',
  });
}

function nameText(resource: Resource, binds: boolean, bottom: number, frame: Frame, { words }: LayoutContext) {
  return placedText(`${resource}-name`, words.labels[resource], 0, bottom - (frame.laneHeight - 14) / 2 - 1, {
    weight: binds ? 'semibold' : undefined,
    tone: binds ? 'accent' : undefined,
  });
}

/** Whether a resource has nothing left: it is the scarcest, or prices stretch it as well. */
function isShort({ path }: FigureRun, resource: Resource, quarter: number): boolean {
  return path.bindingIndex[quarter] === RESOURCES.indexOf(resource) || path.stretchedGw[resource][quarter] > SHORT_GW;
}

/** What a resource could serve beyond what is served; a bar at the foot while there is nothing. */
function spareLane(
  run: FigureRun,
  p: Parameters,
  resource: Resource,
  bottom: number,
  frame: Frame,
  context: LayoutContext,
) {
  const { format, words } = context;
  const { path, today } = run;
  const until = quarterOf(WINDOW[1]);
  const height = frame.laneHeight - LANE_GAP;
  const x = (i: number) => round(frame.x(path.years[i]));
  const inLane = (gw: number) => Math.min(gw, FULL_GW);
  const y = (gw: number) => round(bottom - (inLane(gw) / FULL_GW) * height);
  const spare = [...path.slackGw[resource].slice(0, until + 1)];
  const spareToday = [...today.slackGw[resource].slice(0, until + 1)];
  const moved =
    !isAsToday(p) &&
    Math.max(...spareToday) > MOVED_GW &&
    spare.some((gw, i) => inLane(gw) - inLane(spareToday[i]) > MOVED_GW);
  const shape = area<number>()
    .x((_, i) => x(i))
    .y0(bottom)
    .y1(y);
  const edge = line<number>()
    .x((_, i) => x(i))
    .y(y);
  const binding = runsOf((quarter) => isShort(run, resource, quarter), until).map(([from, to]) => ({
    key: `${resource}-${from}`,
    path: `M${x(from)},${bottom}V${bottom - BAR_PX}H${x(to)}V${bottom}Z`,
  }));
  const at = quarterOf(READING_YEAR);
  const short = isShort(run, resource, at);
  const gw = path.slackGw[resource][at];
  // What would be written "+0 GW" is nearly none, if not yet a limit.
  const nearly = fill(words.labels.nearlyNone, { limit: format.value(NEARLY_NONE_GW, 'gw', 1) });
  const value = short ? words.labels.none : gw < NEARLY_NONE_GW ? nearly : `+${format.value(gw, 'gw')}`;
  return {
    areas: [{ key: `spare-${resource}`, tone: 'ai' as const, path: shape(spare) ?? '' }],
    edges: [{ key: `edge-${resource}`, path: edge(spare) ?? '' }],
    lines: moved
      ? [
          {
            key: `today-${resource}`,
            tone: 'quiet' as const,
            kind: 'counterfactual' as const,
            path: edge(spareToday) ?? '',
          },
        ]
      : [],
    binding,
    texts: [
      nameText(resource, short, bottom, frame, context),
      valueText(resource, value, short, bottom, frame, context),
    ],
  };
}

function valueText(
  resource: Resource,
  text: string,
  binds: boolean,
  bottom: number,
  frame: Frame,
  { size }: LayoutContext,
) {
  return placedText(`${resource}-value`, text, size.width, bottom - (frame.laneHeight - 14) / 2 - 1, {
    anchor: 'end',
    weight: binds ? 'semibold' : undefined,
    tone: binds ? 'accent' : 'quiet',
  });
}

/** Stretches of quarters that are short, from each first to the quarter after its last. */
function runsOf(isShortAt: (quarter: number) => boolean, until: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < until; i++) {
    // On the first day nothing new exists and all are equal: the first quarter belongs to what is short at its end.
    if (!isShortAt(Math.max(i, 1))) continue;
    const last = runs[runs.length - 1];
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

/** In what part of the futures a resource is the scarcest: the lane's height is all of them. */
function futureLane(run: FigureRun, resource: Resource, bottom: number, frame: Frame, context: LayoutContext) {
  const { years, bindingFrac } = run.futures;
  const height = frame.laneHeight - LANE_GAP;
  const shape = area<number>()
    .x((_, i) => round(frame.x(years[i])))
    .y0(bottom)
    .y1((frac) => round(bottom - frac * height));
  const at = years.indexOf(READING_YEAR);
  const most = RESOURCES.every((other) => bindingFrac[other][at] <= bindingFrac[resource][at]);
  return {
    areas: [],
    edges: [],
    lines: [],
    binding: [{ key: `binds-${resource}`, path: shape([...bindingFrac[resource]]) ?? '' }],
    texts: [
      nameText(resource, most, bottom, frame, context),
      valueText(resource, context.format.value(bindingFrac[resource][at], 'percent'), most, bottom, frame, context),
    ],
  };
}
