import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Drinks } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { drinks } from '../../test/kitchen-samples';
import { draw } from '../../test/render';
import { fact } from '../../test/samples';
import DrinksCard from './DrinksCard.svelte';

const glass = { id: 41, food_id: 'sr28:14411', name: 'Tap water', day: '2026-11-22' };

function open(given: Partial<Drinks> = {}, host = new FakeHost()) {
  return draw(DrinksCard, { drinks: { ...drinks, ...given }, day: null }, host);
}

const card = () => screen.getByRole('region', { name: 'Drinks' });

test('a glass of water is one press, and taken back by one', async () => {
  const host = new FakeHost({
    log_water: () => ({ entries: [glass as never], notes: [] }),
    remove_food: () => undefined as never,
  });
  const { user } = open({}, host);
  expect(card().textContent).toMatch(/Water 3 glasses\s+· 750\sml/);
  await user.click(screen.getByRole('button', { name: /A glass of water/i }));
  expect(host.calls.at(-1)).toEqual({ name: 'log_water', request: { glasses: 1, day: null } });
  expect(await screen.findByText('A glass of water, 250 ml logged')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_food', request: { entries: [41], notes: [] } });
});

test('a glass that could not be logged is said beside it', async () => {
  const host = new FakeHost({
    log_water: () => {
      throw new CallError({ code: 'store', message: 'The log is busy.', field: null });
    },
  });
  const { user } = open({}, host);
  await user.click(screen.getByRole('button', { name: /A glass of water/i }));
  expect(await within(card()).findByText('The log is busy.')).toBeTruthy();
});

test('a day without water says so', () => {
  open({ water_ml: 0, glasses: 0 });
  expect(screen.getByText('No water logged')).toBeTruthy();
});

test('the water’s figure is shown as it was entered, and its absence too', () => {
  open({ water: { ...drinks.water, name: '<b>Spring</b>' } });
  expect(screen.getByText('<b>Spring</b> · 12.5 mg in a litre')).toBeTruthy();
});

test('without a figure of their own the table’s water is said to count', () => {
  open({ water: { ...drinks.water, mg_per_litre: null, source: 'USDA SR28, tap water' } });
  expect(screen.getByText(/no figure of your own yet/)).toBeTruthy();
  expect(screen.getByText('USDA SR28, tap water')).toBeTruthy();
});

test('the water’s figure is changed; a refusal stands at its field, which keeps what was typed', async () => {
  const host = new FakeHost({
    save_water: ({ mg_per_litre }) => {
      if (mg_per_litre === 'hard') {
        throw new CallError({ code: 'invalid', message: 'A number, please.', field: 'mg_per_litre' });
      }
      return undefined as never;
    },
  });
  const { user } = open({}, host);
  await user.click(screen.getByRole('button', { name: 'Change your water' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Your water'));
  const figure = screen.getByLabelText<HTMLInputElement>('Magnesium, mg in a litre');
  expect(screen.getByText(/supplier’s yearly report/)).toBeTruthy();
  await user.clear(figure);
  await user.type(figure, 'hard{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('A number, please.');
  expect(figure.value).toBe('hard');

  await user.clear(figure);
  await user.type(figure, '24,5{Enter}');
  expect(await screen.findByText('Tap water saved')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change your water' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(host.calls.map(({ request }) => request).slice(-2)).toEqual([
    { name: 'Tap water', mg_per_litre: '24,5', glass_ml: '250' },
    { name: 'Tap water', mg_per_litre: '12.5', glass_ml: '250' },
  ]);
});

test('caffeine is told with its time and the hours before lights out', () => {
  open();
  const caffeine = screen.getByRole('region', { name: 'Caffeine' });
  expect(caffeine.textContent).toMatch(/63\smg/);
  expect(caffeine.textContent).toMatch(/14:10 · 8\sh 30\smin before lights out/);
});

test('drinks without a caffeine figure make the sum a least', () => {
  open({ caffeine_without_figure: 2 });
  const caffeine = screen.getByRole('region', { name: 'Caffeine' });
  expect(within(caffeine).getByText('at least 63 mg')).toBeTruthy();
  expect(within(caffeine).getByText('2 drinks without a caffeine figure')).toBeTruthy();
});

test('a drink without an alcohol figure is said as well', () => {
  open({ alcohol_without_figure: 1 });
  const alcohol = screen.getByRole('region', { name: 'Alcohol' });
  expect(alcohol.textContent).not.toContain('0\u00a0g');
  expect(within(alcohol).getByText('1 drink without an alcohol figure')).toBeTruthy();
});

test('with no caffeine figure at all no sum is made up', () => {
  open({ caffeine: [], caffeine_mg: 0, caffeine_without_figure: 1 });
  expect(screen.getByRole('region', { name: 'Caffeine' }).textContent).not.toContain('0\u00a0mg');
});

test('a drink without a time, at lights out and after it', () => {
  const wine = { name: 'Wine', time: '', amount: 15.4, hours_before_bed: null };
  open({
    alcohol: [wine, { ...wine, time: '22:45', hours_before_bed: 0.1 }, { ...wine, hours_before_bed: -2 }],
    alcohol_g: 46.2,
  });
  const alcohol = screen.getByRole('region', { name: 'Alcohol' });
  expect(alcohol.textContent).toContain('46\u00a0g');
  expect(alcohol.textContent).toContain('time not known');
  expect(alcohol.textContent).toMatch(/22:45 · at lights out/);
  expect(alcohol.textContent).toContain('after lights out');
});

test('a note on the evening carries its source', async () => {
  const note = { text: 'Coffee this late may cost some sleep.', fact: { ...fact, source: 'Gardiner 2023' } };
  const { user } = open({ evening: [note, { ...note, text: 'So may the second one.' }] });
  const evening = screen.getByRole('region', { name: 'For tonight' });
  expect(evening.textContent).toContain('Coffee this late may cost some sleep.');
  await user.click(within(evening).getAllByRole('button', { name: /Source/ })[0] ?? evening);
  expect(await screen.findByText('Gardiner 2023')).toBeTruthy();
});
