import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import type { Frame, LeadTimesGeometry } from './layout.ts';
import { QUOTES } from './quotes.ts';
import { type Parameters, PIPELINES, type Pipeline, quotedYears } from './spec.ts';

/** Quotes of one pipeline stand this far under each other, so that a contradiction shows as one. */
const APART_PX = 4;
/** Marks of a row keep this far from its edges, so that none drifts into the next. */
const ROW_EDGE_PX = 5;
/** From an open quote's ring to the tip of its arrow. */
const ARROW_PX = 15;

type Rows = {
  strokes: LeadTimesGeometry['quotes'];
  dots: LeadTimesGeometry['dots'];
  arrows: LeadTimesGeometry['arrows'];
  texts: PlacedText[];
};

/** A row for each pipeline: all that is quoted, and the whole span in words. */
export function quoteRows(p: Parameters, frame: Frame, context: LayoutContext): Rows {
  const rows = PIPELINES.map((pipeline, i) =>
    row(pipeline, pipeline === p.pipeline, frame.quotesTop + frame.rowHeight * (i + 0.5), frame, context),
  );
  return {
    strokes: rows.flatMap(({ strokes }) => strokes),
    dots: rows.flatMap(({ dots }) => dots),
    arrows: rows.flatMap(({ arrows }) => arrows),
    texts: [
      placedText('quotes-title', context.words.labels.quotesTitle, 0, 13, { weight: 'semibold' }),
      ...rows.flatMap(({ texts }) => texts),
    ],
  };
}

function row(pipeline: Pipeline, chosen: boolean, middle: number, frame: Frame, context: LayoutContext): Rows {
  const quotes = QUOTES[pipeline];
  const tone: Tone = chosen ? 'rest' : 'total';
  const room = frame.rowHeight - 2 * ROW_EDGE_PX;
  const apart = quotes.length > 1 ? Math.min(APART_PX, room / (quotes.length - 1)) : 0;
  const first = middle - ((quotes.length - 1) * apart) / 2;
  const x = (years: number) => round(Math.min(frame.x(years), frame.right));
  const strokes = quotes.flatMap(([low, high], i) => {
    if (low === null || high === null || low === high) return [];
    return [{ key: `${pipeline}-${i}`, tone, x1: x(low), x2: x(high), y: round(first + i * apart) }];
  });
  const dots = quotes.flatMap(([low, high], i) => {
    const only = low ?? high;
    if (only === null || (low !== high && low !== null && high !== null)) return [];
    const open = low === null || high === null;
    return [{ key: `${pipeline}-${i}`, tone, hollow: open, x: x(only), y: round(first + i * apart) }];
  });
  const arrows = quotes.flatMap(([low, high], i) => {
    const only = low ?? high;
    if (only === null || (low !== null && high !== null)) return [];
    const way = low === null ? -1 : 1;
    const [y, tip] = [round(first + i * apart), round(x(only) + way * ARROW_PX)];
    const back = round(tip - way * 4);
    return [
      {
        key: `${pipeline}-${i}`,
        tone,
        path: `M${round(x(only) + way * 4)},${y}H${tip}M${back},${round(y - 3.5)}L${tip},${y}L${back},${round(y + 3.5)}`,
      },
    ];
  });
  const weight = chosen ? ('semibold' as const) : undefined;
  return {
    strokes,
    dots,
    arrows,
    texts: [
      placedText(`${pipeline}-name`, context.words.labels[pipeline], 0, middle + 4, {
        weight,
        tone: chosen ? 'rest' : undefined,
      }),
      placedText(`${pipeline}-span`, spanText(pipeline, context), context.size.width, middle + 4, {
        anchor: 'end',
        weight,
        tone: chosen ? 'rest' : 'quiet',
      }),
    ],
  };
}

/** `3.5–5`; `3–≤8` where the longest quote says "up to", `≥4` where the only one says "more than". */
function spanText(pipeline: Pipeline, { format }: LayoutContext): string {
  const { low, high } = quotedYears(pipeline);
  const number = (years: number) => format.number(years, 'years', Number.isInteger(years) ? 0 : 1);
  const [[, end]] = QUOTES[pipeline];
  if (low === high) return end === null ? `≥${number(low)}` : number(low);
  const upTo = QUOTES[pipeline].some(([from, to]) => from === null && to === high);
  return `${number(low)}–${upTo ? '≤' : ''}${number(high)}`;
}
