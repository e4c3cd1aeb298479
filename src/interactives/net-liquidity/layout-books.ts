import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { boxOf, keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import type { Part } from './geometry.ts';
import { ASKED_RISE_USD_BN, type MachineRun, spec } from './spec.ts';

const TOP = 24;
const TITLE_Y = 13;
const AXIS = 22;
const RIGHT = 12;
/** The numbers of the axis stand left of the line. */
const LEFT = 62;
/** The recent past that is shown beside the months ahead. */
const SHOWN_ROWS = 18;

/** Net liquidity since early 2025, where the settings carry it, and the line that claim 6.2 must reach. */
export function booksPart(run: MachineRun, bottom: number, { size, words, format }: LayoutContext): Part {
  const { labels } = words;
  const { netLiquidityUsdBn: recorded, scenario, openingRow, table } = run;
  const last = recorded.length - 1;
  const first = last - SHOWN_ROWS + 1;
  const ahead = scenario.netLiquidityUsdBn;
  const asked = recorded[openingRow] + ASKED_RISE_USD_BN;
  const values = [...recorded.slice(first), ...ahead, asked];
  const x = scaleLinear([first, last + Math.max(5, ahead.length - 1)], [LEFT, size.width - RIGHT]);
  const y = scaleLinear([Math.min(...values) - 90, Math.max(...values) + 60], [bottom - AXIS, TOP]);
  const path = (series: ArrayLike<number>, from: number) =>
    line<number>()
      .x((_, i) => round(x(from + i)))
      .y((value) => round(y(value)))(Array.from(series)) ?? '';
  const end = last + ahead.length - 1;
  const reached = ahead[ahead.length - 1] >= asked;
  const askedY = round(y(asked));
  const ticks = y.ticks(4);
  const openY = y(recorded[openingRow]);
  const pixels = (series: ArrayLike<number>, from: number) =>
    Array.from(series, (value, i): [number, number] => [x(from + i), y(value)]);
  const drawn = [...pixels(recorded.slice(first), first), ...pixels(ahead, last)];
  const month = x(1) - x(0);
  /** A name right under what is drawn where it stands. */
  const under = (text: PlacedText): PlacedText => {
    const { left, right } = boxOf(text);
    // With the months on both its sides, from which the line comes and to which it goes.
    const over = drawn.filter(([px]) => px > left - month && px < right + month).map(([, py]) => py);
    return { ...text, y: Math.max(...over) + TEXT_PX + 4 };
  };
  const riseUsdBn = spec.quantities.scenarioRiseUsdBn.of(run);
  const signed = `${riseUsdBn < 0 ? '−' : '+'}${format.value(Math.abs(riseUsdBn), 'usdBn', 1)}`;
  const { scenarioMonths } = spec.quantities;
  const months = format.value(scenarioMonths.of(run), scenarioMonths.unit);
  const rise = fill(labels.ahead, { value: signed, months });
  return {
    panel: {
      x: 0,
      width: round(size.width - RIGHT),
      gridlines: [bottom - AXIS, ...ticks.map((t) => round(y(t)))],
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
      placedText('title', labels.booksTitle, 0, TITLE_Y, { weight: 'semibold' }),
      ...ticks.flatMap((tick, i) => {
        // Under the title, which stands at the top of the same column.
        if (y(tick) - 4 < TITLE_Y + TEXT_PX + 2) return [];
        const text = i === 0 ? format.value(tick, 'usdBn') : format.number(tick, 'usdBn');
        return [placedText(`y-${tick}`, text, 0, y(tick) - 4, { tone: 'quiet' })];
      }),
      placedText(
        'asked-name',
        fill(labels.asked, { value: format.value(ASKED_RISE_USD_BN, 'usdBn') }),
        size.width - RIGHT,
        askedY - 7,
        { anchor: 'end', tone: reached ? 'accent' : 'quiet', weight: 'semibold' },
      ),
      ...keptApart(
        [
          under(placedText('open-name', labels.opening, x(openingRow) - 4, 0)),
          under(placedText('end-name', rise, size.width - RIGHT, 0, { anchor: 'end', weight: 'semibold' })),
        ],
        size,
        [TOP, bottom - AXIS - 5],
      ),
      placedText('x-first', format.value(Number(table.dates[first].slice(0, 4)), 'calendarYear'), LEFT, bottom - 5, {
        tone: 'quiet',
      }),
      placedText(
        'x-2026',
        format.value(2026, 'calendarYear'),
        x(table.dates.findIndex((d) => d >= '2026')),
        bottom - 5,
        {
          ...{ tone: 'quiet', anchor: 'middle' },
        },
      ),
    ],
  };
}
