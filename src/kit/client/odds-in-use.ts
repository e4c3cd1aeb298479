import { loadSpec } from '../../interactives/spec-registry.ts';
import { type AnyInteractive, stateOf } from '../core/contract.ts';
import { type Formatter, formatter, type UnitPatterns } from '../core/format.ts';
import type { Language } from '../core/language.ts';
import { sheetOf } from '../core/odds-sheet.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { fill } from '../core/template.ts';
import { decodeQuery, encodeQuery } from '../core/url.ts';
import { say } from './say.ts';

/** Storage can be shut off or full: the odds then live in the address alone, and the page must say so. */
const SHUT = Symbol('no storage');
function storage<T>(act: (store: Storage) => T): T | typeof SHUT {
  try {
    return act(localStorage);
  } catch {
    return SHUT;
  }
}

/**
 * The sheet of odds in use. One state, the figure's own parameters; it goes into the address and into this browser's storage
 * and nowhere else. An address that brings odds shows them and overwrites nothing.
 * @param kept the name under which this browser keeps the odds
 * @param moved the sliders that the reader has moved while this was on its way
 */
export async function useSheet(sheet: HTMLElement, kept: string, moved: ReadonlySet<HTMLInputElement>): Promise<void> {
  const spec = await loadSpec('forecast-ledger');
  const language = document.documentElement.lang as Language;
  const format = formatter(language, JSON.parse(sheet.dataset.patterns ?? '{}') as UnitPatterns);
  new Odds(sheet, kept, spec, format).begin(moved);
}

class Odds {
  readonly #sheet: HTMLElement;
  readonly #kept: string;
  readonly #spec: AnyInteractive['spec'];
  readonly #format: Formatter;
  readonly #words: Readonly<Record<string, string>>;
  readonly #rows: readonly HTMLElement[];
  #odds: ParameterValues = {};

  constructor(sheet: HTMLElement, kept: string, spec: AnyInteractive['spec'], format: Formatter) {
    this.#sheet = sheet;
    this.#kept = kept;
    this.#spec = spec;
    this.#format = format;
    this.#words = JSON.parse(sheet.dataset.words ?? '{}');
    this.#rows = [...sheet.querySelectorAll<HTMLElement>('[data-forecast]')];
  }

  begin(moved: ReadonlySet<HTMLInputElement>) {
    const { parameters } = this.#spec;
    const linked = decodeQuery(parameters, location.search);
    const found = storage((store) => store.getItem(this.#kept));
    const own = found === SHUT ? null : found;
    this.#odds = linked.changed ? linked.values : decodeQuery(parameters, own ?? '').values;
    this.#touched(linked.changed || own !== null);
    const { rows } = this.#said;
    rows.forEach(({ key }, i) => {
      const input = this.#input(i);
      const take = () => {
        this.#odds = { ...this.#odds, [key]: Number(input.value) / 100 };
        this.#touched(true);
      };
      if (moved.has(input)) take();
      input.addEventListener('input', () => {
        take();
        this.#show();
      });
      input.addEventListener('change', () => this.#keep());
    });
    this.#on('share', () => void this.#share());
    this.#on('print', () => window.print());
    this.#on('forget', () => this.#forget());
    this.#show();
    const { notices } = linked;
    if (linked.changed || notices.length > 0) this.#say(notices.length > 0 ? 'linkUnclear' : 'fromLink');
    if (moved.size > 0) this.#keep();
  }

  #part<E extends HTMLElement>(name: string, within: HTMLElement = this.#sheet): E {
    return within.querySelector(`[data-part="${name}"]`) as E;
  }

  #input(i: number) {
    return this.#rows[i].querySelector('input') as HTMLInputElement;
  }

  #on(name: string, listener: () => void) {
    this.#part(name).addEventListener('click', listener);
  }

  /** Odds that nobody gave are no answer: paper shows blanks for them, to fill in by hand. */
  #touched(is: boolean) {
    this.#sheet.toggleAttribute('data-untouched', !is);
  }

  #say(word: string) {
    say(this.#part('said'), this.#words[word] ?? word);
  }

  get #said() {
    const ids = this.#rows.map(({ dataset }) => dataset.forecast ?? '');
    return sheetOf(this.#spec, ids, this.#odds, this.#format);
  }

  get #query(): string {
    return encodeQuery(this.#spec.parameters, this.#odds);
  }

  #show() {
    const { rows, all, lower, upper, query } = this.#said;
    rows.forEach(({ oddsFrac, odds, ifTrue, ifFalse }, i) => {
      const input = this.#input(i);
      input.value = String(Math.round(oddsFrac * 100));
      input.setAttribute('aria-valuetext', odds);
      say(this.#rows[i].querySelector('output') as HTMLOutputElement, odds);
      this.#part('if-true', this.#rows[i]).textContent = ifTrue;
      this.#part('if-false', this.#rows[i]).textContent = ifFalse;
    });
    this.#part('all').textContent = all;
    this.#part('bounds').textContent = fill(this.#words.bounds, { lower, upper });
    this.#part<HTMLAnchorElement>('figure').href = `${this.#sheet.dataset.figureAddress}?${query}`;
  }

  #keep() {
    const answer = storage((store) => store.setItem(this.#kept, this.#query));
    this.#intoAddress();
    this.#say(answer === SHUT ? 'keptInAddress' : 'kept');
  }

  #intoAddress() {
    history.replaceState(history.state, '', `${location.pathname}?${this.#query}${location.hash}`);
  }

  async #share() {
    this.#intoAddress();
    const address = location.href;
    try {
      await navigator.clipboard.writeText(address);
      this.#say('shared');
    } catch {
      this.#part('said').textContent = address;
    }
  }

  #forget() {
    storage((store) => store.removeItem(this.#kept));
    this.#odds = stateOf(this.#spec);
    this.#touched(false);
    this.#intoAddress();
    this.#show();
    this.#say('forgotten');
  }
}
