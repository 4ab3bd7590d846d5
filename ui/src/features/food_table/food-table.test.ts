import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { FoodTables as View, ImportEnded } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { foodTables, report } from '../../test/kitchen-samples';
import { draw } from '../../test/render';
import FoodTables from './FoodTables.svelte';

function open(given: Partial<View> = {}) {
  let now: View = { ...foodTables, ...given };
  let end: (ended: ImportEnded) => void = () => undefined;
  let refuse: (error: unknown) => void = () => undefined;
  const host = new FakeHost({
    food_tables: () => now,
    import_food_table: () =>
      new Promise<ImportEnded>((resolve, reject) => {
        end = resolve;
        refuse = reject;
      }),
    cancel_import: () => {
      if (now.importing) now = { ...now, importing: { ...now.importing, cancelling: true } };
      return now;
    },
    remove_food_table: () => (now = { ...now, imported: null }),
  });

  /** As if the program had got so far. */
  function tell(next: Partial<View>) {
    now = { ...now, ...next };
    host.changed('food_table');
  }

  return {
    ...draw(FoodTables, {}, host),
    host,
    tell,
    end: (ended: ImportEnded) => end(ended),
    refuse: (error: unknown) => refuse(error),
  };
}

const path = () => screen.findByLabelText<HTMLInputElement>('Zip file or folder');
const button = (name: string) => screen.findByRole('button', { name });

test('the tables and what can be imported are told in words', async () => {
  open();
  expect(await screen.findByText('USDA SR28: 8,789 foods')).toBeTruthy();
  expect(screen.getByText(/fdc\.nal\.usda\.gov/).textContent).toContain('never opens the network');
  expect(screen.queryByRole('link')).toBeNull();
});

test('an import shows how far it is, and ends in its report', async () => {
  const { user, host, tell, end } = open();
  await user.type(await path(), '/home/ada/fdc.zip{Enter}');
  expect(host.calls.at(-1)).toEqual({ name: 'import_food_table', request: { path: '/home/ada/fdc.zip' } });
  expect((await screen.findByRole('progressbar')).hasAttribute('value')).toBe(false);

  tell({ importing: { stage: 'Reading foods', share: 0.428, cancelling: false } });
  const bar = await screen.findByRole('progressbar', { name: 'Reading foods' });
  expect(bar.getAttribute('value')).toBe('0.428');
  expect(screen.getByText('42 %')).toBeTruthy();

  tell({ importing: null, imported: report });
  end({ kind: 'done', report });
  expect(await screen.findByText('295,296 foods taken in')).toBeTruthy();
  const heading = await screen.findByText('FoodData_Central_csv.zip, imported Sunday 22 November');
  expect(document.activeElement).toBe(heading);
  expect((await path()).value).toBe('');
});

test('the report says what was taken, what was skipped, why and where', async () => {
  open({
    imported: { ...report, skipped: [{ why: '<b>no</b> name', count: 1, places: ['food.csv, line 12'] }] },
  });
  const taken = await screen.findByRole('table', { name: 'Taken' });
  const row = (name: string) => within(taken).getByRole('row', { name: new RegExp(name) }).textContent;
  expect(row('Branded foods')).toContain('295,000');
  expect(row('household portions')).toContain('1,200');
  expect(row('without a magnesium figure')).toContain('240,000');
  expect(screen.getByText('<b>no</b> name (1 row)')).toBeTruthy();
  expect(screen.getByText('First places: food.csv, line 12')).toBeTruthy();
});

test('nothing skipped is said as well', async () => {
  open({ imported: { ...report, skipped: [] } });
  expect(await screen.findByText('Nothing was skipped.')).toBeTruthy();
});

test('an import can be cancelled; the table before it stays and so does the path', async () => {
  const { user, tell, end } = open({ imported: report });
  await user.type(await path(), '/fdc{Enter}');
  tell({ importing: { stage: 'Reading foods', share: null, cancelling: false } });
  await screen.findByText('Reading foods');
  await user.click(await button('Cancel the import'));
  expect(await screen.findByText('Stopping…')).toBeTruthy();
  expect(await button('Cancel the import')).toHaveProperty('disabled', true);
  tell({ importing: null });
  end({ kind: 'cancelled' });
  expect(await screen.findByText(/Nothing was changed/)).toBeTruthy();
  expect((await path()).value).toBe('/fdc');
  expect(document.activeElement).toBe(await path());
});

test('an import that was begun before the room was opened is shown', async () => {
  open({ importing: { stage: 'Building the search', share: 0.5, cancelling: false } });
  expect(await screen.findByRole('progressbar', { name: 'Building the search' })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

test('a refused file is said at the path, which stays', async () => {
  const { user, refuse } = open();
  await user.type(await path(), '/bomb.zip{Enter}');
  await screen.findByRole('progressbar');
  refuse(new CallError({ code: 'invalid', message: 'food.csv, line 3: not UTF-8.', field: 'path' }));
  expect((await screen.findByRole('alert')).textContent).toBe('food.csv, line 3: not UTF-8.');
  expect((await path()).value).toBe('/bomb.zip');
  expect(document.activeElement).toBe(await path());
});

test('a failure that is not the file’s is said beside the button', async () => {
  const { user, refuse } = open();
  await user.type(await path(), '/fdc{Enter}');
  await screen.findByRole('progressbar');
  refuse(new CallError({ code: 'store', message: 'The disk is full.', field: null }));
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
});

test('a file is chosen; choosing none keeps what was typed', async () => {
  const { user, host } = open();
  host.picked = '/chosen.zip';
  await user.click(await button('Choose…'));
  expect((await path()).value).toBe('/chosen.zip');
  host.picked = null;
  await user.click(await button('Choose…'));
  expect((await path()).value).toBe('/chosen.zip');
});

test('where the chooser does not open, typing still works', async () => {
  const { user, host } = open();
  host.picked = new Error('no such command');
  await user.click(await button('Choose…'));
  expect(await screen.findByText(/Type or paste the path/)).toBeTruthy();
});

test('the imported table is removed only after a question', async () => {
  const { user, host } = open({ imported: report });
  await user.click(await button('Remove the imported table'));
  const question = await screen.findByRole('dialog', { name: 'Remove the imported table?' });
  await user.click(within(question).getByRole('button', { name: 'Keep it' }));
  expect(host.calls.some(({ name }) => name === 'remove_food_table')).toBe(false);
  await user.click(await button('Remove the imported table'));
  await user.click(await button('Remove it'));
  expect(await screen.findByText('Imported table removed')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/FoodData_Central_csv\.zip/)).toBeNull());
});

test('a file that was not there, and a table that cannot be used, are said', async () => {
  const missing = ['measure_unit.csv was not there: portions have no unit.'];
  open({ imported: { ...report, missing }, trouble: 'The imported table is damaged.' });
  expect(await screen.findByText(missing[0] ?? '')).toBeTruthy();
  expect(screen.getByText('The imported table is damaged.')).toBeTruthy();
});
