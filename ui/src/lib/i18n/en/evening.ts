/** The evening curve and what the room Tonight says before it knows more. */
export const evening = {
  title: 'Tonight',
  now: 'now',
  times: 'Times of the evening',
  sleep: 'Sleep',
} as const;
