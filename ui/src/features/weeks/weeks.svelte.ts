import type { Day, FoodWeeks } from '$lib/host/bindings';
import { daysAfter } from '$lib/day';
import type { Host } from '$lib/host/host';
import { Resource } from '$lib/resource.svelte';

/** The weeks on view. */
export class WeeksState {
  readonly weeks: Resource<FoodWeeks>;

  /** The last day of every strip turned through, newest first; null follows today. */
  #trail = $state.raw<(Day | null)[]>([null]);

  constructor(host: Host) {
    this.weeks = new Resource(host, ['food', 'dose', 'profile'], () =>
      host.call('food_weeks', { until: this.#trail.at(-1) ?? null }),
    );
  }

  /** Nothing later is to be seen. */
  get atEnd(): boolean {
    return this.#trail.length === 1;
  }

  /** Turns to the weeks before the ones on view. */
  earlier = (): void => {
    const first = this.weeks.value?.weeks[0]?.days[0];
    if (!first) return;
    const until = daysAfter(first.day, -1);
    // A second press before the answer asks for the same weeks.
    if (until !== this.#trail.at(-1)) this.#trail = [...this.#trail, until];
  };

  /** Turns back to where the person came from. */
  later = (): void => {
    if (!this.atEnd) this.#trail = this.#trail.slice(0, -1);
  };
}
