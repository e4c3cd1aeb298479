import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootSite } from '../build/built-sites.ts';

/** What the built folder holds, so that a further chapter or figure is tested without a word here. */
const { folder } = rootSite();

const html = (path: string) => readFileSync(join(folder, path), 'utf8');

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  : [];

/** Paths as served, relative to the base: `two-economies/`, `` for the home page. */
export const allPages = files.map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, '')).sort();

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
const holding = (mark: string) => allPages.filter((path) => html(fileOf(path)).includes(mark));

const inEnglish = (path: string) => !path.startsWith('vi/');

/** Pages with a scrolly: the chapters. */
export const chapters = holding('class="scrolly');
export const embeds = allPages.filter((path) => /^(vi\/)?embed\//.test(path));
export const liveCharts = holding('"mode":"chart"');
export const evidencePages = allPages.filter((path) => /charts\/[^/]+\/$/.test(path) && !liveCharts.includes(path));
/** The one chapter that every form of a figure is tried on. */
export const CHAPTER = 'two-economies/';
export const CHART = 'charts/two-economies/';
export const EMBED = 'embed/two-economies/';

export const bothLanguages = (path: string) => [path, `vi/${path}`];
/**
 * For what takes long: every page of a kind in English, and the one that all forms are tried on in Vietnamese too.
 * EVERY_LANGUAGE=1 tries them all, as a chapter's issue asks before it is closed.
 */
const few = (paths: readonly string[]) =>
  paths.filter((path) => process.env.EVERY_LANGUAGE || inEnglish(path) || path.endsWith(CHAPTER));
export const fewChapters = few(chapters);
export const fewCharts = few(liveCharts);
export const fewEmbeds = few(embeds);

/** The steps of a chapter's scrolly, in order, as the build wrote them. */
export function stepsOf(path: string): string[] {
  return [...html(fileOf(path)).matchAll(/ data-step="([^"]+)"/g)].map(([, name]) => name);
}

/** What one template makes is one kind of page in a language: `charts/…/`, `vi/models/…/`; each other page is its own. */
const kindOf = (path: string) => path.replace(/(charts|models)\/[^/]+\/$/, '$1/…/');
/**
 * Of every kind of page on which nothing lives unasked, one in each language: the opening (its figure waits for a hand),
 * ledgers, an evidence chart, a model's card, words. EVERY_LANGUAGE=1 takes all of them.
 */
export const quietPages = allPages
  .filter((path) => ![...chapters, ...liveCharts, ...embeds].includes(path))
  .filter((path, i, all) => process.env.EVERY_LANGUAGE || all.findIndex((it) => kindOf(it) === kindOf(path)) === i);

/** Bytes of a built file. */
export const builtFile = (path: string): Buffer => readFileSync(join(folder, path));
