import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import App from './App.svelte';
import type { Rooms } from './rooms';
import type { AppStatus } from '$lib/host/bindings';
import { calmStatus, FakeHost } from './test/fake';
import { swollenLeg } from './test/first-night';
import Broken from './test/rooms/Broken.svelte';
import FirstNight from './test/rooms/FirstNight.svelte';
import Food from './test/rooms/Food.svelte';
import Settings from './test/rooms/Settings.svelte';
import Tonight from './test/rooms/Tonight.svelte';

const rooms: Rooms = { 'first-night': FirstNight, tonight: Tonight, food: Food, settings: Settings };

function open(status: Partial<AppStatus> = {}) {
  let now: AppStatus = { ...calmStatus, ...status };
  const host = new FakeHost({
    app_status: () => now,
    explain_close_done: () => now,
    dismiss_notice: ({ key }) => {
      now = { ...now, notices: now.notices.filter((notice) => notice.key !== key) };
      host.changed('status');
      return now;
    },
  });
  render(App, { host, rooms, first: now });
  const becomes = (change: Partial<AppStatus>) => {
    now = { ...now, ...change };
    host.changed('status');
  };
  return { host, becomes, user: userEvent.setup() };
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

test('the rail opens a room and marks it', async () => {
  const { user } = open();
  expect(heading()).toBe('What to do tonight');
  await user.click(screen.getByRole('button', { name: 'Food' }));
  expect(heading()).toBe('What was eaten');
  expect(screen.getByRole('button', { name: 'Food' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('button', { name: 'Tonight' }).hasAttribute('aria-current')).toBe(false);
  expect(document.title).toBe('Food · Lull');
});

test('the rail shows no room that does not exist', () => {
  open();
  expect(screen.queryByRole('button', { name: 'Journal' })).toBeNull();
});

test('Ctrl and a digit open a room by its place in the rail, and the room takes the focus', async () => {
  const { user } = open();
  await user.keyboard('{Control>}[Digit6]{/Control}');
  expect(heading()).toBe('How Lull behaves');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await user.keyboard('{Alt>}[Digit2]{/Alt}');
  expect(heading()).toBe('What was eaten');
});

test('the digit of a missing room does nothing', async () => {
  const { user } = open();
  await user.keyboard('{Control>}[Digit5]{/Control}');
  expect(heading()).toBe('What to do tonight');
});

test('a slash leads to the quick add of Food, but not while writing', async () => {
  const { user } = open();
  await user.type(screen.getByLabelText('Note'), 'and/or');
  expect(heading()).toBe('What to do tonight');
  expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('and/or');
  screen.getByLabelText('Note').blur();
  await user.keyboard('/');
  expect(heading()).toBe('What was eaten');
  expect(document.activeElement).toBe(screen.getByLabelText('Add'));
});

test('first night stands alone, and the digits do not leave it', async () => {
  const { user } = open({ first_night: 'new', has_result: false });
  expect(screen.queryByRole('navigation')).toBeNull();
  await user.keyboard('{Control>}[Digit2]{/Control}');
  expect(heading()).toBe('Before the first night');
});

test('the tray opens a room; one that does not exist changes nothing', async () => {
  const { host } = open();
  host.openRoom('food');
  await waitFor(() => expect(heading()).toBe('What was eaten'));
  host.openRoom('journal');
  await Promise.resolve();
  expect(heading()).toBe('What was eaten');
});

test('the window is shown after the first paint', async () => {
  const { host } = open();
  expect(host.shown).toBe(false);
  await waitFor(() => expect(host.shown).toBe(true));
});

test('closing is explained first, and closes only when confirmed', async () => {
  const { host, user } = open();
  host.explainClose();
  await user.click(await screen.findByRole('button', { name: 'Keep it open' }));
  expect(host.closed).toBe(false);
  host.explainClose();
  await user.click(await screen.findByRole('button', { name: 'Close the window' }));
  await waitFor(() => expect(host.closed).toBe(true));
  expect(host.calls.at(-1)?.name).toBe('explain_close_done');
});

test('a room that breaks says so and leaves the rail usable', async () => {
  render(App, { host: new FakeHost(), rooms: { ...rooms, settings: Broken } });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByText(/could not be shown/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Food' }));
  expect(heading()).toBe('What was eaten');
});

test('the look follows the choice kept by the program', async () => {
  const { becomes } = open();
  expect(document.documentElement.dataset['theme']).toBe('night');
  becomes({ theme: 'day' });
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('day'));
});

test('a notice stays through the rooms until it is understood', async () => {
  const { user } = open({ notices: [{ key: 'no-tray', text: 'This desktop shows no tray.' }] });
  await user.click(screen.getByRole('button', { name: 'Food' }));
  expect(screen.getByText('This desktop shows no tray.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Understood' }));
  await waitFor(() => expect(screen.queryByText('This desktop shows no tray.')).toBeNull());
});

test('before the first result the tray opens no other room', async () => {
  const { host } = open({ first_night: 'begun', has_result: false });
  host.openRoom('food');
  await Promise.resolve();
  expect(heading()).toBe('Before the first night');
});

test('a red flag stands at the top of every room', async () => {
  const { user } = open({ open_flags: [swollenLeg] });
  expect(screen.getByRole('region', { name: 'Signs that need a person' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Food' }));
  expect(screen.getByRole('region', { name: 'Signs that need a person' }).textContent).toContain(
    swollenLeg.sign,
  );
});
