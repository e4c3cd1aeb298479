import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { readClaims, readCorrections, readPageWords } from '../content.ts';
import type { EditorMistake } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { VERDICTS } from '../schemas/claim.ts';
import { readThemes } from '../themes.ts';
import { checkChapter, pageFrontMatterMistakes } from './chapter.ts';
import type { Known } from './known.ts';
import { outOfStep } from './out-of-step.ts';

/** Checks what the pages beside the chapters are made of: the page about the essay, words, themes, corrections. */
export function pageMistakes(known: Known): EditorMistake[] {
  return [
    ...aboutMistakes(known),
    ...wordMistakes(),
    ...themeMistakes(known),
    ...correctionMistakes(),
    ...silentClaims(),
  ];
}

function aboutMistakes(known: Known): EditorMistake[] {
  const checked = LANGUAGES.map((language) => {
    const file = `content/about/${language}.mdx`;
    return checkChapter(
      readFileSync(join(CONTENT_FOLDER, 'about', `${language}.mdx`), 'utf8'),
      file,
      known,
      pageFrontMatterMistakes,
    );
  });
  return [...checked.flatMap(({ mistakes }) => mistakes), ...outOfStep('content/about', checked)];
}

/** Every page's words have the same keys in each language; the scale has a line for each verdict. */
function wordMistakes(): EditorMistake[] {
  const files = readdirSync(join(CONTENT_FOLDER, 'pages'));
  const pages = [...new Set(files.map((file) => file.split('.')[0]))];
  const keys = (page: string) => LANGUAGES.map((language) => Object.keys(readPageWords(page, language)));
  const scale = VERDICTS.map((verdict) => `scale-${verdict}`);
  return pages.flatMap((page) => {
    const [english, vietnamese] = keys(page);
    const wanted = page === 'verdicts' ? [...new Set([...english, ...scale])] : english;
    const different = [
      ...wanted.filter((key) => !vietnamese.includes(key)),
      ...vietnamese.filter((key) => !wanted.includes(key)),
    ];
    return different.map((key) => ({
      file: `content/pages/${page}.vi.yaml`,
      line: 1,
      message: `${key} stands in one language only`,
    }));
  });
}

function themeMistakes({ charts, specs }: Known): EditorMistake[] {
  const allowed = [...Object.keys(specs), ...charts];
  return readThemes().flatMap(({ id, charts: named }) =>
    named
      .filter((chart) => !allowed.includes(chart))
      .map((given) => ({ file: 'content/themes.yaml', line: 1, message: `${id}: no such chart`, given, allowed })),
  );
}

function correctionMistakes(): EditorMistake[] {
  const chapters = readdirSync(join(CONTENT_FOLDER, 'chapters')).map((folder) => `/${folder.replace(/^\d+-/, '')}/`);
  const pages = [
    ...chapters,
    '/',
    '/about/',
    '/charts/',
    '/claims/',
    '/forecasts/',
    '/glossary/',
    '/models/',
    '/sources/',
  ];
  const known = (page: string) => pages.includes(page) || /^\/(charts|models)\/[\w-]+\/$/.test(page);
  return readCorrections()
    .filter(({ page }) => !known(page))
    .map(({ page }) => ({
      file: 'content/corrections.yaml',
      line: 1,
      message: 'no such page',
      given: page,
      allowed: pages,
    }));
}

/** A claim on which no evidence bears says why; its chapter is one there is. */
function silentClaims(): EditorMistake[] {
  return readClaims().flatMap(({ id, chapter, evidenceFor, evidenceAgainst, noSource }) => {
    const file = `content/claims/${chapter === 'about' ? '00-about' : chapter}.yaml`;
    const evidence = evidenceFor.length + evidenceAgainst.length;
    const there = chapter === 'about' || existsSync(join(CONTENT_FOLDER, 'chapters', chapter));
    return [
      ...(there ? [] : [{ file, line: 1, message: `claim ${id}: no such chapter`, given: chapter }]),
      ...(evidence > 0 && noSource
        ? [{ file, line: 1, message: `claim ${id} has evidence, so it needs no noSource` }]
        : []),
    ];
  });
}
