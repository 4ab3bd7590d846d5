import { plural } from '../plural';

/** The room Journal: what the body did, night by night. */
export const journal = {
  title: 'What your nights were like.',
  back: 'Back to the Journal',

  log: 'Log what you felt',
  what: 'What was it?',
  where: 'Where was it?',
  none: 'Nothing felt tonight',
  logged: (what: string) => `${what}: logged`,
  undo: 'Undo',
  noneLogged: 'Nothing felt tonight: logged',

  nights: 'The last fourteen nights',
  blank: 'no entry',
  noneFelt: 'none felt',
  steps: (count: number) => plural(count, 'step of the routine', 'steps of the routine'),
  remove: (what: string, time: string) => `Remove ${what.toLowerCase()} at ${time}`,

  passes: 'First nights',
  noPasses: 'No first night has been finished yet.',
  version: (version: number) => `questions, version ${version}`,
  again: 'Take it again',
  goOn: 'Go on with the one you began',
} as const;
