import { line, max, min, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import type { View } from './layout.ts';
import type { GenerationsFigureParameters, World } from './world.ts';

const TOP = 30;
const AXIS_HEIGHT = 22;
const LAST_SHOWN = 40;

/** Net worth of two people alike except for the age at which they buy the same house, from 30 to 70. */
export function houseView(
  world: World,
  { houseDelayYears }: GenerationsFigureParameters,
  { size, words, format }: LayoutContext,
): View {
  const { ages } = world.house;
  const early = world.house.early.netWorthUsd.subarray(0, LAST_SHOWN + 1);
  const late = world.house.late.netWorthUsd.subarray(0, LAST_SHOWN + 1);
  const bottom = size.height - AXIS_HEIGHT;
  const x = scaleLinear([0, LAST_SHOWN], [0, size.width]);
  const y = scaleLinear(
    [Math.min(0, min([...early, ...late]) as number), max([...early, ...late]) as number],
    [bottom, TOP + 14],
  );
  const ticks = y.ticks(4);
  const path = (series: Float64Array) =>
    line<number>(
      (_, i) => round(x(i)),
      (worth) => round(y(worth)),
    )(series) ?? '';
  const earlyName = fill(words.labels.houseEarly, { value: format.number(ages[0], 'years') });
  const lateName = fill(words.labels.houseLate, { value: format.number(ages[houseDelayYears], 'years') });
  const tickTexts = ticks
    .filter((tick) => tick > 0)
    .map((tick) => placedText(`tick-${tick}`, format.value(tick, 'usd'), 0, y(tick) - 4, { tone: 'quiet' }));
  return {
    panels: [{ key: 'worth', x: 0, width: size.width, gridlines: ticks.map((tick) => round(y(tick))) }],
    lines: [
      { key: 'late', tone: 'total', kind: 'counterfactual', path: path(late) },
      { key: 'early', tone: 'total', kind: 'model', path: path(early) },
    ],
    flips: [{ key: 'buys', x: round(x(houseDelayYears)), y: round(y(late[houseDelayYears])) }],
    texts: [
      placedText('title', words.labels.houseTitle, 0, 14, { weight: 'semibold' }),
      ...[0, 10, 20, 30, 40].map((year, i) =>
        placedText(
          `age-${year}`,
          i === 0
            ? fill(words.labels.age, { n: format.number(30 + year, 'years') })
            : format.number(30 + year, 'years'),
          x(year),
          bottom + 16,
          {
            tone: 'quiet',
            anchor: i === 0 ? 'start' : i === 4 ? 'end' : 'middle',
          },
        ),
      ),
      ...keptApart(
        [
          ...tickTexts,
          placedText('late-name', lateName, x(29), y(late[28]) + 34, { anchor: 'start' }),
          placedText('early-name', earlyName, x(28), y(early[28]) - 14, { anchor: 'end', weight: 'semibold' }),
        ],
        size,
        [TOP + 12, bottom - 4],
      ),
    ],
  };
}
