import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import { DAILY_STATISTICS } from './lookup.ts';
import type { FigureParameters } from './spec.ts';

/** One statistic of ordinary days: the S&P 500's as a bar or a mark, the model's at four sizes as points. */
export interface StatisticRow {
  key: string;
  y: number;
  x1: number;
  x2: number;
  zero: number;
  record: { x: number; low: number; high: number };
  points: readonly { key: string; x: number; hollow: boolean }[];
}

const ROWS = [
  { key: 'excessKurtosis', domain: [-1, 14], digits: 1 },
  { key: 'returnCorrelation', domain: [-0.2, 0.5], digits: 2 },
  { key: 'clustering', domain: [-0.06, 0.42], digits: 2 },
] as const;

const SIDE_PX = 14;
/** Two lines at the foot that say what the marks mean. */
const KEY_PX = 34;
/** In a frame lower than this there is no room for them. */
const LOW_PX = 290;

/** Names of points that would touch are joined into one: "×0, ×1". */
function joined(points: readonly { x: number; text: string }[], gap: number): { x: number; text: string }[] {
  const groups: { x: number; from: number; text: string }[] = [];
  for (const { x, text } of [...points].sort((a, b) => a.x - b.x)) {
    const last = groups[groups.length - 1];
    if (last && x - last.x < gap + (textWidth(last.text, TEXT_PX) + textWidth(text, TEXT_PX)) / 2) {
      last.text = `${last.text}, ${text}`;
      last.x = (last.from + x) / 2;
    } else groups.push({ x, from: x, text });
  }
  return groups;
}

/** Three rows, each on a scale of its own: sizes of the flows above the line, the S&P 500 below it. */
export function statisticRows(
  { noiseKind }: FigureParameters,
  { size, words, format }: LayoutContext,
): { rows: StatisticRow[]; flip: { x: number; y: number }; texts: PlacedText[] } {
  const low = size.height < LOW_PX;
  const height = (size.height - (low ? 0 : KEY_PX)) / ROWS.length;
  const parts = ROWS.map(({ key, domain, digits }, i) => {
    const top = i * height;
    const y = round(top + height * 0.59);
    const x = scaleLinear([...domain], [SIDE_PX, size.width - SIDE_PX]);
    const record = DAILY_STATISTICS.record[key];
    const number = (value: number) => format.number(value, 'ratio', digits);
    const models = DAILY_STATISTICS.scales.map((scale) => ({
      scale,
      value: DAILY_STATISTICS.model(noiseKind, scale)[key],
    }));
    const points = models.map(({ scale, value }) => ({ key: `x${scale}`, x: round(x(value)), hollow: scale === 0 }));
    const names = joined(
      models.map(({ scale, value }) => ({ x: x(value), text: format.value(scale, 'multiple', 0) })),
      6,
    );
    const recordText = `${words.labels.record}: ${number(record.middle)}`;
    const half = textWidth(recordText, TEXT_PX, 'semibold') / 2;
    const row: StatisticRow = {
      key,
      y,
      x1: SIDE_PX,
      x2: round(size.width - SIDE_PX),
      zero: round(x(0)),
      record: { x: round(x(record.middle)), low: round(x(record.low)), high: round(x(record.high)) },
      points,
    };
    const texts = [
      placedText(`${key}-title`, words.labels[key], 0, top + 14, { weight: 'semibold' }),
      ...names.map(({ x: at, text }, n) => {
        const own = textWidth(text, TEXT_PX) / 2;
        return placedText(`${key}-sizes-${n}`, text, Math.min(Math.max(at, own), size.width - own), y - 12, {
          anchor: 'middle',
        });
      }),
      placedText(`${key}-record`, recordText, Math.min(Math.max(x(record.middle), half), size.width - half), y + 25, {
        anchor: 'middle',
        weight: 'semibold',
        tone: 'total',
      }),
    ];
    return { row, texts };
  });
  const rows = parts.map(({ row }) => row);
  // Where the rules put a sign that the record does not have; where news in spells puts the clustering.
  const told = rows[noiseKind === 'clustered' ? 2 : 1];
  const keyTexts = [
    placedText('sizes-key', words.labels.sizesKey, 0, size.height - 21, { tone: 'quiet' }),
    placedText('record-key', `${words.labels.record}, ${words.labels.recordKey}`, 0, size.height - 4, {
      tone: 'quiet',
    }),
  ];
  return {
    rows,
    flip: { x: told.points[1].x, y: told.y },
    texts: [...parts.flatMap(({ texts }) => texts), ...(low ? [] : keyTexts)],
  };
}
