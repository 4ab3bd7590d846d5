import type { Off, Topic } from './host';

/** Who wants to hear of which topic. */
export class Listeners {
  #byTopic = new Map<Topic, Set<() => void>>();

  on(topic: Topic, heard: () => void): Off {
    const all = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, all);
    all.add(heard);
    return () => all.delete(heard);
  }

  /** One write may touch several topics; a listener to more than one of them hears it once. */
  tell(topics: Topic[]): void {
    const due = new Set(topics.flatMap((topic) => [...(this.#byTopic.get(topic) ?? [])]));
    for (const heard of due) heard();
  }
}
