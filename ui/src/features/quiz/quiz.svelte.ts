import type { Answered, FirstNight, Item, MatchedMedicine, PassResult, RedFlag } from '$lib/host/bindings';
import { CallError, type Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import { DECLINED, isWritten, NONE, optionsOf, ticksOf } from './options';
import { Posting } from './posting';

/**
 * One walk through the first night. A picked answer moves on at once and is sent behind; one that is written
 * or ticked is kept first, because it may be refused or bring up a red flag. Keys that arrive meanwhile wait.
 */
export class Quiz {
  readonly items: Item[];
  at = $state(0);
  /** Answers in the text form of their kind, by item. */
  answers: Record<string, string | undefined> = $state({});
  /** What stands in the text fields, by item. */
  drafts: Record<string, string> = $state({});
  /** What is ticked, by item, whether or not it was kept yet. */
  ticks: Record<string, string[]> = $state({});
  /** Why an answer was not kept, by item. */
  faults: Record<string, string | undefined> = $state({});
  /** What is still needed before this card can be left. */
  hint = $state<string>();
  medicines = $state.raw<MatchedMedicine[]>([]);
  /** Red flags that just came up: they are shown before anything else. */
  raised = $state.raw<RedFlag[]>([]);
  /** An answer is being kept, or the pass finished. */
  waiting = $state(false);
  /** Every question was passed. */
  ended = $state(false);
  /** Why it could not be finished. */
  trouble = $state<string>();
  result = $state.raw<PassResult | null>(null);

  #host: Host;
  #posting: Posting;
  /** Red flags that were shown already. */
  #known: string[];
  #early: string[] = [];
  /** Where to go on after an answer that was refused behind one's back. */
  #returnTo: number | null = null;

  constructor(host: Host, view: FirstNight, from: 'start' | 'resume') {
    this.#host = host;
    this.#posting = new Posting(host);
    this.items = view.items;
    this.medicines = view.medicines;
    this.#known = view.flags.map(({ id }) => id);
    for (const { id, ask } of view.items) {
      const answer = view.answers[id];
      this.answers[id] = answer;
      if (ask.kind === 'checklist') this.ticks[id] = ticksOf(answer);
      if (isWritten(ask))
        this.drafts[id] = ask.kind === 'medicines' || answer === DECLINED ? '' : (answer ?? '');
    }
    if (from === 'resume') {
      this.at = this.items.findIndex(({ id }) => id === view.resume_at);
      this.ended = this.at < 0;
      if (this.ended) this.at = this.items.length - 1;
    }
  }

  get item(): Item {
    const item = this.items[this.at];
    if (!item) throw new RangeError(`no question ${this.at}`);
    return item;
  }

  /** Answers with one of the options and moves on. */
  choose(text: string): void {
    const { item } = this;
    const before = this.answers[item.id];
    this.answers[item.id] = text;
    delete this.faults[item.id];
    this.#onward();
    this.#posting.send(item.id, text).then(
      (answered) => this.#kept(item, text, answered),
      (thrown: unknown) => this.#refused(item, text, before, CallError.from(thrown)),
    );
  }

  decline(): void {
    const { id } = this.item;
    if (id in this.drafts) this.drafts[id] = '';
    if (id in this.ticks) this.ticks[id] = [];
    this.choose(DECLINED);
  }

  /** "None of these". With something ticked it only clears the ticks, so that a slip of the hand drops none. */
  chooseNone(): void {
    const { id } = this.item;
    if (this.ticks[id]?.length) this.ticks[id] = [];
    else this.choose(NONE);
  }

  /** What stands in the text field now. */
  write(draft: string): void {
    this.drafts[this.item.id] = draft;
    this.hint = undefined;
  }

  toggle(value: string): void {
    const { item } = this;
    const now = this.ticks[item.id] ?? [];
    this.hint = undefined;
    this.ticks[item.id] = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  }

  /** Enter: keeps what is written or ticked, and goes on. */
  async proceed(): Promise<void> {
    const { item } = this;
    const answer = this.answers[item.id];
    const draft = this.drafts[item.id]?.trim();
    const ticks = this.ticks[item.id];
    if (item.ask.kind === 'medicines' && draft) {
      await this.#keep(item, [...this.medicines.map(({ typed }) => typed), draft].join('\n'), true);
    } else if (item.ask.kind === 'number' || item.ask.kind === 'time') {
      if (!draft && answer === DECLINED) this.#onward();
      else await this.#keep(item, this.drafts[item.id] ?? '');
    } else if (ticks?.length) {
      const inOrder = optionsOf(item.ask).filter(({ value }) => ticks.includes(value));
      await this.#keep(item, inOrder.map(({ value }) => value).join(','));
    } else if (answer !== undefined && (!ticks || answer === NONE || answer === DECLINED)) {
      this.#onward();
    } else {
      this.hint = this.#needed();
    }
  }

  /** Takes a named medicine off. Without any left they are unknown and the question is open: no name is not "none". */
  async removeMedicine(index: number): Promise<void> {
    const { item } = this;
    const left = this.medicines.filter((_, place) => place !== index);
    return this.#keep(item, left.map(({ typed }) => typed).join('\n') || DECLINED, true);
  }

  back(): void {
    this.#returnTo = null;
    if (this.ended) this.ended = false;
    else if (this.at > 0) this.#go(this.at - 1);
  }

  /** The red flags were read. */
  acknowledge(): void {
    this.raised = [];
  }

  /** Waits until every answer is kept. False when one was refused: its card is open then. */
  async settle(): Promise<boolean> {
    await this.#posting.idle();
    return this.#firstFault() < 0;
  }

  async finish(): Promise<void> {
    this.ended = true;
    this.trouble = undefined;
    await this.#holding(async () => {
      if (!(await this.settle())) return;
      try {
        this.result = await this.#host.call('finish_first_night');
      } catch (thrown) {
        const { field, message } = CallError.from(thrown);
        const index = this.items.findIndex(({ id }) => id === field);
        this.#returnTo = this.items.length;
        if (index < 0) this.trouble = message;
        else this.#showFault(index, message);
      }
    });
  }

  /**
   * Does what a key asks and says whether it asked for anything. `typing` is set while the key also writes
   * into a text field.
   */
  press(key: string, typing: boolean): boolean {
    if (this.waiting) {
      if (key.length > 1 && !['Enter', 'Backspace', 'ArrowLeft', 'ArrowRight'].includes(key)) return false;
      this.#early.push(key);
      return true;
    }
    if (this.raised.length > 0 || this.ended) {
      if (key !== 'Enter') return false;
      if (this.raised.length > 0) this.acknowledge();
      else void this.finish();
      return true;
    }
    const { item } = this;
    const empty = !this.drafts[item.id];
    if (key === 'Enter') void this.proceed();
    else if (key === 'ArrowLeft' && empty) this.back();
    else if (key === 'ArrowRight' && empty && this.answers[item.id] !== undefined) void this.proceed();
    else if (key.toLowerCase() === 's' && empty && item.may_decline && item.ask.kind !== 'medicines')
      this.decline();
    else return isWritten(item.ask) ? !typing && this.#type(key) : this.#pick(key);
    return true;
  }

  #pick(key: string): boolean {
    const { ask } = this.item;
    const small = key.toLowerCase();
    const option = optionsOf(ask).find((one) => one.key === small);
    if (ask.kind === 'checklist' && (small === 'n' || small === '0')) this.chooseNone();
    else if (!option) return false;
    else if (ask.kind === 'checklist') this.toggle(option.value);
    else this.choose(option.value);
    return true;
  }

  /** Writes a key that came before its text field did. */
  #type(key: string): boolean {
    const draft = this.drafts[this.item.id] ?? '';
    if (key === 'Backspace') this.write(draft.slice(0, -1));
    else if (key.length === 1) this.write(draft + key);
    else return false;
    return true;
  }

  /** Sends an answer and waits for it. `stay` keeps the card open, for more of the same. */
  #keep(item: Item, text: string, stay = false): Promise<void> {
    return this.#holding(async () => {
      try {
        const answered = await this.#posting.send(item.id, text);
        this.answers[item.id] = stay && text === DECLINED ? undefined : answered.text;
        delete this.faults[item.id];
        if (item.ask.kind === 'medicines') this.drafts[item.id] = '';
        this.#kept(item, text, answered);
        this.hint = undefined;
        if (!stay || answered.text === NONE) this.#onward();
      } catch (thrown) {
        this.faults[item.id] = CallError.from(thrown).message;
      }
    });
  }

  /** Runs `act` while keys wait, then lets them in. */
  async #holding(act: () => Promise<void>): Promise<void> {
    this.waiting = true;
    try {
      await act();
    } finally {
      this.waiting = false;
    }
    // Nothing that was typed before a red flag came up may put it away unread.
    if (this.raised.length > 0 || this.result) this.#early = [];
    while (this.#early.length > 0 && !this.waiting) this.press(this.#early.shift() ?? '', false);
  }

  #kept(item: Item, text: string, answered: Answered): void {
    // A newer answer may have been given meanwhile.
    if (this.answers[item.id] === text) this.answers[item.id] = answered.text;
    this.medicines = answered.medicines;
    const fresh = answered.flags.filter(({ id }) => !this.#known.includes(id));
    this.#known = answered.flags.map(({ id }) => id);
    if (fresh.length > 0) this.raised = [...this.raised, ...fresh];
  }

  #refused(item: Item, text: string, before: string | undefined, error: CallError): void {
    if (this.answers[item.id] === text) this.answers[item.id] = before;
    const index = this.items.indexOf(item);
    if (this.#returnTo === null && index < this.at) this.#returnTo = this.at;
    this.#showFault(index, error.message);
  }

  #showFault(index: number, message: string): void {
    const item = this.items[index];
    if (!item) return;
    this.faults[item.id] = message;
    this.ended = false;
    // The earliest comes first; the others follow as soon as it is answered.
    this.#go(Math.max(this.#firstFault(), 0));
  }

  #firstFault(): number {
    return this.items.findIndex(({ id }) => this.faults[id] !== undefined);
  }

  #onward(): void {
    delete this.faults[this.item.id];
    const fault = this.#firstFault();
    const next = this.#returnTo ?? this.at + 1;
    if (fault >= 0) return this.#go(fault);
    this.#returnTo = null;
    if (next < this.items.length) this.#go(next);
    else void this.finish();
  }

  #go(at: number): void {
    this.at = at;
    this.hint = undefined;
  }

  #needed(): string {
    const { kind } = this.item.ask;
    if (kind === 'medicines') return t.firstNight.nameOrNone;
    return kind === 'checklist' ? t.firstNight.tickOrNone : t.firstNight.chooseOne;
  }
}
