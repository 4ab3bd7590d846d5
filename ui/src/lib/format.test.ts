import { expect, test } from 'vitest';
import { atLeast, count, duration, grams, halves, mg, millilitres, wholeMg } from './format';

test('milligrams are whole and keep their unit on the line', () => {
  expect(mg(315.6)).toBe('316\u00a0mg');
  expect(mg(0)).toBe('0\u00a0mg');
  expect(wholeMg(1040.4)).toBe('1040');
});

test('grams are whole from ten on and keep one telling decimal below', () => {
  expect(grams(30.4)).toBe('30\u00a0g');
  expect(grams(2.5)).toBe('2.5\u00a0g');
  expect(grams(3.04)).toBe('3\u00a0g');
});

test('a sum with a gap in it is "at least"', () => {
  expect(atLeast(256, false)).toBe('at least 256\u00a0mg');
  expect(atLeast(256, true)).toBe('256\u00a0mg');
});

test('a length of time drops the part that is nothing', () => {
  expect(duration(5)).toBe('5\u00a0min');
  expect(duration(480)).toBe('8\u00a0h');
  expect(duration(450)).toBe('7\u00a0h 30\u00a0min');
  expect(duration(59.6)).toBe('1\u00a0h');
});

test('drinks are whole millilitres', () => {
  expect(millilitres(749.6)).toBe('750\u00a0ml');
});

test('a large count is grouped to be read', () => {
  expect(count(296000)).toBe('296,000');
});

test('half a portion is written as a half', () => {
  expect(halves(0.5)).toBe('½');
  expect(halves(2)).toBe('2');
  expect(halves(2.5)).toBe('2½');
});
