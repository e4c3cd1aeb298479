import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { readClaims, readInterfaceWords } from '../content.ts';
import { EditorError, type EditorMistake, mistakeText } from '../editor-error.ts';
import { chartIds, loadChart } from '../evidence/index.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { type CheckedChapter, checkChapter } from './chapter.ts';
import { figureMistakes } from './figures.ts';
import { forecastMistakes } from './forecasts.ts';
import { gatherKnown, type Known } from './known.ts';
import { claimsOutOfPlace } from './once.ts';
import { outOfStep } from './out-of-step.ts';
import { pageMistakes } from './pages.ts';
import { referenceMistakes } from './references.ts';

/** All of content/, checked as an editor would want it: every mistake at once, each with its place. Empty when all is well. */
export async function checkContent(): Promise<EditorMistake[]> {
  let known: Known;
  try {
    known = await gatherKnown();
  } catch (error) {
    // Without the names that there are, every use of one would be told as a mistake.
    return mistakesIn(error);
  }
  const parts = [
    chapterMistakes,
    figureMistakes,
    forecastMistakes,
    interfaceMistakes,
    referenceMistakes,
    chartMistakes,
    pageMistakes,
  ];
  const mistakes = parts.flatMap((part) => {
    try {
      return part(known);
    } catch (error) {
      // A file that cannot be read stops its part of the check, and no other.
      return mistakesIn(error);
    }
  });
  // What is read by several parts is told by several.
  const told = mistakes.map(mistakeText);
  return mistakes.filter((_, i) => told.indexOf(told[i]) === i);
}

function mistakesIn(error: unknown): EditorMistake[] {
  if (error instanceof EditorError) return [...error.mistakes];
  throw error;
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
      const own = readClaims().flatMap((claim) => (claim.chapter === name ? [claim.id] : []));
      if (!chapter.unread) mistakes.push(...claimsOutOfPlace(chapter.outline, file, own));
      checked.push(chapter);
    }
    return [...mistakes, ...outOfStep(`content/chapters/${name}`, checked)];
  });
}

function interfaceMistakes(): EditorMistake[] {
  return LANGUAGES.flatMap((language) => {
    const words = readInterfaceWords(language);
    const others = LANGUAGES.flatMap((other) => Object.keys(readInterfaceWords(other)));
    return [...new Set(others)]
      .filter((key) => !(key in words))
      .map((key) => ({
        file: `content/interface/${language}.yaml`,
        line: 1,
        message: `${key} is missing: it stands in the other language`,
      }));
  });
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
