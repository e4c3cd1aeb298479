import { scaleLinear } from 'd3';
import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Part } from './geometry.ts';
import { type MachineRun, spec } from './spec.ts';

const ROW = 17;
const TITLE = 20;
const GAP = 12;
/** The height that four rows and their title take. */
export const BRIDGE_HEIGHT = TITLE + 4 * ROW;

/** What the change since the opening is made of: each part begins where the one above it ended, and the last row is the sum. */
export function bridgePart(run: MachineRun, { size, words, format }: LayoutContext): Part {
  const { labels } = words;
  const { fedRiseUsdBn, treasuryRiseUsdBn, reverseRepoFallUsdBn, riseUsdBn } = spec.quantities;
  const fed = fedRiseUsdBn.of(run);
  const treasury = -treasuryRiseUsdBn.of(run);
  const reverseRepo = reverseRepoFallUsdBn.of(run);
  const parts = [
    { key: 'fed', name: labels.fedPart, from: 0, to: fed },
    { key: 'treasury', name: labels.treasuryPart, from: fed, to: fed + treasury },
    { key: 'reverse-repo', name: labels.reverseRepoPart, from: fed + treasury, to: fed + treasury + reverseRepo },
    { key: 'sum', name: labels.sumPart, from: 0, to: riseUsdBn.of(run) },
  ];
  const rows = parts.map((part, i) => {
    const change = part.to - part.from;
    const text = `${change < 0 ? '−' : '+'}${format.number(Math.abs(change), 'usdBn', 1)}`;
    return { ...part, text, sum: part.key === 'sum', y: size.height - ROW * (parts.length - i) };
  });
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text, TEXT_PX, 'semibold')));
  const left = widest(rows.map(({ name }) => name)) + GAP;
  const right = size.width - widest(rows.map(({ text }) => text)) - GAP;
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [left, right]);
  return {
    bars: rows.map(({ key, from, to, sum, y }) => ({
      key: `bridge-${key}`,
      tone: sum ? 'total' : 'quiet',
      x: round(Math.min(x(from), x(to))),
      y: y + 4,
      width: round(Math.max(1, Math.abs(x(to) - x(from)))),
      height: ROW - 7,
    })),
    texts: [
      placedText('bridge-title', labels.bridgeTitle, 0, size.height - 4 * ROW - 6, { weight: 'semibold' }),
      ...rows.flatMap(({ key, name, text, sum, y }) => {
        const weight = sum ? 'semibold' : 'regular';
        return [
          placedText(`bridge-${key}-name`, name, 0, y + 13, { weight }),
          placedText(`bridge-${key}-value`, text, size.width, y + 13, { weight, anchor: 'end' }),
        ];
      }),
    ],
  };
}
