import type { Quantity, Spec, TableRow } from '../../kit/core/contract.ts';
import type { ParameterSchema, ValuesOf } from '../../kit/core/parameters.ts';
import {
  fiveAttributes,
  ATTRIBUTES as MODEL_ATTRIBUTES,
  type Attribute as ModelAttribute,
} from '../../models/two-economies/attributes.ts';
import { type LeverEffect, leverEffects } from '../../models/two-economies/levers.ts';
import { parameters as modelParameters, run as modelRun } from '../../models/two-economies.ts';
import { ATTRIBUTES, COUNTS, MEASURED, type MeasuredAttribute, stepsAsSaid } from './records.ts';

/** An owners' share of income is told to a tenth of a percentage point, in the picture as in words. */
export const SHARE_DIGITS = 1;

/** Three looks at the record, and two at what the model makes of it. */
export const SHOWS = ['ai', 'rest', 'moves', 'model', 'levers'] as const;

export const parameters = {
  shows: {
    type: 'choice',
    symbol: '–',
    url: 'shows',
    choices: SHOWS,
    default: 'levers',
    kind: 'view',
    source: 'editors',
  },
  ...modelParameters,
} as const satisfies ParameterSchema;
export type Parameters = ValuesOf<typeof parameters>;

/** The record is the same in every state; what the model says hangs on its parameters. */
export interface FigureRun {
  shows: Parameters['shows'];
  horizonYears: number;
  /** Five attributes of both economies in the last year, indices with today at 100. */
  attributes: Readonly<Record<ModelAttribute, { aiIndex: number; restIndex: number }>>;
  /** Owners' share of income today and in the last year, and where each lever would take it, the largest swing first. */
  ownerTodayFrac: number;
  ownerEndFrac: number;
  levers: readonly LeverEffect[];
}

function run({ shows, ...model }: Parameters): FigureRun {
  const result = modelRun(model);
  const end = model.horizonYears;
  return {
    shows,
    horizonYears: end,
    attributes: fiveAttributes(result, model, end).attributes,
    ownerTodayFrac: result.ownerShareFrac[0],
    ownerEndFrac: result.ownerShareFrac[end],
    levers: leverEffects(model),
  };
}

const lowest = ({ lowFrac, highFrac }: LeverEffect) => Math.min(lowFrac, highFrac);

/** The lever that, pulled alone to one of its ends, leaves owners with the least. */
export const closingLever = ({ levers }: FigureRun): LeverEffect =>
  levers.reduce((best, each) => (lowest(each) < lowest(best) ? each : best));

type Quantities = Record<string, Quantity<FigureRun>>;

/** `capitalFrom`, `capitalTo`, `capitalSteps`: from the piece to the latest, and the move in usual steps without a sign. */
const recordQuantities: Quantities = Object.fromEntries(
  MEASURED.flatMap((attribute) => {
    const { id, unit, digits, series } = attribute;
    return [
      [`${id}From`, { unit, digits, of: () => series.from }],
      [`${id}To`, { unit, digits, of: () => series.to }],
      [`${id}Steps`, { unit: 'ratio', digits: 1, of: () => Math.abs(stepsAsSaid(attribute)) }],
    ] satisfies [string, Quantity<FigureRun>][];
  }),
);

/** `marginAi`, `marginRest` and so on: the model's indices in the last year; `marginAiTimes` as a multiple of today, for prose. */
const modelQuantities: Quantities = Object.fromEntries(
  MODEL_ATTRIBUTES.flatMap((name) => [
    [`${name}Ai`, { unit: 'index', of: (r: FigureRun) => r.attributes[name].aiIndex }],
    [`${name}Rest`, { unit: 'index', of: (r: FigureRun) => r.attributes[name].restIndex }],
    [`${name}AiTimes`, { unit: 'times', of: (r: FigureRun) => r.attributes[name].aiIndex / 100 }],
    [`${name}RestTimes`, { unit: 'times', of: (r: FigureRun) => r.attributes[name].restIndex / 100 }],
  ]),
);

const quantities: Quantities = {
  ...recordQuantities,
  measuredCount: { unit: 'count', of: () => MEASURED.length },
  asSaidCount: { unit: 'count', of: () => COUNTS.asSaid },
  againstCount: { unit: 'count', of: () => COUNTS.against },
  ordinaryCount: { unit: 'count', of: () => COUNTS.ordinary },
  horizon: { unit: 'years', of: (r) => r.horizonYears },
  ...modelQuantities,
  ownerToday: { unit: 'percent', digits: SHARE_DIGITS, of: (r) => r.ownerTodayFrac },
  ownerEnd: { unit: 'percent', digits: SHARE_DIGITS, of: (r) => r.ownerEndFrac },
  closingEnd: { unit: 'percent', digits: SHARE_DIGITS, of: (r) => lowest(closingLever(r)) },
};

/** Less than this, in points of an index, is no move: what rounding hides. */
const STILL_POINTS = 0.5;

/** Whether the wealth share reads the same before and after, as it is rounded. */
const CONCENTRATION = ATTRIBUTES.find(({ id }) => id === 'concentration') as MeasuredAttribute;
const asShown = (shareFrac: number) => shareFrac.toFixed(CONCENTRATION.digits + 2);
const concentrationStands = asShown(CONCENTRATION.series.from) === asShown(CONCENTRATION.series.to);

/** The view speaks; the model by the way capital goes, the levers by the one that leaves owners least. */
function caption({ shows }: Parameters, r: FigureRun): string {
  if (shows === 'levers') return `lever-${closingLever(r).lever}`;
  if (shows === 'moves') return COUNTS.against === 0 ? 'moves-one-way' : 'moves-both-ways';
  if (shows === 'rest') return concentrationStands ? 'rest-equal' : 'rest-moved';
  if (shows === 'ai') return shows;
  const { aiIndex } = r.attributes.capitalInflow;
  if (Math.abs(aiIndex - 100) < STILL_POINTS) return 'model-still';
  return aiIndex > 100 ? 'model-apart' : 'model-together';
}

/** Units of a cell that stands beside others: shown as they are, named in the row. */
const CELL = { percent: ['inPercent', 100], count: ['inThousands', 1 / 1000], usdBn: ['inUsdBn', 1] } as const;

const recordRow = ({ id, unit, series }: MeasuredAttribute): TableRow => {
  const [name, factor] = CELL[unit as keyof typeof CELL];
  return { item: id, unit: name, before: series.from * factor, after: series.to * factor, usualSteps: series.moves };
};
const unmeasuredRow = (id: string) => ({ item: id, unit: '–', before: '–', after: '–', usualSteps: '–' });

/** What the table shows: the record's rows as they are, the model's pairs from today on, the levers from end to end. */
function rows(r: FigureRun): TableRow[] {
  if (r.shows === 'model') {
    return MODEL_ATTRIBUTES.flatMap((name) => {
      const row = { unit: 'inIndex', before: 100, usualSteps: '–' };
      const { aiIndex, restIndex } = r.attributes[name];
      return [
        { ...row, item: `${name}Ai`, after: aiIndex },
        { ...row, item: `${name}Rest`, after: restIndex },
      ];
    });
  }
  if (r.shows === 'levers') {
    return r.levers.map(({ lever, lowFrac, highFrac }) => ({
      item: lever,
      unit: 'inPercent',
      before: lowFrac * 100,
      after: highFrac * 100,
      usualSteps: '–',
    }));
  }
  const shown = ATTRIBUTES.filter(({ economy }) => r.shows === 'moves' || economy === r.shows);
  return shown.map((attribute) => ('series' in attribute ? recordRow(attribute) : unmeasuredRow(attribute.id)));
}

const LEVERS = ['elasticity', 'profitTaxFrac', 'ownershipBreadthFrac', 'mobilityFrac'] as const;
const MORE = [
  'spilloverFrac',
  'aiGrowthFrac',
  'restGrowthFrac',
  'aiShareFrac',
  'aiLabourShareFrac',
  'restLabourShareFrac',
  'powerCrowdOutFrac',
  'horizonYears',
] as const;
const ALL = [...LEVERS, ...MORE];
/** Who owns decides who gets the income, which the model's other answers leave out. */
const OWNERSHIP = ['ownershipBreadthFrac'] as const;
const NONE = [] as const;

/** What was measured does not ask the model. */
function idle({ shows }: Parameters) {
  if (shows === 'levers') return NONE;
  return shows === 'model' ? OWNERSHIP : ALL;
}

export const spec = {
  id: 'five-attributes',
  parameters,
  // What each economy has done since the piece, all ten on one scale, the model's two answers, and what could close the gap.
  presets: {
    'ai-five': { shows: 'ai' },
    'rest-five': { shows: 'rest' },
    'ten-unaveraged': { shows: 'moves' },
    'if-it-replaces': { shows: 'model', elasticity: 2.5 },
    'if-it-does-not': { shows: 'model', elasticity: 0.6 },
    'what-closes-it': { shows: 'levers', elasticity: 2.5 },
    'your-levers': { shows: 'levers', elasticity: 1.8 },
  },
  tellingPreset: 'ten-unaveraged',
  controls: {
    visible: ['shows', ...LEVERS],
    more: MORE,
    idle,
  },
  run,
  quantities,
  table: {
    columns: [
      { key: 'item', unit: 'count' },
      { key: 'unit', unit: 'count' },
      { key: 'before', unit: 'ratio', digits: 1 },
      { key: 'after', unit: 'ratio', digits: 1 },
      { key: 'usualSteps', unit: 'ratio', digits: 1 },
    ],
    rows,
  },
  caption,
} satisfies Spec<typeof parameters, FigureRun>;
