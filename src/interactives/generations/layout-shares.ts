import { line, max, type ScaleLinear, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { GENERATIONS, type Generation } from '../../models/generations.ts';
import { ACCOUNTS_PERMILLE, NEWEST_DATE, NEWEST_HOUSEHOLDS_PERMILLE, NEWEST_WEALTH_PERMILLE } from './accounts.ts';
import type { View } from './layout.ts';
import { nameLines, type Rules } from './name-lines.ts';
import { accountsFrac, FIRST_YEAR, NOW, type World } from './world.ts';

type Scale = ScaleLinear<number, number>;

const ROW_HEIGHT = 19;
const BAR_HEIGHT = 11;
const STRIP_TITLE = 24;
const AXIS_HEIGHT = 20;
const TOP = 16;
/** The ticks' own column at the right, where lines of the newest year would run under them. */
const TICK_ROOM = 32;
/** Room behind the longest bar for the stroke, and for the reader's guess. */
const STROKE_ROOM = 8;
const GUESS_ROOM = 42;

/**
 * Shares of wealth over time above, and below as bars: the newest quarter against households (the accounts alone), or 2025
 * in this world against the accounts.
 */
export function sharesView(world: World, accountsOnly: boolean, context: LayoutContext): View {
  const strip = shareStrip(world, accountsOnly, context);
  const { size, format } = context;
  const lastIndex = accountsOnly ? NOW : world.years.length - 1;
  const bottom = size.height - strip.height - AXIS_HEIGHT;
  const x = scaleLinear([0, lastIndex], [0, size.width - TICK_ROOM]);
  const largest = max(GENERATIONS, (name) => max(world.sharesFrac[name]) as number) as number;
  const y = scaleLinear([0, Math.max(0.82, accountsOnly ? 0 : largest)], [bottom, TOP]);
  const ticks = [0, 0.25, 0.5, 0.75];
  const curve = line<number>(
    (_, i) => round(x(i)),
    (share) => round(y(share)),
  );
  const years = accountsOnly ? [1990, 2000, 2010, 2025] : [1990, 2000, 2010, 2025, 2045];
  const tickTexts = ticks.slice(1).map((tick) =>
    placedText(`tick-${tick}`, format.value(tick, 'percent'), size.width, y(tick) - 4, {
      tone: 'quiet',
      anchor: 'end',
    }),
  );
  const accounts = GENERATIONS.map((name) => Array.from(ACCOUNTS_PERMILLE[name], (permille) => permille / 1000));
  const shares = accountsOnly ? accounts : GENERATIONS.map((name) => world.sharesFrac[name]);
  const observed = accountsOnly ? [] : accounts.map((of) => of.map((share, i): [number, number] => [x(i), y(share)]));
  const rules = { xs: accountsOnly ? [] : [x(NOW)], ys: ticks.map((tick) => y(tick)) };
  const names = nameTexts(shares, observed, tickTexts, [x, y], rules, context);
  return {
    panels: [{ key: 'shares', x: 0, width: size.width, gridlines: ticks.map((tick) => round(y(tick))) }],
    lines: GENERATIONS.map((name, g) => ({
      key: name,
      tone: name,
      kind: accountsOnly ? 'data' : 'model',
      path: curve(Array.from(shares[g])) ?? '',
    })),
    dots: accountsOnly
      ? []
      : GENERATIONS.map((name) => ({ key: `${name}-dots`, tone: name, path: dotsPath(name, x, y) })),
    marks: [
      ...(accountsOnly ? [] : [{ key: 'now', x1: round(x(NOW)), x2: round(x(NOW)), y1: TOP, y2: bottom, quiet: true }]),
      ...strip.marks,
    ],
    bars: strip.bars,
    pencil: strip.pencil,
    texts: [
      ...years.map((year, i) =>
        placedText(`year-${year}`, format.value(year, 'calendarYear'), x(year - FIRST_YEAR), bottom + 15, {
          tone: 'quiet',
          anchor: i === years.length - 1 ? 'end' : 'middle',
        }),
      ),
      ...tickTexts,
      ...names,
      ...strip.texts,
    ].map((text) => (text.key === 'year-1990' ? { ...text, x: 0, anchor: 'start' as const } : text)),
  };
}

/** The accounts at each year's end, as dots beside the model's line. */
function dotsPath(name: Generation, x: Scale, y: Scale): string {
  return ACCOUNTS_PERMILLE[name].map((_, i) => `M${round(x(i))},${round(y(accountsFrac(name, i)))}h0`).join('');
}

/** Each line's name, where it covers least. */
function nameTexts(
  shares: readonly ArrayLike<number>[],
  observed: readonly (readonly [number, number][])[],
  tickTexts: readonly PlacedText[],
  [x, y]: readonly [Scale, Scale],
  rules: Rules,
  { size, words }: LayoutContext,
): PlacedText[] {
  const lines = GENERATIONS.map((name, g) => {
    const points = Array.from(shares[g], (share, i): [number, number] => [x(i), y(share)]);
    const peak = points.reduce((best, [, py], i) => (py < points[best][1] ? i : best), 0);
    // The oldest line only falls: its name stands where it is steep, the others' at their highest.
    return {
      key: `${name}-name`,
      text: words.labels[name],
      tone: name,
      points,
      preferred: name === 'silent' ? 8 : peak,
      dots: observed[g],
    };
  });
  const drawn = [...observed.flat(), ...lines.flatMap(({ points }) => points)];
  return nameLines(lines, drawn, tickTexts, size, [TOP, y(0) - 4], rules);
}

/** The strip of four bars at the foot. */
function shareStrip(world: World, accountsOnly: boolean, { size, words, format, marks }: LayoutContext) {
  const rows = GENERATIONS.map((name) => ({
    name,
    bar: accountsOnly ? NEWEST_WEALTH_PERMILLE[name] / 1000 : world.sharesFrac[name][NOW],
    mark: accountsOnly ? NEWEST_HOUSEHOLDS_PERMILLE[name] / 1000 : accountsFrac(name, NOW),
  }));
  const height = STRIP_TITLE + ROW_HEIGHT * rows.length + 2;
  const top = size.height - height + STRIP_TITLE;
  const guess = accountsOnly ? undefined : marks.guess;
  // The bar's number stands before the bar: at its far end it would read as the stroke's.
  const values = rows.map(({ bar }) => format.value(bar, 'percent', 1));
  const widest = (texts: readonly string[], weight: 'regular' | 'semibold') =>
    Math.max(...texts.map((text) => textWidth(text, TEXT_PX, weight)));
  const valueEnd =
    widest(
      GENERATIONS.map((name) => words.labels[name]),
      'regular',
    ) +
    12 +
    widest(values, 'semibold');
  const left = valueEnd + 8;
  const right = size.width - STROKE_ROOM - (guess === undefined ? 0 : GUESS_ROOM);
  const x = scaleLinear([0, Math.max(0.6, guess ?? 0, ...rows.flatMap(({ bar, mark }) => [bar, mark]))], [left, right]);
  const middle = (i: number) => top + ROW_HEIGHT * i + ROW_HEIGHT / 2;
  const boomers = rows[1];
  const title = accountsOnly
    ? fill(words.labels.newestTitle, { year: format.value(Number(NEWEST_DATE.slice(0, 4)), 'calendarYear') })
    : words.labels.nowTitle;
  return {
    height,
    bars: rows.map(({ name, bar }, i) => ({
      key: `${name}-bar`,
      tone: name,
      x: round(left),
      y: round(middle(i) - BAR_HEIGHT / 2),
      width: round(x(bar) - left),
      height: BAR_HEIGHT,
    })),
    marks: rows.map(({ name, mark }, i) => ({
      key: `${name}-mark`,
      x1: round(x(mark)),
      x2: round(x(mark)),
      y1: middle(i) - BAR_HEIGHT / 2 - 3,
      y2: middle(i) + BAR_HEIGHT / 2 + 3,
    })),
    pencil: guess === undefined ? undefined : handStroke(x(guess), middle(1)),
    texts: [
      placedText('strip-title', title, 0, top - 8, { weight: 'semibold' }),
      ...rows.flatMap(({ name }, i): PlacedText[] => [
        placedText(`${name}-row`, words.labels[name], 0, middle(i) + 4, { tone: name }),
        placedText(`${name}-value`, values[i], valueEnd, middle(i) + 4, {
          tone: name,
          weight: 'semibold',
          anchor: 'end',
        }),
      ]),
      ...(guess === undefined
        ? []
        : [
            placedText(
              'guess',
              format.value(guess, 'percent'),
              x(Math.max(boomers.bar, boomers.mark, guess)) + 8,
              middle(1) + 4,
              { tone: 'pencil' },
            ),
          ]),
    ],
  };
}

/** An upright stroke as a hand would draw it across the boomers' bar. */
function handStroke(x: number, y: number): string {
  return `M${round(x + 1)},${round(y - 10)}C${round(x - 1.5)},${round(y - 3)} ${round(x + 2)},${round(y + 3)} ${round(x - 0.5)},${round(y + 10)}`;
}
