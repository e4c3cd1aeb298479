import { type AnyInteractive, stateOf } from '../core/contract.ts';
import { parseSet } from '../core/parameter-text.ts';
import type { ParameterValues } from '../core/parameters.ts';
import type { FigureData } from './figure-data.ts';

/** A named state that a reader can step to. */
export interface FigureStep {
  name: string;
  params: ParameterValues;
}

/**
 * A figure's steps: on a page that scrolls, those that the chapter's editor wrote (checked when the page was built);
 * elsewhere the presets, in their order.
 */
export function figureSteps(element: HTMLElement, data: FigureData, { spec }: AnyInteractive): FigureStep[] {
  if (data.mode !== 'scrolly') return Object.keys(spec.presets).map((name) => ({ name, params: stateOf(spec, name) }));
  return [...element.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => {
    const parsed = parseSet(spec.parameters, dataset.set ?? '');
    const changes = 'values' in parsed ? parsed.values : {};
    return { name: dataset.step ?? '', params: stateOf(spec, dataset.preset, changes) };
  });
}
