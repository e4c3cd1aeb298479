import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EditorError } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { lineInYaml } from '../yaml.ts';

export interface Complaint {
  /** Path of the file from the project's root. */
  file: string;
  /** Dotted path of the key, or a column's name. */
  key: string;
  given: unknown;
  /** What would have been right, in words or as the list of names. */
  allowed: string | readonly string[];
  /** Where the file is no YAML: the line itself. */
  line?: number;
}

/** A mistake that no schema sees: a name that the table, the chart or the words do not have. */
export function complaint({ file, key, given, allowed, line }: Complaint): EditorError {
  const shown = typeof given === 'string' ? given : given === undefined ? 'nothing' : JSON.stringify(given);
  const words = typeof allowed === 'string';
  const message = words ? `${key}: ${allowed}` : `${key}: there is no such name`;
  return new EditorError([
    { file, line: line ?? lineOf(file, key), message, given: shown, allowed: words ? undefined : allowed },
  ]);
}

/** The line of the nearest key above that the file has. */
function lineOf(file: string, key: string): number {
  const path = join(CONTENT_FOLDER, '..', file);
  if (!file.endsWith('.yaml') || !existsSync(path)) return 1;
  return lineInYaml(
    path,
    key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
}
