// The same wait as Lull's own page has: two frames, or a moment where a hidden window gets none.
const painted = new Promise((settle) => {
  setTimeout(settle, 80);
  requestAnimationFrame(() => requestAnimationFrame(settle));
});
void painted.then(() => window.__TAURI_INTERNALS__.invoke('window_ready'));
