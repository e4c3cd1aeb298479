import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import type { Ticket } from './spec.ts';

const TITLE = 30;

/** The share of all wealth held by those born since 1981: before and after a move of all crypto prices. */
export function sizeView({ shares, priceMultiple }: Ticket, { size, words, format }: LayoutContext): View {
  const rows: { key: string; name: string; young: number; tone: Tone }[] = [
    { key: 'before', name: words.labels.before, young: shares.youngShareBeforeFrac, tone: 'millennials' },
    {
      key: 'after',
      name: fill(words.labels.after, { value: format.value(priceMultiple, 'multiple', 1) }),
      young: shares.youngShareAfterFrac,
      tone: 'millennials',
    },
  ];
  const rowHeight = (size.height - TITLE) / rows.length;
  const barHeight = Math.min(64, rowHeight * 0.42);
  const top = (i: number) => TITLE + rowHeight * i + rowHeight * 0.36;
  const x = scaleLinear([0, 1], [0, size.width]);
  return {
    bars: rows.flatMap(({ key, young, tone }, i) => [
      { key: `${key}-young`, tone, x: 0, y: round(top(i)), width: round(x(young)), height: round(barHeight) },
      {
        key: `${key}-rest`,
        tone: 'boomers',
        soft: true,
        x: round(x(young) + 2),
        y: round(top(i)),
        width: round(size.width - x(young) - 2),
        height: round(barHeight),
      },
    ]),
    texts: [
      placedText('title', words.labels.sizeTitle, 0, 14, { weight: 'semibold' }),
      ...rows.flatMap(({ key, name, young, tone }, i): PlacedText[] => [
        placedText(`${key}-name`, name, 0, top(i) - 8, {}),
        placedText(`${key}-young-value`, format.value(young, 'percent', 1), 0, top(i) + barHeight + 17, {
          tone,
          weight: 'semibold',
        }),
        placedText(`${key}-rest-name`, words.labels.older, size.width, top(i) + barHeight + 17, {
          tone: 'quiet',
          anchor: 'end',
        }),
      ]),
      placedText(
        'young-name',
        words.labels.young,
        textWidth(format.value(rows[0].young, 'percent', 1), TEXT_PX, 'semibold') + 6,
        top(0) + barHeight + 17,
        { tone: 'millennials' },
      ),
    ],
  };
}
