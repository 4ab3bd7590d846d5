import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { LabelReading, Product } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { caps, supplements } from '../../test/samples';
import Shelf from './Shelf.svelte';

const reading: LabelReading = {
  form: 'oxide',
  least_mg: 150.8,
  most_mg: 150.8,
  finding: 'ok',
  units: null,
  words: '250 mg of pure magnesium oxide hold 150.8 mg of magnesium.',
  fact: null,
};

function host(): FakeHost {
  return new FakeHost({
    read_label: () => ({ reading, one_unit_mg: [150.8, 150.8], trouble: '' }),
    save_product: () => ({ product: caps, before: null }),
    remove_product: () => supplements,
    restore_product: () => supplements,
    count_stock: () => supplements,
  });
}

const props = { products: [caps], guide: supplements.guide, take: () => undefined };

test('a product tells what is left, and one tap takes one', async () => {
  const taken: string[] = [];
  const { user } = draw(Shelf, { ...props, take: ({ name }: Product) => taken.push(name) }, host());
  expect(screen.getByText(/4 capsules left, for 4 days · running low/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take 1 capsule of Night caps' }));
  expect(taken).toEqual(['Night caps']);
});

test('a label is read while it is typed, and fills in the form', async () => {
  const fake = host();
  const { user } = draw(Shelf, { ...props, products: [] }, fake);
  await user.click(screen.getByRole('button', { name: 'Add a product' }));
  await user.type(screen.getByLabelText('Name'), 'Oxide');
  await user.type(screen.getByLabelText('What the label says'), 'magnesium oxide 250 mg');
  expect(await screen.findByText(/150.8 mg of magnesium/)).toBeTruthy();
  expect(screen.getByLabelText('Form')).toHaveProperty('value', 'oxide');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const saved = fake.calls.find(({ name }) => name === 'save_product');
  expect(saved?.request).toMatchObject({ name: 'Oxide', label: 'magnesium oxide 250 mg', form: 'oxide' });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'remove_product', request: { id: 9 } });
});

test('an impossible label is refused at its field, and nothing typed is lost', async () => {
  const fake = host();
  fake.handlers.save_product = () => {
    throw new CallError({ code: 'invalid', message: '200 mg hold at most 120.6 mg.', field: 'label' });
  };
  const { user } = draw(Shelf, props, fake);
  await user.click(screen.getByRole('button', { name: 'Change Night caps' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const error = await screen.findByText('200 mg hold at most 120.6 mg.');
  expect(screen.getByLabelText('What the label says').getAttribute('aria-describedby')).toContain(error.id);
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Night caps');
});

test('a count and a removal can be taken back', async () => {
  const fake = host();
  const { user } = draw(Shelf, props, fake);
  await user.click(screen.getByRole('button', { name: 'Count Night caps' }));
  await user.type(screen.getByLabelText('How many are there?'), '30{Enter}');
  expect(fake.calls.at(-1)).toEqual({ name: 'count_stock', request: { id: 9, units: '30' } });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'count_stock', request: { id: 9, units: '4' } });
  await user.click(screen.getByRole('button', { name: 'Remove Night caps' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'remove_product', request: { id: 9 } });
});
