import { Action } from '$lib/action.svelte';
import type { Day, FoodEntry, FoodNote, Meal } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import { plural } from '$lib/i18n/plural';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { sayLogged } from './logged';

/** What can be done to a day as it is logged, each with a way back. */
export class DayLog {
  remove: Action<[FoodEntry]>;
  drop: Action<[FoodNote]>;
  /** Copies a meal, or all of them, from the day that the program offers. */
  copy: Action<[Day | null, Meal | null]>;

  constructor(host: Host, toasts: Toasts) {
    /** Takes it off the log, and offers to put it back. */
    async function off(entries: number[], notes: number[], words: string) {
      const what = { entries, notes };
      await host.call('remove_food', what);
      toasts.say(words, { label: t.food.undo, run: () => host.call('restore_food', what) });
    }

    this.remove = new Action((entry) => off([entry.id], [], t.food.removed(entry.name)));
    this.drop = new Action((note) => off([], [note.id], t.food.noteRemoved));
    this.copy = new Action(async (day, meal) => {
      const logged = await host.call('copy_day', { day, meal });
      const count = logged.entries.length;
      if (count === 0) toasts.say(t.food.nothingToCopy);
      else sayLogged(toasts, host, logged, t.food.copied(plural(count, t.food.foodOne, t.food.foodMany)));
    });
  }
}
