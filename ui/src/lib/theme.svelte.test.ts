import { afterEach, expect, test, vi } from 'vitest';
import type { Theme as Choice } from './host/bindings';
import { Theme } from './theme.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [true, 'night'],
  [false, 'day'],
] as const)('"system" follows the machine; a chosen look does not (dark: %s)', (dark, followed) => {
  vi.stubGlobal('matchMedia', () => ({
    matches: dark,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  let choice = $state<Choice>('night');
  const theme = new Theme(() => choice);
  expect(theme.shown).toBe('night');
  choice = 'day';
  expect(theme.shown).toBe('day');
  choice = 'system';
  expect(theme.shown).toBe(followed);
});
