import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFiles, readClaimFile, readFactFile } from '../content.ts';
import { EditorError, type EditorMistake } from '../editor-error.ts';
import { chartIds, loadChart, loadTable, seriesNames } from '../evidence/index.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { lineInYaml } from '../yaml.ts';
import type { Known } from './known.ts';

/** Names in one YAML file that must exist in another, each told at its own line. */
const missing = (
  path: string,
  names: readonly { given: string; keys: readonly PropertyKey[] }[],
  message: string,
  allowed: readonly string[],
): EditorMistake[] =>
  names
    .filter(({ given }) => !allowed.includes(given))
    .map(({ given, keys }) => ({
      file: relative(process.cwd(), path),
      line: lineInYaml(path, keys),
      message,
      given,
      allowed,
    }));

/** Claims lean on evidence and a chapter, facts and tables on sources, charts on sources and claims: each must be there. */
export function referenceMistakes(known: Known): EditorMistake[] {
  return [
    ...claimMistakes(known),
    ...factMistakes(known),
    ...seriesNames().flatMap((series) => tableMistakes(series, known)),
    ...chartIds().flatMap((id) => chartMistakes(id, known)),
  ];
}

/** Every table, also one that no chart draws: models and the report read them too. */
function tableMistakes(series: string, known: Known): EditorMistake[] {
  try {
    const { source } = loadTable(series).description;
    const path = join(CONTENT_FOLDER, 'data', `${series}.yaml`);
    return missing(path, [{ given: source, keys: ['source'] }], 'no such source', known.sources);
  } catch (error) {
    if (error instanceof EditorError) return [...error.mistakes];
    throw error;
  }
}

function claimMistakes(known: Known): EditorMistake[] {
  const evidence = [...known.charts, ...Object.keys(known.specs), ...known.sources];
  return contentFiles('claims').flatMap((path) =>
    readClaimFile(path).flatMap(({ id, chapter, evidenceFor, evidenceAgainst, noSource }, i) => {
      const listed = [
        ...evidenceFor.map((given, j) => ({ given, keys: [i, 'evidenceFor', j] })),
        ...evidenceAgainst.map((given, j) => ({ given, keys: [i, 'evidenceAgainst', j] })),
      ];
      const at = (key: string) => ({ file: relative(process.cwd(), path), line: lineInYaml(path, [i, key]) });
      const there = chapter === 'about' || existsSync(join(CONTENT_FOLDER, 'chapters', chapter));
      return [
        ...missing(path, listed, `claim ${id}: no such evidence`, evidence),
        ...(there
          ? []
          : [{ ...at('chapter'), message: `claim ${id}: no such chapter`, given: chapter, allowed: known.chapters }]),
        // A claim on which no evidence bears says why; one that has some needs no excuse.
        ...(listed.length > 0 && noSource
          ? [{ ...at('noSource'), message: `claim ${id} has evidence, so it needs no noSource` }]
          : []),
      ];
    }),
  );
}

function factMistakes(known: Known): EditorMistake[] {
  return contentFiles('facts').flatMap((path) => {
    const named = Object.entries(readFactFile(path)).map(([id, fact]) => ({
      given: fact.source,
      keys: [id, 'source'],
    }));
    return missing(path, named, 'no such source', known.sources);
  });
}

function chartMistakes(id: string, known: Known): EditorMistake[] {
  const path = join(CONTENT_FOLDER, 'charts', id, 'chart.yaml');
  const { sources, claims } = loadChart(id, 'en').definition;
  return [
    ...missing(
      path,
      sources.map((given, i) => ({ given, keys: ['sources', i] })),
      'no such source',
      known.sources,
    ),
    ...missing(
      path,
      Object.keys(claims).map((given) => ({ given, keys: ['claims', given] })),
      'no such claim',
      known.claims,
    ),
  ];
}
