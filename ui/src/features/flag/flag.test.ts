import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { CallError } from '$lib/host/host';
import { calmStatus, FakeHost } from '../../test/fake';
import { swollenLeg } from '../../test/first-night';
import { draw } from '../../test/render';
import FlagBanner from './FlagBanner.svelte';

const twitch = { ...swollenLeg, id: 'twitch', urgency: 'book' as const, sign: 'A twitch for weeks' };

test('the most urgent sign stands in the banner, the others behind it', async () => {
  const { user } = draw(FlagBanner, {}, new FakeHost(), { ...calmStatus, open_flags: [swollenLeg, twitch] });
  const banner = screen.getByRole('region', { name: 'Signs that need a person' });
  expect(banner.textContent).toContain('Today. One leg swollen, warm and red (and 1 more sign)');
  await user.click(within(banner).getByRole('button', { name: 'What to do' }));
  expect(await screen.findByText('A twitch for weeks')).toBeTruthy();
});

test('without open flags there is no banner', () => {
  draw(FlagBanner, {}, new FakeHost(), { ...calmStatus, open_flags: [] });
  expect(screen.queryByRole('region')).toBeNull();
});

test('a flag is put away with a reason only, and a missing one is said at its field', async () => {
  const host = new FakeHost({
    dismiss_flag: ({ reason }) => {
      if (!reason)
        throw new CallError({ code: 'invalid', message: 'A few words are needed.', field: 'reason' });
      return { ...calmStatus, open_flags: [] };
    },
  });
  const { user } = draw(FlagBanner, {}, host, { ...calmStatus, open_flags: [swollenLeg] });
  await user.click(screen.getByRole('button', { name: 'What to do' }));
  await user.click(await screen.findByRole('button', { name: 'Put away' }));
  await user.click(screen.getByRole('button', { name: 'Put it away' }));
  expect((await screen.findByRole('alert')).textContent).toBe('A few words are needed.');
  await user.type(screen.getByLabelText('Why can it be put away?'), 'My doctor has seen it');
  await user.click(screen.getByRole('button', { name: 'Put it away' }));
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  expect(host.calls.at(-1)?.request).toEqual({ id: 'one-leg-swollen', reason: 'My doctor has seen it' });
});
