import type {
  Dose,
  DoseDue,
  Fact,
  FoodDay,
  FoodDetail,
  FoodEntry,
  FormGuide,
  GateReason,
  Magnesium,
  MealOfDay,
  PlanEntry,
  Product,
  Routine,
  Supplements,
  TimingView,
  Tonight,
} from '$lib/host/bindings';

// Answers of the program as the rooms get them on the drawn evening. A test changes what it is about.

export const fact: Fact = {
  id: 'sample',
  text: 'A statement.',
  value: null,
  unit: null,
  source: 'A body',
  year: 2022,
  link: null,
  mark: 'verified',
  grade: 'B',
  last_checked: '2026-11',
};

export const magnesium: Magnesium = {
  totals: { food_mg: 256, foods_without_figure: 0, supplement_mg: 60, medicine_mg: 0 },
  total_mg: 316,
  doses_mg: 60,
  goal: { mg: 420, kind: 'RDA', group: 'men, 31 to 50 years', fact },
  to_go_mg: 104,
  upper_level: { level: 'us350', mg: 350, over_mg: 0, fact },
  closing: [
    {
      food_id: 'sr28:12014',
      words: 'A small handful of pumpkin seeds',
      grams: 20,
      mg: 118,
      covers: true,
      often: true,
    },
    {
      food_id: 'sr28:11458',
      words: 'Half a cup of boiled spinach',
      grams: 90,
      mg: 78,
      covers: false,
      often: false,
    },
  ],
  closes: true,
  closing_list: fact,
};

export const routine: Routine = {
  night: '2026-11-22',
  steps: [
    {
      guide: { step: 'water', title: 'A glass of water', minutes: null, how: 'Sip late.', fact },
      done: true,
    },
    {
      guide: { step: 'stretch', title: 'Three slow stretches', minutes: 4, how: 'Slowly.', fact },
      done: false,
    },
  ],
  not_tonight: false,
  begun: false,
};

const due: DoseDue = {
  plan: 5,
  part: 0,
  name: 'Glycinate',
  amount: '200 mg',
  elemental_mg: 200,
  time: '21:45',
  taken: false,
};

export const tonight: Tonight = {
  heading: 'Sunday 22 November · 21:14',
  sentence: 'Glycinate in half an hour, then dim the lights.',
  night: '2026-11-22',
  curve: {
    line: [
      [0, 0],
      [0.5, 1],
      [1, 0],
    ],
    now: [0.08, 0.06],
    marks: [{ key: 'lights_out', label: 'Lights out', time: '22:45', x: 0.463, y: 0.98 }],
    sleep: { key: 'sleep', label: '8 h', time: '', x: 0.69, y: 0.68 },
    words: 'Your evening: lights out 22:45; 8 h of sleep',
  },
  magnesium,
  doses: [due],
  routine,
  events: [],
  none_logged: null,
  gate: { level: 'clear', asked: false, reasons: [] },
};

export const reason: GateReason = {
  id: 'kidney.under-30',
  level: 'stop',
  title: 'Severe kidney disease',
  why: 'The kidneys remove magnesium.',
  ask: 'Your kidney team.',
  say: 'Should I keep away from magnesium products?',
  fact,
  can_settle: false,
  settled: false,
};

const glycinate: FormGuide = {
  form: 'glycinate',
  name: 'Glycinate',
  salts: [{ name: 'anhydrous', formula: 'Mg(C2H4NO2)2', molar_mass: 172.42, elemental_percent: 14.1 }],
  taken_for: 'Sleep, a calm evening',
  more: false,
  main: { grade: 'B', dots: 2, words: 'a small effect' },
  sleep: { grade: 'B', dots: 2, words: 'one recent trial, small effect' },
  known: [fact],
  paid: 'Not told.',
  gut: 'Mild.',
  gut_effect: 'mild',
  laxative: false,
  usual_fact: {
    ...fact,
    id: 'usual',
    text: 'Usual amount: 100 to 250 mg elemental a day.',
    mark: 'recalled',
  },
  time_of_day: 'When you will remember.',
  not: 'Not a sleeping pill.',
  cautions: [],
};

const oxide: FormGuide = {
  ...glycinate,
  form: 'oxide',
  name: 'Oxide',
  taken_for: 'A laxative',
  known: [fact, { ...fact, id: 'oxide', text: 'About 4 % was absorbed.' }],
};
const orotate: FormGuide = { ...glycinate, form: 'orotate', name: 'Orotate', more: true };

export const planned: PlanEntry = {
  id: 5,
  form: 'glycinate',
  name: 'Glycinate',
  amount: '200 mg',
  doses_a_day: 1,
  elemental_mg: 200,
  suggested: true,
};

/** One dose, and nothing in its way. */
const timing: TimingView = {
  plan: {
    lanes: [],
    free: [],
    withheld: [],
    doses: [
      {
        product: 0,
        form: 'glycinate',
        elemental_mg: 200,
        suggestion: { kind: 'at', time: '21:45', window: null, notes: [] },
        facts: [fact],
      },
    ],
  },
  waking: { wake: '06:45', lights_out: '22:45' },
  due: [due],
};

/** Nothing logged, nothing to keep clear of. */
export const supplements: Supplements = {
  guide: [glycinate, oxide, orotate],
  general: [],
  claims: [
    {
      said: 'Magnesium helps against cramps',
      answer: 'Unlikely.',
      fact: { ...fact, id: 'cramps', text: 'In 5 studies: 0.18 fewer a week.' },
    },
  ],
  habits: [
    {
      when: 'In the morning',
      people: 'Some take malate.',
      fact: { ...fact, id: 'morning', text: 'No good trial is known.', grade: 'D' },
    },
  ],
  gate: { level: 'clear', asked: false, reasons: [] },
  plan: [planned],
  timing,
  log: {
    day: '2026-11-22',
    title: 'Sunday 22 November',
    doses: [],
    total_mg: 60,
    supplement_mg: 60,
    medicine_mg: 0,
    upper_level: magnesium.upper_level,
    week: [
      {
        day: '2026-11-22',
        supplement_mg: 60,
        medicine_mg: 0,
        over: false,
        words: 'Sunday 22 November: 60 mg from supplements',
      },
    ],
    days_over: 0,
  },
  shelf: [],
  medicines: [],
};

/** A product that runs low. */
export const caps: Product = {
  id: 9,
  name: 'Night caps',
  kind: 'supplement',
  form: 'glycinate',
  unit: 'capsule',
  one: '1 capsule',
  elemental_mg: 100,
  label: '',
  label_units: '1',
  pack_units: '90',
  price: '18',
  price_per_100_mg: 0.2,
  stock: { units: 4, days: 4, low: true },
  stock_words: '4 capsules left, for 4 days',
};

/** A logged dose of it. */
export const dose: Dose = {
  id: 3,
  day: '2026-11-22',
  time: '20:00',
  kind: 'supplement',
  form: 'glycinate',
  product: 9,
  name: 'Night caps',
  amount: '2 capsules',
  typed: '2',
  unit: 'capsule',
  elemental_mg: 200,
  near: [],
};

export const almonds: FoodEntry = {
  id: 7,
  day: '2026-11-22',
  meal: 'dinner',
  time: '21:14',
  food_id: 'sr28:12061',
  name: 'Almonds',
  description: 'Nuts, almonds',
  amount: '',
  cooking: '',
  grams: 30,
  magnesium_mg: 81,
  magnesium_mg_per_100g: 270,
  source: 'USDA SR28, food 12061',
  without_figure: 0,
};

export const dinner: MealOfDay = {
  meal: 'dinner',
  title: 'Dinner',
  entries: [almonds],
  notes: [],
  magnesium_mg: 81,
  without_figure: 0,
};

export const foodDay: FoodDay = {
  day: '2026-11-22',
  title: 'Sunday 22 November',
  is_today: true,
  meals: [dinner],
  copy_from: null,
  drinks: {
    water_ml: 0,
    glasses: 0,
    water: { name: 'Tap water', mg_per_litre: null, glass_ml: 250, source: 'USDA SR28, food 14411' },
    caffeine: [],
    caffeine_mg: 0,
    caffeine_without_figure: 0,
    alcohol: [],
    alcohol_g: 0,
    alcohol_without_figure: 0,
    evening: [],
  },
  magnesium,
};

/** A food that no portion and no pan complicates. */
export const almondsDetail: FoodDetail = {
  food_id: 'sr28:12061',
  name: 'Almonds',
  description: 'Nuts, almonds',
  group: 'Nut and Seed Products',
  magnesium_mg_per_100g: 270,
  source: 'USDA SR28, food 12061',
  portions: [{ index: 3, text: '1 cup, whole', grams: 143, magnesium_mg: 386 }],
  start: { portion: null, amount: '30 g' },
  cooking: { kind: 'none' },
};
