import { describe, expect, test } from 'vitest';
import { REFERENCES, spec } from '../../src/interactives/poverty-line/spec.ts';
import { numberColumn, readTable } from '../../src/kit/build/tables.ts';
import { stateOf } from '../../src/kit/core/contract.ts';

const of = (preset: string, name: keyof typeof spec.quantities) =>
  spec.quantities[name].of(spec.run(stateOf(spec, preset)));

describe('each state gives the number that its story names', () => {
  test.each([
    ['orshansky', 'line', 31_200],
    ['all-food-today', 'line', 80_620],
    ['food-at-home', 'line', 173_333],
    ['sixteen-times', 'line', 166_400],
    ['line-of-140k', 'line', 140_000],
    ['essay-budget', 'budgetGross', 136_505],
    ['no-childcare', 'budgetNet', 85_236],
    ['lynchburg', 'budgetGross', 93_753],
    ['cliff', 'traps', 2],
    ['cliff', 'trapFrom', 45_000],
    ['cliff', 'lastTrapFrom', 65_000],
    ['phase-out', 'traps', 0],
  ] as const)('%s: %s is %d', (preset, name, wanted) => {
    expect(Math.round(of(preset, name))).toBe(wanted);
  });

  test('the cliff is regained near 57 and 97 thousand', () => {
    expect(of('cliff', 'trapRegained')).toBeCloseTo(57_223, -1);
    expect(of('cliff', 'lastTrapRegained')).toBeCloseTo(97_389, -1);
  });
});

test('the figures to compare with are those of the table', () => {
  const rows = readTable('poverty-line-estimates');
  const usd = numberColumn(rows, 'valueUsd');
  const row = (estimate: string) => usd[rows.findIndex((each) => each.estimate === estimate)];
  expect(REFERENCES).toEqual({
    officialLine: row('guideline-2025'),
    medianHousehold: row('income-median-household'),
    medianFour: row('income-four-persons'),
    headline: row('green-headline'),
  });
});
