import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodDay, MealOfDay } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { t } from '$lib/i18n';
import DayMeals from '../features/food/DayMeals.svelte';
import { FakeHost } from '../test/fake';
import { kitchen, weeks } from '../test/kitchen-samples';
import { draw } from '../test/render';
import { almonds, almondsDetail, dinner, foodDay, magnesium } from '../test/samples';
import Food from './Food.svelte';

const roll = {
  ...almonds,
  id: 8,
  name: 'Bakery roll',
  meal: 'lunch' as const,
  magnesium_mg: null,
  without_figure: 1,
};
const lunch: MealOfDay = {
  meal: 'lunch',
  title: 'Lunch',
  entries: [roll],
  notes: [{ id: 9, time: '', meal: 'lunch', text: 'some <b>flumph</b>' }],
  magnesium_mg: 0,
  without_figure: 1,
};

function room(change: Partial<FoodDay> = {}) {
  return new FakeHost({
    food_day: () => ({ ...foodDay, ...change }),
    food: () => almondsDetail,
    food_weeks: () => weeks,
    kitchen: () => kitchen,
    remove_food: () => foodDay,
    restore_food: () => foodDay,
    put_back_food: () => foodDay,
    read_line: () => ({ parts: [], foods: [], trouble: null }),
    search_foods: () => [],
    weigh_food: () => ({ grams: 20, magnesium_mg: 118, working: null, asks_back: null }),
  });
}

test('foods stand by meal, in the order of the day', async () => {
  draw(Food, {}, room({ meals: [lunch, dinner] }));
  await screen.findByRole('heading', { name: 'Lunch' });
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    'Lunch',
    'Dinner',
    'Drinks',
    'Weeks',
  ]);
  const lists = screen.getAllByRole('list');
  expect(within(lists[0] as HTMLElement).getByText('Bakery roll')).toBeTruthy();
  expect(within(lists[1] as HTMLElement).getByText('Almonds')).toBeTruthy();
});

test('an entry without a figure says so and the sum is a least; supplements stand apart', async () => {
  const totals = { food_mg: 205, foods_without_figure: 1, supplement_mg: 60, medicine_mg: 0 };
  draw(Food, {}, room({ meals: [lunch, dinner], magnesium: { ...magnesium, totals } }));
  expect(await screen.findAllByText('no figure')).toHaveLength(2);
  const heads = screen.getAllByRole('heading', { level: 2 }).map((one) => one.parentElement?.textContent);
  expect(heads[0]).toMatch(/^Lunch\s*no figure/);
  expect(heads[1]).toMatch(/^Dinner\s*81\smg/);
  // What has no figure may have closed some of the gap already.
  expect(screen.getByText('would close the gap of at most 104 mg')).toBeTruthy();
  expect(screen.getByRole('complementary').textContent).toMatch(/205\s+mg at least/);
  expect(screen.getByText('1 food without a figure')).toBeTruthy();
  expect(screen.getByText('and 60 mg from supplements and medicines, counted apart')).toBeTruthy();
});

test('a food that would close the gap asks for its amount, begun with its grams', async () => {
  const host = room();
  host.handlers.log_food = () => ({ entries: [almonds], notes: [] });
  const { user } = draw(Food, {}, host);
  expect(await screen.findByText('would close the gap of 104 mg')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /A small handful of pumpkin seeds\s*20\sg/ }));
  expect(await screen.findByLabelText('Amount')).toHaveProperty('value', '20 g');
  expect(host.calls).toContainEqual({ name: 'food', request: { food_id: 'sr28:12014' } });
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds, 30 g logged');
});

test('a removed entry can be put back', async () => {
  const host = room();
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Remove Almonds at 21:14' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls).toContainEqual({ name: 'remove_food', request: { entries: [7], notes: [] } });
  expect(host.calls.at(-1)).toEqual({ name: 'restore_food', request: { entries: [7], notes: [] } });
});

test('removing by keyboard goes on with the neighbour', async () => {
  const host = room({ meals: [{ ...dinner, entries: [almonds, { ...roll, name: 'Pear' }] }] });
  const { user } = draw(Food, {}, host);
  (await screen.findByRole('button', { name: 'Remove Almonds at 21:14' })).focus();
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds removed');
  expect(document.activeElement?.textContent).toContain('Pear');
});

test('an entry shows where its figure is from and how it was cooked', async () => {
  const cooked = { ...roll, cooking: 'roasted: 95 % of the magnesium kept', magnesium_mg_per_100g: 256 };
  const host = room({ meals: [{ ...dinner, entries: [almonds, cooked] }] });
  host.handlers.food = () => {
    throw new CallError({ code: 'not_found', message: 'Its table is gone.', field: null });
  };
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByText('Almonds'));
  expect(await screen.findByText(/270\smg in 100 g · Figures: USDA SR28, food 12061\./)).toBeTruthy();
  await user.click(screen.getByText('Bakery roll'));
  expect(screen.getByText(/256\smg in 100 g of the raw weight, as cooked/)).toBeTruthy();
  expect(screen.getByText('roasted: 95 % of the magnesium kept')).toBeTruthy();
  expect(screen.getAllByText('At 21:14.')).toHaveLength(2);
});

test('a new amount of a cooked entry is its raw weight', async () => {
  const cooked = { ...almonds, grams: 125, amount: '100 g cooked', cooking: 'boiled: 95 % kept' };
  const { user } = draw(Food, {}, room({ meals: [{ ...dinner, entries: [cooked] }] }));
  await user.click(await screen.findByText('Almonds'));
  await user.click(screen.getByRole('button', { name: 'Change Almonds' }));
  expect(screen.getByLabelText('Raw weight')).toBeTruthy();
  expect(screen.getByText('now 125 g; empty leaves it')).toBeTruthy();
});

test('an entry is changed, and put back', async () => {
  const host = room();
  const before = { id: 7, grams: 30, amount: '', meal: 'dinner' as const, time: '21:14' };
  host.handlers.change_food = () => ({ entry: { ...almonds, grams: 60 }, before });
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByText('Almonds'));
  await user.click(screen.getByRole('button', { name: 'Change Almonds' }));
  const amount = screen.getByLabelText('Amount');
  await waitFor(() => expect(document.activeElement).toBe(amount));
  expect(screen.getByText('now 30 g; empty leaves it')).toBeTruthy();
  await user.type(amount, '60 g');
  await user.selectOptions(screen.getByLabelText('Meal'), 'Snack');
  await user.clear(screen.getByLabelText('Time'));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls).toContainEqual({
    name: 'change_food',
    request: { id: 7, amount: '60 g', confirmed: false, meal: 'snack', time: '' },
  });
  expect(host.calls.at(-1)).toEqual({ name: 'put_back_food', request: before });
  expect(screen.queryByLabelText('Amount')).toBeNull();
});

test('an unlikely change is asked about, and saving it once more confirms it', async () => {
  const host = room();
  host.handlers.change_food = ({ confirmed }) => {
    if (!confirmed)
      throw new CallError({ code: 'invalid', message: 'Is the amount right?', field: 'confirmed' });
    return { entry: almonds, before: { id: 7, grams: 30, amount: '', meal: 'dinner', time: '' } };
  };
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByText('Almonds'));
  await user.click(screen.getByRole('button', { name: 'Change Almonds' }));
  await user.type(screen.getByLabelText('Amount'), '6 kg{Enter}');
  expect(await screen.findByText('Is the amount right?')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Almonds changed')).toBeTruthy();
});

test('Esc leaves a change undone', async () => {
  const host = room();
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByText('Almonds'));
  await user.click(screen.getByRole('button', { name: 'Change Almonds' }));
  await user.type(screen.getByLabelText('Amount'), '60 g{Escape}');
  expect(screen.queryByLabelText('Amount')).toBeNull();
  expect(host.calls.map(({ name }) => name)).not.toContain('change_food');
});

test('a note stands with its meal as text, is read again and removed', async () => {
  const host = room({ meals: [lunch] });
  const { user } = draw(Food, {}, host);
  expect(await screen.findByText('some <b>flumph</b>')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read again: “some <b>flumph</b>”' }));
  const field = screen.getByRole('combobox', { name: 'Add food' });
  expect(field).toHaveProperty('value', 'some <b>flumph</b>');
  expect(document.activeElement).toBe(field);
  await waitFor(() =>
    expect(host.calls).toContainEqual({ name: 'read_line', request: { text: 'some <b>flumph</b>' } }),
  );
  await user.click(screen.getByRole('button', { name: 'Remove the note “some <b>flumph</b>”' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'restore_food', request: { entries: [], notes: [9] } });
});

test('one meal of yesterday is copied, and taken back', async () => {
  const host = room({ copy_from: { title: 'yesterday', foods: 4 } });
  host.handlers.copy_day = () => ({ entries: [almonds, roll], notes: [] });
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Copy from yesterday…' }));
  const meals = screen.getByRole('group', { name: 'Copy from yesterday' });
  await user.click(within(meals).getByRole('button', { name: 'Breakfast' }));
  expect(host.calls).toContainEqual({ name: 'copy_day', request: { day: null, meal: 'breakfast' } });
  expect(await screen.findByText('2 foods copied')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_food', request: { entries: [7, 8], notes: [] } });
});

test('a whole day is copied to the day on view, and an empty meal says so', async () => {
  const host = room({ is_today: false, meals: [], copy_from: { title: 'Friday 20 November', foods: 1 } });
  host.handlers.copy_day = () => ({ entries: [], notes: [] });
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Copy from Friday 20 November…' }));
  await user.click(screen.getByRole('button', { name: 'All, 1 food' }));
  expect(host.calls).toContainEqual({ name: 'copy_day', request: { day: '2026-11-22', meal: null } });
  expect(await screen.findByText(/nothing was copied/)).toBeTruthy();
});

test('a meal is handed on to be saved, and only where there is a place for it', async () => {
  const saved: unknown[] = [];
  const read = () => {};
  const { user } = draw(
    DayMeals,
    { day: { ...foodDay, meals: [lunch] }, read, onsavemeal: (entries: unknown) => saved.push(entries) },
    room(),
  );
  await user.click(screen.getByRole('button', { name: 'Save as a meal…: Lunch' }));
  expect(saved).toEqual([[roll]]);
});

test('days are turned back, and forward only as far as today', async () => {
  const host = room();
  host.handlers.food_day = ({ day }) => ({
    ...foodDay,
    day: day ?? '2026-11-22',
    title: day ?? 'today',
    is_today: day === null,
    meals: [],
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

test('a day of the weeks is opened above them', async () => {
  const host = room();
  host.handlers.food_day = ({ day }) => ({ ...foodDay, title: day ?? 'today', is_today: day === null });
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: /^19 November/ }));
  expect(await screen.findByText('2026-11-19')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('What did you eat?');
  // Water then belongs to that day as well.
  host.handlers.log_water = () => ({ entries: [], notes: [] });
  await user.click(screen.getByRole('button', { name: /A glass of water/i }));
  expect(host.calls.at(-1)).toEqual({ name: 'log_water', request: { glasses: 1, day: '2026-11-19' } });
});

test('what is added to another day goes to the meal chosen there, which the day remembers', async () => {
  const host = room();
  host.handlers.food_day = ({ day }) => ({ ...foodDay, title: day ?? 'today', is_today: day === null });
  host.handlers.keep_note = () => ({ entries: [], notes: [] });
  host.handlers.log_dish = () => ({ entries: [], notes: [] });
  host.handlers.read_line = ({ text }) => ({
    parts: [{ start: 0, end: text.length, text, readings: [], reason: null, counted: true }],
    foods: [],
    trouble: null,
  });
  const { user } = draw(Food, {}, host);
  await screen.findByText('Almonds');
  expect(screen.queryByLabelText('Meal')).toBeNull();
  const add = async () => {
    await user.type(screen.getByRole('combobox', { name: 'Add food' }), 'pie');
    await user.click(await screen.findByRole('button', { name: 'Keep as a note' }));
    return host.calls.findLast(({ name }) => name === 'keep_note')?.request;
  };
  await user.click(await screen.findByRole('button', { name: /^19 November/ }));
  expect(await screen.findByLabelText('Meal')).toHaveProperty('value', 'dinner');
  expect(await add()).toEqual({ text: 'pie', day: '2026-11-19', meal: 'dinner' });
  await user.selectOptions(screen.getByLabelText('Meal'), 'Lunch');
  expect(await add()).toEqual({ text: 'pie', day: '2026-11-19', meal: 'lunch' });
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await waitFor(() => expect(screen.queryByLabelText('Meal')).toBeNull());
  expect(await add()).toEqual({ text: 'pie', day: null, meal: null });
  await user.click(await screen.findByRole('button', { name: /^19 November/ }));
  expect(await screen.findByLabelText('Meal')).toHaveProperty('value', 'lunch');
  await user.click(screen.getByRole('button', { name: 'Your kitchen' }));
  await user.click(await screen.findByRole('button', { name: 'Log it: Lentil soup' }));
  expect(host.calls.findLast(({ name }) => name === 'log_dish')?.request).toEqual(
    expect.objectContaining({ day: '2026-11-19', meal: 'lunch' }),
  );
});

test('the kitchen is one press away, and the quick add stays', async () => {
  const { user } = draw(Food, {}, room());
  const toggle = await screen.findByRole('button', { name: 'Your kitchen' });
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  await user.click(toggle);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your kitchen');
  expect(await screen.findByRole('region', { name: 'Own foods' })).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Add food' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Weeks' })).toBeNull();
  await user.click(toggle);
  expect(await screen.findByRole('region', { name: 'Weeks' })).toBeTruthy();
});

test('a food that was not found is described from its label, and looked for again', async () => {
  const host = room();
  const words = 'bakery croissant';
  host.handlers.read_line = ({ text }) => ({
    parts: [{ start: 0, end: text.length, text, counted: false, readings: [], reason: null }],
    foods: [],
    trouble: null,
  });
  host.handlers.save_own_food = () => kitchen;
  const { user } = draw(Food, {}, host);
  await user.type(await screen.findByRole('combobox', { name: 'Add food' }), words);
  await user.click(await screen.findByRole('button', { name: t.food.describe }));
  expect(await screen.findByLabelText('Name')).toHaveProperty('value', words);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(`${words} saved`)).toBeTruthy();
  const field = screen.getByRole('combobox', { name: 'Add food' });
  expect(field).toHaveProperty('value', words);
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What did you eat?');
});

test('a plate is saved as a meal from the day', async () => {
  const host = room({ meals: [lunch] });
  host.handlers.save_meal = () => kitchen;
  const { user } = draw(Food, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Save as a meal…: Lunch' }));
  await user.type(await screen.findByLabelText('Name of the meal'), 'Roll{Enter}');
  expect(host.calls.at(-1)).toEqual({ name: 'save_meal', request: { name: 'Roll', entries: [8] } });
});
