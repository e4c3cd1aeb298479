import { expect, test } from 'vitest';
import { layout } from '../../src/interactives/lead-times/layout.ts';
import { QUOTES } from '../../src/interactives/lead-times/quotes.ts';
import { type Parameters, PIPELINES, quotedYears, spec } from '../../src/interactives/lead-times/spec.ts';
import { loadInteractive } from '../../src/interactives/registry.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { quotedByPipeline } from '../../src/tools/energy-tables.ts';

type Preset = keyof typeof spec.presets;
const of = (preset: Preset, quantity: keyof typeof spec.quantities, changes: Partial<Parameters> = {}) =>
  spec.quantities[quantity].of(spec.run(stateOf(spec, preset, changes)));

test('the quotes are those of the content table, every one of them', () => {
  expect(QUOTES).toEqual(quotedByPipeline());
  for (const pipeline of PIPELINES) expect(QUOTES[pipeline].length).toBeGreaterThan(0);
  expect(quotedYears('turbine')).toEqual({ low: 3, high: 8 });
  expect(quotedYears('load')).toEqual({ low: 4, high: 4 });
});

test('half of an order is here before its mean lead time, the later the longer it is', () => {
  expect(of('gas-turbine', 'median')).toBeLessThan(5);
  expect(of('turbine-by-the-pessimist', 'median')).toBeGreaterThan(of('gas-turbine', 'median'));
  // One stage is a coin tossed again and again: half after ln 2 of the mean.
  expect(of('gas-turbine', 'median', { stages: 1 })).toBeCloseTo(5 * Math.LN2, 6);
});

test('orders that more than triple bring little in three years', () => {
  expect(of('orders-triple', 'backlogStart')).toBeCloseTo(20, 6);
  expect(of('orders-triple', 'unchanged3')).toBe(12);
  expect(of('orders-triple', 'extra3')).toBeGreaterThan(0);
  expect(of('orders-triple', 'extra3')).toBeLessThan(0.1 * of('orders-triple', 'ordered3'));
});

test('ordered, delivered and on order add up', () => {
  const [start, end, ordered, delivered] = (['backlogStart', 'backlogEnd', 'orderedEnd', 'deliveredEnd'] as const).map(
    (name) => of('orders-triple', name),
  );
  expect(start + ordered - delivered).toBeCloseTo(end, 9);
});

test('a lead time that nobody quotes is called that; a shorter horizon breaks nothing', () => {
  const caption = (changes: Partial<Parameters>) => {
    const p = stateOf(spec, 'gas-turbine', changes);
    return spec.caption(p, spec.run(p));
  };
  expect(caption({})).toBe('order-turbine');
  expect(caption({ pipeline: 'connection' })).toBe('order-connection');
  expect(caption({ lagYears: 1 })).toBe('unquoted');
  expect(caption({ view: 'backlog' })).toBe('backlog-grows');
  expect(caption({ view: 'backlog', ordersGwPerYear: 0 })).toBe('backlog-shrinks');
  expect(Number.isFinite(of('gas-turbine', 'arrived5', { horizonYears: 2 }))).toBe(true);
});

test('quotes that contradict each other stand under each other in one row', async () => {
  const { words, format } = speakerOf(await loadInteractive('lead-times'), 'en');
  const p = stateOf(spec, 'gas-turbine');
  const drawn = layout(spec.run(p), p, { size: { width: 660, height: 420 }, words, format, marks: {} });
  const turbine = drawn.quotes.filter(({ key }) => key.startsWith('turbine'));
  expect(turbine).toHaveLength(2);
  expect(turbine.every(({ tone }) => tone === 'rest')).toBe(true);
  expect(new Set(turbine.map(({ y }) => y)).size).toBe(2);
  expect(drawn.dots.find(({ key }) => key === 'turbine-1')).toMatchObject({ hollow: true });
  // Open quotes point to where they are open: up to eight years, more than four.
  expect(drawn.arrows.map(({ key }) => key)).toEqual(['turbine-1', 'load-0']);
  const [upTo, moreThan] = drawn.arrows.map(
    ({ path }) =>
      path
        .match(/^M([\d.]+),[\d.]+H([\d.]+)/)
        ?.slice(1)
        .map(Number) ?? [],
  );
  expect(upTo[1]).toBeLessThan(upTo[0]);
  expect(moreThan[1]).toBeGreaterThan(moreThan[0]);
  expect(drawn.texts.find(({ key }) => key === 'turbine-span')?.text).toBe('3–≤8');
});
