import type { MatchedMedicine } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';

/** How long typing rests before a name is looked up, milliseconds. */
const REST = 200;

/** What the table says of a name while it is typed. */
export class Matching {
  /** The newest answer; null while nothing is typed or nothing could be read. */
  found = $state.raw<MatchedMedicine | null>(null);

  #host: Host;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Build it while a component is being set up; it ends with it. */
  constructor(host: Host) {
    this.#host = host;
    $effect(() => () => this.clear());
  }

  /** Looks `text` up once typing rests. An older answer that arrives later is dropped. */
  typed(text: string): void {
    this.#abandon();
    if (text.trim() === '') this.found = null;
    else this.#timer = setTimeout(() => void this.#match(text, this.#attempt), REST);
  }

  clear(): void {
    this.#abandon();
    this.found = null;
  }

  async #match(text: string, attempt: number): Promise<void> {
    // A name that could not be looked up has nothing said of it; adding it tells what is wrong.
    const found = await this.#host.call('match_medicine', { text }).catch(() => null);
    if (attempt === this.#attempt) this.found = found;
  }

  #abandon(): void {
    this.#attempt += 1;
    clearTimeout(this.#timer);
  }
}
