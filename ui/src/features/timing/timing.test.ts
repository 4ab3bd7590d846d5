import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { planned, timing } from '../../test/samples';
import { Axis } from './axis';
import Timing from './Timing.svelte';

const axis = new Axis({ wake: '06:45', lights_out: '22:45' });

test('the day begins before the hours of a morning’s medicine', () => {
  expect(axis.hours).toEqual(['00', '03', '06', '09', '12', '15', '18', '21', '00']);
  expect(axis.at('12:00')).toBe(50);
});

test('a span over the right end goes on at the left', () => {
  expect(axis.parts({ from: '18:00', until: '06:00', minutes: 720 })).toEqual([
    { left: 0, width: 25 },
    { left: 75, width: 25 },
  ]);
  expect(axis.parts({ from: '03:00', until: '11:00', minutes: 480 })).toHaveLength(1);
});

test('a single dose is the heading, and each rule can be reached by keyboard', () => {
  draw(Timing, { timing, plan: [planned] });
  expect(screen.getByRole('heading', { name: 'Glycinate 200 mg at 21:45' })).toBeTruthy();
  expect(
    screen.getByRole('button', { name: /03:00 to 11:00: keep magnesium out \(doxycycline at 09:00\)/ }),
  ).toBeTruthy();
});

test('why no time is suggested is said, with the medicine', () => {
  const withheld = [{ medicine: 'flumph', why: 'not_checked' as const }];
  const plan = { ...timing.plan, withheld, doses: [] };
  draw(Timing, { timing: { ...timing, due: [], plan }, plan: [planned] });
  expect(screen.getByText('flumph: not checked. Ask your pharmacist.')).toBeTruthy();
});

test('without a clear time the closest is no suggestion, and says whom to ask', () => {
  const [dose] = timing.plan.doses;
  if (!dose) throw new Error('the sample has a dose');
  const suggestion = {
    kind: 'no_clear_time' as const,
    closest: '13:00',
    against: [],
    ask: 'Your pharmacist.',
  };
  const plan = { ...timing.plan, doses: [{ ...dose, suggestion }] };
  draw(Timing, { timing: { ...timing, due: [], plan }, plan: [planned] });
  expect(
    screen.getByText(/The closest is 13:00, and something stands against it. Your pharmacist./),
  ).toBeTruthy();
});
