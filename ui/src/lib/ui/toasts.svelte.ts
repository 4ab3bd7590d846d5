import { createContext } from 'svelte';

/** How long an offer to undo stays, in milliseconds. It waits longer while it is pointed at or focused. */
const STAY = 10_000;

interface Toast {
  text: string;
  action: { label: string; run: () => unknown } | null;
}

/** The short line at the foot of the window that says what was just done and offers to take it back. */
export class Toasts {
  current = $state.raw<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows a line in place of the one before it, e.g. `say('Almonds logged', { label: 'Undo', run })`. */
  say(text: string, action: Toast['action'] = null): void {
    this.current = { text, action };
    this.resume();
  }

  dismiss = (): void => {
    this.hold();
    this.current = null;
  };

  hold = (): void => clearTimeout(this.#timer);

  resume = (): void => {
    this.hold();
    this.#timer = setTimeout(this.dismiss, STAY);
  };
}

export const [getToasts, setToasts] = createContext<Toasts>();
