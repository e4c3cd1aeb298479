/* An embed's flags that must hold before the first paint. Values are matched against fixed words; nothing else is used. */
(function () {
  const flags = new URLSearchParams(location.search);
  const root = document.documentElement;
  // The language is part of the path; the flag only leads there.
  const path = location.pathname;
  if (flags.get('lang') === 'vi' && path.indexOf('/vi/embed/') < 0) location.replace(path.replace('/embed/', '/vi/embed/') + location.search);
  if (flags.get('lang') === 'en' && path.indexOf('/vi/embed/') >= 0) location.replace(path.replace('/vi/embed/', '/embed/') + location.search);
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
