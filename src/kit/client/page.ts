/** The switches in the page's header: light or dark, motion on or off. Remembered in this browser. */
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

/** The other language's page opens at the same place: its address gets this page's anchor. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
    link.search = location.search;
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
