import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';

/** Two panels in one model: how much output AI can add (Hulten's sum), and who gets it (the task equilibrium). */
// biome-ignore format: a table, one parameter in three lines
export const parameters = {
  automatedFrac: {
    type: 'number', symbol: 'I', url: 'automated', unit: 'percent',
    default: 0.4, min: 0.25, max: 0.6, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  automationStepFrac: {
    type: 'number', symbol: 'ΔI', url: 'newly-automated', unit: 'percent',
    default: 0.1, min: 0, max: 0.2, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  newTasksFrac: {
    type: 'number', symbol: 'ΔN', url: 'new-tasks', unit: 'percent',
    default: 0, min: 0, max: 0.2, step: 0.01,
    kind: 'assumption', source: 'editors',
  },
  machineProductivity: {
    type: 'number', symbol: 'A_K', url: 'machine-productivity', unit: 'ratio', scale: 'log',
    default: 1.3, min: 0.5, max: 5, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  capitalSupply: {
    type: 'choice', symbol: 'K', url: 'capital', choices: ['fixed', 'elastic'],
    default: 'fixed',
    kind: 'assumption', source: 'editors',
  },
  elasticity: {
    type: 'number', symbol: 'σ', url: 'elasticity', unit: 'ratio', scale: 'log',
    default: 0.8, min: 0.3, max: 2, step: 0.05,
    kind: 'assumption', source: 'editors',
  },
  labourProductivity: {
    type: 'number', symbol: 'A_L', url: 'labour-productivity', unit: 'ratio', scale: 'log',
    default: 1, min: 0.5, max: 2, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  capital: {
    type: 'number', symbol: 'K₀', url: 'machines', unit: 'ratio', scale: 'log',
    default: 1, min: 0.5, max: 2, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  labour: {
    type: 'number', symbol: 'L', url: 'workers', unit: 'ratio', scale: 'log',
    default: 1, min: 0.5, max: 2, step: 0.1,
    kind: 'assumption', source: 'editors',
  },
  exposedFrac: {
    type: 'number', symbol: 'a', url: 'exposed', unit: 'percent',
    default: 0.199, min: 0, max: 1, step: 0.001,
    kind: 'published', source: 'acemoglu-2025',
  },
  profitableFrac: {
    type: 'number', symbol: 'b', url: 'profitable', unit: 'percent',
    default: 0.23, min: 0, max: 1, step: 0.01,
    kind: 'published', source: 'acemoglu-2025',
  },
  labourSavingFrac: {
    type: 'number', symbol: 'c', url: 'labour-saving', unit: 'percent',
    default: 0.27, min: 0, max: 1, step: 0.01,
    kind: 'published', source: 'acemoglu-2025',
  },
  labourCostFrac: {
    type: 'number', symbol: 'd', url: 'labour-cost', unit: 'percent',
    default: 0.535, min: 0, max: 1, step: 0.005,
    kind: 'published', source: 'acemoglu-2025',
  },
  incomeShareFrac: {
    type: 'number', symbol: 's_L', url: 'income-share', unit: 'percent',
    default: 0.57, min: 0.4, max: 0.8, step: 0.01,
    kind: 'computed', source: 'acemoglu-2025',
  },
} as const satisfies ParameterSchema;

export type TaskShiftParameters = ValuesOf<typeof parameters>;

/** The states of the story: the same step of automation, and what decides whether the wage rises or falls. */
export const presets = {
  'fixed-machines': {},
  'so-so-machines': { machineProductivity: 1 },
  'brilliant-machines': { machineProductivity: 4 },
  'machines-in-supply': { capitalSupply: 'elastic' },
  'new-tasks-restore': { newTasksFrac: 0.1 },
  'machine-too-dear': { machineProductivity: 0.6 },
} as const satisfies Record<string, Partial<TaskShiftParameters>>;
