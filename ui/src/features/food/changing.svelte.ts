import { CallError, type Host } from '$lib/host/host';
import type { FoodHit, LinePart } from '$lib/host/bindings';
import { SHOWN } from './line.svelte';
import { candidates, type Option } from './option';

/** Looking for another food for one part of a line. */
export class Changing {
  readonly part: LinePart;
  query = $state('');
  hits = $state.raw<FoodHit[]>([]);
  /** What `hits` answers; empty while nothing is looked for. */
  answered = $state('');
  /** Index of the option that Enter chooses. */
  active = $state(0);
  trouble = $state<string>();

  #host: Host;
  #attempt = 0;
  #searching: Promise<void> = Promise.resolve();

  constructor(host: Host, part: LinePart, choice: number | null) {
    this.#host = host;
    this.part = part;
    this.active = choice ?? 0;
    if (part.readings.length > 0) return;
    this.query = part.text;
    this.search();
  }

  /** Until something is typed, the ways to read the part; then what is found, and they step aside. */
  readonly options: Option[] = $derived.by(() =>
    this.answered === '' ? candidates(this.part, []) : this.hits.map((hit): Option => ({ kind: 'hit', hit })),
  );

  search(): void {
    this.#searching = this.#search();
  }

  /** The marked option, of the answer to what is typed now. */
  async marked(): Promise<Option | undefined> {
    await this.#searching;
    return this.options[this.active];
  }

  /** Marks another option; past either end it begins at the other. */
  move(by: number): void {
    const count = this.options.length;
    if (count > 0) this.active = (this.active + by + count) % count;
  }

  async #search(): Promise<void> {
    const attempt = ++this.#attempt;
    const query = this.query.trim();
    try {
      const hits = query === '' ? [] : await this.#host.call('search_foods', { query });
      if (attempt !== this.#attempt) return;
      this.hits = hits.slice(0, SHOWN);
      this.answered = query;
      this.active = 0;
      this.trouble = undefined;
    } catch (thrown) {
      if (attempt === this.#attempt) this.trouble = CallError.from(thrown).message;
    }
  }
}
