import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { chanceView } from './layout-chance.ts';
import { planView } from './layout-plan.ts';
import { recordView } from './layout-record.ts';
import { sizeView } from './layout-size.ts';
import type { CryptoFigureParameters, Ticket } from './spec.ts';

/** Marks of four small pictures: the chance of loss, monthly saving, the record, the size of it all. */
export interface CryptoGeometry extends Geometry {
  gridlines: readonly { x: number; width: number; ys: readonly number[] }[];
  areas: readonly { key: string; tone: Tone; path: string }[];
  lines: readonly { key: string; tone: Tone; kind: 'data' | 'model' | 'counterfactual'; path: string }[];
  dots: readonly { key: string; tone: Tone; x: number; y: number }[];
  bars: readonly { key: string; tone: Tone; soft?: boolean; x: number; y: number; width: number; height: number }[];
}

/** What a view draws, less what it leaves empty. */
export type View = Partial<Omit<CryptoGeometry, 'size' | 'texts'>> & { texts: readonly PlacedText[] };

const VIEWS: Readonly<Record<string, (run: Ticket, context: LayoutContext) => View>> = {
  chance: chanceView,
  plan: planView,
  record: recordView,
  size: sizeView,
};

/** Places a run in a frame of `context.size` pixels: the view that the reader chose. */
export function layout(run: Ticket, { show }: CryptoFigureParameters, context: LayoutContext): CryptoGeometry {
  return { size: context.size, gridlines: [], areas: [], lines: [], dots: [], bars: [], ...VIEWS[show](run, context) };
}
