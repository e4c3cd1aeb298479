import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { TaskShiftParameters, TaskShiftRun } from '../../models/task-shift.ts';
import type { PanelFrame } from './layout-output.ts';
import { heldBack } from './spec.ts';

export interface WageLine {
  key: 'fixed' | 'elastic';
  /** The supply at hand is the model's answer; the other is what it would have been. */
  kind: 'model' | 'counterfactual';
  path: string;
  dot: { x: number; y: number };
}

export interface WagePanel {
  lines: WageLine[];
  /** Gridlines, zero among them, and where zero is. */
  rules: number[];
  zero: number;
  guide: number;
  /** Where firms stop adopting: the machine would cost more than the worker. */
  stop?: { x: number; y: number };
  texts: PlacedText[];
}

/** A mark at either end of the path must not be cut off by the frame. */
const DOT_ROOM = 8;
/** The zero of the scale takes so much of the zero line. */
const ZERO_ROOM = 24;
/** Less than this between the two dots, and one of their numbers goes elsewhere. */
const ROOM_FOR_TWO = 46;
/** Changes of the wage within these keep the scale where it is. */
const ORDINARY_FRAC = [-0.32, 0.32] as const;

/** The wage along the step, under both supplies of machines. */
export function wagePanel(
  run: TaskShiftRun,
  params: TaskShiftParameters,
  frame: PanelFrame,
  context: LayoutContext,
): WagePanel {
  const { words, format } = context;
  const { path } = run;
  const end = path.newlyAutomatedFrac.length - 1;
  const series = { fixed: path.fixedWageChangeFrac, elastic: path.elasticWageChangeFrac };
  const all = [...series.fixed, ...series.elastic, run.fixed.wageChangeFrac, run.elastic.wageChangeFrac];
  const x = scaleLinear([0, path.newlyAutomatedFrac[end]], [frame.left + DOT_ROOM, frame.right - DOT_ROOM]);
  const y = scaleLinear(
    [Math.min(ORDINARY_FRAC[0], ...all), Math.max(ORDINARY_FRAC[1], ...all)],
    [frame.bottom - 20, frame.top + 20],
  );
  // New tasks undo automated ones: the state stands on the path at the difference.
  const at = Math.max(0, params.automationStepFrac - params.newTasksFrac);
  const draw = line<number>()
    .x((_, i) => round(x(path.newlyAutomatedFrac[i])))
    .y((value) => round(y(value)));
  const lines = (['elastic', 'fixed'] as const).map((key) => ({
    key,
    kind: key === params.capitalSupply ? ('model' as const) : ('counterfactual' as const),
    path: draw(series[key]) ?? '',
    dot: { x: round(x(at)), y: round(y(run[key].wageChangeFrac)) },
  }));
  const ticks = y.ticks(4);
  const top = ticks[ticks.length - 1];
  const chosen = run.chosen.after.automatedFrac - run.before.automatedFrac;
  const stop = heldBack(run) ? { x: round(x(Math.max(0, chosen))), y: round(y(run.chosen.wageChangeFrac)) } : undefined;
  // A ring at the start of the zero line has the zero's place.
  const named = stop && stop.x < frame.left + ZERO_ROOM ? ticks.filter((tick) => tick !== 0) : ticks;
  const tickTexts = named.map((tick) =>
    placedText(
      `wage-tick-${round(tick * 100)}`,
      tick === top ? format.value(tick, 'percent') : format.number(tick, 'percent'),
      frame.left,
      y(tick) - 4,
      { tone: 'quiet' },
    ),
  );
  const elasticIsUpper = series.elastic[end] >= series.fixed[end];
  return {
    lines,
    rules: ticks.map((tick) => round(y(tick))),
    zero: round(y(0)),
    guide: round(x(at)),
    stop,
    texts: [
      ...keptApart([...tickTexts, ...dotTexts(run, lines, y(0), context)], context.size, [frame.top, frame.bottom]),
      ...(['elastic', 'fixed'] as const).map((key) => {
        const text = words.labels[key];
        const upper = (key === 'elastic') === elasticIsUpper;
        const weight = key === params.capitalSupply ? ('semibold' as const) : undefined;
        return placedText(
          `${key}-wage`,
          text,
          frame.right,
          besideLine(series[key], textWidth(text, TEXT_PX, 'semibold'), upper, x.range(), y),
          { anchor: 'end', tone: 'rest', weight },
        );
      }),
    ],
  };
}

/**
 * The change of the wage beside each dot, where it is read: under the upper line; over the lower one, or behind and under it
 * where there is no room between the two. A wage that does not move needs no number.
 */
function dotTexts(
  run: TaskShiftRun,
  lines: readonly WageLine[],
  zero: number,
  { format }: LayoutContext,
): PlacedText[] {
  const [upper, lower] = [...lines].sort((a, b) => a.dot.y - b.dot.y);
  const gap = lower.dot.y - upper.dot.y;
  if (gap === 0) return [];
  // Over the lower dot, the number must not stand on the zero line either.
  const over = lower.dot.y - zero;
  const behind = gap < ROOM_FOR_TWO || (over > 2 && over < TEXT_PX + 8);
  const text = ({ key, kind, dot }: WageLine, x: number, y: number, anchor: 'start' | 'end') =>
    placedText(`${key}-change`, format.value(run[key].wageChangeFrac, 'percent', 1), dot.x + x, dot.y + y, {
      anchor,
      tone: 'rest',
      weight: kind === 'model' ? 'semibold' : undefined,
    });
  return [
    text(upper, DOT_ROOM, TEXT_PX + 2, 'start'),
    behind ? text(lower, -6, TEXT_PX + 4, 'end') : text(lower, DOT_ROOM, -6, 'start'),
  ];
}

/** The baseline of a name over (or under) the end of a line, clear of the line along the name's whole width. */
function besideLine(
  series: Float64Array,
  width: number,
  above: boolean,
  [left, right]: readonly number[],
  y: (value: number) => number,
): number {
  const from = Math.max(0, Math.floor((1 - width / (right - left)) * (series.length - 1)));
  const ys = Array.from(series.slice(from), y);
  return above ? Math.min(...ys) - 8 : Math.max(...ys) + 18;
}
