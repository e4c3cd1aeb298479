import type { FunctionComponent } from 'preact';
import type { Formatter } from './format.ts';
import type { ParameterSchema, ParameterValues, ValuesOf } from './parameters.ts';
import type { Unit } from './units.ts';

/**
 * What an interactive is: `params ──run──▶ run ──layout──▶ geometry ──Picture──▶ SVG`, with a table and a sentence of the
 * same run. Everything else the site shows of it (steps, print, embeds, downloads, addresses) is derived from these.
 */
export interface Spec<S extends ParameterSchema, R> {
  id: string;
  /** The model's parameters, and after them any that only choose what is shown. */
  parameters: S;
  /** Named states, in the order of the story. Names are public: they stand in addresses and in chapters. */
  presets: Readonly<Record<string, Partial<ValuesOf<S>>>>;
  /** The preset that shows the figure's point at a glance: for thumbnails, shared links and files. */
  tellingPreset: string;
  /**
   * Which parameters a reader sees at once (at most five) and which wait under "more assumptions". `alike` names those of the
   * visible that ask one question of several like things: drawn as one block, counted as one control (decision 14).
   */
  controls: {
    visible: readonly (keyof S & string)[];
    more: readonly (keyof S & string)[];
    alike?: readonly (keyof S & string)[];
    /** The private parameters, if any: first the switch that enters and leaves the reader's own numbers, then those. */
    own?: readonly (keyof S & string)[];
    /**
     * Those of the controls that move nothing in the view which the values choose: told beside each of them. Asked in every
     * frame of a drag, so a view's list is one array, not made anew. Not for what a model finds to have no effect.
     */
    idle?(params: ValuesOf<S>): readonly (keyof S & string)[];
  };
  run(params: ValuesOf<S>): R;
  /** Single numbers read off a run. Sentence, labels and table agree because all take them from here. */
  quantities: Readonly<Record<string, Quantity<R>>>;
  /** The run as a table: the columns, and one record per row keyed by column. */
  table: { columns: readonly Column[]; rows(run: R): TableRow[] };
  /** What the reader guesses before looking, if anything: a quantity's name, and the slider's range and start in stored units. */
  prediction?: { quantity: string; min: number; max: number; step: number; start: number };
  /** Which caption template of the figure's words (`captions.<name>`) fits this state. */
  caption(params: ValuesOf<S>, run: R): string;
}

export interface Quantity<R> {
  unit: Unit;
  digits?: number;
  of(run: R): number;
}

export interface Column {
  /** Stands in the CSV's header: ends in its unit (`aiSpendingFrac`). Its label is `columns.<key>` in the words. */
  key: string;
  unit: Unit;
  digits?: number;
}
export type TableRow = Readonly<Record<string, number | string>>;

/** The words a figure needs in one language: `content/figures/<id>/<language>.yaml`, less its model card. */
export interface FigureWords {
  title: string;
  /** Small type under the heading: what is plotted. */
  subtitle: string;
  labels: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
  /** Sentence templates over the quantities. `headings` are the chart's title, the same names as `captions`. */
  headings: Readonly<Record<string, string>>;
  captions: Readonly<Record<string, string>>;
  parameters: Readonly<Record<string, { name: string; why: string; choices?: Readonly<Record<string, string>> }>>;
  presets: Readonly<Record<string, { label: string; note: string }>>;
  /** The one question that `controls.alike` asks, and where its defaults come from. */
  alike?: { name: string; why: string };
}

export interface Size {
  width: number;
  height: number;
}

/** The reader's own marks on the figure: drawn in pencil, never mixed with model or data. */
export interface ReaderMarks {
  /** A guessed value of the figure's predicted quantity, in stored units. */
  guess?: number;
}

export interface LayoutContext {
  size: Size;
  words: FigureWords;
  format: Formatter;
  marks: ReaderMarks;
}

/** A placed text: what a picture prints and a test checks for overlap. */
export interface PlacedText {
  key: string;
  text: string;
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  weight?: 'regular' | 'semibold';
  /** The meaning of its colour: see src/styles/figure.css. */
  tone?: Tone;
}

/** The one visual grammar: what a colour or a line may mean anywhere on the site. */
export type Tone = 'ai' | 'rest' | 'total' | 'quiet' | 'accent' | 'pencil' | RestPartTone | GenerationTone;

/** Parts of one thing of the rest of the economy, deeper and paler than its clay: none of them is a total. */
export type RestPartTone = 'restDeep' | 'restPale';

/** Four generations, old to young: one hue from dark to bright, used for nothing else. Names as in the model. */
export type GenerationTone = 'silent' | 'boomers' | 'genX' | 'millennials';

/** Every geometry lists its texts, so that one contract test can hold all figures to "inside the frame, none overlapping". */
export interface Geometry {
  size: Size;
  texts: readonly PlacedText[];
}

export interface Interactive<S extends ParameterSchema = ParameterSchema, R = unknown, G extends Geometry = Geometry> {
  spec: Spec<S, R>;
  layout(run: R, params: ValuesOf<S>, context: LayoutContext): G;
  Picture: FunctionComponent<{ geometry: G }>;
  /**
   * In the browser only, once, before the figure comes to life: has worked out elsewhere (in a worker) what would hold up the
   * page if `run` did it there. Until it is done the server's picture stands. It may change when a number is worked out, never
   * the number: `run` gives the same without it. Must end in bounded time and not fail.
   * @param params the state that the figure will show first
   */
  attach?(params: ValuesOf<S>): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds interactives of every run and geometry type
export type AnyInteractive = Interactive<ParameterSchema, any, any>;

/** All of an interactive's values: the defaults, then a preset, then single changes. */
export function stateOf<S extends ParameterSchema>(
  spec: Spec<S, unknown>,
  preset?: string,
  changes: ParameterValues = {},
): ValuesOf<S> {
  const defaults = Object.fromEntries(Object.entries(spec.parameters).map(([key, p]) => [key, p.default]));
  return { ...defaults, ...(preset ? spec.presets[preset] : {}), ...changes } as ValuesOf<S>;
}

/**
 * The quantities of a run, formatted: what templates are filled with. Each is worked out when it is asked for: a sentence
 * names few of them, and in a drag that sentence is written in every frame.
 */
export function formattedQuantities<R>(
  spec: Pick<Spec<ParameterSchema, R>, 'quantities'>,
  run: R,
  format: Formatter,
): Record<string, string> {
  const formatted: Record<string, string> = {};
  for (const [name, { unit, digits, of }] of Object.entries(spec.quantities)) {
    Object.defineProperty(formatted, name, { enumerable: true, get: () => format.value(of(run), unit, digits) });
  }
  return formatted;
}
