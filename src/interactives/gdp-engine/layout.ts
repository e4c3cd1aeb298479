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
const NOTE_GAP = 12;

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
  pp?: number;
  tone?: Tone;
}

function notesOf(run: ReadingRun): Record<'gross' | 'growth' | 'without', NotePart[]> {
  const off: NotePart[] = [];
  if (run.leakagePp !== 0)
    off.push({
      key: 'leaks',
      label: 'leaks',
      pp: run.leakagePp,
      tone: breaks(run.leakagePp, run) ? 'accent' : undefined,
    });
  if (run.trendContributionPp !== 0)
    off.push({
      key: 'trend',
      label: 'trend',
      pp: run.trendContributionPp,
      tone: breaks(run.trendContributionPp, run) ? 'accent' : undefined,
    });
  if (off.length === 0) off.push({ key: 'nothing-off', label: 'nothingOff', tone: 'quiet' });
  const wealth: NotePart[] =
    run.wealthContributionPp === 0
      ? []
      : [{ key: 'wealth', label: 'wealth', pp: run.wealthContributionPp, tone: 'ai' }];
  const refilled: NotePart =
    run.refilledPp === 0
      ? { key: 'refilled', label: 'nothingRefilled', tone: 'quiet' }
      : {
          key: 'refilled',
          label: 'refilled',
          pp: run.refilledPp,
          tone: breaks(run.refilledPp, run) ? 'accent' : 'rest',
        };
  return {
    gross: off,
    growth: [
      { key: 'items', label: 'items', pp: run.netContributionPp, tone: 'ai' },
      ...wealth,
      { key: 'rest', label: 'rest', pp: 100 * run.growthFrac - run.headlineContributionPp, tone: 'rest' },
    ],
    without: [refilled],
  };
}

/**
 * A line of words under a bar, beginning where the bar does, or as far left as it must to fit. Where the frame is too narrow
 * even so, the last words go: their piece of the bar and the table still say it.
 */
function noteTexts(parts: readonly NotePart[], y: number, frame: Frame, context: LayoutContext): PlacedText[] {
  const { words, format } = context;
  const lines = parts.map(({ label, pp }) =>
    fill(words.labels[label], { n: pp === undefined ? '' : format.number(pp, 'percentagePoints') }),
  );
  const widths = lines.map((line) => textWidth(line, TEXT_PX));
  const total = widths.reduce((sum, width) => sum + width + NOTE_GAP, -NOTE_GAP);
  const room = frame.plotRight + 4;
  if (total > room && parts.length > 1) return noteTexts(parts.slice(0, -1), y, frame, context);
  let x = Math.max(0, Math.min(frame.plotLeft, room - total));
  return lines.map((line, i) => {
    const text = placedText(`note-${parts[i].key}`, line, x, y, { tone: parts[i].tone });
    x += widths[i] + NOTE_GAP;
    return text;
  });
}

function readingTexts(run: ReadingRun, frame: Frame, rows: ReturnType<typeof rowsOf>, context: LayoutContext) {
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
      ...noteTexts(notes[key], rows[key].noteY, frame, context),
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
      format.value(run.counterfactualGrowthFrac, 'percent', 1),
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
export function layout(run: ReadingRun, _params: GdpEngineParameters, context: LayoutContext): GdpEngineGeometry {
  const frame = frameOf(run, context);
  const rows = rowsOf(frame);
  const { growth } = rows;
  const scale = scaleMarks(frame, context);
  const published = publishedRows(run, frame, context);
  const { guess } = context.marks;
  const endX = round(frame.x(100 * run.growthFrac));
  return {
    size: context.size,
    pieces: readingPieces(run, frame, rows),
    growthEnd: { x: endX, y1: round(growth.y - 3), y2: round(growth.y + growth.height + 3) },
    guide: {
      x: round(frame.x(run.headlineContributionPp)),
      y1: published.top,
      y2: round(frame.publishedBottom),
    },
    rules: { xs: scale.xs, y1: 0, y2: round(frame.publishedBottom) },
    published,
    pencil: guess === undefined ? undefined : pencilStroke(frame.x(100 * guess * run.growthFrac), growth),
    texts: [...readingTexts(run, frame, rows, context), ...published.texts, ...scale.texts],
  };
}
