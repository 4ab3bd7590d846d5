/**
 * A count with its noun: `plural(1, 'food', 'foods')` is "1 food".
 * English has two forms; zero takes the second.
 */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
