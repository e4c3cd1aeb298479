/**
 * `<one-guess>`: predict, then reveal. The reader sets a guess before looking; it is drawn into the figure in pencil. It is
 * kept for the visit in this browser, nowhere else. Without script the answer stands in a `<details>`.
 */
class OneGuess extends HTMLElement {
  connectedCallback() {
    const slider = this.querySelector<HTMLInputElement>('input');
    const output = this.querySelector('output');
    if (!slider || !output) return;
    const format = (value: number) => (this.dataset.pattern ?? '{n}').replace('{n}', String(value));
    const show = () => {
      output.textContent = format(Number(slider.value));
      slider.setAttribute('aria-valuetext', output.textContent);
    };
    slider.addEventListener('input', show);
    this.querySelector('[data-part="commit"]')?.addEventListener('click', () =>
      this.#reveal(Number(slider.value), true),
    );
    this.querySelector('[data-part="skip"]')?.addEventListener('click', () => this.#reveal(undefined, true));
    const kept = sessionStorage.getItem(this.#key);
    if (kept !== null) {
      slider.value = kept;
      this.#reveal(Number(kept), false);
    }
    show();
  }

  get #key() {
    return `guess:${this.dataset.figure}`;
  }

  #reveal(shown: number | undefined, focus: boolean) {
    const details = this.querySelector('details');
    if (details) details.open = true;
    if (shown !== undefined) {
      sessionStorage.setItem(this.#key, String(shown));
      const guess = shown / Number(this.dataset.factor ?? 1);
      this.dataset.guess = String(guess);
      const yours = this.querySelector<HTMLElement>('[data-part="yours"]');
      if (yours) {
        yours.hidden = false;
        yours.textContent = (this.dataset.yours ?? '').replace(
          '{guess}',
          (this.dataset.pattern ?? '{n}').replace('{n}', String(shown)),
        );
      }
      document.dispatchEvent(new CustomEvent('figure:guess', { detail: { id: this.dataset.figure, guess } }));
    }
    if (focus) details?.querySelector('summary')?.focus();
  }
}

if (!customElements.get('one-guess')) customElements.define('one-guess', OneGuess);
