import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { LEVERS, type LeverEffect } from '../../models/two-economies/levers.ts';
import type { Dot, Stroke, View } from './geometry.ts';
import { type Rows, rowsOf } from './layout-rows.ts';
import { type FigureRun, parameters, SHARE_DIGITS } from './spec.ts';

const LABEL_ROOM = 44;
/** Shares outside this range widen the scale; inside it the scale stays put. */
const ORDINARY = [0.15, 0.45] as const;
/** From a mark to its label. */
const LABEL_GAP = 9;
/** A today's stroke nearer than this on the label's side pushes the label beyond it. */
const STROKE_REACH = 44;

/** Between the two names under the scale. */
const AXIS_GAP = 8;
/** Before each part of the key. */
const KEY_GAP = 10;
/** Two marks nearer than this have their values on the outer sides. */
const VALUE_WIDTH = 42;

type Scale = (share: number) => number;

/** A tornado: where each lever, pulled alone from one end to the other, takes the owners' share of income. */
export function leversView(run: FigureRun, context: LayoutContext): View {
  const { words, format } = context;
  const rows = rowsOf(
    run.levers.map(({ lever }) => words.parameters[lever].name),
    LABEL_ROOM,
    context,
  );
  const all = run.levers.flatMap((each) => [each.lowFrac, each.highFrac, each.lowTodayFrac, each.highTodayFrac]);
  const domain = [Math.min(ORDINARY[0], run.ownerEndFrac, ...all), Math.max(ORDINARY[1], run.ownerEndFrac, ...all)];
  const x = scaleLinear(domain, rows.range);
  const drawn = run.levers.map((effect, i) => marks(effect, rows.y(i), x));
  const title = placedText(
    'title',
    fill(words.labels.leversTitle, { horizon: format.value(run.horizonYears, 'years') }),
    0,
    13,
    { tone: 'quiet' },
  );
  const key = ringAndDot(textWidth(title.text, TEXT_PX) + KEY_GAP, context);
  const place = rows.hasRoomAbove ? valuesAbove : valuesBeside;
  const values = run.levers.flatMap((effect, i) => place(effect, run.ownerEndFrac, rows.y(i), x, context));
  return {
    rules: [
      ...rows.upright('today', x(run.ownerTodayFrac), 'guide', values),
      ...rows.upright('end', x(run.ownerEndFrac), 'baseline', values),
    ],
    strokes: drawn.flatMap(({ strokes }) => strokes),
    dots: [...key.dots, ...drawn.flatMap(({ dots }) => dots)],
    texts: [
      title,
      ...key.texts,
      ...run.levers.flatMap((effect, i) => rows.name(i, effect.lever, settings(effect.lever, context))),
      ...values,
      ...(rows.hasAxis ? axisTexts(run, rows, x, context) : []),
    ],
  };
}

/** What a ring and what a dot stands for, at the right end of the title's line; nothing where that is full. */
function ringAndDot(from: number, { size, words }: LayoutContext): { dots: Dot[]; texts: PlacedText[] } {
  const tone = 'total' as const;
  const { low, high } = words.labels;
  const highAt = size.width - textWidth(high, TEXT_PX);
  const lowAt = highAt - KEY_GAP - 2 * LABEL_GAP - textWidth(low, TEXT_PX);
  if (lowAt - 2 * LABEL_GAP < from) return { dots: [], texts: [] };
  return {
    dots: [
      { key: 'key-low', tone, hollow: true, x: round(lowAt - LABEL_GAP), y: 9 },
      { key: 'key-high', tone, hollow: false, x: round(highAt - LABEL_GAP), y: 9 },
    ],
    texts: [
      placedText('key-low-name', low, lowAt, 13, { tone: 'quiet' }),
      placedText('key-high-name', high, highAt, 13, { tone: 'quiet' }),
    ],
  };
}

/** Today's share and the share as set: the lesser before its upright, the greater behind, both inside the frame. */
function axisTexts(run: FigureRun, rows: Rows, x: Scale, { size, words, format }: LayoutContext): PlacedText[] {
  const named = (key: string, name: string, share: number) => {
    const text = `${name} ${format.value(share, 'percent', SHARE_DIGITS)}`;
    return { key, text, at: x(share), width: textWidth(text, TEXT_PX) };
  };
  const both = [
    named('axis-today', words.labels.today, run.ownerTodayFrac),
    named('axis-end', fill(words.labels.asSet, { horizon: format.value(run.horizonYears, 'years') }), run.ownerEndFrac),
  ];
  const [lesser, greater] = run.ownerEndFrac >= run.ownerTodayFrac ? both : both.toReversed();
  const room = size.width - lesser.width - AXIS_GAP - greater.width;
  const left = Math.max(0, Math.min(lesser.at - AXIS_GAP / 2 - lesser.width, room));
  const right = Math.min(
    Math.max(greater.at + AXIS_GAP / 2, left + lesser.width + AXIS_GAP),
    size.width - greater.width,
  );
  return [
    placedText(lesser.key, lesser.text, left, rows.bottom + 14, { tone: 'quiet' }),
    placedText(greater.key, greater.text, right, rows.bottom + 14, { tone: 'quiet' }),
  ];
}

/** A stroke from the outcome of the lever's low end (ring) to that of its high end (dot); short, today under the latter. */
function marks({ lever, lowFrac, highFrac, highTodayFrac }: LeverEffect, y: number, x: Scale) {
  const tone = 'total' as const;
  const [low, high, today] = [lowFrac, highFrac, highTodayFrac].map((share) => round(x(share)));
  const strokes: Stroke[] = [
    { key: `${lever}-today`, tone: 'quiet', kind: 'tick', x1: today, x2: today, y1: y - 6, y2: y + 6 },
    { key: lever, tone, kind: 'stem', x1: low, x2: high, y1: y, y2: y },
  ];
  const dots: Dot[] = [
    { key: `${lever}-low`, tone, hollow: true, x: low, y },
    { key: `${lever}-high`, tone, hollow: false, x: high, y },
  ];
  return { strokes, dots };
}

/** The outcomes worth a number: not where one is the share as set, which the axis tells. */
function outcomes({ lowFrac, highFrac }: LeverEffect, asSet: number, { format }: LayoutContext) {
  const shown = (share: number) => format.value(share, 'percent', SHARE_DIGITS);
  return [
    { key: 'low', share: lowFrac, before: lowFrac <= highFrac },
    { key: 'high', share: highFrac, before: highFrac < lowFrac },
  ]
    .map((each) => ({ ...each, text: shown(each.share) }))
    .filter(({ text }) => text !== shown(asSet));
}

/** Each outcome over its mark. */
function valuesAbove(effect: LeverEffect, asSet: number, y: number, x: Scale, context: LayoutContext): PlacedText[] {
  const ends = outcomes(effect, asSet, context);
  const middle = (x(effect.lowFrac) + x(effect.highFrac)) / 2;
  const near = ends.length > 1 && Math.abs(x(effect.lowFrac) - x(effect.highFrac)) < VALUE_WIDTH;
  return ends.map(({ key, share, before, text }) => {
    const name = `${effect.lever}-${key}-value`;
    if (!near) return placedText(name, text, x(share), y - LABEL_GAP, { anchor: 'middle' });
    return placedText(name, text, middle + (before ? -4 : 4), y - LABEL_GAP, { anchor: before ? 'end' : 'start' });
  });
}

/** Each outcome beside its mark, outside the stroke. */
function valuesBeside(effect: LeverEffect, asSet: number, y: number, x: Scale, context: LayoutContext): PlacedText[] {
  const today = x(effect.highTodayFrac);
  return outcomes(effect, asSet, context).map(({ key, share, before, text }) => {
    const at = x(share);
    const away = before ? at - today : today - at;
    const from = away > 0 && away < STROKE_REACH ? today : at;
    return placedText(`${effect.lever}-${key}-value`, text, from + (before ? -LABEL_GAP : LABEL_GAP), y + 4, {
      anchor: before ? 'end' : 'start',
    });
  });
}

/** `0% → 30%`: the ring and the dot. */
function settings(lever: LeverEffect['lever'], { format }: LayoutContext): string {
  const { unit } = parameters[lever];
  // A share of workers a year reads better without its year beside another.
  const shown = unit === 'percentPerYear' ? 'percent' : unit;
  const [low, high] = LEVERS[lever].map((end) => format.value(end, shown, shown === 'ratio' ? 1 : 0));
  return `${low} → ${high}`;
}
