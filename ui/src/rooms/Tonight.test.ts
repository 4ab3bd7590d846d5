import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { PartReading, Tonight as View } from '$lib/host/bindings';
import { FakeHost } from '../test/fake';
import { draw } from '../test/render';
import { almonds, dose, magnesium, reason, routine, tonight } from '../test/samples';
import Tonight from './Tonight.svelte';

const eggs: PartReading = {
  food_id: 'sr28:1123',
  name: 'Eggs, whole',
  description: 'Egg, whole, raw, fresh',
  amount: '2 large',
  grams: 100,
  magnesium_mg: 12,
  unsure: null,
  asks_back: null,
};

function evening(change: Partial<View> = {}): FakeHost {
  return new FakeHost({ tonight: () => ({ ...tonight, ...change }) });
}

test('the sentence is the heading, and the evening is said in words', async () => {
  draw(Tonight, {}, evening());
  expect(await screen.findByRole('heading', { level: 1, name: tonight.sentence })).toBeTruthy();
  expect(screen.getByRole('img', { name: tonight.curve.words })).toBeTruthy();
});

test('the sentence moves on when the minute turns', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T21:14:30Z'), shouldAdvanceTime: true });
  const host = evening();
  draw(Tonight, {}, host);
  await screen.findByText(tonight.sentence);
  host.handlers.tonight = () => ({ ...tonight, sentence: 'Glycinate now, then dim the lights.' });
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await screen.findByText('Glycinate now, then dim the lights.')).toBeTruthy();
});

test('supplements and food stay apart, and only supplements meet the upper level', async () => {
  draw(Tonight, {}, evening());
  const card = await screen.findByRole('region', { name: 'Magnesium today' });
  expect(card.textContent).toMatch(/food 256/);
  expect(card.textContent).toMatch(/supplements 60 of at most 350/);
  expect(within(card).getByText('104 mg to go.').parentElement?.textContent).toContain(
    'A small handful of pumpkin seeds (20\u00a0g) would cover it.',
  );
});

test('a food without a figure makes the sum a least and the gap a most', async () => {
  const totals = { ...magnesium.totals, foods_without_figure: 1 };
  draw(Tonight, {}, evening({ magnesium: { ...magnesium, totals } }));
  const card = await screen.findByRole('region', { name: 'Magnesium today' });
  expect(card.textContent).toMatch(/at least\s+316\s+mg/);
  expect(within(card).getByText('1 food without a figure')).toBeTruthy();
  expect(within(card).getByText('At most 104 mg to go.')).toBeTruthy();
});

test('without a goal it says what is missing and leads there', async () => {
  const { user, navigation } = draw(
    Tonight,
    {},
    evening({ magnesium: { ...magnesium, goal: null, to_go_mg: null, closing: [] } }),
  );
  await user.click(await screen.findByRole('button', { name: 'Answer in Settings' }));
  expect(navigation.room).toBe('settings');
});

test('a closed gate suggests nothing, whatever else is said', async () => {
  draw(Tonight, {}, evening({ gate: { level: 'stop', asked: false, reasons: [reason] } }));
  const card = await screen.findByRole('region', { name: 'Magnesium today' });
  expect(screen.queryByText(/Log as taken/)).toBeNull();
  expect(card.textContent).not.toContain('of at most');
  expect(card.textContent).toContain('Supplements: only with your doctor.');
});

test('a dose that is due is logged with one tap', async () => {
  const host = evening();
  host.handlers.take_dose = () => ({ dose, warnings: ['Today’s supplements come to 360 mg.'] });
  const { user } = draw(Tonight, {}, host);
  await user.click(await screen.findByRole('button', { name: /Glycinate 200\smg at 21:45/ }));
  expect(host.calls).toContainEqual({ name: 'take_dose', request: { plan: 5, part: 0 } });
  expect(await screen.findByText('Today’s supplements come to 360 mg.')).toBeTruthy();
});

test('a step is ticked for its night; a tick that was refused is taken off again', async () => {
  const host = evening();
  const { user } = draw(Tonight, {}, host);
  const box = await screen.findByRole('checkbox', { name: /Three slow stretches/ });
  await user.click(box);
  expect(host.calls).toContainEqual({
    name: 'tick_step',
    request: { night: '2026-11-22', step: 'stretch', done: true },
  });
  await waitFor(() => expect(box).toHaveProperty('checked', false));
  host.handlers.tick_step = () => tonight;
  await user.click(box);
  await waitFor(() => expect(box).toHaveProperty('checked', true));
});

test('"not tonight" can be taken back', async () => {
  const host = evening({ routine: { ...routine, not_tonight: true } });
  host.handlers.set_not_tonight = () => tonight;
  const { user } = draw(Tonight, {}, host);
  expect(screen.queryByRole('button', { name: 'Begin now' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Tonight after all' }));
  expect(host.calls).toContainEqual({
    name: 'set_not_tonight',
    request: { night: '2026-11-22', not_tonight: false },
  });
});

test('a twitch elsewhere needs its kind and its place', async () => {
  const host = evening();
  const event = { id: 5, time: '21:14', sensation: 'twitch', place: 'thigh' } as const;
  host.handlers.log_event = () => ({ ...tonight, events: [event] });
  host.handlers.remove_event = () => tonight;
  const { user } = draw(Tonight, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Somewhere else…' }));
  await user.click(screen.getByLabelText('Thigh'));
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(await screen.findByText('Choose what it was and where.')).toBeTruthy();
  await user.click(screen.getByLabelText('Twitch'));
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(host.calls).toContainEqual({
    name: 'log_event',
    request: { sensation: 'twitch', place: 'thigh' },
  });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_event', request: { id: 5 } });
});

test('a line of foods is added without leaving the room', async () => {
  const host = evening();
  host.handlers.search_foods = () => [];
  host.handlers.read_line = ({ text }) => ({
    parts: [
      { start: 0, end: 6, text: '2 eggs', counted: true, readings: [eggs], reason: null },
      {
        start: 8,
        end: text.length,
        text: text.slice(8),
        counted: false,
        readings: [],
        reason: 'no such food',
      },
    ],
    foods: [],
    trouble: null,
  });
  host.handlers.log_line = () => ({ entries: [almonds], notes: [] });
  const { user } = draw(Tonight, {}, host);
  await user.type(await screen.findByRole('combobox', { name: 'Add food' }), '2 eggs, flumph');
  await screen.findByRole('option', { name: /Eggs/ });
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Almonds, 30 g logged')).toBeTruthy();
  expect(host.calls).toContainEqual({
    name: 'log_line',
    request: {
      text: '2 eggs, flumph',
      choices: [{ food_id: eggs.food_id, grams: eggs.grams }, null],
      confirmed: false,
      day: null,
      meal: null,
    },
  });
});
