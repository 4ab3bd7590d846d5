import { Action } from '$lib/action.svelte';
import { halves } from '$lib/format';
import type { Host } from '$lib/host/host';
import type { CookingChoice, Day, FoodDetail, Helping, Logged, Meal, Weighed } from '$lib/host/bindings';

/** How far one step of the stepper goes: in grams, and in portions. */
const STEP_G = 10;
const STEP_PORTIONS = 0.5;

/** Where on the log something goes. */
export interface Occasion {
  /** Null for today. */
  day: Day | null;
  /** Null for the meal of the time of day. */
  meal: Meal | null;
}

/** How much of one food, until it is logged. */
export class HelpingState {
  readonly food: FoodDetail;
  amount = $state('');
  /** Index of the portion that the amount counts; null for a weight. */
  portion = $state<number | null>(null);
  /** How it was cooked; null for as it is. */
  cooking = $state.raw<CookingChoice | null>(null);
  weighedCooked = $state(false);
  /** Only today has a meal of the time of day. */
  readonly ofToday: boolean;
  /** Null for the meal of the time of day. */
  meal = $state<Meal | null>(null);
  /** What the amount comes to; null while it says nothing. */
  weighed = $state.raw<Weighed | null>(null);
  /** True once the question about an unlikely amount was put: logging again answers it with yes. */
  asked = $state(false);

  #host: Host;
  #attempt = 0;
  #weighing: Promise<void> = Promise.resolve();
  /** The number that the stepper wrote last; null once something else was typed. */
  #stepped: number | null = null;

  /** `grams` is an amount that stands already; otherwise it begins with the food's own. */
  constructor(
    host: Host,
    food: FoodDetail,
    occasion: () => Occasion,
    logged: (logged: Logged) => void,
    grams: number | null,
  ) {
    this.#host = host;
    this.food = food;
    this.meal = occasion().meal;
    this.ofToday = occasion().day === null;
    this.portion = grams === null ? food.start.portion : null;
    this.amount = grams === null ? food.start.amount : `${Math.round(grams)} g`;
    this.log = new Action(async () => {
      await this.#weighing;
      if (this.weighed?.asks_back && !this.asked) {
        this.asked = true;
        return;
      }
      const { asked: confirmed, meal } = this;
      const { day } = occasion();
      logged(await host.call('log_food', { helping: this.#helping(), confirmed, day, meal }));
    });
    this.weigh();
  }

  readonly log: Action<[]>;

  /** Whether the cooked weight can be typed in place of the raw one. */
  get mayWeighCooked(): boolean {
    return this.portion === null && (this.cooking?.yield_factor ?? null) !== null;
  }

  /** Says what the amount comes to, as far as it can be read already. */
  weigh(): void {
    this.log.error = null;
    this.asked = false;
    this.#weighing = this.#weigh();
  }

  /** What was typed stands on its own: the stepper goes on from what it weighs. */
  typed(): void {
    this.#stepped = null;
    this.weigh();
  }

  /** Counts another portion, or weighs. */
  measure(portion: number | null): void {
    if ((portion === null) !== (this.portion === null)) {
      this.amount = portion === null && this.weighed ? `${Math.round(this.weighed.grams)} g` : '1';
    }
    this.portion = portion;
    this.typed();
  }

  cook(choice: CookingChoice | null): void {
    this.cooking = choice;
    this.typed();
  }

  /** One step up or down, to the next half portion or the next ten grams; never to nothing. */
  step(direction: 1 | -1): void {
    const size = this.portion === null ? STEP_G : STEP_PORTIONS;
    // A hair's breadth, so that 29.999 g count as 30.
    const now = (this.#stepped ?? this.#typedNumber()) / size;
    const steps = direction > 0 ? Math.floor(now + 1e-6) + 1 : Math.ceil(now - 1e-6) - 1;
    this.#stepped = Math.max(1, steps) * size;
    this.amount = this.portion === null ? `${this.#stepped} g` : halves(this.#stepped);
    this.weigh();
  }

  /** The number in the field, as the program understood it: text is never read here. */
  #typedNumber(): number {
    const grams = this.weighed?.grams ?? 0;
    if (this.portion !== null) {
      const portion = this.food.portions.find(({ index }) => index === this.portion);
      return portion ? grams / portion.grams : 0;
    }
    return this.mayWeighCooked && this.weighedCooked ? grams * (this.cooking?.yield_factor ?? 1) : grams;
  }

  #helping(): Helping {
    return {
      food_id: this.food.food_id,
      amount: this.amount,
      portion: this.portion,
      cooking: this.cooking?.key ?? null,
      weighed_cooked: this.mayWeighCooked && this.weighedCooked,
    };
  }

  async #weigh(): Promise<void> {
    const attempt = ++this.#attempt;
    const helping = this.#helping();
    let weighed: Weighed | null = null;
    try {
      if (helping.amount.trim() !== '') weighed = await this.#host.call('weigh_food', helping);
    } catch {
      // Half a number is no mistake yet: what is wrong with it is said when it is to be logged.
    }
    if (attempt === this.#attempt) this.weighed = weighed;
  }
}
