import type { Span, Waking } from '$lib/host/bindings';

const DAY = 24 * 60;
const STEP = 3 * 60;
/** So long before waking the drawing begins at least: hours before a morning's medicine lie there. */
const BEFORE_WAKING = 4 * 60;

/** Minutes of a time such as "21:45". */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Twenty-four hours, beginning some hours before the person wakes. */
export class Axis {
  /** Minutes of the day at its left end. */
  readonly start: number;

  constructor({ wake }: Waking) {
    const begin = Math.floor((minutesOf(wake) - BEFORE_WAKING) / STEP) * STEP;
    this.start = (begin + DAY) % DAY;
  }

  /** The hours below it, such as "06". */
  get hours(): string[] {
    return Array.from({ length: DAY / STEP + 1 }, (_, i) => {
      const hour = ((this.start + i * STEP) / 60) % 24;
      return String(hour).padStart(2, '0');
    });
  }

  /** Where a time stands, in % of the width. */
  at(time: string): number {
    return (((minutesOf(time) - this.start + DAY) % DAY) / DAY) * 100;
  }

  /** Where a span stands, in % of the width; one that runs over the right end goes on at the left. */
  parts({ from, minutes }: Span): { left: number; width: number }[] {
    const left = this.at(from);
    const width = Math.min((minutes / DAY) * 100, 100);
    const over = left + width - 100;
    // Less than a tenth of a percent is a rounding of the division.
    if (over < 0.1) return [{ left, width: Math.min(width, 100 - left) }];
    return [
      { left: 0, width: over },
      { left, width: 100 - left },
    ];
  }
}
