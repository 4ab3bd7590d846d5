// Numbers with their units, the way Lull writes them. Clock times and dates arrive from the program as
// finished words ("21:45", "Sunday 22 November") and are never computed here.

/** A number and its unit stay on one line. */
const GAP = '\u00a0';

/** Milligrams as a bare whole number, for big figures whose unit stands beside them. */
export function wholeMg(value: number): string {
  return Math.round(value).toString();
}

/** Intake or a dose, e.g. "316 mg". */
export function mg(value: number): string {
  return `${wholeMg(value)}${GAP}mg`;
}

/** Food, e.g. "30 g"; below ten grams one decimal is kept when it says something, e.g. "2.5 g". */
export function grams(value: number): string {
  const shown = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${shown}${GAP}g`;
}

/** Drinks, e.g. "750 ml". */
export function millilitres(value: number): string {
  return `${Math.round(value)}${GAP}ml`;
}

/** So many of something that may be many, e.g. "296,000". */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** A length of time in minutes, e.g. "5 min", "8 h", "7 h 30 min". */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}${GAP}min`;
  return rest === 0 ? `${hours}${GAP}h` : `${hours}${GAP}h ${rest}${GAP}min`;
}

/** A sum that may be too low because something in it has no figure, e.g. "at least 256 mg". */
export function atLeast(value: number, complete: boolean): string {
  return complete ? mg(value) : `at least ${mg(value)}`;
}

/** A count of halves, e.g. "½", "2", "2½". */
export function halves(value: number): string {
  const whole = Math.floor(value);
  return value === whole ? whole.toString() : `${whole === 0 ? '' : whole}½`;
}
