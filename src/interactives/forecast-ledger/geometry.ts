import type { Geometry, PlacedText, Tone } from '../../kit/core/contract.ts';

/** What every page of the ledger is made of: hairlines, bars, dots, one soft area, strokes of the reader's pencil, texts. */
export interface LedgerGeometry extends Geometry {
  lines: readonly Segment[];
  bars: readonly Bar[];
  dots: readonly Dot[];
  area?: string;
  pencil?: string;
}

export interface Segment {
  key: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** `rule` a hairline, `track` the way from 0 to 100 %, `mark` a short stroke of a tone, `gap` a broken track. */
  kind: 'rule' | 'track' | 'mark' | 'gap';
  tone?: Tone;
}

export interface Bar {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

export interface Dot {
  key: string;
  x: number;
  y: number;
  tone: Tone;
  hollow?: boolean;
}

/** A page before it is put together. */
export interface Page {
  texts: PlacedText[];
  lines?: Segment[];
  bars?: Bar[];
  dots?: Dot[];
  area?: string;
  pencil?: string;
}
