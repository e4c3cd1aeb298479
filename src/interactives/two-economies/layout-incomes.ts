import { scaleLog } from 'd3';
import type { LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { fill } from '../../kit/core/template.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { TwoEconomiesRun } from '../../models/two-economies.ts';
import { spec } from './spec.ts';

/** One earner: a stroke from today's income (×1) to the income at the end. */
export interface IncomeRow {
  key: string;
  tone: Tone;
  y: number;
  xStart: number;
  xEnd: number;
}

const ROW_HEIGHT = 21;
const TITLE_HEIGHT = 24;
/** Incomes outside this range of multiples widen the scale; inside it the scale stays put. */
const ORDINARY = [0.7, 3] as const;
/** Room for a value such as ×12.30 behind the longest stroke. */
const VALUE_ROOM = 46;

const EARNERS = [
  { key: 'owners', quantity: 'ownerMultiple', tone: 'total' },
  { key: 'aiWorker', quantity: 'aiWorkerMultiple', tone: 'ai' },
  { key: 'restWorker', quantity: 'restWorkerMultiple', tone: 'rest' },
] as const;

/** The strip of three incomes at the foot of the figure, and the height it takes. */
export function incomeStrip(
  run: TwoEconomiesRun,
  { size, words, format }: LayoutContext,
): { height: number; rows: IncomeRow[]; texts: PlacedText[] } {
  const height = TITLE_HEIGHT + ROW_HEIGHT * EARNERS.length + 4;
  const top = size.height - height + TITLE_HEIGHT;
  const multiples = EARNERS.map(({ quantity }) => spec.quantities[quantity].of(run));
  const nameWidth = Math.max(...EARNERS.map(({ key }) => textWidth(words.labels[key], TEXT_PX)));
  const x = scaleLog(
    [Math.min(ORDINARY[0], ...multiples), Math.max(ORDINARY[1], ...multiples)],
    [nameWidth + 12, size.width - VALUE_ROOM],
  );
  const rows = EARNERS.map(({ key, tone }, i) => ({
    key,
    tone,
    y: top + ROW_HEIGHT * i + ROW_HEIGHT / 2,
    xStart: round(x(1)),
    xEnd: round(x(multiples[i])),
  }));
  const title = fill(words.labels.incomeTitle, { horizon: format.value(run.years.length - 1, 'years') });
  const { ownerShareEnd } = spec.quantities;
  const owners = fill(words.labels.ownersHold, {
    share: format.value(ownerShareEnd.of(run), ownerShareEnd.unit, ownerShareEnd.digits),
  });
  const fits = textWidth(title, TEXT_PX, 'semibold') + 16 + textWidth(owners, TEXT_PX) <= size.width;
  const texts = [
    placedText('income-title', title, 0, top - 7, { weight: 'semibold' }),
    ...(fits ? [placedText('owners-hold', owners, size.width, top - 7, { tone: 'quiet', anchor: 'end' })] : []),
    ...rows.flatMap(({ key, tone, y, xStart, xEnd }, i) => [
      placedText(`${key}-name`, words.labels[key], 0, y + 4, { tone }),
      placedText(`${key}-value`, format.value(multiples[i], 'multiple'), Math.max(xStart, xEnd) + 9, y + 4, {
        tone,
        weight: 'semibold',
      }),
    ]),
  ];
  return { height, rows, texts };
}
