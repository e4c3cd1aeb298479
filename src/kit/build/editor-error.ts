import { distance } from 'fastest-levenshtein';

/** A mistake in content, told so that an editor can mend it: where, what was given, what is allowed, what was likely meant. */
export interface EditorMistake {
  file: string;
  line: number;
  /** What is wrong, in plain words. */
  message: string;
  given?: string;
  allowed?: string | readonly string[];
}

/** More letters apart than this share of the name, and a suggestion would only mislead. */
const NEAREST_LIMIT = 0.5;

/** The allowed name nearest to what was given, if any is near. */
export function nearest(given: string, allowed: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of allowed) {
    const letters = distance(given.toLowerCase(), name.toLowerCase());
    if (letters < bestDistance) [best, bestDistance] = [name, letters];
  }
  return best !== undefined && bestDistance <= Math.max(given.length, best.length) * NEAREST_LIMIT ? best : undefined;
}

/** A list longer than this is a wall: those most like what was given are shown, and the rest counted. */
const LONGEST_LIST = 50;
const SHOWN_OF_LONG = 12;

function allowedText(allowed: readonly string[], given = ''): string {
  if (allowed.length <= LONGEST_LIST) return allowed.join(', ');
  const like = (name: string) => distance(given.toLowerCase(), name.toLowerCase());
  const shown = [...allowed].sort((a, b) => like(a) - like(b)).slice(0, SHOWN_OF_LONG);
  return `${shown.join(', ')} … and ${allowed.length - shown.length} more`;
}

/** The mistake as an editor reads it in the terminal. */
export function mistakeText({ file, line, message, given, allowed }: EditorMistake): string {
  const lines = [`${file}:${line}  ${message}`];
  if (given !== undefined) lines.push(`    given:   ${given}`);
  if (allowed !== undefined)
    lines.push(`    allowed: ${typeof allowed === 'string' ? allowed : allowedText(allowed, given)}`);
  const meant = given !== undefined && Array.isArray(allowed) ? nearest(given, allowed) : undefined;
  if (meant) lines.push(`    nearest: ${meant}`);
  return lines.join('\n');
}

/** Stops a build or a page with one or more mistakes. */
export class EditorError extends Error {
  override name = 'EditorError';
  readonly mistakes: readonly EditorMistake[];

  constructor(mistakes: readonly EditorMistake[]) {
    super(mistakes.map(mistakeText).join('\n'));
    this.mistakes = mistakes;
  }
}
