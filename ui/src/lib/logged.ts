import type { FoodEntriesReq, Logged } from '$lib/host/bindings';

/** Everything that one step put on the food log, to take it back whole. */
export function allOf({ entries, notes }: Logged): FoodEntriesReq {
  return { entries: entries.map(({ id }) => id), notes: notes.map(({ id }) => id) };
}
