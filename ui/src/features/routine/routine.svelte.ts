import { Action } from '$lib/action.svelte';
import type { Routine, Step } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';

/** What a person may do with a night's routine. The room hears of it by topic and draws the new state. */
export class RoutineDeeds {
  #host: Host;
  #routine: () => Routine;

  /** How far it has come. */
  done = $derived.by(() => this.#routine().steps.filter((step) => step.done).length);
  all = $derived.by(() => this.#routine().steps.length);
  complete = $derived(this.done === this.all);

  constructor(host: Host, routine: () => Routine) {
    this.#host = host;
    this.#routine = routine;
  }

  tick = new Action((step: Step, done: boolean) =>
    this.#host.call('tick_step', { night: this.#routine().night, step, done }),
  );

  notTonight = new Action((not_tonight: boolean) =>
    this.#host.call('set_not_tonight', { night: this.#routine().night, not_tonight }),
  );

  begin = new Action(() => this.#host.call('begin_wind_down'));

  /** What went wrong last, in words. */
  trouble = $derived(this.tick.trouble() ?? this.notTonight.trouble() ?? this.begin.trouble());
}
