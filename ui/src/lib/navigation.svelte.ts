import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Room } from '$lib/host/bindings';

/** The rooms of the rail, in its order; Ctrl 1 opens the first. */
export const RAIL = [
  'tonight',
  'food',
  'supplements',
  'wind-down',
  'journal',
  'settings',
] as const satisfies Room[];

/** Which room is open, and where "add food" goes. */
export class Navigation {
  room = $state<Room>('tonight');
  /** Set while a room wants the whole window: the rail steps aside. Leaving the room ends it. */
  immersed = $state(false);

  #targets: HTMLElement[] = [];
  #addWanted = false;

  constructor(start: Room = 'tonight') {
    this.room = start;
  }

  /** True when the room stands alone, without the rail. */
  get alone(): boolean {
    return this.immersed || this.room === 'first-night';
  }

  go(room: Room): void {
    this.immersed = false;
    this.#addWanted = false;
    this.room = room;
  }

  /** Marks the input that "/" focuses: `<input {@attach navigation.quickAdd} />`. */
  quickAdd: Attachment<HTMLElement> = (node) => {
    this.#targets.push(node);
    if (this.#addWanted) {
      this.#addWanted = false;
      node.focus();
    }
    return () => {
      this.#targets = this.#targets.filter((target) => target !== node);
    };
  };

  /** Focuses the open room's quick add; a room without one leads to Food. */
  startQuickAdd(): void {
    const target = this.#targets.at(-1);
    if (target) {
      target.focus();
      return;
    }
    this.go('food');
    this.#addWanted = true;
  }
}

export const [getNavigation, setNavigation] = createContext<Navigation>();
