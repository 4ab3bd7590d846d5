import { MediaQuery } from 'svelte/reactivity';
import type { Theme as Choice } from '$lib/host/bindings';

/** The look that a choice comes to on this machine now. */
export class Theme {
  #choice: () => Choice;
  #dark = new MediaQuery('(prefers-color-scheme: dark)');

  shown: 'night' | 'day' = $derived.by(() => {
    const choice = this.#choice();
    return choice === 'system' ? (this.#dark.current ? 'night' : 'day') : choice;
  });

  constructor(choice: () => Choice) {
    this.#choice = choice;
  }
}
