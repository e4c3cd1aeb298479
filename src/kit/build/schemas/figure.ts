import { z } from 'astro/zod';

/** `content/figures/<id>/figure.yaml`: what holds in every language. */
export const figureMetaSchema = z.strictObject({
  /** What the figure is, said on the page: measurements, a model fitted to them, an illustration, or some views of the first and some of the last. */
  evidence: z.enum(['data', 'calibrated', 'illustration', 'mixed']),
  /** The folder of the chapter it belongs to. */
  chapter: z.string(),
  claims: z.array(z.string()).min(1),
  /** Ids in content/sources. */
  sources: z.array(z.string()),
});
export type FigureMeta = z.output<typeof figureMetaSchema>;

const words = z.record(z.string(), z.string());

/** The model card: for teachers and sceptics. */
export const cardSchema = z.strictObject({
  /** Where the data contradict what the model shows. Stands first when it is there. */
  contradicted: z.string().optional(),
  shows: z.string(),
  equations: z.array(z.strictObject({ tex: z.string(), says: z.string() })),
  assumptions: z.array(z.string()).min(1),
  leavesOut: z.array(z.string()).min(1),
  objection: z.string(),
});
export type ModelCard = z.output<typeof cardSchema>;

const parameterWords = z.record(
  z.string(),
  z.strictObject({ name: z.string(), why: z.string(), choices: words.optional() }),
);
const presetWords = z.record(z.string(), z.strictObject({ label: z.string(), note: z.string() }));

/** What every model's words have, drawn or not: `content/figures/<id>/<language>.yaml`. */
export const modelWordsSchema = z.object({
  title: z.string(),
  question: z.string(),
  card: cardSchema,
  parameters: parameterWords,
  presets: presetWords.default({}),
  validation: words.default({}),
});
export type ModelWords = z.output<typeof modelWordsSchema>;

/** The words of a model that has its interactive: the model's and the picture's. */
export const figureWordsSchema = z.strictObject({
  ...modelWordsSchema.shape,
  subtitle: z.string(),
  labels: words,
  columns: words,
  headings: words,
  captions: words,
  alike: z.strictObject({ name: z.string(), why: z.string() }).optional(),
});
