import { line, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import { FIRST_MONTH, WORST_DRAWDOWN_PERMILLE } from './record.ts';
import type { Ticket } from './spec.ts';

const TOP = 42;
const BOTTOM = 12;

/** How far below its record Bitcoin stood in each month, at the lowest close. */
export function recordView(_run: Ticket, { size, words, format }: LayoutContext): View {
  const [firstYear, firstMonth] = FIRST_MONTH.split('-').map(Number);
  const falls = WORST_DRAWDOWN_PERMILLE.map((permille) => permille / 1000);
  const left = textWidth(format.value(-0.75, 'percent'), TEXT_PX) + 6;
  const x = scaleLinear([0, falls.length - 1], [left, size.width]);
  const y = scaleLinear([0, -0.9], [TOP, size.height - BOTTOM]);
  const path =
    line<number>(
      (_, i) => round(x(i)),
      (fall) => round(y(fall)),
    )(falls) ?? '';
  const deepest = falls.indexOf(Math.min(...falls));
  const second = falls.indexOf(Math.min(...falls.slice(deepest + 24)));
  const monthOf = (year: number) => (year - firstYear) * 12 - firstMonth + 1;
  return {
    gridlines: [{ x: left, width: size.width - left, ys: [0, -0.25, -0.5, -0.75].map((tick) => round(y(tick))) }],
    areas: [{ key: 'fall', tone: 'rest', path: `${path}V${round(y(0))}H${round(left)}Z` }],
    lines: [{ key: 'drawdown', tone: 'rest', kind: 'data', path }],
    dots: [deepest, second].map((i) => ({ key: `low-${i}`, tone: 'rest', x: round(x(i)), y: round(y(falls[i])) })),
    texts: [
      placedText('title', words.labels.recordTitle, 0, 14, { weight: 'semibold' }),
      ...[2016, 2018, 2020, 2022, 2024, 2026].map((year) =>
        placedText(`year-${year}`, format.value(year, 'calendarYear'), x(monthOf(year)), TOP - 8, {
          tone: 'quiet',
          anchor: 'middle',
        }),
      ),
      placedText('tick-0', format.value(0, 'percent'), 0, y(0) + 4, { tone: 'quiet' }),
      ...keptApart(
        [
          ...[-0.25, -0.5, -0.75].map((tick) =>
            placedText(`tick-${tick}`, format.value(tick, 'percent'), 0, y(tick) + 4, { tone: 'quiet' }),
          ),
          ...[deepest, second].map((i) =>
            placedText(
              `low-text-${i}`,
              fill(words.labels.low, {
                value: format.value(falls[i], 'percent'),
                year: format.value(Math.floor(firstYear + (firstMonth - 1 + i) / 12), 'calendarYear'),
              }),
              x(i),
              y(falls[i]) + 20,
              { tone: 'rest', weight: 'semibold', anchor: 'middle' },
            ),
          ),
        ],
        size,
        [TOP + 10, size.height - 3],
      ),
    ],
  };
}
