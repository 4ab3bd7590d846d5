import { Action } from '$lib/action.svelte';
import { mg } from '$lib/format';
import type { ChangeDose, Dose, DoseDue, DoseLogged, LogDose } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import type { Toasts } from '$lib/ui/toasts.svelte';

/** Logs doses, keeps what was said about the last one, and takes them back. */
export class DoseLogging {
  /** What should be known about the dose just logged; it is kept in any case. */
  warnings = $state.raw<string[]>([]);

  #host: Host;
  #toasts: Toasts;

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
  }

  log = new Action(async (request: LogDose) => {
    this.#logged(await this.#host.call('log_dose', request));
  });

  /** Logs a part of a planned dose as taken now. */
  take = new Action(async ({ plan, part }: DoseDue) => {
    this.#logged(await this.#host.call('take_dose', { plan, part }));
  });

  change = new Action(async (request: ChangeDose, before: Dose) => {
    const { dose, warnings } = await this.#host.call('change_dose', request);
    this.warnings = warnings;
    const { id, typed: amount, time: at, day } = before;
    this.#toasts.say(t.dose.changed(dose.name), {
      label: t.dose.undo,
      run: () => this.#host.call('change_dose', { id, amount, when: { at, day } }),
    });
  });

  remove = new Action(async (dose: Dose) => {
    await this.#host.call('remove_dose', { id: dose.id });
    this.warnings = [];
    this.#toasts.say(t.dose.removed(dose.name, mg(dose.elemental_mg)), {
      label: t.dose.undo,
      run: () => this.#host.call('restore_dose', { id: dose.id }),
    });
  });

  understood = (): void => {
    this.warnings = [];
  };

  #logged({ dose, warnings }: DoseLogged): void {
    this.warnings = warnings;
    this.#toasts.say(t.dose.logged(dose.name, mg(dose.elemental_mg)), {
      label: t.dose.undo,
      run: async () => {
        await this.#host.call('remove_dose', { id: dose.id });
        this.warnings = [];
      },
    });
  }
}
