import { CallError } from '$lib/host/host';

/**
 * An answer that is kept while it is still being changed. One save is under way at a time, and the newest state
 * follows it, so that however fast a person is, what they see last is what is stored.
 */
export class Keeping {
  /** Why the newest state was not kept; null once it is, and while it is being tried. */
  error = $state.raw<CallError | null>(null);

  /** What a person sees ahead of the store; undefined while both agree. */
  #ahead = $state<string>();
  #busy = false;
  #stored: () => string | undefined;
  #save: (text: string) => Promise<unknown>;
  #kept: () => void;

  /** `stored` reads what is kept, `save` keeps it, and `kept` hears that screen and store agree again. */
  constructor(stored: () => string | undefined, save: (text: string) => Promise<unknown>, kept: () => void) {
    this.#stored = stored;
    this.#save = save;
    this.#kept = kept;
  }

  /** What is to be shown, and what the next change begins from. */
  get shown(): string | undefined {
    return this.#ahead ?? this.#stored();
  }

  /** Shows a new state at once and keeps it. What is refused gives way to what is stored. */
  async keep(text: string): Promise<void> {
    this.#ahead = text;
    this.error = null;
    if (this.#busy) return;
    this.#busy = true;
    const refused = await this.#saveNewest();
    this.#busy = false;
    this.#ahead = undefined;
    this.error = refused;
    if (!refused) this.#kept();
  }

  async #saveNewest(): Promise<CallError | null> {
    for (;;) {
      const text = this.#ahead ?? '';
      let refused: CallError | null = null;
      try {
        await this.#save(text);
      } catch (thrown) {
        refused = CallError.from(thrown);
      }
      if (text === this.#ahead) return refused;
    }
  }
}
