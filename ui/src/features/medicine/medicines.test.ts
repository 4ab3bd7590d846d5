import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Interaction, MedicineView } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { fact, supplements } from '../../test/samples';
import Medicines from './Medicines.svelte';

const tetracyclines: Interaction = {
  id: 'tetracyclines',
  name: 'Tetracyclines',
  names: ['doxycycline'],
  effect: 'Less is absorbed.',
  rule: { kind: 'apart', before_h: 2, after_h: 6 },
  advice: 'Two hours before magnesium, or six after.',
  severity: 'high',
  changes: null,
  diuretic: false,
  ppi: false,
  fact,
};

const doxycycline: MedicineView = {
  matched: { typed: 'doxycycline', interactions: [tetracyclines], unmatched: [] },
  times: ['09:00'],
  asks_times: false,
};

function host(): FakeHost {
  return new FakeHost({
    match_medicine: ({ text }) => ({ typed: text, interactions: [], unmatched: [text] }),
    add_medicine: () => supplements,
    remove_medicine: () => supplements,
    set_medicine_times: () => supplements,
  });
}

test('a name is matched while it is typed, and unknown is never called safe', async () => {
  const { user } = draw(Medicines, { medicines: [] }, host());
  await user.type(screen.getByLabelText('Medicine'), 'flumph');
  expect(await screen.findByText(/does not mean that it is fine/)).toBeTruthy();
});

test('a medicine is added with its times, and taken back', async () => {
  const fake = host();
  const { user } = draw(Medicines, { medicines: [] }, fake);
  await user.type(screen.getByLabelText('Medicine'), 'iron');
  await user.type(screen.getByLabelText('Taken at'), '8, 20{Enter}');
  await waitFor(() =>
    expect(fake.calls).toContainEqual({ name: 'add_medicine', request: { name: 'iron', times: '8, 20' } }),
  );
  expect(screen.getByLabelText('Medicine')).toHaveProperty('value', '');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(fake.calls).toContainEqual({ name: 'remove_medicine', request: { name: 'iron' } });
});

test('a fault stands at its field, and nothing typed is lost', async () => {
  const fake = host();
  fake.handlers.add_medicine = () => {
    throw new CallError({ code: 'invalid', message: '“noonish” is not a time.', field: 'times' });
  };
  const { user } = draw(Medicines, { medicines: [] }, fake);
  await user.type(screen.getByLabelText('Medicine'), 'iron');
  await user.type(screen.getByLabelText('Taken at'), 'noonish{Enter}');
  const error = await screen.findByText('“noonish” is not a time.');
  expect(screen.getByLabelText('Taken at').getAttribute('aria-describedby')).toContain(error.id);
  expect(screen.getByLabelText('Medicine')).toHaveProperty('value', 'iron');
});

test('the times of a medicine are changed in its row', async () => {
  const fake = host();
  const { user } = draw(Medicines, { medicines: [doxycycline] }, fake);
  expect(screen.getByText('Taken at 09:00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change the times of doxycycline' }));
  const times = screen.getAllByLabelText('Taken at')[1];
  expect(times).toHaveProperty('value', '09:00');
  if (times) await user.type(times, ' 17{Enter}');
  expect(fake.calls).toContainEqual({
    name: 'set_medicine_times',
    request: { name: 'doxycycline', times: '09:00 17' },
  });
});

test('a medicine whose hours matter asks when it is taken', () => {
  draw(Medicines, { medicines: [{ ...doxycycline, times: [], asks_times: true }] }, host());
  expect(screen.getByText('When do you take it? Then Lull keeps its hours.')).toBeTruthy();
});

test('what lowers magnesium is marked, and an unknown part stands beside the known one', () => {
  const water: MedicineView = {
    matched: {
      typed: 'furosemide, flumph',
      interactions: [{ ...tetracyclines, id: 'loop', changes: 'lowers' }],
      unmatched: ['flumph'],
    },
    times: [],
    asks_times: false,
  };
  draw(Medicines, { medicines: [water] }, host());
  expect(screen.getByText('can lower magnesium')).toBeTruthy();
  expect(screen.getByText('flumph: not checked, ask your pharmacist.')).toBeTruthy();
});

test('medicines that were not told lead to Settings', async () => {
  const { user, navigation } = draw(Medicines, { medicines: null }, host());
  await user.click(screen.getByRole('button', { name: 'To Settings' }));
  expect(navigation.room).toBe('settings');
});
