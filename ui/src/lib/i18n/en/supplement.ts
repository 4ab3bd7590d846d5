/** The guide to forms. */
export const supplement = {
  eyebrow: 'Supplement guide',
  title: 'Which form, how much, and when.',
  table: 'Forms of magnesium',
  form: 'Form',
  elemental: 'Elemental Mg',
  takenFor: 'People take it for',
  evidence: 'Evidence for sleep',
  percent: (value: number) => `${value.toFixed(1)}\u00a0%`,

  salts: 'Magnesium by mass',
  molarMass: (value: number) => `${value.toFixed(2)}\u00a0g/mol`,
  known: 'What is known',
  gut: 'The gut',
  usual: 'Usual amount',
  usualRange: (least: string, most: string) => `${least} to ${most} elemental a day`,
  unverified: 'unverified',
  time: 'Time of day',
  not: 'What it is not',
  cautions: 'Take care',
  general: 'What holds for every form',

  choose: 'Plan this form',
  amount: 'Elemental magnesium per dose, in mg',
  amountHint: 'The label’s “elemental” or “magnesium” line, not the weight of the compound.',
  plan: 'Plan it',
  planned: (name: string) => `${name} planned`,
  closed: {
    stop: 'Lull plans no dose: only your doctor can say whether a supplement is right for you. The reason stands at the top.',
    ask_first: 'A dose can be planned once you have asked. Whom, and what to say, stands at the top.',
    unknown: 'A dose can be planned once what is missing at the top is answered or asked.',
  },
} as const;
