import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { placeholders } from '../../core/template.ts';
import { modelIds, readFigureMeta, readFigureWords, readModelWords } from '../content.ts';
import type { EditorMistake } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import type { AnySpec } from '../specs.ts';
import { lineInYaml } from '../yaml.ts';
import type { Known } from './known.ts';

/** Placeholders that a figure's own layout fills, beside its quantities. */
const LAYOUT_PLACEHOLDERS = ['horizon', 'year', 'value', 'name', 'from', 'to', 'n'];

const lineIn = (file: string, ...keys: PropertyKey[]) => lineInYaml(join(CONTENT_FOLDER, '..', file), keys);

/** Keys that should be alike: those missing and those too many, as mistakes. */
function compareKeys(file: string, what: string, given: readonly string[], wanted: readonly string[]): EditorMistake[] {
  const missing = wanted.filter((key) => !given.includes(key));
  const extra = given.filter((key) => !wanted.includes(key));
  return [
    ...missing.map((key) => ({ file, line: lineIn(file, what), message: `${what}: ${key} is missing` })),
    ...extra.map((key) => ({
      file,
      line: lineIn(file, what, key),
      message: `${what}: not known`,
      given: key,
      allowed: wanted,
    })),
  ];
}

function wordsMistakes(spec: AnySpec): EditorMistake[] {
  const english = readFigureWords(spec.id, 'en');
  return LANGUAGES.flatMap((language) => {
    const file = `content/figures/${spec.id}/${language}.yaml`;
    const words = readFigureWords(spec.id, language);
    const quantities = [...Object.keys(spec.quantities), ...LAYOUT_PLACEHOLDERS];
    const templates = (['headings', 'captions'] as const).flatMap((part) =>
      Object.entries(words[part]).map(([key, text]) => ({ keys: [part, key], text })),
    );
    return [
      ...compareKeys(file, 'parameters', Object.keys(words.parameters), Object.keys(spec.parameters)),
      ...compareKeys(file, 'presets', Object.keys(words.presets), Object.keys(spec.presets)),
      ...compareKeys(
        file,
        'columns',
        Object.keys(words.columns),
        spec.table.columns.map(({ key }) => key),
      ),
      ...compareKeys(file, 'labels', Object.keys(words.labels), Object.keys(english.labels)),
      ...compareKeys(file, 'captions', Object.keys(words.captions), Object.keys(english.captions)),
      ...compareKeys(file, 'headings', Object.keys(words.headings), Object.keys(words.captions)),
      ...templates
        .flatMap(({ keys, text }) => placeholders(text).map((name) => ({ keys, name })))
        .filter(({ name }) => !quantities.includes(name))
        .map(({ keys, name }) => ({
          file,
          line: lineIn(file, ...keys),
          message: 'a sentence asks for a number that the figure does not have',
          given: `{${name}}`,
          allowed: Object.keys(spec.quantities).map((quantity) => `{${quantity}}`),
        })),
    ];
  });
}

/** Checks the words of every figure against its spec, and the names in every model's card. */
export function figureMistakes(known: Known): EditorMistake[] {
  const ids = modelIds();
  return [
    ...ids.flatMap((id) => {
      const file = `content/figures/${id}/figure.yaml`;
      const { sources, claims } = readFigureMeta(id);
      const [english, vietnamese] = LANGUAGES.map((language) => readModelWords(id, language));
      return [
        ...sources
          .filter((source) => !known.sources.includes(source))
          .map((given) => ({
            file,
            line: lineIn(file, 'sources', sources.indexOf(given)),
            message: 'sources: no such source',
            given,
            allowed: known.sources,
          })),
        ...claims
          .filter((claim) => !known.claims.includes(claim))
          .map((given) => ({
            file,
            line: lineIn(file, 'claims', claims.indexOf(given)),
            message: 'claims: no such claim',
            given,
            allowed: known.claims,
          })),
        ...compareKeys(
          `content/figures/${id}/vi.yaml`,
          'validation',
          Object.keys(vietnamese.validation),
          Object.keys(english.validation),
        ),
      ];
    }),
    ...Object.values(known.specs).flatMap(wordsMistakes),
  ];
}
