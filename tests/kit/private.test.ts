import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spec } from '../../src/interactives/poverty-line/spec.ts';
import { formatterOf } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { csvOf, jsonOf } from '../../src/kit/core/exports.ts';
import { parseSet } from '../../src/kit/core/parameter-text.ts';
import { defaultsOf } from '../../src/kit/core/parameters.ts';
import { holdsPrivate, privateKeys, sameState, withoutPrivate } from '../../src/kit/core/private.ts';
import { decodeQuery, encodeQuery, withoutPrivateKeys } from '../../src/kit/core/url.ts';
import { arbitraryValues } from '../models/arbitrary.ts';

const { parameters } = spec;
const defaults = defaultsOf(parameters);
const urls = privateKeys(parameters).map((key) => parameters[key as keyof typeof parameters].url);
/** Numbers that occur nowhere else, so that a search for them proves something. */
const OWN = { ownNumbers: true, ownIncomeUsd: 61_237, ownHousingUsd: 13_579, ownFoodUsd: 8_642 };
const own = { ...stateOf(spec, 'essay-budget'), ...OWN };
const secrets = /61[.,\s]?237|13[.,\s]?579|8[.,\s]?642|own-/;

describe('a reader’s own numbers', () => {
  test('are marked in the spec, all of them', () => {
    expect(urls).toHaveLength(8);
    for (const url of urls) expect(url).toMatch(/^own-/);
  });

  test('are never written to an address, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), (values) => {
        const query = encodeQuery(parameters, values);
        for (const url of urls) expect(query).not.toContain(url);
        expect(query).toBe(encodeQuery(parameters, withoutPrivate(parameters, values)));
      }),
      { numRuns: 200 },
    );
    expect(encodeQuery(parameters, own)).toBe('v=1&show=budget');
  });

  test('are never taken from one: each is left out with a notice that does not repeat it', () => {
    const { values, notices, changed } = decodeQuery(parameters, 'own-numbers=on&own-income=61237');
    expect(values).toEqual(defaults);
    expect(changed).toBe(false);
    expect(notices.map(({ kind, urlName }) => [kind, urlName])).toEqual([
      ['private', 'own-numbers'],
      ['private', 'own-income'],
    ]);
    expect(JSON.stringify(notices)).not.toMatch(/61237/);
  });

  test('are taken out of an address that brought them, and nothing else is', () => {
    expect(withoutPrivateKeys(parameters, 'v=1&own-income=61237&food-share=10&theme=dark&own-numbers=on')).toBe(
      'v=1&food-share=10&theme=dark',
    );
  });

  test('are no editor’s to set', () => {
    const parsed = parseSet(parameters, 'own-income=50000');
    expect(parsed).toMatchObject({ mistake: { given: 'own-income' } });
    expect(JSON.stringify(parsed)).not.toContain('own-housing');
  });

  test('change the state though the address stays, and are gone once left', () => {
    expect(holdsPrivate(parameters, own)).toBe(true);
    expect(sameState(parameters, own, stateOf(spec, 'essay-budget'))).toBe(false);
    expect(withoutPrivate(parameters, own)).toEqual(stateOf(spec, 'essay-budget'));
    expect(holdsPrivate(parameters, withoutPrivate(parameters, own))).toBe(false);
  });

  test('stand, marked, in the reader’s own JSON and in no other', () => {
    const mine = JSON.parse(jsonOf(spec, own, formatterOf('en'), { url: 'https://example.org/charts/poverty-line/' }));
    expect(mine.inputs['own-income']).toMatchObject({ value: 61_237, private: true });
    expect(mine.url).not.toMatch(secrets);
    const open = jsonOf(spec, withoutPrivate(parameters, own), formatterOf('en'), {});
    expect(open).not.toMatch(secrets);
  });

  test('do not reach the table of the cliff, so the CSV is everybody’s', () => {
    expect(csvOf(spec, own)).toBe(csvOf(spec, withoutPrivate(parameters, own)));
  });
});

describe('the picture counts with them', () => {
  const gross = (values: typeof own) => spec.quantities.budgetGross.of(spec.run(values));

  test('the reader’s lines take the place of the essay’s, whatever place or care is chosen', () => {
    expect(gross({ ...own, place: 'lynchburg-va', childcare: 'none' })).toBe(gross(own));
    const net = 13_579 + 8_642 + 32_773 + 14_828 + 10_567 + 21_857;
    expect(gross(own)).toBeCloseTo(net / (1 - 0.1355), 6);
  });

  test('switched off, they change nothing', () => {
    expect(spec.run({ ...own, ownNumbers: false })).toEqual(spec.run(stateOf(spec, 'essay-budget')));
  });

  test.each([
    [50_000, 'own-short'],
    [400_000, 'own-enough'],
  ] as const)('an income of %d: the sentence is %s', (ownIncomeUsd, name) => {
    const values = { ...own, ownIncomeUsd };
    expect(spec.caption(values, spec.run(values))).toBe(name);
  });
});
