import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Supplements as View } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../test/fake';
import { draw } from '../test/render';
import { reason, supplements } from '../test/samples';
import Supplements from './Supplements.svelte';

function shelf(change: Partial<View> = {}): FakeHost {
  return new FakeHost({ supplements: () => ({ ...supplements, ...change }) });
}

const stopped: Partial<View> = {
  gate: { level: 'stop', asked: false, reasons: [reason] },
  plan_suggested: false,
};
const askFirst: Partial<View> = {
  gate: {
    level: 'ask_first',
    asked: false,
    reasons: [{ ...reason, id: 'pregnancy', level: 'ask_first', can_settle: true }],
  },
  plan_suggested: false,
};

test('a stop hides every suggestion and keeps the record honest', async () => {
  const { user } = draw(Supplements, {}, shelf(stopped));
  expect(await screen.findByText('Your kidney team.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Glycinate' }));
  expect(screen.getByText(/Lull plans no dose/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Plan it' })).toBeNull();
  expect(screen.queryByText(/elemental a day/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Log as taken' })).toBeNull();
  expect(screen.queryByText(/of at most/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'I asked, and it is fine' })).toBeNull();
  expect(screen.getByText('Log a dose I have taken anyway')).toBeTruthy();
});

test('a reason to ask first is settled by its name', async () => {
  const host = shelf(askFirst);
  host.handlers.settle_reason = () => supplements;
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByRole('button', { name: 'I asked, and it is fine' }));
  expect(host.calls).toContainEqual({
    name: 'settle_reason',
    request: { id: 'pregnancy', settled: true },
  });
});

test('a medicine that is not checked is settled by asking, and is no missing answer', async () => {
  const warfarin = {
    ...reason,
    id: 'medicine.not-checked.warfarin',
    level: 'unknown' as const,
    can_settle: true,
  };
  const host = shelf({ gate: { level: 'unknown', asked: false, reasons: [warfarin] } });
  host.handlers.settle_reason = () => supplements;
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByRole('button', { name: 'I asked, and it is fine' }));
  expect(host.calls).toContainEqual({
    name: 'settle_reason',
    request: { id: 'medicine.not-checked.warfarin', settled: true },
  });
  expect(screen.queryByRole('button', { name: 'Answer in Settings' })).toBeNull();
});

test('a reason that asking does not lift has no button, whatever its level', async () => {
  const flag = { ...reason, id: 'flag.pregnancy-signs', level: 'ask_first' as const };
  draw(Supplements, {}, shelf({ gate: { level: 'ask_first', asked: false, reasons: [flag] } }));
  expect(await screen.findByText('Your kidney team.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'I asked, and it is fine' })).toBeNull();
});

test('what only informs is never called asked and settled', async () => {
  const calcium = { ...reason, id: 'medicine.calcium.calcium', level: 'clear' as const };
  draw(Supplements, {}, shelf({ gate: { level: 'clear', asked: false, reasons: [calcium] } }));
  expect(await screen.findByRole('heading', { name: 'Good to know' })).toBeTruthy();
  expect(screen.queryByText(/you asked/)).toBeNull();
});

test('what was asked about is said to be settled', async () => {
  const settled = { ...reason, level: 'ask_first' as const, can_settle: true, settled: true };
  draw(Supplements, {}, shelf({ gate: { level: 'clear', asked: true, reasons: [settled] } }));
  expect(await screen.findByRole('heading', { name: 'Asked and settled' })).toBeTruthy();
});

test.each([
  ['stop', stopped],
  ['ask first', askFirst],
])(
  'behind a closed gate (%s) neither amounts nor times are shown, and nothing brings the plan back',
  async (_, gate) => {
    const host = shelf(gate);
    host.handlers.forget_dose_plan = () => ({ ...supplements, plan: null });
    const { user } = draw(Supplements, {}, host);
    expect(await screen.findByRole('heading', { name: 'A planned dose is on hold' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Glycinate' }));
    expect(screen.queryByText(/200\s?mg|21:45$|elemental a day/)).toBeNull();
    expect(screen.queryByText('Time of day')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop planning it' }));
    expect(host.calls).toContainEqual({ name: 'forget_dose_plan', request: null });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  },
);

test('missing answers lead to Settings', async () => {
  const gate: View['gate'] = { level: 'unknown', asked: false, reasons: [{ ...reason, level: 'unknown' }] };
  const { user, navigation } = draw(Supplements, {}, shelf({ gate }));
  await user.click(await screen.findByRole('button', { name: 'Answer in Settings' }));
  expect(navigation.room).toBe('settings');
});

test('a form is planned with its elemental amount as typed, and a refusal stands at the field', async () => {
  const host = shelf();
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Glycinate' }));
  expect(screen.getByText('unverified')).toBeTruthy();
  host.handlers.choose_dose = () => {
    throw new CallError({ code: 'invalid', message: 'At most 1000 mg.', field: 'elemental_mg' });
  };
  const amount = screen.getByLabelText('Elemental magnesium per dose, in mg');
  await user.type(amount, '1e9{Enter}');
  const error = await screen.findByText('At most 1000 mg.');
  expect(amount.getAttribute('aria-describedby')).toContain(error.id);
  expect(amount).toHaveProperty('value', '1e9');
  expect(host.calls).toContainEqual({
    name: 'choose_dose',
    request: { form: 'glycinate', elemental_mg: '1e9' },
  });
});

test('a logged dose says what should be known about it', async () => {
  const host = shelf();
  host.handlers.log_dose = ({ form }) => ({
    dose: { id: 3, day: '2026-11-22', time: '20:00', form, name: 'Glycinate', elemental_mg: 400 },
    warnings: ['That is above the upper level of 350 mg.'],
  });
  const { user } = draw(Supplements, {}, host);
  await user.type(await screen.findByLabelText('Elemental mg'), '400');
  await user.type(screen.getByLabelText('Taken at'), '20:00{Enter}');
  expect(await screen.findByText('That is above the upper level of 350 mg.')).toBeTruthy();
  expect(host.calls).toContainEqual({
    name: 'log_dose',
    request: { form: 'glycinate', elemental_mg: '400', at: '20:00' },
  });
});
