import { area, line, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import type { Frame, LeadTimesGeometry } from './layout.ts';
import type { FigureRun, Parameters } from './spec.ts';

type Part = Pick<LeadTimesGeometry, 'areas' | 'lines' | 'dots' | 'texts'> & {
  gridlines: LeadTimesGeometry['gridlines'][number];
};

/** The lower panel, on the years of the quotes above. */
export function curvePanel(run: FigureRun, p: Parameters, frame: Frame, context: LayoutContext): Part {
  return p.view === 'order' ? orderPanel(run, frame, context) : backlogPanel(run, frame, context);
}

const titleAt = (text: string, frame: Frame) =>
  placedText('curve-title', text, 0, frame.top - 16, { weight: 'semibold' });

/** What part of an order placed today has arrived. */
function orderPanel({ pipe }: FigureRun, frame: Frame, { words, format }: LayoutContext): Part {
  const y = scaleLinear([0, 1], [frame.bottom, frame.top]);
  const curve = line<number>()
    .x((_, i) => round(frame.x(pipe.years[i])))
    .y((frac) => round(y(frac)));
  const path = curve([...pipe.arrivedFrac]) ?? '';
  const ticks = [0.5, 1];
  const half = { x: round(frame.x(pipe.medianArrivalYears)), y: round(y(0.5)) };
  const inside = half.x <= frame.right;
  const tight = half.x + 72 > frame.right;
  // In a small embed the names of the years stand right under the dot.
  const low = half.y + 20 > frame.bottom;
  return {
    gridlines: gridlines(frame, ticks.map(y)),
    areas: [{ key: 'arrived', tone: 'rest', path: `${path}V${round(frame.bottom)}H${round(frame.left)}Z` }],
    lines: [{ key: 'arrived', tone: 'rest', kind: 'model', path }],
    dots: inside ? [{ key: 'half', tone: 'rest', hollow: false, ...half }] : [],
    texts: [
      titleAt(words.labels.orderTitle, frame),
      ...ticks.map((tick) =>
        placedText(`y-${tick}`, format.value(tick, 'percent'), frame.left - 8, y(tick) + 4, {
          tone: 'quiet',
          anchor: 'end',
        }),
      ),
      ...(inside
        ? [
            // Under the curve, where nothing runs; before the dot when there is no room behind it.
            placedText(
              'half',
              format.value(pipe.medianArrivalYears, 'years', 1),
              half.x + (tight ? -10 : 9),
              half.y + (tight ? -6 : low ? 5 : 18),
              { tone: 'rest', weight: 'semibold', anchor: tight ? 'end' : 'start' },
            ),
          ]
        : []),
    ],
  };
}

/** Between the ends of two lines, at least, for a name to stand there. */
const NAME_ROOM = 20;

/** What has been ordered and what has come since today; the pipe holds the rest and what it held before. */
function backlogPanel({ pipe, startRateGwPerYear }: FigureRun, frame: Frame, { words, format }: LayoutContext): Part {
  const end = pipe.years.length - 1;
  const unchanged = startRateGwPerYear * pipe.years[end];
  const most = Math.max(pipe.orderedGw[end], pipe.deliveredGw[end], unchanged, 1);
  const y = scaleLinear([0, most], [frame.bottom, frame.top]);
  const x = (i: number) => round(frame.x(pipe.years[i]));
  const curve = line<number>()
    .x((_, i) => x(i))
    .y((gw) => round(y(gw)));
  const between = area<number>()
    .x((_, i) => x(i))
    .y0((_, i) => round(y(pipe.deliveredGw[i])))
    .y1((gw) => round(y(gw)));
  const [orderedY, deliveredY] = labelPair(y(pipe.orderedGw[end]), y(pipe.deliveredGw[end]), TEXT_PX + 3);
  const all = y.ticks(2).slice(1);
  // Where they would stand on one another, the highest is enough.
  const ticks = all.length > 1 && y(all[0]) - y(all[1]) < TEXT_PX + 3 ? all.slice(-1) : all;
  // Each line's name stands where the line beside it leaves room; else the title says which is which.
  const feet = [frame.bottom, y(unchanged), y(pipe.deliveredGw[end]), y(pipe.orderedGw[end])];
  const named = feet.every((foot, i) => i === 0 || feet[i - 1] - foot > NAME_ROOM);
  const [at, late] = [Math.round(end * 0.8), Math.round(end * 0.95)];
  const name = (key: string, text: string, x: number, foot: number, tone: 'total' | 'rest') =>
    placedText(key, text, x, foot, { tone, anchor: 'end' });
  const { ordered, delivered, oldPace } = words.labels;
  const text = (key: string, gw: number, at: number, tone: 'total' | 'rest') =>
    placedText(key, format.value(gw, 'gw'), frame.right + 6, at + 4, { tone, weight: 'semibold' });
  return {
    gridlines: gridlines(frame, ticks.map(y)),
    areas: [{ key: 'waiting', tone: 'rest', path: between([...pipe.orderedGw]) ?? '' }],
    lines: [
      { key: 'ordered', tone: 'total', kind: 'model', path: curve([...pipe.orderedGw]) ?? '' },
      { key: 'delivered', tone: 'rest', kind: 'model', path: curve([...pipe.deliveredGw]) ?? '' },
      {
        key: 'unchanged',
        tone: 'rest',
        kind: 'counterfactual',
        path: `M${round(frame.left)},${round(frame.bottom)}L${round(frame.right)},${round(y(unchanged))}`,
      },
    ],
    dots: [],
    texts: [
      titleAt(named ? words.labels.sinceTitle : words.labels.backlogTitle, frame),
      ...(named
        ? [
            name('ordered-name', ordered, x(at) - 8, y(pipe.orderedGw[at]) - 6, 'total'),
            name('delivered-name', delivered, x(late) - 8, y(pipe.deliveredGw[late]) - 6, 'rest'),
            name('unchanged-name', oldPace, frame.right, y(unchanged) + 17, 'rest'),
            text('unchanged-end', unchanged, y(unchanged), 'rest'),
          ]
        : []),
      ...ticks.map((tick, i) =>
        placedText(
          `y-${tick}`,
          i === ticks.length - 1 ? format.value(tick, 'gw') : format.number(tick, 'gw'),
          frame.left - 8,
          y(tick) + 4,
          { tone: 'quiet', anchor: 'end' },
        ),
      ),
      text('ordered-end', pipe.orderedGw[end], orderedY, 'total'),
      text('delivered-end', pipe.deliveredGw[end], deliveredY, 'rest'),
    ],
  };
}

function gridlines(frame: Frame, ys: number[]) {
  return {
    key: 'curve',
    x: round(frame.left),
    width: round(frame.right - frame.left),
    ys: [round(frame.bottom), ...ys.map(round)],
  };
}
