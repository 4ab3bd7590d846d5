import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodDetail, Weighed } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { almonds, almondsDetail } from '../../test/samples';
import Amount from './Amount.svelte';
import { HelpingState } from './helping.svelte';

const broccoli: FoodDetail = {
  ...almondsDetail,
  food_id: 'sr28:11090',
  name: 'Broccoli, raw',
  portions: [
    { index: 2, text: '1 stalk', grams: 151, magnesium_mg: 32 },
    { index: 0, text: '1 cup, chopped', grams: 91, magnesium_mg: 19 },
  ],
  start: { portion: 2, amount: '1' },
  cooking: {
    kind: 'choices',
    choices: [
      {
        key: 'boiled',
        text: 'boiled and drained',
        retention_percent: 70,
        source: 'USDA retention factors, release 6',
        yield_factor: 0.9,
        yield_source: 'USDA cooking yields',
      },
      {
        key: 'steamed',
        text: 'steamed',
        retention_percent: 95,
        source: 'Vegetables, steamed: 95 % of the magnesium stays. USDA retention factors, release 6',
        yield_factor: null,
        yield_source: null,
      },
    ],
  },
};

const weighs = (grams: number, rest: Partial<Weighed> = {}): Weighed => ({
  grams,
  magnesium_mg: grams,
  working: null,
  asks_back: null,
  ...rest,
});

/** Reads a bare number as the program does, in the portion asked for. */
function scales(food: FoodDetail): FakeHost {
  return new FakeHost({
    weigh_food: ({ amount, portion }) => {
      const count = parseFloat(amount.replace('½', '.5').replace(/^\./, '0.'));
      if (!(count > 0))
        throw new CallError({ code: 'invalid', message: 'Start with a number.', field: 'amount' });
      return weighs(count * (food.portions.find(({ index }) => index === portion)?.grams ?? 1));
    },
    log_food: () => ({ entries: [almonds], notes: [] }),
  });
}

function open(food = broccoli, host = scales(food), grams: number | null = null) {
  const logged: unknown[] = [];
  const swapped: string[] = [];
  const helping = new HelpingState(
    host,
    food,
    () => ({ day: '2026-11-20', meal: null }),
    (what) => logged.push(what),
    grams,
  );
  const drawn = draw(
    Amount,
    { helping, swap: (id: string) => swapped.push(id), leave: () => swapped.push('left') },
    host,
  );
  return { ...drawn, logged, swapped };
}

const choice = (name: RegExp) => screen.getByRole('option', { name });
const amount = () => screen.getByLabelText('Amount');
const sent = (host: FakeHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ request }) => request);
const helping = (change: object = {}) => ({
  food_id: 'sr28:11090',
  amount: '1',
  portion: 2,
  cooking: null,
  weighed_cooked: false,
  ...change,
});

test('it begins with the food’s own amount, and the most natural portion comes first', async () => {
  const { host, user, logged } = open();
  expect(amount()).toHaveProperty('value', '1');
  expect(screen.getByLabelText('Measure').textContent).toMatch(/^1 stalk.*1 cup.*By weight$/);
  await screen.findByText('151 g');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(sent(host, 'log_food')).toEqual([
    { helping: helping(), confirmed: false, day: '2026-11-20', meal: null },
  ]);
});

test('a portion steps by halves, with the arrow keys and with the buttons', async () => {
  const { user } = open();
  await screen.findByText('151 g');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(amount()).toHaveProperty('value', '2½');
  await user.click(screen.getByRole('button', { name: 'Less' }));
  expect(amount()).toHaveProperty('value', '2');
  await user.click(amount());
  await user.keyboard('{ArrowDown>9/}');
  expect(amount()).toHaveProperty('value', '½');
});

test('a weight steps to the next ten grams, from what was typed', async () => {
  const { user } = open(almondsDetail, scales(almondsDetail));
  await screen.findByText('30 g');
  await user.clear(amount());
  await user.type(amount(), '34 g');
  await screen.findByText('34 g');
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(amount()).toHaveProperty('value', '40 g');
  await user.click(amount());
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(amount()).toHaveProperty('value', '20 g');
});

test('a weight that stands already is taken over', () => {
  open(broccoli, scales(broccoli), 28.4);
  expect(amount()).toHaveProperty('value', '28 g');
  expect(screen.getByLabelText('Measure')).toHaveProperty('value', '');
});

test('another portion is counted from one; weighing takes its grams over', async () => {
  const { host, user } = open();
  await screen.findByText('151 g');
  const measure = screen.getByLabelText('Measure');
  await user.selectOptions(measure, choice(/^By weight/));
  expect(amount()).toHaveProperty('value', '151 g');
  await user.selectOptions(measure, choice(/^1 cup/));
  expect(amount()).toHaveProperty('value', '1');
  await screen.findByText('91 g');
  await user.selectOptions(screen.getByLabelText('Meal'), 'Lunch');
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(sent(host, 'log_food')).toEqual([
    { helping: helping({ portion: 0 }), confirmed: false, day: '2026-11-20', meal: 'lunch' },
  ]);
});

test('cooking shows its factor and its source, and says how the figure came about', async () => {
  const host = scales(broccoli);
  host.handlers.weigh_food = ({ cooking }) =>
    weighs(151, cooking === 'steamed' ? { magnesium_mg: 30, working: '32 mg raw × 95 % kept' } : {});
  const { user } = open(broccoli, host);
  await user.selectOptions(screen.getByLabelText('Cooked'), choice(/^steamed \(95\s%/));
  expect(await screen.findByText('32 mg raw × 95 % kept')).toBeTruthy();
  expect(screen.getAllByText(/95 % of the magnesium stays/).map(({ textContent }) => textContent)).toEqual([
    'Vegetables, steamed: 95 % of the magnesium stays. USDA retention factors, release 6',
  ]);
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(sent(host, 'log_food')).toEqual([
    expect.objectContaining({ helping: helping({ cooking: 'steamed' }) }),
  ]);
});

test('the cooked weight can be typed only where the yield is known, and only as a weight', async () => {
  const { host, user } = open();
  await screen.findByText('151 g');
  const cooked = screen.getByLabelText('Cooked');
  await user.selectOptions(cooked, choice(/^boiled and drained/));
  expect(screen.queryByLabelText('cooked')).toBeNull();
  await user.selectOptions(screen.getByLabelText('Measure'), choice(/^By weight/));
  await user.click(screen.getByLabelText('cooked'));
  expect(screen.getByText('1 g raw makes 0.9 g cooked. USDA cooking yields')).toBeTruthy();
  expect(sent(host, 'weigh_food').at(-1)).toEqual(
    helping({ amount: '151 g', portion: null, cooking: 'boiled', weighed_cooked: true }),
  );
  await user.selectOptions(cooked, choice(/^steamed/));
  expect(screen.queryByLabelText('cooked')).toBeNull();
  expect(sent(host, 'weigh_food').at(-1)).toMatchObject({ cooking: 'steamed', weighed_cooked: false });
});

test('where the table holds the food cooked, that entry is a click away', async () => {
  const twin = { ...almondsDetail, food_id: 'sr28:11091', name: 'Broccoli, boiled', source: 'USDA SR28' };
  const raw: FoodDetail = { ...broccoli, cooking: { kind: 'twins', foods: [twin] } };
  const { user, swapped } = open(raw, scales(raw));
  expect(screen.queryByLabelText('Cooked')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Broccoli, boiled' }));
  expect(swapped).toEqual(['sr28:11091']);
});

test('an unlikely amount asks back, and only the second Enter logs it', async () => {
  const host = scales(broccoli);
  host.handlers.weigh_food = () => weighs(6000, { asks_back: 'That is over 5 kg. Is the amount right?' });
  const { user, logged } = open(broccoli, host);
  expect(await screen.findByText('That is over 5 kg. Is the amount right?')).toBeTruthy();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Log it anyway' });
  expect(sent(host, 'log_food')).toEqual([]);
  await user.type(amount(), '1');
  await screen.findByRole('button', { name: 'Log it' });
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Log it anyway' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(sent(host, 'log_food')).toEqual([expect.objectContaining({ confirmed: true })]);
});

test('an amount that is refused keeps its text and says why at the field', async () => {
  const host = scales(broccoli);
  host.handlers.log_food = () => {
    throw new CallError({ code: 'invalid', message: 'Start with a number.', field: 'amount' });
  };
  const { user } = open(broccoli, host);
  await user.clear(amount());
  await user.type(amount(), 'lots{Enter}');
  const error = await screen.findByText('Start with a number.');
  expect(amount().getAttribute('aria-describedby')).toContain(error.id);
  expect(amount()).toHaveProperty('value', 'lots');
});

test('a food without a figure says so, and the source stands beside it', async () => {
  const host = scales(broccoli);
  host.handlers.weigh_food = () => weighs(30, { magnesium_mg: null });
  open({ ...broccoli, magnesium_mg_per_100g: null }, host);
  expect(await screen.findByText('no figure')).toBeTruthy();
  expect(screen.getByText(/Nuts, almonds · no figure · USDA SR28, food 12061/)).toBeTruthy();
});

test('a description that only repeats the name is left out', () => {
  open({ ...broccoli, description: broccoli.name });
  expect(screen.getAllByText(/Broccoli, raw/)).toHaveLength(1);
  expect(screen.getByText(/^\d+\smg in 100 g · USDA/)).toBeTruthy();
});

test('Esc leaves', async () => {
  const { user, swapped } = open();
  await waitFor(() => expect(document.activeElement).toBe(amount()));
  await user.keyboard('{Escape}');
  expect(swapped).toEqual(['left']);
});
