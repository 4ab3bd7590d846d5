import { SvelteMap } from 'svelte/reactivity';
import { CallError, type Host } from '$lib/host/host';
import type { ChosenReading, FoodHit, LinePart, LineReading, PartReading } from '$lib/host/bindings';
import { chosenReading, placeOf } from '$lib/reading';
import { candidates, type Option } from './option';

/** The most foods found that are shown: a longer list is no longer chosen from, it is read. */
export const SHOWN = 8;

const EMPTY: LineReading = { parts: [], foods: [], trouble: null };

/** A typed line and how it is read: its parts, and the reading chosen for each of them. */
export class Line {
  text = $state('');
  /** What `parts` and `hits` answer; empty while there is nothing to answer. */
  answered = $state('');
  parts = $state.raw<LinePart[]>([]);
  /** Foods that the text names as it stands; of use where it is one word and not yet an amount. */
  hits = $state.raw<FoodHit[]>([]);
  /** Why the line could not be read. */
  trouble = $state<string>();

  /** Choices by the text of their part, so that they outlast what is typed behind it. Null keeps it as a note. */
  #chosen = new SvelteMap<string, ChosenReading | null>();
  #host: Host;
  #attempt = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The reading that each part takes; null keeps the part as a note. */
  readonly choices = $derived(
    this.parts.map((part) => {
      const reading = this.reading(part);
      return reading ? chosenReading(reading) : null;
    }),
  );
  /** What each part is logged as; undefined for a note. */
  readonly chosen = $derived(this.parts.map((part) => this.reading(part)));
  readonly foods = $derived(this.chosen.filter((reading) => reading !== undefined).length);
  /** Unlikely amounts: what is to be answered before they are logged. */
  readonly questions = $derived(this.chosen.flatMap((reading) => reading?.asks_back ?? []));

  /** True for a food's name without an amount: then foods are looked for, and nothing is taken for granted. */
  readonly bare = $derived(
    this.parts.length === 1 && this.hits.length > 0 && this.parts[0]?.counted === false,
  );

  /** Several parts stand in a row each; one part shows all that it may mean. */
  readonly options: Option[] = $derived.by(() => {
    const [only] = this.parts;
    if (only === undefined || this.parts.length > 1)
      return this.parts.map((part): Option => ({ kind: 'part', part }));
    if (this.bare) return candidates({ ...only, readings: [] }, this.hits);
    const found = candidates(only, this.hits);
    if (only.readings.length > 0) return [...found, { kind: 'other', part: only }];
    // An amount that cannot be taken as it is says why before any food is offered.
    return found.length > 0 ? [{ kind: 'part', part: only }, ...found] : found;
  });

  /** The place of the reading chosen among the part's readings. */
  choice(part: LinePart): number | null {
    const chosen = this.#chosen.get(part.text);
    if (chosen === null || part.readings.length === 0) return null;
    return Math.max(chosen ? placeOf(part, chosen) : 0, 0);
  }

  reading(part: LinePart): PartReading | undefined {
    const choice = this.choice(part);
    return choice === null ? undefined : part.readings[choice];
  }

  choose(part: LinePart, choice: number | null): void {
    const reading = choice === null ? undefined : part.readings[choice];
    this.#chosen.set(part.text, reading ? chosenReading(reading) : null);
  }

  /** Takes the next reading; past either end it begins at the other. */
  turn(part: LinePart, by: number): void {
    const count = part.readings.length;
    if (count > 0) this.choose(part, ((this.choice(part) ?? (by > 0 ? -1 : 0)) + by + count) % count);
  }

  /** Reads what is typed now. */
  read(): void {
    this.#reading = this.#read();
  }

  /** Until what is typed now has been read: Enter may be faster. */
  settled(): Promise<void> {
    return this.#reading;
  }

  /** Takes a part out of the line; the others stay as they were typed. */
  drop(part: LinePart): void {
    this.text = this.parts
      .filter((other) => other !== part)
      .map(({ text }) => text)
      .join(', ');
    this.read();
  }

  clear(): void {
    this.text = '';
    this.#chosen.clear();
    this.read();
  }

  /** An answer that newer words overtook is dropped; the older one stays in sight until then. */
  async #read(): Promise<void> {
    const attempt = ++this.#attempt;
    const { text } = this;
    if (text.trim() === '') {
      this.#answer('', EMPTY);
      return;
    }
    try {
      const reading = await this.#host.call('read_line', { text });
      if (attempt === this.#attempt) this.#answer(text, reading);
    } catch (thrown) {
      if (attempt !== this.#attempt) return;
      this.#answer('', EMPTY);
      this.trouble = CallError.from(thrown).message;
    }
  }

  #answer(text: string, { parts, foods, trouble }: LineReading): void {
    this.answered = text;
    this.parts = parts;
    this.hits = foods;
    this.trouble = trouble ?? undefined;
  }
}
