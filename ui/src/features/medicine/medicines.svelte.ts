import { Action } from '$lib/action.svelte';
import type { MedicineView } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import type { Toasts } from '$lib/ui/toasts.svelte';

const shown = (times: string[]): string => times.join(', ');

/** Puts medicines on the list and takes them off, each with a way back. */
export class MedicineList {
  #host: Host;
  #toasts: Toasts;

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
  }

  add = new Action(async (name: string, times: string) => {
    await this.#host.call('add_medicine', { name, times });
    this.#toasts.say(t.medicine.added(name), {
      label: t.medicine.undo,
      run: () => this.#host.call('remove_medicine', { name }),
    });
  });

  remove = new Action(async ({ matched: { typed: name }, times }: MedicineView) => {
    await this.#host.call('remove_medicine', { name });
    this.#toasts.say(t.medicine.removed(name), {
      label: t.medicine.undo,
      run: () => this.#host.call('add_medicine', { name, times: shown(times) }),
    });
  });

  /** Throws what the program says, for the form that asked. */
  async retime({ matched: { typed: name }, times: before }: MedicineView, times: string): Promise<void> {
    await this.#host.call('set_medicine_times', { name, times });
    this.#toasts.say(t.medicine.timesChanged(name), {
      label: t.medicine.undo,
      run: () => this.#host.call('set_medicine_times', { name, times: shown(before) }),
    });
  }
}
