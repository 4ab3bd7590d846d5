import type { GateLevel } from '$lib/host/bindings';

/** What stands before every supplement, and the medicines behind it. */
export const gate = {
  titles: {
    stop: 'No magnesium supplement without your doctor',
    ask_first: 'Ask first, then come back',
    unknown: 'Some answers are missing',
    clear: 'Asked and settled',
    informed: 'Good to know',
  } satisfies Record<GateLevel | 'informed', string>,
  leads: {
    stop: 'For a reason you told Lull, it suggests no supplement, no dose and no reminder. Food is not meant by this.',
    ask_first: 'You told Lull something that a professional should look at before you take magnesium.',
    unknown:
      'Lull suggests no dose until these are answered, or asked where it does not know a medicine. “Rather not say” is fine; it just stays that way.',
    clear: 'Nothing is left to ask: you noted that you asked and were told it is fine.',
    informed: 'Nothing you told Lull stands against magnesium. These are worth knowing when you take it.',
  } satisfies Record<GateLevel | 'informed', string>,
  ask: 'Whom to ask',
  say: 'What to say',
  source: 'Where this rule comes from',
  settle: 'I asked, and it is fine',
  settled: 'You noted that you asked and it is fine.',
  unsettle: 'Take it back',
  answer: 'Answer in Settings',

  line: {
    stop: 'Supplements: only with your doctor.',
    ask_first: 'Supplements: ask first.',
    unknown: 'Supplements: some answers are missing.',
  } satisfies Record<Exclude<GateLevel, 'clear'>, string>,
  why: 'See why',
} as const;
