import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Logged } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { draw } from '../../test/render';
import { chosen, quickAddHost, sent } from '../../test/quick-add';
import QuickAdd from './QuickAdd.svelte';

const input = () => screen.getByRole('combobox', { name: 'Add food' });
const rows = () => screen.getAllByRole('option');
const row = (name: RegExp) => screen.findByRole('option', { name });
const marked = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');

const EGGS = chosen('Eggs', 100);
const ALMONDS = chosen('Almonds', 30);
const AVOCADO = chosen('Avocado', 100);
const AVOCADO_OIL = chosen('Avocado oil', 7);

const THREE = '2 eggs, 30 g almonds and half an avocado';

test('a line of three foods is read while it is typed, and Enter adds all three', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
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
    { text: THREE, choices: [EGGS, ALMONDS, AVOCADO], confirmed: false, day: null, meal: null },
  ]);
  expect(input()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input());
  expect(screen.queryByRole('option')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [20, 21, 22], notes: [] }]);
});

test('a line of ten foods, longer than any food’s name, is read and added', async () => {
  const host = quickAddHost();
  const { user } = draw(QuickAdd, {}, host);
  const line = Array.from({ length: 5 }, () => 'half an avocado, 30 g almonds')
    .join(' and ')
    .padEnd(240);
  await user.click(input());
  await user.paste(line);
  await waitFor(() => expect(rows()).toHaveLength(10));
  await user.keyboard('{Enter}');
  await screen.findByText('10 foods logged');
});

test('the second-best reading is a key away, and stays chosen while the line grows', async () => {
  const { host, user } = draw(QuickAdd, { day: '2026-11-20' }, quickAddHost());
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
    expect.objectContaining({ choices: [AVOCADO_OIL, EGGS, ALMONDS], day: '2026-11-20' }),
  ]);
});

test('the marked row shows the source’s own description', async () => {
  const { user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  expect(screen.queryByText('Avocado, as the source says')).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByText('Avocado, as the source says')).toBeTruthy();
  expect(screen.queryByText('Eggs, as the source says')).toBeNull();
});

test('readings go round in both directions', async () => {
  const { user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  await user.keyboard('{ArrowDown}{ArrowLeft}');
  await row(/Avocado oil/);
  await user.keyboard('{ArrowRight}');
  expect((await row(/Avocado/)).textContent).toContain('half');
});

test('Delete keeps a part as a note, and reads it as food again', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '2 eggs, 30 g almonds');
  await row(/Almonds/);
  await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
  expect((await row(/kept as a note/)).textContent).toContain('30 g almonds');
  await user.keyboard('{Delete}');
  expect((await row(/Almonds/)).textContent).not.toContain('kept as a note');
  await user.keyboard('{Delete}{Escape}{Enter}');
  expect(await screen.findByText('Almonds, 30 g logged, one kept as a note')).toBeTruthy();
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ choices: [EGGS, null] })]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [20], notes: [41] }]);
});

test('what is not understood is kept as a note, with the reason', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '2 eggs, some flumph');
  const note = await row(/flumph/);
  expect(note.textContent).toMatch(/kept as a note:\s*some flumph\s*— no such food/);
  expect(screen.getByText('1 food read, one to be kept as a note')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'add one, keep one as a note' }));
  await screen.findByText('Almonds, 30 g logged, one kept as a note');
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ choices: [EGGS, null] })]);
});

test('an unlikely amount asks back and takes a second Enter', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '6 kg rice, 2 eggs');
  expect((await row(/Rice/)).textContent).toContain('Is the amount right?');
  expect(screen.getByRole('button', { name: 'check the amount' })).toBeTruthy();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  expect(sent(host, 'log_line')).toEqual([]);
  await user.keyboard('{Enter}');
  await screen.findByText('2 foods logged');
  expect(sent(host, 'log_line')).toEqual([expect.objectContaining({ confirmed: true })]);
});

test('changing the line takes the question back', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '6 kg rice, 2 eggs');
  await row(/Rice/);
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  await user.type(input(), ', 30 g almonds{Enter}');
  await screen.findByRole('button', { name: 'add anyway' });
  expect(sent(host, 'log_line')).toEqual([]);
});

test('a line that is refused stays as it was typed and says why', async () => {
  const host = quickAddHost();
  host.handlers.log_line = () => {
    throw new CallError({ code: 'store', message: 'The disk is full.', field: null });
  };
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs, 30 g almonds{Enter}');
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(input()).toHaveProperty('value', '2 eggs, 30 g almonds');
});

test('a line that means something else meanwhile is shown as it is read now, with nothing lost', async () => {
  const host = quickAddHost();
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs, half an avocado');
  await row(/Avocado/);
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  await row(/Avocado oil/);
  const { read_line } = host.handlers;
  host.handlers.read_line = async (request) => {
    const now = await read_line?.(request);
    const [eggs, avocado] = now?.parts ?? [];
    if (!eggs || !avocado) throw new Error('two parts');
    const turned = { ...avocado, readings: avocado.readings.toReversed() };
    return { parts: [eggs, turned], foods: [], trouble: null };
  };
  const log = host.handlers.log_line;
  host.handlers.log_line = () => {
    throw new CallError({ code: 'invalid', message: 'Please look again.', field: 'text' });
  };
  await user.keyboard('{Escape}{Enter}');
  await screen.findByText('Please look again.');
  expect(input()).toHaveProperty('value', '2 eggs, half an avocado');
  host.handlers.log_line = log;
  await user.keyboard('{Enter}');
  await screen.findByText('2 foods logged');
  expect(sent(host, 'log_line').at(-1)).toEqual(expect.objectContaining({ choices: [EGGS, AVOCADO_OIL] }));
});

test('a question that only the program puts is answered by adding again', async () => {
  const host = quickAddHost();
  const log = host.handlers.log_line;
  host.handlers.log_line = (request) => {
    if (!request.confirmed)
      throw new CallError({ code: 'invalid', message: 'Is the amount right?', field: 'confirmed' });
    return log?.(request) as Logged;
  };
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs, 30 g almonds{Enter}');
  await screen.findByText('Is the amount right?');
  await user.keyboard('{Enter}');
  await screen.findByText('2 foods logged');
  expect(sent(host, 'log_line').at(-1)).toEqual(expect.objectContaining({ confirmed: true }));
});

test('another food for one part is searched, weighed and logged; the rest of the line stays', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
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
  const { user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '2 eggs, half an avocado');
  await user.click(await row(/Avocado/));
  await user.click(await row(/Avocado oil/));
  expect((await row(/Avocado oil/)).textContent).toContain('half a tablespoon');
  expect(rows()).toHaveLength(2);
  expect(document.activeElement).toBe(input());
});

test('a part’s list is left with Esc, and keeps it as a note with its button', async () => {
  const { user } = draw(QuickAdd, {}, quickAddHost());
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

test('Ctrl and Enter keep the whole line as a note', async () => {
  const { host, user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), '2 eggs, 30 g almonds');
  await row(/Eggs/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Kept as a note')).toBeTruthy();
  expect(sent(host, 'keep_note')).toEqual([{ text: '2 eggs, 30 g almonds', day: null, meal: null }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent(host, 'remove_food')).toEqual([{ entries: [], notes: [4] }]);
});

test('a line that cannot be read says so and logs nothing by Enter', async () => {
  const host = quickAddHost();
  host.handlers.read_line = () => ({ parts: [], foods: [], trouble: 'That is too long to read at once.' });
  const { user } = draw(QuickAdd, {}, host);
  await user.type(input(), '2 eggs');
  expect(await screen.findByText('That is too long to read at once.')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(sent(host, 'log_line')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'keep as a note' }));
  await screen.findByText('Kept as a note');
});

test('a click into the field gives the arrow keys back to its caret', async () => {
  const { user } = draw(QuickAdd, {}, quickAddHost());
  await user.type(input(), 'half an avocado, 2 eggs');
  await row(/Eggs/);
  await user.keyboard('{ArrowDown}');
  expect(marked()).not.toBeNull();
  await user.click(input());
  expect(marked()).toBeNull();
  await user.keyboard('{ArrowRight}');
  expect((await row(/Avocado/)).textContent).toContain('half');
});

test('the rows are a list that belongs to the field', async () => {
  const { user } = draw(QuickAdd, {}, quickAddHost());
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
