import { scaleLinear } from 'd3';
import { formattedQuantities, type LayoutContext, type PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { Dot, Page, Segment } from './geometry.ts';
import { RECORDS } from './records.ts';
import { reading, spec } from './spec.ts';

/** One row: the name over its track, something said at the right or under it. */
interface TrackRow {
  key: string;
  name: string;
  note: string;
  /** Where the mark stands, 0 to 1 of the track; none where there is nothing to mark. */
  at?: number;
  value?: string;
  hollow?: boolean;
  /** The criterion asks for more than where it began, and it has gone the other way: drawn back from the criterion. */
  back?: boolean;
}

const AXIS_HEIGHT = 20;
/** Room behind the track for a value beside a mark at its end. */
const VALUE_ROOM = 52;
/** Below this pitch a note has no line of its own. */
const NOTE_PITCH = 46;

/** Six tracks from 0 to 100 %, each with its name above, one mark, and a note. */
function tracks(rows: readonly TrackRow[], filled: boolean, { size, format, words }: LayoutContext): Page {
  const pitch = (size.height - AXIS_HEIGHT) / rows.length;
  const x = scaleLinear([0, 1], [1, size.width - VALUE_ROOM]);
  const lines: Segment[] = [];
  const dots: Dot[] = [];
  const texts: PlacedText[] = [];
  const bars: NonNullable<Page['bars']> = [];
  rows.forEach(({ key, name, note, at, value, hollow, back }, i) => {
    const top = pitch * i + Math.min(10, (pitch - NOTE_PITCH) / 3);
    const y = round(top + 27);
    const nameText = `${i + 1}  ${name}`;
    texts.push(placedText(`name-${key}`, nameText, 0, top + 14, { weight: 'semibold' }));
    const markX = round(x(Math.min(1, at ?? 0)));
    const from = filled && !back ? markX : x(0);
    const kind = at === undefined ? 'gap' : 'track';
    lines.push({ key: `track-${key}`, x1: from, x2: x(1), y1: y, y2: y, kind });
    const noteWidth = textWidth(note, TEXT_PX);
    const beside = noteWidth + textWidth(nameText, TEXT_PX, 'semibold') + 14 < size.width;
    if (beside || pitch < NOTE_PITCH) {
      if (beside) texts.push(placedText(`note-${key}`, note, size.width, top + 14, { anchor: 'end', tone: 'quiet' }));
    } else texts.push(placedText(`note-${key}`, note, 0, top + 45, { tone: 'quiet' }));
    if (at === undefined || value === undefined) return;
    // Where the criterion stands.
    if (filled)
      lines.push({ key: `asked-${key}`, x1: x(1), x2: x(1), y1: y - 7, y2: y + 7, kind: 'mark', tone: 'total' });
    const [barFrom, barTo] = back ? [markX, x(1)] : [x(0), markX];
    const tone = back ? 'accent' : 'total';
    if (filled)
      bars.push({ key: `bar-${key}`, x: round(barFrom), y: y - 3.5, width: round(barTo - barFrom), height: 7, tone });
    else dots.push({ key: `dot-${key}`, x: markX, y, tone: 'total', hollow });
    texts.push(placedText(`value-${key}`, value, size.width, y + 4.5, { weight: 'semibold', anchor: 'end' }));
  });
  const axisY = size.height - 4;
  if (filled) {
    texts.push(placedText('asked', words.labels.asked, x(1) + 6, axisY, { anchor: 'end', tone: 'quiet' }));
  } else {
    for (const tick of [0, 0.5, 1]) {
      const anchor = tick === 0 ? 'start' : 'middle';
      texts.push(placedText(`tick-${tick}`, format.value(tick, 'percent'), x(tick), axisY, { tone: 'quiet', anchor }));
    }
  }
  return { lines, dots, bars, texts };
}

/** What the past says before anybody has an opinion: a dot where there is an honest rate, an empty track where not. */
export function baseRatesPage(context: LayoutContext): Page {
  const { words, format } = context;
  const rows = RECORDS.map(({ id, shownRateFrac, ofLegOnly, counts }, i): TrackRow => {
    const numbers = counts
      ? {
          n: format.number(counts.hits, 'count'),
          from: format.number(counts.windows, 'count'),
          value: format.number(counts.separateWindows, 'count'),
        }
      : undefined;
    const template = shownRateFrac === null ? words.labels.noBaseRate : words.labels[`base${i + 1}`];
    return {
      key: id,
      name: words.labels[`name${i + 1}`],
      note: numbers ? fill(template, numbers) : template,
      at: shownRateFrac ?? undefined,
      value: shownRateFrac === null ? undefined : format.value(shownRateFrac, 'percent'),
      hollow: ofLegOnly,
    };
  });
  return tracks(rows, false, context);
}

/** Which reading measures a forecast, where one does. */
const MEASURED = {
  'treasury-liquidity': 'net-liquidity-rise',
  'crypto-political': 'bitcoin-close',
  'sentiment-flow': 'equity-deepest-fall',
} as const;

/** Where each stands: the latest reading as a part of what its criterion asks. */
export function scorecardPage(run: ForecastLedgerRun, context: LayoutContext): Page {
  const { words, format } = context;
  const quantities = formattedQuantities(spec, run, format);
  const rows = RECORDS.map(({ id }, i): TrackRow => {
    const measured = id in MEASURED ? reading(MEASURED[id as keyof typeof MEASURED]) : undefined;
    const at = measured && measured.latestValue / measured.threshold;
    // It began at what is asked.
    const back =
      measured !== undefined && measured.openValue === measured.threshold && measured.latestValue < measured.threshold;
    return {
      key: id,
      name: words.labels[`name${i + 1}`],
      note: fill(words.labels[`status${i + 1}`], quantities),
      at,
      value: at === undefined ? undefined : back ? `−${format.value(1 - at, 'percent')}` : format.value(at, 'percent'),
      back,
    };
  });
  return tracks(rows, true, context);
}
