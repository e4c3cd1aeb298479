/** How far the note stands from its word and from the window's edge, in px. */
const GAP = 6;
const EDGE = 12;
/** A pointer that only passes opens nothing; one on its way from the word into the note does not close it. In ms. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 250;

/**
 * `<term-note>`: shows a term's meaning beside the word on hover, focus or tap. Escape and a touch elsewhere close it: the
 * browser does that for `popover="auto"`. A mouse's click and Enter follow the link; a first tap only opens.
 */
class TermNote extends HTMLElement {
  #timer = 0;
  #touched = false;

  connectedCallback() {
    const link = this.#link;
    if (!link || !this.#note || !('popover' in this)) return;
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') this.#later(true, OPEN_AFTER);
    });
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.#later(false, CLOSE_AFTER);
    });
    link.addEventListener('pointerdown', ({ pointerType }) => {
      this.#touched = pointerType !== 'mouse';
    });
    link.addEventListener('click', (event) => {
      if (!this.#touched) return;
      this.#touched = false;
      event.preventDefault();
      this.#show();
    });
    link.addEventListener('focus', () => {
      // A tap and a click focus too, and so does closing; only the keyboard's focus shows itself.
      if (link.matches(':focus-visible')) this.#show();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      // At once: a moment later the note would still lie over what has the focus next.
      if (!this.contains(relatedTarget as Node | null)) this.#close();
    });
  }

  get #link() {
    return this.querySelector<HTMLAnchorElement>('a.term');
  }

  get #note() {
    return this.querySelector<HTMLElement>('[popover]');
  }

  #later(open: boolean, after: number) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (open ? this.#show() : this.#hide()), after);
  }

  #hide() {
    if (!this.#link?.matches(':focus-visible')) this.#close();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#note?.hidePopover();
  }

  #show() {
    clearTimeout(this.#timer);
    const note = this.#note;
    if (!note || note.matches(':popover-open')) return;
    note.showPopover();
    this.#place(note);
  }

  /** Under the word; over it where there is no room below; never past the window's edge. */
  #place(note: HTMLElement) {
    const word = this.#link?.getClientRects()[0];
    if (!word) return;
    const { width, height } = note.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(word.left, document.documentElement.clientWidth - width - EDGE));
    const below = word.bottom + GAP;
    const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, word.top - GAP - height);
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${top + scrollY}px`;
  }
}

if (!customElements.get('term-note')) customElements.define('term-note', TermNote);
