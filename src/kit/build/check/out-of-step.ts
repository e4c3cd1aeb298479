import type { EditorMistake } from '../editor-error.ts';
import type { CheckedChapter } from './chapter.ts';

/** Both languages must have the same components in the same order; the first difference is told. */
export function outOfStep(folder: string, [english, translation]: readonly CheckedChapter[]): EditorMistake[] {
  if (!english || !translation || english.unread || translation.unread) return [];
  const length = Math.max(english.outline.length, translation.outline.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [english.outline[i], translation.outline[i]];
    if (one?.name === other?.name && one?.key === other?.key) continue;
    const text = (part?: { name: string; key: string }) => (part ? `<${part.name}> ${part.key}` : 'nothing');
    return [
      {
        file: `${folder}/vi.mdx`,
        line: other?.line ?? 1,
        message: `out of step with en.mdx, line ${one?.line ?? 'end'}`,
        given: text(other),
        allowed: text(one),
      },
    ];
  }
  return [];
}
