import { Action } from '$lib/action.svelte';
import { CallError, type Host } from '$lib/host/host';
import type { Day, FoodDetail, FoodEntry, FoodHit, Weighed } from '$lib/host/bindings';

/** The most hits shown: a longer list is no longer chosen from, it is read. */
const SHOWN = 8;

/** A weight in front of a food, e.g. "30 g almonds". */
const LEAD = /^\s*([\d.,/½¼¾]+\s*(?:g|kg|oz|lb))\s+(.+)$/i;

/** From a typed word to a logged food, one step at a time; nothing typed is lost on the way. */
export class QuickAdd {
  query = $state('');
  hits = $state.raw<FoodHit[]>([]);
  /** What `hits` answers; empty while there is nothing to answer. */
  answered = $state('');
  /** Index of the hit that Enter chooses. */
  active = $state(0);
  /** The food being weighed; null while one is looked for. */
  food = $state.raw<FoodDetail | null>(null);
  amount = $state('');
  /** Index of the portion that the amount counts; null for a weight. */
  portion = $state<number | null>(null);
  /** What the amount comes to; null while it says nothing. */
  weighed = $state.raw<Weighed | null>(null);
  /** Why nothing could be looked up. */
  trouble = $state<string>();

  #host: Host;
  #day: () => Day | null;
  #logged: (entry: FoodEntry) => void;
  #search = 0;
  #searching: Promise<void> = Promise.resolve();
  #weighing = 0;

  constructor(host: Host, day: () => Day | null, logged: (entry: FoodEntry) => void) {
    this.#host = host;
    this.#day = day;
    this.#logged = logged;
  }

  /** True while hits, or the word that there are none, are shown. */
  get listing(): boolean {
    return this.food === null && this.answered !== '';
  }

  /** Looks for what is typed now. An answer that a newer word overtook is dropped. */
  search(): void {
    this.#searching = this.#look();
  }

  async #look(): Promise<void> {
    this.food = null;
    const attempt = ++this.#search;
    const query = (LEAD.exec(this.query)?.[2] ?? this.query).trim();
    if (query === '') {
      this.#answer('', []);
      return;
    }
    try {
      const hits = await this.#host.call('search_foods', { query });
      if (attempt === this.#search) this.#answer(query, hits.slice(0, SHOWN));
    } catch (thrown) {
      if (attempt !== this.#search) return;
      this.#answer('', []);
      this.trouble = CallError.from(thrown).message;
    }
  }

  #answer(query: string, hits: FoodHit[]): void {
    this.answered = query;
    this.hits = hits;
    this.active = 0;
    this.trouble = undefined;
  }

  /** Moves to another hit; past either end it begins at the other. */
  move(by: number): void {
    const count = this.hits.length;
    if (count > 0) this.active = (this.active + by + count) % count;
  }

  /** Takes the marked hit, of the answer to what is typed now: Enter may be faster than the search. */
  async chooseActive(): Promise<void> {
    await this.#searching;
    if (this.listing) await this.choose(this.hits[this.active]);
  }

  /** Takes a hit and asks how much of it; a weight typed in front of its name is the answer already. */
  async choose(hit: FoodHit | undefined): Promise<void> {
    if (!hit) return;
    const attempt = ++this.#search;
    try {
      const food = await this.#host.call('food', { food_id: hit.food_id });
      if (attempt !== this.#search) return;
      this.log.error = null;
      this.portion = null;
      this.amount = LEAD.exec(this.query)?.[1] ?? '';
      this.food = food;
      await this.weigh();
    } catch (thrown) {
      if (attempt === this.#search) this.trouble = CallError.from(thrown).message;
    }
  }

  /** Counts another portion, or weighs. */
  measure(portion: number | null): void {
    if ((portion === null) !== (this.portion === null)) this.amount = portion === null ? '' : '1';
    this.portion = portion;
    void this.weigh();
  }

  /** Says what the amount comes to, as far as it can be read already. */
  async weigh(): Promise<void> {
    const attempt = ++this.#weighing;
    this.log.error = null;
    this.weighed = null;
    const { food, amount, portion } = this;
    if (!food || amount.trim() === '') return;
    try {
      const weighed = await this.#host.call('weigh_food', { food_id: food.food_id, amount, portion });
      if (attempt === this.#weighing) this.weighed = weighed;
    } catch {
      // Half a number is no mistake yet: what is wrong with it is said when it is to be logged.
    }
  }

  log = new Action(async () => {
    if (!this.food) return;
    const { amount, portion } = this;
    const entry = await this.#host.call('log_food', {
      food_id: this.food.food_id,
      amount,
      portion,
      day: this.#day(),
    });
    this.clear();
    this.#logged(entry);
  });

  /** One step back: from the amount to the list, from the list to nothing. False when there is nothing to leave. */
  back(): boolean {
    if (this.food) {
      this.food = null;
      this.log.error = null;
      return true;
    }
    if (this.query === '') return false;
    this.clear();
    return true;
  }

  clear(): void {
    this.#search += 1;
    this.#weighing += 1;
    this.query = this.amount = '';
    this.food = this.weighed = null;
    this.#answer('', []);
  }
}
