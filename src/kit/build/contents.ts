import type { Language } from '../core/language.ts';
import { fill } from '../core/template.ts';
import { chapterPath, pathOf } from './addresses.ts';
import { chapterSlug, chaptersOf } from './chapters.ts';
import { readInterfaceWords } from './content.ts';

/** A line of the contents: where it leads, what it is called; a chapter has its number too. */
export interface Entry {
  href: string;
  title: string;
  number?: number;
}

/** What stands beside the chapters, in the order of a reader's questions: the word's key and the address. */
const PAGES = [
  ['pageClaims', 'claims/'],
  ['pageForecasts', 'forecasts/'],
  ['pageCharts', 'charts/'],
  ['pageModels', 'models/'],
  ['pageSources', 'sources/'],
  ['pageGlossary', 'glossary/'],
  ['pageAbout', 'about/'],
] as const;

/** The chapters of the essay, in order. */
export async function chapterEntries(language: Language): Promise<Required<Entry>[]> {
  return (await chaptersOf(language)).map(({ id, data }) => ({
    href: chapterPath(language, chapterSlug(id)),
    title: data.title,
    number: Number(id.slice(0, 2)),
  }));
}

/** The pages beside the chapters. */
export function pageEntries(language: Language): Entry[] {
  const ui = readInterfaceWords(language);
  return PAGES.map(([key, path]) => ({ href: pathOf(language, path), title: ui[key] }));
}

/** What comes before and after a chapter: the opening before the first, the ledger of claims after the last. */
export async function neighboursOf(chapter: number, language: Language) {
  const ui = readInterfaceWords(language);
  const chapters = await chapterEntries(language);
  const here = chapters.findIndex(({ number }) => number === chapter);
  const named = ({ href, title, number }: Required<Entry>) => ({
    href,
    title,
    kicker: fill(ui.chapterOf, { number: String(number) }),
  });
  const [before, after] = [chapters[here - 1], chapters[here + 1]];
  return {
    previous: before ? named(before) : { href: pathOf(language), title: ui.siteName, kicker: ui.opening },
    next: after
      ? named(after)
      : { href: pathOf(language, 'claims/'), title: ui.lastChapterNext, kicker: ui.pageClaims },
  };
}
