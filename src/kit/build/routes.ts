import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';

interface StaticPath {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
}

/**
 * The static paths of a route under `[...language]`: those that `of` gives for each language, with the language's own
 * segment: none for English.
 */
export async function pathsByLanguage(of: (language: Language) => StaticPath[] | Promise<StaticPath[]>) {
  const paths: StaticPath[] = [];
  for (const language of LANGUAGES) {
    const segment = language === DEFAULT_LANGUAGE ? undefined : language;
    for (const { params, props } of await of(language)) {
      paths.push({ params: { language: segment, ...params }, props: { ...props, language } });
    }
  }
  return paths as { params: Record<string, string>; props: Record<string, never> }[];
}

/** One page per language, nothing else in its path. */
export const everyLanguage = () => pathsByLanguage(() => [{ params: {} }]);
