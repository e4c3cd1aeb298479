import type { Geometry, LayoutContext, Tone } from '../../kit/core/contract.ts';
import { capacityPanel, lanesFrame } from './layout-capacity.ts';
import { forecastRows } from './layout-forecasts.ts';
import { lanes } from './layout-lanes.ts';
import type { FigureRun, Parameters } from './run.ts';

/**
 * Above, the capacity of all US data centres; below, a lane for each of the five resources, empty where it is the scarcest.
 * The same two parts carry a single path and three thousand futures. A third view puts published forecasts on one axis.
 */
export interface EnergyGeometry extends Geometry {
  gridlines: readonly { key: string; x: number; width: number; ys: readonly number[] }[];
  /** Thin uprights: the year that is read off, ticks of the forecasts' axis. */
  uprights: readonly { key: string; x: number; y1: number; y2: number }[];
  areas: readonly { key: string; tone: Tone; path: string }[];
  lines: readonly { key: string; tone: Tone; kind: 'model' | 'counterfactual' | 'ghost'; path: string }[];
  /** Upper edges of the lanes, which are pale and often thin. */
  edges: readonly { key: string; path: string }[];
  /** What binds, and when. */
  binding: readonly { key: string; path: string }[];
  /** From one end of a published range to the other, or of the futures. */
  spans: readonly { key: string; tone: Tone; kind: 'data' | 'model'; x1: number; x2: number; y: number }[];
  dots: readonly { key: string; tone: Tone; hollow: boolean; x: number; y: number }[];
  pencil?: string;
}

/**
 * Places a run in a frame of `context.size` pixels.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(run: FigureRun, params: Parameters, context: LayoutContext): EnergyGeometry {
  if (params.view === 'forecasts') return forecastRows(run, params, context);
  const frame = lanesFrame(context);
  const above = capacityPanel(run, params, frame, context);
  const below = lanes(run, params, frame, context);
  return {
    size: context.size,
    gridlines: [above.gridlines, ...below.gridlines],
    uprights: [below.reading],
    areas: [...above.areas, ...below.areas],
    lines: [...above.lines, ...below.lines],
    edges: below.edges,
    binding: below.binding,
    spans: [],
    dots: above.dots,
    pencil: above.pencil,
    texts: [...above.texts, ...below.texts],
  };
}
