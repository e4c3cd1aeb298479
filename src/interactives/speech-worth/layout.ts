import { scaleLinear } from 'd3';
import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { SpeechWorthParameters } from '../../models/speech-worth.ts';
import { ODDS_PATH } from './odds-path.ts';
import { type FigureRun, IN_MONTHS_BELOW_YEARS } from './spec.ts';

/** Above, the odds as quoted, day by day, and the swing chosen; below, what three rules make of it and what the index did. */
export interface SpeechWorthGeometry extends Geometry {
  odds?: {
    gridlines: readonly number[];
    width: number;
    /** Clear of the numbers of the scale. */
    levelsFrom: number;
    quotes: readonly { key: string; x: number; y: number }[];
    /** The odds before and after, as levels across the panel. */
    levels: readonly { key: string; y: number }[];
    swing: { x: number; y1: number; y2: number };
  };
  /** Where zero is, beside each answer; a line through all of them would cross their names. */
  zeros: readonly { key: string; x: number; y1: number; y2: number }[];
  answers: readonly Answer[];
}

export interface Answer {
  key: string;
  tone: Tone;
  y: number;
  x1: number;
  x2: number;
}

const TITLE_PX = 20;
const AXIS_PX = 20;
const ROW_PX = 40;
const VALUE_PX = 58;
/** A fall of the index of this size fits without a change of scale. */
const ORDINARY_FALL = -0.055;
const DAY_MS = 86_400_000;
/** In a frame lower than this the answers stand alone. */
const LOW_PX = 290;

/** Days whose news has a name on the chart, and the side of the point where it stands. */
const NAMED = [
  { event: 'powell-conference', label: 'powell', side: 'below' },
  { event: 'jobs-report-cancelled', label: 'report', side: 'below' },
  { event: 'williams-speech', label: 'williams', side: 'above' },
] as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the language writes it on an axis: 28 Oct, 28/10. */
function dayText(date: string, language: string): string {
  const [, month, day] = date.split('-').map(Number);
  return language === 'vi' ? `${day}/${month}` : `${day} ${MONTHS[month - 1]}`;
}

function oddsPanel({ params }: FigureRun, bottom: number, { size, words, format }: LayoutContext) {
  const levelRoom =
    Math.max(...['before', 'after'].map((key) => textWidth(`${words.labels[key]} 100%`, TEXT_PX, 'semibold'))) + 14;
  const right = size.width - levelRoom;
  const times = ODDS_PATH.map(({ date }) => Date.parse(date));
  const x = scaleLinear([times[0] - DAY_MS, times[times.length - 1] + DAY_MS], [34, right - 14]);
  const y = scaleLinear([0, 1], [bottom - AXIS_PX, TITLE_PX + 14]);
  const at = ({ date, oddsFrac }: (typeof ODDS_PATH)[number]) => ({ x: x(Date.parse(date)), y: y(oddsFrac) });
  const [beforeY, afterY] = labelPair(y(params.fromOddsFrac), y(params.toOddsFrac), TEXT_PX + 3);
  const names = NAMED.flatMap(({ event, label, side }) => {
    const quote = ODDS_PATH.find((each) => each.event === event);
    if (!quote) return [];
    const point = at(quote);
    // To the left of its point stands nothing as high, to the right of it a later quote.
    return side === 'above'
      ? placedText(label, words.labels[label], point.x + 5, point.y - 9, { anchor: 'end' })
      : placedText(label, words.labels[label], point.x, point.y + 19, { anchor: 'middle' });
  });
  const ticks = [0, 0.5, 1];
  return {
    gridlines: ticks.map((tick) => round(y(tick))),
    width: round(right),
    levelsFrom: round(textWidth(format.value(1, 'percent'), TEXT_PX) + 14),
    quotes: ODDS_PATH.map((quote) => ({ key: quote.date, x: round(at(quote).x), y: round(at(quote).y) })),
    levels: [
      { key: 'before', y: round(y(params.fromOddsFrac)) },
      { key: 'after', y: round(y(params.toOddsFrac)) },
    ],
    swing: { x: round(right - 2), y1: round(y(params.fromOddsFrac)), y2: round(y(params.toOddsFrac)) },
    texts: [
      placedText('odds-title', words.labels.oddsTitle, 0, 13, { weight: 'semibold' }),
      ...ticks.map((tick) =>
        placedText(`odds-tick-${tick}`, format.value(tick, 'percent'), 0, y(tick) - 4, {
          tone: 'quiet',
        }),
      ),
      ...[ODDS_PATH[0], ODDS_PATH[ODDS_PATH.length - 1]].map(({ date }, i) =>
        placedText(`day-${i}`, dayText(date, format.language), i === 0 ? 34 : right, bottom - 4, {
          tone: 'quiet',
          anchor: i === 0 ? 'start' : 'end',
        }),
      ),
      ...names,
      placedText(
        'before',
        `${words.labels.before} ${format.value(params.fromOddsFrac, 'percent')}`,
        right + 8,
        beforeY + 4,
      ),
      placedText(
        'after',
        `${words.labels.after} ${format.value(params.toOddsFrac, 'percent')}`,
        right + 8,
        afterY + 4,
        { weight: 'semibold' },
      ),
    ],
  };
}

function answersPanel(run: FigureRun, top: number, { size, words, format }: LayoutContext) {
  const { persistenceYears } = run.params;
  const persistence =
    persistenceYears < IN_MONTHS_BELOW_YEARS
      ? format.value(12 * persistenceYears, 'months')
      : format.value(persistenceYears, 'years');
  const rows = [
    { key: 'timing', value: Math.expm1(run.timingLogChange), tone: 'quiet' },
    { key: 'discounting', value: Math.expm1(run.discountingLogChange), tone: 'quiet' },
    { key: 'estimate', value: Math.expm1(run.empiricalLogChange), tone: 'quiet' },
    { key: 'observed', value: run.params.observedChangeFrac, tone: 'total' },
  ] as const;
  const values = rows.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const x = scaleLinear(
    [low < -0.01 ? Math.min(low, ORDINARY_FALL) : Math.min(low, -0.01), Math.max(0.01, ...values)],
    [VALUE_PX, size.width - VALUE_PX],
  );
  const y = (i: number) => top + TITLE_PX + ROW_PX * i + 28;
  const texts: PlacedText[] = rows.flatMap(({ key, value, tone }, i) => {
    const left = value < 0;
    return [
      placedText(`${key}-name`, fill(words.labels[key], { horizon: persistence }), 0, y(i) - 15, {
        weight: tone === 'total' ? 'semibold' : 'regular',
      }),
      placedText(
        `${key}-value`,
        `${value > 0 ? '+' : ''}${format.value(value, 'percent', 2)}`,
        x(value) + (left ? -9 : 9),
        y(i) + 4,
        {
          anchor: left ? 'end' : 'start',
          weight: 'semibold',
          tone,
        },
      ),
    ];
  });
  return {
    zeros: rows.map(({ key }, i) => ({ key, x: round(x(0)), y1: y(i) - 6, y2: y(i) + 9 })),
    answers: rows.map(
      ({ key, value, tone }, i): Answer => ({ key, tone, y: y(i), x1: round(x(0)), x2: round(x(value)) }),
    ),
    texts: [placedText('answers-title', words.labels.answersTitle, 0, top + 13, { weight: 'semibold' }), ...texts],
  };
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: FigureRun, _params: SpeechWorthParameters, context: LayoutContext): SpeechWorthGeometry {
  const { size } = context;
  const answersTop = size.height - (TITLE_PX + ROW_PX * 4 + 2);
  const odds = size.height < LOW_PX ? undefined : oddsPanel(run, answersTop - 6, context);
  const answers = answersPanel(run, answersTop, context);
  return {
    size,
    odds,
    zeros: answers.zeros,
    answers: answers.answers,
    texts: [...(odds?.texts ?? []), ...answers.texts],
  };
}
