import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import type { Line, Panel } from './layout.ts';
import type { FigureRun } from './spec.ts';

/** The lower panel: what volatility-target funds and trend followers have sold because of the news, day by day. */
export interface SalesPanel {
  panel: Panel;
  lines: Line[];
  texts: PlacedText[];
}

const TITLE_PX = 20;
const AXIS_PX = 20;
const ORDINARY_USD_BN = -130;
const DAY_TICKS = [0, 30, 60];
const NAMES_PX = 40;

const SELLERS = [
  { key: 'funds', tone: 'total', table: 'fundsGapUsdBn', sold: 'fundsSoldUsdBn' },
  { key: 'trend', tone: 'quiet', table: 'trendGapUsdBn', sold: 'trendSoldUsdBn' },
] as const;

/** The panel between two heights, as wide as the one above it. */
export function salesPanel(
  run: FigureRun,
  { top, bottom }: { top: number; bottom: number },
  right: number,
  { size, words, format }: LayoutContext,
): SalesPanel {
  const { experiment } = run;
  const source = experiment ?? run;
  const days = experiment?.days ?? Array.from(run.gapFrac, (_, day) => day);
  const frame = { top: top + TITLE_PX, bottom: bottom - AXIS_PX };
  const values = SELLERS.map(({ table }) => Array.from(source[table]));
  const all = values.flat();
  const x = scaleLinear([0, run.gapFrac.length - 1], [0, right]);
  const y = scaleLinear([Math.min(ORDINARY_USD_BN, ...all), Math.max(0, ...all)], [frame.bottom, frame.top]);
  // The foot of the panel belongs to the names; ticks stand above it.
  const ticks = y.ticks(4).filter((tick) => tick !== 0 && y(tick) < frame.bottom - NAMES_PX);
  const path = line<number>()
    .x((_, i) => round(x(days[i])))
    .y((value) => round(y(value)));
  const selling = SELLERS.map((seller, i) => ({ ...seller, i })).filter(
    ({ sold }) => !experiment || experiment[sold] > 0,
  );
  const soldText = (i: number) => {
    const { key, sold } = SELLERS[i];
    const amount = experiment ? ` ${format.value(experiment[sold], 'usdBn')}` : '';
    return `${words.labels[key]}${amount}`;
  };
  return {
    panel: { key: 'sales', x: 0, width: round(right), gridlines: [0, ...ticks].map((tick) => round(y(tick))) },
    lines: SELLERS.map(
      ({ key, tone }, i): Line => ({
        key: `${key}-sales`,
        tone,
        kind: experiment && tone === 'total' ? 'model' : 'ghost',
        path: path(values[i]) ?? '',
      }),
    ),
    texts: [
      placedText('sales-title', words.labels.salesTitle, 0, top + 13, { weight: 'semibold' }),
      ...ticks.map((tick, i) =>
        placedText(`sales-tick-${i}`, format.value(Math.abs(tick), 'usdBn'), right + 8, y(tick) + 4, { tone: 'quiet' }),
      ),
      ...(selling.length === 0
        ? [placedText('nobody', words.labels.nobody, size.width, frame.bottom - 5, { tone: 'quiet', anchor: 'end' })]
        : []),
      ...selling.map(({ key, tone, i }) =>
        placedText(`${key}-name`, soldText(i), size.width, frame.bottom - 22 + 17 * i, {
          tone,
          anchor: 'end',
          weight: tone === 'total' ? 'semibold' : 'regular',
        }),
      ),
      ...DAY_TICKS.map((day, i) =>
        placedText(`day-${day}`, dayText(day, i, words.labels.news, format), x(day), bottom - 5, {
          tone: 'quiet',
          anchor: i === 0 ? 'start' : 'middle',
        }),
      ),
    ],
  };
}

function dayText(day: number, i: number, news: string, format: LayoutContext['format']): string {
  if (i === 0) return news;
  return i === 1 ? format.value(day, 'days') : format.number(day, 'days');
}
