// Runs before the page does, so that its first frame has the right look.
{
  const { theme } = globalThis.lullFirst;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = theme === 'system' ? (dark ? 'night' : 'day') : theme;
}
