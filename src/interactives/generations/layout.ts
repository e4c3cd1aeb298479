import type { Geometry, LayoutContext, PlacedText, Tone } from '../../kit/core/contract.ts';
import { causesView } from './layout-causes.ts';
import { houseView } from './layout-house.ts';
import { sameAgeView } from './layout-same-age.ts';
import { sellersView } from './layout-sellers.ts';
import { sharesView } from './layout-shares.ts';
import type { GenerationsFigureParameters, World } from './world.ts';

/** Marks of the six pictures of one world; each picture uses the kinds it needs. */
export interface GenerationsGeometry extends Geometry {
  panels: readonly Panel[];
  areas: readonly Path[];
  lines: readonly (Path & { kind: 'data' | 'model' | 'counterfactual' })[];
  /** Observations as strokes of no length. */
  dots: readonly Path[];
  bars: readonly Bar[];
  /** Strokes to compare with: upright over a bar, or across a panel. */
  marks: readonly { key: string; x1: number; x2: number; y1: number; y2: number; quiet?: boolean }[];
  pencil?: string;
  /** Where something turns round. */
  flips: readonly { key: string; x: number; y: number }[];
}

export interface Panel {
  key: string;
  x: number;
  width: number;
  gridlines: readonly number[];
}

export interface Path {
  key: string;
  tone: Tone;
  path: string;
}

export interface Bar {
  key: string;
  tone: Tone;
  x: number;
  y: number;
  width: number;
  height: number;
  soft?: boolean;
}

/** What a view draws, less what it leaves empty. */
export type View = Partial<Omit<GenerationsGeometry, 'size' | 'texts'>> & { texts: readonly PlacedText[] };

function viewOf(world: World, params: GenerationsFigureParameters, context: LayoutContext): View {
  switch (params.show) {
    case 'causes':
      return causesView(world, context);
    case 'same-age':
      return sameAgeView(world, context);
    case 'sellers':
      return sellersView(world, context);
    case 'house':
      return houseView(world, params, context);
    default:
      return sharesView(world, params.show === 'accounts', context);
  }
}

/**
 * Places a run in a frame of `context.size` pixels: the view that the reader chose.
 * @returns plain numbers and strings; no arithmetic is left for the picture
 */
export function layout(world: World, params: GenerationsFigureParameters, context: LayoutContext): GenerationsGeometry {
  return {
    size: context.size,
    panels: [],
    areas: [],
    lines: [],
    dots: [],
    bars: [],
    marks: [],
    flips: [],
    ...viewOf(world, params, context),
  };
}
