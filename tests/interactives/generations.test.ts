import { describe, expect, test } from 'vitest';
import { layout } from '../../src/interactives/generations/layout.ts';
import { spec } from '../../src/interactives/generations/spec.ts';
import { run } from '../../src/interactives/generations/world.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { figureWordsOf } from './words.ts';

type Name = keyof typeof spec.quantities;
const worldOf = (preset: string) => run(stateOf(spec, preset));
const percent = (preset: string, name: Name) => 100 * spec.quantities[name].of(worldOf(preset));

describe('each step gives the number that its story names', () => {
  test.each([
    ['fair-world', 'boomers2025', 52.2],
    ['fair-world', 'millennials2025', 10.8],
    ['flat-births', 'boomers2025', 48.1],
    ['high-return', 'boomers2025', 58.3],
    ['returns-equal-growth', 'boomers2025', 49.5],
    ['asset-boom', 'boomers2025', 55.9],
    ['asset-boom', 'millennials2025', 7.8],
    ['young-save-more', 'boomers2025', 50.2],
    ['accounts', 'boomersNewest', 51.6],
    ['accounts', 'boomersHouseholds', 29.9],
  ] as const)('%s: %s is %f %%', (preset, name, wanted) => {
    expect(percent(preset, name)).toBeCloseTo(wanted, 1);
  });

  test('the causes add up to the share', () => {
    const { causes, sharesFrac } = worldOf('causes');
    const { ageAloneFrac, causesFrac } = causes.boomers;
    const sum = Object.values(causesFrac).reduce((all, part) => all + part, ageAloneFrac);
    expect(sum).toBeCloseTo(sharesFrac.boomers[2025 - 1989], 9);
  });

  test('in the boom boomers gain on paper and have lost by trading; those born to 1945 sold', () => {
    const world = worldOf('who-sold');
    expect(spec.quantities.boomersPaper.of(world)).toBeGreaterThan(0.3);
    expect(spec.quantities.boomersTraded.of(world)).toBeLessThan(0);
    expect(spec.quantities.silentTraded.of(world)).toBeGreaterThan(0);
    expect(spec.caption(stateOf(spec, 'who-sold'), world)).toBe('boomers-bought');
  });

  test("the critic's world fits 2025 as well as the fair world, and the years before better", () => {
    expect(Math.abs(percent('critic', 'boomers2025') - percent('critic', 'boomersAccounts'))).toBeLessThan(1);
    expect(worldOf('critic').misfitPp).toBeLessThan(worldOf('fair-world').misfitPp - 1);
    expect(100 * worldOf('critic').causes.boomers.ageAloneFrac).toBeGreaterThan(36);
  });
});

test('the guess is drawn in pencil on the bars of the model, and nowhere on the bare accounts', () => {
  const { words, format } = figureWordsOf('generations');
  const context = { size: { width: 400, height: 350 }, words, format, marks: { guess: 0.35 } };
  const draw = (preset: string) => layout(worldOf(preset), stateOf(spec, preset), context);
  expect(draw('fair-world').pencil).toBeDefined();
  expect(draw('fair-world').texts.find(({ key }) => key === 'guess')?.text).toBe('35%');
  expect(draw('accounts').pencil).toBeUndefined();
});
