import { z } from 'astro/zod';

const translated = z.strictObject({ en: z.string().trim().min(1), vi: z.string().trim().min(1) });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-08-20' });
const probability = z
  .number()
  .min(0, { error: 'a probability is 0 to 1' })
  .max(1, { error: 'a probability is 0 to 1' });
const outcome = z.union([z.literal(0), z.literal(1)], { error: 'must be 1, 0 or null while open' }).nullable();

const legSchema = z.strictObject({
  id: z.string(),
  /** A leg that speaks against the forecast: the "else" of "else recession". */
  counter: z.boolean().optional(),
  baseRateFrac: probability.nullable(),
  baseRateMethod: translated.optional(),
  outcome,
});

/** One dated prediction of `content/forecasts.yaml`: what would settle it, how often such a thing happens, where it stands. */
export const forecastSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be small letters, digits and hyphens' }),
    claim: z.string(),
    /** Claims of other chapters on which this outcome bears, though it does not settle them alone. */
    bearsOn: z.array(z.string()).default([]),
    statement: translated,
    criterion: translated,
    /** Who or what decides, a source for each half. */
    sources: z.array(z.string()).min(1),
    opens: day,
    closes: day,
    baseRateFrac: probability.nullable(),
    /** How the base rate was got, or why there is none. */
    baseRateMethod: translated,
    /** The piece gives none; a number here would be invented. */
    articleProbabilityFrac: z.null({ error: 'the piece gives no probability: leave it null' }),
    outcome,
    resolvedOn: day.nullable(),
    /** Where it stands, and where that was read. */
    status: z.strictObject({ asOf: day, sources: z.array(z.string()).default([]), ...translated.shape }),
    twin: translated.optional(),
    legs: z.array(legSchema).optional(),
    notes: translated.optional(),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'must lie after opens' })
  .refine(({ outcome, resolvedOn }) => (outcome === null) === (resolvedOn === null), {
    path: ['resolvedOn'],
    error: 'stands exactly where there is an outcome',
  });
export type Forecast = z.output<typeof forecastSchema>;
export const forecastsSchema = z.array(forecastSchema);
