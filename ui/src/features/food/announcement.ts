import { grams, mg } from '$lib/format';
import type { PartReading } from '$lib/host/bindings';
import { t } from '$lib/i18n';
import { plural } from '$lib/i18n/plural';
import type { QuickAdd } from './quick-add.svelte';

const foods = (count: number) => plural(count, t.food.foodOne, t.food.foodMany);

function inWords({ name, amount, grams: weight, magnesium_mg }: PartReading): string {
  const figure = magnesium_mg === null ? t.food.noFigure : mg(magnesium_mg);
  return [name, amount, grams(weight), figure].filter(Boolean).join(', ');
}

/** What a screen reader hears of the rows, beside the one that is marked. */
export function announcement(adding: QuickAdd): string {
  const { line, part } = adding;
  if (!adding.listing) return '';
  if (adding.asked) return line.questions.join(' ');
  if (adding.nothing) return adding.nothing;
  if (!adding.several) {
    const found = line.options.filter(({ kind }) => kind === 'reading' || kind === 'hit').length;
    const [only] = line.options;
    const reason = only?.kind === 'part' ? only.part.reason : null;
    return [reason, t.food.found(foods(found))].filter(Boolean).join(' ');
  }
  // A row that takes another reading says so by itself.
  const reading = part && line.reading(part);
  if (reading) return inWords(reading);
  const unsure = line.chosen.filter((chosen) => chosen?.unsure).length;
  const notes = line.parts.length - line.foods;
  return (
    t.food.read(foods(line.foods)) +
    (unsure > 0 ? t.food.toCheck(unsure) : '') +
    (notes > 0 ? t.food.asNotes(notes) : '')
  );
}
