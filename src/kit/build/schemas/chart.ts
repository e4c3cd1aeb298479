import { z } from 'astro/zod';
import type { Tone } from '../../core/contract.ts';
import { UNITS, type Unit } from '../../core/units.ts';
import { text } from './data.ts';

export const FORMS = ['lines', 'columns', 'bars', 'points', 'ranges', 'tiles'] as const;
export const STANCES = ['for', 'against', 'context'] as const;
const TONES = [
  'ai',
  'rest',
  'restDeep',
  'restPale',
  'total',
  'quiet',
  'accent',
  'silent',
  'boomers',
  'genX',
  'millennials',
] as const satisfies readonly Tone[];
const UNIT_NAMES = Object.keys(UNITS) as [Unit, ...Unit[]];

const oneOf = <const T extends readonly [string, ...string[]]>(allowed: T) =>
  z.enum(allowed, { error: `must be one of ${allowed.join(', ')}` });
const key = z.string().regex(/^[a-zA-Z][\w-]*$/, { error: 'must be a name: letters, digits, hyphens' });
const pair = z.tuple([key, key], { error: 'must name two other values: [first, second]' });

/** A named number: read from one cell, or worked out from other named numbers. Exactly one of the operations. */
const OPERATIONS = ['column', 'difference', 'ratio', 'change', 'sum'] as const;
export const valueSchema = z
  .strictObject({
    /** Reads a cell: the row is chosen by `where` or by `row`. A date column gives a formatted date. */
    column: key.optional(),
    where: z.record(z.string(), z.string()).optional(),
    row: oneOf(['first', 'last', 'highest', 'lowest']).optional(),
    /** Reads another table than the chart's own. */
    data: key.optional(),
    /** First minus second; percentages give percentage points. */
    difference: pair.optional(),
    /** First over second. */
    ratio: pair.optional(),
    /** From the first to the second, relative to the first. */
    change: pair.optional(),
    sum: z.array(key).min(2).optional(),
    unit: oneOf(UNIT_NAMES).optional(),
    digits: z.number().int().min(0).max(6).optional(),
    /**
     * `signed` prints + or −. `rises` and `falls` print the bare amount after a verb that already says the direction, and
     * stop the build when new data turns it round.
     */
    sign: oneOf(['signed', 'rises', 'falls']).optional(),
  })
  .refine((value) => OPERATIONS.filter((operation) => value[operation] !== undefined).length === 1, {
    error: `must have exactly one of ${OPERATIONS.join(', ')}`,
  })
  .refine((value) => value.column === undefined || (value.where === undefined) !== (value.row === undefined), {
    error: 'a column needs either where: {column: cell} or row: first, last, highest, lowest',
  });
export type ValueDefinition = z.infer<typeof valueSchema>;

/** `content/charts/<id>/chart.yaml`: all of an evidence chart that holds in every language. */
export const chartSchema = z.strictObject({
  data: key,
  form: oneOf(FORMS),
  /** The column along which observations are laid: a time, or the names of things. */
  x: key,
  series: z
    .array(
      z.strictObject({
        column: key,
        tone: oneOf(TONES),
        line: oneOf(['data', 'model', 'counterfactual']).default('data'),
        digits: z.number().int().min(0).max(6).optional(),
      }),
    )
    .min(1),
  /** Rows whose mark takes another tone than its series, by the cell in the x column. */
  tones: z.record(z.string(), oneOf(TONES)).default({}),
  /** Rows of another kind, drawn as outlines, by the cell in the x column; the subtitle says what they are. Bars only. */
  hollow: z.array(z.string()).default([]),
  axis: z
    .strictObject({
      scale: oneOf(['linear', 'log']).default('linear'),
      /** Whether the axis must start at zero. Columns and bars always do. */
      zero: z.boolean().default(true),
    })
    .prefault({}),
  /** First and last row to draw, by the cell in the x column. */
  from: z.string().optional(),
  to: z.string().optional(),
  order: oneOf(['file', 'descending', 'ascending']).default('file'),
  arrange: oneOf(['grouped', 'stacked']).default('grouped'),
  /** Moments marked by a thin rule; the words of each stand under `events`. Lines and columns only. */
  events: z.array(z.strictObject({ at: z.string(), label: key })).default([]),
  /** Single observations spelt out; the words of each stand under `callouts`. Lines only. */
  callouts: z
    .array(
      z.strictObject({
        column: key,
        at: z.string(),
        label: key,
        side: oneOf(['above', 'below', 'left', 'right']).default('above'),
      }),
    )
    .default([]),
  claims: z.record(
    z.string().regex(/^(L|[1-9]\.)\d+$/, { error: 'must be claim ids such as 5.2 or L1' }),
    oneOf(STANCES),
  ),
  values: z.record(key, valueSchema).default({}),
  sources: z.array(key).min(1, { error: 'must name at least one source' }),
});
export type ChartDefinition = z.infer<typeof chartSchema>;

const named = z.record(z.string(), text).default({});

/** `content/charts/<id>/<language>.yaml`. Every text may hold {placeholders} of the chart's values; no number is typed. */
export const chartWordsSchema = z.strictObject({
  /** A sentence: what the chart shows. */
  title: text,
  /** What is plotted, in which unit. */
  subtitle: text,
  /** The name of each series, by column, as it stands on the line. */
  labels: z.record(z.string(), text),
  /** Names of the things in a text column, by cell. */
  categories: named,
  events: named,
  callouts: named,
  /** Stands where columns are missing. */
  gap: text.optional(),
  /** States what the chart shows to those who do not see it. */
  alt: text,
  /** Limits and traps. */
  note: text,
});
export type ChartWords = z.infer<typeof chartWordsSchema>;
