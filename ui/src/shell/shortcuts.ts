import type { Room } from '$lib/host/bindings';
import { RAIL } from '$lib/navigation.svelte';

/** Inputs keep every key that writes a character. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [contenteditable]'))
  );
}

/**
 * What a key asks of the shell: a room (Ctrl or Alt with its place in the rail), the quick add ("/"), or nothing.
 * Digits are read by their place on the keyboard, since Alt writes other characters on some layouts.
 */
export function readShortcut(event: KeyboardEvent): Room | 'quick-add' | null {
  if ((event.ctrlKey || event.metaKey) !== event.altKey && !event.shiftKey) {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    return RAIL[Number(digit) - 1] ?? null;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && event.key === '/' && !isWriting(event.target) ? 'quick-add' : null;
}
