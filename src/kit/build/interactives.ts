import { INTERACTIVE_IDS, isInteractiveId, loadInteractive } from '../../interactives/registry.ts';
import type { AnyInteractive } from '../core/contract.ts';
import { stateOf } from '../core/contract.ts';
import { parseSet } from '../core/parameter-text.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { EditorError } from './editor-error.ts';

/** An interactive by an editor's id. @throws EditorError with the nearest id there is */
export async function interactiveFor(component: string, id: string, file = 'the page'): Promise<AnyInteractive> {
  if (isInteractiveId(id)) return loadInteractive(id);
  throw new EditorError([
    { file, line: 1, message: `<${component}>: no such figure`, given: id, allowed: INTERACTIVE_IDS },
  ]);
}

/** The state that an editor's `preset` and `set` name. @throws EditorError saying what is allowed */
export function editorState(
  interactive: AnyInteractive,
  component: string,
  preset: string | undefined,
  set: string | undefined,
  file = 'the page',
): ParameterValues {
  const { spec } = interactive;
  const presets = Object.keys(spec.presets);
  if (preset && !presets.includes(preset)) {
    throw new EditorError([
      { file, line: 1, message: `<${component}>: no such preset`, given: preset, allowed: presets },
    ]);
  }
  const parsed = parseSet(spec.parameters, set ?? '');
  if ('mistake' in parsed) {
    throw new EditorError([{ file, line: 1, message: `<${component}> set: not possible`, ...parsed.mistake }]);
  }
  return stateOf(spec, preset, parsed.values);
}
