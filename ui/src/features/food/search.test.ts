import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodHit } from '$lib/host/bindings';
import { draw } from '../../test/render';
import { hit, quickAddHost, sent } from '../../test/quick-add';
import { almondsDetail } from '../../test/samples';
import QuickAdd from './QuickAdd.svelte';

const input = () => screen.getByRole('combobox', { name: 'Add food' });
const rows = () => screen.getAllByRole('option');
const row = (name: RegExp) => screen.findByRole('option', { name });
const marked = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');

test('the amount that was typed goes with another food', async () => {
  const host = quickAddHost();
  host.handlers.search_foods = () => [hit('sr28:butter', 'Almond butter')];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '30 g almonds');
  await user.click(await row(/^Almond butter/));
  expect(await screen.findByLabelText('Amount')).toHaveProperty('value', '30 g');
  await user.keyboard('{Escape}{ArrowUp}{Enter}');
  expect(await screen.findByLabelText('Which food is “30 g almonds”?')).toBeTruthy();
  await user.click(await row(/^Almonds/));
  expect(rows().at(-1)?.textContent).toContain('Another food…');
});

test('one food with its amount shows how it is read, and Enter adds it', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'half an avocado');
  await row(/Avocado oil/);
  expect(screen.getByText('2 foods found')).toBeTruthy();
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  expect(sent(host, 'log_line')).toEqual([
    expect.objectContaining({ choices: [{ food_id: 'sr28:Avocado oil', grams: 7 }] }),
  ]);
});

test('a number says how many: an uncertain reading is shown as such, and Enter logs it', async () => {
  const host = quickAddHost();
  host.handlers.search_foods = () => [hit('sr28:eggs', 'Egg noodles')];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs');
  expect((await row(/^Eggs/)).textContent).toMatch(/Eggs\s*· 2 large/);
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  await user.type(input(), 'half an avocado');
  expect((await row(/^Avocado · half/)).textContent).toContain('— or avocado oil?');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent(host, 'log_line')).toHaveLength(2));
  expect(sent(host, 'log_line')).toEqual([
    expect.objectContaining({ text: '2 eggs', choices: [{ food_id: 'sr28:Eggs', grams: 100 }] }),
    expect.objectContaining({
      text: 'half an avocado',
      choices: [{ food_id: 'sr28:Avocado', grams: 100 }],
    }),
  ]);
  expect(sent(host, 'food')).toEqual([]);
});

test('an amount that cannot be says so before the foods, and Enter keeps it as a note', async () => {
  const host = quickAddHost();
  host.handlers.search_foods = () => [hit('sr28:eggs', 'Eggs')];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '-3 eggs');
  expect((await row(/kept as a note/)).textContent).toMatch(/-3 eggs.*no such food/);
  expect(screen.getByText('no such food 1 food found').role).toBe('status');
  expect(rows()).toHaveLength(2);
  await user.keyboard('{Enter}');
  await screen.findByText('Kept as a note');
  expect(sent(host, 'keep_note')).toEqual([{ text: '-3 eggs', day: null, meal: null }]);
});

test('a bare word is a search, and choosing a food asks how much', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'almonds');
  await screen.findByText('2 foods found');
  expect(screen.getByText('270 mg in 100 g')).toBeTruthy();
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(await row(/^Almonds/));
  await user.keyboard('{Enter}');
  const amount = await screen.findByLabelText('Amount');
  await waitFor(() => expect(document.activeElement).toBe(amount));
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  expect(sent(host, 'log_line')).toEqual([]);
  expect(input()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [7], notes: [] }]);
});

test('an answer to an older word is dropped, and Enter waits for the newest', async () => {
  const waiting = new Map<string, (hits: FoodHit[]) => void>();
  const host = quickAddHost();
  host.handlers.search_foods = ({ query }) => new Promise((settle) => waiting.set(query, settle));
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'al');
  await user.keyboard('{Enter}');
  waiting.get('al')?.([hit('sr28:12061', 'Almonds')]);
  waiting.get('a')?.([hit('sr28:2', 'Apple')]);
  await screen.findByLabelText('Amount');
  expect(sent(host, 'food')).toEqual([{ food_id: 'sr28:12061' }]);
  expect(screen.queryByText('Apple')).toBeNull();
});

test('nothing found offers an own food, and a note', async () => {
  const described: string[] = [];
  const { host, user } = draw(QuickAdd, { onown: (text: string) => described.push(text) }, quickAddHost());
  await user.type(input(), 'grandmother’s pie');
  const said = await screen.findAllByText('no such food');
  expect(said.map((words) => words.role)).toEqual(['status', '']);
  expect(screen.queryByText(/Nothing found/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Describe it from its label' }));
  expect(described).toEqual(['grandmother’s pie']);
  await user.click(screen.getByRole('button', { name: 'Keep as a note' }));
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: 'grandmother’s pie', day: null, meal: null }]);
});

test('where an own food has no place, it is not offered, and Enter keeps a note', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'zzz');
  await screen.findAllByText('no such food');
  expect(screen.queryByRole('button', { name: 'Describe it from its label' })).toBeNull();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: 'zzz', day: null, meal: null }]);
});

test('Esc goes back a step at a time and never throws the line away', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'almonds{Enter}');
  await screen.findByLabelText('Amount');
  await user.keyboard('{Escape}');
  expect(rows()).toHaveLength(2);
  await user.keyboard('{Escape}');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(input()).toHaveProperty('value', 'almonds');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(sent(host, 'log_line')).toEqual([]);
});

test('words typed while a food is on its way are not interrupted by it', async () => {
  const host = quickAddHost();
  let arrive = () => {};
  host.handlers.food = () => new Promise((settle) => (arrive = () => settle(almondsDetail)));
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'almonds');
  await user.click(await row(/^Almonds/));
  await user.type(input(), ', 2 eggs');
  arrive();
  await row(/Eggs/);
  expect(screen.queryByLabelText('Amount')).toBeNull();
});

test('markup in a food’s name and in a note is text', async () => {
  const host = quickAddHost();
  const markup = '<img src=x onerror=alert(1)>';
  host.handlers.search_foods = () => [hit('sr28:1', markup)];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'x');
  expect(await screen.findByText(markup)).toBeTruthy();
  await user.clear(input());
  await user.type(input(), `2 eggs, ${markup}`);
  expect(within(await row(/kept as a note/)).getByText(markup)).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});
