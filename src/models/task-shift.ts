import type { Diagnostics } from '../kit/core/diagnostics.ts';
import { assertValues } from '../kit/core/parameters.ts';
import {
  type Equilibrium,
  elasticCapital,
  fixedCapital,
  type Technology,
  unitCost,
  worthAutomatingFrac,
} from './task-shift/equilibrium.ts';
import { type HultenPanel, hulten } from './task-shift/hulten.ts';
import { parameters, type TaskShiftParameters } from './task-shift/parameters.ts';

/**
 * Who gets the output (M2b): machines take over tasks that workers did.
 *
 * Question: when machines do more, does the worker gain or lose? Output rises either way, labour's share falls either way;
 * the wage can go up or down, and that turns on how good the machines are and whether more of them can be had.
 *
 * Tasks after Acemoglu and Restrepo (2018, American Economic Review 108/6; 2019, Journal of Economic Perspectives 33/2);
 * the size of the gain after Acemoglu (2025, Economic Policy 40/121), a version of Hulten's theorem.
 */
export type { Equilibrium, Technology } from './task-shift/equilibrium.ts';
export { elasticCapital, fixedCapital, unitCost, worthAutomatingFrac } from './task-shift/equilibrium.ts';
export type { HultenPanel } from './task-shift/hulten.ts';
export {
  capitalGrowthNeeded,
  hulten,
  outputAtCapitalGrowth,
  outputAtSteadyCapital,
  overHorizon,
  savingNeededFrac,
  tasksNeededFrac,
  yearlyOf,
} from './task-shift/hulten.ts';
export type { TaskShiftParameters } from './task-shift/parameters.ts';
export { parameters, presets } from './task-shift/parameters.ts';
export type { LabourFact, ProductivityMark } from './task-shift/published.ts';
export { acemoglu, goldman, labourFacts, productivityMarks } from './task-shift/published.ts';

/** What the step does, as fractions of the state before, under one supply of machines. */
export interface Shift {
  after: Equilibrium;
  outputChangeFrac: number;
  wageChangeFrac: number;
  capitalChangeFrac: number;
  /** d log w = d log Y + d log s_L: what output adds to the wage, what the lost share takes. */
  productivityEffectLog: number;
  shareEffectLog: number;
}

/** The step taken little by little, one value per point: changes against the state before. */
export interface ShiftPath {
  /** Tasks newly automated so far, from none to the largest step the parameter allows. */
  newlyAutomatedFrac: Float64Array;
  fixedOutputChangeFrac: Float64Array;
  fixedWageChangeFrac: Float64Array;
  fixedLabourShareFrac: Float64Array;
  elasticOutputChangeFrac: Float64Array;
  elasticWageChangeFrac: Float64Array;
  elasticLabourShareFrac: Float64Array;
}

export interface TaskShiftRun {
  hulten: HultenPanel;
  before: Equilibrium;
  /** The same step with the stock of machines given, and with machines in supply at today's rent. */
  fixed: Shift;
  elastic: Shift;
  /** The one of the two that `capitalSupply` names. */
  chosen: Shift;
  path: ShiftPath;
  diagnostics: Diagnostics;
}

/** Points of the path: one per 0.5 % of tasks. */
const PATH_POINTS = 41;

/**
 * With σ above one and machines cheap enough, machines alone make output below its price and there is no equilibrium.
 * Automation is held where machines earn this part of income.
 */
const LARGEST_MACHINE_SHARE_FRAC = 0.98;

/** The state before, and how far automation can go from there under each supply of machines. */
interface Setting {
  technology: Technology;
  before: Equilibrium;
  fixedLimitFrac: number;
  elasticLimitFrac: number;
  clamps: string[];
}

function settingOf(p: TaskShiftParameters): Setting {
  const fixedLimitFrac = worthAutomatingFrac(p, p.labour, p.capital);
  const startsHeld = p.automatedFrac > fixedLimitFrac;
  const automatedFrac = Math.min(p.automatedFrac, fixedLimitFrac);
  const before = fixedCapital(p, 1 - automatedFrac, p.labour, p.capital);
  // Machines' share of income is (1 − G) × a constant at a given rent, so the limit is a proportion.
  const boundedFrac = (LARGEST_MACHINE_SHARE_FRAC * automatedFrac) / (1 - before.labourShareFrac);
  const elasticLimitFrac = startsHeld ? automatedFrac : Math.min(1, Math.max(automatedFrac, boundedFrac));
  const clamps = startsHeld
    ? [`adoption: only ${automatedFrac.toFixed(3)} of tasks automated before the step; beyond it a machine costs more`]
    : [];
  return { technology: p, before, fixedLimitFrac, elasticLimitFrac, clamps };
}

const fixedAt = (s: Setting, p: TaskShiftParameters, automatedFrac: number) =>
  fixedCapital(s.technology, 1 - Math.min(automatedFrac, s.fixedLimitFrac), p.labour, p.capital);

const elasticAt = (s: Setting, p: TaskShiftParameters, automatedFrac: number) =>
  elasticCapital(s.technology, 1 - Math.min(automatedFrac, s.elasticLimitFrac), p.labour, s.before.rental);

function shiftOf(before: Equilibrium, after: Equilibrium): Shift {
  return {
    after,
    outputChangeFrac: after.output / before.output - 1,
    wageChangeFrac: after.wage / before.wage - 1,
    capitalChangeFrac: after.capital / before.capital - 1,
    productivityEffectLog: Math.log(after.output / before.output),
    shareEffectLog: Math.log(after.labourShareFrac / before.labourShareFrac),
  };
}

function pathOf(s: Setting, p: TaskShiftParameters): ShiftPath {
  const largest = parameters.automationStepFrac.max;
  const newlyAutomatedFrac = Float64Array.from({ length: PATH_POINTS }, (_, i) => (largest * i) / (PATH_POINTS - 1));
  // New tasks stay out of the path: it answers "what if more were automated", all else as before.
  const fixed = Array.from(newlyAutomatedFrac, (step) => fixedAt(s, p, s.before.automatedFrac + step));
  const elastic = Array.from(newlyAutomatedFrac, (step) => elasticAt(s, p, s.before.automatedFrac + step));
  const { output, wage } = s.before;
  return {
    newlyAutomatedFrac,
    fixedOutputChangeFrac: Float64Array.from(fixed, (e) => e.output / output - 1),
    fixedWageChangeFrac: Float64Array.from(fixed, (e) => e.wage / wage - 1),
    fixedLabourShareFrac: Float64Array.from(fixed, (e) => e.labourShareFrac),
    elasticOutputChangeFrac: Float64Array.from(elastic, (e) => e.output / output - 1),
    elasticWageChangeFrac: Float64Array.from(elastic, (e) => e.wage / wage - 1),
    elasticLabourShareFrac: Float64Array.from(elastic, (e) => e.labourShareFrac),
  };
}

/** Largest deviations of the identities that hold at every equilibrium. */
function residualsOf(s: Setting, p: TaskShiftParameters, shifts: readonly Shift[]): Record<string, number> {
  const states = [s.before, ...shifts.map(({ after }) => after)];
  const euler = states.map((e) => Math.abs((e.wage * p.labour + e.rental * e.capital) / e.output - 1));
  const cost = states.map((e) => Math.abs(unitCost(s.technology, e) - 1));
  const wage = shifts.map((x) => Math.abs(Math.log1p(x.wageChangeFrac) - x.productivityEffectLog - x.shareEffectLog));
  return { incomeIdentity: Math.max(...euler), unitCost: Math.max(...cost), wageIdentity: Math.max(...wage) };
}

/**
 * Takes one step of automation under both supplies of machines, and Hulten's sum beside it.
 *
 * Firms adopt only what is cheaper: automation beyond that, or beyond the point where output would have no bound, is held
 * and named in `diagnostics.clamps`. Requested tasks are I + ΔI − ΔN: a new task for labour undoes an automated one.
 * @returns the state before, both states after with their changes (fractions), the path of the step, Hulten's panel
 * @throws ParameterError on any value outside its range
 */
export function run(p: TaskShiftParameters): TaskShiftRun {
  assertValues(parameters, p);
  const setting = settingOf(p);
  // Grouped so that ΔN = ΔI gives back exactly I.
  const requestedFrac = p.automatedFrac + (p.automationStepFrac - p.newTasksFrac);
  const fixed = shiftOf(setting.before, fixedAt(setting, p, requestedFrac));
  const elastic = shiftOf(setting.before, elasticAt(setting, p, requestedFrac));
  const clamps = [...setting.clamps];
  if (requestedFrac > setting.fixedLimitFrac) {
    clamps.push(
      `adoption, machines fixed: held at ${setting.fixedLimitFrac.toFixed(3)} of tasks; beyond it a machine costs more`,
    );
  }
  if (requestedFrac > setting.elasticLimitFrac) {
    clamps.push(`adoption, machines in supply: held at ${setting.elasticLimitFrac.toFixed(3)} of tasks`);
  }
  return {
    hulten: hulten(p),
    before: setting.before,
    fixed,
    elastic,
    chosen: p.capitalSupply === 'elastic' ? elastic : fixed,
    path: pathOf(setting, p),
    diagnostics: { residuals: residualsOf(setting, p, [fixed, elastic]), clamps },
  };
}
