import fc from 'fast-check';
import { expect } from 'vitest';
import type { Parameter, ParameterSchema, ParameterValue, ValuesOf } from '../../src/kit/core/parameters.ts';

/** How many random inputs every invariant is tried on. */
export const RANDOM_RUNS = 300;

function arbitraryValue(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.type) {
    case 'number':
      return parameter.integer
        ? fc.integer({ min: parameter.min, max: parameter.max })
        : fc.double({ min: parameter.min, max: parameter.max, noNaN: true });
    case 'choice':
      return fc.constantFrom(...parameter.choices);
    case 'toggle':
      return fc.boolean();
  }
}

/** Random valid values for a schema: numbers anywhere in their range, any choice, either side of a switch. */
export function arbitraryValues<S extends ParameterSchema>(schema: S): fc.Arbitrary<ValuesOf<S>> {
  const entries = Object.entries(schema).map(([key, parameter]) => [key, arbitraryValue(parameter)]);
  return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<ValuesOf<S>>;
}

/** Fails with the path of the first number in a result, however deep, that is NaN or infinite. */
export function expectFinite(result: unknown, path = 'result'): void {
  if (typeof result === 'number') expect(Number.isFinite(result), `${path} is ${result}`).toBe(true);
  else if (ArrayBuffer.isView(result) || Array.isArray(result)) {
    Array.from(result as ArrayLike<unknown>).forEach((item, i) => void expectFinite(item, `${path}[${i}]`));
  } else if (result && typeof result === 'object') {
    for (const [key, value] of Object.entries(result)) expectFinite(value, `${path}.${key}`);
  }
}
