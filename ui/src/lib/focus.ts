import type { Attachment } from 'svelte/attachments';

/**
 * Takes the focus when it appears, so that a screen reader reads what is new: `<h1 tabindex="-1" {@attach focusFirst}>`.
 * What is new is read from its top.
 */
export const focusFirst: Attachment<HTMLElement> = (node) => {
  node.closest('main')?.scrollTo({ top: 0 });
  // A heading stands at the top already; scrolling to it would only hide what is above it.
  node.focus({ preventScroll: node.tabIndex < 0 });
};

/** Brings `whole` into sight as far as the window goes, and the field that is typed in in any case. */
export function reveal(whole: Element, field: Element): void {
  whole.scrollIntoView({ block: 'nearest' });
  field.scrollIntoView({ block: 'nearest' });
}

/** Comes into sight when it appears, without moving more than it must. */
export const intoView: Attachment<HTMLElement> = (node) => {
  node.scrollIntoView({ block: 'nearest' });
};

/** Takes the focus when it appears, for something in the midst of a room. */
export const focusHere: Attachment<HTMLElement> = (node) => {
  node.focus();
};
