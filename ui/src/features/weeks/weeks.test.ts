import { screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { FoodWeeks } from '$lib/host/bindings';
import { FakeHost } from '../../test/fake';
import { weeks } from '../../test/kitchen-samples';
import { draw } from '../../test/render';
import Weeks from './Weeks.svelte';

function open(given: Partial<FoodWeeks> = {}) {
  const onday = vi.fn();
  const host = new FakeHost({ food_weeks: () => ({ ...weeks, ...given }) });
  return { ...draw(Weeks, { onday }, host), host, onday };
}

const day = (name: string | RegExp) => screen.findByRole('button', { name });

test('a blank day is blank, and a day to come is no button', async () => {
  open();
  const logged = await day(/^19 November/);
  expect(logged.querySelectorAll('rect').length).toBe(2);
  expect((await day(/^18 November/)).querySelectorAll('rect').length).toBe(0);
  expect(screen.queryByRole('button', { name: /21 November/ })).toBeNull();
});

test('food and supplements stand apart at their height, below the goal’s line', async () => {
  open();
  const bars = await day(/^19 November/);
  const height = (of: string) => Number(bars.querySelector(of)?.getAttribute('height'));
  expect(height('.food')).toBeCloseTo((88 * 256) / 440);
  expect(height('.supplement')).toBeCloseTo((88 * 60) / 440);
  expect(Number(bars.querySelector('.goal')?.getAttribute('y1'))).toBeCloseTo(88 - (88 * 420) / 440);
});

test('a logged day of nothing is not a blank one', async () => {
  const [week] = weeks.weeks;
  if (!week) throw new Error('the sample has weeks');
  const [first, ...others] = week.days;
  if (!first) throw new Error('the sample has days');
  open({ weeks: [{ ...week, days: [{ ...first, food_mg: 0 }, ...others] }] });
  expect((await day(/^9 November/)).querySelectorAll('.food').length).toBe(1);
});

test('a day says its words to whoever points at it or moves to it', async () => {
  const { user } = open();
  await user.hover(await day(/^19 November/));
  expect(screen.getByText('19 November: 256 mg from food')).toBeTruthy();
  await user.unhover(await day(/^19 November/));
  expect(screen.queryByText('19 November: 256 mg from food')).toBeNull();
  (await day(/^20 November/)).focus();
  expect(await screen.findByText('20 November: at least 310 mg from food')).toBeTruthy();
});

test('the strip is one stop for Tab; arrows move by day and week, Enter opens a day', async () => {
  const { user, onday } = open();
  const last = await day(/^20 November/);
  const stops = screen.getAllByRole('button', { name: /November/ }).filter((button) => button.tabIndex === 0);
  expect(stops).toEqual([last]);
  last.focus();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(await day(/^19 November/));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(await day(/^12 November/));
  await user.keyboard('{Home}{ArrowLeft}');
  expect(document.activeElement).toBe(await day(/^9 November/));
  await user.keyboard('{End}{ArrowDown}{Enter}');
  expect(onday).toHaveBeenCalledExactlyOnceWith('2026-11-20');
});

test('weeks are turned back by what was shown, and forward to where one came from', async () => {
  const { host, user } = open();
  await day(/^19 November/);
  const later = screen.getByRole<HTMLButtonElement>('button', { name: 'Later weeks' });
  expect(later.disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Earlier weeks' }));
  expect(host.calls.at(-1)).toEqual({ name: 'food_weeks', request: { until: '2026-11-08' } });
  await user.click(later);
  expect(host.calls.at(-1)).toEqual({ name: 'food_weeks', request: { until: null } });
  expect(later.disabled).toBe(true);
});

test('the table says the same in words, and a blank day as no entry', async () => {
  const { user } = open();
  await day(/^19 November/);
  await user.click(screen.getByRole('button', { name: 'As a table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  const words = rows.map((row) =>
    Array.from(row.children, (cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()).join(', '),
  );
  expect(words).toContain('Thu, 256 mg, 60 mg, ');
  expect(words).toContain('Fri, at least 310 mg, no entry, 1');
  expect(words).toContain('Wed, no entry, no entry, ');
  // The last Saturday is still to come.
  expect(words.filter((row) => row.startsWith('Sat')).length).toBe(1);
});

test('the average is a sentence with its method behind it', async () => {
  const { user } = open();
  expect(await screen.findByText(/nine are needed/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Source: Days needed/ }));
  expect(await screen.findByText('Days needed follow from the spread between days.')).toBeTruthy();
});

test('each week has its own mean, or says that no day is logged', async () => {
  open();
  expect(await screen.findByText('283 mg a day from food')).toBeTruthy();
  expect(screen.getByText('2 days logged')).toBeTruthy();
  expect(screen.getByText('no whole day logged')).toBeTruthy();
});

test('the mean of a week with a food without a figure is at least that', async () => {
  const [week] = weeks.weeks.slice(-1);
  if (!week) throw new Error('the sample has weeks');
  open({ weeks: [{ ...week, mean_mg: 283, at_least: true }] });
  expect(await screen.findByText('at least 283 mg a day from food')).toBeTruthy();
});

test('weeks without an entry are one line, and earlier ones can still be turned to', async () => {
  const none = { food_mg: null, supplement_mg: null, without_figure: 0 };
  open({
    weeks: weeks.weeks.map((week) => ({ ...week, days: week.days.map((one) => ({ ...one, ...none })) })),
  });
  expect(await screen.findByText('Nothing is logged in these weeks.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /November/ })).toBeNull();
  expect(screen.queryByText('no day logged')).toBeNull();
  expect(screen.getByRole('button', { name: 'Earlier weeks' })).toHaveProperty('disabled', false);
});

test('without a goal there is no line, and where to get one is said', async () => {
  open({ goal_mg: null });
  expect((await day(/^19 November/)).querySelector('.goal')).toBeNull();
  expect(screen.getByText(/tell in Settings/)).toBeTruthy();
});

test('a change of the log is drawn at once', async () => {
  const { host } = open();
  await day(/^19 November/);
  const before = host.calls.length;
  host.changed('food');
  expect(host.calls.length).toBe(before + 1);
});
