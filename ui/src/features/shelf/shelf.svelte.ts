import { Action } from '$lib/action.svelte';
import type { Product, SaveProduct } from '$lib/host/bindings';
import type { Host } from '$lib/host/host';
import { t } from '$lib/i18n';
import type { Toasts } from '$lib/ui/toasts.svelte';

/** Puts products on the shelf and takes them off, each with a way back. */
export class ShelfState {
  #host: Host;
  #toasts: Toasts;

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
  }

  /** Throws what the program says, for the form that asked. */
  async keep(request: SaveProduct): Promise<void> {
    const { product, before } = await this.#host.call('save_product', request);
    this.#toasts.say(t.shelf.saved(product.name), {
      label: t.shelf.undo,
      run: () =>
        before
          ? this.#host.call('save_product', described(before))
          : this.#host.call('remove_product', { id: product.id }),
    });
  }

  async count(product: Product, units: string): Promise<void> {
    const before = product.stock ? String(product.stock.units) : '';
    await this.#host.call('count_stock', { id: product.id, units });
    this.#toasts.say(t.shelf.counted(product.name), {
      label: t.shelf.undo,
      run: () => this.#host.call('count_stock', { id: product.id, units: before }),
    });
  }

  remove = new Action(async ({ id, name }: Product) => {
    await this.#host.call('remove_product', { id });
    this.#toasts.say(t.shelf.removed(name), {
      label: t.shelf.undo,
      run: () => this.#host.call('restore_product', { id }),
    });
  });
}

/** A product as it would be saved. */
export function described(product: Product): SaveProduct {
  const { id, name, kind, form, unit, label, label_units, elemental_mg, pack_units, price } = product;
  return {
    id,
    name,
    kind,
    form,
    unit,
    label,
    label_units,
    elemental_mg: String(elemental_mg),
    pack_units,
    price,
  };
}
