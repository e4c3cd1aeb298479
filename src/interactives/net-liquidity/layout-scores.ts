import { scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Part } from './geometry.ts';
import { type MachineRun, r2Digits, spec } from './spec.ts';

const ROW = 22;
const TITLE = 22;
const VALUE_ROOM = 50;
/** The height that two rows and their title take. */
export const SCORES_HEIGHT = TITLE + 2 * ROW + 2;

/** R² in the window and after it, on one scale from −1 to 1; a bar that would be longer ends at −1 with its number. */
export function scoresPart(run: MachineRun, { size, words, format }: LayoutContext): Part {
  const { labels } = words;
  const top = size.height - SCORES_HEIGHT;
  const rows = [
    { key: 'in', name: labels.inWindow, quantity: 'inSampleR2' },
    // No score for a test that never ran.
    ...(run.outOfSample ? [{ key: 'after', name: labels.afterWindow, quantity: 'outOfSampleR2' } as const] : []),
  ] as const;
  const nameRoom = Math.max(...rows.map(({ name }) => textWidth(name, TEXT_PX))) + 12;
  const x = scaleLinear([-1, 1], [nameRoom + VALUE_ROOM, size.width - VALUE_ROOM]).clamp(true);
  const scored = rows.map((row, i) => {
    const value = spec.quantities[row.quantity].of(run);
    const y = top + TITLE + ROW * i;
    return { ...row, value, y, tone: value < 0 ? ('accent' as const) : ('total' as const) };
  });
  return {
    bars: scored.map(({ key, value, y, tone }) => ({
      ...{ key: `score-${key}`, x: round(Math.min(x(0), x(value))), y: y + 4, height: ROW - 8, tone },
      width: round(Math.abs(x(value) - x(0))),
    })),
    marks: [
      { key: 'zero', tone: 'quiet', x1: round(x(0)), x2: round(x(0)), y1: top + TITLE, y2: top + TITLE + 2 * ROW },
    ],
    texts: [
      placedText('score-title', labels.scoreTitle, 0, top + 14, { weight: 'semibold' }),
      ...scored.flatMap(({ key, name, value, y, tone }) => [
        placedText(`name-${key}`, name, 0, y + 15.5),
        placedText(
          `value-${key}`,
          format.value(value, 'ratio', r2Digits(value)),
          x(value) + (value < 0 ? -7 : 7),
          y + 15.5,
          {
            ...{ anchor: value < 0 ? 'end' : 'start', weight: 'semibold', tone },
          },
        ),
      ]),
    ],
  };
}
