import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { placeholders } from '../../core/template.ts';
import type { EditorMistake } from '../editor-error.ts';
import { readForecasts, readForecastWords } from '../forecasts.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import type { Forecast } from '../schemas/forecast.ts';
import { lineInYaml } from '../yaml.ts';
import type { Known } from './known.ts';

const FILE = 'content/forecasts.yaml';
const PATH = join(CONTENT_FOLDER, 'forecasts.yaml');

/** Checks the scoreboard: ids once, claims and sources that exist, its words in step. */
export function forecastMistakes(known: Known): EditorMistake[] {
  return [...entryMistakes(readForecasts(), known, (keys) => lineInYaml(PATH, keys)), ...wordMistakes()];
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
  return forecasts.flatMap(({ id, claim, bearsOn, source }, i) => {
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
      ...(known.sources.includes(source)
        ? []
        : [{ ...at('source'), message: 'no such source', given: source, allowed: known.sources }]),
    ];
  });
}

/** The page's words: the same names in every language, and the same gaps to fill in each sentence. */
function wordMistakes(): EditorMistake[] {
  const [english, ...others] = LANGUAGES;
  const wanted = readForecastWords(english);
  return others.flatMap((language) => {
    const words = readForecastWords(language);
    const file = `content/pages/forecasts.${language}.yaml`;
    const at = (key: string) => ({
      file,
      line: lineInYaml(join(CONTENT_FOLDER, 'pages', `forecasts.${language}.yaml`), [key]),
    });
    const gaps = (text: string) => placeholders(text).sort().join(' ');
    return [
      ...Object.keys(wanted)
        .filter((key) => !(key in words))
        .map((key) => ({ file, line: 1, message: `${key} is missing` })),
      ...Object.keys(words)
        .filter((key) => !(key in wanted))
        .map((key) => ({ ...at(key), message: 'not known', given: key, allowed: Object.keys(wanted) })),
      ...Object.keys(words)
        .filter((key) => key in wanted && gaps(words[key]) !== gaps(wanted[key]))
        .map((key) => ({
          ...at(key),
          message: `${key}: not the gaps of the English`,
          given: gaps(words[key]),
          allowed: gaps(wanted[key]),
        })),
    ];
  });
}
