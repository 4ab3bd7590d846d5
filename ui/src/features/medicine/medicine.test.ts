import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { MatchedMedicine, MedicineView } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { supplements } from '../../test/samples';
import { doxycycline, levothyroxine, medicine, tetracyclines } from '../../test/timing-samples';
import Medicines from './Medicines.svelte';

const unknown = (text: string): MatchedMedicine => ({ typed: text, interactions: [], unmatched: [text] });
const doxy = (text: string): MatchedMedicine => ({
  typed: text,
  interactions: [tetracyclines],
  unmatched: [],
});

function open(medicines: MedicineView[] | null, handlers: FakeHost['handlers'] = {}) {
  const host = new FakeHost({
    match_medicine: ({ text }) => (text.startsWith('doxy') ? doxy(text) : unknown(text)),
    add_medicine: () => supplements,
    set_medicine_times: () => supplements,
    remove_medicine: () => supplements,
    ...handlers,
  });
  const asked = (name: string) =>
    host.calls.filter((call) => call.name === name).map(({ request }) => request);
  return { ...draw(Medicines, { medicines }, host), asked };
}

const name = () => screen.getByLabelText('Medicine');
const times = () => screen.getByLabelText('When you take it');

test('a name is matched while it is typed, with its rule and source', async () => {
  const { user, asked } = open([]);
  await user.type(name(), 'doxycycline');
  expect(await screen.findByText(tetracyclines.advice)).toBeTruthy();
  expect(screen.getByText('serious interaction')).toBeTruthy();
  expect(screen.getByText(tetracyclines.effect)).toBeTruthy();
  // Typing rests once, so that it is looked up once.
  expect(asked('match_medicine')).toEqual([{ text: 'doxycycline' }]);
});

test('what is not in the table is not checked, and does not sound fine', async () => {
  const { user } = open([]);
  await user.type(name(), 'zzz');
  expect(await screen.findByText(/^Not checked: .* That does not mean it is fine/)).toBeTruthy();
});

test('an answer to an older name is dropped', async () => {
  let late: (matched: MatchedMedicine) => void = () => undefined;
  const { user } = open([], {
    match_medicine: ({ text }) =>
      text === 'doxy' ? new Promise((answer) => (late = answer)) : unknown(text),
  });
  await user.type(name(), 'doxy');
  await waitFor(() => expect(late).toHaveLength(1));
  await user.clear(name());
  await user.type(name(), 'zzz');
  await screen.findByText(/^Not checked/);
  late(doxy('doxy'));
  await Promise.resolve();
  expect(screen.queryByText(tetracyclines.advice)).toBeNull();
});

test('Enter adds with the times as typed, and the name is ready for the next', async () => {
  const { user, asked } = open([]);
  await user.type(name(), 'doxycycline');
  await user.type(times(), '9 and 17{Enter}');
  await screen.findByText('doxycycline added');
  expect(asked('add_medicine')).toEqual([{ name: 'doxycycline', times: '9 and 17' }]);
  expect(name()).toHaveProperty('value', '');
  expect(times()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(name());
  expect(screen.queryByText(tetracyclines.advice)).toBeNull();
});

test.each([
  ['name', 'doxycycline is on your list already.'],
  ['times', '“morning” is not a time of day.'],
])('a fault stands at its field (%s), and nothing typed is lost', async (field, message) => {
  const { user } = open([], {
    add_medicine: () => {
      throw new CallError({ code: 'invalid', message, field });
    },
  });
  await user.type(name(), 'doxycycline');
  await user.type(times(), 'morning{Enter}');
  const error = await screen.findByText(message);
  const control = field === 'name' ? name() : times();
  expect(control.getAttribute('aria-describedby')).toContain(error.id);
  expect(name()).toHaveProperty('value', 'doxycycline');
  expect(times()).toHaveProperty('value', 'morning');
});

test('times are changed where they stand, and the focus comes back', async () => {
  const { user, asked } = open([doxycycline, levothyroxine]);
  expect(screen.getByText('09:00, 17:00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change the times of doxycycline' }));
  const field = screen.getByRole('form', { name: 'When you take doxycycline' }).querySelector('input');
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', '09:00, 17:00');
  await user.keyboard('{Control>}a{/Control}8, 20{Enter}');
  await waitFor(() => expect(asked('set_medicine_times')).toHaveLength(1));
  expect(asked('set_medicine_times')[0]).toMatchObject({ name: 'doxycycline' });
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Change the times of doxycycline' }),
    ),
  );
});

test('refused times stay in their field; Escape leaves them', async () => {
  const { user } = open([levothyroxine], {
    set_medicine_times: () => {
      throw new CallError({ code: 'invalid', message: '“soon” is not a time of day.', field: 'times' });
    },
  });
  await user.click(screen.getByRole('button', { name: 'Change the times of levothyroxine' }));
  await user.keyboard(' soon{Enter}');
  expect(await screen.findByText('“soon” is not a time of day.')).toBeTruthy();
  expect(screen.getByDisplayValue('07:00 soon')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByText('07:00')).toBeTruthy();
});

test('times that matter are asked for', async () => {
  const { user } = open([medicine('doxycycline', [], [tetracyclines]), medicine('zzz', [], [])]);
  expect(screen.getAllByText('When do you take it? Then Lull keeps the hours.')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Say when you take doxycycline' }));
  expect(screen.getByRole('form', { name: 'When you take doxycycline' })).toBeTruthy();
});

test('a removed medicine comes back with its times', async () => {
  const { user, asked } = open([doxycycline]);
  await user.click(screen.getByRole('button', { name: 'Remove doxycycline' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(asked('remove_medicine')).toEqual([{ name: 'doxycycline' }]);
  expect(asked('add_medicine')).toEqual([{ name: 'doxycycline', times: '09:00, 17:00' }]);
});

test('not told is not none: it can be told, or answered with none', async () => {
  const { user, navigation } = open(null);
  expect(screen.getByText(/have not told Lull whether you take any/)).toBeTruthy();
  expect(name()).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Say “none” in Settings' }));
  expect(navigation.room).toBe('settings');
});

test('an unknown part of a line is not checked beside the known one', () => {
  const matched = {
    typed: 'doxycycline, <b>zzz</b>',
    interactions: [tetracyclines],
    unmatched: ['<b>zzz</b>'],
  };
  open([{ matched, times: ['09:00'], asks_times: false }]);
  expect(screen.getByText(/^<b>zzz<\/b>: not checked/)).toBeTruthy();
});

test('a name that was typed twice is shown twice', () => {
  open([doxycycline, doxycycline]);
  expect(screen.getAllByRole('heading', { name: 'doxycycline' })).toHaveLength(2);
});

test('what lowers magnesium is marked as such', () => {
  const lowers = { ...tetracyclines, id: 'loop', changes: 'lowers' as const };
  draw(Medicines, { medicines: [medicine('furosemide', [], [lowers])] }, new FakeHost());
  expect(screen.getByText('can lower magnesium')).toBeTruthy();
});
