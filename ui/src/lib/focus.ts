import type { Attachment } from 'svelte/attachments';

/**
 * Takes the focus when it appears, so that a screen reader reads what is new: `<h1 tabindex="-1" {@attach focusFirst}>`.
 * What is new is read from its top.
 */
export const focusFirst: Attachment<HTMLElement> = (node) => {
  node.closest('main')?.scrollTo({ top: 0 });
  node.focus();
};

/** Comes into sight when it appears, without moving more than it must. */
export const intoView: Attachment<HTMLElement> = (node) => {
  node.scrollIntoView({ block: 'nearest' });
};
