import { expect, test } from 'vitest';
import { READINGS, RECORDS } from '../../src/interactives/forecast-ledger/records.ts';
import { MONTHS } from '../../src/interactives/net-liquidity/months.ts';
import { ASKED_RISE_USD_BN, OPENING_DATE } from '../../src/interactives/net-liquidity/spec.ts';
import { readForecasts } from '../../src/kit/build/forecasts.ts';
import { numberColumn, readTable } from '../../src/kit/build/tables.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { parameters, run } from '../../src/models/net-liquidity.ts';
import { ledgerData, liquidityData } from '../../src/tools/outlook-tables.ts';

/** The modules that two figures carry say what content/ says; otherwise: node src/tools/outlook-tables.ts */
test('the ledger carries the forecasts and readings of content', () => {
  const { records, readings } = ledgerData();
  expect(RECORDS).toEqual(records);
  expect(READINGS).toEqual(readings);
});

test('the correlation machine carries the monthly tables of content', () => {
  expect(MONTHS).toEqual(liquidityData());
});

test('the rise that the machine draws is the one the ledger asks', () => {
  const asked = READINGS.find(({ id }) => id === 'net-liquidity-rise');
  expect(asked?.threshold).toBe(ASKED_RISE_USD_BN);
  expect(asked?.openValue).toBe(0);
  expect(readForecasts().find(({ id }) => id === 'treasury-liquidity')?.opens).toBe(OPENING_DATE);
});

test('what moved net liquidity adds up, and comes from the monthly table', () => {
  const parts = readTable('liquidity-since-the-piece');
  const of = (part: string) => Number(parts.find((row) => row.part === part)?.contributionUsdBn);
  const change = (column: string) => {
    const rows = readTable('net-liquidity-monthly');
    const values = numberColumn(rows, column);
    return values[values.length - 1] - values[rows.findIndex(({ date }) => date === OPENING_DATE)];
  };
  expect(of('fedAssets')).toBeCloseTo(change('fedAssetsUsdBn'), 6);
  expect(of('treasuryAccount')).toBeCloseTo(-change('treasuryAccountUsdBn'), 6);
  expect(of('reverseRepo')).toBeCloseTo(-change('reverseRepoUsdBn'), 6);
  expect(of('net')).toBeCloseTo(change('netLiquidityUsdBn'), 6);
  expect(of('fedAssets') + of('treasuryAccount') + of('reverseRepo')).toBeCloseTo(of('net'), 6);
});

test('both indices of the chart of liquidity and shares start at 100 and follow the tables', () => {
  const rows = readTable('liquidity-shares-index');
  const liquidity = numberColumn(readTable('net-liquidity-monthly'), 'netLiquidityUsdBn');
  numberColumn(rows, 'netLiquidityIndex').forEach((index, i) => {
    expect(index).toBeCloseTo((100 * liquidity[i]) / liquidity[0], 1);
  });
  expect(numberColumn(rows, 'equityIndex')).toEqual(numberColumn(readTable('equity-monthly-index'), 'equityIndex'));
});

test.each([
  ['early', '2014-01', '2019-12'],
  ['shown', '2021-01', '2023-12'],
  ['late', '2023-01', '2026-08'],
  ['whole', '2014-01', '2026-08'],
])('the correlations of the period "%s" are those of the machine', (period, from, to) => {
  const row = (month: string) => MONTHS.dates.findIndex((date) => date.startsWith(month));
  const first = row(from);
  const months = row(to) - first + 1;
  const correlationOf = (changes: Partial<Parameters<typeof run>[0]>) =>
    run({ ...defaultsOf(parameters), testLengthMonths: 1, ...changes }, MONTHS).fit.correlation;
  const table = readTable('liquidity-correlations').find((candidate) => candidate.period === period);
  expect(Number(table?.levelsRatio)).toBeCloseTo(
    correlationOf({ trainStartMonths: first, trainLengthMonths: months }),
    4,
  );
  // Growth over three months that lies wholly inside the period.
  const changes = {
    measure: 'changes',
    changeMonths: 3,
    trainStartMonths: first + 3,
    trainLengthMonths: months - 3,
  } as const;
  expect(Number(table?.changesRatio)).toBeCloseTo(correlationOf(changes), 4);
});
