import { getCollection } from 'astro:content';
import type { Language } from '../core/language.ts';
import { readClaims, readFacts, readFigureMeta, readSources } from './content.ts';
import { chartIds, loadChart } from './evidence/index.ts';

/** `05-two-economies/en` → `two-economies`: the chapter's address. */
export const chapterSlug = (entryId: string): string => entryId.split('/')[0].replace(/^\d+-/, '');

/** The chapters of a language, in order. */
export async function chaptersOf(language: Language) {
  const entries = await getCollection('chapters', ({ id }) => id.endsWith(`/${language}`));
  return entries.sort((a, b) => a.id.localeCompare(b.id));
}

/** All that an editor's text leans on: cited sources, and those of its charts, figures, facts and claims. Ids, each once. */
export function citedIn(body: string, language: Language): string[] {
  const known = readSources();
  const facts = readFacts();
  const charts = chartIds();
  const claims = new Map(readClaims().map((claim) => [claim.id, claim]));
  const attributes = [...body.matchAll(/<(\w+)[^>]*?\b(id|chart|figure|fact)="([^"]+)"/g)];
  const ids = attributes.flatMap(([, component, attribute, value]) => {
    if (component === 'Cite') return [value];
    if (attribute === 'chart') return [...loadChart(value, language).definition.sources];
    if (attribute === 'figure') return readFigureMeta(value).sources;
    if (attribute === 'fact') return facts[value] ? [facts[value].source] : [];
    const claim = component === 'Claim' ? claims.get(value) : undefined;
    return claim ? [...claim.evidenceFor, ...claim.evidenceAgainst].filter((id) => !charts.includes(id)) : [];
  });
  return [...new Set(ids)].filter((id) => id in known);
}
