/** The masthead: light or dark and motion on or off, remembered in this browser; the other language; the contents. */
type Setting = 'theme' | 'motion';

const CYCLES: Readonly<Record<Setting, readonly (string | undefined)[]>> = {
  theme: [undefined, 'light', 'dark'],
  motion: [undefined, 'off', 'on'],
};

function apply(setting: Setting, value: string | undefined): void {
  const root = document.documentElement;
  if (value) root.dataset[setting] = value;
  else delete root.dataset[setting];
}

/** Storage can be shut off; the switch then works for this page only. */
function remember(setting: Setting, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(setting, value);
    else localStorage.removeItem(setting);
  } catch {
    // Nothing to do: the page shows the choice, it is only not kept.
  }
}

function bind(button: HTMLButtonElement): void {
  const setting = button.dataset.setting as Setting;
  const cycle = CYCLES[setting];
  const label = () => {
    const now = document.documentElement.dataset[setting] ?? 'auto';
    const text = button.dataset[`label${now[0].toUpperCase()}${now.slice(1)}`] ?? '';
    button.setAttribute('aria-label', text);
    button.title = text;
    button.dataset.value = now;
  };
  button.addEventListener('click', () => {
    const now = document.documentElement.dataset[setting];
    const next = cycle[(cycle.indexOf(now) + 1) % cycle.length];
    apply(setting, next);
    remember(setting, next);
    label();
  });
  label();
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-setting]')) bind(button);

/** What has the same name in both languages: steps, charts, claims here and in the ledger, terms, the list of sources. */
const PLACES = 'main :is([id^="step-"], [id^="chart-"], .claim[id], .glossary-entry[id], #sources)';
/** Where the eye is, as a part of the window's height. A step is nobody's place after its figure has passed: see below. */
const EYE = 0.5;

/** The last such place above the middle of the window; none near the page's beginning. */
function placeAtHand(): string {
  const above = [...document.querySelectorAll(PLACES)].filter(
    (element) => element.getBoundingClientRect().top <= EYE * innerHeight,
  );
  return above.at(-1)?.id ?? '';
}

/** The other language's page opens at the same place: its address gets the anchor of what is read, and the state. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  link.addEventListener('click', () => {
    // The address knows the step at hand better than positions do; a chart's page has its state there.
    link.hash = location.hash.startsWith('#step-') && stepIsAtHand() ? location.hash : placeAtHand() || location.hash;
    link.search = location.search;
  });
}

/** Whether the reader is still in the scrolly that the address speaks of. */
function stepIsAtHand(): boolean {
  const scrolly = document.getElementById(location.hash.slice(1))?.closest('.scrolly')?.getBoundingClientRect();
  return scrolly !== undefined && scrolly.bottom > EYE * innerHeight;
}

/** The contents close like any menu: by Escape, by a press elsewhere, by a choice. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-contents]')) {
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', async () => {
    const target = document.getElementById(button.dataset.copy as string) as
      | HTMLTextAreaElement
      | HTMLInputElement
      | null;
    if (!target) return;
    try {
      await navigator.clipboard.writeText(target.value);
      button.textContent = button.dataset.copied ?? button.textContent;
    } catch {
      target.select();
    }
  });
}
