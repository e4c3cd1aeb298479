import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { budgetView } from './layout-budget.ts';
import { cliffView } from './layout-cliff.ts';
import { dialView } from './layout-dial.ts';
import type { PovertyLineFigureParameters, PovertyLineFigureRun } from './spec.ts';

/** Marks of three small pictures: the dial's curve, the budget's bars, the cliff. */
export interface PovertyLineGeometry extends Geometry {
  gridlines: readonly { x: number; width: number; ys: readonly number[] }[];
  lines: readonly { key: string; tone: Tone; kind: 'model' | 'counterfactual'; path: string }[];
  bars: readonly { key: string; tone: Tone; x: number; y: number; width: number; height: number }[];
  /** Figures to compare with; in pencil, the reader's own. */
  marks: readonly { key: string; x1: number; x2: number; y1: number; y2: number; own?: boolean }[];
  dots: readonly { key: string; tone: Tone; x: number; y: number }[];
}

/** What a view draws, less what it leaves empty. */
export type View = Partial<Omit<PovertyLineGeometry, 'size' | 'texts'>> & { texts: readonly PlacedText[] };

const VIEWS: Readonly<Record<string, (run: PovertyLineFigureRun, context: LayoutContext) => View>> = {
  dial: dialView,
  budget: budgetView,
  cliff: cliffView,
};

/** Places a run in a frame of `context.size` pixels: the view that the reader chose. */
export function layout(
  run: PovertyLineFigureRun,
  { show }: PovertyLineFigureParameters,
  context: LayoutContext,
): PovertyLineGeometry {
  return { size: context.size, gridlines: [], lines: [], bars: [], marks: [], dots: [], ...VIEWS[show](run, context) };
}
