/**
 * `<one-figure>`: the small part that every page with a figure loads. It waits until the figure is near, then fetches the
 * rest; with `data-start="use"`, until a hand or the focus reaches its switches. Until then, and for ever where scripts fail,
 * the server's pictures stand.
 */
const NEAR_PX = 400;
/** What shows that somebody is about to use a switch. `input` comes where the others were not heard (assistive technology). */
const SIGNS = ['pointerover', 'focusin', 'input'] as const;
/** An address that asks for a state must not wait for a hand. */
const ASKS_FOR_STATE = /[?&](v|step)=/;

class OneFigure extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #started = false;

  connectedCallback() {
    if (this.dataset.start === 'use' && !ASKS_FOR_STATE.test(location.search)) this.#awaitUse();
    else this.#awaitNear();
  }

  #awaitUse() {
    const switches = this.querySelector('[data-part="switches"]');
    for (const sign of SIGNS) switches?.addEventListener(sign, () => this.#start(), { once: true });
  }

  #awaitNear() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

  async #start() {
    if (this.#started) return;
    this.#started = true;
    this.#observer?.disconnect();
    const { startFigure } = await import('./start-figure.ts');
    await startFigure(this);
    this.dataset.live = 'true';
    this.dispatchEvent(new CustomEvent('figure:live', { bubbles: true }));
  }
}

if (!customElements.get('one-figure')) customElements.define('one-figure', OneFigure);
