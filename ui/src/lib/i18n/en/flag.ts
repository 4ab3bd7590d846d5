import type { Urgency } from '$lib/host/bindings';
import { plural } from '../plural';

/** Red flags: the signs that need a person, not a program. */
export const flag = {
  first: 'Before anything else',
  urgency: {
    emergency_now: 'Emergency now',
    same_day: 'Today',
    book_urgently: 'Within days',
    book: 'Book an appointment',
  } satisfies Record<Urgency, string>,
  do: 'What to do',
  say: 'What to say',
  quote: (words: string) => `“${words}”`,
  source: 'Where this comes from',
  onward: 'Continue',
  stays: 'This stays at the top of every room until you put it away.',

  banner: 'Signs that need a person',
  more: (count: number) => `(and ${plural(count, 'more sign', 'more signs')})`,
  open: 'What to do',
  title: 'What you ticked',
  putAway: 'Put away',
  reason: 'Why can it be put away?',
  reasonHint: 'For example: seen by my doctor on Monday.',
  confirm: 'Put it away',
  keep: 'Keep it',

  doctor: 'When to see a doctor',
  doctorText: 'Signs that need a person, by how soon. None of them waits for a log or a score.',
} as const;
