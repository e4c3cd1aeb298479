/** Sources for reference managers: CSL-JSON and BibTeX. */

type Author = { family: string; given?: string } | { literal: string };

/** A source in the names of CSL, dates as ISO text or a year. */
export interface BibliographySource {
  type: string;
  title: string;
  author?: readonly Author[];
  issued?: string | number;
  accessed?: string;
  note?: string;
  readAt?: string;
  [field: string]: unknown;
}
export type Bibliography = Readonly<Record<string, BibliographySource>>;

/** Fields that CSL-JSON takes over as they stand. */
const PLAIN = ['container-title', 'publisher', 'volume', 'issue', 'number', 'page', 'genre', 'URL', 'DOI'] as const;

/** `2025-09` → `{'date-parts': [[2025, 9]]}`. */
const cslDate = (date: string | number | undefined) =>
  date === undefined ? undefined : { 'date-parts': [String(date).split('-').map(Number)] };

/** Our note and where we read it, as one text. */
const noteOf = ({ note, readAt }: BibliographySource) =>
  [note, readAt && `read at: ${readAt}`].filter(Boolean).join('; ') || undefined;

/** The sources as CSL-JSON items. */
export function cslJson(sources: Bibliography): Record<string, unknown>[] {
  return Object.entries(sources).map(([id, source]) => {
    const item = {
      id,
      type: source.type,
      title: source.title,
      author: source.author,
      issued: cslDate(source.issued),
      accessed: cslDate(source.accessed),
      ...Object.fromEntries(PLAIN.map((field) => [field, source[field]])),
      note: noteOf(source),
    };
    return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
  });
}

/** What BibTeX calls a type of CSL; the rest is @misc. */
const BIBTEX_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  manuscript: 'unpublished',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};

/** What a work stands in, by BibTeX type: a journal, a book; a report has an institution instead. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Signs that mean something to TeX, written so that they print. */
const escapeTex = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&');

const bibtexAuthor = (author: Author) =>
  'literal' in author
    ? `{${escapeTex(author.literal)}}`
    : [author.family, author.given]
        .filter(Boolean)
        .map((n) => escapeTex(n as string))
        .join(', ');

function bibtexEntry(id: string, source: BibliographySource): string {
  const type = BIBTEX_TYPES[source.type] ?? 'misc';
  const [year, month] = String(source.issued ?? '').split('-');
  const text = (value: unknown) => (value === undefined ? undefined : `{${escapeTex(String(value))}}`);
  const fields: Record<string, string | undefined> = {
    title: `{{${escapeTex(source.title)}}}`,
    author: source.author ? `{${source.author.map(bibtexAuthor).join(' and ')}}` : undefined,
    [CONTAINER[type] ?? 'howpublished']: text(source['container-title']),
    [type === 'techreport' ? 'institution' : 'publisher']: text(source.publisher),
    volume: text(source.volume),
    number: text(source.issue ?? source.number),
    pages: text(source.page)?.replace(/(\d)[-–](\d)/, '$1--$2'),
    year: year ? `{${year}}` : undefined,
    month: MONTHS[Number(month) - 1],
    doi: text(source.DOI),
    // An address is not prose: its signs stay.
    url: source.URL ? `{${String(source.URL)}}` : undefined,
    note: text(noteOf(source)),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `@${type}{${id},\n${lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

/** The sources as one BibTeX file. */
export const bibtex = (sources: Bibliography): string =>
  `${Object.entries(sources)
    .map(([id, source]) => bibtexEntry(id, source))
    .join('\n\n')}\n`;
