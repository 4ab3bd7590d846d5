import type {
  DishView,
  Drinks,
  FoodTables,
  FoodWeeks,
  ImportReport,
  Kitchen,
  Label,
  LineReading,
  OwnFoodView,
  PartReading,
  WeekDay,
} from '$lib/host/bindings';
import { fact } from './samples';

// What the kitchen, the weeks, the drinks and the food tables get from the program. A test changes what it is about.

export const drinks: Drinks = {
  water_ml: 750,
  glasses: 3,
  water: { name: 'Tap water', mg_per_litre: 12.5, glass_ml: 250, source: 'Your own figure' },
  caffeine: [{ name: 'Espresso', time: '14:10', amount: 63, hours_before_bed: 8.58 }],
  caffeine_mg: 63,
  caffeine_without_figure: 0,
  alcohol: [],
  alcohol_g: 0,
  alcohol_without_figure: 0,
  evening: [],
};

const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function weekDay(date: number, given: Partial<WeekDay> = {}): WeekDay {
  return {
    day: `2026-11-${String(date).padStart(2, '0')}`,
    words: `${date} November: nothing logged`,
    short: SHORT[(date - 9) % 7] ?? '',
    food_mg: null,
    supplement_mg: null,
    without_figure: 0,
    future: false,
    ...given,
  };
}

export const weeks: FoodWeeks = {
  weeks: [
    {
      title: '9 – 15 November',
      days: [9, 10, 11, 12, 13, 14, 15].map((date) => weekDay(date)),
      mean_mg: null,
      at_least: false,
      logged_days: 0,
    },
    {
      title: '16 – 22 November',
      days: [
        ...[16, 17, 18].map((date) => weekDay(date)),
        weekDay(19, { words: '19 November: 256 mg from food', food_mg: 256, supplement_mg: 60 }),
        weekDay(20, { words: '20 November: at least 310 mg from food', food_mg: 310, without_figure: 1 }),
        weekDay(21, { words: '21 November: to come', future: true }),
        weekDay(22, { words: '22 November: to come', future: true }),
      ],
      mean_mg: 283,
      at_least: false,
      logged_days: 2,
    },
  ],
  goal_mg: 420,
  scale_mg: 440,
  average: {
    days: 2,
    mean_mg: 283,
    low_mg: null,
    high_mg: null,
    days_needed: 9,
    sentence: 'Two days logged so far; nine are needed before the average says much.',
    method: { ...fact, text: 'Days needed follow from the spread between days.' },
  },
};

const label: Label = {
  per: 'hundred_grams',
  portion_name: 'roll',
  portion_grams: '60',
  magnesium: '28',
  magnesium_as: { kind: 'mg' },
  energy_kcal: '',
  protein_g: '',
  caffeine_mg: '',
  alcohol_g: '',
};

export const roll: OwnFoodView = {
  id: 3,
  food_id: 'own:3',
  name: 'Bakery roll',
  label,
  magnesium_mg_per_100g: 28,
};

const porridge: DishView = {
  id: 5,
  food_id: 'dish:5',
  kind: 'meal',
  name: 'Weekday porridge',
  servings: 1,
  ingredients: [
    { name: 'Oatmeal, cooked', amount: '1½ cups', grams: 351, magnesium_mg: 95 },
    { name: 'Bakery roll', amount: '', grams: 60, magnesium_mg: null },
  ],
  grams_per_serving: 411,
  magnesium_mg_per_serving: 95,
  without_figure: 1,
  lines: '',
};

export const soup: DishView = {
  id: 6,
  food_id: 'dish:6',
  kind: 'recipe',
  name: 'Lentil soup',
  servings: 4,
  ingredients: [{ name: 'Red lentils', amount: '', grams: 200, magnesium_mg: 94 }],
  grams_per_serving: 300,
  magnesium_mg_per_serving: 24,
  without_figure: 0,
  lines: '200 g lentils',
};

export const kitchen: Kitchen = {
  foods: [roll],
  dishes: [soup, porridge],
  daily_values: [
    { mg: 420, words: 'US label since 2016' },
    { mg: 375, words: 'EU label' },
  ],
};

function reading(name: string, grams: number, given: Partial<PartReading> = {}): PartReading {
  return {
    food_id: `sr28:${name}`,
    name,
    description: name,
    amount: '',
    grams,
    magnesium_mg: grams / 2,
    unsure: null,
    asks_back: null,
    ...given,
  };
}

/** "200 g lentils" may be one of two; anything with "???" is not understood. */
export function readLine(text: string): LineReading {
  const part = { start: 0, end: text.length, text, counted: true };
  if (text.includes('???')) {
    return {
      parts: [{ ...part, readings: [], reason: 'No food is called that.' }],
      foods: [],
      trouble: null,
    };
  }
  const readings = text.includes('lentils')
    ? [reading('Lentils', 200), reading('Red lentils', 200)]
    : [reading(text, 100, { amount: '2 medium', unsure: 'a medium one is taken' })];
  return { parts: [{ ...part, readings, reason: null }], foods: [], trouble: null };
}

export const report: ImportReport = {
  name: 'FoodData_Central_csv.zip',
  imported: 'Sunday 22 November',
  taken: [
    { what: 'Foundation foods', count: 296 },
    { what: 'Branded foods', count: 295_000 },
  ],
  skipped: [{ why: 'no name', count: 2, places: ['food.csv, line 12', 'food.csv, line 40'] }],
  missing: [],
  without_magnesium: 240_000,
  portions: 1_200,
};

export const foodTables: FoodTables = {
  built_in: ['USDA SR28: 8,789 foods', 'USDA FNDDS: 3,900 dishes'],
  imported: null,
  trouble: null,
  importing: null,
};
