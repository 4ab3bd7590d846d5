import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Settings as View } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../test/fake';
import { items } from '../test/first-night';
import { foodTables } from '../test/kitchen-samples';
import { fact } from '../test/samples';
import { draw } from '../test/render';
import Settings from './Settings.svelte';

const view: View = {
  items: items.filter(({ id }) => ['kidney', 'medicines', 'age', 'wake'].includes(id)),
  answers: { kidney: 'well', medicines: 'Aspirin', age: '34', wake: '06:45' },
  medicines: [{ typed: 'Aspirin', interactions: [], unmatched: ['Aspirin'] }],
  upper_level: 'eu250',
  upper_levels: [
    { level: 'eu250', mg: 250, fact },
    { level: 'us350', mg: 350, fact },
  ],
  wind_down_minutes: 45,
  theme: 'night',
  data_folder: '/home/ada/.local/share/lull',
  version: '0.1.0',
};

function open() {
  let now = view;
  const host = new FakeHost({
    settings: () => now,
    food_tables: () => foodTables,
    update_answer: ({ item, text }) => {
      if (item === 'age' && Number(text) > 120) {
        throw new CallError({ code: 'invalid', message: 'Age is 1 to 120.', field: 'age' });
      }
      now = { ...now, answers: { ...now.answers, [item]: text } };
      if (item === 'medicines')
        now = {
          ...now,
          medicines: text.split('\n').map((typed) => ({ typed, interactions: [], unmatched: [typed] })),
        };
      return now;
    },
    save_choices: (choices) => {
      if (Number(choices.wind_down_minutes) > 180) {
        throw new CallError({ code: 'invalid', message: 'From 5 to 180.', field: 'wind_down_minutes' });
      }
      return now;
    },
  });
  return { ...draw(Settings, {}, host), host };
}

test('a changed answer is saved as soon as it is chosen', async () => {
  const { host, user } = open();
  await user.click(await screen.findByLabelText('Is ill'));
  await waitFor(() =>
    expect(host.calls.at(-1)).toEqual({ name: 'update_answer', request: { item: 'kidney', text: 'ill' } }),
  );
});

test('an impossible age is refused at its field, which keeps it', async () => {
  const { user } = open();
  const age = await screen.findByLabelText<HTMLInputElement>('About age');
  await user.clear(age);
  await user.type(age, '200{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('Age is 1 to 120.');
  expect(age.value).toBe('200');
  expect(age.getAttribute('aria-invalid')).toBe('true');
});

test('a medicine is added to those that are named', async () => {
  const { host, user } = open();
  await user.type(await screen.findByLabelText('About medicines'), '<img onerror>{Enter}');
  expect(await screen.findByText('<img onerror>')).toBeTruthy();
  expect(host.calls.find(({ name }) => name === 'update_answer')?.request).toEqual({
    item: 'medicines',
    text: 'Aspirin\n<img onerror>',
  });
});

test('the upper level and the minutes are saved together, and a refusal is said at its field', async () => {
  const { host, user } = open();
  await user.click(await screen.findByLabelText(/US: 350/));
  const minutes = screen.getByLabelText(/Winding down/);
  await user.clear(minutes);
  await user.type(minutes, '999');
  await user.click(screen.getAllByRole('button', { name: 'Save' }).at(-1) ?? document.body);
  expect((await screen.findByRole('alert')).textContent).toBe('From 5 to 180.');
  expect(host.calls.at(-1)?.request).toEqual({ upper_level: 'us350', wind_down_minutes: '999' });
});

test('the food tables stand among the settings', async () => {
  open();
  const tables = await screen.findByRole('region', { name: 'Food tables' });
  await waitFor(() => expect(tables.textContent).toContain('USDA SR28: 8,789 foods'));
});
