import type { ChosenReading, LinePart, PartReading } from '$lib/host/bindings';

/** Names a reading to the program, which reads the line anew when it is logged. */
export function chosenReading({ food_id, grams }: PartReading): ChosenReading {
  return { food_id, grams };
}

/** The place of a reading among those of a part; below zero when it is none of them any more. */
export function placeOf({ readings }: LinePart, { food_id, grams }: ChosenReading): number {
  return readings.findIndex((one) => one.food_id === food_id && one.grams === grams);
}
