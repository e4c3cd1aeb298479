import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import { OUTCOMES } from './plan.ts';
import type { Ticket } from './spec.ts';

const HEAD = 57;
/** The scale's end over the ordinary range of the controls, so that two plans can be compared by eye. */
const ORDINARY_FRAC = 0.6;
/** Classes in which a saver ends with less than was paid in. */
const LOSING = 2;

/** What monthly saving becomes: how many of a hundred savers end in each class, beside the same money in shares. */
export function planView({ plan }: Ticket, { size, words, format }: LayoutContext): View {
  const rowHeight = (size.height - HEAD) / OUTCOMES.length;
  const barHeight = Math.min(18, rowHeight * 0.36);
  const left = Math.max(...OUTCOMES.map((key) => textWidth(words.labels[key], TEXT_PX))) + 10;
  const right = textWidth(format.value(1, 'percent'), TEXT_PX, 'semibold') + 8;
  const end = Math.max(ORDINARY_FRAC, ...plan.planFrac, ...plan.equityFrac);
  const x = scaleLinear([0, end], [left, size.width - right]);
  const middle = (i: number) => HEAD + rowHeight * (i + 0.5);
  const tone = (i: number): Tone => (i < LOSING ? 'accent' : 'rest');
  const bar = (key: string, frac: number, y: number, tone: Tone) => ({
    key,
    tone,
    x: left,
    y: round(y),
    width: Math.max(1, round(x(frac) - left)),
    height: round(barHeight),
  });
  const value = (key: string, frac: number, y: number, more: Partial<PlacedText>) =>
    placedText(key, format.value(frac, 'percent'), x(frac) + 5, y + barHeight / 2 + 4.5, more);
  return {
    bars: OUTCOMES.flatMap((key, i) => [
      bar(`${key}-plan`, plan.planFrac[i], middle(i) - barHeight - 0.5, tone(i)),
      bar(`${key}-shares`, plan.equityFrac[i], middle(i) + 0.5, 'quiet'),
    ]),
    texts: [
      placedText('title', words.labels.planTitle, 0, 14, { weight: 'semibold' }),
      placedText('key', words.labels.planKey, 0, 31, { tone: 'quiet' }),
      placedText('loss-key', words.labels.planLossKey, 0, 48, { tone: 'quiet' }),
      ...OUTCOMES.flatMap((key, i): PlacedText[] => [
        placedText(`${key}-name`, words.labels[key], 0, middle(i) + 4.5, {}),
        value(`${key}-plan-value`, plan.planFrac[i], middle(i) - barHeight - 0.5, {
          tone: tone(i),
          weight: 'semibold',
        }),
        value(`${key}-shares-value`, plan.equityFrac[i], middle(i) + 0.5, { tone: 'quiet' }),
      ]),
    ],
  };
}
