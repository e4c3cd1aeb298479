import type { AstroIntegration } from 'astro';
import { checkContent } from './check/index.ts';
import { EditorError, mistakeText } from './editor-error.ts';

/** Stops a build on any mistake in content/; in development it tells of them and lets the editor go on. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'one-engine:content-check',
    hooks: {
      'astro:build:start': async () => {
        const mistakes = await checkContent();
        if (mistakes.length > 0) throw new EditorError(mistakes);
      },
      'astro:server:start': async ({ logger }) => {
        for (const mistake of await checkContent()) logger.error(mistakeText(mistake));
      },
    },
  };
}
