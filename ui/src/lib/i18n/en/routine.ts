import type { Grade } from '$lib/host/bindings';

/** The evening's routine, in Tonight and in Wind-down. */
export const routine = {
  title: 'Wind-down',
  steps: 'Five steps',
  done: 'done',
  noTime: '—',
  begin: 'Begin now',
  goOn: 'Go on',
  begun: 'Begun. Tick each step as it is done.',
  notTonight: 'Not tonight',
  afterAll: 'Tonight after all',
  restful: 'Not tonight, then. Tomorrow is another evening.',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  allDone: 'That was the evening. Nothing else is needed tonight.',

  schedule: 'This evening',
  known: 'What is known',
  grades: {
    A: 'consistent trials',
    B: 'few or small trials',
    C: 'indirect evidence',
    D: 'no evidence found',
  } satisfies Record<Grade, string>,

  reminders: 'Reminders',
  quiet: 'Quiet until tomorrow',
  quietHint: 'No reminders tonight. They come back by themselves.',
  pausedUntil: (until: string) => `Reminders are quiet ${until}.`,
} as const;
