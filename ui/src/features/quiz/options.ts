import type { Ask } from '$lib/host/bindings';
import { t } from '$lib/i18n';

/** The text of "rather not say". It counts as unknown, never as "no". */
export const DECLINED = 'declined';
/** The text of "none of these" and of "no medicines". */
export const NONE = 'none';

/** The keys of a checklist's rows. `n` is left out for "none of these", `s` for "rather not say". */
const ROW_KEYS = '123456789abcdefghijklmopqrtuvwxyz';

export interface Option {
  value: string;
  label: string;
  /** The key that picks it; empty when the keyboard has run out of them. */
  key: string;
}

/** What can be picked, with its keys; nothing for a question that is answered in writing. */
export function optionsOf(ask: Ask): Option[] {
  switch (ask.kind) {
    case 'scale':
      return t.firstNight.scale.map((label, value) => ({ value: `${value}`, label, key: `${value}` }));
    case 'days':
      return Array.from({ length: 8 }, (_, days) => ({
        value: `${days}`,
        label: t.firstNight.days(days),
        key: `${days}`,
      }));
    case 'choice':
    case 'checklist':
      return ask.options.map(({ value, label }, row) => ({ value, label, key: ROW_KEYS[row] ?? '' }));
    default:
      return [];
  }
}

/** Whether the question is answered in a text field. */
export function isWritten(ask: Ask): boolean {
  return ask.kind === 'number' || ask.kind === 'time' || ask.kind === 'medicines';
}

/** The rows of a checklist that an answer ticks. */
export function ticksOf(answer: string | undefined): string[] {
  return answer === undefined || answer === NONE || answer === DECLINED ? [] : answer.split(',');
}
