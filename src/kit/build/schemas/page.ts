import { z } from 'astro/zod';
import { chapterSchema } from './chapter.ts';

/** The front matter of a page in prose that is no chapter (`content/about/`): a chapter's, without a figure. */
export const pageSchema = chapterSchema.omit({ flagship: true });

const translated = z.strictObject({ en: z.string(), vi: z.string() });

/** `content/corrections.yaml`: what was wrong on a published page and has been put right, newest first. */
export const correctionsSchema = z.array(
  z.strictObject({
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-12-01' }),
    page: z.string().regex(/^\/.*$/, { error: 'must be a path of the site without language, such as /two-economies/' }),
    what: translated,
  }),
);

/** One term: its name and what it means here. Files: `content/glossary/*.yaml`, id → term. */
export const termSchema = z.strictObject({ term: translated, says: translated });
export type Term = z.output<typeof termSchema>;
export const termsSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'a term id is small letters, digits and hyphens' }),
  termSchema,
);
