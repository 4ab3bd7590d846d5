// Runs before the page does: its first frame has the right look, and the rail where there will be one.
{
  const { theme, has_result } = globalThis.lullFirst;
  const { dataset } = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = theme === 'system' ? (dark ? 'night' : 'day') : theme;
  if (has_result) dataset.opens = 'rooms';
}
