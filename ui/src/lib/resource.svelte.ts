import { CallError, type Host, type Topic } from '$lib/host/host';

/** Below this many milliseconds a wait goes unmentioned: a flash of "loading" is worse than none. */
const PATIENCE = 150;

/**
 * Something read from the program, and read again whenever one of its topics changes or reactive state that
 * `load` reads (before its first await) does. Build it while a component is being set up; it ends with it.
 */
export class Resource<T> {
  /** The newest answer. Stays while a newer one is on its way, and when that one fails. */
  value = $state.raw<T>();
  /** Why the newest attempt failed; null once one succeeds. */
  error = $state.raw<CallError | null>(null);
  /** True when an answer has been missing for long enough to say so. */
  loading = $state(false);

  #load: () => Promise<T>;
  #attempt = 0;
  #slow: ReturnType<typeof setTimeout> | undefined;

  /** `first` is an answer that is already there; it is still read anew. */
  constructor(host: Host, topics: Topic[], load: () => Promise<T>, first?: T) {
    this.#load = load;
    this.value = first;
    $effect(() => {
      void this.reload();
      return () => this.#abandon();
    });
    $effect(() => {
      const again = () => void this.reload();
      const offs = topics.map((topic) => host.on(topic, again));
      return () => offs.forEach((off) => off());
    });
  }

  /** Reads again. An older answer that arrives later is dropped. */
  async reload(): Promise<void> {
    this.#abandon();
    const attempt = this.#attempt;
    this.#slow = setTimeout(() => (this.loading = true), PATIENCE);
    try {
      const value = await this.#load();
      if (attempt !== this.#attempt) return;
      this.value = value;
      this.error = null;
    } catch (thrown) {
      if (attempt !== this.#attempt) return;
      this.error = CallError.from(thrown);
    }
    clearTimeout(this.#slow);
    this.loading = false;
  }

  /** Takes what a write answered. A reading begun before the write may be older, so it is done anew. */
  take(written: T): void {
    this.value = written;
    void this.reload();
  }

  #abandon(): void {
    this.#attempt += 1;
    clearTimeout(this.#slow);
  }
}
