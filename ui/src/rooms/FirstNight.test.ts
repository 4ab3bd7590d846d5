import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { AppStatus } from '$lib/host/bindings';
import { calmStatus } from '../test/fake';
import { quizHost, result } from '../test/first-night';
import { draw } from '../test/render';
import FirstNight from './FirstNight.svelte';

const fresh: AppStatus = { ...calmStatus, first_night: 'new', has_result: false };
const begun: AppStatus = { ...calmStatus, first_night: 'begun', has_result: false };

function open(status = fresh, program = quizHost()) {
  return { ...program, ...draw(FirstNight, {}, program.host, status) };
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('nothing is begun before “Begin”, and Enter begins', async () => {
  const { host, user } = open();
  await heading('Before your first night');
  expect(host.calls).toEqual([]);
  await user.keyboard('{Enter}');
  await heading('About kidney');
  expect(host.calls.map(({ name }) => name)).toEqual(['first_night']);
});

test('the whole first night is answered by keyboard alone', async () => {
  const { sent, user } = open();
  await user.keyboard('{Enter}');
  await heading('About kidney');
  await user.keyboard('1none{Enter}n34{Enter}0137' + '06:45{Enter}');
  await heading('What your answers come to');
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
});

test('keys that come before the questions are not lost', async () => {
  const program = quizHost();
  const answer = program.host.handlers.first_night;
  let arrive = () => {};
  program.host.handlers.first_night = async () => {
    await new Promise<void>((settle) => (arrive = settle));
    if (!answer) throw new Error('no program');
    return answer(null);
  };
  const { sent, user } = open(fresh, program);
  await user.keyboard('{Enter}1none{Enter}');
  expect(sent()).toEqual([]);
  arrive();
  await heading('About flags');
  expect(sent()).toEqual(['kidney=well', 'medicines=none']);
});

test('an impossible age says at its field what is accepted and keeps what was typed', async () => {
  const { user } = open(
    begun,
    quizHost({ answers: { kidney: 'well', medicines: 'none', flags: 'none' }, resume_at: 'age' }),
  );
  await heading('About age');
  await user.keyboard('200{Enter}');
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'About age' });
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Age is 1 to 120.'));
  expect(field.value).toBe('200');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
});

test('markup in a medicine is shown as the text it is', async () => {
  const { user } = open(begun, quizHost({ answers: { kidney: 'well' }, resume_at: 'medicines' }));
  await heading('About medicines');
  await user.keyboard('<img onerror>{Enter}');
  expect(await screen.findByText('<img onerror>')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText('not checked: ask your pharmacist')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
});

test('a ticked red flag is shown at once, before the next question', async () => {
  const { user } = open(
    begun,
    quizHost({ answers: { kidney: 'well', medicines: 'none' }, resume_at: 'flags' }),
  );
  await heading('About flags');
  await user.keyboard('2{Enter}');
  await heading('Today');
  expect(screen.getByText('Call a doctor or an urgent line today.')).toBeTruthy();
  expect(screen.queryByText('About age')).toBeNull();
  await user.keyboard('{Enter}');
  await heading('About age');
});

test('what was left opens where it was left', async () => {
  open(begun, quizHost({ answers: { kidney: 'well' }, resume_at: 'medicines' }));
  await heading('About medicines');
});

test('the left arrow goes back to an answer, which is shown', async () => {
  const { user } = open(begun, quizHost({ answers: {}, resume_at: 'twitch' }));
  await heading('About twitch');
  await user.keyboard('2');
  await heading('About jerk');
  await user.keyboard('{ArrowLeft}');
  await heading('About twitch');
  expect(screen.getByRole('button', { name: /Most nights/ }).getAttribute('aria-pressed')).toBe('true');
});

test('without a result, finishing later keeps the answers and the room', async () => {
  const { navigation, user } = open(begun, quizHost({ answers: {}, resume_at: 'twitch' }));
  navigation.go('first-night');
  await heading('About twitch');
  await user.keyboard('2');
  await user.click(screen.getByRole('button', { name: 'finish later' }));
  await heading('Your answers are kept.');
  expect(navigation.room).toBe('first-night');
  await user.keyboard('{Enter}');
  await heading('About jerk');
});

test('with an earlier result, finishing later leads to Tonight', async () => {
  const { navigation, user } = open({ ...begun, has_result: true }, quizHost({ resume_at: 'twitch' }));
  navigation.go('first-night');
  await heading('About twitch');
  await user.click(screen.getByRole('button', { name: 'finish later' }));
  await waitFor(() => expect(navigation.room).toBe('tonight'));
});

test('taking it again starts at the first question with what was told filled in', async () => {
  const { user } = open(calmStatus, quizHost({ answers: { kidney: 'ill' }, retake: true }));
  await heading('Take the first night again');
  await user.keyboard('{Enter}');
  await heading('About kidney');
  expect(screen.getByRole('button', { name: /Is ill/ }).getAttribute('aria-pressed')).toBe('true');
});

test('the result has its parts apart, and what was not answered is not “never”', async () => {
  const all = { kidney: 'well', medicines: 'none', flags: 'none', age: '34', twitch: '0', jerk: '0' };
  const { host, navigation, user } = open(begun, quizHost({ answers: all, resume_at: 'wake' }));
  navigation.go('first-night');
  host.handlers.finish_first_night = () => result;
  await heading('About wake');
  await user.keyboard('07:00{Enter}');
  await heading('What your answers come to');
  const parts = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(parts).toEqual(['Red flags', 'The pattern', 'Is a low intake likely?', 'The plan']);
  expect(screen.getByText('Most nights')).toBeTruthy();
  expect(screen.getAllByText('Not answered')).toHaveLength(2);
  expect(screen.queryByText('Never')).toBeNull();
  expect(screen.getByText(/incomplete/)).toBeTruthy();
  expect(screen.getByText('Log food for two weeks')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to Tonight' }));
  await waitFor(() => expect(navigation.room).toBe('tonight'));
});

test('a first night that cannot be opened says so and can be tried again', async () => {
  const program = quizHost();
  const working = program.host.handlers.first_night;
  delete program.host.handlers.first_night;
  const { host, user } = open(fresh, program);
  await user.keyboard('{Enter}');
  await screen.findByText(/Something unexpected happened/);
  if (working) host.handlers.first_night = working;
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await heading('About kidney');
});
