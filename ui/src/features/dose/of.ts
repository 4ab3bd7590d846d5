import type { DoseOf, FormGuide, Product } from '$lib/host/bindings';
import { t } from '$lib/i18n';

/** Something that a dose can be of, as a choice of a list. */
export interface DoseChoice {
  key: string;
  of: DoseOf;
  name: string;
  /** What its amount counts. */
  amount: string;
}

/** The person's own products, then the forms. */
export function choices(shelf: Product[], guide: FormGuide[]): DoseChoice[] {
  return [
    ...shelf.map(({ id, name, unit }) => ({
      key: `product-${id}`,
      of: { kind: 'product' as const, id },
      name,
      amount: t.dose.units[unit],
    })),
    ...guide.map(({ form, name }) => ({
      key: `form-${form}`,
      of: { kind: 'form' as const, form },
      name,
      amount: t.dose.amount,
    })),
  ];
}
