import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Journal as View } from '$lib/host/bindings';
import { FakeHost } from '../test/fake';
import { result, swollenLeg } from '../test/first-night';
import { draw } from '../test/render';
import { tonight } from '../test/samples';
import Journal from './Journal.svelte';

const view: View = {
  nights: [
    {
      night: '2026-11-22',
      title: 'Sunday 22 November',
      events: [{ id: 4, time: '23:10', sensation: 'twitch', place: 'calf' }],
      none_logged: false,
      steps_done: 3,
    },
    { night: '2026-11-21', title: 'Saturday 21 November', events: [], none_logged: true, steps_done: null },
    { night: '2026-11-20', title: 'Friday 20 November', events: [], none_logged: false, steps_done: null },
  ],
  flags: [swollenLeg],
  passes: result.passes,
};

function open(handlers: ConstructorParameters<typeof FakeHost>[0] = {}) {
  const host = new FakeHost({ journal: () => view, pass_result: () => result, ...handlers });
  return draw(Journal, {}, host);
}

test('a night without an entry is blank, and none felt is none felt', async () => {
  open();
  const of = async (title: string) => (await screen.findByText(title)).closest('li')?.textContent;
  expect(await of('Sunday 22 November')).toMatch(/23:10 Twitch, calf .*3 steps of the routine/s);
  expect(await of('Saturday 21 November')).toContain('none felt');
  expect(await of('Friday 20 November')).toContain('no entry');
});

test('a place logs the sensation that is chosen, and the toast takes it back', async () => {
  const cramp = { id: 9, time: '23:20', sensation: 'cramp' as const, place: 'foot' as const };
  const { host, user, toasts } = open({
    log_event: () => ({ ...tonight, events: [cramp, { ...cramp, id: 4, place: 'calf' }] }),
    remove_event: () => tonight,
  });
  await user.click(screen.getByLabelText('Cramp'));
  await user.click(screen.getByRole('button', { name: 'Foot or toes' }));
  await waitFor(() => expect(toasts.current?.text).toBe('Cramp, foot or toes: logged'));
  expect(host.calls).toContainEqual({ name: 'log_event', request: { sensation: 'cramp', place: 'foot' } });
  await toasts.current?.action?.run();
  expect(host.calls.at(-1)).toEqual({ name: 'remove_event', request: { id: 9 } });
});

test('an entry can be taken off', async () => {
  const { host, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Remove twitch, calf at 23:10' }));
  expect(host.calls.at(-1)).toEqual({ name: 'remove_event', request: { id: 4 } });
});

test('an earlier result opens and closes again', async () => {
  const { host, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Sunday 22 November 2026' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'What your answers come to' })).toBeTruthy();
  expect(host.calls.at(-1)).toEqual({ name: 'pass_result', request: { pass: 1 } });
  await user.click(screen.getAllByRole('button', { name: 'Back to the Journal' })[0] ?? document.body);
  expect(await screen.findByText('The last fourteen nights')).toBeTruthy();
});

test('the first night can be taken again from here', async () => {
  const { navigation, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Take it again' }));
  expect(navigation.room).toBe('first-night');
});
