// A first night in small, answered as the program answers it.
import type { Answered, FirstNight, Item, PassResult, RedFlag } from '$lib/host/bindings';
import { CallError } from '$lib/host/host';
import { calmStatus, FakeHost } from './fake';
import { fact } from './samples';

export const swollenLeg: RedFlag = {
  id: 'one-leg-swollen',
  urgency: 'same_day',
  sign: 'One leg swollen, warm and red',
  action: 'Call a doctor or an urgent line today.',
  say: 'One of my legs is swollen and warm.',
  fact,
};

const options = (...values: string[]) => values.map((value) => ({ value, label: `Is ${value}` }));
const item = (id: string, section: Item['section'], ask: Item['ask'], may_decline = false): Item => ({
  id,
  section,
  eyebrow: '',
  prompt: `About ${id}`,
  detail: '',
  ask,
  may_decline,
});

/** One question of each kind. */
export const items: Item[] = [
  item('kidney', 'safety', { kind: 'choice', options: options('well', 'ill') }, true),
  item('medicines', 'safety', { kind: 'medicines' }, true),
  item('flags', 'safety', { kind: 'checklist', options: options('fit', swollenLeg.id) }, true),
  item('age', 'profile', { kind: 'number', unit: 'years', min: 1, max: 120, step: 1 }),
  item('twitch', 'rest', { kind: 'scale' }),
  item('jerk', 'rest', { kind: 'scale' }),
  item('onset', 'night', { kind: 'scale' }),
  item('greens', 'food', { kind: 'days' }),
  item('wake', 'rhythm', { kind: 'time' }),
];

export const result: PassResult = {
  pass: 1,
  finished_on: 'Sunday 22 November 2026',
  version: 1,
  assessment: {
    red_flags: [],
    groups: [
      {
        section: 'rest',
        title: 'Muscles at rest',
        signs: [
          { item: 'twitch', label: 'Twitches', answer: 2, honest: fact },
          { item: 'jerk', label: 'Jerks', answer: null, honest: fact },
        ],
      },
    ],
    intake: {
      goal_mg: 320,
      named_foods_mg: 90,
      foods: [{ label: 'Leafy greens', days: null, mg_a_day: null, serving: fact }],
      sentence: 'The foods you named bring a part of it.',
      score: { points: null, items: [{ label: 'Diuretic now', points: null }], about: fact },
    },
    plan: [{ title: 'Log food for two weeks', text: 'Before anything else.' }],
    retake_on: '2026-12-20',
  },
  gate: { level: 'clear', asked: false, reasons: [] },
  passes: [{ pass: 1, finished_on: 'Sunday 22 November 2026', version: 1 }],
};

/** A program that keeps answers, refuses an impossible age and knows one red flag. */
export function quizHost(view: Partial<FirstNight> = {}) {
  const kept: Record<string, string> = { ...view.answers };
  const resume = items.find(({ id }) => !(id in kept));
  const answered = (text: string): Answered => ({
    text,
    flags: kept['flags']?.includes(swollenLeg.id) ? [swollenLeg] : [],
    medicines: (kept['medicines'] ?? 'none')
      .split('\n')
      .filter((typed) => typed !== 'none' && typed !== 'declined')
      .map((typed) => ({ typed, interactions: [], unmatched: [typed] })),
    gate: { level: 'clear', asked: false, reasons: [] },
  });
  const host = new FakeHost({
    app_status: () => calmStatus,
    first_night: () => ({
      items,
      answers: {},
      resume_at: resume?.id ?? null,
      retake: false,
      flags: [],
      medicines: [],
      ...view,
    }),
    answer_item: ({ item: id, text }) => {
      const age = Number(text);
      if (id === 'age' && !(age >= 1 && age <= 120)) {
        throw new CallError({ code: 'invalid', message: 'Age is 1 to 120.', field: 'age' });
      }
      kept[id] = text;
      return answered(text);
    },
    finish_first_night: () => result,
  });
  /** What was sent, in order, as "item=text". */
  const sent = () =>
    host.calls.flatMap(({ name, request }) => {
      if (name !== 'answer_item') return [];
      const { item: id, text } = request as { item: string; text: string };
      return [`${id}=${text}`];
    });
  return { host, sent, kept };
}
