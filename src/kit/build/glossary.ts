import type { Language } from '../core/language.ts';
import { readTerms } from './content.ts';
import { EditorError } from './editor-error.ts';
import type { Term } from './schemas/page.ts';

/** The term of an id. @throws EditorError with the nearest that there is */
export function termOf(id: string): Term {
  const terms = readTerms();
  if (terms[id]) return terms[id];
  throw new EditorError([
    { file: 'content/glossary', line: 1, message: 'no such term', given: id, allowed: Object.keys(terms) },
  ]);
}

/** All terms in a language, in its alphabet. */
export function termsOf(language: Language): { id: string; term: string; says: string }[] {
  const terms = Object.entries(readTerms()).map(([id, { term, says }]) => ({
    id,
    term: term[language],
    says: says[language],
  }));
  return terms.sort((a, b) => a.term.localeCompare(b.term, language));
}

/** The terms that an editor's text marks, each once. */
export const termsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(/<Term\s[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id)),
];
