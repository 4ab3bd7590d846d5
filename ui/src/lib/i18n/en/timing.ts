import type { WithheldWhy } from '$lib/host/bindings';

/** The day around the medicines: when magnesium is clear of them. */
export const timing = {
  title: 'When to take magnesium',
  at: (name: string, mg: string, time: string) => `${name} ${mg} at ${time}`,
  noTime: 'No time is suggested',
  noTimeFor: (doses: string) => `For ${doses}. What stands in the way:`,
  noClear: (name: string, mg: string) => `No clear time for ${name} ${mg}`,
  closest: (time: string) => `The closest is ${time}, and it is not clear.`,
  nothingWaking: 'There is no waking minute to put it in.',
  whom: (ask: string) => `Whom to ask: ${ask}`,
  lanesOnly: 'Your medicines over the day',
  noPlan: 'No dose is planned. These are the hours that your medicines keep free of magnesium.',
  onHold: 'What you planned is on hold. These are the hours that your medicines keep free of magnesium.',

  window: (from: string, until: string) => `Between ${from} and ${until}, as people take it`,
  earlier: 'An earlier part of the day’s dose',
  outside: (from: string, until: string) =>
    `Nothing is clear between ${from} and ${until}, when people take it; this is the nearest clear time`,
  outsideEarlier: 'This is the nearest clear time',
  clear: (why: string) => `${why}, and clear of everything else you take.`,
  clearAsKnown: (why: string) => `${why}, and clear of every medicine whose hours Lull knows.`,
  noMedicines: (why: string) => `${why}.`,
  notTold: (why: string) => `${why}. Your medicines were not told, so it is not checked against any.`,
  close: 'It is nearer to another dose than Lull likes: no clear times are further apart.',
  why: 'Why this time',
  withheld: {
    time_not_told: (name) => `${name}: it has hours to keep, and its times were not told.`,
    not_checked: (name) =>
      `${name}: not checked, Lull does not know all of it. That does not mean it is fine: ask your pharmacist.`,
    never: (name) => `${name}: it and magnesium do not go together, however far apart.`,
  } satisfies Record<WithheldWhy, (name: string) => string>,

  day: 'The day, lane by lane',
  point: 'Point at a stretch, or move to it with the arrow keys, to see its rule.',
  magnesium: 'Magnesium',
  forbidden: (from: string, until: string, medicine: string, at: string) =>
    `${from} to ${until}: keep magnesium out (${medicine} at ${at})`,
  allDay: (medicine: string, at: string) => `All day: keep magnesium out (${medicine} at ${at})`,
  taken: (medicine: string, at: string) => `${medicine} at ${at}: no hours to keep`,
  free: (from: string, until: string) => `${from} to ${until}: clear of your medicines`,
  freeAllDay: 'All day: clear of your medicines',
  usual: (from: string, until: string) => `${from} to ${until}: when people take it`,
  asleep: (from: string, until: string) => `${from} to ${until}: lights out`,
  inWords: 'The same in words',

  notes: {
    time_not_told: 'time not told',
    not_checked: 'not checked',
    review: 'ask about it',
    never: 'never together',
  },
  apart: {
    time_not_told: 'Not drawn, because the time was not told:',
    not_checked: 'Not drawn and not checked (that does not mean fine):',
    review: 'Not a matter of hours; ask about:',
    never: 'Never together with magnesium, however far apart:',
    none: 'No hours to keep:',
  },

  hatched: 'Hatched: keep magnesium out.',
  rule: (medicines: string, advice: string) => `${medicines}: ${advice}`,
  leaflet: 'Your own leaflet and pharmacist win.',
} as const;
