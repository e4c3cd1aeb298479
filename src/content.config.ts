import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './kit/build/schemas/chapter.ts';
import { pageSchema } from './kit/build/schemas/page.ts';

/** Chapters, and the page about the essay, are what editors write in MDX; everything else under content/ is read by src/kit/build/content.ts. */
export const collections = {
  chapters: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*/{en,vi}.mdx' }),
    schema: chapterSchema,
  }),
  about: defineCollection({
    loader: glob({ base: './content/about', pattern: '{en,vi}.mdx' }),
    schema: pageSchema,
  }),
};
