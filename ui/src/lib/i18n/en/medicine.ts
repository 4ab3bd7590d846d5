import type { Severity } from '$lib/host/bindings';

/** Medicines named by the person, as they met the table, and when they are taken. */
export const medicine = {
  list: 'Medicines you named',
  notChecked: 'not checked: ask your pharmacist',
  remove: (name: string) => `Remove ${name}`,

  title: 'My medicines',
  notTold: 'You have not told Lull whether you take any. Some must be kept hours apart from magnesium.',
  takeNone: 'Say “none” in Settings',
  none: 'You take none, as far as Lull knows. If that changes, name them here.',
  name: 'Medicine',
  nameHint: 'Generic or brand name, as on the box.',
  times: 'When you take it',
  timesHint: 'Such as 07:00, 19:00; it can wait.',
  add: 'Add',
  added: (name: string) => `${name} added`,
  removed: (name: string) => `${name} removed`,
  undo: 'Undo',
  found: 'What Lull knows of it',
  unknown: 'Not checked: Lull does not know this one. That does not mean it is fine. Ask your pharmacist.',
  partUnknown: (name: string) =>
    `${name}: not checked, Lull does not know it. That does not mean it is fine. Ask your pharmacist.`,
  severities: {
    low: 'minor',
    moderate: 'moderate',
    high: 'serious',
    critical: 'critical',
  } satisfies Record<Severity, string>,
  severity: (how: string) => `${how} interaction`,

  noTimes: 'No times told',
  ask: 'When do you take it? Then Lull keeps the hours.',
  say: 'Say when',
  sayOf: (name: string) => `Say when you take ${name}`,
  change: 'Change',
  changeOf: (name: string) => `Change the times of ${name}`,
  timesOf: (name: string) => `When you take ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  changes: { lowers: 'can lower magnesium', raises: 'can raise magnesium' },
} as const;
