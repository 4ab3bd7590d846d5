import type { LocalTime, Span, Waking } from '$lib/host/bindings';

const DAY = 1440;

/** A stretch of the drawn day, in percent of its width. */
export interface Piece {
  left: number;
  width: number;
}

/** The 24 hours that are drawn: they begin with the hour of waking, so that the night comes last and whole. */
export class Axis {
  #start: number;

  constructor({ wake }: Waking) {
    this.#start = Math.floor(minutes(wake) / 60) * 60;
  }

  /** Where a time stands. */
  place(time: LocalTime): number {
    return this.#percent(this.#into(time));
  }

  /** A span, cut in two where it runs over the end of the drawn day, so that nothing of it is lost. */
  pieces({ from, minutes: length }: Span): Piece[] {
    if (length >= DAY) return [{ left: 0, width: 100 }];
    const begin = this.#into(from);
    const over = begin + length - DAY;
    if (over <= 0) return [{ left: this.#percent(begin), width: this.#percent(length) }];
    return [
      { left: this.#percent(begin), width: this.#percent(length - over) },
      { left: 0, width: this.#percent(over) },
    ];
  }

  /** The night, which runs from lights out until waking. */
  night({ lights_out: from, wake: until }: Waking): Span {
    return { from, until, minutes: (minutes(until) - minutes(from) + DAY) % DAY };
  }

  /** Every third hour, as the axis names them. */
  get hours(): { left: number; label: string }[] {
    return [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({
      left: this.#percent(hour * 60),
      label: String((this.#start / 60 + hour) % 24).padStart(2, '0'),
    }));
  }

  #into(time: LocalTime): number {
    return (minutes(time) - this.#start + DAY) % DAY;
  }

  #percent(length: number): number {
    return (100 * length) / DAY;
  }
}

function minutes(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
