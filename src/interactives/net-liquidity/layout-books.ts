import { line, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import type { Part } from './geometry.ts';
import { ASKED_RISE_USD_BN, type MachineRun } from './spec.ts';

const TOP = 24;
const AXIS = 22;
const RIGHT = 12;
/** The numbers of the axis stand left of the line. */
const LEFT = 62;
/** The recent past that is shown beside the months ahead. */
const SHOWN_ROWS = 18;

/** Net liquidity since early 2025, where the settings carry it, and the line that claim 6.2 must reach. */
export function booksPart(run: MachineRun, { size, words, format }: LayoutContext): Part {
  const { labels } = words;
  const { netLiquidityUsdBn: recorded, scenario, openingRow, table } = run;
  const last = recorded.length - 1;
  const first = last - SHOWN_ROWS + 1;
  const ahead = scenario.netLiquidityUsdBn;
  const asked = recorded[openingRow] + ASKED_RISE_USD_BN;
  const values = [...recorded.slice(first), ...ahead, asked];
  const x = scaleLinear([first, last + Math.max(5, ahead.length - 1)], [LEFT, size.width - RIGHT]);
  const y = scaleLinear([Math.min(...values) - 90, Math.max(...values) + 60], [size.height - AXIS, TOP]);
  const path = (series: ArrayLike<number>, from: number) =>
    line<number>()
      .x((_, i) => round(x(from + i)))
      .y((value) => round(y(value)))(Array.from(series)) ?? '';
  const end = last + ahead.length - 1;
  const reached = ahead[ahead.length - 1] >= asked;
  const askedY = round(y(asked));
  const ticks = y.ticks(4);
  const openY = y(recorded[openingRow]);
  return {
    panel: {
      x: 0,
      width: round(size.width - RIGHT),
      gridlines: [size.height - AXIS, ...ticks.map((t) => round(y(t)))],
    },
    lines: [
      { key: 'recorded', tone: 'total', kind: 'data', path: path(recorded.slice(first), first) },
      { key: 'ahead', tone: 'total', kind: 'counterfactual', path: path(ahead, last) },
    ],
    marks: [
      {
        ...{ key: 'asked', tone: reached ? 'accent' : 'quiet', x1: round(x(openingRow)), y1: askedY, y2: askedY },
        x2: round(size.width - RIGHT),
      },
    ],
    bars: [
      {
        key: 'end',
        tone: 'total',
        x: round(x(end)) - 4,
        y: round(y(ahead[ahead.length - 1])) - 4,
        width: 8,
        height: 8,
      },
      { key: 'open', tone: 'total', x: round(x(openingRow)) - 3, y: round(openY) - 3, width: 6, height: 6 },
    ],
    texts: [
      placedText('title', labels.booksTitle, 0, 13, { weight: 'semibold' }),
      ...ticks.slice(0, -1).map((tick, i) => {
        const text = i === 0 ? format.value(tick, 'usdBn') : format.number(tick, 'usdBn');
        return placedText(`y-${tick}`, text, 0, y(tick) - 4, { tone: 'quiet' });
      }),
      placedText(
        'asked-name',
        fill(labels.asked, { value: format.value(ASKED_RISE_USD_BN, 'usdBn') }),
        size.width - RIGHT,
        askedY - 7,
        { anchor: 'end', tone: reached ? 'accent' : 'quiet', weight: 'semibold' },
      ),
      placedText('open-name', labels.opening, x(openingRow) - 4, y(Math.min(...values)) + 20),
      // Far enough below the end not to stand on the dashed way up to it.
      placedText('end-name', labels.ahead, size.width - RIGHT, y(ahead[ahead.length - 1]) + 38, { anchor: 'end' }),
      placedText(
        'x-first',
        format.value(Number(table.dates[first].slice(0, 4)), 'calendarYear'),
        LEFT,
        size.height - 5,
        {
          tone: 'quiet',
        },
      ),
      placedText(
        'x-2026',
        format.value(2026, 'calendarYear'),
        x(table.dates.findIndex((d) => d >= '2026')),
        size.height - 5,
        {
          ...{ tone: 'quiet', anchor: 'middle' },
        },
      ),
    ],
  };
}
