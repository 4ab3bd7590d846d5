import { SvelteMap } from 'svelte/reactivity';
import { CallError, type Host } from '$lib/host/host';
import type {
  ChosenReading,
  DishView,
  IngredientView,
  LinePart,
  LineReading,
  PartReading,
  SaveRecipe,
} from '$lib/host/bindings';
import { chosenReading, placeOf } from '$lib/reading';
import { LineReader } from './line-reader';

/** Two weights below this many grams apart are the same weight, written twice. */
const SAME_WEIGHT = 0.5;

/** A part of a line, with the reading that counts. */
interface Ingredient {
  part: LinePart;
  /** Index of the reading; null where nothing was understood. */
  chosen: number | null;
}

/** The lines that hold anything. */
function written(lines: string): string[] {
  return lines.split('\n').flatMap((line) => line.trim() || []);
}

/** A recipe while it is written: every line is read as quick add would read it. */
export class RecipeDraft {
  name = $state('');
  servings = $state('1');
  lines = $state('');
  /** Why lines could not be read. */
  trouble = $state<string>();

  #host: Host;
  #reader: LineReader;
  #dish: DishView | null;
  #readings = new SvelteMap<string, LineReading>();
  /** Readings the person chose, by line and the part's place in it. */
  #picked = new SvelteMap<string, ChosenReading>();

  constructor(host: Host, dish: DishView | null) {
    this.#host = host;
    this.#reader = new LineReader(host);
    this.#dish = dish;
    if (!dish) return;
    this.name = dish.name;
    this.servings = dish.servings.toString();
    this.lines = dish.lines;
  }

  /** What is written now, line by line; a line without a reading is still being read. */
  get read(): { text: string; reading: LineReading | undefined; ingredients: Ingredient[] }[] {
    return written(this.lines).map((text) => ({
      text,
      reading: this.#readings.get(text),
      ingredients: this.#ingredients(text),
    }));
  }

  /** Takes another reading of a part. */
  pick(line: string, part: number, reading: PartReading | undefined): void {
    if (reading) this.#picked.set(`${part} ${line}`, chosenReading(reading));
  }

  /** Reads what was not read yet. */
  async readOn(): Promise<void> {
    try {
      await this.#readAll();
      this.trouble = undefined;
    } catch (thrown) {
      this.trouble = CallError.from(thrown).message;
    }
  }

  /** Reads every line anew: what can be meant by them may have changed. */
  readAgain(): Promise<void> {
    this.#reader = new LineReader(this.#host);
    return this.readOn();
  }

  /** The recipe as it stands, once every line of it is read. */
  async whole(): Promise<SaveRecipe> {
    const { name, servings, lines } = this;
    const id = this.#dish?.id ?? null;
    if (this.#untouched) return { id, name, servings, lines, choices: null };
    await this.#readAll();
    const choices = written(lines).flatMap((text) =>
      this.#ingredients(text).map(({ part, chosen }) => {
        const reading = chosen === null ? undefined : part.readings[chosen];
        return reading ? chosenReading(reading) : null;
      }),
    );
    return { id, name, servings, lines, choices };
  }

  /** Neither a line nor a reading was changed: its ingredients stay as they are kept. */
  get #untouched(): boolean {
    return this.#dish !== null && this.lines === this.#dish.lines && this.#picked.size === 0;
  }

  #ingredients(text: string): Ingredient[] {
    return (this.#readings.get(text)?.parts ?? []).map((part, i) => ({
      part,
      chosen: this.#chosen(text, part, this.#picked.get(`${i} ${text}`)),
    }));
  }

  /** The reading that was picked, as long as the part has it. */
  #chosen(text: string, part: LinePart, picked: ChosenReading | undefined): number | null {
    const place = picked ? placeOf(part, picked) : -1;
    return place < 0 ? this.#first(text, part) : place;
  }

  /** The reading that counts while none was chosen: in a line that was kept the one that was kept, else the best. */
  #first(text: string, { readings }: LinePart): number | null {
    if (readings.length === 0) return null;
    const kept: IngredientView[] =
      this.#dish && written(this.#dish.lines).includes(text) ? this.#dish.ingredients : [];
    const known = readings.findIndex(({ name, grams }) =>
      kept.some((one) => one.name === name && Math.abs(one.grams - grams) < SAME_WEIGHT),
    );
    return Math.max(known, 0);
  }

  async #readAll(): Promise<void> {
    const read = async (text: string) => this.#readings.set(text, await this.#reader.read(text));
    await Promise.all(written(this.lines).map(read));
  }
}
