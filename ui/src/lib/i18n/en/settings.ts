import type { Theme, UpperLevel } from '$lib/host/bindings';
import { mg } from '$lib/format';

/** The room Settings. */
export const settings = {
  title: 'What Lull knows, and how it behaves.',
  sections: { safety: 'Safety', profile: 'About you', rhythm: 'Your rhythm' },

  look: 'Appearance',
  theme: 'Look',
  themes: { night: 'Night', day: 'Day', system: 'As the desktop' } satisfies Record<Theme, string>,

  choices: 'Limits and evening',
  upperLevel: 'Upper level for magnesium from supplements and medicines',
  levels: { eu250: 'EU', us350: 'US', uk400: 'UK' } satisfies Record<UpperLevel, string>,
  level: (where: string, amount: number) => `${where}: ${mg(amount)} a day`,
  windDown: 'Winding down, minutes before lights out',
  save: 'Save',
  saved: 'Saved',

  data: 'Data',
  folder: 'Everything is kept in this folder, and only there:',
  version: 'Version of Lull',

  quiz: 'First night',
  quizText: 'Ask the questions again. Earlier results stay in the Journal.',
  again: 'Take the first night again',
  goOn: 'Go on with the first night',
} as const;
