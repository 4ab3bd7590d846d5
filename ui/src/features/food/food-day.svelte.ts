import { SvelteMap } from 'svelte/reactivity';
import type { Day, FoodDay, Meal } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { Resource } from '$lib/resource.svelte';
import { daysAfter } from '$lib/day';

/** The day of food on view. */
export class FoodDayState {
  /** Which; null follows today, also past the end of the day. */
  shown = $state<Day | null>(null);
  readonly day: Resource<FoodDay>;

  /** The meals chosen last, by the day they are logged on. */
  #meals = new SvelteMap<Day, Meal>();
  #today: Day | undefined;

  constructor(host: Host) {
    this.day = new Resource(host, ['food', 'dose', 'profile'], async () => {
      const day = await host.call('food_day', { day: this.shown });
      if (day.is_today) this.#today = day.day;
      return day;
    });
  }

  /** The meal that something added belongs to; null for the one of the time of day, which another day does not have. */
  get meal(): Meal | null {
    return this.shown === null ? null : (this.#meals.get(this.shown) ?? 'dinner');
  }

  /** Adds to another meal of the day on view. */
  addTo(meal: Meal): void {
    if (this.shown !== null) this.#meals.set(this.shown, meal);
  }

  /** Turns to another day; never beyond today. */
  turn(by: number): void {
    const from = this.day.value;
    if (!from || (by > 0 && from.is_today)) return;
    this.open(daysAfter(from.day, by));
  }

  open(day: Day): void {
    this.shown = day === this.#today ? null : day;
  }

  backToToday = (): void => {
    this.shown = null;
  };
}
