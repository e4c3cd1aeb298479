import type { APIRoute } from 'astro';
import { readSources } from '../../kit/build/content';
import { bibtex, cslJson } from '../../kit/core/bibliography';

/** Every source for reference managers: `/sources/one-engine.bib` and `.json` (CSL). They have no language. */
const FILES = {
  bib: { type: 'application/x-bibtex', body: () => bibtex(readSources()) },
  json: { type: 'application/json', body: () => JSON.stringify(cslJson(readSources()), null, 1) },
} as const;

export const getStaticPaths = () => Object.keys(FILES).map((extension) => ({ params: { extension } }));

export const GET: APIRoute = ({ params }) => {
  const { type, body } = FILES[params.extension as keyof typeof FILES];
  return new Response(body(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
