import type { LayoutContext } from '../../kit/core/contract.ts';
import type { MachineGeometry, Part } from './geometry.ts';
import { booksPart } from './layout-books.ts';
import { BRIDGE_HEIGHT, bridgePart } from './layout-bridge.ts';
import { changesPart } from './layout-changes.ts';
import { levelsPart } from './layout-levels.ts';
import { SCORES_HEIGHT, scoresPart } from './layout-scores.ts';
import type { MachineParameters, MachineRun } from './spec.ts';

const GAP = 8;
/** A lower frame has no room for the parts under the books. */
const LOW = 300;
const NO_PANEL = { x: 0, width: 0, gridlines: [] };

/** The machine: shares and the line through its window, with the two scores; or the Fed's books, carried forward. */
export function layout(run: MachineRun, params: MachineParameters, context: LayoutContext): MachineGeometry {
  const bottom = context.size.height - SCORES_HEIGHT - GAP;
  const parts: Part[] =
    params.shows === 'books'
      ? booksParts(run, context)
      : [
          params.measure === 'levels'
            ? levelsPart(run, params, bottom, context)
            : changesPart(run, params, bottom, context),
          scoresPart(run, context),
        ];
  return {
    size: context.size,
    panel: parts[0].panel ?? NO_PANEL,
    window: parts[0].window,
    lines: parts.flatMap(({ lines = [] }) => lines),
    points: parts.flatMap(({ points = [] }) => points),
    bars: parts.flatMap(({ bars = [] }) => bars),
    marks: parts.flatMap(({ marks = [] }) => marks),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

function booksParts(run: MachineRun, context: LayoutContext): Part[] {
  const { height } = context.size;
  if (height < LOW) return [booksPart(run, height, context)];
  return [booksPart(run, height - BRIDGE_HEIGHT - GAP, context), bridgePart(run, context)];
}
