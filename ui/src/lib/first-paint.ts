/** The longest wait for a frame, in milliseconds: an engine may paint no frames while its window is hidden. */
const LONGEST = 80;

/** Settles after the first frame is drawn, or a moment later when none will be. */
export function firstPaint(): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, LONGEST);
    requestAnimationFrame(() => requestAnimationFrame(() => settle()));
  });
}
