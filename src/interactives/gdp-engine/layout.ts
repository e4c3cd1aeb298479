import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { GdpEngineParameters } from '../../models/gdp-engine.ts';
import { type Frame, frameOf, type Piece, piece, readingNames, SHARE_PX, scaleMarks } from './layout-frame.ts';
import { type PublishedRows, publishedRows } from './layout-published.ts';
import type { ReadingRun } from './spec.ts';

/**
 * One scale in points of growth. Above, the reading at hand in three bars: what the items added, growth with AI's part of
 * it, growth without. Below, the published headlines in the same form.
 */
export interface GdpEngineGeometry extends Geometry {
  pieces: readonly Piece[];
  /** Where growth ends in its bar. */
  growthEnd: { x: number; y1: number; y2: number };
  /** The reading's contribution, drawn through the published ones: clear of the words under the reading's bars. */
  guide: { x: number; y1: number; y2: number };
  rules: { xs: readonly number[]; y1: number; y2: number };
  published: PublishedRows;
  /** The reader's guess of the share, a stroke across growth's bar. */
  pencil?: string;
}

/** What is taken off counts as breaking the headline from half of the gross contribution on. */
const BREAKS_FROM = 0.5;
const NOTE_GAP = 10;

interface Row {
  y: number;
  height: number;
  noteY: number;
}

function rowsOf(frame: Frame) {
  const row = (i: number, height: number): Row => {
    const y = i * frame.readingPitch + 3;
    return { y, height, noteY: y + height + 14 };
  };
  return { gross: row(0, 12), growth: row(1, 19), without: row(2, 12) };
}

/** Contributions side by side from zero: those above it to the right, those below to the left. */
function stacked(frame: Frame, parts: readonly { key: string; pp: number; tone: Tone }[], row: Row): Piece[] {
  const end = { up: 0, down: 0 };
  return parts.map(({ key, pp, tone }) => {
    const side = pp < 0 ? 'down' : 'up';
    const from = end[side];
    end[side] += pp;
    return piece(frame, key, [from, end[side]], [row.y, row.height], tone);
  });
}

function readingPieces(run: ReadingRun, frame: Frame, rows: ReturnType<typeof rowsOf>): Piece[] {
  const { netContributionPp: net, leakagePp, grossContributionPp: gross, refilledPp } = run;
  const inGross = [rows.gross.y, rows.gross.height] as const;
  const inWithout = [rows.without.y, rows.without.height] as const;
  const without = 100 * run.counterfactualGrowthFrac;
  const leakTone = breaks(leakagePp, run) ? 'accent' : 'ai';
  return [
    piece(frame, 'gross-trend', [net + leakagePp, gross], inGross, 'ai', 'outline'),
    piece(frame, 'gross-leak', [net, net + leakagePp], inGross, leakTone, 'outline'),
    piece(frame, 'gross-net', [0, net], inGross, 'ai'),
    ...stacked(
      frame,
      [
        { key: 'growth-net', pp: net, tone: 'ai' },
        { key: 'growth-wealth', pp: run.wealthContributionPp, tone: 'ai' },
        { key: 'growth-rest', pp: 100 * run.growthFrac - run.headlineContributionPp, tone: 'rest' },
      ],
      rows.growth,
    ),
    piece(frame, 'without-refilled', [without - refilledPp, without], inWithout, 'rest', 'soft'),
    piece(frame, 'without', [0, without], inWithout, 'rest', 'outline'),
  ].filter(({ width }) => width > 0);
}

const breaks = (takenPp: number, run: ReadingRun) =>
  takenPp > 0 && takenPp >= BREAKS_FROM * run.grossContributionPp - 1e-9;

interface NotePart {
  key: string;
  label: string;
  /** The piece of a bar that it names. */
  piece?: string;
  pp?: number;
  tone?: Tone;
}

function notesOf(run: ReadingRun): Record<'gross' | 'growth' | 'without', NotePart[]> {
  const off: NotePart[] = [];
  if (run.leakagePp !== 0)
    off.push({
      key: 'leaks',
      label: 'leaks',
      piece: 'gross-leak',
      pp: run.leakagePp,
      tone: breaks(run.leakagePp, run) ? 'accent' : undefined,
    });
  if (run.trendContributionPp !== 0)
    off.push({
      key: 'trend',
      label: 'trend',
      piece: 'gross-trend',
      pp: run.trendContributionPp,
      tone: breaks(run.trendContributionPp, run) ? 'accent' : undefined,
    });
  if (off.length === 0) off.push({ key: 'nothing-off', label: 'nothingOff', tone: 'quiet' });
  const wealth: NotePart[] =
    run.wealthContributionPp === 0
      ? []
      : [{ key: 'wealth', label: 'wealth', piece: 'growth-wealth', pp: run.wealthContributionPp, tone: 'ai' }];
  const refilled: NotePart =
    run.refilledPp === 0
      ? { key: 'refilled', label: 'nothingRefilled', tone: 'quiet' }
      : {
          key: 'refilled',
          label: 'refilled',
          piece: 'without-refilled',
          pp: run.refilledPp,
          tone: breaks(run.refilledPp, run) ? 'accent' : 'rest',
        };
  return {
    gross: off,
    growth: [
      { key: 'items', label: 'items', piece: 'growth-net', pp: run.netContributionPp, tone: 'ai' },
      ...wealth,
      {
        key: 'rest',
        label: 'rest',
        piece: 'growth-rest',
        pp: 100 * run.growthFrac - run.headlineContributionPp,
        tone: 'rest',
      },
    ],
    without: [refilled],
  };
}

/** The words of a line, from the longest form to the bare numbers. */
function forms(parts: readonly NotePart[], { words, format }: LayoutContext): string[][] {
  const number = (pp: number | undefined) => (pp === undefined ? '' : format.number(pp, 'percentagePoints'));
  const filled = (suffix: string) =>
    parts.map(({ label, pp }) => fill(words.labels[`${label}${suffix}`] ?? words.labels[label], { n: number(pp) }));
  return [filled(''), filled('Short'), parts.map(({ label, pp }) => number(pp) || words.labels[label])];
}

/**
 * A line of words under a bar, each under the middle of its piece or, where words would touch or leave the bars' column,
 * as near to it as they can. In a narrow frame the words are shorter, and at last bare numbers in the pieces' colours.
 */
function noteTexts(
  parts: readonly NotePart[],
  y: number,
  frame: Frame,
  pieces: readonly Piece[],
  context: LayoutContext,
): PlacedText[] {
  const guessRoom = context.marks.guess === undefined ? 0 : textWidth('100%', TEXT_PX) + NOTE_GAP;
  const [from, to] = [frame.plotLeft, context.size.width - guessRoom];
  const totalOf = (lines: readonly string[]) =>
    lines.reduce((sum, text) => sum + textWidth(text, TEXT_PX) + NOTE_GAP, -NOTE_GAP);
  const all = forms(parts, context);
  const lines = all.find((form) => totalOf(form) <= to - from) ?? all[all.length - 1];
  const widths = lines.map((text) => textWidth(text, TEXT_PX));
  const lefts = parts.map(({ piece: key }, i) => {
    const under = pieces.find((one) => one.key === key);
    return under ? under.x + under.width / 2 - widths[i] / 2 : from;
  });
  // Apart from left to right, then back from the right edge.
  for (const [i, left] of lefts.entries())
    lefts[i] = Math.max(left, i === 0 ? from : lefts[i - 1] + widths[i - 1] + NOTE_GAP);
  for (let i = lefts.length - 1; i >= 0; i--)
    lefts[i] = Math.min(lefts[i], (i === lefts.length - 1 ? to : lefts[i + 1] - NOTE_GAP) - widths[i]);
  return lines.map((line, i) => placedText(`note-${parts[i].key}`, line, lefts[i], y, { tone: parts[i].tone }));
}

function readingTexts(
  run: ReadingRun,
  frame: Frame,
  rows: ReturnType<typeof rowsOf>,
  pieces: readonly Piece[],
  context: LayoutContext,
) {
  const { words, format, size, marks } = context;
  const names = readingNames(run, context);
  const notes = notesOf(run);
  const middle = (row: Row) => row.y + row.height / 2 + 4;
  const right = { anchor: 'end' } as const;
  const share = run.headlineShareFrac === null ? words.labels.noShare : format.value(run.headlineShareFrac, 'percent');
  const broken = run.headlineShareFrac === null || run.headlineShareFrac > 1;
  const guess = marks.guess === undefined ? [] : [format.value(marks.guess, 'percent')];
  return [
    ...(['gross', 'growth', 'without'] as const).flatMap((key) => [
      placedText(`${key}-name`, names[key], 0, middle(rows[key]), { weight: 'semibold' }),
      ...noteTexts(notes[key], rows[key].noteY, frame, pieces, context),
    ]),
    placedText(
      'gross-value',
      format.number(run.grossContributionPp, 'percentagePoints'),
      size.width,
      middle(rows.gross),
      right,
    ),
    placedText('share', share, size.width, middle(rows.growth) + 3, {
      ...right,
      size: SHARE_PX,
      weight: 'semibold',
      tone: broken ? 'accent' : 'ai',
    }),
    placedText(
      'without-value',
      format.value(run.counterfactualGrowthFrac, 'percent', 2),
      size.width,
      middle(rows.without),
      { ...right, tone: 'rest', weight: 'semibold' },
    ),
    ...guess.map((text) => placedText('guess', text, size.width, rows.growth.noteY, { ...right, tone: 'pencil' })),
  ];
}

/** A stroke that a hand could have drawn across the bar. */
function pencilStroke(x: number, { y, height }: Row): string {
  const [top, bottom] = [round(y - 5), round(y + height + 5)];
  return `M${round(x + 1)},${top}Q${round(x - 2)},${round(y + height / 2)} ${round(x + 1)},${bottom}`;
}

/**
 * Places a reading in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: ReadingRun, params: GdpEngineParameters, context: LayoutContext): GdpEngineGeometry {
  const frame = frameOf(run, context);
  const rows = rowsOf(frame);
  const { growth } = rows;
  const pieces = readingPieces(run, frame, rows);
  const scale = scaleMarks(frame, context);
  const published = publishedRows(params, frame, context);
  const { guess } = context.marks;
  const endX = round(frame.x(100 * run.growthFrac));
  return {
    size: context.size,
    pieces,
    growthEnd: { x: endX, y1: round(growth.y - 3), y2: round(growth.y + growth.height + 3) },
    guide: {
      x: round(frame.x(run.headlineContributionPp)),
      y1: published.top,
      y2: round(frame.publishedBottom),
    },
    rules: { xs: scale.xs, y1: 0, y2: round(frame.publishedBottom) },
    published,
    pencil: guess === undefined ? undefined : pencilStroke(frame.x(100 * guess * run.growthFrac), growth),
    texts: [...readingTexts(run, frame, rows, pieces, context), ...published.texts, ...scale.texts],
  };
}
