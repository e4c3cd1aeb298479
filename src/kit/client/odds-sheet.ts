/**
 * `<odds-sheet>`: the reader's odds for the six forecasts, its small part, which `/forecasts/` loads. The server has written
 * what the sheet says while nobody has an opinion; the model comes (`odds-in-use.ts`) when a hand or the focus reaches the
 * sheet, or when the address or this browser holds odds already. What the reader does until it is there is not lost.
 */
/** The name under which this browser keeps the odds. */
const KEPT = 'forecast-odds';
/** `input` comes where the others were not heard (assistive technology). */
const SIGNS_OF_USE = ['pointerover', 'focusin', 'input'] as const;

/** Storage can be shut off: then nothing is kept in it. */
function keepsOdds(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

class OddsSheet extends HTMLElement {
  #started = false;
  #moved = new Set<HTMLInputElement>();
  #pressed: HTMLElement | undefined;

  connectedCallback() {
    // Blanks to fill in by hand are for who has no sliders.
    for (const output of this.querySelectorAll('output')) output.textContent = this.dataset.noOpinion ?? '';
    this.addEventListener('input', this.#move);
    this.addEventListener('click', this.#press);
    for (const sign of SIGNS_OF_USE) this.addEventListener(sign, () => void this.#start(), { once: true });
    if (location.search || keepsOdds()) void this.#start();
  }

  #move = ({ target }: Event) => void this.#moved.add(target as HTMLInputElement);

  #press = (event: Event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('button, a');
    // The link that the server wrote is right as long as nothing was moved.
    if (!pressed || (pressed.localName === 'a' && this.#moved.size === 0)) return;
    event.preventDefault();
    this.#pressed = pressed;
  };

  async #start() {
    if (this.#started) return;
    this.#started = true;
    const { useSheet } = await import('./odds-in-use.ts');
    await useSheet(this, KEPT, this.#moved);
    this.removeEventListener('input', this.#move);
    this.removeEventListener('click', this.#press);
    this.dataset.live = 'true';
    this.#pressed?.click();
  }
}

if (!customElements.get('odds-sheet')) customElements.define('odds-sheet', OddsSheet);
