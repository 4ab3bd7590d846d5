import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { FakeHost } from '../test/fake';
import { draw } from '../test/render';
import { almonds, foodDay, magnesium } from '../test/samples';
import Food from './Food.svelte';

const roll = { ...almonds, id: 8, name: 'Bakery roll', magnesium_mg: null };

test('an entry without a figure says so and the sum is a least', async () => {
  const totals = { ...magnesium.totals, food_mg: 205, foods_without_figure: 1 };
  draw(
    Food,
    {},
    new FakeHost({
      food_day: () => ({ ...foodDay, entries: [almonds, roll], magnesium: { ...magnesium, totals } }),
    }),
  );
  expect(await screen.findByText('no figure')).toBeTruthy();
  expect(screen.getByRole('complementary').textContent).toMatch(/205\s+mg at least/);
  expect(screen.getByText('1 food without a figure')).toBeTruthy();
});

test('a removed entry can be put back', async () => {
  const host = new FakeHost({
    food_day: () => foodDay,
    remove_food: () => foodDay,
    restore_food: () => foodDay,
  });
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Remove Almonds at 21:14' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'restore_food', request: { id: 7 } });
});

test('days are turned back, and forward only as far as today', async () => {
  const host = new FakeHost({
    food_day: ({ day }) => ({
      ...foodDay,
      day: day ?? '2026-11-22',
      title: day ?? 'today',
      is_today: day === null,
      entries: [],
    }),
  });
  const { user } = draw(Food, {}, host);
  await screen.findByText('today');
  expect(screen.getByRole('button', { name: 'Day after' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Day before' }));
  await screen.findByText('2026-11-21');
  expect(screen.getByText(/counts as unknown, not as zero/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Day after' }));
  await screen.findByText('today');
  expect(host.calls.at(-1)).toEqual({ name: 'food_day', request: { day: null } });
});
