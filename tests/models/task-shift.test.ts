import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepts, defaultsOf, ParameterError } from '../../src/kit/core/parameters.ts';
import {
  capitalGrowthNeeded,
  fixedCapital,
  hulten,
  outputAtCapitalGrowth,
  outputAtSteadyCapital,
  overHorizon,
  parameters,
  presets,
  productivityMarks,
  run,
  savingNeededFrac,
  type TaskShiftParameters,
  tasksNeededFrac,
  yearlyOf,
} from '../../src/models/task-shift.ts';
import { arbitraryValues, expectFinite, RANDOM_RUNS } from './arbitrary.ts';

const defaults = defaultsOf(parameters);
const runWith = (changes: Partial<TaskShiftParameters>) => run({ ...defaults, ...changes });
const always = (property: (values: TaskShiftParameters) => void) =>
  fc.assert(fc.property(arbitraryValues(parameters), property), { numRuns: RANDOM_RUNS });
/** Near σ = 1 the CES sum is raised to a huge power, which magnifies rounding: stay clear where digits are compared. */
const clearOfOne = (values: TaskShiftParameters) => Math.abs(values.elasticity - 1) > 1e-3;

describe('task-shift, closed forms and limiting cases', () => {
  test('at an elasticity of one labour earns the part of tasks it does, and output is Cobb–Douglas', () => {
    const { before, fixed, elastic } = runWith({ elasticity: 1 });
    expect(before.labourShareFrac).toBeCloseTo(0.6, 12);
    expect(fixed.after.labourShareFrac).toBeCloseTo(0.5, 12);
    expect(elastic.after.labourShareFrac).toBeCloseTo(0.5, 12);
    expect(fixed.after.output).toBeCloseTo((1 / 0.5) ** 0.5 * (1.3 / 0.5) ** 0.5, 12);
  });

  test('by hand, at σ = ½ with everything at one: labour in half of the tasks earns half, output is two', () => {
    const technology = { elasticity: 0.5, labourProductivity: 1, machineProductivity: 1 };
    const e = fixedCapital(technology, 0.5, 1, 1);
    // (0.5² + 0.5²)^(−1) = 2.
    expect(e.output).toBeCloseTo(2, 12);
    expect(e.labourShareFrac).toBeCloseTo(0.5, 12);
    expect(e.wage).toBeCloseTo(1, 12);
  });

  test('an elasticity a hair from one is continuous with Cobb–Douglas', () => {
    const near = runWith({ elasticity: 1 + 1e-6 });
    const at = runWith({ elasticity: 1 });
    expect(near.fixed.after.output).toBeCloseTo(at.fixed.after.output, 5);
    expect(near.elastic.after.wage).toBeCloseTo(at.elastic.after.wage, 5);
  });

  test('as many new tasks as automated ones restore everything exactly', () => {
    always((values) => {
      const restored = run({ ...values, newTasksFrac: values.automationStepFrac });
      expect(restored.fixed.after).toEqual(restored.before);
      expect(restored.fixed.wageChangeFrac).toBe(0);
      expect(restored.elastic.wageChangeFrac).toBeCloseTo(0, 6);
    });
  });

  test('no step, no change', () => {
    const { fixed } = runWith({ automationStepFrac: 0 });
    expect([fixed.outputChangeFrac, fixed.wageChangeFrac, fixed.capitalChangeFrac]).toEqual([0, 0, 0]);
  });

  test('by hand, Hulten: 0.199 × 0.23 of tasks, 0.27 × 0.535 saved on each', () => {
    const panel = hulten(defaults);
    expect(panel.affectedTasksFrac).toBeCloseTo(0.04577, 12);
    expect(panel.savingPerTaskFrac).toBeCloseTo(0.14445, 12);
    expect(panel.productivityFrac).toBeCloseTo(0.0066114765, 12);
    expect(overHorizon(panel.productivityYearlyFrac)).toBeCloseTo(panel.productivityFrac, 12);
  });

  test('machines that grow as output does are the steady ratio', () => {
    const steady = outputAtSteadyCapital(0.0066, 0.57);
    expect(outputAtCapitalGrowth(0.0066, 0.57, steady)).toBeCloseTo(steady, 12);
    expect(capitalGrowthNeeded(0.0066, 0.57, steady)).toBeCloseTo(steady, 12);
  });

  test('tasks needed and saving needed are two readings of one claim', () => {
    expect(tasksNeededFrac(0.015, savingNeededFrac(0.015, 0.25))).toBeCloseTo(0.25, 12);
    expect(yearlyOf(overHorizon(0.015))).toBeCloseTo(0.015, 12);
  });
});

describe('task-shift, invariants over random parameters', () => {
  test('every number is finite and shares stay inside (0, 1)', () => {
    always((values) => {
      const r = run(values);
      expectFinite(r);
      for (const e of [r.before, r.fixed.after, r.elastic.after]) {
        expect(e.labourShareFrac).toBeGreaterThan(0);
        expect(e.labourShareFrac).toBeLessThan(1);
      }
    });
  });

  test('wages and rents use up output, output costs one, the wage splits into output and share', () => {
    always((values) => {
      fc.pre(clearOfOne(values));
      const { incomeIdentity, unitCost, wageIdentity } = run(values).diagnostics.residuals;
      expect(incomeIdentity).toBeLessThan(1e-9);
      expect(unitCost).toBeLessThan(1e-9);
      expect(wageIdentity).toBeLessThan(1e-9);
    });
  });

  test('machines in supply give what a fixed stock of as many would give', () => {
    always((values) => {
      fc.pre(clearOfOne(values));
      const { after } = run(values).elastic;
      const same = fixedCapital(values, 1 - after.automatedFrac, values.labour, after.capital);
      expect(same.output / after.output).toBeCloseTo(1, 6);
      expect(same.wage / after.wage).toBeCloseTo(1, 6);
    });
  });

  test('twice the workers and machines make twice the output at the same wage', () => {
    always((values) => {
      const half = { ...values, labour: 0.5 + values.labour / 4, capital: 0.5 + values.capital / 4 };
      const full = { ...half, labour: 2 * half.labour, capital: 2 * half.capital };
      expect(run(full).fixed.after.output / run(half).fixed.after.output).toBeCloseTo(2, 6);
      expect(run(full).fixed.after.wage / run(half).fixed.after.wage).toBeCloseTo(1, 6);
    });
  });

  test('the path starts at the state before and passes through the step', () => {
    const { path, fixed, elastic } = runWith({});
    expect(path.fixedWageChangeFrac[0]).toBe(0);
    const at = path.newlyAutomatedFrac.indexOf(0.1);
    expect(path.fixedWageChangeFrac[at]).toBeCloseTo(fixed.wageChangeFrac, 12);
    expect(path.elasticWageChangeFrac[at]).toBeCloseTo(elastic.wageChangeFrac, 12);
  });
});

describe('task-shift, directions', () => {
  test('automation that is adopted never lowers output and never raises the share of labour', () => {
    always((values) => {
      fc.pre(clearOfOne(values));
      const { before, fixed, elastic } = run({ ...values, newTasksFrac: 0 });
      for (const shift of [fixed, elastic]) {
        expect(shift.outputChangeFrac).toBeGreaterThanOrEqual(-1e-9);
        expect(shift.after.labourShareFrac).toBeLessThanOrEqual(before.labourShareFrac + 1e-9);
      }
    });
  });

  test('the wage never falls where machines can be had at a given rent', () => {
    always((values) => {
      fc.pre(clearOfOne(values));
      expect(run({ ...values, newTasksFrac: 0 }).elastic.wageChangeFrac).toBeGreaterThanOrEqual(-1e-9);
    });
  });

  test('the same step, opposite wages: it falls with fixed machines and rises with machines in supply', () => {
    const { fixed, elastic } = runWith({});
    expect(fixed.wageChangeFrac).toBeLessThan(0);
    expect(elastic.wageChangeFrac).toBeGreaterThan(0);
    expect(runWith({ machineProductivity: 4 }).fixed.wageChangeFrac).toBeGreaterThan(0);
  });

  test('a better machine never leaves a lower wage', () => {
    fc.assert(
      fc.property(arbitraryValues(parameters), fc.double({ min: 0.5, max: 5, noNaN: true }), (values, other) => {
        fc.pre(clearOfOne(values));
        const [worse, better] = [values.machineProductivity, other].sort((a, b) => a - b);
        // At the same tasks: a better machine also invites more automation, which is a change of tasks.
        const wage = (machineProductivity: number) =>
          fixedCapital({ ...values, machineProductivity }, 0.5, values.labour, values.capital).wage;
        expect(wage(better)).toBeGreaterThanOrEqual(wage(worse) * (1 - 1e-9));
      }),
      { numRuns: RANDOM_RUNS },
    );
  });

  test('more exposure, more profit in it or a larger saving never means less productivity', () => {
    always((values) => {
      const gain = (changes: Partial<TaskShiftParameters>) => hulten({ ...values, ...changes }).productivityFrac;
      for (const key of ['exposedFrac', 'profitableFrac', 'labourSavingFrac', 'labourCostFrac'] as const) {
        expect(gain({ [key]: 1 })).toBeGreaterThanOrEqual(gain({}));
      }
    });
  });
});

describe('task-shift, what firms would not adopt', () => {
  test('a machine dearer than a worker is not adopted, and the run says so', () => {
    const r = runWith(presets['machine-too-dear']);
    // 0.6 of machine output against 1 of labour's: tasks are worth automating up to 0.6 / 1.6.
    expect(r.before.automatedFrac).toBeCloseTo(0.375, 12);
    expect(r.fixed.after).toEqual(r.before);
    expect(r.elastic.wageChangeFrac).toBeCloseTo(0, 9);
    expect(r.diagnostics.clamps[0]).toContain('only 0.375 of tasks automated before the step');
  });

  test('at the edge of what pays, a task costs the same either way', () => {
    const { fixed } = runWith({ machineProductivity: 1, automationStepFrac: 0.2 });
    expect(fixed.after.automatedFrac).toBe(0.5);
    expect(fixed.after.wage / 1).toBeCloseTo(fixed.after.rental / 1, 12);
  });

  test('where machines alone would make output below its price, automation is held and the run says so', () => {
    const r = runWith({
      elasticity: 2,
      machineProductivity: 5,
      capital: 2,
      automatedFrac: 0.6,
      automationStepFrac: 0.2,
    });
    expect(r.diagnostics.clamps).toContainEqual(expect.stringContaining('machines in supply: held at 0.740'));
    expect(r.elastic.after.labourShareFrac).toBeCloseTo(0.02, 9);
    expectFinite(r);
  });

  test('the default run holds nothing back', () => {
    expect(run(defaults).diagnostics.clamps).toEqual([]);
  });
});

describe('task-shift, bad input, presets and the default run', () => {
  test('names parameter, value and range', () => {
    expect(() => runWith({ machineProductivity: 9 })).toThrow(
      'parameter machineProductivity: given 9; allowed: a number from 0.5 to 5',
    );
    expect(() => runWith({ automatedFrac: Number.NaN })).toThrow(ParameterError);
    expect(() => runWith({ capitalSupply: 'none' as 'fixed' })).toThrow('one of fixed, elastic');
    expect(() => tasksNeededFrac(0.015, 0)).toThrow('savingPerTaskFrac: given 0; allowed: a number above 0');
    expect(() => savingNeededFrac(0.015, -1)).toThrow('affectedTasksFrac: given -1');
  });

  test('every preset is in range, and ranges of printed forecasts are the right way round', () => {
    for (const preset of Object.values(presets)) {
      for (const [key, value] of Object.entries(preset)) {
        expect(accepts(parameters[key as keyof typeof parameters], value), `${key} ${value}`).toBe(true);
      }
    }
    for (const mark of productivityMarks) expect(mark.highYearlyFrac).toBeGreaterThanOrEqual(mark.lowYearlyFrac);
  });

  test('the choice of capital picks one of the two shifts', () => {
    const elastic = runWith({ capitalSupply: 'elastic' });
    expect(elastic.chosen).toBe(elastic.elastic);
    expect(run(defaults).chosen).toEqual(elastic.fixed);
  });

  test('golden default run', () => {
    const { hulten: panel, before, fixed, elastic, path } = run(defaults);
    const rounded = (value: unknown): unknown => {
      if (typeof value === 'number') return Number(value.toPrecision(9));
      return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, rounded(inner)]));
    };
    const last = (series: Float64Array) => Number(series[series.length - 1].toPrecision(9));
    expect({
      panel: rounded(panel),
      before: rounded(before),
      fixed: rounded(fixed),
      elastic: rounded(elastic),
      pathEnd: [last(path.fixedWageChangeFrac), last(path.elasticWageChangeFrac), last(path.fixedLabourShareFrac)],
    }).toMatchSnapshot();
  });

  test('same input, same output', () => {
    expect(run(defaults)).toEqual(run({ ...defaults }));
  });
});
