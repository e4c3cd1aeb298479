import type { Spec } from '../../kit/core/contract.ts';
import { bindingAt, parameters as modelParameters, presets, RESOURCES } from '../../models/energy-bottleneck.ts';
import { quantities, READING_YEAR } from './quantities.ts';
import { type FigureRun, isAsToday, type Parameters, parameters, run } from './run.ts';

/** Capacity that differs by less than this, GW, at no time in the window counts as unchanged. */
const UNCHANGED_GW = 0.05;

const modelKeys = Object.keys(modelParameters) as (keyof typeof modelParameters)[];

/** Whether some order differs from today's without moving capacity before the reading year. */
function changesNothing(p: Parameters, { path, today }: FigureRun): boolean {
  if (isAsToday(p)) return false;
  const until = path.years.indexOf(READING_YEAR);
  return path.capacityGw.slice(0, until + 1).every((gw, i) => Math.abs(gw - today.capacityGw[i]) < UNCHANGED_GW);
}

/** Which sentence tells this state: what is shown, else what changed nothing, else what binds first and in 2030. */
function caption(p: Parameters, run: FigureRun): string {
  if (p.view === 'forecasts') return 'forecasts';
  if (p.view === 'futures') {
    const at = run.futures.years.indexOf(READING_YEAR);
    return run.futures.bindingFrac.generation[at] < 0.1 ? 'futures' : 'futures-generation';
  }
  if (p.priceClearing) return 'prices';
  if (changesNothing(p, run)) return 'nothing';
  const last = bindingAt(run.path, READING_YEAR);
  return bindingAt(run.path, 2026) === 'chips' && last !== 'chips' ? `chips-then-${last}` : last;
}

/** What a reader sees at once: four orders and what is shown. */
const visible = [
  'chipAdditionsGwPerYear',
  'transformerOrdersGwPerYear',
  'gasOrdersGwPerYear',
  'otherLoadGwPerYear',
  'view',
] as const;
const first = ['flexibleCurtailmentFrac', 'flexibleAccessFrac', 'siteStartsGwPerYear', 'axis'] as const;
const shown: readonly string[] = [...visible, ...first];

export const spec = {
  id: 'energy-bottleneck',
  parameters,
  // The story in order, then the critics. Each is a state of chapter four and a start state of an embed.
  presets: {
    'as-ordered': {},
    'twice-the-chips': presets['twice-the-chips'],
    'twice-the-gas': presets['twice-the-gas'],
    'more-transformers': presets['more-transformers'],
    'chips-sites-transformers': presets['chips-sites-transformers'],
    'and-flexible-load': presets['and-flexible-load'],
    'many-futures': { view: 'futures' },
    'others-need-power-too': presets['others-need-power-too'],
    'futures-with-other-claims': { view: 'futures', otherLoadGwPerYear: 10 },
    'whole-pool': presets['whole-pool'],
    'whole-pool-heavy-claims': presets['whole-pool-heavy-claims'],
    'queue-as-recorded': presets['queue-as-recorded'],
    'prices-clear': presets['prices-clear'],
    'published-forecasts': { view: 'forecasts', axis: 'twh' },
    'your-turn': { transformerOrdersGwPerYear: 12 },
  },
  tellingPreset: 'twice-the-gas',
  controls: {
    visible,
    more: [...first, ...modelKeys.filter((key) => !shown.includes(key))],
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'year', unit: 'calendarYear' },
      { key: 'quarter', unit: 'count' },
      { key: 'capacityGw', unit: 'gw', digits: 1 },
      { key: 'energyTwh', unit: 'twh' },
      { key: 'todayCapacityGw', unit: 'gw', digits: 1 },
      { key: 'chipsGw', unit: 'gw', digits: 1 },
      { key: 'sitesGw', unit: 'gw', digits: 1 },
      { key: 'transformersGw', unit: 'gw', digits: 1 },
      { key: 'interconnectionGw', unit: 'gw', digits: 1 },
      { key: 'generationGw', unit: 'gw', digits: 1 },
    ],
    // Januaries and Julys: two rows a year show what binds when without forty lines.
    rows: ({ path, today }: FigureRun) =>
      Array.from(path.years, (year, i) => ({ year, i }))
        .filter(({ i }) => i % 2 === 0)
        .map(({ year, i }) => ({
          year: Math.floor(year),
          quarter: (i % 4) + 1,
          capacityGw: path.capacityGw[i],
          energyTwh: path.energyTwh[i],
          todayCapacityGw: today.capacityGw[i],
          ...Object.fromEntries(RESOURCES.map((resource) => [`${resource}Gw`, path.servableGw[resource][i]])),
        })),
  },
  prediction: { quantity: 'added2028', min: 0, max: 30, step: 1, start: 10 },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;
