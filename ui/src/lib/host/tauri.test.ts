import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { emit } from '@tauri-apps/api/event';
import { afterEach, expect, test, vi } from 'vitest';
import { CallError } from './host';
import { tauriHost } from './tauri';

afterEach(() => clearMocks());

test('a refused command arrives as a CallError with its field', async () => {
  mockIPC(
    (command) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the program rejects with plain data
      if (command === 'window_ready') throw { code: 'invalid', message: 'No.', field: 'grams' };
    },
    { shouldMockEvents: true },
  );
  const failure = await tauriHost()
    .ready()
    .catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(CallError);
  expect(failure).toMatchObject({ code: 'invalid', message: 'No.', field: 'grams' });
});

test('a change is heard by its topic until the listener leaves', async () => {
  mockIPC(() => null, { shouldMockEvents: true });
  const host = tauriHost();
  const heard = vi.fn();
  const off = host.on('food', heard);
  await host.ready();
  await emit('changed', { topics: ['food'] });
  await emit('changed', { topics: ['dose'] });
  expect(heard).toHaveBeenCalledTimes(1);
  off();
  await emit('changed', { topics: ['food'] });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('the room the tray asks for is handed on', async () => {
  mockIPC(() => null, { shouldMockEvents: true });
  const host = tauriHost();
  const asked = vi.fn();
  host.onOpenRoom(asked);
  await host.ready();
  await emit('open-room', { room: 'food' });
  expect(asked).toHaveBeenCalledWith('food');
});
