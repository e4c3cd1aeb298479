import type { Quantity, Spec } from '../../kit/core/contract.ts';
import {
  goldman,
  presets as modelPresets,
  parameters,
  run,
  type TaskShiftParameters,
  type TaskShiftRun,
  tasksNeededFrac,
} from '../../models/task-shift.ts';

/** Smaller moves than this are none: what rounding to a tenth of a per cent hides. */
const HELD_BAND_FRAC = 0.0005;

/** Every so many points of the model's path make a row of the table: steps of two per cent of tasks. */
const ROW_EVERY = 4;

// biome-ignore format: a table
const quantities = {
  outputChange: { unit: 'percent', digits: 1, of: (run) => run.chosen.outputChangeFrac },
  wageChange: { unit: 'percent', digits: 1, of: (run) => run.chosen.wageChangeFrac },
  wageFall: { unit: 'percent', digits: 1, of: (run) => -run.chosen.wageChangeFrac },
  fixedWageChange: { unit: 'percent', digits: 1, of: (run) => run.fixed.wageChangeFrac },
  elasticWageChange: { unit: 'percent', digits: 1, of: (run) => run.elastic.wageChangeFrac },
  capitalChange: { unit: 'percent', of: (run) => run.chosen.capitalChangeFrac },
  labourShareBefore: { unit: 'percent', of: (run) => run.before.labourShareFrac },
  labourShareAfter: { unit: 'percent', of: (run) => run.chosen.after.labourShareFrac },
  automatedBefore: { unit: 'percent', of: (run) => run.before.automatedFrac },
  automatedAfter: { unit: 'percent', of: (run) => run.chosen.after.automatedFrac },
  savingPerTask: { unit: 'percent', digits: 1, of: (run) => run.hulten.savingPerTaskFrac },
  productivity: { unit: 'percent', digits: 2, of: (run) => run.hulten.productivityFrac },
  productivityYearly: { unit: 'percent', digits: 2, of: (run) => run.hulten.productivityYearlyFrac },
  sumOutput: { unit: 'percent', digits: 1, of: (run) => run.hulten.outputFrac },
  goldmanTasksNeeded: { unit: 'percent', of: (run) => run.hulten.savingPerTaskFrac > 0 ? tasksNeededFrac(goldman.productivityYearlyFrac, run.hulten.savingPerTaskFrac) : Number.NaN },
} as const satisfies Record<string, Quantity<TaskShiftRun>>;

/** Whether firms stop before the step is done because a machine would cost more than a worker. */
export const heldBack = (run: TaskShiftRun): boolean => run.diagnostics.clamps.length > 0;

/** Which sentence tells this run: the order matters, the first that fits speaks. */
function caption(p: TaskShiftParameters, run: TaskShiftRun): string {
  const { outputChangeFrac, wageChangeFrac } = run.chosen;
  const still = Math.abs(outputChangeFrac) < HELD_BAND_FRAC && Math.abs(wageChangeFrac) < HELD_BAND_FRAC;
  if (still) return p.newTasksFrac >= p.automationStepFrac ? 'restored' : 'too-dear';
  if (run.chosen.after.automatedFrac < run.before.automatedFrac) return 'reversed';
  if (p.capitalSupply === 'fixed') return wageChangeFrac < 0 ? 'wage-falls' : 'wage-rises-fixed';
  return wageChangeFrac < 0 ? 'wage-falls-bought' : 'wage-rises';
}

export const spec = {
  id: 'task-shift',
  parameters,
  // The same step of automation throughout; what differs is the machine, and whether more can be had.
  presets: {
    'fixed-machines': modelPresets['fixed-machines'],
    'machines-in-supply': modelPresets['machines-in-supply'],
    'so-so-machines': modelPresets['so-so-machines'],
    'brilliant-machines': modelPresets['brilliant-machines'],
    'new-tasks-restore': modelPresets['new-tasks-restore'],
    'machine-too-dear': modelPresets['machine-too-dear'],
    'your-turn': { machineProductivity: 2 },
  },
  tellingPreset: 'fixed-machines',
  controls: {
    visible: ['automationStepFrac', 'machineProductivity', 'capitalSupply', 'newTasksFrac', 'elasticity'],
    more: [
      'automatedFrac',
      'labourProductivity',
      'capital',
      'labour',
      'exposedFrac',
      'profitableFrac',
      'labourSavingFrac',
      'labourCostFrac',
      'incomeShareFrac',
    ],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'newlyAutomatedPercent', unit: 'percent' },
      { key: 'fixedOutputChangePercent', unit: 'percent', digits: 1 },
      { key: 'fixedWageChangePercent', unit: 'percent', digits: 1 },
      { key: 'fixedLabourSharePercent', unit: 'percent', digits: 1 },
      { key: 'elasticOutputChangePercent', unit: 'percent', digits: 1 },
      { key: 'elasticWageChangePercent', unit: 'percent', digits: 1 },
      { key: 'elasticLabourSharePercent', unit: 'percent', digits: 1 },
    ],
    rows: ({ path }: TaskShiftRun) =>
      Array.from(path.newlyAutomatedFrac, (newly, i) => ({
        newlyAutomatedPercent: newly,
        fixedOutputChangePercent: path.fixedOutputChangeFrac[i],
        fixedWageChangePercent: path.fixedWageChangeFrac[i],
        fixedLabourSharePercent: path.fixedLabourShareFrac[i],
        elasticOutputChangePercent: path.elasticOutputChangeFrac[i],
        elasticWageChangePercent: path.elasticWageChangeFrac[i],
        elasticLabourSharePercent: path.elasticLabourShareFrac[i],
      })).filter((_, i) => i % ROW_EVERY === 0),
  },
  caption,
} satisfies Spec<typeof parameters, TaskShiftRun>;
