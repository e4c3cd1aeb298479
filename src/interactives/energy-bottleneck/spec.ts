import type { Spec } from '../../kit/core/contract.ts';
import {
  bindingAt,
  parameters as modelParameters,
  presets,
  quarterOf,
  RESOURCES,
} from '../../models/energy-bottleneck.ts';
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

/** What changed nothing may lie idle, may have taken room that was to spare, or may have moved no room at all. */
function nothing({ path, today }: FigureRun): string {
  const at = quarterOf(READING_YEAR);
  const moved = RESOURCES.map((resource) => path.slackGw[resource][at] - today.slackGw[resource][at]);
  if (moved.some((gw) => gw > UNCHANGED_GW)) return 'nothing';
  return moved.some((gw) => gw < -UNCHANGED_GW) ? 'nothing-less' : 'nothing-moved';
}

/** States whose sentence also says what was changed, with the sentence that must fit them without it. */
const NAMED = {
  'twice-the-chips': 'transformers',
  'twice-the-gas': 'nothing',
  'more-transformers': 'chips-then-interconnection',
  'chips-sites-transformers': 'interconnection',
  'and-flexible-load': 'transformers',
  'others-need-power-too': 'chips-then-generation',
  'whole-pool': 'nothing-less',
  'whole-pool-heavy-claims': 'chips-then-generation',
  'queue-as-recorded': 'chips-then-interconnection',
} as const satisfies Partial<Record<keyof typeof presets, string>>;

function isPreset(p: Parameters, name: keyof typeof presets): boolean {
  const changes: Partial<Parameters> = presets[name];
  return modelKeys.every((key) => p[key] === (changes[key] ?? modelParameters[key].default));
}

/** Which sentence tells this state, and what was changed where a preset says it. */
function caption(p: Parameters, run: FigureRun): string {
  if (p.view === 'path' && isAsToday(p)) return 'as-ordered';
  const fitting = told(p, run);
  const names = Object.keys(NAMED) as (keyof typeof NAMED)[];
  return names.find((name) => p.view === 'path' && NAMED[name] === fitting && isPreset(p, name)) ?? fitting;
}

/** What is shown, else what changed nothing, else what binds first and in 2030. */
function told(p: Parameters, run: FigureRun): string {
  if (p.view === 'forecasts') return 'forecasts';
  if (p.view === 'futures') {
    const at = run.futures.years.indexOf(READING_YEAR);
    const name = run.futures.bindingFrac.generation[at] < 0.1 ? 'futures' : 'futures-generation';
    return p.axis === 'gw' ? name : `${name}-twh`;
  }
  if (p.priceClearing) return quantities.goneCount.of(run) > 1 ? 'prices' : 'prices-one';
  if (changesNothing(p, run)) return nothing(run);
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
const more = [...first, ...modelKeys.filter((key) => !shown.includes(key))];
/** The futures draw their own orders and queues, and forecasts are what was published: of the settings few are asked there. */
const ASKED = ['otherLoadGwPerYear', 'view', 'axis', 'baseCapacityGw', 'retirementsGwPerYear'];
const idleBut = (...asked: string[]) => [...visible, ...more].filter((key) => ![...ASKED, ...asked].includes(key));
const IDLE = { path: [], futures: idleBut('accounting'), forecasts: idleBut('loadFactorFrac') };

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
    more,
    idle: ({ view }: Parameters) => IDLE[view],
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
