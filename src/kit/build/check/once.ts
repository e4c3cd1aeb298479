import type { EditorMistake } from '../editor-error.ts';
import type { Outline } from './chapter.ts';

/** What may stand once on a page: in which components, which attribute, and what an editor is told of the second. */
const ONCE: readonly (readonly [components: readonly string[], attribute: string, message: string])[] = [
  [['Step'], 'name', 'two steps have this name'],
  [['Still'], 'name', 'two pictures have this name'],
  [['Evidence'], 'chart', 'this chart stands twice: each once on a page'],
  [['Claim'], 'id', 'this claim is judged twice: point to it with <ClaimLink>'],
  [['Scrolly', 'Figure'], 'figure', 'this figure is live twice: use <Still> for a second look'],
];

/** Names that stand twice on a page where they are addresses, and so must be one thing each. */
export function repeated(outline: readonly Outline[], file: string): EditorMistake[] {
  return ONCE.flatMap(([components, attribute, message]) => {
    const named = outline.filter(({ name }) => components.includes(name));
    const names = named.map(({ attributes }) => attributes[attribute]);
    return named
      .filter((_, i) => names[i] && names.indexOf(names[i]) < i)
      .map(({ line, attributes }) => ({ file, line, message, given: attributes[attribute] }));
  });
}

/**
 * A page judges its own claims, all of them.
 * @param own ids of the claims that name this page as theirs
 */
export function claimsOutOfPlace(outline: readonly Outline[], file: string, own: readonly string[]): EditorMistake[] {
  const judged = outline.filter(({ name, attributes }) => name === 'Claim' && attributes.id);
  const ids = judged.map(({ attributes }) => attributes.id);
  const foreign = judged.filter(({ attributes }) => !own.includes(attributes.id));
  return [
    ...foreign.map(({ line, attributes }) => ({
      file,
      line,
      message: 'this claim is judged on another page: point to it with <ClaimLink>',
      given: attributes.id,
      allowed: own,
    })),
    ...own
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file,
        line: judged.at(-1)?.line ?? 1,
        message: `claim ${id} belongs to this page: show it with <Claim id="${id}" />`,
      })),
  ];
}
