import type { Answered } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';

/** Sends answers one after the other, in the order they were given, however fast they come. */
export class Posting {
  #host: Host;
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  send(item: string, text: string): Promise<Answered> {
    const answered = this.#last.then(() => this.#host.call('answer_item', { item, text }));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  /** Settles when nothing is under way any more, kept or refused. */
  async idle(): Promise<void> {
    let seen: unknown;
    do {
      seen = this.#last;
      await seen;
    } while (seen !== this.#last);
  }
}
