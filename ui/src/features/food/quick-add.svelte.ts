import { Action } from '$lib/action.svelte';
import { CallError, type Host } from '$lib/host/host';
import type { LinePart, Logged } from '$lib/host/bindings';
import { t } from '$lib/i18n';
import { Changing } from './changing.svelte';
import { HelpingState, type Occasion } from './helping.svelte';
import { Line } from './line.svelte';
import type { Option } from './option';

/** The row in front of the first one: the field itself. */
const FIELD = -1;

/** From a typed line to logged foods, one step at a time; nothing typed is lost on the way. */
export class QuickAdd {
  readonly line: Line;
  /** Set while one part of the line gets another food. */
  changing = $state.raw<Changing | null>(null);
  /** Set while an amount is asked for. */
  helping = $state.raw<HelpingState | null>(null);
  /** True while the rows are put away; the line stays. */
  folded = $state(false);
  /** True once the questions about unlikely amounts were put: adding again answers them with yes. */
  asked = $state(false);
  /** Why a food could not be opened. */
  trouble = $state<string>();

  #active = $state(FIELD);
  #host: Host;
  #occasion: () => Occasion;
  #logged: (logged: Logged) => void;
  #attempt = 0;

  constructor(host: Host, occasion: () => Occasion, logged: (logged: Logged) => void) {
    this.#host = host;
    this.#occasion = occasion;
    this.#logged = logged;
    this.line = new Line(host);
  }

  /** Several foods stand in the line: each has its row. */
  readonly several = $derived.by(() => this.line.parts.length > 1);
  readonly listing = $derived.by(
    () => !this.folded && !this.helping && !this.changing && this.line.answered !== '',
  );
  /** Why nothing is made of what is typed; null where there is a reading or a food for it. */
  readonly nothing = $derived.by(() => {
    const [only, ...others] = this.line.parts;
    if (!only || others.length > 0 || this.line.foods > 0 || this.line.options.length > 0) return null;
    return only.reason ?? t.food.nothing(this.line.answered);
  });

  /** Index of the row that the keys act on. The first one of a list is marked as it comes; a line begins in its field. */
  get active(): number {
    return Math.min(this.several ? this.#active : Math.max(this.#active, 0), this.line.options.length - 1);
  }

  /** The part whose row is marked, where there are several. */
  get part(): LinePart | undefined {
    const option = this.line.options[this.active];
    return this.several && option?.kind === 'part' ? option.part : undefined;
  }

  typed(): void {
    // A food on its way would come between the words.
    this.#attempt += 1;
    this.changing = this.helping = null;
    this.#active = FIELD;
    this.#unasked();
    this.folded = false;
    this.line.read();
  }

  /** Puts a line into the field. */
  say(text: string): void {
    this.line.text = text;
    this.typed();
  }

  /** Marks another row; past either end it begins at the other, with the field in between where rows are parts. */
  move(by: number): void {
    this.#unasked();
    this.folded = false;
    const first = this.several ? FIELD : 0;
    const count = this.line.options.length - first;
    if (count > 0) this.#active = first + ((this.active - first + by + count) % count);
  }

  /** Back to the field, where the keys move the caret. */
  toField(): void {
    this.#active = FIELD;
  }

  /** Takes another reading for the marked part. */
  turn(part: LinePart, by: number): void {
    this.line.turn(part, by);
    this.#unasked();
  }

  /** Keeps a part as a note, or reads it as food again. */
  turnNote(part: LinePart): void {
    this.line.choose(part, this.line.choice(part) === null ? 0 : null);
    this.#unasked();
  }

  change(part: LinePart): void {
    this.changing = new Changing(this.#host, part, this.line.choice(part));
  }

  /** What Enter does in the field. */
  async enter(): Promise<void> {
    await this.line.settled();
    if (this.line.parts.length === 0) return;
    if (this.folded) {
      this.folded = false;
      return;
    }
    const option = this.line.options[this.active];
    if (option) await this.take(option);
    else await (this.nothing ? this.keep : this.add).run();
  }

  /**
   * Takes a row: a part is changed, a reading is added, and of a food it is asked how much. A line that is only
   * one part, not understood, is kept as its row says.
   */
  async take(option: Option): Promise<void> {
    if (option.kind === 'reading') {
      this.line.choose(option.part, option.index);
      await this.add.run();
    } else if (option.kind === 'hit') {
      const grams = this.line.bare ? null : (this.line.chosen[0]?.grams ?? null);
      await this.#open(option.hit.food_id, grams, () => this.line.clear());
    } else if (this.several || option.kind === 'other') this.change(option.part);
    else await this.keep.run();
  }

  /** Takes a row for the part that is being changed. Another food is logged by itself; the rest of the line stays. */
  async takeFor(part: LinePart, option: Option): Promise<void> {
    if (option.kind === 'reading') {
      this.line.choose(part, option.index);
      this.#unasked();
      this.changing = null;
    } else if (option.kind === 'hit') {
      const grams = this.line.reading(part)?.grams ?? null;
      await this.#open(option.hit.food_id, grams, () => this.line.drop(part));
    }
  }

  keepPart(part: LinePart): void {
    this.line.choose(part, null);
    this.#unasked();
    this.changing = null;
  }

  /** Asks how much of a food that was chosen elsewhere; the line stays. */
  ask(food_id: string, grams: number | null): Promise<void> {
    return this.#open(food_id, grams, () => {});
  }

  /** Takes another food in place of the one being weighed, such as its cooked entry. */
  async swap(food_id: string): Promise<void> {
    await this.#open(food_id, null, this.#after);
  }

  add = new Action(async () => {
    await this.line.settled();
    const { text, questions, choices } = this.line;
    if (questions.length > 0 && !this.asked) {
      this.asked = true;
      return;
    }
    const { asked: confirmed } = this;
    try {
      const line = { text, choices, confirmed, ...this.#occasion() };
      this.#done(text, await this.#host.call('log_line', line));
    } catch (thrown) {
      const { field } = CallError.from(thrown);
      // The program asks: adding again answers it.
      if (field === 'confirmed') this.asked = true;
      // What can be logged is another now: the line is shown as it is read now.
      else if (field === 'text') this.line.read();
      throw thrown;
    }
  });

  /** Keeps the whole line as it was typed. */
  keep = new Action(async () => {
    const { text } = this.line;
    if (text.trim() === '') return;
    this.#done(text, await this.#host.call('keep_note', { text, ...this.#occasion() }));
  });

  /** One step back. False when there is nothing to leave; the line itself is never thrown away. */
  back(): boolean {
    if (this.helping) this.helping = null;
    else if (this.changing) this.changing = null;
    else if (this.several && this.#active !== FIELD && !this.folded) this.#active = FIELD;
    else if (this.listing) this.folded = true;
    else return false;
    return true;
  }

  #after: () => void = () => {};

  async #open(food_id: string, grams: number | null, after: () => void): Promise<void> {
    const attempt = ++this.#attempt;
    this.trouble = undefined;
    try {
      const food = await this.#host.call('food', { food_id });
      if (attempt !== this.#attempt) return;
      this.#after = after;
      const logged = (logged: Logged) => {
        this.helping = this.changing = null;
        this.#active = FIELD;
        after();
        this.#logged(logged);
      };
      this.helping = new HelpingState(this.#host, food, this.#occasion, logged, grams);
    } catch (thrown) {
      if (attempt === this.#attempt) this.trouble = CallError.from(thrown).message;
    }
  }

  /** What was typed meanwhile stays. */
  #done(text: string, logged: Logged): void {
    if (this.line.text === text) this.line.clear();
    this.#active = FIELD;
    this.#unasked();
    this.#logged(logged);
  }

  #unasked(): void {
    this.asked = false;
    this.add.error = this.keep.error = null;
    this.trouble = undefined;
  }
}
