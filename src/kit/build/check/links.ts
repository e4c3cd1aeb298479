import { decodeQuery } from '../../core/url.ts';
import type { EditorMistake } from '../editor-error.ts';
import type { Known } from './known.ts';

type LinkMistake = Pick<EditorMistake, 'message' | 'given' | 'allowed'>;

/** What is wrong with the address of a link in an editor's text, or nothing. */
export function linkMistake(url: string, known: Pick<Known, 'pages' | 'specs'>): LinkMistake | undefined {
  if (/^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) || /^#./.test(url)) return undefined;
  if (!url.startsWith('/'))
    return { message: 'a link begins with / for a page of this site, or with https://', given: url };
  const [path, query] = url.replace(/#.*$/, '').split('?', 2);
  // The language is added to every link; who writes it does no harm.
  const page = path.replace(/^\/vi(?=\/)/, '');
  if (!known.pages.includes(page))
    return { message: 'a link to a page that there is not', given: page, allowed: known.pages };
  return query === undefined ? undefined : stateMistake(page, query, known);
}

/** An address with a state must be one that the figure takes without a notice. */
function stateMistake(page: string, query: string, { specs }: Pick<Known, 'specs'>): LinkMistake | undefined {
  const spec = specs[page.match(/^\/charts\/([^/]+)\/$/)?.[1] ?? ''];
  if (!spec) return undefined;
  const step = new URLSearchParams(query).get('step');
  if (step !== null && !(step in spec.presets))
    return { message: `${spec.id} has no such step`, given: step, allowed: Object.keys(spec.presets) };
  const [notice] = decodeQuery(spec.parameters, query).notices;
  if (!notice) return undefined;
  const names = Object.values(spec.parameters).map(({ url }) => url);
  const given = `${notice.urlName}=${notice.given}`;
  return names.includes(notice.urlName)
    ? { message: `${spec.id} does not take this value`, given }
    : { message: `${spec.id} has no such setting`, given: notice.urlName, allowed: names };
}
