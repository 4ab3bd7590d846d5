import type {
  Forbidden,
  Interaction,
  Lane,
  MedicineView,
  PlanEntry,
  PlannedDose,
  Span,
  TimingView,
} from '$lib/host/bindings';
import { fact } from './samples';

// Doxycycline at 09:00 and 17:00, levothyroxine at 07:00, lights out at 22:45.

export const tetracyclines: Interaction = {
  id: 'tetracyclines',
  name: 'Tetracyclines',
  names: ['doxycycline'],
  effect: 'Magnesium binds the antibiotic in the gut.',
  rule: { kind: 'apart', before_h: 2, after_h: 6 },
  advice: 'Take the antibiotic at least 2 hours before magnesium, or 6 hours after it.',
  severity: 'high',
  changes: null,
  diuretic: false,
  ppi: false,
  fact: { ...fact, id: 'tetracyclines', source: 'NIH Office of Dietary Supplements' },
};

const thyroid: Interaction = {
  ...tetracyclines,
  id: 'levothyroxine',
  name: 'Levothyroxine',
  names: ['levothyroxine'],
  effect: 'Less of the hormone is absorbed.',
  rule: { kind: 'apart', before_h: 4, after_h: 4 },
  advice: 'Keep levothyroxine 4 hours away from magnesium.',
  fact: { ...fact, id: 'levothyroxine', source: 'A label' },
};

export function medicine(typed: string, times: string[], interactions: Interaction[]): MedicineView {
  const matched = { typed, interactions, unmatched: interactions.length > 0 ? [] : [typed] };
  return { matched, times, asks_times: times.length === 0 && interactions.length > 0 };
}

export const doxycycline = medicine('doxycycline', ['09:00', '17:00'], [tetracyclines]);
export const levothyroxine = medicine('levothyroxine', ['07:00'], [thyroid]);

function keepsOut(of: Interaction, name: string, taken_at: string, span: Span): Forbidden {
  return { medicine: name, taken_at, span, advice: of.advice, severity: of.severity, fact: of.fact };
}

export function lane(medicine: string, change: Partial<Lane> = {}): Lane {
  return { medicine, times: [], forbidden: [], notes: [], ...change };
}

const lanes: Lane[] = [
  lane('doxycycline', {
    times: ['09:00', '17:00'],
    forbidden: [
      keepsOut(tetracyclines, 'doxycycline', '09:00', { from: '03:00', until: '11:00', minutes: 480 }),
      keepsOut(tetracyclines, 'doxycycline', '17:00', { from: '11:00', until: '19:00', minutes: 480 }),
    ],
  }),
  lane('levothyroxine', {
    times: ['07:00'],
    forbidden: [keepsOut(thyroid, 'levothyroxine', '07:00', { from: '03:00', until: '11:00', minutes: 480 })],
  }),
];

export const planned: PlanEntry = {
  id: 1,
  form: 'glycinate',
  name: 'Glycinate',
  amount: '200 mg',
  doses_a_day: 1,
  elemental_mg: 200,
  suggested: true,
};

export const evening: PlannedDose = {
  product: 0,
  form: 'glycinate',
  elemental_mg: 200,
  suggestion: {
    kind: 'at',
    time: '21:45',
    window: { from: '21:15', until: '22:15', minutes: 60 },
    notes: [],
  },
  facts: [{ ...fact, id: 'planner.evening', text: 'People take it before bed.', source: 'From memory' }],
};

export const timing: TimingView = {
  plan: {
    lanes,
    free: [
      { from: '11:00', until: '11:00', minutes: 0 },
      { from: '19:00', until: '03:00', minutes: 480 },
    ],
    withheld: [],
    doses: [evening],
  },
  waking: { wake: '06:45', lights_out: '22:45' },
  due: [],
};
