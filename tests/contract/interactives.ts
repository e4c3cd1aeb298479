import { INTERACTIVE_IDS, loadInteractive } from '../../src/interactives/registry.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { type AnyInteractive, type Geometry, type Size, stateOf } from '../../src/kit/core/contract.ts';
import { LANGUAGES, type Language } from '../../src/kit/core/language.ts';
import type { NumberParameter, ParameterValues } from '../../src/kit/core/parameters.ts';

/** All registered interactives, for tests that hold each of them to the contract. */
export const interactives: AnyInteractive[] = await Promise.all(INTERACTIVE_IDS.map(loadInteractive));

/** Widths a figure must stand: a small phone's embed, a phone, a column, a wide screen. */
export const SIZES: readonly Size[] = [
  { width: 320, height: 210 },
  { width: 320, height: 380 },
  { width: 400, height: 350 },
  { width: 640, height: 420 },
  { width: 960, height: 460 },
];

export const statesOf = ({ spec }: AnyInteractive): [string, ParameterValues][] => [
  ['defaults', stateOf(spec)],
  ...Object.keys(spec.presets).map((name): [string, ParameterValues] => [name, stateOf(spec, name)]),
];

/** The same states with the reader's own numbers switched on, where a figure takes any: least, as they begin, and most. */
export function ownStatesOf(interactive: AnyInteractive): [string, ParameterValues][] {
  const [mode, ...numbers] = interactive.spec.controls.own ?? [];
  if (!mode) return [];
  const { parameters } = interactive.spec;
  const numbersAt = (end: 'min' | 'default' | 'max') =>
    Object.fromEntries(numbers.map((key) => [key, (parameters[key] as NumberParameter)[end]]));
  return statesOf(interactive).flatMap(([name, values]) =>
    (['min', 'default', 'max'] as const).map((end): [string, ParameterValues] => [
      `${name}, own numbers at ${end}`,
      { ...values, ...numbersAt(end), [mode]: true },
    ]),
  );
}

export function geometryOf(
  interactive: AnyInteractive,
  params: ParameterValues,
  language: Language,
  size: Size,
  marks = {},
): Geometry {
  const run = interactive.spec.run(params);
  return interactive.layout(run, params, { size, ...speakerOf(interactive, language), marks });
}

export { LANGUAGES };
