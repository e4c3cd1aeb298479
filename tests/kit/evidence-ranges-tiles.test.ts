import { describe, expect, test } from 'vitest';
import { loadChart, renderEvidence } from '../../src/kit/build/evidence/index.ts';
import { layoutEvidence } from '../../src/kit/build/evidence/render.ts';
import { tilesOf } from '../../src/kit/build/evidence/tiles.ts';

const textsOf = (id: string, width = 640) => layoutEvidence(loadChart(id, 'en'), { width }).texts;
const text = (id: string, key: string, width?: number) => textsOf(id, width).find((each) => each.key === key)?.text;

describe('ranges', () => {
  test('print both ends, one figure where they are the same, and which end is open', () => {
    expect(text('data-centre-forecasts', 'value-lbnl-2028')).toBe('325–580\u00a0TWh');
    expect(text('data-centre-forecasts', 'value-lbnl-2023')).toBe('176\u00a0TWh');
    expect(text('quoted-lead-times', 'value-gas-turbine-2026-02')).toBe('≤ 8.0\u00a0years');
    expect(text('quoted-lead-times', 'value-large-load-connection-2026')).toBe('≥ 4.0\u00a0years');
  });

  test('begin at zero', () => {
    expect(text('data-centre-forecasts', 'x-0')).toBe('0\u00a0TWh');
  });
});

describe('tiles', () => {
  const chart = loadChart('data-centres-by-state', 'en');

  test('hold fifty states and the capital, each once', () => {
    const states = tilesOf(chart).map(({ state }) => state);
    expect(states).toHaveLength(51);
    expect(new Set(states).size).toBe(51);
  });

  test('show every row of a state that has a tile, and leave a state without a row empty', () => {
    const tiles = tilesOf(chart);
    const offTheGrid = chart.rows.filter(({ cell }) => !tiles.some(({ state }) => state === cell));
    expect(offTheGrid.map(({ cell }) => cell)).toEqual(['PR']);
    expect(text('data-centres-by-state', 'value-VA')).toBe('319');
    expect(text('data-centres-by-state', 'value-VT')).toBeUndefined();
    expect(text('data-centres-by-state', 'state-VT')).toBe('VT');
  });

  test('have a key where they hold no numbers: every depth, every count in one of them', () => {
    const key = textsOf('data-centres-by-state', 360).filter((each) => /^key-\d/.test(each.key));
    expect(key.map((each) => each.text)).toEqual(['1–6', '7–25', '26–63', '64–159', '160+']);
    expect(textsOf('data-centres-by-state', 640).some((each) => each.key.startsWith('key-'))).toBe(false);
    const svg = renderEvidence(chart, { width: 360 });
    // The depths of the map and the same again in the key; the deepest, opaque, needs no mention.
    const opacities = [...svg.matchAll(/fill-opacity="([\d.]+)"/g)].map((match) => match[1]);
    expect(opacities).toHaveLength(8);
    expect(opacities.slice(0, 4)).toEqual(opacities.slice(4));
  });

  test('leave numbers to the table where a tile has no room', () => {
    expect(text('data-centres-by-state', 'state-VA', 360)).toBe('VA');
    expect(text('data-centres-by-state', 'value-VA', 360)).toBeUndefined();
  });
});
