import type { AnyInteractive, ReaderMarks } from '../core/contract.ts';
import type { NumberParameter, ParameterValues } from '../core/parameters.ts';
import { holdsPrivate, sameState, withoutPrivate } from '../core/private.ts';
import { encodeQuery } from '../core/url.ts';
import { bindControls, type Controls, snapped } from './controls.ts';
import type { FigureData } from './figure-data.ts';
import type { FigureStep } from './figure-steps.ts';
import { say } from './say.ts';
import { type Shown, Stage } from './stage.ts';
import type { Stepper } from './stepper.ts';
import { fillTable } from './table.ts';
import { between, Tween } from './tween.ts';

/** How long a control must rest before the live region speaks. */
const SETTLED_MS = 700;
/** For how long what was spoken stays, for a reader who comes upon it would read the caption twice. */
const SPOKEN_MS = 10_000;
/** Enough for the browser to compile what a frame runs. */
const REHEARSED_STATES = 12;
/** Safari has no idle callback. */
const whenIdle = (work: () => void) => (window.requestIdleCallback ?? setTimeout)(work);

/**
 * A figure come to life. The state is a function of (step, changes): a step's preset, and over it what the reader or the
 * address changed. Every form of the figure on the page follows `set`.
 */
export class LiveFigure {
  readonly element: HTMLElement;
  readonly data: FigureData;
  readonly interactive: AnyInteractive;
  readonly steps: readonly FigureStep[];
  readonly #stage: Stage;
  readonly #controls: Controls;
  readonly #tween = new Tween();
  #stepper: Stepper | undefined;
  #step: string;
  #changes: ParameterValues = {};
  /** What the reader changed in the last, free step of a scrolly: kept while they scroll elsewhere. */
  #freeChanges: ParameterValues = {};
  #marks: ReaderMarks = {};
  /** What is drawn at this moment: in mid-tween, between two states. */
  #drawn: ParameterValues;
  #shown: Shown | undefined;
  #settleTimer = 0;
  #speechTimer = 0;
  /** Whether the reader asked for the change at hand: a chart that follows their scrolling stays silent. */
  #asked = true;
  #spokenStep = '';
  /** What the reader's hand changed since the last frame: a slider may speak several times in one. */
  #dragged: ParameterValues = {};
  #frame = 0;
  #onState: (() => void)[] = [];
  #onRest: (() => void)[] = [];

  constructor(element: HTMLElement, data: FigureData, interactive: AnyInteractive, steps: readonly FigureStep[]) {
    this.element = element;
    this.data = data;
    this.interactive = interactive;
    this.steps = steps;
    this.#step = steps[0].name;
    this.#drawn = data.state;
    this.#stage = new Stage(this.part('picture'), interactive, data, this.#drawn);
    this.#controls = bindControls(element, interactive.spec, this.#stage.format, (key, value, settled) => {
      this.#dragged = { ...this.#dragged, [key]: value };
      if (settled) {
        this.#follow();
        this.#rest();
        this.#rememberInAddress();
      } else this.#frame ||= requestAnimationFrame(() => this.#follow());
    });
    new ResizeObserver(() => {
      this.#stage.measure();
      this.#draw(this.#drawn);
    }).observe(this.part('picture'));
  }

  /** An element of the figure by its role; each exists in every mode. */
  part<E extends HTMLElement = HTMLElement>(name: string): E {
    return this.element.querySelector(`[data-part="${name}"]`) as E;
  }

  get format() {
    return this.#stage.format;
  }
  get step(): string {
    return this.#step;
  }
  get shown(): Shown | undefined {
    return this.#shown;
  }
  /** The step in whose state the server drew the figure. */
  get firstStep(): string {
    const { parameters } = this.interactive.spec;
    const drawn = encodeQuery(parameters, this.data.state);
    return (this.steps.find(({ params }) => encodeQuery(parameters, params) === drawn) ?? this.steps[0]).name;
  }
  /** The last step, in which the controls are the reader's. */
  get freeStep(): string {
    return this.steps[this.steps.length - 1].name;
  }
  /** Whether the page's address tells this figure's state. */
  get ownsAddress(): boolean {
    return ['scrolly', 'chart', 'opening'].includes(this.data.mode);
  }
  /** Where a step stands in the order; −1 for a name that is no step. */
  indexOf(step: string): number {
    return this.steps.findIndex(({ name }) => name === step);
  }
  /** The full state: defaults, step, changes. */
  get state(): ParameterValues {
    return { ...this.steps[this.indexOf(this.#step)].params, ...this.#changes };
  }
  /** Whether something differs from the step at hand. */
  get isChanged(): boolean {
    return !sameState(this.interactive.spec.parameters, this.state, this.steps[this.indexOf(this.#step)].params);
  }
  /** Whether the state holds the reader's own numbers, which may not leave the page. */
  get holdsOwn(): boolean {
    return holdsPrivate(this.interactive.spec.parameters, this.state);
  }
  /**
   * The state as an address's query: nothing where the page starts so, a step's name where that says it, else the values.
   * Without the reader's own numbers.
   */
  get query(): string {
    const { parameters } = this.interactive.spec;
    const query = encodeQuery(parameters, this.state);
    if (query !== encodeQuery(parameters, this.steps[this.indexOf(this.#step)].params)) return query;
    return this.data.mode === 'scrolly' || this.#step === this.firstStep ? '' : `step=${this.#step}`;
  }

  onState(listener: () => void): void {
    this.#onState.push(listener);
  }

  /** For what nobody reads while a hand drags (a page's copyable texts): called once the hand lets go, and after every other change. */
  onRest(listener: () => void): void {
    this.#onRest.push(listener);
  }

  /**
   * Draws some states of the first slider behind the curtain, one in each idle moment: the first drag then finds the code
   * compiled and does not jerk.
   */
  rehearse(): void {
    const { parameters, controls } = this.interactive.spec;
    const key = controls.visible.find((name) => parameters[name].type === 'number');
    if (!key) return;
    const parameter = parameters[key] as NumberParameter;
    const draw = this.#stage.rehearsal();
    let left = REHEARSED_STATES;
    const next = () => {
      left--;
      const share = left / (REHEARSED_STATES - 1);
      draw({ ...this.state, [key]: snapped(parameter, parameter.min + share * (parameter.max - parameter.min)) });
      if (left > 0) whenIdle(next);
    };
    whenIdle(next);
  }

  /** Draws what the hand has changed, once a frame at most. */
  #follow(): void {
    const dragged = this.#dragged;
    if (Object.keys(dragged).length === 0) return;
    this.#enterFreePlay();
    this.#change({ ...this.#changes, ...dragged }, false);
    const own = this.interactive.spec.controls.own?.[0];
    if (own && dragged[own] === false) this.forgetOwn();
  }

  /** The one way to change the state from outside; a dragging hand goes the same way but for what waits until it rests. */
  set(changes: ParameterValues, { animate = true } = {}): void {
    this.#change(changes, animate);
    this.#rest();
  }

  #change(changes: ParameterValues, animate: boolean): void {
    // Whoever sets the state overrules a hand whose frame has not come yet.
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#dragged = {};
    this.#asked = true;
    this.#changes = changes;
    if (this.#step === this.freeStep) this.#freeChanges = changes;
    this.#show(animate);
  }

  /** Goes to a step, with changes over its preset. The state is the same however one got there. */
  goTo(step: string, changes: ParameterValues = {}, { animate = true } = {}): void {
    this.#step = step;
    this.set(changes, { animate });
    this.#stepper?.show(this.indexOf(step));
  }

  /** Goes to a step while scrolling: the reader's own changes wait for them in the free one. */
  scrollTo(step: string): void {
    this.goTo(step, step === this.freeStep ? this.#freeChanges : {});
    this.#asked = Boolean(this.part('stepper')?.contains(document.activeElement));
  }

  /** Changes that an address asked for, to be found in the free step. */
  keepForFreeStep(changes: ParameterValues): void {
    this.#freeChanges = changes;
  }

  /** Drops the reader's own numbers, so that nothing on the page holds them any longer. */
  forgetOwn(): void {
    if (!this.holdsOwn) return;
    this.set(withoutPrivate(this.interactive.spec.parameters, this.state), { animate: false });
  }

  reset(): void {
    this.set({});
    this.#rememberInAddress();
  }

  setStepper(stepper: Stepper): void {
    this.#stepper = stepper;
    stepper.show(this.indexOf(this.#step));
  }

  mark(marks: ReaderMarks): void {
    this.#marks = marks;
    this.#draw(this.#drawn);
  }

  lockControls(): void {
    this.#controls.lock();
  }

  /** In a scrolly, moving a control belongs to the last step; elsewhere it changes the step at hand. */
  #enterFreePlay(): void {
    if (this.data.mode === 'scrolly' && this.#step !== this.freeStep) this.scrollTo(this.freeStep);
  }

  /** Dragging replaces the address, it never adds to the history. */
  #rememberInAddress(): void {
    if (!this.ownsAddress) return;
    const query = this.query;
    history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
  }

  #show(animate: boolean): void {
    const target = this.state;
    this.#controls.show(target);
    const from = this.#drawn;
    if (animate) {
      this.#tween.run((share) => this.#draw(between(this.interactive.spec.parameters, from, target, share)));
    } else {
      this.#tween.stop();
      this.#draw(target);
    }
    window.clearTimeout(this.#settleTimer);
    this.#settleTimer = window.setTimeout(() => this.#settle(), SETTLED_MS);
    for (const listener of this.#onState) listener();
  }

  #rest(): void {
    for (const listener of this.#onRest) listener();
  }

  #draw(params: ParameterValues): void {
    this.#drawn = params;
    this.#shown = this.#stage.draw(params, this.#marks);
    say(this.part('heading'), this.#shown.heading);
    for (const caption of this.element.querySelectorAll('[data-part="caption"]')) say(caption, this.#shown.caption);
  }

  /** What follows a change only when it has come to rest: speech and the long table. */
  #settle(): void {
    if (this.#shown && this.#asked) this.#speak(this.#shown);
    const table = this.part<HTMLTableElement>('table');
    if (table) fillTable(table, this.interactive, this.state, this.data.words, this.#stage.format);
  }

  /** Where the reader has got to, if that changed, and what the picture now says. */
  #speak({ heading, caption }: Shown): void {
    const position = this.#step === this.#spokenStep ? '' : `${this.part('step-number')?.textContent ?? ''}. `;
    this.#spokenStep = this.#step;
    const speech = this.part('speech');
    speech.textContent = `${position}${heading}. ${caption}`;
    window.clearTimeout(this.#speechTimer);
    this.#speechTimer = window.setTimeout(() => {
      speech.textContent = '';
    }, SPOKEN_MS);
  }
}
