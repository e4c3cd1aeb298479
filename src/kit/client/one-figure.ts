/**
 * `<one-figure>`: the small part that every page with a figure loads. It waits until the figure is near, then fetches the
 * rest. Until then, and for ever where scripts fail, the server's pictures stand.
 */
const NEAR_PX = 400;

class OneFigure extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
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
    this.#observer?.disconnect();
    const { startFigure } = await import('./start-figure.ts');
    await startFigure(this);
    this.dataset.live = 'true';
    this.dispatchEvent(new CustomEvent('figure:live', { bubbles: true }));
  }
}

if (!customElements.get('one-figure')) customElements.define('one-figure', OneFigure);
