import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { LEVERS, type LeverEffect } from '../../models/two-economies/levers.ts';
import type { Dot, Rule, Stroke, View } from './geometry.ts';
import { type FigureRun, parameters } from './spec.ts';

const HEADER_HEIGHT = 22;
const AXIS_HEIGHT = 18;
const LOW = 260;
const LABEL_ROOM = 40;
/** Shares outside this range widen the scale; inside it the scale stays put. */
const ORDINARY = [0.15, 0.45] as const;
/** Nearer than this two ends would print on each other: one label says both. */
const TOO_NEAR_PX = 3;

/** A tornado: where each lever, pulled alone from one end to the other, takes the owners' share of income. */
export function leversView(run: FigureRun, context: LayoutContext): View {
  const { size, words, format } = context;
  const bottom = size.height - (size.height < LOW ? 0 : AXIS_HEIGHT);
  const pitch = (bottom - HEADER_HEIGHT) / run.levers.length;
  const all = [
    run.ownerTodayFrac,
    run.ownerEndFrac,
    ...run.levers.flatMap((each) => [each.lowFrac, each.highFrac, each.lowTodayFrac, each.highTodayFrac]),
  ];
  const x = scaleLinear(
    [Math.min(ORDINARY[0], ...all), Math.max(ORDINARY[1], ...all)],
    [LABEL_ROOM, size.width - LABEL_ROOM],
  );
  const rows = run.levers.map((effect, i) => row(effect, HEADER_HEIGHT + pitch * i, pitch, x, context));
  const upright = (key: string, share: number, kind: Rule['kind']): Rule => ({
    key,
    kind,
    x1: round(x(share)),
    x2: round(x(share)),
    y1: HEADER_HEIGHT,
    y2: round(bottom),
  });
  const title = fill(words.labels.leversTitle, { horizon: format.value(run.horizonYears, 'years') });
  return {
    rules: [upright('today', run.ownerTodayFrac, 'guide'), upright('end', run.ownerEndFrac, 'baseline')],
    strokes: rows.flatMap(({ strokes }) => strokes),
    dots: rows.flatMap(({ dots }) => dots),
    texts: [
      placedText('title', title, 0, 13, { tone: 'quiet' }),
      ...rows.flatMap(({ texts }) => texts),
      ...(size.height < LOW ? [] : axisTexts(run, x, context)),
    ],
  };
}

/** Today's share and the state's own at the end, named on the sides away from each other. */
function axisTexts(run: FigureRun, x: (share: number) => number, { size, words, format }: LayoutContext): PlacedText[] {
  const y = size.height - 4;
  const grows = run.ownerEndFrac >= run.ownerTodayFrac;
  const text = (key: string, words: string, share: number, before: boolean) =>
    placedText(key, `${words} ${format.value(share, 'percent')}`, x(share) + (before ? -2 : 2), y, {
      tone: 'quiet',
      anchor: before ? 'end' : 'start',
    });
  return [
    text('axis-today', words.labels.today, run.ownerTodayFrac, grows),
    text('axis-end', words.labels.unpulled, run.ownerEndFrac, !grows),
  ];
}

/** Name and the lever's two settings; under them a stroke from the one's outcome (ring) to the other's (dot). */
function row(effect: LeverEffect, top: number, pitch: number, x: (share: number) => number, context: LayoutContext) {
  const { words, format, size } = context;
  const { lever, lowFrac, highFrac, highTodayFrac } = effect;
  const y = round(top + Math.max(27, pitch * 0.66));
  const [low, high] = [round(x(lowFrac)), round(x(highFrac))];
  const tone = 'total' as const;
  const strokes: Stroke[] = [
    {
      key: `${lever}-today`,
      tone: 'quiet',
      kind: 'tick',
      x1: round(x(highTodayFrac)),
      x2: round(x(highTodayFrac)),
      y1: y - 6,
      y2: y + 6,
    },
    { key: lever, tone, kind: 'stem', x1: low, x2: high, y1: y, y2: y },
  ];
  const dots: Dot[] = [
    { key: `${lever}-low`, tone, hollow: true, x: low, y },
    { key: `${lever}-high`, tone, hollow: false, x: high, y },
  ];
  const name = words.parameters[lever].name;
  const setting = settings(lever, context);
  const settingX = textWidth(name, TEXT_PX, 'semibold') + 10;
  const fits = settingX + textWidth(setting, TEXT_PX) <= size.width;
  const value = (key: string, share: number, at: number, before: boolean) =>
    placedText(`${lever}-${key}`, format.value(share, 'percent'), at + (before ? -9 : 9), y + 4, {
      anchor: before ? 'end' : 'start',
    });
  const lowFirst = low <= high;
  const apart = Math.abs(high - low) >= TOO_NEAR_PX;
  return {
    strokes,
    dots,
    texts: [
      placedText(`${lever}-name`, name, 0, top + 14, { weight: 'semibold' }),
      ...(fits ? [placedText(`${lever}-setting`, setting, settingX, top + 14, { tone: 'quiet' })] : []),
      ...(apart ? [value('low-value', lowFrac, low, lowFirst)] : []),
      value('high-value', highFrac, high, apart && !lowFirst),
    ],
  };
}

/** `0% → 30%`: the ring and the dot. */
function settings(lever: LeverEffect['lever'], { format }: LayoutContext): string {
  const { unit } = parameters[lever];
  const shown = unit === 'percentPerYear' ? 'percent' : unit;
  const [low, high] = LEVERS[lever];
  const digits = shown === 'ratio' ? 1 : 0;
  return `${format.value(low, shown, digits)} → ${format.value(high, shown, digits)}`;
}
