import { isInteractiveId, loadInteractive } from '../../interactives/registry.ts';
import type { Language } from '../core/language.ts';
import { fill } from '../core/template.ts';
import { chapterPath } from './addresses.ts';
import { chapterSlug, chaptersOf } from './chapters.ts';
import { readClaims, readInterfaceWords, readPageWords } from './content.ts';
import { firstState, renderFigure, STATIC_SIZES } from './render-figure.ts';
import { VERDICTS } from './schemas/claim.ts';

/** British lists have no comma before the last. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN' };

/** A thesis as the opening shows it: one sentence, the real figure, what became of its claims. */
export interface Thesis {
  number: number;
  sentence: string;
  href: string;
  title: string;
  /** The chapter's flagship in the state that tells most. */
  svg: string;
  tally: string;
}

/** `of 8 claims, 3 partly, 2 not shown and 1 open`: counted from the claims, in the order of the scale. */
export function tallyOf(chapter: string, language: Language): string {
  const ui = readInterfaceWords(language);
  const verdicts = readClaims()
    .filter((claim) => claim.chapter === chapter)
    .map(({ verdict }) => verdict);
  const counts = VERDICTS.map((verdict) => ({ verdict, count: verdicts.filter((each) => each === verdict).length }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${ui[`verdict-${verdict}`]}`);
  return fill(readPageWords('home', language).tally, {
    total: String(verdicts.length),
    list: new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts),
  });
}

/** The six theses, in order, each with its chapter. */
export async function thesesOf(language: Language): Promise<Thesis[]> {
  const ui = readInterfaceWords(language);
  return Promise.all(
    (await chaptersOf(language)).map(async ({ id, data: { title, flagship } }) => {
      const number = Number(id.slice(0, 2));
      if (!isInteractiveId(flagship)) throw new Error(`${id}: the flagship ${flagship} is no figure`);
      const interactive = await loadInteractive(flagship);
      const state = firstState(interactive, true);
      return {
        number,
        sentence: ui[`thesis${number}`],
        href: chapterPath(language, chapterSlug(id)),
        title,
        svg: renderFigure(interactive, state, language, STATIC_SIZES.narrow, `thesis-${number}`).svg,
        tally: tallyOf(id.split('/')[0], language),
      };
    }),
  );
}
