import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Item, Settings as View } from '$lib/host/bindings';
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
    expect(host.calls).toContainEqual({ name: 'update_answer', request: { item: 'kidney', text: 'ill' } }),
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
  expect(host.calls.find(({ name }) => name === 'save_choices')?.request).toEqual({
    upper_level: 'us350',
    wind_down_minutes: '999',
  });
});

test('the food tables stand among the settings', async () => {
  open();
  const tables = await screen.findByRole('region', { name: 'Food tables' });
  await waitFor(() => expect(tables.textContent).toContain('USDA SR28: 8,789 foods'));
});

/** A store that writes once it is let, and reads slowly, with a question that takes many ticks. */
function slow(refuse: (text: string) => boolean = () => false) {
  const foods = ['milk', 'nuts', 'fish', 'soy'];
  const [question] = items;
  if (!question) throw new Error('the samples have questions');
  const avoids: Item = {
    ...question,
    id: 'avoids',
    section: 'safety',
    prompt: 'Not eaten',
    ask: { kind: 'checklist', options: foods.map((value) => ({ value, label: value })) },
  };
  let now: View = { ...view, items: [avoids], answers: {} };
  let write: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => (write = resolve));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const host = new FakeHost({
    settings: async () => {
      const read = now;
      await wait(30);
      return read;
    },
    food_tables: () => foodTables,
    update_answer: async ({ item, text }) => {
      await writing;
      if (refuse(text)) throw new CallError({ code: 'store', message: 'The disk is full.', field: null });
      now = { ...now, answers: { [item]: text } };
      host.changed('profile');
      await wait(10);
      return now;
    },
  });
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter((box) => box.checked).length;
  return {
    ...draw(Settings, {}, host),
    host,
    foods,
    ticked,
    write: () => write(),
    stored: () => now.answers.avoids,
  };
}

test('four ticks in a row are all shown and all kept, and told as saved once', async () => {
  const { host, user, foods, ticked, write, stored } = slow();
  for (const [already, food] of foods.entries()) {
    await user.click(await screen.findByLabelText(food));
    expect(ticked()).toBe(already + 1);
  }
  expect(screen.queryByText('Saved')).toBeNull();
  write();
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(stored()).toBe('milk,nuts,fish,soy');
  expect(ticked()).toBe(4);
  // A reading that was begun before the last write ends now.
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ticked()).toBe(4);
  expect(host.calls.filter(({ name }) => name === 'update_answer').map(({ request }) => request)).toEqual([
    { item: 'avoids', text: 'milk' },
    { item: 'avoids', text: 'milk,nuts,fish,soy' },
  ]);
});

test('a tick that cannot be kept is taken back and said, never shown as saved', async () => {
  const { user, ticked, write, stored } = slow((text) => text.includes('nuts'));
  await user.click(await screen.findByLabelText('milk'));
  await user.click(screen.getByLabelText('nuts'));
  write();
  expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
  expect(stored()).toBe('milk');
  expect(ticked()).toBe(1);
  expect(screen.queryByText('Saved')).toBeNull();
});
