import { line, max, type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { Geometry, LayoutContext, PlacedText, Size, Tone } from '../../kit/core/contract.ts';
import { boxOf } from '../../kit/core/keep-apart.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { TwoEconomiesParameters, TwoEconomiesRun } from '../../models/two-economies.ts';
import { type IncomeRow, incomeStrip } from './layout-incomes.ts';
import { spec, yearAiPassesHalf } from './spec.ts';

/**
 * Three panels: what each sector makes, what AI's share of spending does, and what three people earn at the end.
 * Each panel's scale stays put over the ordinary range of the controls, so that two states can be compared by eye.
 */
export interface TwoEconomiesGeometry extends Geometry {
  panels: readonly Panel[];
  lines: readonly Line[];
  /** Under AI's share of spending, from the start's share: what has moved. */
  movedArea: string;
  incomes: readonly IncomeRow[];
  /** Where AI passes half of all spending. */
  flip?: { x: number; y: number };
  /** The reader's guess, as a stroke from today's share to the guessed one. */
  pencil?: string;
}

export interface Panel {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  gridlines: readonly number[];
}

export interface Line {
  key: string;
  tone: Tone;
  kind: 'model' | 'counterfactual';
  path: string;
}

/** Parts of the way along AI's line where its name may stand, the best first. */
const NAME_PLACES = [0.62, 0.5, 0.75, 0.4, 0.85];

const TITLE_HEIGHT = 22;
const AXIS_HEIGHT = 20;
const GAP = 20;
/** Under the lower of two lines there must be room for its name. */
const NAME_ROOM = 24;
/** Lower than this (a small embed) the incomes make way for the lines. */
const LOW = 270;
const NO_STRIP = { height: 0, rows: [], texts: [] };
/** Narrower than this there is no room for spelled-out panel titles beside each other. */
const NARROW = 480;

type Scale = ScaleContinuousNumeric<number, number>;

interface PanelFrame {
  x: number;
  width: number;
  top: number;
  bottom: number;
  right: number;
}

/** The upper panels side by side; the incomes below take what their three rows need. */
function frames(size: Size, incomeHeight: number): { output: PanelFrame; spending: PanelFrame } {
  const labelRoom = size.width < NARROW ? 42 : 50;
  const width = (size.width - GAP) / 2;
  const top = TITLE_HEIGHT * (size.width < NARROW ? 2 : 1);
  const bottom = size.height - incomeHeight - AXIS_HEIGHT;
  const frame = (x: number) => ({ x, width, top, bottom, right: x + width - labelRoom });
  return { output: frame(0), spending: frame(width + GAP) };
}

/** A panel's title and its unit: the unit under the title, or beside it where there is room. */
function titleTexts(key: string, title: string, unit: string, frame: PanelFrame, size: Size): PlacedText[] {
  const beside = size.width >= NARROW;
  const unitX = beside ? frame.x + textWidth(title, TEXT_PX, 'semibold') + 8 : frame.x;
  return [
    placedText(`${key}-title`, title, frame.x, 13, { weight: 'semibold' }),
    placedText(`${key}-unit`, unit, unitX, beside ? 13 : 30, { tone: 'quiet' }),
  ];
}

function yearTexts(key: string, frame: PanelFrame, context: LayoutContext, horizon: string): PlacedText[] {
  const y = frame.bottom + 15;
  return [
    placedText(`${key}-today`, context.words.labels.today, frame.x, y, { tone: 'quiet' }),
    placedText(`${key}-horizon`, horizon, frame.right, y, { tone: 'quiet', anchor: 'end' }),
  ];
}

const curve = (x: Scale, y: Scale) =>
  line<number>()
    .x((_, year) => round(x(year)))
    .y((value) => round(y(value)));

function outputPanel(run: TwoEconomiesRun, frame: PanelFrame, context: LayoutContext) {
  const { words, format } = context;
  const largest = max([...run.aiOutputIndex, ...run.restOutputIndex, 12]) as number;
  const smallest = Math.min(1, ...run.aiOutputIndex, ...run.restOutputIndex);
  const x = scaleLinear([0, run.years.length - 1], [frame.x, frame.right]);
  const y = scaleLog([smallest, largest * 1.15], [frame.bottom - NAME_ROOM, frame.top]);
  const ticks = [1, 3, 10, 100, 1000].filter((tick) => tick <= largest);
  const end = run.years.length - 1;
  const [aiY, restY] = labelPair(y(run.aiOutputIndex[end]), y(run.restOutputIndex[end]), TEXT_PX + 3);
  const aiAbove = run.aiOutputIndex[end] >= run.restOutputIndex[end];
  const nameYear = end * NAME_PLACES[0];
  const at = (series: Float64Array, year = nameYear) => y(series[Math.round(year)]);
  const aiNameAt = (part: number) =>
    placedText(
      'ai-name',
      words.labels.ai,
      x(end * part) - 6,
      at(run.aiOutputIndex, end * part) + (aiAbove ? -9 : 19),
      nameLabel('ai'),
    );
  const onGridline = (text: PlacedText) => ticks.some((tick) => inside(y(tick), boxOf(text)));
  const labels: PlacedText[] = [
    ...endTexts(run, { x: frame.right + 4, aiY: aiY + 4, restY: restY + 4 }, format),
    NAME_PLACES.map(aiNameAt).find((text) => !onGridline(text)) ?? aiNameAt(NAME_PLACES[0]),
    placedText(
      'rest-name',
      words.labels.rest,
      x(nameYear) + 6,
      // Under the axis of ×1, not on it, when the line runs close above.
      aiAbove ? Math.max(at(run.restOutputIndex) + 19, y(1) + 15) : at(run.restOutputIndex) - 9,
      nameLabel('rest'),
    ),
  ];
  // The lines start at ×1: its number stands under it.
  const tickTexts = ticks.map((tick) =>
    placedText(`output-tick-${tick}`, format.value(tick, 'multiple', 0), frame.x, y(tick) + (tick === 1 ? 15 : -4), {
      tone: 'quiet',
    }),
  );
  return {
    panel: panelOf('output', frame, ticks.map(y)),
    lines: [
      { key: 'rest-output', tone: 'rest', kind: 'model', path: curve(x, y)(run.restOutputIndex) ?? '' },
      { key: 'ai-output', tone: 'ai', kind: 'model', path: curve(x, y)(run.aiOutputIndex) ?? '' },
    ] satisfies Line[],
    texts: [...tickTexts, ...labels],
  };
}

const inside = (y: number, { top, bottom }: { top: number; bottom: number }) => top < y && y < bottom;

/** What each makes at the end; at one pace one number tells both, in as many digits as the incomes under it. */
function endTexts(
  { aiOutputIndex, restOutputIndex, years }: TwoEconomiesRun,
  { x, aiY, restY }: { x: number; aiY: number; restY: number },
  format: LayoutContext['format'],
): PlacedText[] {
  const end = years.length - 1;
  const both = [aiOutputIndex[end], restOutputIndex[end]];
  const [ai, rest] = both.map((value) => format.value(value, 'multiple', 1));
  const [fine, same] = both.map((value) => format.value(value, 'multiple', 2));
  if (fine === same) return [placedText('both-end', fine, x, (aiY + restY) / 2, endLabel('total'))];
  return [placedText('ai-end', ai, x, aiY, endLabel('ai')), placedText('rest-end', rest, x, restY, endLabel('rest'))];
}

const endLabel = (tone: Tone): Partial<PlacedText> => ({ tone, weight: 'semibold' });
const nameLabel = (tone: Tone): Partial<PlacedText> => ({ tone, anchor: tone === 'ai' ? 'end' : 'middle' });

function panelOf(key: string, frame: PanelFrame, gridlines: number[]): Panel {
  return {
    key,
    x: round(frame.x),
    y: frame.top,
    width: round(frame.right - frame.x),
    height: round(frame.bottom - frame.top),
    gridlines: gridlines.map(round),
  };
}

function spendingPanel(run: TwoEconomiesRun, frame: PanelFrame, context: LayoutContext) {
  const { words, format, marks } = context;
  const shares = run.aiSpendingFrac;
  const end = shares.length - 1;
  const top = Math.max(...shares, marks.guess ?? 0) > 0.48 ? 1 : 0.5;
  const x = scaleLinear([0, end], [frame.x, frame.right]);
  const y = scaleLinear([0, top], [frame.bottom, frame.top]);
  const ticks = [0, top / 2, top];
  const start = y(shares[0]);
  const path = curve(x, y)(shares) ?? '';
  const holds: Line = {
    key: 'share-held',
    tone: 'total',
    kind: 'counterfactual',
    path: `M${round(frame.x)},${round(start)}H${round(frame.right)}`,
  };
  const flipYear = yearAiPassesHalf(run);
  // The label of today's share keeps to the side that the curve leaves free.
  const startLabelY = shares[end] >= shares[0] ? start + 15 : start - 7;
  return {
    panel: panelOf('spending', frame, ticks.map(y)),
    lines: [holds, { key: 'ai-share', tone: 'ai', kind: 'model', path } satisfies Line],
    movedArea: `${path}V${round(start)}H${round(frame.x)}Z`,
    flip: flipYear === undefined ? undefined : { x: round(x(flipYear)), y: round(y(shares[flipYear])) },
    pencil: marks.guess === undefined ? undefined : pencilStroke(x(0), start, x(end), y(marks.guess)),
    texts: [
      ...ticks
        .slice(1)
        .map((tick) =>
          placedText(
            `spending-tick-${tick}`,
            format.value(tick, 'percent'),
            frame.x,
            y(tick) + (tick === top ? 14 : -4),
            { tone: 'quiet' },
          ),
        ),
      // At the end of its axis, where the curve leaves room for it.
      ...(y(0) - y(shares[end]) > TEXT_PX + 6
        ? [
            placedText('spending-tick-0', format.value(0, 'percent'), frame.right, y(0) - 4, {
              tone: 'quiet',
              anchor: 'end',
            }),
          ]
        : []),
      placedText('share-start', `${words.labels.today} ${format.value(shares[0], 'percent')}`, frame.x, startLabelY),
      placedText(
        'share-end',
        format.value(shares[end], 'percent'),
        frame.right + 4,
        y(shares[end]) + 4,
        endLabel('ai'),
      ),
      ...guessText(marks.guess, y, shares[end], frame, context),
    ],
  };
}

/** The guess is named where the stroke ends, on the side that the answer leaves free. */
function guessText(guess: number | undefined, y: Scale, answer: number, frame: PanelFrame, context: LayoutContext) {
  if (guess === undefined) return [];
  const label = fill(context.words.labels.guess, { value: context.format.value(guess, 'percent') });
  const above = guess >= answer;
  const textY = Math.max(frame.top + 12, Math.min(frame.bottom - 4, y(guess) + (above ? -8 : 16)));
  return [placedText('guess', label, frame.right, textY, { tone: 'pencil', anchor: 'end' })];
}

/** A stroke that a hand could have drawn: nearly straight, bent a little towards its end. */
function pencilStroke(x0: number, y0: number, x1: number, y1: number): string {
  const third = (x1 - x0) / 3;
  const rise = y1 - y0;
  const c1 = `${round(x0 + third)},${round(y0 + 0.26 * rise)}`;
  const c2 = `${round(x1 - third)},${round(y0 + 0.58 * rise)}`;
  return `M${round(x0)},${round(y0)}C${c1} ${c2} ${round(x1)},${round(y1)}`;
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(
  run: TwoEconomiesRun,
  params: TwoEconomiesParameters,
  context: LayoutContext,
): TwoEconomiesGeometry {
  const { size, words, format } = context;
  const strip = size.height < LOW ? NO_STRIP : incomeStrip(run, context);
  const { output: outputFrame, spending: spendingFrame } = frames(size, strip.height);
  const output = outputPanel(run, outputFrame, context);
  const spending = spendingPanel(run, spendingFrame, context);
  const horizon = format.value(params.horizonYears, spec.quantities.horizon.unit);
  return {
    size,
    panels: [output.panel, spending.panel],
    lines: [...output.lines, ...spending.lines],
    movedArea: spending.movedArea,
    incomes: strip.rows,
    flip: spending.flip,
    pencil: spending.pencil,
    texts: [
      ...titleTexts('output', words.labels.outputTitle, words.labels.outputUnit, outputFrame, size),
      ...titleTexts('spending', words.labels.spendingTitle, words.labels.spendingUnit, spendingFrame, size),
      ...yearTexts('output', outputFrame, context, horizon),
      ...yearTexts('spending', spendingFrame, context, horizon),
      ...output.texts,
      ...spending.texts,
      ...strip.texts,
    ],
  };
}
