import { CallError } from '$lib/host/host';

/** Something a person does that the program may refuse: saving a form, logging a dose. */
export class Action<A extends unknown[]> {
  /** True while it is being done; a button that starts it is disabled then. */
  busy = $state(false);
  /** Why the last try failed; null after a success and while the next try runs. */
  error = $state.raw<CallError | null>(null);

  #act: (...args: A) => Promise<unknown>;

  constructor(act: (...args: A) => Promise<unknown>) {
    this.#act = act;
  }

  /** Does it once; a second call while the first runs is ignored. Gives whether it succeeded. */
  run = async (...args: A): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await this.#act(...args);
      return true;
    } catch (thrown) {
      this.error = CallError.from(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  };

  /** What to write below the field of this name, if the program found fault with it. */
  fault(field: string): string | undefined {
    return this.error?.field === field ? this.error.message : undefined;
  }

  /** What to write beside the button: a failure that belongs to none of the fields shown. */
  trouble(...fields: string[]): string | undefined {
    const error = this.error;
    return error && !(error.field && fields.includes(error.field)) ? error.message : undefined;
  }
}
