/** The quiz before first use, and the answer controls that Settings shares with it. */
export const firstNight = {
  name: 'First night',
  parts: {
    safety: 'safety first',
    profile: 'about you',
    rest: 'muscles at rest',
    night: 'the night',
    mind: 'the mind',
    body: 'the body',
    food: 'food and drink',
    rhythm: 'your rhythm',
  },
  at: (part: string) => `First night · ${part}`,
  progress: (number: number, count: number) => `Question ${number} of ${count}`,

  welcome: {
    title: 'Before your first night',
    what: 'Lull is for people whose muscles twitch, cramp or jerk when they finally lie still. It asks a few questions, keeps a log of food and nights with you, and reminds you when it is time to wind down.',
    how: 'It takes about three minutes: safety first, then fifteen signs, food, and your rhythm. The keys 0 to 9 and Enter are enough, and you can stop at any card and go on later.',
    privacy: 'Nothing leaves this computer. Nothing here is a diagnosis.',
    begin: 'Begin',
  },
  again: {
    title: 'Take the first night again',
    what: 'What you told about yourself is filled in, to keep or to change. The signs and the food questions are asked afresh. Your earlier results stay in the Journal.',
    begin: 'Begin again',
    notNow: 'Not now',
  },
  left: {
    title: 'Your answers are kept.',
    text: 'Go on whenever you like; you may also close the window. The other rooms open after the last question, because the goal and the safety check need your answers.',
    on: 'Go on',
  },
  ended: {
    title: 'That was the last question.',
    working: 'One moment: your answers are being put together.',
    show: 'See what it comes to',
  },

  toTonight: 'Go to Tonight',

  back: '← back',
  backName: 'Back to the question before',
  promise: 'Answers stay on this computer. This is not a test for deficiency.',
  later: 'finish later',
  next: 'Continue',
  keep: 'Keep this answer',
  decline: 'Rather not say',
  none: 'None of these',
  chooseOne: 'Choose one of the answers; its key is enough.',
  tickOrNone: 'Tick what applies, or choose “None of these”.',
  nameOrNone: 'Name a medicine, or choose “None”.',

  scale: ['Never', 'Some nights', 'Most nights', 'Nearly every night'],
  days: (days: number) =>
    days === 0 ? 'No day' : days === 7 ? 'Every day' : `${days} ${days === 1 ? 'day' : 'days'}`,
  clockHint: 'As on a 24-hour clock, such as 06:45.',

  medicine: {
    add: 'Add',
    hint: 'One at a time, by its name on the package; Enter adds it.',
    hintMore: 'Enter adds another; with nothing typed it goes on.',
    none: 'None',
    noneTold: 'No medicines.',
  },
  save: 'Save',
  saved: 'Saved',
} as const;
