import {
  CallError,
  type Argument,
  type CommandName,
  type Host,
  type Off,
  type Request,
  type Response,
  type Topic,
} from '$lib/host/host';
import type { AppStatus, Opening } from '$lib/host/bindings';
import { Listeners } from '$lib/host/listeners';

/** First night done, nothing to say. */
export const calmStatus: AppStatus = {
  first_night: 'done',
  has_result: true,
  theme: 'night',
  open_flags: [],
  notices: [],
  close_explained: true,
};

/** What each command answers in a test. */
type Handlers = {
  [K in CommandName]?: (request: Request<K>) => Response<K> | Promise<Response<K>>;
};

/** A host that answers from a test: handlers in, calls out, events on demand. */
export class FakeHost implements Host {
  /** Every call so far, oldest first. */
  readonly calls: { name: CommandName; request: unknown }[] = [];
  shown = false;
  closed = false;

  #listeners = new Listeners();
  #openRoom = new Set<(room: Opening) => void>();
  #explainClose = new Set<() => void>();

  constructor(public handlers: Handlers = {}) {}

  async call<K extends CommandName>(name: K, ...argument: Argument<K>): Promise<Response<K>> {
    const request = (argument[0] ?? null) as Request<K>;
    this.calls.push({ name, request });
    const handler = this.handlers[name];
    if (!handler) throw new Error(`this test has no handler for "${name}"`);
    try {
      return await handler(request);
    } catch (thrown) {
      throw CallError.from(thrown);
    }
  }

  on(topic: Topic, heard: () => void): Off {
    return this.#listeners.on(topic, heard);
  }

  onOpenRoom(heard: (room: Opening) => void): Off {
    this.#openRoom.add(heard);
    return () => this.#openRoom.delete(heard);
  }

  onExplainClose(heard: () => void): Off {
    this.#explainClose.add(heard);
    return () => this.#explainClose.delete(heard);
  }

  ready(): Promise<void> {
    this.shown = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  /** As if the program had written something. */
  changed(...topics: Topic[]): void {
    this.#listeners.tell(topics);
  }

  /** As if the tray asked for a room. */
  openRoom(room: Opening): void {
    for (const heard of this.#openRoom) heard(room);
  }

  /** As if the window was asked to close for the first time. */
  explainClose(): void {
    for (const heard of this.#explainClose) heard();
  }
}
