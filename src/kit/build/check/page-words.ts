import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { placeholders } from '../../core/template.ts';
import { readPageWords } from '../content.ts';
import type { EditorMistake } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { VERDICTS } from '../schemas/claim.ts';
import { lineInYaml } from '../yaml.ts';

const FOLDER = join(CONTENT_FOLDER, 'pages');

/** Every page's words: the same names in every language, the same gaps to fill in each; the scale has a line a verdict. */
export function pageWordMistakes(): EditorMistake[] {
  const pages = [...new Set(readdirSync(FOLDER).map((file) => file.split('.')[0]))];
  return pages.flatMap((page) => {
    const [english, ...others] = LANGUAGES;
    const wanted = readPageWords(page, english);
    const scale = page === 'verdicts' ? VERDICTS.map((verdict) => `scale-${verdict}`) : [];
    return [
      ...missing(
        page,
        english,
        scale.filter((key) => !(key in wanted)),
      ),
      ...others.flatMap((language) => {
        const words = readPageWords(page, language);
        return [
          ...missing(
            page,
            language,
            Object.keys(wanted).filter((key) => !(key in words)),
          ),
          ...odd(page, language),
        ];
      }),
    ];
  });
}

const fileOf = (page: string, language: string) => `${page}.${language}.yaml`;

const missing = (page: string, language: string, keys: readonly string[]): EditorMistake[] =>
  keys.map((key) => ({ file: `content/pages/${fileOf(page, language)}`, line: 1, message: `${key} is missing` }));

/** Names that the English does not have, and sentences with other gaps than the English. */
function odd(page: string, language: (typeof LANGUAGES)[number]): EditorMistake[] {
  const wanted = readPageWords(page, LANGUAGES[0]);
  const words = readPageWords(page, language);
  const at = (key: string) => ({
    file: `content/pages/${fileOf(page, language)}`,
    line: lineInYaml(join(FOLDER, fileOf(page, language)), [key]),
  });
  const gaps = (text: string) => placeholders(text).sort().join(' ');
  return Object.keys(words).flatMap((key) => {
    if (!(key in wanted)) return [{ ...at(key), message: 'not known', given: key, allowed: Object.keys(wanted) }];
    const [given, allowed] = [gaps(words[key]), gaps(wanted[key])];
    return given === allowed
      ? []
      : [{ ...at(key), message: `${key}: not the gaps of the English`, given, allowed: [allowed] }];
  });
}
