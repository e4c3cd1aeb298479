import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { wrapText } from '../../kit/core/text-width.ts';
import { GENERATIONS } from '../../models/generations.ts';
import type { View } from './layout.ts';
import { NOW, type World } from './world.ts';

const TITLE = 24;
const GAP = 26;
const VALUE_ROOM = 44;

/** Who gained from dearer assets, counted twice: wealth on paper on the left, sales less purchases on the right. */
export function sellersView(world: World, { size, words, format }: LayoutContext): View {
  const parties = [...GENERATIONS, 'others'] as const;
  const paper = parties.map((name) => (name === 'others' ? undefined : world.ledger.paperGainFrac[name]));
  const traded = parties.map((name) => world.ledger.tradingGainFrac[name][NOW]);
  const frames = panels(size.width);
  const domain = (values: readonly (number | undefined)[]): [number, number] => {
    const real = values.filter((value) => value !== undefined);
    return [Math.min(0, ...real), Math.max(0.05, ...real)];
  };
  const domains = { paper: domain(paper), traded: domain(traded) };
  const roomOf = (key: 'paper' | 'traded') => frames[key].width - VALUE_ROOM * (domains[key][0] < 0 ? 2 : 1);
  // One length for one percentage in both panels.
  const unit = Math.min(
    ...(['paper', 'traded'] as const).map((key) => roomOf(key) / (domains[key][1] - domains[key][0])),
  );
  const rowHeight = (size.height - TITLE * 1.6) / parties.length;
  const middle = (i: number) => TITLE * 1.6 + rowHeight * (i + 0.62);
  const barHeight = Math.min(16, rowHeight * 0.32);
  const draw = (key: 'paper' | 'traded', values: readonly (number | undefined)[]) => {
    const [from, to] = domains[key];
    const start = frames[key].left + (from < 0 ? VALUE_ROOM : 0);
    const x = scaleLinear([from, to], [start, start + unit * (to - from)]);
    const shown = values.flatMap((value, i) => (value === undefined ? [] : [{ value, i, name: parties[i] }]));
    return {
      bars: shown.map(({ value, i, name }) => ({
        key: `${key}-${name}`,
        tone: toneOf(name),
        x: round(Math.min(x(0), x(value))),
        y: round(middle(i)),
        width: Math.max(1, round(Math.abs(x(value) - x(0)))),
        height: round(barHeight),
        soft: key === 'paper',
      })),
      mark: { key: `${key}-zero`, x1: round(x(0)), x2: round(x(0)), y1: TITLE * 2, y2: size.height, quiet: true },
      texts: shown.map(({ value, i, name }) =>
        placedText(
          `${key}-${name}-value`,
          signed(value, format),
          x(value) + (value < 0 ? -6 : 6),
          middle(i) + barHeight / 2 + 4.5,
          {
            anchor: value < 0 ? 'end' : 'start',
            weight: key === 'traded' ? 'semibold' : 'regular',
            tone: toneOf(name),
          },
        ),
      ),
    };
  };
  const left = draw('paper', paper);
  const right = draw('traded', traded);
  return {
    bars: [...left.bars, ...right.bars],
    marks: [left.mark, right.mark],
    texts: [
      ...titleTexts('paper', words.labels.paperTitle, frames.paper),
      ...titleTexts('traded', words.labels.tradedTitle, frames.traded),
      ...parties.map((name, i) =>
        placedText(`${name}-row`, words.labels[name], 0, middle(i) - 6, { tone: toneOf(name), weight: 'semibold' }),
      ),
      ...left.texts,
      ...right.texts,
    ],
  };
}

const toneOf = (name: string): Tone => (name === 'others' ? 'quiet' : (name as Tone));

function panels(width: number) {
  const part = (width - GAP) * 0.42;
  return { paper: { left: 0, width: part }, traded: { left: part + GAP, width: width - GAP - part } };
}

function titleTexts(key: string, title: string, frame: { left: number; width: number }): PlacedText[] {
  return wrapText(title, frame.width, TEXT_PX, 'semibold').map((text, i) =>
    placedText(`${key}-title-${i}`, text, frame.left, 13 + i * 16, { weight: 'semibold' }),
  );
}

const signed = (share: number, format: LayoutContext['format']) => {
  const text = format.value(share, 'percent');
  return share > 0.005 ? `+${text}` : text;
};
