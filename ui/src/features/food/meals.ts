import type { Meal } from '$lib/host/bindings';

/** The meals, in the order of the day. */
export const MEALS = ['breakfast', 'lunch', 'dinner', 'snack'] as const satisfies Meal[];
