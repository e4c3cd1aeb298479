import { parseSet } from '../../core/parameter-text.ts';
import type { EditorMistake } from '../editor-error.ts';
import type { Known } from './known.ts';

/** What an attribute may hold. Returns what is wrong with a value, or nothing. */
type AttributeCheck = (
  value: string,
  known: Known,
  element: Element,
) => Pick<EditorMistake, 'message' | 'given' | 'allowed'> | undefined;

/** An element as the check sees it: its own attributes, and the figure of the `<Scrolly>` it stands in. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  scrollyFigure?: string;
}

interface Attribute {
  required?: boolean;
  check?: AttributeCheck;
}

const oneOf =
  (what: string, names: (known: Known) => readonly string[]): AttributeCheck =>
  (value, known) =>
    names(known).includes(value) ? undefined : { message: `no such ${what}`, given: value, allowed: names(known) };

const figure: AttributeCheck = oneOf('figure', ({ specs }) => Object.keys(specs));
const chart: AttributeCheck = oneOf('chart', ({ charts }) => charts);
const claim: AttributeCheck = oneOf('claim', ({ claims }) => claims);
const source: AttributeCheck = oneOf('source', ({ sources }) => sources);
const term: AttributeCheck = oneOf('term', ({ terms }) => terms);
const fact: AttributeCheck = oneOf('fact', ({ facts }) => facts);

const figureOf = ({ attributes, scrollyFigure }: Element) => attributes.figure ?? scrollyFigure ?? '';

const preset: AttributeCheck = (value, { specs }, element) => {
  const spec = specs[figureOf(element)];
  if (!spec || value in spec.presets) return undefined;
  return { message: `no such preset of ${spec.id}`, given: value, allowed: Object.keys(spec.presets) };
};

const set: AttributeCheck = (value, { specs }, element) => {
  const spec = specs[figureOf(element)];
  if (!spec) return undefined;
  const parsed = parseSet(spec.parameters, value);
  return 'mistake' in parsed ? { message: `${spec.id} has no such setting`, ...parsed.mistake } : undefined;
};

/** A step's name is an address; without a `preset` it must also be one. */
const stepName: AttributeCheck = (value, known, element) => {
  if (!/^[a-z][a-z0-9-]*$/.test(value)) {
    return { message: 'a step name is small letters, digits and hyphens', given: value };
  }
  return element.attributes.preset ? undefined : preset(value, known, element);
};

const parameter: AttributeCheck = (value, { specs }, element) => {
  const spec = specs[figureOf(element)];
  const names = spec ? Object.values(spec.parameters).map(({ url }) => url) : [];
  return !spec || names.includes(value)
    ? undefined
    : { message: `${spec.id} has no such parameter`, given: value, allowed: names };
};

/** Where a number may come from, and what each way asks for: `<Value>` takes exactly one. */
const VALUE_FORMS = ['chart="…" of="…"', 'figure="…" of="…"', 'figure="…" parameter="…"', 'fact="…"'];
export function valueFormMistake({
  name,
  attributes,
}: Element): Pick<EditorMistake, 'message' | 'given' | 'allowed'> | undefined {
  if (name !== 'Value') return undefined;
  const { chart, figure, fact, of, parameter } = attributes;
  const from = [chart, figure, fact].filter((origin) => origin !== undefined).length;
  const asked = [of, parameter].filter((what) => what !== undefined).length;
  const whole = fact !== undefined ? asked === 0 : asked === 1 && !(chart !== undefined && parameter !== undefined);
  if (from === 1 && whole) return undefined;
  return {
    message: '<Value> says where its number comes from in one of four ways',
    given: Object.keys(attributes).join(' ') || 'nothing',
    allowed: VALUE_FORMS.join(' · '),
  };
}

const valueName: AttributeCheck = (value, known, { attributes }) => {
  const names =
    attributes.chart && known.charts.includes(attributes.chart)
      ? known.chartValues(attributes.chart)
      : Object.keys(known.specs[attributes.figure]?.quantities ?? {});
  return names.includes(value) ? undefined : { message: 'no such value', given: value, allowed: names };
};

/** A figure about which a reader can guess: its spec says what. */
const guessed: AttributeCheck = (value, known, element) => {
  const wrong = figure(value, known, element);
  if (wrong || known.specs[value].prediction) return wrong;
  const allowed = Object.keys(known.specs).filter((id) => known.specs[id].prediction);
  return { message: 'nothing is guessed about this figure', given: value, allowed };
};

const required = (check?: AttributeCheck): Attribute => ({ required: true, check });
const optional = (check?: AttributeCheck): Attribute => ({ check });

/** Every component that a chapter or the page about the essay may use, and its attributes. docs/editing.md shows each with an example. */
export const COMPONENTS: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  Scrolly: { figure: required(figure) },
  Step: { name: required(stepName), title: required(), preset: optional(preset), set: optional(set) },
  Still: { figure: required(figure), name: required(), preset: optional(preset), set: optional(set) },
  Predict: { figure: required(guessed), question: required() },
  Evidence: { chart: required(chart) },
  Value: {
    chart: optional(chart),
    figure: optional(figure),
    fact: optional(fact),
    of: optional(valueName),
    preset: optional(preset),
    set: optional(set),
    parameter: optional(parameter),
  },
  Claim: { id: required(claim) },
  ClaimLink: { id: required(claim) },
  Cite: { id: required(source) },
  Term: { id: required(term) },
  VerdictScale: {},
  Corrections: {},
  Note: {},
  Objection: { title: required() },
  Figure: { figure: required(figure), preset: optional(preset) },
};
