import { scaleLinear } from 'd3';
import type { Geometry, LayoutContext, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { curvePanel } from './layout-curve.ts';
import { quoteRows } from './layout-quotes.ts';
import { type FigureRun, type Parameters, PIPELINES } from './spec.ts';

/**
 * Above, what is quoted for each pipeline, every quote a stroke of its own; below, on the same years, when one order
 * arrives or how the backlog grows. The upright through both is the lead time that is assumed.
 */
export interface LeadTimesGeometry extends Geometry {
  gridlines: readonly { key: string; x: number; width: number; ys: readonly number[] }[];
  uprights: readonly { key: string; x: number; y1: number; y2: number }[];
  quotes: readonly { key: string; tone: Tone; x1: number; x2: number; y: number }[];
  /** From an open quote to where it is open. */
  arrows: readonly { key: string; tone: Tone; path: string }[];
  /** The lead time that is assumed. */
  lagMark?: { x1: number; x2: number; y1: number; y2: number };
  dots: readonly { key: string; tone: Tone; hollow: boolean; x: number; y: number }[];
  areas: readonly { key: string; tone: Tone; path: string }[];
  lines: readonly { key: string; tone: Tone; kind: 'model' | 'counterfactual'; path: string }[];
}

export interface Frame {
  left: number;
  right: number;
  quotesTop: number;
  rowHeight: number;
  top: number;
  bottom: number;
  x: (years: number) => number;
}

const TITLE_HEIGHT = 24;
const AXIS_HEIGHT = 20;
const VALUE_ROOM = 62;

function frameOf(run: FigureRun, { size, words }: LayoutContext): Frame {
  const names = PIPELINES.map((pipeline) => textWidth(words.labels[pipeline], TEXT_PX, 'semibold'));
  const left = Math.ceil(Math.max(...names)) + 10;
  const right = size.width - VALUE_ROOM;
  const room = size.height - TITLE_HEIGHT * 2 - AXIS_HEIGHT;
  const rowHeight = Math.max(17, Math.min(26, Math.floor((room * 0.52) / PIPELINES.length)));
  const quotesTop = TITLE_HEIGHT;
  return {
    left,
    right,
    quotesTop,
    rowHeight,
    top: quotesTop + rowHeight * PIPELINES.length + TITLE_HEIGHT + 15,
    bottom: size.height - AXIS_HEIGHT,
    x: scaleLinear([0, run.pipe.years[run.pipe.years.length - 1]], [left, right]),
  };
}

/** What the upright is, beside the title; left out where there is no room. */
function lagText(run: FigureRun, { size, words, format }: LayoutContext) {
  const text = fill(words.labels.assumed, { lag: format.value(run.lagYears, 'years', 1) });
  const room = size.width - textWidth(words.labels.quotesTitle, TEXT_PX, 'semibold') - 12;
  if (textWidth(text, TEXT_PX) > room || run.lagYears > run.pipe.years[run.pipe.years.length - 1]) return [];
  return [placedText('lag', text, size.width, 13, { anchor: 'end', tone: 'rest' })];
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: FigureRun, p: Parameters, context: LayoutContext): LeadTimesGeometry {
  const { format } = context;
  const frame = frameOf(run, context);
  const quotes = quoteRows(p, frame, context);
  const curve = curvePanel(run, p, frame, context);
  const horizon = run.pipe.years[run.pipe.years.length - 1];
  const years = [0, horizon / 2, horizon];
  return {
    size: context.size,
    gridlines: [curve.gridlines],
    uprights: years.map((year) => ({
      key: `year-${year}`,
      x: round(frame.x(year)),
      y1: frame.quotesTop,
      y2: frame.quotesTop + frame.rowHeight * PIPELINES.length,
    })),
    quotes: quotes.strokes,
    arrows: quotes.arrows,
    lagMark:
      run.lagYears <= horizon
        ? {
            x1: round(frame.x(run.lagYears)),
            x2: round(frame.x(run.lagYears)),
            y1: frame.quotesTop,
            y2: frame.quotesTop + frame.rowHeight * PIPELINES.length,
          }
        : undefined,
    dots: [...quotes.dots, ...curve.dots],
    areas: curve.areas,
    lines: [...curve.lines],
    texts: [
      ...quotes.texts,
      ...lagText(run, context),
      ...curve.texts,
      ...years.map((year, i) =>
        placedText(
          `x-${i}`,
          i === 0 ? context.words.labels.today : format.value(year, 'years', Number.isInteger(year) ? 0 : 1),
          frame.x(year),
          context.size.height - 4,
          { tone: 'quiet', anchor: 'middle' },
        ),
      ),
    ],
  };
}
