/** A day's magnesium against its goal. */
export const magnesium = {
  title: 'Magnesium today',
  goal: (mg: string) => `goal ${mg}`,
  atLeast: 'at least',
  unit: 'mg',
  food: 'food',
  supplements: 'supplements',
  withMedicines: 'supplements and medicines',
  ofAtMost: (mg: string) => `of at most ${mg}`,
  unknown: (foods: string) => `${foods} without a figure`,
  foodOne: 'food',
  foodMany: 'foods',
  toGo: (mg: string) => `${mg} to go.`,
  toGoAtMost: (mg: string) => `At most ${mg} to go.`,
  covers: (words: string, grams: string) => `${words} (${grams}) would cover it.`,
  brings: (words: string, grams: string, mg: string) => `${words} (${grams}) would bring ${mg} of it.`,
  reached: 'The goal for today is logged.',
  over: (over: string, level: string) =>
    `Supplements are ${over} above the upper level of ${level} a day. Food does not count towards it.`,
  overAbout: 'What the upper level means',
  noGoal: 'A goal needs your age and your sex, and at least one of them is not answered.',
  answer: 'Answer in Settings',
} as const;
