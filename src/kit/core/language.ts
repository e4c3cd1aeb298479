/** The languages of the site. English stands at `/`, each other language under its own code. */
export const LANGUAGES = ['en', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** A text in every language. */
export type Translated = Readonly<Record<Language, string>>;
