import { expect, test } from 'vitest';
import { daysAfter } from './day';

test.each([
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-12-31', 1, '2027-01-01'],
  // Clocks change on these dates in Europe; a date has no clock.
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-03-29', -1, '2026-03-28'],
])('%s and %i days', (day, count, expected) => {
  expect(daysAfter(day, count)).toBe(expected);
});
