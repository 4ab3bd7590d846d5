import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Supplements as View } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../test/fake';
import { draw } from '../test/render';
import { fact, dose, planned, reason, supplements } from '../test/samples';
import Supplements from './Supplements.svelte';

function shelf(change: Partial<View> = {}): FakeHost {
  return new FakeHost({ supplements: () => ({ ...supplements, ...change }) });
}

const stopped: Partial<View> = {
  gate: { level: 'stop', asked: false, reasons: [reason] },
  plan: [{ ...planned, suggested: false }],
  timing: { ...supplements.timing, due: [], plan: { lanes: [], free: [], withheld: [], doses: [] } },
};
const askFirst: Partial<View> = {
  gate: {
    level: 'ask_first',
    asked: false,
    reasons: [{ ...reason, id: 'pregnancy', level: 'ask_first', can_settle: true }],
  },
  plan: [{ ...planned, suggested: false }],
  timing: { ...supplements.timing, due: [], plan: { lanes: [], free: [], withheld: [], doses: [] } },
};

test('a stop hides every suggestion and keeps the record honest', async () => {
  const { user } = draw(Supplements, {}, shelf(stopped));
  expect(await screen.findByText('Your kidney team.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Glycinate' }));
  expect(screen.getByText(/Lull plans no dose/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Plan this form' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Plan a dose' })).toBeNull();
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
])('behind a closed gate (%s) neither amounts nor times are shown', async (_, gate) => {
  const host = shelf(gate);
  host.handlers.forget_planned_dose = () => ({ ...supplements, plan: [] });
  const { user } = draw(Supplements, {}, host);
  expect(await screen.findByRole('heading', { name: 'A planned dose is on hold' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Glycinate' }));
  expect(screen.queryByText(/200\s?mg|21:45$|elemental a day/)).toBeNull();
  expect(screen.queryByText('Time of day')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Stop planning it: Glycinate' }));
  expect(host.calls).toContainEqual({ name: 'forget_planned_dose', request: { id: 5 } });
});

test('missing answers lead to Settings', async () => {
  const gate: View['gate'] = { level: 'unknown', asked: false, reasons: [{ ...reason, level: 'unknown' }] };
  const { user, navigation } = draw(Supplements, {}, shelf({ gate }));
  await user.click(await screen.findByRole('button', { name: 'Answer in Settings' }));
  expect(navigation.room).toBe('settings');
});

test('a form is planned from its page, and a refusal stands at the field', async () => {
  const host = shelf();
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByRole('button', { name: 'Glycinate' }));
  expect(screen.getByText('unverified')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Plan this form' }));
  host.handlers.plan_dose = () => {
    throw new CallError({ code: 'invalid', message: 'At most 1000 mg.', field: 'amount' });
  };
  const form = screen.getByRole('form', { name: 'Plan a dose for each day' });
  const amount = within(form).getByLabelText('Elemental mg');
  await user.type(amount, '1e9{Enter}');
  const error = await screen.findByText('At most 1000 mg.');
  expect(amount.getAttribute('aria-describedby')).toContain(error.id);
  expect(amount).toHaveProperty('value', '1e9');
  expect(host.calls).toContainEqual({
    name: 'plan_dose',
    request: { of: { kind: 'form', form: 'glycinate' }, amount: '1e9', doses_a_day: 1 },
  });
});

test('a logged dose says what should be known about it', async () => {
  const host = shelf();
  host.handlers.log_dose = () => ({ dose, warnings: ['That is above the upper level of 350 mg.'] });
  const { user } = draw(Supplements, {}, host);
  await user.type(await screen.findByLabelText('Elemental mg'), '400');
  const at = screen.getAllByLabelText('Taken at')[0];
  if (at) await user.type(at, '20:00{Enter}');
  expect(await screen.findByText('That is above the upper level of 350 mg.')).toBeTruthy();
  expect(host.calls).toContainEqual({
    name: 'log_dose',
    request: {
      of: { kind: 'form', form: 'glycinate' },
      amount: '400',
      when: { at: '20:00', day: null },
    },
  });
});

test('a dose is changed in its row and taken back, and what is too near stands below it', async () => {
  const near = { ...dose, near: ['20:00 is close to iron at 19:00.'] };
  const host = shelf({ log: { ...supplements.log, doses: [near] } });
  host.handlers.change_dose = () => ({ dose, warnings: [] });
  const { user } = draw(Supplements, {}, host);
  expect(await screen.findByText('20:00 is close to iron at 19:00.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change Night caps at 20:00' }));
  const amount = screen.getByLabelText('Capsules');
  await user.clear(amount);
  await user.type(amount, '1{Enter}');
  const change = {
    name: 'change_dose',
    request: { id: 3, amount: '1', when: { at: '20:00', day: '2026-11-22' } },
  };
  expect(host.calls).toContainEqual(change);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(host.calls.at(-1)).toEqual({ ...change, request: { ...change.request, amount: '2' } });
});

test('an earlier day is read, and a dose is logged for it', async () => {
  const host = shelf();
  host.handlers.dose_log = ({ day }) => ({
    ...supplements.log,
    day: day ?? '2026-11-22',
    title: 'Saturday 21 November',
  });
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByRole('button', { name: 'The day before' }));
  expect(await screen.findByRole('heading', { name: 'Doses on Saturday 21 November' })).toBeTruthy();
  expect(host.calls).toContainEqual({ name: 'dose_log', request: { day: '2026-11-21' } });
});

test('the forms behind "more" are a key away', async () => {
  const { user } = draw(Supplements, {}, shelf());
  expect(await screen.findByRole('button', { name: 'Oxide' })).toBeTruthy();
  const guide = screen.getByRole('region', { name: 'Forms of magnesium' });
  expect(within(guide).queryByText('Orotate')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'More forms' }));
  expect(within(guide).getByText('Orotate')).toBeTruthy();
});

test('two forms stand side by side, and no more than three', async () => {
  const { user } = draw(Supplements, {}, shelf());
  const card = await screen.findByRole('region', { name: 'Side by side' });
  for (const name of ['Compare Glycinate', 'Compare Oxide'])
    await user.click(within(card).getByRole('button', { name }));
  const table = within(card).getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Glycinate', 'Oxide']);
  expect(within(table).getByText('A laxative')).toBeTruthy();
  expect(within(table).getAllByText('Usual amount: 100 to 250 mg elemental a day.')).toHaveLength(2);
  // What both of them say tells nobody apart.
  expect(within(table).getByText(/About 4 % was absorbed/)).toBeTruthy();
  expect(within(table).queryByText(new RegExp(fact.text))).toBeNull();
});

test('behind a gate neither the comparison names amounts nor does anything put forms in order', async () => {
  const { user } = draw(Supplements, {}, shelf(stopped));
  const card = await screen.findByRole('region', { name: 'Side by side' });
  for (const name of ['Compare Glycinate', 'Compare Oxide'])
    await user.click(within(card).getByRole('button', { name }));
  expect(within(card).queryByText(/elemental a day|When you will remember/)).toBeNull();
  expect(screen.queryByLabelText('Few pills')).toBeNull();
  expect(screen.getByText(/Lull puts no form before another here/)).toBeTruthy();
});

test('what is said has its short answer in sight, and unfolds what is known with its source', async () => {
  const { user } = draw(Supplements, {}, shelf());
  const known = await screen.findByText(/0.18 fewer a week/);
  expect(screen.getByText('Unlikely.')).toBeTruthy();
  expect(known.closest('details')?.open).toBe(false);
  await user.click(screen.getByText('Magnesium helps against cramps'));
  expect(known.closest('details')?.open).toBe(true);
  await user.click(within(known).getByRole('button'));
  expect(within(screen.getByRole('dialog')).getByText(fact.source)).toBeTruthy();
});

test('what matters reorders the forms and says why', async () => {
  const host = shelf();
  host.handlers.choose_form = () => [
    { form: 'oxide', name: 'Oxide', why: 'The pure salt holds 60.3 %.', fact },
  ];
  const { user } = draw(Supplements, {}, host);
  await user.click(await screen.findByLabelText('Few pills'));
  const why = await screen.findByText('The pure salt holds 60.3 %.');
  await user.click(within(why).getByRole('button'));
  expect(within(screen.getByRole('dialog')).getByText(fact.source)).toBeTruthy();
  expect(host.calls).toContainEqual({ name: 'choose_form', request: { priority: 'few_pills' } });
});
