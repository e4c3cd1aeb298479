import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/kit/build/render-figure.ts';
import { type AnyInteractive, stateOf } from '../../src/kit/core/contract.ts';
import type { Parameter, ParameterValue, ParameterValues } from '../../src/kit/core/parameters.ts';
import { geometryOf, interactives, SIZES } from './interactives.ts';

/** Choices and both ends of a range, and a place between them: what moves at none of these counts as unmoved. */
function triedValues(parameter: Parameter): readonly ParameterValue[] {
  if (parameter.type === 'choice') return parameter.choices;
  if (parameter.type === 'toggle') return [true, false];
  const { min, max, integer } = parameter;
  const between = min + (max - min) / 3;
  return [min, max, integer ? Math.round(between) : between];
}

/** All that a reader sees of a state: the picture, the heading, the caption. */
const seen = (interactive: AnyInteractive, params: ParameterValues) =>
  JSON.stringify([geometryOf(interactive, params, 'en', SIZES[2]), sentencesOf(interactive, params, 'en')]);

/** The presets, by the controls that are said to move nothing there: one group for each kind of view. */
function groupsOf({ spec }: AnyInteractive): [idle: readonly string[], states: ParameterValues[]][] {
  const groups = new Map<string, [readonly string[], ParameterValues[]]>();
  for (const preset of Object.keys(spec.presets)) {
    const state = stateOf(spec, preset);
    const idle = spec.controls.idle?.(state) ?? [];
    const group = groups.get(idle.join()) ?? [idle, []];
    group[1].push(state);
    groups.set(idle.join(), group);
  }
  return [...groups.values()];
}

describe.each(interactives.map((interactive) => [interactive.spec.id, interactive] as const))(
  '%s',
  (_, interactive) => {
    const { spec } = interactive;
    const keys = [...spec.controls.visible, ...spec.controls.more];
    const moves = (key: string, state: ParameterValues) => {
      const before = seen(interactive, state);
      return triedValues(spec.parameters[key]).some(
        (value) => seen(interactive, { ...state, [key]: value }) !== before,
      );
    };

    test('a control said to move nothing in a view moves nothing there, every other moves something', () => {
      for (const [idle, states] of groupsOf(interactive)) {
        for (const key of idle) expect(keys).toContain(key);
        const moving = keys.filter((key) => states.some((state) => moves(key, state)));
        expect(moving, `where ${idle.length} move nothing`).toEqual(keys.filter((key) => !idle.includes(key)));
      }
    }, 120_000);

    test('the controls of a view are one list, not made anew in every frame', () => {
      for (const preset of Object.keys(spec.presets)) {
        const state = stateOf(spec, preset);
        expect(spec.controls.idle?.(state)).toBe(spec.controls.idle?.({ ...state }));
      }
    });
  },
);
