import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { EditorError, type EditorMistake } from './editor-error.ts';

/** Where parsed YAML stood, so that a complaint about a value can name its line. */
interface Located {
  document: Document;
  lines: LineCounter;
  /** Lines above the YAML in its file: those of a front matter's opening fence. */
  offset: number;
}

function lineOf({ document, lines, offset }: Located, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth));
    if (node?.range) return lines.linePos(node.range[0]).line + offset;
  }
  return 1 + offset;
}

/** What an editor looks for: the name of a value, which may stand lines above it; in a list the value itself. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const holder = document.getIn(path.slice(0, -1), true);
  const named = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const node = path.length > 0 && named ? named.key : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

/** What YAML's own words for a mistake leave to us: the line is told in front, counted in the file. */
const YAML_PLACE = / at line \d+, column \d+:?$/;

/** What a missing or mistyped value should have been, for people who know no types. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text; put one that looks like a number in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list: [one, two]',
  tuple: 'a list: [one, two]',
  record: 'lines of "name: value"',
};

/** How zod's own messages begin: true, but not made for editors. */
const ZOD_DEFAULT = 'Invalid input';

/** What a zod issue means to an editor. Messages set on a schema field (`error:`) come through as they stand. */
function mistakeOf(issue: z.core.$ZodIssue, file: string, located: Located, schema: z.ZodType): EditorMistake {
  const path = issue.path.join('.');
  const given = located.document.getIn(issue.path);
  const givenText = given === undefined ? undefined : isNode(given) ? given.toString() : String(given);
  const base = { file, line: lineOf(located, issue.path) };
  // A message written for editors beats one composed here.
  if (issue.code === 'invalid_type' && !issue.message.startsWith(ZOD_DEFAULT))
    return given === undefined
      ? { ...base, message: issue.message }
      : { ...base, message: `${path}: ${issue.message}`, given: givenText };
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        ...base,
        line: lineOf(located, [...issue.path, issue.keys[0]]),
        message: `${path ? `${path}: ` : ''}this key is not known`,
        given: issue.keys[0],
        allowed: knownKeys(schema, issue.path),
      };
    case 'invalid_value':
      return {
        ...base,
        message: `${path}: not one of the allowed values`,
        given: givenText,
        allowed: issue.values.map(String),
      };
    case 'invalid_type':
      return {
        ...base,
        ...(given === undefined
          ? { message: `${path} is missing` }
          : { message: `${path} has the wrong type`, given: givenText }),
        allowed: expectedText(issue.expected, knownKeys(schema, issue.path)),
      };
    default:
      return { ...base, message: `${path}: ${issue.message}`, given: givenText };
  }
}

const expectedText = (type: string, keys?: readonly string[]): string =>
  type === 'object' && keys ? `lines of "name: value", with the names ${keys.join(', ')}` : (TYPE_WORDS[type] ?? type);

/** The parts of a zod schema that lead inwards. */
interface Nested {
  shape?: Record<PropertyKey, Nested>;
  def?: { valueType?: Nested; element?: Nested; innerType?: Nested; in?: Nested };
}

/** A schema without what is wrapped around it: optional, default, refinements that change the type. */
function unwrapped(schema: Nested | undefined): Nested | undefined {
  const inner = schema?.def?.innerType ?? schema?.def?.in;
  return inner ? unwrapped(inner) : schema;
}

/** The keys a strict object schema knows at a path, to offer the nearest to a misspelt one. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] | undefined {
  let current = unwrapped(schema as Nested);
  for (const key of path) {
    current = unwrapped(current?.shape?.[key] ?? current?.def?.valueType ?? current?.def?.element);
  }
  return current?.shape ? Object.keys(current.shape) : undefined;
}

/**
 * Parses and checks YAML text.
 * @param file the path that messages name
 * @param offset lines above the text in its file
 * @throws EditorError with every mistake: file, line, given, allowed
 */
export function parseYaml<T extends z.ZodType>(text: string, schema: T, file: string, offset = 0): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const located = { document, lines, offset };
  if (document.errors.length > 0) {
    // What follows the first is mostly its echo: one tab gives hundreds.
    const [error] = document.errors;
    const message = error.message.split('\n')[0].replace(YAML_PLACE, '');
    throw new EditorError([
      { file, line: (error.linePos?.[0].line ?? 1) + offset, message: `this is not valid YAML: ${message}` },
    ]);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new EditorError(result.error.issues.map((issue) => mistakeOf(issue, file, located, schema)));
}

/** The line at which a value of a YAML file stands; of what holds it where it is missing. For complaints made after reading. */
export function lineInYaml(path: string, keys: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  return lineOf({ document, lines, offset: 0 }, keys);
}

/** What was read before, until the file changes: a page reads the same sources and words dozens of times. */
const readBefore = new Map<string, { modified: number; schema: z.ZodType; value: unknown }>();

/** Reads and checks a YAML file. The result is shared between callers: do not write to it. @throws EditorError naming file and line */
export function readYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const file = relative(process.cwd(), path);
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) throw new EditorError([{ file, line: 1, message: 'this file is missing' }]);
  const before = readBefore.get(path);
  if (before && before.modified === modified && before.schema === schema) return before.value as z.output<T>;
  const value = parseYaml(readFileSync(path, 'utf8'), schema, file);
  readBefore.set(path, { modified, schema, value });
  return value;
}
