import { scaleLinear } from 'd3';
import type { LayoutContext, PlacedText } from '../../kit/core/contract.ts';
import { placedText, round } from '../../kit/core/placing.ts';
import type { Equilibrium, TaskShiftParameters, TaskShiftRun } from '../../models/task-shift.ts';

/** Output as a column: labour's part at the foot, the machines' on it. */
export interface OutputColumn {
  key: string;
  x: number;
  width: number;
  labour: { y: number; height: number };
  machines: { y: number; height: number };
}

export interface PanelFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Labour's share stands under the foot of its column, over the column's name. */
export const SHARE_LINE = 15;
/** Output up to this multiple of today's leaves the scale where it is. */
const ORDINARY_MULTIPLE = 1.35;

/** Three columns: before the step, after it with the machines there are, after it with machines in supply. */
export function outputColumns(
  run: TaskShiftRun,
  params: TaskShiftParameters,
  frame: PanelFrame,
  { words, format }: LayoutContext,
): { columns: OutputColumn[]; baseline: number; texts: PlacedText[] } {
  const states: { key: 'before' | 'fixed' | 'elastic'; state: Equilibrium }[] = [
    { key: 'before', state: run.before },
    { key: 'fixed', state: run.fixed.after },
    { key: 'elastic', state: run.elastic.after },
  ];
  const outputs = states.map(({ state }) => state.output / run.before.output);
  const y = scaleLinear([0, Math.max(ORDINARY_MULTIPLE, ...outputs)], [frame.bottom, frame.top + 18]);
  const slot = (frame.right - frame.left) / states.length;
  const width = Math.min(56, slot * 0.62);
  const columns = states.map(({ key, state }, i) => {
    const labourTop = y(outputs[i] * state.labourShareFrac);
    const top = y(outputs[i]);
    return {
      key,
      x: round(frame.left + slot * (i + 0.5) - width / 2),
      width: round(width),
      labour: { y: round(labourTop), height: round(frame.bottom - labourTop) },
      machines: { y: round(top), height: round(labourTop - top) },
    };
  });
  const change = (frac: number) => `${frac >= 0.0005 ? '+' : ''}${format.value(frac, 'percent', 1)}`;
  const texts = states.flatMap(({ key, state }, i) => {
    const middle = frame.left + slot * (i + 0.5);
    const weight = key === params.capitalSupply ? ('semibold' as const) : undefined;
    return [
      ...(key === 'before'
        ? []
        : [
            placedText(`${key}-output`, change(outputs[i] - 1), middle, columns[i].machines.y - 6, {
              anchor: 'middle',
              weight,
            }),
          ]),
      placedText(`${key}-share`, format.value(state.labourShareFrac, 'percent'), middle, frame.bottom + 14, {
        anchor: 'middle',
        tone: 'rest',
        weight: 'semibold',
      }),
      placedText(`${key}-column`, words.labels[`${key}Short`], middle, frame.bottom + SHARE_LINE + 15, {
        anchor: 'middle',
        weight,
      }),
    ];
  });
  return { columns, baseline: round(frame.bottom), texts };
}
