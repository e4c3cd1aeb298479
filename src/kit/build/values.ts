import { formattedQuantities } from '../core/contract.ts';
import { digitsNeeded } from '../core/format.ts';
import type { Language } from '../core/language.ts';
import { keyOfUrlName } from '../core/parameter-text.ts';
import { citation } from './citations.ts';
import { formatterOf, readFacts, speakerOf } from './content.ts';
import { EditorError } from './editor-error.ts';
import { loadChart } from './evidence/index.ts';
import { editorState, interactiveFor } from './interactives.ts';

/** Which number an editor asks for: one of an evidence chart's, one of a model run's, or a fact's. */
export interface ValueRequest {
  of?: string;
  chart?: string;
  figure?: string;
  preset?: string;
  set?: string;
  parameter?: string;
  fact?: string;
}

export interface ShownValue {
  text: string;
  /** Where it comes from, in words. */
  origin: string;
  href?: string;
}

function missing(message: string, given: string, allowed: readonly string[]): EditorError {
  return new EditorError([{ file: 'the page', line: 1, message: `<Value>: ${message}`, given, allowed }]);
}

/** The formatted number. @throws EditorError saying which names there are */
export async function valueFor(request: ValueRequest, language: Language): Promise<ShownValue> {
  if (request.fact) return factValue(request.fact, language);
  if (request.chart) return chartValue(request.chart, request.of ?? '', language);
  if (request.figure) return figureValue(request, language);
  throw missing('needs one of', Object.keys(request).join(' ') || 'nothing', ['fact', 'chart', 'figure']);
}

function factValue(id: string, language: Language): ShownValue {
  const facts = readFacts();
  const fact = facts[id];
  if (!fact) throw missing('no such fact', id, Object.keys(facts));
  const text = formatterOf(language).value(fact.value, fact.unit, fact.digits);
  return { text, origin: citation(fact.source, language).short, href: `#source-${fact.source}` };
}

function chartValue(id: string, of: string, language: Language): ShownValue {
  const chart = loadChart(id, language);
  const value = chart.values[of];
  if (!value) throw missing(`chart ${id} has no such value`, of, Object.keys(chart.values));
  return { text: value.shown, origin: chart.words.title };
}

async function figureValue(request: ValueRequest, language: Language): Promise<ShownValue> {
  const interactive = await interactiveFor('Value', request.figure ?? '');
  const { spec } = interactive;
  const { words, format } = speakerOf(interactive, language);
  const params = editorState(interactive, 'Value', request.preset, request.set);
  const origin = `${words.title}${request.preset ? `: ${words.presets[request.preset].label}` : ''}`;
  if (request.parameter) {
    const key = keyOfUrlName(spec.parameters, request.parameter);
    if (!key)
      throw missing(
        'no such parameter',
        request.parameter,
        Object.values(spec.parameters).map(({ url }) => url),
      );
    const parameter = spec.parameters[key];
    const text =
      parameter.type === 'number'
        ? format.value(params[key] as number, parameter.unit, digitsNeeded(params[key] as number, parameter.unit))
        : String(params[key]);
    return { text, origin };
  }
  const values = formattedQuantities(spec, spec.run(params), format);
  const text = values[request.of ?? ''];
  if (text === undefined)
    throw missing(`figure ${spec.id} has no such quantity`, request.of ?? '', Object.keys(values));
  return { text, origin };
}
