import { scaleLinear } from 'd3';
import type { Geometry, LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { textWidth } from '../../kit/core/text-width.ts';
import type { Unit } from '../../kit/core/units.ts';
import type { VolTermParameters } from '../../models/vol-term.ts';
import { ERAS, type FigureRun, type Measures } from './spec.ts';

/**
 * Three measures, each with two strokes on one scale: where more hedging takes the model, and where the years have taken the
 * record. If hedging explained the change, the strokes would point the same way.
 */
export interface VixCurveGeometry extends Geometry {
  strokes: readonly Stroke[];
  rules: readonly { key: string; x1: number; x2: number; y: number }[];
}

export interface Stroke {
  key: string;
  tone: 'total' | 'quiet';
  y: number;
  xFrom: number;
  xTo: number;
  /** The record goes against what the model says of hedging. */
  against: boolean;
  /** No hedging is on: the point without it stands alone. */
  hollow: boolean;
}

const ROWS = [
  { key: 'invertedFrac', unit: 'percent', digits: 1, low: 0, high: 0.2 },
  { key: 'startVolPts', unit: 'volPoints', digits: 0, low: 16, high: 34 },
  { key: 'realisedOverNear', unit: 'percent', digits: 0, low: 0.6, high: 1 },
] as const satisfies readonly { key: keyof Measures; unit: Unit; digits: number; low: number; high: number }[];

/** Two lines at the foot that say what hollow and filled points are. */
const KEY_PX = 36;
const TITLE_PX = 20;
/** Less of a change than this part of the scale counts as none. */
const STILL = 0.01;

interface Ends {
  from: number;
  to: number;
}

/** The numbers at both ends of a stroke, outside it; one number where the ends touch. */
function endTexts(
  key: string,
  ends: Ends,
  x: (v: number) => number,
  y: number,
  strong: boolean,
  number: (v: number) => string,
): PlacedText[] {
  const from = x(ends.from);
  const to = x(ends.to);
  const text = (end: 'from' | 'to', at: number, side: number) =>
    placedText(`${key}-${end}`, number(ends[end]), at + 14 * side, y + 4, {
      anchor: side < 0 ? 'end' : 'start',
      weight: end === 'to' ? 'semibold' : 'regular',
      tone: strong ? 'total' : 'quiet',
    });
  if (Math.abs(from - to) < 1) return [text('to', to, 1)];
  const side = to > from ? 1 : -1;
  return [text('from', from, -side), text('to', to, side)];
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: FigureRun, _params: VolTermParameters, context: LayoutContext): VixCurveGeometry {
  const { size, words, format } = context;
  const nameRoom = Math.max(textWidth(words.labels.model, TEXT_PX), textWidth(words.labels.record, TEXT_PX)) + 12;
  const numberRoom = 56;
  const height = (size.height - KEY_PX) / ROWS.length;
  const lanes = (height - TITLE_PX) / 2;
  const parts = ROWS.map(({ key, unit, digits, low, high }, i) => {
    const top = i * height;
    const model: Ends = { from: run.without[key], to: run.with[key] };
    const record: Ends = { from: ERAS.before[key], to: ERAS.since[key] };
    const shown = [model.from, model.to, record.from, record.to].filter((value) => value > 0);
    const x = scaleLinear(
      [Math.min(low, ...shown), Math.max(high, ...shown)],
      [nameRoom + numberRoom, size.width - numberRoom],
    );
    // The title of the points names them; a per cent sign stands at each number.
    const number = (value: number) =>
      unit === 'percent' ? format.value(value, unit, digits) : format.number(value, unit, digits);
    const modelY = round(top + TITLE_PX + lanes * 0.42);
    const recordY = round(top + TITLE_PX + lanes * 1.32);
    const moved = ({ from, to }: Ends) => (Math.abs(to - from) < STILL * (high - low) ? 0 : Math.sign(to - from));
    const against = moved(model) !== 0 && moved(record) !== 0 && moved(model) !== moved(record);
    const stroke = (name: string, ends: Ends, y: number, tone: Stroke['tone']): Stroke => ({
      key: `${key}-${name}`,
      tone,
      y,
      xFrom: round(x(ends.from)),
      xTo: round(x(ends.to)),
      against: name === 'record' && against,
      hollow: name === 'model' && !run.hedged,
    });
    const exists = model.to > 0;
    return {
      rules: [modelY, recordY].map((y, n) => ({ key: `${key}-${n}`, x1: round(nameRoom), x2: size.width, y })),
      strokes: [
        ...(exists ? [stroke('model', model, modelY, 'quiet')] : []),
        stroke('record', record, recordY, 'total'),
      ],
      texts: [
        placedText(`${key}-title`, words.labels[key], 0, top + 13, { weight: 'semibold' }),
        placedText(`${key}-model-name`, words.labels.model, 0, modelY + 4, { tone: 'quiet' }),
        placedText(`${key}-record-name`, words.labels.record, 0, recordY + 4, { tone: 'total' }),
        ...(exists ? endTexts(`${key}-model`, model, x, modelY, false, number) : []),
        ...endTexts(`${key}-record`, record, x, recordY, true, number),
      ],
    };
  });
  return {
    size,
    rules: parts.flatMap(({ rules }) => rules),
    strokes: parts.flatMap(({ strokes }) => strokes),
    texts: [
      ...parts.flatMap(({ texts }) => texts),
      placedText('model-key', words.labels.modelKey, 0, size.height - 21, { tone: 'quiet' }),
      placedText('record-key', words.labels.recordKey, 0, size.height - 4, { tone: 'quiet' }),
    ],
  };
}
