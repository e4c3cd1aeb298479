import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { productivityMarks, type TaskShiftRun } from '../../models/task-shift.ts';
import { spec } from './spec.ts';

/** A published range of AI's yearly gain in productivity, or the sum at hand. */
export interface EstimateRow {
  key: string;
  tone: Tone;
  y: number;
  xLow: number;
  xHigh: number;
  /** Too short a range for a stroke: a dot. */
  point: boolean;
}

export interface EstimateStrip {
  /** The rule between the panels and the strip. */
  separator: number;
  rows: EstimateRow[];
  rules: { xs: number[]; y1: number; y2: number };
  texts: PlacedText[];
}

const PITCH = 17;
/** From a mark, or from words, to the words beside it. */
const MARK_PX = 9;
const SHORTEST_STROKE_PX = 5;
const TITLE_HEIGHT = 22;
const AXIS_HEIGHT = 18;
/** The largest published number, in fractions a year, with room behind it: the scale stays put below that. */
const ORDINARY_FRAC = 0.016;
const TICKS_FRAC = [0, 0.005, 0.01, 0.015];

/** In a lower frame the strip makes room for the two panels. */
const LEAST_HEIGHT = 290;

export const stripHeight = (height: number): number =>
  height < LEAST_HEIGHT
    ? 0
    : TITLE_HEIGHT + AXIS_HEIGHT + (productivityMarks.length + 1) * PITCH * Math.min(1.25, Math.max(1, height / 360));

/** What the sum means for output, beside its value: behind it, before its mark, or nowhere where neither has the room. */
function outputBeside(run: TaskShiftRun, row: EstimateRow, value: string, left: number, context: LayoutContext) {
  const { words, format, size } = context;
  const { unit, digits, of } = spec.quantities.sumOutput;
  const text = fill(words.labels.thisSumOutput, { value: format.value(of(run), unit, digits) });
  const width = textWidth(text, TEXT_PX);
  const behind = row.xHigh + MARK_PX + textWidth(value, TEXT_PX, 'semibold') + MARK_PX;
  const y = row.y + 4;
  if (behind + width <= size.width) return [placedText('thisSum-output', text, behind, y, { tone: 'ai' })];
  const before = row.xHigh - MARK_PX;
  return before - width < left ? [] : [placedText('thisSum-output', text, before, y, { tone: 'ai', anchor: 'end' })];
}

/** The strip at the foot: how much productivity is at stake at all, by Hulten's sum and as others print it. */
export function estimateStrip(run: TaskShiftRun, context: LayoutContext): EstimateStrip | undefined {
  const { size, words, format } = context;
  if (stripHeight(size.height) === 0) return undefined;
  const own = run.hulten.productivityYearlyFrac;
  const rows = [{ id: 'thisSum', lowYearlyFrac: own, highYearlyFrac: own }, ...productivityMarks];
  const top = size.height - stripHeight(size.height);
  const bottom = size.height - AXIS_HEIGHT;
  const pitch = (bottom - top - TITLE_HEIGHT) / rows.length;
  const left = Math.max(...rows.map(({ id }) => textWidth(words.labels[id], TEXT_PX, 'semibold'))) + 12;
  const x = scaleLinear([0, Math.max(ORDINARY_FRAC, own)], [left, size.width - 48]);
  const placed = rows.map(({ id, lowYearlyFrac, highYearlyFrac }, i) => ({
    key: id,
    tone: (id === 'thisSum' ? 'ai' : 'quiet') as Tone,
    y: round(top + TITLE_HEIGHT + pitch * (i + 0.5)),
    xLow: round(x(lowYearlyFrac)),
    xHigh: round(x(highYearlyFrac)),
    point: x(highYearlyFrac) - x(lowYearlyFrac) < SHORTEST_STROKE_PX,
  }));
  const [, firstTick] = TICKS_FRAC;
  const value = format.value(own, 'percent', 2);
  return {
    separator: round(top - 6),
    rows: placed,
    rules: { xs: TICKS_FRAC.map((tick) => round(x(tick))), y1: round(top + TITLE_HEIGHT), y2: round(bottom) },
    texts: [
      placedText('estimates-title', words.labels.estimatesTitle, 0, top + 13, { weight: 'semibold' }),
      ...placed.map(({ key, y, tone }) =>
        placedText(`${key}-name`, words.labels[key], 0, y + 4, tone === 'ai' ? { tone, weight: 'semibold' } : {}),
      ),
      placedText('thisSum-value', value, placed[0].xHigh + MARK_PX, placed[0].y + 4, {
        tone: 'ai',
        weight: 'semibold',
      }),
      ...outputBeside(run, placed[0], value, left, context),
      ...TICKS_FRAC.map((tick) =>
        placedText(
          `estimates-tick-${tick}`,
          tick === firstTick ? format.value(tick, 'percent', 1) : format.number(tick, 'percent', tick === 0 ? 0 : 1),
          x(tick),
          bottom + 14,
          { tone: 'quiet', anchor: 'middle' },
        ),
      ),
    ],
  };
}
