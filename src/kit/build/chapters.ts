import { getCollection } from 'astro:content';
import type { Language } from '../core/language.ts';
import { fill } from '../core/template.ts';
import { readClaims, readFacts, readFigureMeta, readInterfaceWords, readSources } from './content.ts';
import { chartIds, loadChart } from './evidence/index.ts';
import type { Claim } from './schemas/claim.ts';

/** `05-two-economies/en` → `two-economies`: the chapter's address. */
export const chapterSlug = (entryId: string): string => entryId.split('/')[0].replace(/^\d+-/, '');

/** The chapters of a language, in order. */
export async function chaptersOf(language: Language) {
  const entries = await getCollection('chapters', ({ id }) => id.endsWith(`/${language}`));
  return entries.sort((a, b) => a.id.localeCompare(b.id));
}

/** Number and title of a chapter's folder, as a reader sees them: “Chapter 5, Two lines”. */
export async function chapterName(folder: string, language: Language): Promise<string> {
  const chapter = (await chaptersOf(language)).find(({ id }) => id.startsWith(`${folder}/`));
  const words = readInterfaceWords(language);
  if (!chapter) return words.about;
  return fill(words.chapterName, { number: String(Number(folder.slice(0, 2))), title: chapter.data.title });
}

/** Where a claim is judged: its chapter, or the page about the essay. */
export const claimPlace = ({ chapter }: Pick<Claim, 'chapter'>, language: Language) => chapterName(chapter, language);

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
