import { line, scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import type { PovertyLineFigureRun } from './spec.ts';

const TOP = 30;
const AXIS_HEIGHT = 36;
const SHOWN_USD = 120_000;

/** What is left of a gross income: after tax (dashed), and after paying for the benefits that are lost on the way. */
export function cliffView({ cliff, own }: PovertyLineFigureRun, { size, words, format }: LayoutContext): View {
  const bottom = size.height - AXIS_HEIGHT;
  const x = scaleLinear([0, SHOWN_USD], [0, size.width - 4]);
  const shown = cliff.grossUsd.filter((gross) => gross <= SHOWN_USD).length;
  const indices = Array.from({ length: shown }, (_, i) => i);
  const afterTax = (i: number) => cliff.grossUsd[i] - cliff.taxUsd[i];
  const y = scaleLinear([Math.min(0, ...cliff.netUsd), afterTax(shown - 1)], [bottom, TOP + 8]);
  const path = (of: (i: number) => number, from = 0, to = shown - 1) =>
    line<number>(
      (i) => round(x(cliff.grossUsd[i])),
      (i) => round(y(of(i))),
    )(indices.slice(from, to + 1)) ?? '';
  const net = (i: number) => cliff.netUsd[i];
  const step = cliff.grossUsd[1];
  // A trap is drawn from the last point before the fall to the point where the peak is reached again.
  const inTrap = cliff.traps.map(({ fromGrossUsd, regainedGrossUsd }) => ({
    from: Math.max(0, Math.ceil(fromGrossUsd / step) - 1),
    to: Math.min(shown - 1, Math.ceil(regainedGrossUsd / step)),
  }));
  const ticks = [0, 40_000, 80_000, 120_000];
  const trapTexts = cliff.traps
    .filter(({ fromGrossUsd }) => fromGrossUsd < SHOWN_USD)
    .flatMap(({ fromGrossUsd, regainedGrossUsd, lowestNetUsd }, i, all): PlacedText[] => {
      const text = fill(words.labels.trap, {
        from: format.value(fromGrossUsd, 'usd'),
        to: format.value(regainedGrossUsd, 'usd'),
        // Where the unit stands behind the number, once is enough.
        fromNumber: format.number(fromGrossUsd, 'usd'),
      });
      const edge = { x: x(fromGrossUsd) + 6, y: y(afterTax(Math.round(fromGrossUsd / step))) };
      const look = { tone: 'accent', weight: 'semibold', anchor: 'end' } as const;
      if (i === all.length - 1) {
        const between = x((fromGrossUsd + Math.min(SHOWN_USD, regainedGrossUsd)) / 2);
        return [placedText(`trap-${i}`, text, between, y(lowestNetUsd) + 20, { ...look, anchor: 'middle' })];
      }
      // The first of several is named above its edge, where the next one does not fall: in two rows if it is wider than the room
      // left of the rising line.
      if (textWidth(text, TEXT_PX, 'semibold') <= edge.x)
        return [placedText(`trap-${i}`, text, edge.x, edge.y - 14, look)];
      const [name, range] = text.split(/(?<=:) /);
      return [
        placedText(`trap-${i}`, name, edge.x, edge.y - 46, look),
        placedText(`trap-${i}-range`, range ?? '', edge.x, edge.y - 28, look),
      ];
    });
  const half = Math.round(shown * 0.62);
  // Under its line: as far down as the line is where the name begins.
  const netStart = Math.round(
    (x.invert(x(SHOWN_USD) - textWidth(words.labels.net, TEXT_PX, 'semibold')) / SHOWN_USD) * (shown - 1),
  );
  // The reader's own gross income on the drawing: what tax alone would leave, and what the drawing leaves. Past its end, nothing.
  const ownIndex = own && own.incomeUsd <= SHOWN_USD ? Math.round(own.incomeUsd / step) : undefined;
  const ownAt =
    ownIndex === undefined
      ? undefined
      : { x: round(x(cliff.grossUsd[ownIndex])), y: round(y(net(ownIndex))), high: round(y(afterTax(ownIndex))) };
  return {
    gridlines: [{ x: 0, width: size.width, ys: [bottom, ...[40_000, 80_000].map((tick) => round(y(tick)))] }],
    lines: [
      { key: 'after-tax', tone: 'quiet', kind: 'counterfactual', path: path(afterTax) },
      { key: 'net', tone: 'rest', kind: 'model', path: path(net) },
      ...inTrap.map(({ from, to }, i) => ({
        key: `trap-${i}`,
        tone: 'accent' as const,
        kind: 'model' as const,
        path: path(net, from, to),
      })),
    ],
    marks: ownAt ? [{ key: 'own-gap', x1: ownAt.x, x2: ownAt.x, y1: ownAt.high, y2: ownAt.y, own: true }] : [],
    dots: ownAt ? [{ key: 'own-income', tone: 'pencil', x: ownAt.x, y: ownAt.y }] : [],
    texts: [
      placedText('title', words.labels.cliffTitle, 0, 14, { weight: 'semibold' }),
      ...ticks.map((tick, i) =>
        placedText(
          `gross-${tick}`,
          i === 0 ? format.value(tick, 'usd') : format.number(tick, 'usd'),
          x(tick),
          bottom + 15,
          {
            tone: 'quiet',
            anchor: i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle',
          },
        ),
      ),
      placedText('gross-axis', words.labels.grossAxis, 0, bottom + 31, { tone: 'quiet' }),
      ...keptApart(
        [
          ...[40_000, 80_000].map((tick) =>
            placedText(`net-${tick}`, format.value(tick, 'usd'), 0, y(tick) - 4, { tone: 'quiet' }),
          ),
          placedText('after-tax', words.labels.afterTax, x(cliff.grossUsd[half]) - 8, y(afterTax(half)) - 6, {
            tone: 'quiet',
            anchor: 'end',
          }),
          placedText('net', words.labels.net, x(cliff.grossUsd[shown - 1]), y(net(netStart)) + 16, {
            tone: 'rest',
            weight: 'semibold',
            anchor: 'end',
          }),
          ...trapTexts,
          ...(ownAt
            ? [
                placedText('own-income', words.labels.ownIncome, ownAt.x - 4, ownAt.high - 12, {
                  tone: 'pencil',
                  weight: 'semibold',
                  anchor: 'end',
                }),
              ]
            : []),
        ],
        size,
        [TOP + 4, bottom - 6],
      ),
    ],
  };
}
