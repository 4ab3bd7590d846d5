/** Water, caffeine and alcohol of a day. */
export const drinks = {
  title: 'Drinks',
  undo: 'Undo',

  glassOne: 'glass',
  glassMany: 'glasses',
  water: (glasses: string) => `Water ${glasses}`,
  noWater: 'No water logged',
  glass: 'A glass',
  glassHint: (ml: string) => `Log a glass of water, ${ml}`,
  glassLogged: (ml: string) => `A glass of water, ${ml} logged`,

  perLitre: (name: string, mg: number) => `${name} · ${mg}\u00a0mg in a litre`,
  noFigure: (name: string) => `${name} · no figure of your own yet`,
  change: 'Change',
  changeHint: 'Change your water',
  name: 'Your water',
  nameHint: 'such as a bottle’s name; empty means tap water',
  mgPerLitre: 'Magnesium, mg in a litre',
  where:
    'A bottle says it on its label, as Mg or Mg²⁺. For tap water, your water supplier’s yearly report or web page does. “Hard” alone does not tell: calcium makes water hard too. Empty means not known.',
  glassMl: 'Your glass, ml',
  save: 'Save',
  cancel: 'Cancel',
  saved: (name: string) => `${name} saved`,
  tap: 'Tap water',

  caffeine: 'Caffeine',
  alcohol: 'Alcohol',
  withoutOne: 'drink',
  withoutMany: 'drinks',
  without: (drinks: string) => `${drinks} without a caffeine figure`,
  noTime: 'time not known',
  before: (length: string) => `${length} before lights out`,
  atLightsOut: 'at lights out',
  after: 'after lights out',
  evening: 'For tonight',
} as const;
