/* Before the first paint: the reader's remembered choice of light or dark and of motion. */
try {
  for (const setting of ['theme', 'motion']) {
    const value = localStorage.getItem(setting);
    if (value) document.documentElement.dataset[setting] = value;
  }
} catch {
  /* No storage: the system's preference holds. */
}
