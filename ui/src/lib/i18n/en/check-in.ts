/** The question for twitches and cramps. */
export const checkIn = {
  question: 'Any twitches or cramps since this morning?',
  none: 'None',
  calf: 'Calf cramp',
  eyelid: 'Eyelid twitch',
  elsewhere: 'Somewhere else…',
  logged: (what: string) => `${what} logged`,
  noneLogged: '“None today” logged',
  undo: 'Undo',
  list: 'Logged today',
  remove: (what: string, time: string) => `Remove ${what} at ${time}`,
  dialog: 'What was it, and where?',
  what: 'What',
  where: 'Where',
  both: 'Choose what it was and where.',
  log: 'Log it',
  cancel: 'Cancel',
} as const;
