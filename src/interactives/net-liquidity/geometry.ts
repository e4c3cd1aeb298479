import type { Geometry, PlacedText, Tone } from '../../kit/core/contract.ts';

export interface MachineGeometry extends Geometry {
  panel: { x: number; width: number; gridlines: readonly number[] };
  /** The months the line was drawn in, shaded. */
  window?: Box;
  lines: readonly MachineLine[];
  /** Months as points: all circles of one kind in one path. */
  points: readonly { key: string; kind: 'in' | 'after'; path: string }[];
  bars: readonly (Box & { key: string; tone: Tone })[];
  marks: readonly { key: string; tone: Tone; x1: number; y1: number; x2: number; y2: number }[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MachineLine {
  key: string;
  tone: Tone;
  kind: 'data' | 'model' | 'counterfactual';
  path: string;
}

/** A part of the picture before it is put together. */
export interface Part {
  panel?: MachineGeometry['panel'];
  window?: Box;
  lines?: MachineLine[];
  points?: MachineGeometry['points'];
  bars?: MachineGeometry['bars'];
  marks?: MachineGeometry['marks'];
  texts: PlacedText[];
}
