import type { EditorMistake } from '../editor-error.ts';
import { readForecasts } from '../forecasts.ts';
import type { Known } from './known.ts';

const FILE = 'content/forecasts.yaml';

/** Checks the scoreboard: ids once, claims and sources that exist. */
export function forecastMistakes(known: Known): EditorMistake[] {
  const forecasts = readForecasts();
  const ids = forecasts.map(({ id }) => id);
  const named = (what: string, given: string, allowed: readonly string[]): EditorMistake[] =>
    allowed.includes(given) ? [] : [{ file: FILE, line: 1, message: `no such ${what}`, given, allowed }];
  return [
    ...ids
      .filter((id, i) => ids.indexOf(id) < i)
      .map((given) => ({ file: FILE, line: 1, message: 'this id stands twice', given })),
    ...forecasts.flatMap(({ claim, source }) => [
      ...named('claim', claim, known.claims),
      ...named('source', source, known.sources),
    ]),
  ];
}
