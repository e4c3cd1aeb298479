import { defaultsOf, type ParameterSchema, type ParameterValues } from './parameters.ts';

/**
 * Parameters marked `private` hold a reader's own numbers. All that leaves the page is made from what these functions let
 * through: a state without them.
 */
export const privateKeys = (schema: ParameterSchema): string[] =>
  Object.keys(schema).filter((key) => schema[key].private);

/** The state as others may see it: private parameters at their defaults. */
export function withoutPrivate(schema: ParameterSchema, values: ParameterValues): ParameterValues {
  const defaults = defaultsOf(schema);
  return { ...values, ...Object.fromEntries(privateKeys(schema).map((key) => [key, defaults[key]])) };
}

/** Whether a state holds anything of the reader's own. */
export const holdsPrivate = (schema: ParameterSchema, values: ParameterValues): boolean =>
  privateKeys(schema).some((key) => values[key] !== schema[key].default);

/** Whether two whole states are the same, private parameters included: the address cannot tell. */
export const sameState = (schema: ParameterSchema, a: ParameterValues, b: ParameterValues): boolean =>
  Object.keys(schema).every((key) => a[key] === b[key]);
