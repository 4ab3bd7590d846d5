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
  main: 'Evidence for that',
  known: 'What is known',
  paid: 'Who paid',
  gut: 'The gut',
  usual: 'Usual amount',
  unverified: 'unverified',
  time: 'Time of day',
  not: 'What it is not',
  cautions: 'Take care',
  general: 'What holds for every form',

  choose: 'Plan this form',
  closed: {
    stop: 'Lull plans no dose: only your doctor can say whether a supplement is right for you. The reason stands at the top.',
    ask_first: 'A dose can be planned once you have asked. Whom, and what to say, stands at the top.',
    unknown: 'A dose can be planned once what is missing at the top is answered or asked.',
  },

  more: 'More forms',
  fewer: 'Fewer forms',

  compare: 'Side by side',
  compareHint: 'Choose two or three.',
  compareWith: (name: string) => `Compare ${name}`,
  share: 'Elemental Mg, pure salt',
  compared: 'Forms side by side',

  matters: 'What matters to you?',
  priorities: {
    sleep: 'Sleep',
    calm_gut: 'A calm gut',
    constipation: 'Constipation',
    price: 'Price',
    few_pills: 'Few pills',
  },
  order: 'Forms in that order',
  notOrdered: {
    stop: 'Lull puts no form before another here: only your doctor can say whether a supplement is right for you.',
    ask_first: 'The forms can be put in order once you have asked. Whom, and what to say, stands at the top.',
    unknown: 'The forms can be put in order once what is missing at the top is answered or asked.',
  },
  neverPushed: 'An order by one thing, and no advice to buy.',

  claims: 'What is said, and what is known',
  habits: 'When people take it',
} as const;
