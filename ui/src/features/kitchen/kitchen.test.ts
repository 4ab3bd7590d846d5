import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Kitchen as View, Logged } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { kitchen, readLine, roll, soup } from '../../test/kitchen-samples';
import { draw } from '../../test/render';
import { almonds } from '../../test/samples';
import Kitchen from './Kitchen.svelte';
import SaveMeal from './SaveMeal.svelte';

const logged: Logged = { entries: [{ ...almonds, id: 71 }], notes: [] };

function open(handlers: FakeHost['handlers'] = {}, props: { called?: string; onleave?: () => void } = {}) {
  let now: View = kitchen;
  const host = new FakeHost({
    kitchen: () => now,
    read_line: ({ text }) => readLine(text),
    save_own_food: ({ id, name, label }) => {
      const food = { ...roll, id: id ?? 9, name, label };
      now = { ...now, foods: [...now.foods.filter((one) => one.id !== food.id), food] };
      return now;
    },
    save_recipe: ({ id, name, lines }) => {
      const dish = { ...soup, id: id ?? 10, name, lines };
      now = { ...now, dishes: [...now.dishes.filter((one) => one.id !== dish.id), dish] };
      return { kitchen: now, before: id === null ? null : { id, version: 90 } };
    },
    put_back_dish: () => (now = kitchen),
    remove_own_food: ({ id }) => (now = { ...now, foods: now.foods.filter((one) => one.id !== id) }),
    restore_own_food: () => (now = kitchen),
    remove_dish: ({ id }) => (now = { ...now, dishes: now.dishes.filter((one) => one.id !== id) }),
    restore_dish: () => (now = kitchen),
    log_dish: () => logged,
    remove_food: () => undefined as never,
    ...handlers,
  });
  const asked = (name: string) =>
    host.calls.filter((call) => call.name === name).map(({ request }) => request as Record<string, unknown>);
  return { ...draw(Kitchen, { day: '2026-11-20', ...props }, host), host, asked };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('what is kept is listed, and an unknown is never a zero', async () => {
  open();
  expect(await screen.findByText('28 mg in 100 g')).toBeTruthy();
  const meals = screen.getByRole('region', { name: 'Meals' });
  expect(within(meals).getByText('at least 95 mg')).toBeTruthy();
  expect(within(meals).getByText('1 food without a figure')).toBeTruthy();
  expect(within(meals).getByText('no figure')).toBeTruthy();
  const recipes = screen.getByRole('region', { name: 'Recipes' });
  expect(within(recipes).getByText('4 servings of 300 g')).toBeTruthy();
  expect(within(recipes).getByText('24 mg a serving')).toBeTruthy();
  expect(screen.getByText(/never alters what you logged/)).toBeTruthy();
});

test('an empty kitchen says what it is for', async () => {
  open({ kitchen: () => ({ ...kitchen, foods: [], dishes: [] }) });
  expect(await screen.findByText(/kept here from its label/)).toBeTruthy();
  expect(screen.getByText(/Save a plate/)).toBeTruthy();
  expect(screen.getByText(/Write what goes in the pot/)).toBeTruthy();
});

test('a new food needs only its name; the rest is sent as it was typed', async () => {
  const { user, asked } = open();
  await user.click(await button('New food'));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await user.keyboard('<b>Rye</b> bar');
  await user.click(screen.getByLabelText('one portion'));
  await user.type(screen.getByLabelText('Portion'), 'bar');
  await user.type(screen.getByLabelText('Grams in a portion'), '40');
  await user.type(screen.getByLabelText('Magnesium'), '15');
  await user.selectOptions(
    screen.getByLabelText('Told as'),
    screen.getByRole('option', { name: '% of 375\u00a0mg (EU label)' }),
  );
  await user.click(await button('Save'));
  expect(asked('save_own_food')).toEqual([
    {
      id: null,
      name: '<b>Rye</b> bar',
      label: {
        per: 'portion',
        portion_name: 'bar',
        portion_grams: '40',
        magnesium: '15',
        magnesium_as: { kind: 'percent_of', mg: 375 },
        energy_kcal: '',
        protein_g: '',
        caffeine_mg: '',
        alcohol_g: '',
      },
    },
  ]);
  expect(await screen.findByText('<b>Rye</b> bar')).toBeTruthy();
  expect(document.activeElement).toBe(await button('New food'));
  await user.click(await button('Undo'));
  expect(asked('remove_own_food')).toEqual([{ id: 9 }]);
});

test('a refused label says so at its field, which comes into view and keeps what was typed', async () => {
  const { user } = open({
    save_own_food: () => {
      throw new CallError({ code: 'invalid', message: 'Caffeine is a number.', field: 'caffeine_mg' });
    },
  });
  await user.click(await button('New food'));
  const caffeine = screen.getByLabelText<HTMLInputElement>('Caffeine, mg');
  const more = caffeine.closest('details');
  expect(more?.open).toBe(false);
  caffeine.value = 'lots';
  caffeine.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await user.click(await button('Save'));
  expect((await screen.findByRole('alert')).textContent).toBe('Caffeine is a number.');
  expect(more?.open).toBe(true);
  expect(caffeine.value).toBe('lots');
  expect(caffeine.getAttribute('aria-invalid')).toBe('true');
});

test('a food named in quick add is described at once, and its maker told when it is done', async () => {
  const onleave = vi.fn();
  const { user } = open({}, { called: 'bakery croissant', onleave });
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  expect(name.value).toBe('bakery croissant');
  await user.type(name, '{Enter}');
  await screen.findByText('bakery croissant saved');
  expect(onleave).toHaveBeenCalledOnce();
});

test('an own food is changed, and put back as it was', async () => {
  const { user, asked } = open();
  await user.click(await button('Change Bakery roll'));
  const magnesium = screen.getByLabelText<HTMLInputElement>('Magnesium');
  expect(magnesium.value).toBe('28');
  await user.clear(magnesium);
  await user.type(magnesium, '31{Enter}');
  expect(await screen.findByText('Bakery roll saved')).toBeTruthy();
  expect(document.activeElement).toBe(await button('Change Bakery roll'));
  await user.click(await button('Undo'));
  expect(
    asked('save_own_food').map(({ id, label }) => [id, (label as { magnesium: string }).magnesium]),
  ).toEqual([
    [3, '31'],
    [3, '28'],
  ]);
});

test.each([
  ['Bakery roll', 'own_food', 3],
  ['Weekday porridge', 'dish', 5],
  ['Lentil soup', 'dish', 6],
])('%s is removed and put back', async (name, kind, id) => {
  const { user, asked } = open();
  await user.click(await button(`Remove ${name}`));
  await waitFor(() => expect(screen.queryByRole('button', { name: `Remove ${name}` })).toBeNull());
  await user.click(await button('Undo'));
  expect(await button(`Remove ${name}`)).toBeTruthy();
  expect([...asked(`remove_${kind}`), ...asked(`restore_${kind}`)]).toEqual([{ id }, { id }]);
});

test('servings are logged on the day shown, and taken back whole', async () => {
  const { user, asked } = open();
  const servings = await screen.findByLabelText('Servings of Lentil soup to log');
  await user.clear(servings);
  await user.type(servings, '1,5');
  await user.click(await button('Log it: Lentil soup'));
  expect(asked('log_dish')).toEqual([
    { id: 6, servings: '1,5', confirmed: false, day: '2026-11-20', meal: null },
  ]);
  await user.click(await button('Undo'));
  expect(asked('remove_food')).toEqual([{ entries: [71], notes: [] }]);
});

test('an unlikely amount is asked about, and logged once it is confirmed', async () => {
  const { user, asked } = open({
    log_dish: ({ confirmed }) => {
      if (confirmed) return logged;
      throw new CallError({ code: 'invalid', message: 'That is 6 kg. Is it right?', field: 'confirmed' });
    },
  });
  const servings = await screen.findByLabelText('Servings of Lentil soup to log');
  await user.clear(servings);
  await user.type(servings, '20{Enter}');
  expect(await screen.findByText('That is 6 kg. Is it right?')).toBeTruthy();
  await user.click(await button('Yes, log it'));
  expect(await screen.findByText('Lentil soup, 20 logged')).toBeTruthy();
  expect(asked('log_dish').map(({ confirmed }) => confirmed)).toEqual([false, true]);
  expect(screen.queryByText('That is 6 kg. Is it right?')).toBeNull();
});

test('servings that are no number are refused beside them', async () => {
  const { user } = open({
    log_dish: () => {
      throw new CallError({ code: 'invalid', message: 'A number of servings.', field: 'servings' });
    },
  });
  const servings = await screen.findByLabelText('Servings of Weekday porridge to log');
  await user.clear(servings);
  await user.type(servings, 'some{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('A number of servings.');
  expect(servings.getAttribute('aria-invalid')).toBe('true');
});

test('a recipe is read line by line while it is written, each line once', async () => {
  const { user, asked } = open();
  await user.click(await button('New recipe'));
  await user.click(screen.getByLabelText('Ingredients'));
  await user.paste('2 carrots\n\n200 g lentils\nmoon dust ???');
  const readings = await screen.findByRole('list', { name: 'How it is read' });
  await within(readings).findByText('100 g');
  expect(within(readings).getByText('a medium one is taken')).toBeTruthy();
  expect(within(readings).getByText(/“moon dust \?\?\?” was not understood/).textContent).toContain(
    'No food is called that.',
  );
  await user.type(screen.getByLabelText('Ingredients'), '{End}!');
  await waitFor(() => expect(asked('read_line').at(-1)).toEqual({ text: 'moon dust ???!' }));
  expect(asked('read_line').filter(({ text }) => text === '2 carrots').length).toBe(1);
});

test('another reading is chosen, and the choice stays with its line', async () => {
  const { user, asked } = open();
  await user.click(await button('New recipe'));
  await user.type(screen.getByLabelText('Name'), 'Soup');
  const lines = screen.getByLabelText('Ingredients');
  await user.click(lines);
  await user.paste('200 g lentils\nmoon dust ???');
  const choice = await screen.findByLabelText<HTMLSelectElement>('Reading of “200 g lentils”');
  await user.selectOptions(choice, screen.getByRole('option', { name: 'Red lentils · 200\u00a0g' }));
  await user.clear(lines);
  await user.click(lines);
  await user.paste('2 carrots\n200 g lentils\nmoon dust ???');
  await user.click(await button('Save'));
  await screen.findByText('Soup saved');
  expect(asked('save_recipe')).toEqual([
    {
      id: null,
      name: 'Soup',
      servings: '1',
      lines: '2 carrots\n200 g lentils\nmoon dust ???',
      choices: [{ food_id: 'sr28:2 carrots', grams: 100 }, { food_id: 'sr28:Red lentils', grams: 200 }, null],
    },
  ]);
  await user.click(await button('Undo'));
  expect(asked('remove_dish')).toEqual([{ id: 10 }]);
});

test('a recipe comes back with the readings it was kept with, and can be put back', async () => {
  const { user, asked } = open();
  await user.click(await button('Change Lentil soup'));
  const choice = await screen.findByLabelText<HTMLSelectElement>('Reading of “200 g lentils”');
  expect(choice.value).toBe('1');
  await user.selectOptions(choice, screen.getByRole('option', { name: 'Lentils · 200\u00a0g' }));
  await user.click(await button('Save'));
  await screen.findByText('Lentil soup saved');
  await user.click(await button('Undo'));
  expect(asked('save_recipe')).toEqual([
    {
      id: 6,
      name: 'Lentil soup',
      servings: '4',
      lines: '200 g lentils',
      choices: [{ food_id: 'sr28:Lentils', grams: 200 }],
    },
  ]);
  expect(asked('put_back_dish')).toEqual([{ id: 6, version: 90 }]);
});

test('a recipe that is opened and saved keeps its ingredients as they are kept', async () => {
  const { user, asked } = open();
  await user.click(await button('Change Lentil soup'));
  await screen.findByLabelText('Reading of “200 g lentils”');
  await user.click(await button('Save'));
  await screen.findByText('Lentil soup saved');
  expect(asked('save_recipe')).toEqual([expect.objectContaining({ id: 6, choices: null })]);
});

test('a recipe whose lines cannot be read is not saved, and its text stays', async () => {
  let fails = true;
  const { user, asked } = open({
    read_line: ({ text }) => {
      if (fails) throw new CallError({ code: 'store', message: 'The table is busy.', field: null });
      return readLine(text);
    },
  });
  await user.click(await button('New recipe'));
  const lines = screen.getByLabelText<HTMLTextAreaElement>('Ingredients');
  await user.click(lines);
  await user.paste('2 carrots');
  expect(await screen.findByText('The table is busy.')).toBeTruthy();
  await user.click(await button('Save'));
  expect(asked('save_recipe')).toEqual([]);
  expect(lines.value).toBe('2 carrots');
  fails = false;
  await user.click(await button('Save'));
  await waitFor(() => expect(asked('save_recipe').length).toBe(1));
});

test('a refused recipe says so at its field', async () => {
  const { user } = open({
    save_recipe: () => {
      throw new CallError({ code: 'invalid', message: 'At least one ingredient.', field: 'lines' });
    },
  });
  await user.click(await button('New recipe'));
  await user.click(await button('Save'));
  expect((await screen.findByRole('alert')).textContent).toBe('At least one ingredient.');
});

test('leaving a form changes nothing and gives the focus back', async () => {
  const { user, host } = open();
  await user.click(await button('Change Lentil soup'));
  await user.type(screen.getByLabelText('Name'), ' no');
  await user.click(await button('Cancel'));
  expect(document.activeElement).toBe(await button('Change Lentil soup'));
  expect(host.calls.some(({ name }) => name === 'save_recipe')).toBe(false);
});

test('a plate is saved as a meal under a name, and taken back', async () => {
  const host = new FakeHost({
    kitchen: () => ({ ...kitchen, dishes: [] }),
    save_meal: () => kitchen,
    remove_dish: () => kitchen,
  });
  const { user } = draw(SaveMeal, { plate: [almonds, { ...almonds, id: 8, name: '<i>Roll</i>' }] }, host);
  expect(screen.getByText('On the plate: Almonds; <i>Roll</i>.')).toBeTruthy();
  await user.type(screen.getByLabelText('Name of the meal'), 'Snack{Enter}');
  expect(await screen.findByText('Snack saved')).toBeTruthy();
  expect(host.calls.at(-1)).toEqual({ name: 'save_meal', request: { name: 'Snack', entries: [7, 8] } });
  expect(screen.queryByLabelText('Name of the meal')).toBeNull();
  await user.click(await button('Undo'));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_dish', request: { id: 6 } });
});

test('a meal without a name is refused at its field', async () => {
  const host = new FakeHost({
    kitchen: () => kitchen,
    save_meal: () => {
      throw new CallError({ code: 'invalid', message: 'A meal needs a name.', field: 'name' });
    },
  });
  const { user } = draw(SaveMeal, { plate: [almonds] }, host);
  await user.click(await button('Save'));
  expect((await screen.findByRole('alert')).textContent).toBe('A meal needs a name.');
});
