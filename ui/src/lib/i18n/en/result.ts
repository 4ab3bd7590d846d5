import type { Grade } from '$lib/host/bindings';
import { mg } from '$lib/format';

/** What a first night came to: three parts and a plan. */
export const result = {
  title: 'What your answers come to',
  finished: (on: string, version: number) => `${on} · questions, version ${version}`,
  honest: 'Three separate parts, never one number. Nothing here is a diagnosis.',

  flags: 'Red flags',
  noFlags:
    'No sign that needs a doctor was ticked. The list stays in the Journal, under “When to see a doctor”.',

  pattern: 'The pattern',
  notAnswered: 'Not answered',
  grades: {
    A: 'consistent trials',
    B: 'few or uncertain trials',
    C: 'observations or laboratory work',
    D: 'no evidence found',
  } satisfies Record<Grade, string>,

  intake: 'Is a low intake likely?',
  goal: (amount: number) => `Reference intake for you: ${mg(amount)} a day.`,
  noGoal: 'No reference intake yet: it needs your age and sex, which you can tell in Settings.',
  food: 'Food',
  days: 'Days a week',
  brings: 'A day, on average',
  about: (amount: number) => `about ${mg(amount)}`,

  score: 'A score described in research',
  points: (points: number) => `${points} of 5 points`,
  incomplete: 'Incomplete',
  unknown: 'not known',
  scoreItem: 'Item',
  scorePoints: 'Points',

  plan: 'The plan',
} as const;
