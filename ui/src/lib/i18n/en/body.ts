import type { Place, Sensation } from '$lib/host/bindings';

/** What the body did and where, the same words in every room. */
export const body = {
  sensations: {
    twitch: 'Twitch',
    cramp: 'Cramp',
    jerk: 'Jerk while falling asleep',
    none: 'Nothing felt',
  } satisfies Record<Sensation, string>,
  places: {
    eyelid: 'Eyelid',
    jaw: 'Jaw',
    shoulder: 'Shoulder or upper arm',
    hand: 'Hand or forearm',
    trunk: 'Back or belly',
    thigh: 'Thigh',
    calf: 'Calf',
    foot: 'Foot or toes',
    whole: 'Whole body',
  } satisfies Record<Place, string>,
  at: (sensation: string, place: string) => `${sensation}, ${place.toLowerCase()}`,
} as const;
