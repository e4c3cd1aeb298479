import { loadInteractive } from '../../interactives/registry.ts';
import { type AnyInteractive, stateOf } from '../core/contract.ts';
import { type Formatter, formatter, type UnitPatterns } from '../core/format.ts';
import type { Language } from '../core/language.ts';
import { keyOfUrlName } from '../core/parameter-text.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { decodeQuery, encodeQuery } from '../core/url.ts';

const KEPT = 'forecast-odds';

/** Storage can be shut off or full: the odds then live in the address alone, and the page must say so. */
const SHUT = Symbol('no storage');
function storage<T>(act: (store: Storage) => T): T | typeof SHUT {
  try {
    return act(localStorage);
  } catch {
    return SHUT;
  }
}

function kept(): string {
  const found = storage((store) => store.getItem(KEPT));
  return found === SHUT || found === null ? '' : found;
}

/**
 * `<odds-sheet>`: the reader's odds for the six forecasts. One state, the figure's own parameters; it goes into the address
 * and into this browser's storage and nowhere else. An address that brings odds shows them and overwrites nothing.
 */
class OddsSheet extends HTMLElement {
  #interactive: AnyInteractive | undefined;
  #format: Formatter | undefined;
  #odds: ParameterValues = {};

  connectedCallback() {
    void this.#start();
  }

  async #start() {
    this.#interactive = await loadInteractive('forecast-ledger');
    const language = document.documentElement.lang as Language;
    this.#format = formatter(language, JSON.parse(this.dataset.patterns ?? '{}') as UnitPatterns);
    const { parameters } = this.#interactive.spec;
    const linked = decodeQuery(parameters, location.search);
    const own = kept();
    this.#odds = linked.changed ? linked.values : decodeQuery(parameters, own).values;
    this.#touched(linked.changed || own !== '');
    for (const row of this.#rows()) {
      row.input.addEventListener('input', () => {
        this.#odds = { ...this.#odds, [row.key]: Number(row.input.value) / 100 };
        this.#touched(true);
        this.#show();
      });
      row.input.addEventListener('change', () => this.#keep());
    }
    this.#on('share', () => void this.#share());
    this.#on('print', () => window.print());
    this.#on('forget', () => this.#forget());
    this.#show();
    const { notices } = linked;
    if (linked.changed || notices.length > 0) this.#say(notices.length > 0 ? 'linkUnclear' : 'fromLink');
  }

  #part<E extends HTMLElement>(name: string, within: HTMLElement = this): E {
    return within.querySelector(`[data-part="${name}"]`) as E;
  }

  #on(name: string, listener: () => void) {
    this.#part(name).addEventListener('click', listener);
  }

  #rows() {
    const parameters = this.#interactive?.spec.parameters ?? {};
    return [...this.querySelectorAll<HTMLElement>('[data-forecast]')].map((element) => ({
      element,
      key: keyOfUrlName(parameters, element.dataset.forecast ?? '') ?? '',
      input: element.querySelector('input') as HTMLInputElement,
      output: element.querySelector('output') as HTMLOutputElement,
    }));
  }

  /** Odds that nobody gave are no answer: paper shows blanks for them, to fill in by hand. */
  #touched(is: boolean) {
    this.toggleAttribute('data-untouched', !is);
  }

  #words(): Record<string, string> {
    return JSON.parse(this.dataset.words ?? '{}');
  }

  #say(word: string) {
    this.#part('said').textContent = this.#words()[word] ?? word;
  }

  get #query(): string {
    return this.#interactive ? encodeQuery(this.#interactive.spec.parameters, this.#odds) : '';
  }

  #show() {
    if (!this.#interactive || !this.#format) return;
    const { spec } = this.#interactive;
    const format = this.#format;
    const run = spec.run(stateOf(spec, undefined, this.#odds));
    const scores = spec.table.rows(run);
    this.#rows().forEach(({ element, key, input, output }, i) => {
      const odds = this.#odds[key] as number;
      input.value = String(Math.round(odds * 100));
      output.textContent = format.value(odds, 'percent');
      input.setAttribute('aria-valuetext', output.textContent);
      this.#part('if-true', element).textContent = format.value(scores[i].brierIfTrue as number, 'ratio');
      this.#part('if-false', element).textContent = format.value(scores[i].brierIfFalse as number, 'ratio');
    });
    const quantity = (name: string) => format.value(spec.quantities[name].of(run), spec.quantities[name].unit);
    this.#part('all').textContent = quantity('allIndependentFrac');
    this.#part('bounds').textContent = (this.#words().bounds ?? '')
      .replace('{lower}', quantity('allLowerFrac'))
      .replace('{upper}', quantity('allUpperFrac'));
    const figure = this.#part<HTMLAnchorElement>('figure');
    figure.href = `${this.dataset.figureAddress}?${this.#query}`;
  }

  #keep() {
    const answer = storage((store) => store.setItem(KEPT, this.#query));
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
    storage((store) => store.removeItem(KEPT));
    const { spec } = this.#interactive as AnyInteractive;
    this.#odds = stateOf(spec);
    this.#touched(false);
    this.#intoAddress();
    this.#show();
    this.#say('forgotten');
  }
}

if (!customElements.get('odds-sheet')) customElements.define('odds-sheet', OddsSheet);
