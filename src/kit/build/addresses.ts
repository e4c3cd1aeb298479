import { DEFAULT_LANGUAGE, type Language } from '../core/language.ts';

/**
 * Every address of the site, in one place. Paths begin with the base path and end as served; `absolute` adds the origin.
 * Origin and base are settings: SITE_ORIGIN and BASE_PATH, read in astro.config.mjs, which hands them on as `site` and `base`.
 */
const base = () => (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');
const origin = () => import.meta.env?.SITE ?? 'https://one-engine.example';

/** A path of the site in a language: `pathOf('vi', 'charts/two-economies/')` → `/base/vi/charts/two-economies/`. */
export function pathOf(language: Language, rest = ''): string {
  return `${base()}${language === DEFAULT_LANGUAGE ? '' : `${language}/`}${rest}`;
}

/** A file that has no language: icons, fonts, the embed script. */
export const assetPath = (rest: string): string => `${base()}${rest}`;

/** A path with the site's origin before it: for links that leave the site (embeds, oEmbed, canonical, images). */
export const absolute = (path: string): string => new URL(path, origin()).href;

export const chapterPath = (language: Language, slug: string) => pathOf(language, `${slug}/`);
export const chartPath = (language: Language, id: string) => pathOf(language, `charts/${id}/`);
export const chartFilePath = (language: Language, id: string, extension: 'svg' | 'png' | 'csv' | 'json') =>
  pathOf(language, `charts/${id}.${extension}`);
export const oembedPath = (language: Language, id: string) => pathOf(language, `charts/${id}/oembed.json`);
export const embedPath = (language: Language, id: string) => pathOf(language, `embed/${id}/`);
export const forecastsPath = (language: Language) => pathOf(language, 'forecasts/');
export const forecastsFeedPath = (language: Language) => pathOf(language, 'forecasts/feed.xml');
export const claimsPath = (language: Language) => pathOf(language, 'claims/');
/** A claim's own address: its entry in the ledger. */
export const claimPath = (language: Language, id: string) => `${claimsPath(language)}#${id}`;
/** The page of all sources; each stands there under `#source-<id>`, as in a chapter's own list. */
export const sourcesPath = (language: Language) => pathOf(language, 'sources/');
export const aboutPath = (language: Language) => pathOf(language, 'about/');
export const glossaryPath = (language: Language) => pathOf(language, 'glossary/');
export const embedScriptPath = () => assetPath('embed/v1.js');

/** The path of the same page in another language: everything behind the language's prefix stays. */
export function inLanguage(pathname: string, language: Language): string {
  const withoutBase = pathname.startsWith(base()) ? pathname.slice(base().length) : pathname.replace(/^\//, '');
  return pathOf(language, withoutBase.replace(/^vi(\/|$)/, ''));
}
