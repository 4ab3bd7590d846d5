/** What stands below a food's name: its description, where that says more than the name, and the rest. */
export function below(food: { name: string; description: string }, ...rest: string[]): string {
  return [...(food.description === food.name ? [] : [food.description]), ...rest].join(' · ');
}
