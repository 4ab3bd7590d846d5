import type { FoodHit, LinePart } from '$lib/host/bindings';

/** One row of a list below the field: a part of a line, one way to read a part, a food found, or the way to another. */
export type Option =
  | { kind: 'part'; part: LinePart }
  | { kind: 'reading'; part: LinePart; index: number }
  | { kind: 'hit'; hit: FoodHit }
  | { kind: 'other'; part: LinePart };

/** The ways to read a part, then the foods found that none of them names. */
export function candidates(part: LinePart, hits: FoodHit[]): Option[] {
  const read = new Set(part.readings.map(({ food_id }) => food_id));
  return [
    ...part.readings.map((_, index): Option => ({ kind: 'reading', part, index })),
    ...hits.filter(({ food_id }) => !read.has(food_id)).map((hit): Option => ({ kind: 'hit', hit })),
  ];
}

/** Names a row among its neighbours. */
export function optionKey(option: Option): string {
  if (option.kind === 'hit') return option.hit.food_id;
  return option.kind === 'reading' ? `reading ${option.index}` : `${option.kind} ${option.part.start}`;
}
