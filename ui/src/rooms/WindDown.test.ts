import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { WindDown as View } from '$lib/host/bindings';
import { FakeHost } from '../test/fake';
import { draw } from '../test/render';
import { routine } from '../test/samples';
import WindDown from './WindDown.svelte';

const evening: View = {
  heading: 'Sunday 22 November',
  sentence: 'Wind-down in half an hour.',
  schedule: [{ label: 'Lights out', time: '22:45' }],
  routine,
  paused_until: null,
};

test('it begins, and what is left stands with its how-to', async () => {
  const host = new FakeHost({ wind_down: () => evening, begin_wind_down: () => evening });
  const { user } = draw(WindDown, {}, host);
  expect(await screen.findByText('Slowly.')).toBeTruthy();
  expect(screen.getByText('1 of 2 done')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Begin now' }));
  expect(host.calls).toContainEqual({ name: 'begin_wind_down', request: null });
});

test('a pause that was refused is not shown as one', async () => {
  const host = new FakeHost({ wind_down: () => evening });
  const { user } = draw(WindDown, {}, host);
  const quiet = await screen.findByRole('switch', { name: 'Quiet until tomorrow' });
  await user.click(quiet);
  expect(host.calls).toContainEqual({ name: 'pause_reminders', request: { paused: true } });
  await waitFor(() => expect(quiet).toHaveProperty('checked', false));
});

test('a finished evening asks for nothing more', async () => {
  const steps = routine.steps.map((step) => ({ ...step, done: true }));
  draw(WindDown, {}, new FakeHost({ wind_down: () => ({ ...evening, routine: { ...routine, steps } }) }));
  expect(await screen.findByText(/Nothing else is needed tonight/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Begin now' })).toBeNull();
});
