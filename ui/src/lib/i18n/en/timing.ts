/** When a dose is clear of the medicines. */
export const timing = {
  title: 'When a dose is clear',
  due: (name: string, amount: string, time: string) => `${name} ${amount} at ${time}`,
  clear: '30 to 90 minutes before bed where that is clear, and clear of everything else you take.',
  noPlan: 'When magnesium is kept out, by what you take.',
  lane: 'Magnesium',
  drawing: 'The day: when magnesium is kept out, and when a dose is suggested',
  keptOut: (from: string, until: string, medicine: string, at: string) =>
    `${from} to ${until}: keep magnesium out (${medicine} at ${at})`,
  free: (from: string, until: string) => `${from} to ${until}: clear`,
  taken: (medicine: string, time: string) => `${medicine} at ${time}`,
  suggested: (time: string) => `Suggested at ${time}`,
  hatched: 'Hatched: keep magnesium out.',
  win: 'Your own leaflet and pharmacist win.',
  words: 'The day in words',
  notes: {
    outside_window: 'The usual time is not clear: this is the nearest that is.',
    close_together: 'Less than four hours from the other dose: no clear times are further apart.',
    with_meal: 'Near a meal, where it upsets fewer people.',
  },
  noClear: (name: string, amount: string) => `No clear time for ${name} ${amount}.`,
  closest: (time: string, ask: string) => `The closest is ${time}, and something stands against it. ${ask}`,
  noWaking: (ask: string) => `No waking hour is left for it. ${ask}`,
  withheld: 'No time is suggested.',
  why: {
    time_not_told: (medicine: string) => `${medicine}: when you take it is not told.`,
    not_checked: (medicine: string) => `${medicine}: not checked. Ask your pharmacist.`,
    never: (medicine: string) => `${medicine}: never together with magnesium, however far apart.`,
  },
  laneNotes: {
    time_not_told: 'time not told',
    not_checked: 'not checked',
    review: 'ask about it',
    never: 'never together',
  },
  without: (names: string) => `Without hours: ${names}.`,
  source: 'Sources',
} as const;
