import { z } from 'astro/zod';

/** The front matter of a chapter. */
export const chapterSchema = z.strictObject({
  title: z.string({ error: 'the chapter needs a title' }),
  /** One or two sentences under the title. */
  standfirst: z.string({ error: 'the chapter needs a standfirst: one or two sentences under its title' }),
  /** For search engines and shared links: plain text, 50 to 200 letters. */
  description: z
    .string()
    .min(50, { error: 'needs 50 letters or more' })
    .max(200, { error: 'may have 200 letters at most' }),
  /** The interactive that the chapter turns on. */
  flagship: z.string(),
});
export type ChapterFrontMatter = z.output<typeof chapterSchema>;
