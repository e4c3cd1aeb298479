import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { clearOf } from './clear-of.ts';
import type { View } from './layout.ts';
import { type PovertyLineFigureRun, REFERENCES } from './spec.ts';

const REFERENCE_KEYS = ['medianFour', 'medianHousehold', 'officialLine'] as const;
const REFERENCE_LINE = 16;
const HEAD = 6 + REFERENCE_LINE * REFERENCE_KEYS.length;
const ORDINARY_USD = 140_000;

/** The budget as a staircase: line by line up to the gross income it takes, against what families have. */
export function budgetView(run: PovertyLineFigureRun, { size, words, format }: LayoutContext): View {
  const rows = stairs(run);
  const rowHeight = (size.height - HEAD - 2) / rows.length;
  const barHeight = Math.min(20, rowHeight * 0.62);
  const left = Math.max(...rows.map(({ key }) => textWidth(words.labels[key], TEXT_PX, 'semibold'))) + 10;
  const end = Math.max(ORDINARY_USD, ...rows.map(({ to }) => to));
  const valueRoom = textWidth(format.value(end, 'usd'), TEXT_PX, 'semibold') + 8;
  const x = scaleLinear([0, end], [left, size.width - valueRoom]);
  const middle = (i: number) => HEAD + rowHeight * (i + 0.5);
  const references = REFERENCE_KEYS.map((key, i) =>
    referenceText(
      key,
      `${words.labels[key === 'officialLine' ? 'officialShort' : key]} ${format.value(REFERENCES[key], 'usd')}`,
      x(REFERENCES[key]),
      2 + REFERENCE_LINE * (i + 0.7),
    ),
  );
  const texts = [
    ...references,
    ...rows.flatMap(({ key, from, to, tone, strong }, i): PlacedText[] => [
      placedText(`${key}-name`, words.labels[key], 0, middle(i) + 4, {
        ...(strong ? { weight: 'semibold' } : {}),
        ...(tone === 'pencil' ? { tone } : {}),
      }),
      placedText(
        `${key}-value`,
        i === 0 || strong ? format.value(to - from, 'usd') : format.number(to - from, 'usd'),
        x(to) + 6,
        middle(i) + 4,
        strong ? { weight: 'semibold' } : {},
      ),
    ]),
  ];
  return {
    bars: rows.map(({ key, from, to, tone }, i) => ({
      key,
      tone,
      x: round(x(from)),
      y: round(middle(i) - barHeight / 2),
      width: Math.max(1, round(x(to) - x(from))),
      height: round(barHeight),
    })),
    marks: REFERENCE_KEYS.flatMap((key, i) =>
      clearOf({ key, x: x(REFERENCES[key]), y1: 2 + REFERENCE_LINE * (i + 1), y2: size.height }, texts),
    ),
    texts,
  };
}

/**
 * Ends at its stroke. From the top down the strokes stand ever further to the left and begin under their names, so that none
 * runs through another's.
 */
function referenceText(key: string, text: string, x: number, y: number): PlacedText {
  return placedText(key, text, Math.max(x + 2, textWidth(text, TEXT_PX)), y, { tone: 'quiet', anchor: 'end' });
}

interface Stair {
  key: string;
  from: number;
  to: number;
  tone: Tone;
  /** A sum and not a step to it. */
  strong?: boolean;
}

/** What a reader entered is in pencil, their income last, under the income that their budget takes. */
function stairs({ budget, own }: PovertyLineFigureRun): Stair[] {
  let at = 0;
  const lines = Object.entries(budget.lines).map(([key, usd]): Stair => {
    const from = at;
    at += usd;
    return { key: key.replace(/Usd$/, 'Line'), from, to: at, tone: own ? 'pencil' : 'rest' };
  });
  return [
    ...lines,
    { key: 'tax', from: at, to: budget.grossUsd, tone: 'quiet' },
    { key: 'gross', from: 0, to: budget.grossUsd, tone: 'total', strong: true },
    ...(own ? [{ key: 'ownIncome', from: 0, to: own.incomeUsd, tone: 'pencil' as const, strong: true }] : []),
  ];
}
