import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedAsText, parseSet, readLeniently } from '../../src/kit/core/parameter-text.ts';
import { assertValues, defaultsOf, ParameterError, type ParameterSchema } from '../../src/kit/core/parameters.ts';
import { decodeQuery, encodeQuery } from '../../src/kit/core/url.ts';
import { arbitraryValues } from '../models/arbitrary.ts';

const common = { kind: 'assumption', source: 'editors' } as const;
const schema = {
  growthFrac: {
    type: 'number',
    symbol: 'g',
    url: 'growth',
    unit: 'percent',
    default: 0.1,
    min: 0,
    max: 0.25,
    step: 0.005,
    ...common,
  },
  years: {
    type: 'number',
    symbol: 'T',
    url: 'years',
    unit: 'years',
    default: 15,
    min: 5,
    max: 30,
    step: 1,
    integer: true,
    ...common,
  },
  noise: { type: 'choice', symbol: 'n', url: 'noise', choices: ['none', 'clustered'], default: 'none', ...common },
  taxed: { type: 'toggle', symbol: 't', url: 'taxed', default: false, ...common },
} as const satisfies ParameterSchema;
const defaults = defaultsOf(schema);

describe('a state in an address', () => {
  test('the default state is the version alone, and means the whole state', () => {
    expect(encodeQuery(schema, defaults)).toBe('v=1');
    expect(decodeQuery(schema, 'v=1').changed).toBe(true);
    expect(decodeQuery(schema, 'theme=dark').changed).toBe(false);
  });

  test('only what differs is written, in shown units and by name', () => {
    const query = encodeQuery(schema, { growthFrac: 0.07, years: 15, noise: 'clustered', taxed: true });
    expect(query).toBe('v=1&growth=7&noise=clustered&taxed=on');
  });

  test('every valid state comes back exactly as it was, whatever its numbers', () => {
    fc.assert(
      fc.property(arbitraryValues(schema), (values) => {
        const { values: back, notices } = decodeQuery(schema, encodeQuery(schema, values));
        expect(notices).toEqual([]);
        expect(back.growthFrac).toBeCloseTo(values.growthFrac, 10);
        expect({ ...back, growthFrac: 0 }).toEqual({ ...values, growthFrac: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('a number out of range is held at the end and said so', () => {
    const { values, notices } = decodeQuery(schema, 'growth=900&years=7.6');
    expect(values.growthFrac).toBe(0.25);
    expect(values.years).toBe(8);
    expect(notices).toEqual([
      { kind: 'clamped', urlName: 'growth', given: '900', used: '25' },
      { kind: 'rounded', urlName: 'years', given: '7.6', used: '8' },
    ]);
  });

  test.each([
    'growth=abc',
    'growth=',
    'growth=NaN',
    'growth=1e999',
    'noise=loud',
    'taxed=yes',
    'nothing=1',
    '__proto__=1',
    'constructor=1',
    '<script>=1',
  ])('junk is ignored and said so: %s', (query) => {
    const { values, notices } = decodeQuery(schema, query);
    expect(values).toEqual(defaults);
    expect(notices).toHaveLength(1);
    expect(notices[0].kind).toBe('ignored');
  });

  test('of a name that stands twice the first counts, and the second is told', () => {
    const { values, notices } = decodeQuery(schema, 'growth=7&growth=9');
    expect(values.growthFrac).toBe(0.07);
    expect(notices).toEqual([{ kind: 'repeated', urlName: 'growth', given: '9', used: '' }]);
  });

  // A large negative version would count up to this one for ever, a huge one lies beyond where counting moves at all.
  test.each(['99', '0', '-1', '1.5', 'abc', '', '-1e15', '-1e300', 'Infinity'])(
    'a version that there never was is told, and the rest is read: v=%s',
    (version) => {
      const { values, notices } = decodeQuery(schema, `v=${version}&growth=7`);
      expect(values.growthFrac).toBe(0.07);
      expect(notices).toEqual([{ kind: 'version', urlName: 'v', given: version, used: '' }]);
    },
  );

  test('keys that belong to the page are not the figure’s business', () => {
    expect(decodeQuery(schema, 'v=1&step=x&theme=dark').notices).toEqual([]);
  });

  test('no query whatever throws, and the result is always valid', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(() => assertValues(schema, decodeQuery(schema, query).values)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('an editor’s set', () => {
  test('reads several values in shown units', () => {
    expect(parseSet(schema, 'growth=12.5  taxed=on')).toEqual({ values: { growthFrac: 0.125, taxed: true } });
  });
  test('names what is allowed for a wrong value, and the names there are for a wrong name', () => {
    expect(parseSet(schema, 'growth=30')).toEqual({
      mistake: { given: 'growth=30', allowed: 'growth=a number from 0 to 25' },
    });
    expect(parseSet(schema, 'grwth=3')).toEqual({
      mistake: { given: 'grwth', allowed: ['growth', 'years', 'noise', 'taxed'] },
    });
  });
  test('says what each kind of parameter takes', () => {
    expect(allowedAsText(schema.years)).toBe('a whole number from 5 to 30');
    expect(allowedAsText(schema.noise)).toBe('one of none, clustered');
    expect(allowedAsText(schema.taxed)).toBe('on or off');
  });
});

describe('values given to a model', () => {
  test('are refused with parameter, value and range', () => {
    expect(() => assertValues(schema, { ...defaults, growthFrac: 0.3 })).toThrow(
      'parameter growthFrac: given 0.3; allowed: a number from 0 to 0.25',
    );
    expect(() => assertValues(schema, { ...defaults, extra: 1 })).toThrow(ParameterError);
    const { taxed: _, ...incomplete } = defaults;
    expect(() => assertValues(schema, incomplete)).toThrow('parameter taxed: given undefined');
  });
  test('read leniently, a value in range needs no notice', () => {
    expect(readLeniently(schema.growthFrac, '7')).toEqual({ value: 0.07 });
  });
});
