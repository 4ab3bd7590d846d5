import { expect, test, vi } from 'vitest';
import { CallError } from '$lib/host/host';
import { quizHost } from '../../test/first-night';
import { Quiz } from './quiz.svelte';

async function begin({ host, sent, kept } = quizHost(), from: 'start' | 'resume' = 'start') {
  const quiz = new Quiz(host, await host.call('first_night'), from);
  /** Types without ever waiting, as a script does. */
  const type = (...words: string[]) => {
    for (const key of words.flatMap((word) => (word === 'Enter' ? [word] : [...word])))
      quiz.press(key, false);
  };
  return { host, sent, kept, quiz, type };
}

test('a key answers and moves on before the program has heard of it', async () => {
  const { quiz, type, sent } = await begin();
  type('1');
  expect(quiz.item.id).toBe('medicines');
  await quiz.settle();
  expect(sent()).toEqual(['kidney=well']);
});

test('typing without a pause loses nothing, and the answers are sent in order', async () => {
  const { host, quiz, type, sent } = await begin();
  const slow = host.handlers.answer_item;
  host.handlers.answer_item = async (request) => {
    await new Promise((settle) => setTimeout(settle, 3));
    if (!slow) throw new Error('no program');
    return slow(request);
  };
  type('1', 'none', 'Enter', 'n', '34', 'Enter', '0', '1', '3', '7', '06:45', 'Enter');
  await vi.waitFor(() => expect(quiz.result).not.toBeNull());
  expect(sent()).toEqual([
    'kidney=well',
    'medicines=none',
    'flags=none',
    'age=34',
    'twitch=0',
    'jerk=1',
    'onset=3',
    'greens=7',
    'wake=06:45',
  ]);
  expect(host.calls.at(-1)?.name).toBe('finish_first_night');
});

test('an answer that was not kept brings its card back and leads on to where one was', async () => {
  const { host, quiz, type } = await begin(quizHost({ answers: { age: '34' } }));
  const keep = host.handlers.answer_item;
  host.handlers.answer_item = () => {
    throw new CallError({ code: 'store', message: 'The disk is full.', field: null });
  };
  quiz.at = 4;
  type('2', '1');
  expect(quiz.item.id).toBe('onset');
  await vi.waitFor(() => expect(quiz.item.id).toBe('twitch'));
  await vi.waitFor(() => expect(quiz.faults['jerk']).toBe('The disk is full.'));
  expect(quiz.answers['twitch']).toBeUndefined();
  if (keep) host.handlers.answer_item = keep;
  type('2');
  expect(quiz.item.id).toBe('jerk');
  type('1');
  expect(quiz.item.id).toBe('onset');
  expect(await quiz.settle()).toBe(true);
});

test('an impossible age stays in its field with what would be accepted', async () => {
  const { quiz, type } = await begin();
  quiz.at = 3;
  type('200', 'Enter');
  await vi.waitFor(() => expect(quiz.waiting).toBe(false));
  expect(quiz.item.id).toBe('age');
  expect(quiz.faults['age']).toBe('Age is 1 to 120.');
  expect(quiz.drafts['age']).toBe('200');
});

test('a red flag comes before everything typed after it', async () => {
  const { quiz, type, sent } = await begin();
  quiz.at = 2;
  type('2', 'Enter', '3', '4', 'Enter');
  await vi.waitFor(() => expect(quiz.raised.map(({ id }) => id)).toEqual(['one-leg-swollen']));
  await quiz.settle();
  expect(sent()).toEqual(['flags=one-leg-swollen']);
  type('1');
  expect(quiz.raised).toHaveLength(1);
  type('Enter');
  expect(quiz.raised).toEqual([]);
  expect(quiz.item.id).toBe('age');
});

test('ticks are sent in the order shown, and nothing ticked is not an answer', async () => {
  const { quiz, type, sent } = await begin();
  quiz.at = 2;
  type('Enter');
  expect(quiz.hint).toMatch(/None of these/);
  expect(quiz.item.id).toBe('flags');
  type('2', '1', 'Enter');
  await quiz.settle();
  expect(sent()).toEqual(['flags=fit,one-leg-swollen']);
});

test('“none” with something ticked only clears the ticks', async () => {
  const { quiz, type, sent } = await begin();
  quiz.at = 2;
  type('1', '0');
  expect(quiz.ticks['flags']).toEqual([]);
  expect(quiz.item.id).toBe('flags');
  type('0');
  expect(quiz.item.id).toBe('age');
  await quiz.settle();
  expect(sent()).toEqual(['flags=none']);
});

test('“rather not say” is sent as declined, and only where it is offered', async () => {
  const { quiz, type, sent } = await begin();
  type('s');
  await quiz.settle();
  expect(sent()).toEqual(['kidney=declined']);
  quiz.at = 4;
  type('s');
  await quiz.settle();
  expect(sent()).toHaveLength(1);
});

test('what was left is gone on with at the first question without an answer', async () => {
  const { quiz } = await begin(quizHost({ answers: { kidney: 'well', medicines: 'none' } }), 'resume');
  expect(quiz.item.id).toBe('flags');
});

test('a first night that was left after its last answer only needs to be finished', async () => {
  const all = {
    kidney: 'well',
    medicines: 'none',
    flags: 'none',
    age: '34',
    twitch: '0',
    jerk: '0',
    onset: '0',
    greens: '0',
    wake: '07:00',
  };
  const { quiz, type } = await begin(quizHost({ answers: all }), 'resume');
  expect(quiz.ended).toBe(true);
  type('Enter');
  await vi.waitFor(() => expect(quiz.result).not.toBeNull());
});

test('answers of the time before stand there to be kept or changed', async () => {
  const { quiz, type, sent } = await begin(quizHost({ answers: { kidney: 'ill', age: '34' } }));
  expect(quiz.item.id).toBe('kidney');
  type('Enter');
  expect(quiz.item.id).toBe('medicines');
  expect(sent()).toEqual([]);
  expect(quiz.drafts['age']).toBe('34');
});

test('a pass that cannot be finished opens the question that is missing', async () => {
  const { host, quiz, type } = await begin();
  host.handlers.finish_first_night = () => {
    throw new CallError({ code: 'invalid', message: 'This still needs an answer.', field: 'jerk' });
  };
  quiz.at = 8;
  type('07:00', 'Enter');
  await vi.waitFor(() => expect(quiz.item.id).toBe('jerk'));
  expect(quiz.faults['jerk']).toBe('This still needs an answer.');
  expect(quiz.ended).toBe(false);
});

test('the last medicine taken off leaves the question open, not answered with none', async () => {
  const { quiz, type, sent } = await begin();
  quiz.at = 1;
  type('Doxycycline', 'Enter');
  await vi.waitFor(() => expect(quiz.medicines).toHaveLength(1));
  expect(quiz.item.id).toBe('medicines');
  await quiz.removeMedicine(0);
  expect(quiz.medicines).toEqual([]);
  type('Enter');
  expect(quiz.item.id).toBe('medicines');
  expect(sent()).toEqual(['medicines=Doxycycline', 'medicines=declined']);
});
