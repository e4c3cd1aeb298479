import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { type FallPanel, fallPanel } from './layout-fall.ts';
import { type SalesPanel, salesPanel } from './layout-sales.ts';
import { type StatisticRow, statisticRows } from './layout-statistics.ts';
import type { FigureParameters, FigureRun } from './spec.ts';

/**
 * Two panels of the sixty days after the news: what it does to the price, and what the rules trade because of it. Or, in the
 * other view, three statistics of ordinary days beside the S&P 500's.
 */
export interface FlowMarketGeometry extends Geometry {
  panels: readonly Panel[];
  lines: readonly Line[];
  /** Between the path with the rules and the one without: what the rules add. */
  addedArea?: string;
  /** From the deepest points, and from the dealers' largest trade, to their names in the margin. */
  leaders: readonly Leader[];
  /** The deepest point of the state's own path. */
  flip?: { x: number; y: number };
  /** The reader's guess of the fall after calm. */
  pencil?: string;
  statistics: readonly StatisticRow[];
}

export interface Panel {
  key: string;
  x: number;
  width: number;
  gridlines: readonly number[];
}

export interface Line {
  key: string;
  tone: Tone;
  kind: 'model' | 'ghost' | 'counterfactual';
  path: string;
}

export interface Leader {
  key: string;
  x1: number;
  x2: number;
  y: number;
}

/** Part of the height that the price takes; the sales take the rest. */
const FALL_PART = 0.58;
/** In a frame lower than this the price stands alone. */
const LOW_PX = 290;

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: FigureRun, params: FigureParameters, context: LayoutContext): FlowMarketGeometry {
  const { size } = context;
  if (params.view === 'statistics') {
    const { rows, flip, texts } = statisticRows(params, context);
    return { size, panels: [], lines: [], leaders: [], statistics: rows, flip, texts };
  }
  if (size.height < LOW_PX) {
    const { panel, ...fall } = fallPanel(run, { top: 0, bottom: size.height - 4 }, context);
    return { size, ...fall, panels: [panel], statistics: [] };
  }
  const split = Math.round(size.height * FALL_PART);
  const fall: FallPanel = fallPanel(run, { top: 0, bottom: split }, context);
  const sales: SalesPanel = salesPanel(run, { top: split + 12, bottom: size.height }, fall.panel, context);
  const texts: PlacedText[] = [...fall.texts, ...sales.texts];
  return {
    size,
    panels: [fall.panel, sales.panel],
    lines: [...fall.lines, ...sales.lines],
    addedArea: fall.addedArea,
    leaders: [...fall.leaders, ...sales.leaders],
    flip: fall.flip,
    pencil: fall.pencil,
    statistics: [],
    texts,
  };
}
