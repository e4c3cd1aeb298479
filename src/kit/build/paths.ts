import { join } from 'node:path';

/**
 * Where the project's files are. Not relative to this module: when Astro builds the site it bundles the module into another
 * folder. Every tool runs through `npm run`, which starts it at the top of the project.
 */
export const CONTENT_FOLDER = join(process.cwd(), 'content');
