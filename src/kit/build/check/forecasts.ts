import { join } from 'node:path';
import type { EditorMistake } from '../editor-error.ts';
import { readForecasts } from '../forecasts.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import type { Forecast } from '../schemas/forecast.ts';
import { lineInYaml } from '../yaml.ts';
import type { Known } from './known.ts';

const FILE = 'content/forecasts.yaml';
const PATH = join(CONTENT_FOLDER, 'forecasts.yaml');

/** Checks the scoreboard: ids once, claims and sources that exist. */
export function forecastMistakes(known: Known): EditorMistake[] {
  return entryMistakes(readForecasts(), known, (keys) => lineInYaml(PATH, keys));
}

/**
 * What no schema can see of the forecasts: names that must exist elsewhere, and ids that stand twice.
 * @param lineOf the line of a value by its keys: `[2, 'claim']`
 */
export function entryMistakes(
  forecasts: readonly Forecast[],
  known: Pick<Known, 'claims' | 'sources'>,
  lineOf: (keys: readonly PropertyKey[]) => number,
): EditorMistake[] {
  const ids = forecasts.map(({ id }) => id);
  const unknownOf = (sources: readonly string[]) => sources.filter((source) => !known.sources.includes(source));
  const noSource = (given: string) => ({ message: 'no such source', given, allowed: known.sources });
  return forecasts.flatMap(({ id, claim, bearsOn, sources, status }, i) => {
    const at = (key: string) => ({ file: FILE, line: lineOf([i, key]) });
    return [
      ...(ids.indexOf(id) < i ? [{ ...at('id'), message: 'this id stands twice', given: id }] : []),
      ...[claim, ...bearsOn]
        .filter((given) => !known.claims.includes(given))
        .map((given) => ({
          ...at(given === claim ? 'claim' : 'bearsOn'),
          message: 'no such claim',
          given,
          allowed: known.claims,
        })),
      ...unknownOf(sources).map((given) => ({ ...at('sources'), ...noSource(given) })),
      ...unknownOf(status.sources).map((given) => ({ ...at('status'), ...noSource(given) })),
    ];
  });
}
