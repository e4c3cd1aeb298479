import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './kit/build/schemas/chapter.ts';

/** Chapters are the only pages that editors write in MDX; everything else under content/ is read by src/kit/build/content.ts. */
export const collections = {
  chapters: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*/{en,vi}.mdx' }),
    schema: chapterSchema,
  }),
};
