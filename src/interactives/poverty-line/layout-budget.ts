import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { View } from './layout.ts';
import { type PovertyLineFigureRun, REFERENCES } from './spec.ts';

const REFERENCE_KEYS = ['medianFour', 'medianHousehold', 'officialLine'] as const;
const REFERENCE_LINE = 16;
const ORDINARY_USD = 140_000;

/** The budget as a staircase: line by line up to the gross income it takes, against what families have. */
export function budgetView(run: PovertyLineFigureRun, { size, words, format }: LayoutContext): View {
  const rows = stairs(run);
  const references = referencesOf(run);
  const head = 6 + REFERENCE_LINE * references.length;
  const rowHeight = (size.height - head - 2) / rows.length;
  const barHeight = Math.min(20, rowHeight * 0.62);
  const left = Math.max(...rows.map(({ key }) => textWidth(words.labels[key], TEXT_PX, 'semibold'))) + 10;
  const valueRoom = textWidth(format.value(run.budget.grossUsd, 'usd'), TEXT_PX, 'semibold') + 8;
  const end = Math.max(ORDINARY_USD, run.budget.grossUsd, run.own?.incomeUsd ?? 0);
  const x = scaleLinear([0, end], [left, size.width - valueRoom]);
  const middle = (i: number) => head + rowHeight * (i + 0.5);
  const lineTone = run.own ? 'pencil' : 'rest';
  return {
    bars: rows.map(({ key, from, to }, i) => ({
      key,
      tone: key === 'gross' ? 'total' : key === 'tax' ? 'quiet' : lineTone,
      x: round(x(from)),
      y: round(middle(i) - barHeight / 2),
      width: Math.max(1, round(x(to) - x(from))),
      height: round(barHeight),
    })),
    marks: references.map(({ key, usd, own }, i) => ({
      key,
      x1: round(x(usd)),
      x2: round(x(usd)),
      y1: 6 + REFERENCE_LINE * (i + 1) - 4,
      y2: size.height,
      own,
    })),
    texts: [
      ...references.map(({ key, usd, own }, i) => {
        const text = `${words.labels[key]} ${format.value(usd, 'usd')}`;
        const place = referenceText(key, text, x(usd), 2 + REFERENCE_LINE * (i + 0.7), size.width);
        return own ? { ...place, tone: 'pencil' as const } : place;
      }),
      ...rows.flatMap(({ key, from, to }, i): PlacedText[] => [
        placedText(`${key}-name`, words.labels[key], 0, middle(i) + 4, key === 'gross' ? { weight: 'semibold' } : {}),
        placedText(
          `${key}-value`,
          i === 0 || key === 'gross' ? format.value(to - from, 'usd') : format.number(to - from, 'usd'),
          x(to) + 6,
          middle(i) + 4,
          key === 'gross' ? { weight: 'semibold' } : {},
        ),
      ]),
    ],
  };
}

/** Written from its stroke to the side where it has room. */
function referenceText(key: string, text: string, x: number, y: number, width: number): PlacedText {
  const textPx = textWidth(text, TEXT_PX);
  if (x + textPx <= width) return placedText(key, text, x - 2, y, { tone: 'quiet' });
  return placedText(key, text, x >= textPx ? Math.min(width, x + 2) : width, y, { tone: 'quiet', anchor: 'end' });
}

/** What to compare with, highest first, so that the words stand in steps; the reader's own income above them all. */
function referencesOf({ own }: PovertyLineFigureRun): { key: string; usd: number; own: boolean }[] {
  return [
    ...(own ? [{ key: 'ownIncome', usd: own.incomeUsd, own: true }] : []),
    ...REFERENCE_KEYS.map((key) => ({ key, usd: REFERENCES[key], own: false })),
  ];
}

function stairs({ budget }: PovertyLineFigureRun) {
  let at = 0;
  const lines = Object.entries(budget.lines).map(([key, usd]) => {
    const from = at;
    at += usd;
    return { key: key.replace(/Usd$/, 'Line'), from, to: at };
  });
  return [...lines, { key: 'tax', from: at, to: budget.grossUsd }, { key: 'gross', from: 0, to: budget.grossUsd }];
}
