import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AnyInteractive } from '../core/contract.ts';
import { type Formatter, formatter } from '../core/format.ts';
import type { Language } from '../core/language.ts';
import { EditorError } from './editor-error.ts';
import { CONTENT_FOLDER } from './paths.ts';
import { type Claim, claimsSchema, thesisOf } from './schemas/claim.ts';
import { type Fact, factsSchema } from './schemas/fact.ts';
import {
  type FigureMeta,
  figureMetaSchema,
  figureWordsSchema,
  type ModelWords,
  modelWordsSchema,
} from './schemas/figure.ts';
import { type InterfaceWords, interfaceWordsSchema, unitPatternsSchema } from './schemas/interface.ts';
import { correctionsSchema, type Term, termsSchema } from './schemas/page.ts';
import { type Source, sourceFileSchema } from './schemas/source.ts';
import { lineInYaml, readYaml } from './yaml.ts';

/** Reading `content/`: one function per kind of file, each checked against its schema as it is read. */

const inContent = (...parts: string[]) => join(CONTENT_FOLDER, ...parts);

/** The YAML files of a folder of content, in order of name. */
export const contentFiles = (folder: string): string[] =>
  readdirSync(inContent(folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => inContent(folder, name));

/** Records by id from all files of a folder. @throws if an id stands twice */
function readRecords<T>(folder: string, read: (path: string) => Record<string, T>): Record<string, T> {
  const records: Record<string, T> = {};
  for (const path of contentFiles(folder)) {
    for (const [id, record] of Object.entries(read(path))) {
      if (records[id]) {
        throw new EditorError([
          {
            file: relative(process.cwd(), path),
            line: lineInYaml(path, [id]),
            message: 'this id stands twice among the files of this folder',
            given: id,
          },
        ]);
      }
      records[id] = record;
    }
  }
  return records;
}

/** The claims of one file of `content/claims`. */
export const readClaimFile = (path: string): Claim[] => readYaml(path, claimsSchema);

/**
 * Every claim, in the order of the essay: the lead's, then those of the six theses. One file per chapter.
 * @throws if an id stands twice
 */
export function readClaims(): Claim[] {
  const seen = new Set<string>();
  const claims = contentFiles('claims').flatMap((path) =>
    readClaimFile(path).map((claim, i) => {
      if (seen.has(claim.id)) {
        const place = { file: relative(process.cwd(), path), line: lineInYaml(path, [i, 'id']) };
        throw new EditorError([{ ...place, message: 'two claims have this id', given: claim.id }]);
      }
      seen.add(claim.id);
      return claim;
    }),
  );
  return claims.sort((a, b) => thesisOf(a.id) - thesisOf(b.id) || a.id.localeCompare(b.id));
}

/** The claim of an id. @throws Error naming the nearest claim there is */
export function claimOf(id: string): Claim {
  const claims = readClaims();
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim) return claim;
  throw new EditorError([
    { file: 'content/claims', line: 1, message: 'no such claim', given: id, allowed: claims.map((c) => c.id) },
  ]);
}

/** Every source by id, from all files of `content/sources`. */
export const readSources = (): Record<string, Source> =>
  readRecords('sources', (path) => readYaml(path, sourceFileSchema));

/** The facts of one file of `content/facts`. */
export const readFactFile = (path: string): Record<string, Fact> => readYaml(path, factsSchema);

/** Single printed numbers that no table holds, each with its source. */
export const readFacts = (): Record<string, Fact> => readRecords('facts', readFactFile);

export const readFigureMeta = (id: string): FigureMeta =>
  readYaml(inContent('figures', id, 'figure.yaml'), figureMetaSchema);

/** The words of a figure with its picture. */
export const readFigureWords = (id: string, language: Language) =>
  readYaml(inContent('figures', id, `${language}.yaml`), figureWordsSchema);
export type AllFigureWords = ReturnType<typeof readFigureWords>;

/** The words of a model, whether or not it has a picture yet. */
export const readModelWords = (id: string, language: Language): ModelWords =>
  readYaml(inContent('figures', id, `${language}.yaml`), modelWordsSchema);

/** Ids of all models that have a card. */
export const modelIds = (): string[] =>
  readdirSync(inContent('figures'))
    .filter((id) => existsSync(inContent('figures', id, 'figure.yaml')))
    .sort();

export const readInterfaceWords = (language: Language): InterfaceWords =>
  readYaml(inContent('interface', `${language}.yaml`), interfaceWordsSchema);

/** The terms of the glossary by id, from all files of `content/glossary`. */
export const readTerms = (): Record<string, Term> => readRecords('glossary', (path) => readYaml(path, termsSchema));

/** What was put right after it had been published. */
export const readCorrections = () => readYaml(inContent('corrections.yaml'), correctionsSchema);

/** The words of one page of the site: `content/pages/<page>.<language>.yaml`. A check holds its languages in step. */
export const readPageWords = (page: string, language: Language): InterfaceWords =>
  readYaml(inContent('pages', `${page}.${language}.yaml`), interfaceWordsSchema);

export const readUnitPatterns = (language: Language) =>
  readYaml(inContent('interface', `units.${language}.yaml`), unitPatternsSchema);

/** The formatter of a language, with its unit patterns from content. */
export const formatterOf = (language: Language): Formatter => formatter(language, readUnitPatterns(language));

/** The words of an interactive and everything a picture needs to speak a language. */
export function speakerOf(interactive: AnyInteractive, language: Language) {
  return { words: readFigureWords(interactive.spec.id, language), format: formatterOf(language) };
}
