import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { MedicineView, Plan, PlanEntry, Waking } from '$lib/host/bindings';
import { draw } from '../../test/render';
import { doxycycline, evening, lane, levothyroxine, planned, timing } from '../../test/timing-samples';
import { fact } from '../../test/samples';
import { Axis } from './axis';
import Timing from './Timing.svelte';

function open(
  change: Partial<Plan> = {},
  medicines: MedicineView[] | null = [doxycycline, levothyroxine],
  plan: PlanEntry[] = [planned],
) {
  const view = { ...timing, plan: { ...timing.plan, ...change } };
  return draw(Timing, { timing: view, planned: plan, medicines });
}

const row = (name: string) => screen.getByRole('group', { name });
const mark = (name: string | RegExp) => screen.getByRole('button', { name });
const widths = (of: HTMLElement) =>
  [...of.querySelectorAll<HTMLElement>('.piece')].map(({ style }) => [
    Number.parseFloat(style.left),
    Number.parseFloat(style.width),
  ]);

const awake: Waking = { wake: '06:45', lights_out: '22:45' };

test('the suggestion stands in words, with why', () => {
  open();
  expect(screen.getByRole('heading', { name: /^Glycinate 200.mg at 21:45$/ })).toBeTruthy();
  expect(
    screen.getByText(/Between 21:15 and 22:15, as people take it, and clear of everything else you take\./),
  ).toBeTruthy();
});

test('the drawn day begins with the hour of waking, and a span over its end is cut in two', () => {
  const axis = new Axis(awake);
  expect(axis.hours[0]).toEqual({ left: 0, label: '06' });
  expect(axis.place('06:00')).toBe(0);
  expect(axis.pieces({ from: '03:00', until: '11:00', minutes: 480 })).toEqual([
    { left: 87.5, width: 12.5 },
    { left: 0, width: (100 * 300) / 1440 },
  ]);
  expect(axis.pieces({ from: '03:00', until: '06:00', minutes: 180 })).toEqual([{ left: 87.5, width: 12.5 }]);
});

test('what takes the whole day fills it, and a single minute has a place', () => {
  const axis = new Axis(awake);
  expect(axis.pieces({ from: '10:00', until: '10:01', minutes: 1441 })).toEqual([{ left: 0, width: 100 }]);
  expect(axis.pieces({ from: '12:00', until: '12:00', minutes: 0 })).toEqual([{ left: 25, width: 0 }]);
});

test('lights out after midnight make a night of their own length', () => {
  const axis = new Axis({ wake: '08:00', lights_out: '00:30' });
  expect(axis.night({ wake: '08:00', lights_out: '00:30' }).minutes).toBe(450);
});

test('each medicine has its lane, with its spans whole', () => {
  open();
  const hatched = within(row('doxycycline')).getAllByRole('button');
  expect(hatched.map((one) => one.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('03:00 to 11:00: keep magnesium out (doxycycline at 09:00)'),
    expect.stringContaining('11:00 to 19:00: keep magnesium out (doxycycline at 17:00)'),
  ]);
  const [first] = hatched;
  if (!first) throw new Error('the lane is empty');
  expect(widths(first).reduce((sum, [, width = 0]) => sum + width, 0)).toBeCloseTo(100 / 3);
});

test('moving to a span shows its rule and opens its source', async () => {
  const { user } = open();
  const rule = 'Take the antibiotic at least 2 hours before magnesium, or 6 hours after it.';
  expect(screen.queryByText(rule)).toBeNull();
  mark(/^03:00 to 11:00: keep magnesium out \(doxycycline/).focus();
  expect(await screen.findByText(rule)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'NIH Office of Dietary Supplements' }));
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('pointing at a span shows its rule, and it stays while the pointer goes to its source', async () => {
  const { user } = open();
  const span = mark(/^03:00 to 11:00: keep magnesium out \(levothyroxine/);
  const piece = span.querySelector('.piece');
  if (!piece) throw new Error('the span is not drawn');
  await user.hover(piece);
  const rule = await screen.findByText('Keep levothyroxine 4 hours away from magnesium.');
  await user.unhover(piece);
  expect(rule.isConnected).toBe(true);
});

test('the drawing is one stop for Tab; arrows move along a lane and between lanes', async () => {
  const { user } = open();
  const stops = screen.getAllByRole('button').filter((one) => one.matches('.mark') && one.tabIndex === 0);
  expect(stops).toHaveLength(1);
  stops[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(mark(/^03:00 to 11:00.*doxycycline/));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(mark(/^11:00 to 19:00.*doxycycline/));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(mark(/^03:00 to 11:00.*levothyroxine/));
  await user.keyboard('{ArrowUp}{ArrowUp}{Home}{End}');
  expect(document.activeElement).toBe(mark(/^03:00 to 11:00.*levothyroxine/));
});

test('several doses have a line each, and a product its lane', () => {
  const malate = { ...planned, id: 2, name: 'Malate' };
  const morning = {
    ...evening,
    product: 1,
    suggestion: { kind: 'at' as const, time: '19:30', window: null, notes: ['close_together' as const] },
  };
  open({ doses: [evening, morning] }, [doxycycline, levothyroxine], [planned, malate]);
  expect(screen.getByRole('heading', { name: /^Malate 200.mg at 19:30$/ })).toBeTruthy();
  expect(screen.getByText(/nearer to another dose/)).toBeTruthy();
  expect(within(row('Malate')).getByRole('button', { name: /at 19:30$/ })).toBeTruthy();
  expect(within(row('Glycinate')).queryByRole('button', { name: /at 19:30$/ })).toBeNull();
});

test('while it is withheld no time is suggested, and no stretch looks free', () => {
  const withheld = [
    { medicine: 'doxycycline', why: 'time_not_told' as const },
    { medicine: 'zzz', why: 'not_checked' as const },
  ];
  open({ withheld, doses: [{ ...evening, suggestion: { kind: 'withheld' } }] });
  expect(screen.getByRole('heading', { name: 'No time is suggested' })).toBeTruthy();
  expect(screen.getByText(/^doxycycline: .* times were not told\.$/)).toBeTruthy();
  expect(screen.getByText(/^zzz: not checked, .* does not mean it is fine/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /clear of your medicines/ })).toBeNull();
  expect(screen.queryByText(/21:45/)).toBeNull();
});

test('without a clear time it names the closest, what stands against it and whom to ask', () => {
  const against = timing.plan.lanes.flatMap((one) => one.forbidden).slice(0, 1);
  const suggestion = {
    kind: 'no_clear_time' as const,
    closest: '13:00',
    against,
    ask: 'Your pharmacist, or whoever prescribes it.',
  };
  open({ doses: [{ ...evening, suggestion }], free: [] });
  expect(screen.getByRole('heading', { name: /^No clear time for Glycinate/ })).toBeTruthy();
  expect(screen.getByText(/The closest is 13:00.*Whom to ask: Your pharmacist/s)).toBeTruthy();
  expect(screen.getByText(/\(doxycycline at 09:00\)\. Take the antibiotic/)).toBeTruthy();
});

test('medicines are drawn without a plan, and nothing is suggested beside them', () => {
  open({ doses: [] }, [doxycycline, levothyroxine], []);
  expect(screen.getByRole('heading', { name: 'Your medicines over the day' })).toBeTruthy();
  expect(row('doxycycline')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /clear of your medicines|Glycinate/ })).toBeNull();
});

test('medicines that were not told are not taken for none', () => {
  open({ lanes: [] }, null);
  expect(screen.getByText(/medicines were not told, so it is not checked against any/)).toBeTruthy();
});

test('neither a plan nor medicines: nothing is drawn', () => {
  open({ doses: [], lanes: [] }, [], []);
  expect(screen.queryByRole('region')).toBeNull();
});

test('forty medicines without hours take a line, not forty lanes', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    lane(`unknown ${at}`, { notes: [{ kind: 'not_checked', what: `unknown ${at}`, asked: true }] }),
  );
  open({ lanes: [...timing.plan.lanes, ...many] });
  expect(screen.queryByRole('group', { name: 'unknown 7' })).toBeNull();
  expect(screen.getByText(/^Not drawn and not checked/)).toBeTruthy();
  expect(screen.getByText(/unknown 0, unknown 1, .*unknown 39/)).toBeTruthy();
  expect(screen.getByText(/clear of every medicine whose hours Lull knows/)).toBeTruthy();
});

test('a medicine with a time and no hours says what is to be asked beside its lane', () => {
  const notes = [{ kind: 'review' as const, advice: 'Ask.', severity: 'moderate' as const, fact }];
  open({ lanes: [lane('digoxin', { times: ['08:00'], notes })] });
  const digoxin = within(row('digoxin'));
  expect(digoxin.getByRole('button', { name: 'ask about it' })).toBeTruthy();
  expect(digoxin.getByRole('button', { name: /^digoxin at 08:00/ })).toBeTruthy();
});

test('the drawing is said in words too, and each rule once', () => {
  open();
  expect(screen.getByText('22:45 to 06:45: lights out')).toBeTruthy();
  expect(screen.getAllByText(/^doxycycline: Take the antibiotic/)).toHaveLength(1);
  expect(screen.getByText('Your own leaflet and pharmacist win.')).toBeTruthy();
});
