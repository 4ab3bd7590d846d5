import { Action } from '$lib/action.svelte';
import type { DishView, Kitchen, OwnFoodView, SaveOwnFood, SaveRecipe } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import { Resource } from '$lib/resource.svelte';
import type { Toasts } from '$lib/ui/toasts.svelte';

/** The one among these that was not there before. */
function added<T extends { id: number }>(before: readonly T[], after: readonly T[]): T | undefined {
  return after.find(({ id }) => before.every((known) => known.id !== id));
}

/** What the person keeps; every change can be taken back. */
export class KitchenState {
  readonly kitchen: Resource<Kitchen>;

  #host: Host;
  #toasts: Toasts;

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
    this.kitchen = new Resource(host, ['food', 'food_table'], () => host.call('kitchen'));
  }

  /** Keeps an own food; `was` is the one that it changes. */
  async keepFood(food: SaveOwnFood, was: OwnFoodView | null): Promise<void> {
    const before = this.kitchen.value?.foods ?? [];
    const after = await this.#take(this.#host.call('save_own_food', food));
    const id = was?.id ?? added(before, after.foods)?.id;
    this.#say(
      t.kitchen.saved(food.name.trim()),
      was
        ? () => this.#take(this.#host.call('save_own_food', { id: was.id, name: was.name, label: was.label }))
        : id !== undefined && (() => this.#take(this.#host.call('remove_own_food', { id }))),
    );
  }

  /** Keeps a recipe. */
  async keepRecipe(recipe: SaveRecipe): Promise<void> {
    const known = this.kitchen.value?.dishes ?? [];
    const { kitchen, before } = await this.#host.call('save_recipe', recipe);
    this.kitchen.value = kitchen;
    const id = added(known, kitchen.dishes)?.id;
    this.#say(
      t.kitchen.saved(recipe.name.trim()),
      before
        ? () => this.#take(this.#host.call('put_back_dish', before))
        : id !== undefined && (() => this.#take(this.#host.call('remove_dish', { id }))),
    );
  }

  removeFood = new Action(async ({ id, name }: OwnFoodView) => {
    await this.#take(this.#host.call('remove_own_food', { id }));
    this.#say(t.kitchen.removed(name), () => this.#take(this.#host.call('restore_own_food', { id })));
  });

  removeDish = new Action(async ({ id, name }: DishView) => {
    await this.#take(this.#host.call('remove_dish', { id }));
    this.#say(t.kitchen.removed(name), () => this.#take(this.#host.call('restore_dish', { id })));
  });

  #say(text: string, undo: (() => unknown) | false): void {
    this.#toasts.say(text, undo ? { label: t.kitchen.undo, run: undo } : null);
  }

  /** Shows the kitchen as a change left it. */
  async #take(changed: Promise<Kitchen>): Promise<Kitchen> {
    return (this.kitchen.value = await changed);
  }
}
