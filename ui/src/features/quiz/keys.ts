import type { Quiz } from './quiz.svelte';

/** Keys that would run away with the cards when held down. */
const ONCE = /^(.|Enter|ArrowLeft|ArrowRight)$/;

/** Lets a key answer. Give it the window's keydown events before anybody else sees them. */
export function answerByKey(event: KeyboardEvent, quiz: Quiz): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector('dialog[open]')) return;
  const on = target instanceof HTMLElement ? target : document.body;
  const typing = on.matches('textarea, input:not([type="checkbox"], [type="radio"])');
  // A focused button is pressed by these keys, as everywhere.
  if ((key === 'Enter' || key === ' ') && on.closest('button') && !quiz.waiting) return;
  const held = event.repeat && ONCE.test(key) && !(typing && key !== 'Enter');
  if (held || quiz.press(key, typing)) event.preventDefault();
}

/** A key that comes while the questions are still being fetched, to be pressed once they are there. */
export function earlyKey({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): string | undefined {
  return ONCE.test(key) && !ctrlKey && !metaKey && !altKey && !repeat ? key : undefined;
}
