import type { Language } from '../core/language.ts';

/** What Astro says of its fonts: one entry per file, in the order of astro.config.mjs (latin, then Vietnamese, upright first). */
type FontData = Readonly<Record<string, readonly { src: readonly { url: string }[] }[]>>;

const LATIN = 0;
const VIETNAMESE = 1;

const urlOf = (fonts: FontData, family: string, subset: number) => fonts[family]?.[subset]?.src[0]?.url;

/** The interface font's address: also put into pictures that a reader downloads. */
export const interfaceFontUrl = (fonts: FontData): string => urlOf(fonts, '--font-sans', LATIN) ?? '';

/**
 * Files to fetch before the first paint. Fonts are `optional` so that text never jumps; without a preload a first visit
 * would be set in the fallback. English pages name "Tiếng Việt" in the sans: that subset is small and goes along.
 */
export function fontsToPreload(fonts: FontData, language: Language): string[] {
  const serif = language === 'vi' ? [LATIN, VIETNAMESE] : [LATIN];
  const urls = [
    ...serif.map((subset) => urlOf(fonts, '--font-serif', subset)),
    ...[LATIN, VIETNAMESE].map((subset) => urlOf(fonts, '--font-sans', subset)),
  ];
  return urls.filter((url) => url !== undefined);
}
