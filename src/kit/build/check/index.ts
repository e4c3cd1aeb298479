import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { readClaims, readFacts, readInterfaceWords } from '../content.ts';
import { EditorError, type EditorMistake } from '../editor-error.ts';
import { chartIds, loadChart } from '../evidence/index.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { type CheckedChapter, checkChapter } from './chapter.ts';
import { figureMistakes } from './figures.ts';
import { forecastMistakes } from './forecasts.ts';
import { gatherKnown, type Known } from './known.ts';
import { outOfStep } from './out-of-step.ts';
import { pageMistakes } from './pages.ts';

/** All of content/, checked as an editor would want it: every mistake at once, each with its place. Empty when all is well. */
export async function checkContent(): Promise<EditorMistake[]> {
  try {
    const known = await gatherKnown();
    return [
      ...chapterMistakes(known),
      ...figureMistakes(known),
      ...claimMistakes(known),
      ...forecastMistakes(known),
      ...interfaceMistakes(),
      ...referenceMistakes(known),
      ...chartMistakes(),
      ...pageMistakes(known),
    ];
  } catch (error) {
    // A file that cannot be read at all stops the rest: its mistakes are the news.
    if (error instanceof EditorError) return [...error.mistakes];
    throw error;
  }
}

function chapterMistakes(known: Known): EditorMistake[] {
  const folder = join(CONTENT_FOLDER, 'chapters');
  return readdirSync(folder).flatMap((name) => {
    const mistakes: EditorMistake[] = [];
    const checked: CheckedChapter[] = [];
    for (const language of LANGUAGES) {
      const file = `content/chapters/${name}/${language}.mdx`;
      const path = join(folder, name, `${language}.mdx`);
      if (!existsSync(path)) {
        mistakes.push({
          file,
          line: 1,
          message: 'this translation is missing: each chapter has one file per language',
          allowed: LANGUAGES.map((l) => `${l}.mdx`),
        });
        continue;
      }
      const chapter = checkChapter(readFileSync(path, 'utf8'), file, known);
      mistakes.push(...chapter.mistakes);
      checked.push(chapter);
    }
    return [...mistakes, ...outOfStep(`content/chapters/${name}`, checked)];
  });
}

function claimMistakes(known: Known): EditorMistake[] {
  const evidence = [...known.charts, ...Object.keys(known.specs), ...known.sources];
  return readClaims().flatMap(({ id, evidenceFor, evidenceAgainst }) =>
    [...evidenceFor, ...evidenceAgainst]
      .filter((name) => !evidence.includes(name))
      .map((given) => ({
        file: 'content/claims',
        line: 1,
        message: `claim ${id}: no such evidence`,
        given,
        allowed: evidence,
      })),
  );
}

function interfaceMistakes(): EditorMistake[] {
  const [english, vietnamese] = LANGUAGES.map((language) => Object.keys(readInterfaceWords(language)));
  const different = [
    ...english.filter((key) => !vietnamese.includes(key)),
    ...vietnamese.filter((key) => !english.includes(key)),
  ];
  return different.map((key) => ({
    file: 'content/interface/vi.yaml',
    line: 1,
    message: `${key} stands in one language only`,
  }));
}

/** Facts and charts lean on sources, charts on claims: each must be there. */
function referenceMistakes(known: Known): EditorMistake[] {
  const missing = (file: string, what: string, names: readonly string[], allowed: readonly string[]) =>
    names
      .filter((name) => !allowed.includes(name))
      .map((given) => ({ file, line: 1, message: `no such ${what}`, given, allowed }));
  return [
    ...missing(
      'content/facts',
      'source',
      Object.values(readFacts()).map(({ source }) => source),
      known.sources,
    ),
    ...chartIds().flatMap((id) => {
      const file = `content/charts/${id}/chart.yaml`;
      const { sources, claims } = loadChart(id, 'en').definition;
      return [
        ...missing(file, 'source', sources, known.sources),
        ...missing(file, 'claim', Object.keys(claims), known.claims),
      ];
    }),
  ];
}

function chartMistakes(): EditorMistake[] {
  return chartIds().flatMap((id) =>
    LANGUAGES.flatMap((language) => {
      try {
        loadChart(id, language);
        return [];
      } catch (error) {
        if (error instanceof EditorError) return [...error.mistakes];
        return [{ file: `content/charts/${id}`, line: 1, message: (error as Error).message }];
      }
    }),
  );
}
