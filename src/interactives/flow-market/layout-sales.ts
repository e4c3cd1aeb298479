import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { boxOf, meet } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Leader, Line, Panel } from './layout.ts';
import { linePath } from './paths.ts';
import type { FigureRun } from './spec.ts';
import { dealersTurn, ORDINARY_USD_BN, type Trades } from './trades.ts';

/** The lower panel: what funds, trend followers and, where it is enough to see, dealers trade because of the news, by day. */
export interface SalesPanel {
  panel: Panel;
  lines: Line[];
  leaders: Leader[];
  texts: PlacedText[];
}

const TITLE_PX = 20;
const AXIS_PX = 20;
const DAY_TICKS = [0, 30, 60];
const ROW_PX = 17;
/** Room at the foot for the names of both sellers, and above it for the dealers' two rows. */
const NAMES_PX = 40;

const SELLERS = [
  { key: 'funds', tone: 'total', table: 'fundsGapUsdBn', sold: 'fundsSoldUsdBn' },
  { key: 'trend', tone: 'quiet', table: 'trendGapUsdBn', sold: 'trendSoldUsdBn' },
] as const;

/** The panel between two heights, as wide as the one above it. */
export function salesPanel(
  run: FigureRun,
  { top, bottom }: { top: number; bottom: number },
  { x: left, width }: Panel,
  { size, words, format }: LayoutContext,
): SalesPanel {
  const { experiment } = run;
  const right = left + width;
  const trades: Trades = experiment ?? run;
  const days = experiment?.days ?? Array.from(run.gapFrac, (_, day) => day);
  const frame = { top: top + TITLE_PX, bottom: bottom - AXIS_PX };
  const values = SELLERS.map(({ table }) => Array.from(trades[table]));
  const turn = dealersTurn(trades);
  const hedges = turn ? Array.from(trades.dealersGapUsdBn) : [];
  const all = [...values.flat(), ...hedges];
  const x = scaleLinear([0, run.gapFrac.length - 1], [left, right]);
  const y = scaleLinear([Math.min(-ORDINARY_USD_BN, ...all), Math.max(0, ...all)], [frame.bottom, frame.top]);
  // The foot of the panel belongs to the names; ticks stand above it.
  const ticks = y.ticks(4).filter((tick) => tick !== 0 && y(tick) < frame.bottom - NAMES_PX);
  const path = (series: readonly number[]) => linePath(series.map((value, i) => [x(days[i]), y(value)]));
  const selling = SELLERS.map((seller, i) => ({ ...seller, i })).filter(
    ({ sold }) => !experiment || experiment[sold] > 0,
  );
  const soldText = (i: number) => {
    const { key, sold } = SELLERS[i];
    const amount = experiment ? ` ${format.value(experiment[sold], 'usdBn')}` : '';
    return `${words.labels[key]}${amount}`;
  };
  // With its amount the name stands at the level that it tells of; in free play, at the end of the line. Either way clear of
  // the panel's title and of the sellers' names.
  const level = turn && y(experiment ? turn.usdBn : hedges[hedges.length - 1]);
  const nameY = Math.min(Math.max(level ?? 0, frame.top + 4), frame.bottom - NAMES_PX - ROW_PX) + 4;
  const dealers = (turn ? dealersName(experiment ? turn.usdBn : undefined, words, format) : []).map((text, i) => {
    // Beside the panel; over its end where the margin is narrower than the name.
    const beside = Math.min(right + 8, size.width - textWidth(text, TEXT_PX));
    const key = i === 0 ? 'dealers-name' : 'dealers-amount';
    return placedText(key, text, beside, nameY + i * (TEXT_PX + 2), { tone: 'quiet' });
  });
  const sellers =
    selling.length === 0
      ? [placedText('nobody', words.labels.nobody, size.width, frame.bottom - 5, { tone: 'quiet', anchor: 'end' })]
      : selling.map(({ key, tone, i }) =>
          placedText(`${key}-name`, soldText(i), size.width, frame.bottom - 22 + ROW_PX * i, {
            tone,
            anchor: 'end',
            weight: tone === 'total' ? 'semibold' : 'regular',
          }),
        );
  const drawn = [...values, hedges].flatMap((series) => series.map((value, i) => [x(days[i]), y(value)] as const));
  if (turn) drawn.push([right, y(turn.usdBn)]);
  const levels: PlacedText[] = [];
  for (const [i, tick] of ticks.entries()) {
    const text = format.value(Math.abs(tick), 'usdBn');
    const place = { right, y: y(tick), highest: frame.top + TITLE_PX };
    levels.push(...levelName(`sales-tick-${i}`, text, place, drawn, [...sellers, ...dealers, ...levels]));
  }
  return {
    panel: { key: 'sales', x: left, width, gridlines: [0, ...ticks].map((tick) => round(y(tick))) },
    lines: [
      ...SELLERS.map(
        ({ key, tone }, i): Line => ({
          key: `${key}-sales`,
          tone,
          kind: experiment && tone === 'total' ? 'model' : 'ghost',
          path: path(values[i]),
        }),
      ),
      ...(turn
        ? [{ key: 'dealers-trades', tone: 'quiet', kind: experiment ? 'model' : 'ghost', path: path(hedges) } as const]
        : []),
    ],
    leaders:
      turn && experiment && level !== undefined
        ? [{ key: 'leader-dealers', x1: round(x(days[turn.index])), x2: round(right + 4), y: round(level) }]
        : [],
    texts: [
      placedText('sales-title', words.labels.salesTitle, 0, top + 13, { weight: 'semibold' }),
      ...levels,
      ...sellers,
      ...dealers,
      ...DAY_TICKS.map((day, i) =>
        placedText(`day-${day}`, dayText(day, i, words.labels.news, format), x(day), bottom - 5, {
          tone: 'quiet',
          anchor: i === 0 ? 'start' : 'middle',
        }),
      ),
    ],
  };
}

/**
 * What a level is called, as in the panel above: on its line, at the end of the panel, so that the margin is left to names;
 * under it where something drawn runs through the words, and nowhere when that is no better.
 * @param drawn points of all lines, in pixels
 * @param taken texts that stand there already
 */
function levelName(
  key: string,
  text: string,
  { right, y, highest }: { right: number; y: number; highest: number },
  drawn: readonly (readonly [number, number])[],
  taken: readonly PlacedText[],
): PlacedText[] {
  const names = [y - 4, y + TEXT_PX].map((baseline) =>
    placedText(key, text, right - 2, baseline, { tone: 'quiet', anchor: 'end' }),
  );
  const clear = names.find((name) => {
    const box = boxOf(name);
    if (box.top < highest - TEXT_PX || taken.some((text) => meet(box, boxOf(text)))) return false;
    return !drawn.some(([px, py]) => px >= box.left && py > box.top && py < box.bottom);
  });
  return clear ? [clear] : [];
}

/** The dealers' name, and under it what they do and how much, where there is an amount to print. */
function dealersName(
  usdBn: number | undefined,
  { labels }: LayoutContext['words'],
  format: LayoutContext['format'],
): string[] {
  if (usdBn === undefined) return [labels.dealers];
  const doing = usdBn > 0 ? labels.dealersBuy : labels.dealersSell;
  return [labels.dealers, `${doing} ${format.value(Math.abs(usdBn), 'usdBn')}`];
}

function dayText(day: number, i: number, news: string, format: LayoutContext['format']): string {
  if (i === 0) return news;
  return i === 1 ? format.value(day, 'days') : format.number(day, 'days');
}
