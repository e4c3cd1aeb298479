import * as Plot from '@observablehq/plot';
import type { PlacedText } from '../../core/contract.ts';
import * as draw from './drawing.ts';
import type { ChartRow, EvidenceChart } from './load.ts';

/**
 * The United States as tiles: one square a state, where its neighbours expect it. Equal squares do not let the empty West
 * outshout a small state full of data centres, and every square has room for its number.
 */
const GRID = [
  'AK . . . . . . . . . ME',
  '. . . . . . . . . VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT .',
  'CA UT CO NE MO KY WV VA MD DE .',
  '. AZ NM KS AR TN NC SC DC . .',
  '. . . OK LA MS AL GA . . .',
  'HI . . TX . . . . FL . .',
].map((line) => line.split(' '));
const COLUMNS = GRID[0].length;

/** The deepest tiles stand for this part of the highest value and more: few states would else be told from none. */
const STEPS = [0, 0.02, 0.08, 0.2, 0.5] as const;
const OPACITIES = [0.1, 0.22, 0.4, 0.65, 1] as const;

interface Tile {
  state: string;
  x: number;
  y: number;
  row?: ChartRow;
  value: number;
}

/** States that the grid has, with the table's rows for them. */
export function tilesOf({ rows, series }: EvidenceChart): Tile[] {
  return GRID.flatMap((line, y) =>
    line.flatMap((state, x) => {
      if (state === '.') return [];
      const row = rows.find(({ cell }) => cell === state);
      const value = row?.cells[series[0].column] ?? 0;
      return [{ state, x, y, row, value }];
    }),
  );
}

/** A state is deeper the more it has; its number stands in its tile. A state without a row is an empty tile. */
export function drawTiles(chart: EvidenceChart, size: draw.EvidenceSize): draw.Drawing {
  const { width } = size;
  const side = width / COLUMNS;
  const height = size.height ?? Math.ceil(side * GRID.length);
  const tiles = tilesOf(chart);
  const most = Math.max(...tiles.map(({ value }) => value));
  const [{ tone, unit, digits }] = chart.series;
  const small = side < draw.LINE_PX * 2 + 6;
  const texts = tiles.flatMap(({ state, x, y, value }) => {
    const middle = (x + 0.5) * side;
    const centre = (y + 0.5) * side + draw.TO_BASELINE;
    const number = chart.format.number(value, unit, digits);
    // Where two lines do not fit, the number goes to the table; the deepest tiles are named in the title.
    if (small || value === 0) return [draw.placed(`state-${state}`, state, middle, centre, 'middle', tileTone(value))];
    return [
      draw.placed(`state-${state}`, state, middle, centre - draw.LINE_PX / 2, 'middle', tileTone(value)),
      draw.placed(`value-${state}`, number, middle, centre + draw.LINE_PX / 2, 'middle', { weight: 'semibold' }),
    ];
  });
  const key = small ? keyOf(chart, most, side) : [];
  return {
    size: { width, height },
    texts: [...texts, ...keyTexts(chart, key, side)],
    marks: OPACITIES.map((fillOpacity, step) =>
      Plot.rect(
        tiles.filter(({ value }) => value > 0 && stepOf(value, most) === step),
        { ...square, className: `tone-${tone}`, fill: 'currentColor', fillOpacity, inset: 1 },
      ),
    ).concat([
      ...key.map(({ from, to, fillOpacity }) =>
        Plot.rect([{ from, to }], {
          ...{ x1: 'from', x2: 'to', y1: 0.66, y2: 1.1, className: `tone-${tone}` },
          ...{ fill: 'currentColor', fillOpacity, insetRight: 1 },
        }),
      ),
      Plot.rect(tiles, { ...square, className: 'evidence-grid', fill: 'none', stroke: 'currentColor', inset: 1 }),
    ]),
    x: { type: 'linear', domain: [0, COLUMNS], range: [0, width] },
    y: { type: 'linear', domain: [0, GRID.length], range: [0, side * GRID.length] },
  };
}

/** The key lies where the grid has no states, between Alaska and New England: from here to there, in tiles. */
const KEY_FROM = 1.3;
const KEY_TO = 8.8;

interface KeyStep {
  from: number;
  to: number;
  fillOpacity: number;
  label: string;
}

/** What each depth stands for, where the tiles have no room to say so: whole numbers, the deepest open to above. */
function keyOf({ format, series }: EvidenceChart, most: number, side: number): KeyStep[] {
  const [{ unit }] = series;
  const lowest = STEPS.map((part) => Math.max(1, Math.ceil(part * most)));
  const labels = lowest.map((low, step) => {
    const from = format.number(low, unit);
    return step === STEPS.length - 1 ? `${from}+` : `${from}–${format.number(lowest[step + 1] - 1, unit)}`;
  });
  // Each step is as wide as its words need, and what is left is shared.
  const needs = labels.map((text) => draw.widest([{ text }]) / side);
  const spare = (KEY_TO - KEY_FROM - needs.reduce((sum, need) => sum + need, 0)) / STEPS.length;
  let at = KEY_FROM;
  return labels.map((label, step) => {
    const from = at;
    at += needs[step] + spare;
    return { from, to: at, fillOpacity: OPACITIES[step], label };
  });
}

function keyTexts({ series }: EvidenceChart, key: readonly KeyStep[], side: number): PlacedText[] {
  if (key.length === 0) return [];
  const [{ label, column }] = series;
  return [
    draw.placed(`key-${column}`, label, KEY_FROM * side, 0.45 * side, 'start', { tone: 'quiet' }),
    ...key.map((step, i) =>
      draw.placed(`key-${i}`, step.label, ((step.from + step.to) / 2) * side, 1.62 * side, 'middle', { tone: 'quiet' }),
    ),
  ];
}

const square = {
  x1: ({ x }: Tile) => x,
  x2: ({ x }: Tile) => x + 1,
  y1: ({ y }: Tile) => y,
  y2: ({ y }: Tile) => y + 1,
};

const stepOf = (value: number, most: number): number => STEPS.findLastIndex((from) => value / most >= from);

const tileTone = (value: number) => (value === 0 ? { tone: 'quiet' as const } : {});
