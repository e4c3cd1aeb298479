import { INTERACTIVE_IDS, loadInteractive } from '../../src/interactives/registry.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { type AnyInteractive, type Geometry, type Size, stateOf } from '../../src/kit/core/contract.ts';
import { LANGUAGES, type Language } from '../../src/kit/core/language.ts';
import type { ParameterValues } from '../../src/kit/core/parameters.ts';

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
