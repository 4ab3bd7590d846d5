import { mg } from '$lib/format';
import type { Fact, Forbidden, LaneNote, PlanEntry, PlannedDose, Span, TimingView } from '$lib/host/bindings';
import { t } from '$lib/i18n';
import { Axis, type Piece } from './axis';

/** Something in a lane that says its words when it is pointed at or moved to. */
interface Mark {
  key: string;
  kind: 'free' | 'usual' | 'forbidden' | 'taken' | 'dose';
  pieces: Piece[];
  words: string;
  /** The rule behind it. */
  advice?: string;
  facts: Fact[];
}

/** One row of the drawing. */
export interface Row {
  key: string;
  name: string;
  notes: LaneNote[];
  marks: Mark[];
  /** When the medicine is taken, in percent of the width. */
  pins: number[];
}

type At = Extract<PlannedDose['suggestion'], { kind: 'at' }>;

/** A dose in words: "Glycinate 200 mg". */
export function doseName(dose: PlannedDose, planned: PlanEntry[]): [name: string, amount: string] {
  return [planned[dose.product]?.name ?? t.timing.magnesium, mg(dose.elemental_mg)];
}

/** "03:00 to 11:00: keep magnesium out (doxycycline at 09:00)". */
export function forbiddenWords({ medicine, taken_at, span }: Forbidden): string {
  return isAllDay(span)
    ? t.timing.allDay(medicine, taken_at)
    : t.timing.forbidden(span.from, span.until, medicine, taken_at);
}

/** The rows: magnesium first, one for each product that has a time, then every medicine that has hours to draw. */
export function rows(timing: TimingView, planned: PlanEntry[]): Row[] {
  const axis = new Axis(timing.waking);
  return [...magnesiumRows(timing, planned, axis), ...medicineRows(timing, axis)];
}

/** Medicines without an hour to draw, by what is known of them. One may be named more than once. */
export function undrawn({ plan }: TimingView): { why: keyof typeof t.timing.apart; names: string[] }[] {
  const lanes = plan.lanes.filter((lane) => lane.times.length === 0);
  const order = ['never', 'time_not_told', 'not_checked', 'review', 'none'] as const;
  return order
    .map((why) => ({
      why,
      names: lanes
        .filter(({ notes }) => (why === 'none' ? notes.length === 0 : notes.some(({ kind }) => kind === why)))
        .map(({ medicine }) => medicine),
    }))
    .filter(({ names }) => names.length > 0);
}

function magnesiumRows({ plan }: TimingView, planned: PlanEntry[], axis: Axis): Row[] {
  const timed = plan.doses.filter(({ suggestion }) => suggestion.kind !== 'withheld');
  const products = [...new Set(timed.map(({ product }) => product))];
  return products.map((product) => {
    const doses = timed.filter((dose) => dose.product === product);
    return {
      key: `product ${product}`,
      name: planned[product]?.name ?? t.timing.magnesium,
      notes: [],
      marks: [
        ...plan.free.map((span, index) => free(span, index, axis)),
        ...windows(doses, axis),
        ...doses.flatMap((dose, index) => pin(dose, index, planned, axis)),
      ],
      pins: [],
    };
  });
}

function free(span: Span, index: number, axis: Axis): Mark {
  const words = isAllDay(span) ? t.timing.freeAllDay : t.timing.free(span.from, span.until);
  return { key: `free ${index}`, kind: 'free', pieces: axis.pieces(span), words, facts: [] };
}

/** The usual windows; doses of one product may share theirs. */
function windows(doses: PlannedDose[], axis: Axis): Mark[] {
  const found = new Map<string, Mark>();
  for (const { suggestion, facts } of doses) {
    if (suggestion.kind !== 'at' || !suggestion.window) continue;
    const { window } = suggestion;
    const words = t.timing.usual(window.from, window.until);
    found.set(words, { key: words, kind: 'usual', pieces: axis.pieces(window), words, facts });
  }
  return [...found.values()];
}

function pin(dose: PlannedDose, index: number, planned: PlanEntry[], axis: Axis): Mark[] {
  const { suggestion, facts } = dose;
  if (suggestion.kind !== 'at') return [];
  const words = t.timing.at(...doseName(dose, planned), suggestion.time);
  return [{ key: `dose ${index}`, kind: 'dose', pieces: [point(suggestion.time, axis)], words, facts }];
}

function medicineRows({ plan }: TimingView, axis: Axis): Row[] {
  return plan.lanes
    .filter(({ times }) => times.length > 0)
    .map(({ medicine, times, forbidden, notes }, lane) => ({
      key: `medicine ${lane}`,
      name: medicine,
      notes,
      marks: [
        ...forbidden.map((one, index): Mark => ({
          key: `forbidden ${index}`,
          kind: 'forbidden',
          pieces: axis.pieces(one.span),
          words: forbiddenWords(one),
          advice: one.advice,
          facts: [one.fact],
        })),
        ...times
          .filter((time) => !forbidden.some(({ taken_at }) => taken_at === time))
          .map((time): Mark => ({
            key: `taken ${time}`,
            kind: 'taken',
            pieces: [point(time, axis)],
            words: t.timing.taken(medicine, time),
            facts: [],
          })),
      ],
      pins: forbidden.map(({ taken_at }) => axis.place(taken_at)),
    }));
}

/** A time has no width of its own; the drawing gives it one. */
function point(time: At['time'], axis: Axis): Piece {
  return { left: axis.place(time), width: 0 };
}

function isAllDay({ minutes }: Span): boolean {
  return minutes >= 1440;
}
