import { line, scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { keptApart } from '../../kit/core/keep-apart.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import { type PovertyLineFigureRun, REFERENCES } from './spec.ts';

const TOP = 34;
const AXIS_HEIGHT = 36;
/** The line at which the picture ends unless the dial points higher. */
const ORDINARY_USD = 180_000;

/** The dial: a line against food's share of spending, with the share falling to the right. */
export function dialView(run: PovertyLineFigureRun, { size, words, format }: LayoutContext): View {
  const bottom = size.height - AXIS_HEIGHT;
  const share = 1 / run.multiplier;
  const top = Math.max(ORDINARY_USD, run.lineUsd * 1.15);
  const x = scaleLinear([0.5, 0.03], [0, size.width - 8]);
  const y = scaleLinear([0, top], [bottom, TOP]);
  const food = run.lineUsd * share;
  const shares = Array.from({ length: 141 }, (_, i) => 0.5 - (i * 0.47) / 140).filter((at) => food / at <= top);
  const curve = line<number>(
    (at) => round(x(at)),
    (at) => round(y(food / at)),
  );
  const references = Object.entries(REFERENCES).filter(([key]) => key !== 'medianHousehold');
  const at = { x: round(x(share)), y: round(y(run.lineUsd)) };
  const current = placedText('line', format.value(run.lineUsd, 'usd'), at.x - 10, at.y - 8, {
    tone: 'rest',
    weight: 'semibold',
    anchor: at.x > 90 ? 'end' : 'start',
    size: 17,
  });
  // The reader's own share of food, where it is on the dial and its line in the frame.
  const ownShare = run.own?.foodShareFrac ?? 0;
  const ownDot =
    ownShare >= 0.03 && ownShare <= 0.5 && food / ownShare <= top
      ? { x: round(x(ownShare)), y: round(y(food / ownShare)) }
      : undefined;
  // Not across the stroke that leads from the point to its share.
  const officialX = at.x > size.width * 0.6 ? at.x - 6 : size.width;
  // In one row where it fits between there and the curve, which leaves the official line upwards; else in two.
  const official = [words.labels.officialLine, format.value(REFERENCES.officialLine, 'usd')];
  const crossing = x(Math.min(0.5, food / REFERENCES.officialLine));
  const fits = officialX - textWidth(official.join(' '), TEXT_PX) > crossing + 12;
  const officialRows = fits ? [official.join(' ')] : official;
  return {
    gridlines: [{ x: 0, width: size.width, ys: [bottom] }],
    lines: [{ key: 'dial', tone: 'total', kind: 'model', path: curve(shares) ?? '' }],
    marks: [
      ...references.map(([key, usd]) => ({ key, x1: 0, x2: size.width, y1: round(y(usd)), y2: round(y(usd)) })),
      { key: 'drop', x1: at.x, x2: at.x, y1: at.y, y2: bottom },
    ],
    dots: [
      { key: 'now', tone: 'rest', ...at },
      ...(ownDot ? [{ key: 'own', tone: 'pencil' as const, ...ownDot }] : []),
    ],
    texts: [
      placedText('title', words.labels.dialTitle, 0, 14, { weight: 'semibold' }),
      ...[0.5, 0.4, 0.3, 0.2, 0.1].map((tick, i) =>
        placedText(
          `share-${tick}`,
          i === 0 ? format.value(tick, 'percent') : format.number(tick, 'percent'),
          x(tick),
          bottom + 15,
          { tone: 'quiet', anchor: i === 0 ? 'start' : 'middle' },
        ),
      ),
      placedText('share-axis', words.labels.shareAxis, 0, bottom + 31, { tone: 'quiet' }),
      ...keptApart(
        [
          current,
          ...(ownDot
            ? [
                placedText('own', words.labels.ownShare, ownDot.x + (ownDot.x > 130 ? -10 : 10), ownDot.y - 8, {
                  tone: 'pencil',
                  weight: 'semibold',
                  anchor: ownDot.x > 130 ? 'end' : 'start',
                }),
              ]
            : []),
          ...references.flatMap(([key, usd]) =>
            // The lowest stands at the right and under its stroke, where the curve has left it.
            key === 'officialLine'
              ? officialRows.map((text, i) =>
                  placedText(i === 0 ? key : `${key}-usd`, text, officialX, y(usd) + 14 + i * 17, {
                    tone: 'quiet',
                    anchor: 'end',
                  }),
                )
              : [placedText(key, `${words.labels[key]} ${format.value(usd, 'usd')}`, 0, y(usd) - 5, { tone: 'quiet' })],
          ),
        ],
        size,
        [TOP - 4, bottom - 5],
      ),
    ],
  };
}
