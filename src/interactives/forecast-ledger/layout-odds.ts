import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { labelPair, placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { Page } from './geometry.ts';

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Wider than this the odds and their consequence stand side by side. */
const WIDE = 560;
const GAP = 28;
const TITLE = 24;
const AXIS = 20;
/** Room right of the columns for what is said of the last one. */
const SAID_ROOM = 86;
const VALUE_ROOM = 40;

/** The reader's six odds, and how many of the six they let come true. */
export function oddsPage(run: ForecastLedgerRun, context: LayoutContext): Page {
  const { width, height } = context.size;
  const wide = width >= WIDE;
  const split = wide ? width * 0.52 : width;
  const rowsHeight = wide ? height : TITLE + Math.min(26, (height * 0.55 - TITLE) / run.forecasts.length) * 6;
  const rows = oddsRows(run, { left: 0, right: split, top: 0, bottom: rowsHeight }, context);
  const frame = wide
    ? { left: split + GAP, right: width, top: 0, bottom: height }
    : { left: 0, right: width, top: rowsHeight + 10, bottom: height };
  const counts = countColumns(run, frame, context);
  return {
    lines: [...(rows.lines ?? []), ...(counts.lines ?? [])],
    dots: rows.dots,
    bars: counts.bars,
    pencil: counts.pencil,
    texts: [...rows.texts, ...counts.texts],
  };
}

function oddsRows(run: ForecastLedgerRun, frame: Frame, { words, format }: LayoutContext): Page {
  const { labels } = words;
  const names = run.forecasts.map((_, i) => labels[`name${i + 1}`]);
  const left = frame.left + 20 + Math.max(...names.map((name) => textWidth(name, TEXT_PX))) + 10;
  const x = scaleLinear([0, 1], [left, frame.right - VALUE_ROOM]);
  const pitch = (frame.bottom - frame.top - TITLE) / run.forecasts.length;
  const y = (i: number) => round(frame.top + TITLE + pitch * (i + 0.5));
  const firstRate = run.forecasts.findIndex(({ baseRateFrac }) => baseRateFrac !== null);
  return {
    lines: run.forecasts.flatMap(({ id, baseRateFrac }, i) => [
      { key: `track-${id}`, x1: round(x(0)), x2: round(x(1)), y1: y(i), y2: y(i), kind: 'track' as const },
      ...(baseRateFrac === null
        ? []
        : [
            {
              ...{ key: `rate-${id}`, x1: round(x(baseRateFrac)), x2: round(x(baseRateFrac)) },
              ...{ y1: y(i) - 9, y2: y(i) + 9, kind: 'mark' as const, tone: 'total' as const },
            },
          ]),
    ]),
    dots: run.forecasts.map(({ id, probabilityFrac }, i) => ({
      ...{ key: `odds-${id}`, x: round(x(probabilityFrac)), y: y(i), tone: 'pencil' as const },
    })),
    texts: [
      placedText('odds-title', labels.oddsTitle, frame.left, frame.top + 13, { weight: 'semibold' }),
      placedText('rate-name', `| ${labels.baseRate}`, frame.right, frame.top + 13, { anchor: 'end', tone: 'quiet' }),
      ...names.flatMap((name, i) => [
        placedText(`number-${i}`, String(i + 1), frame.left, y(i) + 4.5, { tone: 'quiet', weight: 'semibold' }),
        placedText(`name-${i}`, name, frame.left + 18, y(i) + 4.5),
        placedText(`value-${i}`, format.value(run.forecasts[i].probabilityFrac, 'percent'), frame.right, y(i) + 4.5, {
          anchor: 'end',
          tone: 'pencil',
          weight: 'semibold',
        }),
      ]),
    ].filter(({ key }) => key !== 'rate-name' || firstRate >= 0),
  };
}

/** Columns for 0 to 6 coming true; the last carries its number, the bounds nobody can pass, and the reader's guess. */
function countColumns(run: ForecastLedgerRun, frame: Frame, { words, format, marks }: LayoutContext): Page {
  const { labels } = words;
  const x = scaleLinear([0, run.countFrac.length], [frame.left, frame.right - SAID_ROOM]);
  const y = scaleLinear([0, 1], [frame.bottom - AXIS, frame.top + TITLE + 6]);
  const width = x(1) - x(0);
  const last = run.countFrac.length - 1;
  const centre = round(x(last) + width / 2);
  const bars = Array.from(run.countFrac, (share, k) => ({
    ...{ key: `count-${k}`, x: round(x(k) + width * 0.14), y: round(y(share)), width: round(width * 0.72) },
    ...{ height: round(y(0) - y(share)), tone: k === last ? ('total' as const) : ('quiet' as const) },
  }));
  const [all, most] = [run.allFrac, run.allUpperFrac].map((share) => format.value(share, 'percent'));
  const [saidY, mostY] = saidHeights(y(run.allFrac), y(run.allUpperFrac), y(0));
  const said = frame.right - SAID_ROOM + 6;
  const texts: PlacedText[] = [
    placedText('count-title', labels.countTitle, frame.left, frame.top + 13, { weight: 'semibold' }),
    ...bars.map(({ key }, k) =>
      placedText(`${key}-axis`, format.number(k, 'count'), x(k) + width / 2, frame.bottom - 4, {
        ...{ anchor: 'middle', tone: k === last ? 'total' : 'quiet', weight: k === last ? 'semibold' : 'regular' },
      }),
    ),
    placedText('all-said', `${labels.allSix} ${all}`, said, saidY + 4.5, { weight: 'semibold' }),
    ...(most === all ? [] : [placedText('all-most', `${labels.atMost} ${most}`, said, mostY + 4.5, { tone: 'quiet' })]),
  ];
  const guessY = marks.guess === undefined ? undefined : round(y(marks.guess));
  if (guessY !== undefined && marks.guess !== undefined) {
    const text = format.value(marks.guess, 'percent');
    texts.push(placedText('guess', text, x(last) - 4, guessY + 4.5, { anchor: 'end', tone: 'pencil' }));
  }
  return {
    bars,
    lines: [
      { key: 'count-base', x1: frame.left, x2: round(x(last + 1)), y1: round(y(0)), y2: round(y(0)), kind: 'track' },
      {
        ...{
          key: 'bounds',
          x1: centre,
          x2: centre,
          y1: round(y(Math.max(run.allLowerFrac, run.allFrac))),
          y2: round(y(run.allUpperFrac)),
        },
        ...{ kind: 'mark', tone: 'quiet' },
      },
      {
        ...{ key: 'bounds-top', x1: centre - 5, x2: centre + 5, y1: round(y(run.allUpperFrac)) },
        ...{ y2: round(y(run.allUpperFrac)), kind: 'mark', tone: 'quiet' },
      },
    ],
    pencil: guessY === undefined ? undefined : pencilStroke(x(last), x(last + 1), guessY),
    texts,
  };
}

/** The two things said of the last column, kept apart and above the baseline. */
function saidHeights(all: number, most: number, base: number): [number, number] {
  const [saidY, mostY] = labelPair(all, most - 0.01, TEXT_PX + 4);
  const sunk = Math.max(0, saidY - (base - 6));
  return [saidY - sunk, Math.min(mostY, saidY - sunk - TEXT_PX - 4)];
}

function pencilStroke(x0: number, x1: number, y: number): string {
  const third = (x1 - x0) / 3;
  return `M${round(x0)},${y}C${round(x0 + third)},${round(y - 2)} ${round(x1 - third)},${round(y + 2)} ${round(x1)},${y}`;
}
