import { expect, test } from 'vitest';
import { Action } from './action.svelte';

const refused = { code: 'invalid', message: 'Enter a weight above zero.', field: 'grams' };

test('a refusal goes to the field it names', async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the program rejects with plain data
  const save = new Action(() => Promise.reject(refused));
  expect(await save.run()).toBe(false);
  expect(save.fault('grams')).toBe('Enter a weight above zero.');
  expect(save.fault('food')).toBeUndefined();
  expect(save.trouble('grams')).toBeUndefined();
  expect(save.trouble()).toBe('Enter a weight above zero.');
});

test('a second press while the first is being done is ignored', async () => {
  let done = 0;
  const save = new Action(() => Promise.resolve(++done));
  const [first, second] = await Promise.all([save.run(), save.run()]);
  expect([first, second, done]).toEqual([true, false, 1]);
  expect(save.busy).toBe(false);
});

test('a fault in the page itself gets calm words', async () => {
  const save = new Action(() => Promise.reject(new TypeError('x is undefined')));
  await save.run();
  expect(save.trouble()).toContain('What you logged before is safe');
  expect(save.error?.code).toBe('unexpected');
});
