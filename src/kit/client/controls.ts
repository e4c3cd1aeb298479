import type { Spec } from '../core/contract.ts';
import { controlDigits, type Formatter } from '../core/format.ts';
import type { NumberParameter, ParameterSchema, ParameterValue, ParameterValues } from '../core/parameters.ts';
import { say } from './say.ts';

/**
 * Native inputs bound to the state. A slider on a logarithmic scale moves in powers; whatever a slider gives is snapped to
 * the parameter's step, so that a dragged value can also be typed.
 */
export interface Controls {
  /** Shows a state in every input. */
  show(values: ParameterValues): void;
  lock(): void;
}

/** A slider's own position for a stored value, and back. Log sliders run on log10. */
export const toPosition = (parameter: NumberParameter, value: number): number =>
  parameter.scale === 'log' ? Math.log10(value) : value;

export function fromPosition(parameter: NumberParameter, position: number): number {
  return snapped(parameter, parameter.scale === 'log' ? 10 ** position : position);
}

/** The nearest value that the parameter's step and range allow. */
export function snapped(parameter: NumberParameter, raw: number): number {
  const value = Number((Math.round(raw / parameter.step) * parameter.step).toPrecision(12));
  return Math.min(parameter.max, Math.max(parameter.min, value));
}

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * @param root holds the inputs, each with `data-parameter` naming its key and a `.control-value` beside it
 * @param spec whose parameters they are, and which of them move nothing in which view
 * @param onChange called with the key, its new value and whether the reader has let go
 */
export function bindControls(
  root: ParentNode,
  { parameters: schema, controls: { idle } }: Pick<Spec<ParameterSchema, unknown>, 'parameters' | 'controls'>,
  format: Formatter,
  onChange: (key: string, value: ParameterValue, settled: boolean) => void,
): Controls {
  const fields = [...root.querySelectorAll<Field>('[data-parameter]')];
  /** The number field that is being typed into: written to only when the reader is done. */
  let typing: Field | undefined;
  /** What each field was given last. While one slider is dragged forty others stay: they are not worth a look in every frame. */
  const given = new Map<Field, ParameterValue>();
  /** As the page has them; compared by identity, a view's list is one array. */
  let idleNow: readonly string[] | undefined;

  const read = (field: Field): ParameterValue => {
    const parameter = schema[field.dataset.parameter as string];
    if (parameter.type === 'number') return fromPosition(parameter, Number(field.value));
    if (parameter.type === 'toggle') return (field as HTMLInputElement).checked;
    return field.value;
  };

  const speak = (field: Field, value: ParameterValue) => {
    const parameter = schema[field.dataset.parameter as string];
    if (parameter.type !== 'number') return;
    const text = format.value(value as number, parameter.unit, controlDigits(parameter));
    const shown = field.closest('.control')?.querySelector('.control-value');
    if (field.type === 'range' && field.getAttribute('aria-valuetext') !== text)
      field.setAttribute('aria-valuetext', text);
    if (shown) say(shown, text);
  };

  /** A log slider's own steps are smaller than the parameter's: arrow keys must move by the parameter's. */
  const stepByKey = (event: KeyboardEvent, field: Field, parameter: NumberParameter, key: string) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const value = snapped(parameter, (read(field) as number) + steps * parameter.step);
    field.value = String(toPosition(parameter, value));
    speak(field, value);
    onChange(key, value, true);
  };

  for (const field of fields) {
    const key = field.dataset.parameter as string;
    field.addEventListener('input', () => {
      const value = read(field);
      given.delete(field);
      speak(field, value);
      if (field.type === 'number') typing = field;
      onChange(key, value, false);
    });
    field.addEventListener('change', () => {
      typing = undefined;
      given.delete(field);
      onChange(key, read(field), true);
    });
    const parameter = schema[key];
    if (parameter.type === 'number' && parameter.scale === 'log') {
      field.addEventListener('keydown', (event) => stepByKey(event as KeyboardEvent, field, parameter, key));
    }
  }

  /** What stands under a field, for those who hear it. */
  const describe = (field: Field, isIdle: boolean) => {
    const words = field.closest('.control')?.querySelector(isIdle ? '.idle-note' : '.why')?.textContent;
    if (words) field.setAttribute('aria-description', words.trim().replace(/\s+/g, ' '));
  };

  const showIdle = (values: ParameterValues) => {
    const keys = idle?.(values);
    if (keys === idleNow) return;
    idleNow = keys;
    for (const field of fields) {
      const isIdle = Boolean(keys?.includes(field.dataset.parameter as string));
      field.closest('.control')?.classList.toggle('is-idle', isIdle);
      describe(field, isIdle);
    }
  };

  for (const field of fields) describe(field, false);

  return {
    show(values) {
      showIdle(values);
      for (const field of fields) {
        const key = field.dataset.parameter as string;
        const parameter = schema[key];
        const value = values[key];
        if (field === typing || given.get(field) === value) continue;
        given.set(field, value);
        if (parameter.type === 'number') {
          const position = String(toPosition(parameter, value as number));
          if (field.value !== position) field.value = position;
        } else if (parameter.type === 'toggle') (field as HTMLInputElement).checked = value as boolean;
        else field.value = value as string;
        speak(field, value);
      }
    },
    lock() {
      for (const field of fields) field.disabled = true;
    },
  };
}
