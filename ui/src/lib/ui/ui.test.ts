import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { draw } from '../../test/render';
import Example from '../../test/Example.svelte';
import Button from './Button.svelte';
import ChoiceGroup from './ChoiceGroup.svelte';
import EvidenceDots from './EvidenceDots.svelte';
import Meter from './Meter.svelte';
import Source from './Source.svelte';
import Switch from './Switch.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

test('a button never submits a form by accident', () => {
  render(Button, { children: words('Begin now') });
  expect(screen.getByRole('button', { name: 'Begin now' }).getAttribute('type')).toBe('button');
});

test('a dialog opens as a modal, closes by its cross, and gives the focus back', async () => {
  const { user } = draw(Example, {});
  const opener = screen.getByRole('button', { name: 'Open' });
  await user.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'A question' });
  expect((dialog as HTMLDialogElement).open).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Inside')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('a field ties its label, hint and error to its control', async () => {
  const { user } = draw(Example, {});
  const input = screen.getByLabelText('Weight');
  expect(input.getAttribute('aria-invalid')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'In grams',
    'Enter a weight above zero.',
  ]);
});

test('what was just done can be undone from the line at the foot', async () => {
  const undo = vi.fn();
  const { toasts, user } = draw(Example, {});
  toasts.say('Almonds logged', { label: 'Undo', run: undo });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Almonds logged')).toBeNull();
});

test('an undo that fails says why', async () => {
  const { toasts, user } = draw(Example, {});
  toasts.say('Almonds logged', {
    label: 'Undo',
    run: () => Promise.reject(new Error('gone')),
  });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Something unexpected happened/)).toBeTruthy();
});

test('a choice is made by its label and told', async () => {
  const onchoose = vi.fn();
  const options = [
    { value: 0, label: 'Never', key: '0' },
    { value: 1, label: 'Some nights', key: '1' },
  ];
  render(ChoiceGroup, { legend: 'How often', options, value: null, onchoose });
  await userEvent.click(screen.getByText('Some nights'));
  expect(onchoose).toHaveBeenCalledExactlyOnceWith(1);
  expect(screen.getByRole('group', { name: 'How often' })).toBeTruthy();
});

test('a switch tells what it became', async () => {
  const onchange = vi.fn();
  render(Switch, { label: 'Remind me', checked: false, onchange });
  await userEvent.click(screen.getByRole('switch', { name: 'Remind me' }));
  expect(onchange).toHaveBeenCalledExactlyOnceWith(true);
});

test.each([
  ['A', 4],
  ['B', 2],
  ['C', 1],
  ['D', 0],
] as const)('grade %s lights %i dots and says so', (grade, lit) => {
  const { container } = render(EvidenceDots, { grade, text: 'little for sleep' });
  expect(container.querySelectorAll('.lit').length).toBe(lit);
  expect(screen.getByRole('img', { name: `${lit} of 4` })).toBeTruthy();
});

test('a meter past its end fills up and keeps the proportion', () => {
  const { container } = render(Meter, {
    first: { label: 'food', value: 300, shown: '300' },
    second: { label: 'supplements', value: 100, shown: '100' },
    max: 200,
  });
  const widths = [...container.querySelectorAll<HTMLElement>('.bar span')].map((part) => part.style.width);
  expect(widths).toEqual(['75%', '25%']);
  expect(container.textContent).toContain('supplements 100');
});

test('a recalled source shows as unverified, a read one does not', async () => {
  const fact = {
    text: 'The upper level counts supplements only.',
    source: 'NIH Office of Dietary Supplements',
    year: 2022,
    link: 'ods.od.nih.gov',
    mark: 'recalled' as const,
    grade: 'B' as const,
  };
  const { rerender } = render(Source, { fact });
  await userEvent.click(screen.getByRole('button', { name: /^Source: The upper level/ }));
  expect(screen.getByText(/^Unverified/)).toBeTruthy();
  expect(screen.getByText('limited (B)')).toBeTruthy();
  await rerender({ fact: { ...fact, mark: 'verified' } });
  expect(screen.queryByText(/^Unverified/)).toBeNull();
});
