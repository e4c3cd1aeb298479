import type { Geometry, PlacedText, Tone } from '../../kit/core/contract.ts';

/** What all five views are made of: a soft ground, rules, lines, strokes and bars, dots and rings, texts. */
export interface FiveAttributesGeometry extends Geometry {
  /** The band of ordinary moves. */
  ground?: { x: number; y: number; width: number; height: number };
  rules: readonly Rule[];
  paths: readonly Path[];
  strokes: readonly Stroke[];
  dots: readonly Dot[];
}

export interface Path {
  key: string;
  tone: Tone;
  /** What was before: there to compare with. */
  thin: boolean;
  path: string;
}

export interface Rule {
  key: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** `guide` is dashed: a moment, or a comparison. */
  kind: 'gridline' | 'baseline' | 'guide';
}

/** A broad stroke with round ends, or a short upright one. */
export interface Stroke {
  key: string;
  tone: Tone;
  kind: 'stem' | 'tick';
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export interface Dot {
  key: string;
  tone: Tone;
  hollow: boolean;
  x: number;
  y: number;
}

/** One view before it is put together. */
export type View = Partial<Omit<FiveAttributesGeometry, 'size' | 'texts'>> & { texts: PlacedText[] };
