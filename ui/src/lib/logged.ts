import type { FoodEntriesReq, Logged } from '$lib/host/bindings';

/** Names what was logged, to take it back whole. */
export function idsOf({ entries, notes }: Logged): FoodEntriesReq {
  return { entries: entries.map(({ id }) => id), notes: notes.map(({ id }) => id) };
}
