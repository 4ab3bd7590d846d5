import { expect, test } from 'vitest';
import { plural } from './plural';

test('only one is singular', () => {
  expect([0, 1, 2].map((count) => plural(count, 'food', 'foods'))).toEqual(['0 foods', '1 food', '2 foods']);
});
