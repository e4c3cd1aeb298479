import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spec } from '../../src/interactives/crypto-ticket/spec.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { tables } from '../../src/tools/chapter-three-tables.ts';

const of = (preset: string, name: keyof typeof spec.quantities) =>
  spec.quantities[name].of(spec.run(stateOf(spec, preset)));

describe('each state gives the number that its story names', () => {
  test.each([
    ['since-2021', 'loss1', 40],
    ['since-2021', 'loss4', 31],
    ['since-2021', 'loss10', 22],
    ['whole-record', 'loss1', 27],
    ['whole-record', 'loss4', 10],
    ['whole-record', 'loss10', 2],
    ['no-drift', 'loss10', 50],
    ['record', 'deepest', 83],
    ['record', 'halfUnder', 32],
  ] as const)('%s: %s is %d %%', (preset, name, wanted) => {
    expect(Math.round(100 * of(preset, name))).toBe(wanted);
  });

  test('a doubling moves the share of the young by 0.7 of a point', () => {
    expect(of('doubling', 'change')).toBeCloseTo(0.67, 1);
    expect(100 * of('doubling', 'youngAfter')).toBeCloseTo(11.4, 1);
  });
});

test('the tables carried into the browser are what content/data says', () => {
  for (const { path, text } of tables()) expect(readFileSync(path, 'utf8')).toBe(text);
});
