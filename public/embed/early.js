/* An embed's flags that must hold before the first paint. Values are matched against fixed words; nothing else is used. */
(function () {
  const flags = new URLSearchParams(location.search);
  const root = document.documentElement;
  for (const [flag, allowed] of [
    ['theme', ['light', 'dark']],
    ['motion', ['on', 'off']],
    ['controls', ['off']],
    ['plain', ['1']],
    ['transparent', ['1']],
  ]) {
    const value = flags.get(flag);
    if (allowed.includes(value)) root.dataset[flag] = value;
  }
})();
