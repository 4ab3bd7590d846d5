import type { Day } from '$lib/host/bindings';

/** The date so many days after `day`. Calendar dates have no zone, so that UTC serves for all. */
export function daysAfter(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
