import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../test/fake';
import { CallError, type Topic } from './host/host';
import { Resource } from './resource.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});

let end: () => void = () => undefined;
afterEach(() => end());

/** Builds a resource the way a component does, and ends it after the test. */
function build<T>(host: FakeHost, topics: Topic[], load: () => Promise<T>): Resource<T> {
  let resource: Resource<T> | undefined;
  end = $effect.root(() => {
    resource = new Resource(host, topics, load);
  });
  flushSync();
  if (!resource) throw new Error('the resource was not built');
  return resource;
}

/** A load whose answers a test gives by hand, oldest first. */
function byHand<T>() {
  const open: { resolve: (value: T) => void; reject: (error: unknown) => void }[] = [];
  const load = () => new Promise<T>((resolve, reject) => open.push({ resolve, reject }));
  return { open, load };
}

test('it loads when its component starts', async () => {
  const resource = build(new FakeHost(), [], () => Promise.resolve(7));
  await vi.advanceTimersByTimeAsync(0);
  expect(resource.value).toBe(7);
});

test('a short wait is not mentioned, a longer one is', async () => {
  const { open, load } = byHand<number>();
  const resource = build(new FakeHost(), [], load);
  await vi.advanceTimersByTimeAsync(149);
  expect(resource.loading).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.loading).toBe(true);
  open[0]?.resolve(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(resource.loading).toBe(false);
});

test('it loads again once when several of its topics change together', async () => {
  const host = new FakeHost();
  const load = vi.fn(() => Promise.resolve('day'));
  build(host, ['food', 'dose'], load);
  host.changed('food', 'dose', 'journal');
  expect(load).toHaveBeenCalledTimes(2);
  host.changed('journal');
  expect(load).toHaveBeenCalledTimes(2);
});

test('an older answer that arrives later is dropped', async () => {
  const { open, load } = byHand<string>();
  const resource = build(new FakeHost(), [], load);
  void resource.reload();
  open[1]?.resolve('new');
  await vi.advanceTimersByTimeAsync(0);
  open[0]?.resolve('old');
  await vi.advanceTimersByTimeAsync(0);
  expect(resource.value).toBe('new');
});

test('a failed reload keeps the last answer and says why', async () => {
  const { open, load } = byHand<string>();
  const resource = build(new FakeHost(), [], load);
  open[0]?.resolve('kept');
  await vi.advanceTimersByTimeAsync(0);
  void resource.reload();
  open[1]?.reject(new CallError({ code: 'store', message: 'Busy, try again.', field: null }));
  await vi.advanceTimersByTimeAsync(0);
  expect(resource.value).toBe('kept');
  expect(resource.error?.message).toBe('Busy, try again.');
});

test('it loads again when state it reads changes', async () => {
  let day = $state(1);
  const resource = build(new FakeHost(), [], () => Promise.resolve(day * 10));
  await vi.advanceTimersByTimeAsync(0);
  day = 2;
  flushSync();
  await vi.advanceTimersByTimeAsync(0);
  expect(resource.value).toBe(20);
});

test('after its component ended nothing is heard or kept', async () => {
  const host = new FakeHost();
  const { open, load } = byHand<string>();
  const resource = build(host, ['food'], load);
  end();
  host.changed('food');
  expect(open.length).toBe(1);
  open[0]?.resolve('late');
  await vi.advanceTimersByTimeAsync(1000);
  expect(resource.value).toBeUndefined();
  expect(resource.loading).toBe(false);
});
