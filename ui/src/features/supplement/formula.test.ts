import { expect, test } from 'vitest';
import { typeset } from './formula';

test('counts are set low and whole waters are not', () => {
  expect(typeset('Mg(C2H4NO2)2·2H2O')).toBe('Mg(C₂H₄NO₂)₂·2H₂O');
  expect(typeset('Mg3(C6H5O7)2·14H2O')).toBe('Mg₃(C₆H₅O₇)₂·14H₂O');
});
