import type { Host } from '$lib/host/host';
import type { LineReading } from '$lib/host/bindings';

/** Reads every line once, however often it is asked for; a line that failed is tried again. */
export class LineReader {
  #host: Host;
  #asked = new Map<string, Promise<LineReading>>();

  constructor(host: Host) {
    this.#host = host;
  }

  read(text: string): Promise<LineReading> {
    const known = this.#asked.get(text);
    if (known) return known;
    const reading = this.#host.call('read_line', { text });
    this.#asked.set(text, reading);
    reading.catch(() => this.#asked.delete(text));
    return reading;
  }
}
