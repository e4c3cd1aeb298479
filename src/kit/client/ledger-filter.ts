import { answers, type Choice, choiceOfQuery, queryOfChoice } from '../core/filter.ts';

/**
 * `<ledger-filter for="…">`: a select per group hides what was not asked for in the list of that id. The choice stands in the
 * address, so that it can be sent on; the number of entries left is said aloud. Without script all entries are there.
 */
class LedgerFilter extends HTMLElement {
  connectedCallback() {
    this.#choose(choiceOfQuery(location.search, this.#allowed()));
    for (const select of this.#selects()) {
      select.addEventListener('change', () => this.#chosen());
    }
    this.#part('reset')?.addEventListener('click', () => {
      for (const select of this.#selects()) select.value = '';
      this.#chosen();
    });
    addEventListener('hashchange', () => this.#uncover());
    this.#uncover();
  }

  #part(name: string) {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #selects() {
    return [...this.querySelectorAll('select')];
  }

  #list() {
    return document.getElementById(this.getAttribute('for') ?? '');
  }

  #entries() {
    return [...(this.#list()?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  }

  #allowed() {
    return Object.fromEntries(
      this.#selects().map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
    );
  }

  /** The reader chose: show it, say it, keep it in the address. */
  #chosen() {
    const choice = Object.fromEntries(this.#selects().map(({ name, value }) => [name, value]));
    this.#show(choice);
    this.#say();
    const query = queryOfChoice(choice, location.search);
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }

  /** An address chose: its selects follow. Nothing is said unasked, but the count stands there. */
  #choose(choice: Choice) {
    for (const select of this.#selects()) select.value = choice[select.name] ?? '';
    this.#show(choice);
    if (Object.values(choice).some(Boolean)) this.#say();
  }

  #show(choice: Choice) {
    for (const entry of this.#entries()) entry.hidden = !answers({ ...entry.dataset }, choice);
    for (const section of this.#list()?.querySelectorAll<HTMLElement>('[data-section]') ?? [])
      section.hidden = !section.querySelector('[data-entry]:not([hidden])');
    const reset = this.#part('reset');
    if (reset) reset.hidden = !Object.values(choice).some(Boolean);
  }

  #say() {
    const entries = this.#entries();
    const shown = entries.filter(({ hidden }) => !hidden).length;
    const words = shown === 0 ? this.dataset.saidNone : this.dataset.said;
    const said = this.#part('said');
    if (!said) return;
    said.textContent = (words ?? '').replace('{shown}', String(shown)).replace('{total}', String(entries.length));
  }

  /** An address that names an entry shows it, whatever the filter says. */
  #uncover() {
    const target = document.getElementById(named(location.hash));
    if (!target?.closest('[data-entry][hidden], [data-section][hidden]')) return;
    for (const select of this.#selects()) select.value = '';
    this.#chosen();
    target.scrollIntoView();
  }
}

/** The id that an address's fragment names; broken escapes name nothing. */
function named(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

if (!customElements.get('ledger-filter')) customElements.define('ledger-filter', LedgerFilter);
