import { describe, expect, test } from 'vitest';
import { layout } from '../../src/interactives/two-economies/layout.ts';
import { spec } from '../../src/interactives/two-economies/spec.ts';
import { formatterOf, readFigureWords } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { boxOf } from '../../src/kit/core/keep-apart.ts';

const stateIn = (preset: keyof typeof spec.presets, changes = {}) => stateOf(spec, preset, changes);
const drawn = (preset: keyof typeof spec.presets) =>
  layout(spec.run(stateIn(preset)), stateIn(preset), {
    size: { width: 354, height: 340 },
    words: readFigureWords('two-economies', 'en'),
    format: formatterOf('en'),
    marks: {},
  });
const textOf = (preset: keyof typeof spec.presets, key: string) =>
  drawn(preset).texts.find((text) => text.key === key)?.text;

describe('the picture of the two economies', () => {
  test('at one pace one number tells both, with the digits of the incomes', () => {
    expect(textOf('one-pace', 'both-end')).toBe('×1.35');
    expect(textOf('one-pace', 'ai-end')).toBeUndefined();
    expect(textOf('undecided', 'ai-end')).toBe('×4.2');
    expect(textOf('undecided', 'both-end')).toBeUndefined();
  });

  test('the name of AI’s line keeps off the gridlines', () => {
    for (const preset of Object.keys(spec.presets) as (keyof typeof spec.presets)[]) {
      const { texts, panels } = drawn(preset);
      const name = texts.find(({ key }) => key === 'ai-name');
      const { top, bottom } = boxOf(name as NonNullable<typeof name>);
      expect(
        panels[0].gridlines.filter((y) => top < y && y < bottom),
        preset,
      ).toEqual([]);
    }
  });

  test('what owners hold stands in the picture of every state', () => {
    expect(textOf('levers', 'owners-hold')).toContain('19.0%');
  });

  test('a small rise is not called a flood', () => {
    const said = (changes: Record<string, number>) => {
      const params = stateIn('substitutes', changes);
      return spec.caption(params, spec.run(params));
    };
    expect([2.5, 1.3].map((elasticity) => said({ elasticity }))).toEqual(['grows', 'grows-a-little']);
  });
});
