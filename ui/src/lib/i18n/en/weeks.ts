/** The strip of weeks. */
export const weeks = {
  title: 'Weeks',
  turn: 'Weeks shown',
  earlier: 'Earlier weeks',
  later: 'Later weeks',
  table: 'As a table',
  food: 'food',
  supplements: 'supplements',
  goal: (mg: string) => `goal ${mg}`,
  partly: 'some food without a figure',
  point: 'Point at a day to read it; press it to open it.',
  mean: (mg: string) => `${mg} a day from food`,
  dayOne: 'day logged',
  dayMany: 'days logged',
  blank: 'no whole day logged',
  empty: 'Nothing is logged in these weeks.',

  day: 'Day',
  unknown: 'Without a figure',
  none: 'no entry',
  noGoal: 'A goal line needs your age and your sex, which you can tell in Settings.',
} as const;
