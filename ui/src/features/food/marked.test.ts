import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../../test/fake';
import { draw } from '../../test/render';
import { Line } from './line.svelte';
import Marked from './Marked.svelte';

/** The field is as wide as this; its text as wide as the test says. */
const WIDTH = 400;
let textWidth = 0;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockImplementation(() => textWidth);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function marked(width: number) {
  textWidth = width;
  const host = new FakeHost({
    read_line: () => ({
      parts: [
        { start: 0, end: 6, text: '2 eggs', counted: true, readings: [], reason: null },
        { start: 8, end: 15, text: 'an appl', counted: true, readings: [], reason: null },
      ],
      foods: [],
      trouble: null,
    }),
    search_foods: () => [],
  });
  const line = new Line(host);
  const input = document.createElement('input');
  draw(Marked, { line, of: () => input }, host);
  line.text = '2 eggs, an appl';
  line.read();
  await line.settled();
  await tick();
  const words = () => [...document.querySelectorAll('.part')].map((part) => part.textContent);
  return { line, words };
}

test('each part of the line is marked where it stands', async () => {
  const { words } = await marked(WIDTH);
  expect(words()).toEqual(['2 eggs', 'an appl']);
});

test('what newer words changed loses its mark until it is read again', async () => {
  const { line, words } = await marked(WIDTH);
  line.text = '2 eggs, an apple';
  await tick();
  expect(words()).toEqual(['2 eggs', 'an appl']);
  line.text = '2 eggs, a pear';
  await tick();
  expect(words()).toEqual(['2 eggs']);
});

test('a line that scrolls inside its field has no marks', async () => {
  const { words } = await marked(WIDTH + 1);
  expect(words()).toEqual([]);
});
