/** The frame around the rooms, and the words every room shares. */
export const shell = {
  brand: 'Lull',
  rail: 'Rooms',
  skip: 'Skip to the room',
  rooms: {
    'first-night': 'First night',
    tonight: 'Tonight',
    food: 'Food',
    supplements: 'Supplements',
    'wind-down': 'Wind-down',
    journal: 'Journal',
    settings: 'Settings',
  },
  windowTitle: (room: string) => `${room} · Lull`,
  roomHint: (room: string, digit: number) => `${room} (Ctrl ${digit})`,

  loading: 'One moment…',
  tryAgain: 'Try again',
  close: 'Close',
  dismiss: 'Dismiss',
  understood: 'Understood',

  roomFailed: 'This room could not be shown. What you logged is safe on this computer.',
  unexpected: 'Something unexpected happened. What you logged before is safe; try once more.',

  source: {
    ask: (fact: string) => `Source: ${fact}`,
    hint: 'Where this comes from',
    title: 'Where this comes from',
    who: 'Source',
    year: 'Year',
    link: 'Link',
    evidence: 'Evidence',
    grades: {
      A: 'consistent trials (A)',
      B: 'limited (B)',
      C: 'indirect (C)',
      D: 'none found (D)',
    },
    marks: {
      verified: null,
      second_hand: 'Read in a secondary copy, not in the source itself.',
      recalled: 'Unverified: the source has not been opened and checked yet.',
      disputed: 'Sources disagree on this.',
      computed: 'Computed by Lull from figures that carry their own sources.',
    },
  },
  evidence: (dots: number) => `${dots} of 4`,

  closing: {
    title: 'The window closes, the reminders stay.',
    body: 'Lull’s small companion in the tray goes on reminding you. Open this window from it at any time; to stop the reminders, choose Quit in its menu.',
    close: 'Close the window',
    stay: 'Keep it open',
  },
} as const;
