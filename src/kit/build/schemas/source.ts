import { z } from 'astro/zod';

const name = z.strictObject({ family: z.string(), given: z.string().optional() });

/** The kinds of thing a source may be, in the names of CSL: reference managers and the list of sources read them. */
const SOURCE_TYPES = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'dataset', 'interview'],
  ...['manuscript', 'paper-conference', 'post', 'post-weblog', 'report', 'speech', 'webpage'],
] as const;

/** One source, in the names of CSL, and how we know it. Files of them: `content/sources/*.yaml`, id → source. */
export const sourceSchema = z.strictObject({
  type: z.enum(SOURCE_TYPES),
  title: z.string(),
  author: z.array(z.union([name, z.strictObject({ literal: z.string() })])).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  number: z.union([z.string(), z.number()]).optional(),
  page: z.union([z.string(), z.number()]).optional(),
  genre: z.string().optional(),
  /** A year, or an ISO date. */
  issued: z.union([z.number(), z.string()]).optional(),
  accessed: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  note: z.string().optional(),
  /** Whether we read it there, or read it quoted elsewhere (then `readAt` says where). */
  standing: z.enum(['primary', 'secondary']),
  readAt: z.string().optional(),
});
export type Source = z.output<typeof sourceSchema>;
export const sourceFileSchema = z.record(z.string(), sourceSchema);

/** The parts of the list of sources, by what kind of thing a source is. */
export const SOURCE_KINDS = ['data', 'research', 'reports', 'web', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** CSL types by kind; what is not named is a web page. */
const KINDS_OF_TYPES: Readonly<Partial<Record<Source['type'], SourceKind>>> = {
  dataset: 'data',
  article: 'research',
  'article-journal': 'research',
  book: 'research',
  chapter: 'research',
  manuscript: 'research',
  'paper-conference': 'research',
  report: 'reports',
  'article-magazine': 'press',
  'article-newspaper': 'press',
  interview: 'press',
  speech: 'press',
};
export const sourceKindOf = ({ type }: Pick<Source, 'type'>): SourceKind => KINDS_OF_TYPES[type] ?? 'web';
