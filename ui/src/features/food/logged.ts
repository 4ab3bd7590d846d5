import { grams } from '$lib/format';
import type { Logged } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import { plural } from '$lib/i18n/plural';
import { idsOf } from '$lib/logged';
import type { Toasts } from '$lib/ui/toasts.svelte';

function wordsFor({ entries, notes }: Logged): string {
  const [only] = entries;
  if (!only) return t.food.noted;
  const foods =
    entries.length === 1
      ? t.food.logged(only.name, grams(only.grams))
      : t.food.loggedMany(plural(entries.length, t.food.foodOne, t.food.foodMany));
  return notes.length > 0 ? t.food.loggedNotes(foods, notes.length) : foods;
}

/** Says what was just logged, and offers to take it back. */
export function sayLogged(toasts: Toasts, host: Host, logged: Logged, words = wordsFor(logged)): void {
  toasts.say(words, { label: t.food.undo, run: () => host.call('remove_food', idsOf(logged)) });
}
