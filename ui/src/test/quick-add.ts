// A program in small that reads lines: a handful of foods, each with its amount, and almonds to look for.
import type { FoodHit, LinePart, LineReading, PartReading } from '$lib/host/bindings';
import { FakeHost } from './fake';
import { almonds, almondsDetail } from './samples';

export function hit(food_id: string, name: string, magnesium: number | null = 270): FoodHit {
  return {
    food_id,
    name,
    description: `${name}, as the source says`,
    source: 'USDA SR28',
    magnesium_mg_per_100g: magnesium,
  };
}

/** How a reading is named when it is logged. */
export const chosen = (name: string, grams: number) => ({ food_id: `sr28:${name}`, grams });

function reading(name: string, grams: number, rest: Partial<PartReading> = {}): PartReading {
  return {
    food_id: `sr28:${name}`,
    name,
    description: `${name}, as the source says`,
    amount: '',
    grams,
    magnesium_mg: grams,
    unsure: null,
    asks_back: null,
    ...rest,
  };
}

/** What the program makes of each part; anything else it does not understand. */
const READINGS: Record<string, PartReading[]> = {
  '2 eggs': [reading('Eggs', 100, { amount: '2 large', magnesium_mg: 12 })],
  '30 g almonds': [reading('Almonds', 30, { magnesium_mg: 81 })],
  'half an avocado': [
    reading('Avocado', 100, { amount: 'half', magnesium_mg: 29, unsure: 'or avocado oil?' }),
    reading('Avocado oil', 7, { amount: 'half a tablespoon', magnesium_mg: null }),
  ],
  '6 kg rice': [reading('Rice', 6000, { asks_back: 'That is over 5 kg. Is the amount right?' })],
  almonds: [reading('Almonds', 28, { unsure: 'a handful' })],
};

/** Parts as the program cuts them, for lines that part them with commas and "and". */
function readLine(text: string): LineReading {
  const parts: LinePart[] = [];
  for (const match of text.matchAll(/\S.*?(?=\s*(?:,| and |$))/g)) {
    const part = match[0].replace(/^(?:,|and) */, '');
    const start = match.index + match[0].length - part.length;
    const readings = READINGS[part] ?? [];
    const counted = /^(?:-?\d|half|an? )/.test(part);
    const reason = readings.length > 0 ? null : 'no such food';
    if (part) parts.push({ start, end: start + part.length, text: part, counted, readings, reason });
  }
  return { parts, foods: [], trouble: null };
}

export function quickAddHost(): FakeHost {
  const host: FakeHost = new FakeHost({
    // One name in the line is looked up, as by itself.
    read_line: async ({ text }) => {
      const reading = readLine(text);
      const foods = await host.handlers.search_foods?.({ query: text.trim() });
      return reading.parts.length === 1 && foods ? { ...reading, foods } : reading;
    },
    search_foods: ({ query }) =>
      query === 'almonds' ? [hit('sr28:oil', 'Almond oil', null), hit('sr28:12061', 'Almonds')] : [],
    food: () => almondsDetail,
    weigh_food: ({ amount }) => ({
      grams: parseFloat(amount),
      magnesium_mg: 2.7 * parseFloat(amount),
      working: null,
      asks_back: null,
    }),
    log_food: () => ({ entries: [almonds], notes: [] }),
    log_line: ({ choices }) => ({
      entries: choices.flatMap((choice, i) => (choice === null ? [] : [{ ...almonds, id: 20 + i }])),
      notes: choices.flatMap((choice, i) =>
        choice === null ? [{ id: 40 + i, time: '', meal: 'dinner' as const, text: 'a note' }] : [],
      ),
    }),
    keep_note: ({ text }) => ({ entries: [], notes: [{ id: 4, time: '', meal: 'dinner', text }] }),
    remove_food: () => {
      throw new Error('not asked for in full');
    },
  });
  return host;
}

/** What was sent to a command, oldest first. */
export const sent = (host: FakeHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ request }) => request);
