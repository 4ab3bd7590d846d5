import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodHit, LinePart, LineReading, PartReading } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { almonds, almondsDetail } from '../../test/samples';
import QuickAdd from './QuickAdd.svelte';

function hit(food_id: string, name: string, magnesium: number | null = 270): FoodHit {
  return {
    food_id,
    name,
    description: `${name}, as the source says`,
    source: 'USDA SR28',
    magnesium_mg_per_100g: magnesium,
  };
}

function reading(name: string, grams: number, rest: Partial<PartReading> = {}): PartReading {
  return {
    food_id: `sr28:${name}`,
    name,
    description: `${name}, as the source says`,
    amount: '',
    grams,
    magnesium_mg: grams,
    unsure: null,
    asks_back: null,
    ...rest,
  };
}

/** What the program makes of each part; anything else it does not understand. */
const READINGS: Record<string, PartReading[]> = {
  '2 eggs': [reading('Eggs', 100, { amount: '2 large', magnesium_mg: 12 })],
  '30 g almonds': [reading('Almonds', 30, { magnesium_mg: 81 })],
  'half an avocado': [
    reading('Avocado', 100, { amount: 'half', magnesium_mg: 29, unsure: 'or avocado oil?' }),
    reading('Avocado oil', 7, { amount: 'half a tablespoon', magnesium_mg: null }),
  ],
  '6 kg rice': [reading('Rice', 6000, { asks_back: 'That is over 5 kg. Is the amount right?' })],
  almonds: [reading('Almonds', 28, { unsure: 'a handful' })],
};

/** Parts as the program cuts them, for lines that part them with commas and "and". */
function readLine(text: string): LineReading {
  const parts: LinePart[] = [];
  for (const match of text.matchAll(/\S.*?(?=\s*(?:,| and |$))/g)) {
    const part = match[0].replace(/^(?:,|and) */, '');
    const start = match.index + match[0].length - part.length;
    const readings = READINGS[part] ?? [];
    const reason = readings.length > 0 ? null : 'no such food';
    if (part) parts.push({ start, end: start + part.length, text: part, readings, reason });
  }
  return { parts, trouble: null };
}

function kitchen(): FakeHost {
  return new FakeHost({
    read_line: ({ text }) => readLine(text),
    search_foods: ({ query }) =>
      query === 'almonds' ? [hit('sr28:oil', 'Almond oil', null), hit('sr28:12061', 'Almonds')] : [],
    food: () => almondsDetail,
    weigh_food: ({ amount }) => ({
      grams: parseFloat(amount),
      magnesium_mg: 2.7 * parseFloat(amount),
      working: null,
      asks_back: null,
    }),
    log_food: () => ({ entries: [almonds], notes: [] }),
    log_line: ({ choices }) => ({
      entries: choices.flatMap((choice, i) => (choice === null ? [] : [{ ...almonds, id: 20 + i }])),
      notes: choices.flatMap((choice, i) =>
        choice === null ? [{ id: 40 + i, time: '', meal: 'dinner' as const, text: 'a note' }] : [],
      ),
    }),
    keep_note: ({ text }) => ({ entries: [], notes: [{ id: 4, time: '', meal: 'dinner', text }] }),
    remove_food: () => {
      throw new Error('not asked for in full');
    },
  });
}

const input = () => screen.getByRole('combobox', { name: 'Add food' });
const rows = () => screen.getAllByRole('option');
const row = (name: RegExp) => screen.findByRole('option', { name });
const marked = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
const sent = (host: FakeHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ request }) => request);

const THREE = '2 eggs, 30 g almonds and half an avocado';

test('a line of three foods is read while it is typed, and Enter adds all three', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), THREE);
  expect((await row(/Eggs/)).textContent).toMatch(/Eggs\s*· 2 large\s*100\sg\s*12\smg/);
  expect((await row(/Almonds/)).textContent).toMatch(/30\sg\s*81\smg/);
  expect((await row(/Avocado/)).textContent).toContain('— or avocado oil?');
  expect(marked()).toBeNull();
  expect(screen.getByText('3 foods read, one of them uncertain').role).toBe('status');
  expect(screen.getByRole('button', { name: 'add all three' })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('3 foods logged')).toBeTruthy();
  expect(sent(host, 'log_line')).toEqual([
    { text: THREE, choices: [0, 0, 0], confirmed: false, day: null, meal: null },
  ]);
  expect(input()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input());
  expect(screen.queryByRole('option')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [20, 21, 22], notes: [] }]);
});

test('the second-best reading is a key away, and stays chosen while the line grows', async () => {
  const { host, user } = draw(QuickAdd, { day: '2026-11-20' }, kitchen());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(await row(/Avocado/));
  await user.keyboard('{ArrowRight}');
  expect((await row(/Avocado oil/)).textContent).toContain('no figure');
  expect(screen.getByText('Avocado oil, half a tablespoon, 7 g, no figure').role).toBe('status');
  await user.type(input(), ', 30 g almonds');
  await row(/Almonds/);
  await user.keyboard('{Enter}');
  await screen.findByText('3 foods logged');
  expect(sent(host, 'log_line')).toEqual([
    expect.objectContaining({ choices: [1, 0, 0], day: '2026-11-20' }),
  ]);
});

test('readings go round in both directions', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  await user.keyboard('{ArrowDown}{ArrowLeft}');
  await row(/Avocado oil/);
  await user.keyboard('{ArrowRight}');
  expect((await row(/Avocado/)).textContent).toContain('half');
});

test('Delete keeps a part as a note, and reads it as food again', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '2 eggs, 30 g almonds');
  await row(/Almonds/);
  await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
  expect((await row(/kept as a note/)).textContent).toContain('30 g almonds');
  await user.keyboard('{Delete}');
  expect((await row(/Almonds/)).textContent).not.toContain('kept as a note');
  await user.keyboard('{Delete}{Escape}{Enter}');
  expect(await screen.findByText('Almonds, 30 g logged, one kept as a note')).toBeTruthy();
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ choices: [0, null] })]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [20], notes: [41] }]);
});

test('what is not understood is kept as a note, with the reason', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '2 eggs, some flumph');
  const note = await row(/flumph/);
  expect(note.textContent).toMatch(/kept as a note:\s*some flumph\s*— no such food/);
  expect(screen.getByText('1 food read, one to be kept as a note')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'add one, keep one as a note' }));
  await screen.findByText('Almonds, 30 g logged, one kept as a note');
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ choices: [0, null] })]);
});

test('an unlikely amount asks back and takes a second Enter', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '6 kg rice, 2 eggs');
  expect((await row(/Rice/)).textContent).toContain('Is the amount right?');
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  expect(sent(host, 'log_line')).toEqual([]);
  await user.keyboard('{Enter}');
  await screen.findByText('2 foods logged');
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ confirmed: true })]);
});

test('changing the line takes the question back', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '6 kg rice, 2 eggs');
  await row(/Rice/);
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  await user.type(input(), ', 30 g almonds{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  expect(sent(host, 'log_line')).toEqual([]);
});

test('a line that is refused stays as it was typed and says why', async () => {
  const host = kitchen();
  host.handlers.log_line = () => {
    throw new CallError({ code: 'store', message: 'The disk is full.', field: null });
  };
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs, 30 g almonds{Enter}');
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(input()).toHaveProperty('value', '2 eggs, 30 g almonds');
});

test('another food for one part is searched, weighed and logged; the rest of the line stays', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), THREE);
  await row(/Avocado/);
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  const search = await screen.findByLabelText('Which food is “half an avocado”?');
  await waitFor(() => expect(document.activeElement).toBe(search));
  expect(rows()).toHaveLength(2);
  await user.type(search, 'almonds');
  await row(/Almond oil/);
  await user.keyboard('{ArrowDown}{Enter}');
  const amount = await screen.findByLabelText('Amount');
  expect(amount).toHaveProperty('value', '100 g');
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  expect(input()).toHaveProperty('value', '2 eggs, 30 g almonds');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(sent(host, 'log_line')).toEqual([]);
});

test('a reading is chosen from the part’s own list, and a click opens it', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '2 eggs, half an avocado');
  await user.click(await row(/Avocado/));
  await user.click(await row(/Avocado oil/));
  expect((await row(/Avocado oil/)).textContent).toContain('half a tablespoon');
  expect(rows()).toHaveLength(2);
  expect(document.activeElement).toBe(input());
});

test('a part’s list is left with Esc, and keeps it as a note with its button', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '2 eggs, half an avocado');
  await row(/Avocado/);
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByLabelText('Which food is “2 eggs”?');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(input());
  expect(marked()).toBe(await row(/Eggs/));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Keep as a note' }));
  expect((await row(/kept as a note/)).textContent).toContain('2 eggs');
});

test('one food with its amount shows how it is read, and Enter adds it', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'half an avocado');
  await row(/Avocado oil/);
  expect(rows()).toHaveLength(2);
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ choices: [1] })]);
});

test('a bare word is a search, and choosing a food asks how much', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'almonds');
  await screen.findByText('2 foods found');
  expect(screen.getByText('270 mg in 100 g')).toBeTruthy();
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(await row(/^Almonds/));
  await user.keyboard('{Enter}');
  const amount = await screen.findByLabelText('Amount');
  await waitFor(() => expect(document.activeElement).toBe(amount));
  await user.keyboard('{Enter}');
  await screen.findByText('Almonds, 30 g logged');
  expect(sent(host, 'log_line')).toEqual([]);
  expect(input()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [7], notes: [] }]);
});

test('an answer to an older word is dropped, and Enter waits for the newest', async () => {
  const waiting = new Map<string, (hits: FoodHit[]) => void>();
  const host = kitchen();
  host.handlers.search_foods = ({ query }) => new Promise((settle) => waiting.set(query, settle));
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'al');
  await user.keyboard('{Enter}');
  waiting.get('al')?.([hit('sr28:12061', 'Almonds')]);
  waiting.get('a')?.([hit('sr28:2', 'Apple')]);
  await screen.findByLabelText('Amount');
  expect(sent(host, 'food')).toEqual([{ food_id: 'sr28:12061' }]);
  expect(screen.queryByText('Apple')).toBeNull();
});

test('nothing found offers an own food, and a note', async () => {
  const described: string[] = [];
  const { host, user } = draw(QuickAdd, { onown: (text: string) => described.push(text) }, kitchen());
  await user.type(input(), 'grandmother’s pie');
  const said = await screen.findAllByText(/^Nothing found for “grandmother’s pie”/);
  expect(said.map((words) => words.role)).toContain('status');
  await user.click(screen.getByRole('button', { name: 'Describe it from its label' }));
  expect(described).toEqual(['grandmother’s pie']);
  await user.click(screen.getByRole('button', { name: 'Keep as a note' }));
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: 'grandmother’s pie', day: null, meal: null }]);
});

test('where an own food has no place, it is not offered, and Enter keeps a note', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'zzz');
  await screen.findAllByText(/^Nothing found/);
  expect(screen.queryByRole('button', { name: 'Describe it from its label' })).toBeNull();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: 'zzz', day: null, meal: null }]);
});

test('Ctrl and Enter keep the whole line as a note', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), '2 eggs, 30 g almonds');
  await row(/Eggs/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: '2 eggs, 30 g almonds', day: null, meal: null }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [], notes: [4] }]);
});

test('Esc goes back a step at a time and never throws the line away', async () => {
  const { host, user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'almonds{Enter}');
  await screen.findByLabelText('Amount');
  await user.keyboard('{Escape}');
  expect(rows()).toHaveLength(2);
  await user.keyboard('{Escape}');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(input()).toHaveProperty('value', 'almonds');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(sent(host, 'log_line')).toEqual([]);
});

test('a line that cannot be read says so and logs nothing by Enter', async () => {
  const host = kitchen();
  host.handlers.read_line = () => ({ parts: [], trouble: 'That is too long to read at once.' });
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs');
  expect(await screen.findByText('That is too long to read at once.')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(sent(host, 'log_line')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'keep as a note' }));
  await screen.findByText('Kept as a note');
});

test('a click into the field gives the arrow keys back to its caret', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  await user.keyboard('{ArrowDown}');
  expect(marked()).not.toBeNull();
  await user.click(input());
  expect(marked()).toBeNull();
  await user.keyboard('{ArrowRight}');
  expect((await row(/Avocado/)).textContent).toContain('half');
});

test('words typed while a food is on its way are not interrupted by it', async () => {
  const host = kitchen();
  let arrive = () => {};
  host.handlers.food = () => new Promise((settle) => (arrive = () => settle(almondsDetail)));
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'almonds');
  await user.click(await row(/^Almonds/));
  await user.type(input(), ', 2 eggs');
  arrive();
  await row(/Eggs/);
  expect(screen.queryByLabelText('Amount')).toBeNull();
});

test('markup in a food’s name and in a note is text', async () => {
  const host = kitchen();
  const markup = '<img src=x onerror=alert(1)>';
  host.handlers.search_foods = () => [hit('sr28:1', markup)];
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), 'x');
  expect(await screen.findByText(markup)).toBeTruthy();
  await user.clear(input());
  await user.type(input(), `2 eggs, ${markup}`);
  expect(within(await row(/kept as a note/)).getByText(markup)).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('the rows are a list that belongs to the field', async () => {
  const { user } = draw(QuickAdd, {}, kitchen());
  expect(input().getAttribute('aria-expanded')).toBe('false');
  await user.type(input(), THREE);
  await row(/Avocado/);
  const list = screen.getByRole('listbox', { name: 'How it is read' });
  expect(input().getAttribute('aria-expanded')).toBe('true');
  expect(input().getAttribute('aria-controls')).toBe(list.id);
  await user.keyboard('{ArrowUp}');
  expect(marked()).toBe(await row(/Avocado/));
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBeNull();
});
