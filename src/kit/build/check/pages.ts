import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { readClaims, readCorrections } from '../content.ts';
import type { EditorMistake } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { readThemes } from '../themes.ts';
import { lineInYaml } from '../yaml.ts';
import { checkChapter, pageFrontMatterMistakes } from './chapter.ts';
import type { Known } from './known.ts';
import { claimsOutOfPlace } from './once.ts';
import { outOfStep } from './out-of-step.ts';
import { pageWordMistakes } from './page-words.ts';

/** Checks what the pages beside the chapters are made of: the page about the essay, words, themes, corrections. */
export function pageMistakes(known: Known): EditorMistake[] {
  return [...aboutMistakes(known), ...pageWordMistakes(), ...themeMistakes(known), ...correctionMistakes(known)];
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
  const own = readClaims().flatMap(({ id, chapter }) => (chapter === 'about' ? [id] : []));
  return [
    ...checked.flatMap(({ mistakes }) => mistakes),
    ...checked.flatMap(({ outline, unread }, i) =>
      unread ? [] : claimsOutOfPlace(outline, `content/about/${LANGUAGES[i]}.mdx`, own),
    ),
    ...outOfStep('content/about', checked),
  ];
}

function themeMistakes({ charts, specs }: Known): EditorMistake[] {
  const allowed = [...Object.keys(specs), ...charts];
  const path = join(CONTENT_FOLDER, 'themes.yaml');
  return readThemes().flatMap(({ id, charts: named }, i) =>
    named.flatMap((given, j) =>
      allowed.includes(given)
        ? []
        : [
            {
              file: 'content/themes.yaml',
              line: lineInYaml(path, [i, 'charts', j]),
              message: `${id}: no such chart`,
              given,
              allowed,
            },
          ],
    ),
  );
}

function correctionMistakes({ pages }: Known): EditorMistake[] {
  const path = join(CONTENT_FOLDER, 'corrections.yaml');
  return readCorrections().flatMap(({ page }, i) =>
    pages.includes(page)
      ? []
      : [
          {
            file: 'content/corrections.yaml',
            line: lineInYaml(path, [i, 'page']),
            message: 'no such page',
            given: page,
            allowed: pages,
          },
        ],
  );
}
