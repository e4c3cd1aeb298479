import { INTERACTIVE_IDS } from '../../interactives/registry.ts';
import type { Language } from '../core/language.ts';
import { fill } from '../core/template.ts';
import { chartPath } from './addresses.ts';
import { readFigureWords, readInterfaceWords, readSources } from './content.ts';
import { EditorError } from './editor-error.ts';
import { chartIds, loadChart } from './evidence/index.ts';
import type { Source } from './schemas/source.ts';

/** A source as text: `short` for the running text, `full` for the list, `standing` where we read it second hand. */
export interface Citation {
  short: string;
  full: string;
  url?: string;
  standing?: string;
}

type Author = NonNullable<Source['author']>[number];
const family = (author: Author) => ('literal' in author ? author.literal : author.family);
const fullName = (author: Author) =>
  'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(', ');

const yearOf = (source: Source) => (source.issued === undefined ? undefined : String(source.issued).slice(0, 4));

function shortForm(source: Source, language: Language): string {
  const names = (source.author ?? []).map(family);
  const and = language === 'vi' ? ' và ' : ' and ';
  const more = language === 'vi' ? ' và cộng sự' : ' et al.';
  const who =
    names.length === 0 ? (source.publisher ?? source.title) : names.length > 2 ? `${names[0]}${more}` : names.join(and);
  return [who, yearOf(source)].filter(Boolean).join(' ');
}

function fullForm(source: Source): string {
  const container = source['container-title'];
  const place = [container, source.volume && `${source.volume}${source.issue ? `(${source.issue})` : ''}`, source.page]
    .filter(Boolean)
    .join(' ');
  // Where nobody signed, the publisher leads, as in the short form.
  const authors = (source.author ?? []).map(fullName).join('; ') || (source.publisher ?? '');
  const publisher = source.publisher && source.publisher !== authors ? source.publisher : undefined;
  return `${[authors, yearOf(source) && `(${yearOf(source)})`].filter(Boolean).join(' ')}${authors || source.issued ? '. ' : ''}${[source.title, place || undefined, publisher].filter(Boolean).join('. ')}.`;
}

/** @throws EditorError for an id that is no source, with the nearest that is */
export function citation(id: string, language: Language): Citation {
  const sources = readSources();
  const source = sources[id];
  if (!source) {
    throw new EditorError([
      { file: 'content/sources', line: 1, message: 'no such source', given: id, allowed: Object.keys(sources) },
    ]);
  }
  const ui = readInterfaceWords(language);
  const url = source.URL ?? (source.DOI ? `https://doi.org/${source.DOI}` : undefined);
  // Where it was read is noted in English; other languages say only that it was read second hand.
  const place = language === 'en' ? source.readAt : undefined;
  const secondHand = place ? fill(ui.sourceSecondary, { place }) : ui.sourceSecondaryPlain;
  const standing = source.standing === 'secondary' ? secondHand : undefined;
  return { short: shortForm(source, language), full: fullForm(source), url, standing };
}

/**
 * What a claim's evidence is and where to see it: an evidence chart, a figure, or a source.
 * @param sourcesPage path of the page that lists the sources; this page when left out
 */
export function evidenceLink(id: string, language: Language, sourcesPage = ''): { text: string; href: string } {
  if (chartIds().includes(id)) return { text: loadChart(id, language).words.title, href: chartPath(language, id) };
  if ((INTERACTIVE_IDS as readonly string[]).includes(id)) {
    return { text: readFigureWords(id, language).title, href: chartPath(language, id) };
  }
  return { text: citation(id, language).short, href: `${sourcesPage}#source-${id}` };
}
