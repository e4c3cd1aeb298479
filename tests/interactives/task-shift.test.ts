import { describe, expect, it } from 'vitest';
import { interactive } from '../../src/interactives/task-shift/index.ts';
import { spec } from '../../src/interactives/task-shift/spec.ts';
import { speakerOf } from '../../src/kit/build/content.ts';
import { stateOf } from '../../src/kit/core/contract.ts';
import { boxOf, meet } from '../../src/kit/core/keep-apart.ts';

type PresetName = keyof typeof spec.presets;

const runAt = (preset: PresetName, changes = {}) => spec.run(stateOf(spec, preset, changes));
const read = (preset: PresetName, quantity: keyof typeof spec.quantities) =>
  spec.quantities[quantity].of(runAt(preset));
const layoutAt = (preset: PresetName, height = 420, changes = {}, width = 660) => {
  const params = stateOf(spec, preset, changes);
  return interactive.layout(spec.run(params), params, {
    size: { width, height },
    ...speakerOf(interactive, 'en'),
    marks: {},
  });
};

describe('the same step, opposite wages', () => {
  it.each([
    ['fixed-machines', 'outputChange', 0.059],
    ['fixed-machines', 'wageChange', -0.145],
    ['fixed-machines', 'labourShareBefore', 0.639],
    ['fixed-machines', 'labourShareAfter', 0.516],
    ['so-so-machines', 'outputChange', 0.025],
    ['so-so-machines', 'wageChange', -0.178],
    ['new-tasks-restore', 'wageChange', 0],
    ['machine-too-dear', 'wageChange', 0],
    ['fixed-machines', 'productivity', 0.0066],
    ['fixed-machines', 'goldmanTasksNeeded', 1.11],
  ] as const)('%s: %s is %f', (preset, quantity, expected) => {
    expect(Math.abs(read(preset, quantity) - expected)).toBeLessThan(0.0006 + Math.abs(expected) * 0.01);
  });

  it.each(['machines-in-supply', 'brilliant-machines'] as const)(
    '%s raises the wage and lowers the share',
    (preset) => {
      expect(read(preset, 'wageChange')).toBeGreaterThan(0);
      expect(read(preset, 'labourShareAfter')).toBeLessThan(read(preset, 'labourShareBefore'));
    },
  );

  it.each([
    ['fixed-machines', 'wage-falls'],
    ['machines-in-supply', 'wage-rises'],
    ['brilliant-machines', 'wage-rises-fixed'],
    ['new-tasks-restore', 'restored'],
    ['machine-too-dear', 'too-dear'],
  ] as const)('%s speaks as %s', (preset, name) => {
    expect(spec.caption(stateOf(spec, preset), runAt(preset))).toBe(name);
  });

  it('speaks of the way back where more tasks come than go', () => {
    const state = stateOf(spec, undefined, { automationStepFrac: 0, newTasksFrac: 0.05 });
    expect(spec.caption(state, spec.run(state))).toBe('reversed');
  });
});

describe('the picture', () => {
  it('draws the supply at hand solid and the other dashed', () => {
    const kinds = (preset: PresetName) =>
      Object.fromEntries(layoutAt(preset).wage.lines.map(({ key, kind }) => [key, kind]));
    expect(kinds('fixed-machines')).toEqual({ fixed: 'model', elastic: 'counterfactual' });
    expect(kinds('machines-in-supply')).toEqual({ fixed: 'counterfactual', elastic: 'model' });
  });

  it('marks where firms stop adopting, and only there', () => {
    expect(layoutAt('machine-too-dear').wage.stop).toBeDefined();
    expect(layoutAt('fixed-machines').wage.stop).toBeUndefined();
  });

  it('divides each column as income is divided', () => {
    const { before } = runAt('fixed-machines');
    const [column] = layoutAt('fixed-machines').output.columns;
    const share = column.labour.height / (column.labour.height + column.machines.height);
    expect(share).toBeCloseTo(before.labourShareFrac, 2);
  });

  it('says what the sum means for output: Acemoglu’s 0.66 % over 0.57', () => {
    const text = (changes: object, width = 660) =>
      layoutAt('fixed-machines', 420, changes, width).texts.find(({ key }) => key === 'thisSum-output');
    expect(text({})?.text.replace(/\s/g, ' ')).toBe('output +1.2% in ten years');
    expect(text({ incomeShareFrac: 0.8 })?.text).toContain('+0.8%');
    // Behind the value, and on a phone; before the mark where that is far out.
    expect(text({}, 366)?.anchor).toBe('start');
    expect(text({ exposedFrac: 1, profitableFrac: 1 }, 366)?.anchor).toBe('end');
  });

  it('leaves the strip of estimates out of a low frame', () => {
    expect(layoutAt('fixed-machines').estimates?.rows).toHaveLength(5);
    expect(layoutAt('fixed-machines', 210).estimates).toBeUndefined();
  });
});

it('holds the labour share’s title to the data: the last quarter is the lowest', async () => {
  const { readTable, numberColumn } = await import('../../src/kit/build/tables.ts');
  const index = numberColumn(readTable('labour-share'), 'labourShareIndex');
  expect(index.at(-1)).toBe(Math.min(...index));
});

it.each(['fixed-machines', 'brilliant-machines', 'your-turn'] as const)(
  'writes each change of the wage at its dot, clear of the other: %s',
  (preset) => {
    const params = stateOf(spec, preset);
    const { wage } = interactive.layout(spec.run(params), params, {
      size: { width: 354, height: 340 },
      ...speakerOf(interactive, 'en'),
      marks: {},
    });
    const [a, b] = ['elastic-change', 'fixed-change'].map((key) => wage.texts.find((text) => text.key === key));
    expect(a && b && meet(boxOf(a), boxOf(b))).toBe(false);
  },
);
