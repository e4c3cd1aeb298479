import { LANGUAGES } from '../../core/language.ts';
import type { EditorMistake } from '../editor-error.ts';
import { readForecasts, readForecastWords } from '../forecasts.ts';
import type { Known } from './known.ts';

const FILE = 'content/forecasts.yaml';

/** Checks the scoreboard: ids once, claims and sources that exist, its words in step. */
export function forecastMistakes(known: Known): EditorMistake[] {
  const forecasts = readForecasts();
  const ids = forecasts.map(({ id }) => id);
  const named = (what: string, given: string, allowed: readonly string[]): EditorMistake[] =>
    allowed.includes(given) ? [] : [{ file: FILE, line: 1, message: `no such ${what}`, given, allowed }];
  const words = LANGUAGES.map((language) => Object.keys(readForecastWords(language)));
  const different = [
    ...words[0].filter((key) => !words[1].includes(key)),
    ...words[1].filter((key) => !words[0].includes(key)),
  ];
  return [
    ...ids
      .filter((id, i) => ids.indexOf(id) < i)
      .map((given) => ({ file: FILE, line: 1, message: 'this id stands twice', given })),
    ...forecasts.flatMap(({ claim, source }) => [
      ...named('claim', claim, known.claims),
      ...named('source', source, known.sources),
    ]),
    ...different.map((key) => ({
      file: 'content/pages/forecasts.vi.yaml',
      line: 1,
      message: `${key} stands in one language only`,
    })),
  ];
}
