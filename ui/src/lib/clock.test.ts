import { expect, test, vi } from 'vitest';
import { everyMinute } from './clock';

test('it knocks once each time the minute turns, until it is called off', () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T21:14:45Z') });
  const due = vi.fn();
  const off = everyMinute(due);
  vi.advanceTimersByTime(15_000);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(due).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(due).toHaveBeenCalledTimes(2);
  off();
  vi.advanceTimersByTime(600_000);
  expect(due).toHaveBeenCalledTimes(2);
});
