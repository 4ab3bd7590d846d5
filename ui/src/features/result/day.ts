import type { Day } from '$lib/host/bindings';

const WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A calendar day in words, e.g. "Sunday 6 December 2026". It is the same day in every zone. */
export function dayInWords(day: Day): string {
  return WORDS.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
