import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodDetail, FoodHit } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { almonds } from '../../test/samples';
import QuickAdd from './QuickAdd.svelte';

function hit(food_id: string, name: string, magnesium: number | null = 270): FoodHit {
  return { food_id, name, description: `${name}, as the source says`, magnesium_mg_per_100g: magnesium };
}

const detail: FoodDetail = {
  ...hit('sr28:12061', 'Almonds'),
  group: 'Nuts',
  source: 'USDA SR28',
  portions: [{ text: '1 cup', grams: 143, magnesium_mg: 386 }],
};

function kitchen(): FakeHost {
  return new FakeHost({
    search_foods: () => [hit('sr28:1', 'Almond oil', null), hit('sr28:12061', 'Almonds')],
    food: () => detail,
    weigh_food: ({ amount }) => ({ grams: parseFloat(amount), magnesium_mg: 2.7 * parseFloat(amount) }),
    log_food: ({ amount }) => {
      if (parseFloat(amount) < 0)
        throw new CallError({ code: 'invalid', message: 'Enter a weight above zero.', field: 'amount' });
      return almonds;
    },
    remove_food: () => {
      throw new Error('not asked for in full');
    },
  });
}

const input = () => screen.getByRole('combobox', { name: 'Add food' });
const logged = (host: FakeHost) => host.calls.filter((call) => call.name === 'log_food');

test('thirty grams of almonds are found, weighed and logged by keyboard alone', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '30 g almonds');
  await screen.findByText('2 foods found');
  expect(host.calls.at(-1)).toEqual({ name: 'search_foods', request: { query: 'almonds' } });
  await user.keyboard('{ArrowDown}');
  expect(input().getAttribute('aria-activedescendant')).toBe(
    screen.getByRole('option', { name: /^Almonds/ }).id,
  );
  await user.keyboard('{Enter}');
  expect(await screen.findByText('81 mg')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Amount')));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Almonds, 30 g logged')).toBeTruthy();
  expect(logged(host)).toEqual([
    { name: 'log_food', request: { food_id: 'sr28:12061', amount: '30 g', portion: null, day: null } },
  ]);
  expect(input()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_food', request: { id: 7 } });
});

test('an amount that is refused keeps its text and says why at the field', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'almonds{Enter}');
  const amount = await screen.findByLabelText('Amount');
  await user.type(amount, '-3{Enter}');
  const error = await screen.findByText('Enter a weight above zero.');
  expect(amount.getAttribute('aria-describedby')).toContain(error.id);
  expect(amount).toHaveProperty('value', '-3');
  expect(input()).toHaveProperty('value', 'almonds');
});

test('a portion is counted from one', async () => {
  const { host, user } = draw(QuickAdd, { day: '2026-11-20' }, kitchen());
  await user.type(input(), 'almonds{Enter}');
  const measure = await screen.findByLabelText('Measure');
  await user.selectOptions(measure, screen.getByRole('option', { name: /^1 cup/ }));
  expect(screen.getByLabelText('Amount')).toHaveProperty('value', '1');
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  await waitFor(() =>
    expect(logged(host)).toEqual([
      { name: 'log_food', request: { food_id: 'sr28:12061', amount: '1', portion: 0, day: '2026-11-20' } },
    ]),
  );
});

test('an answer to an older word is dropped, and Enter waits for the newest', async () => {
  const waiting = new Map<string, (hits: FoodHit[]) => void>();
  const host = kitchen();
  host.handlers.search_foods = ({ query }) => new Promise((settle) => waiting.set(query, settle));
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'al');
  await user.keyboard('{Enter}');
  waiting.get('al')?.([hit('sr28:12061', 'Almonds')]);
  waiting.get('a')?.([hit('sr28:2', 'Apple')]);
  await screen.findByLabelText('Amount');
  expect(host.calls.filter((call) => call.name === 'food')).toEqual([
    { name: 'food', request: { food_id: 'sr28:12061' } },
  ]);
  expect(screen.queryByText('Apple')).toBeNull();
});

test('markup in a food’s name is text', async () => {
  const host = kitchen();
  host.handlers.search_foods = () => [hit('sr28:1', '<img src=x onerror=alert(1)>')];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'x');
  expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('Esc goes back a step at a time', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'almonds{Enter}');
  await screen.findByLabelText('Amount');
  await user.keyboard('{Escape}');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(input()).toHaveProperty('value', 'almonds');
  await user.keyboard('{Escape}');
  expect(input()).toHaveProperty('value', '');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
});

test('a word without a food says so', async () => {
  const host = kitchen();
  host.handlers.search_foods = () => [];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'zzz');
  const said = await screen.findAllByText(/^Nothing found/);
  expect(said.map((words) => words.role)).toContain('status');
});
