const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** A formula with its counts set low: `Mg(C2H4NO2)2` is "Mg(C₂H₄NO₂)₂". The 2 of `·2H2O` counts whole waters and stays. */
export function typeset(formula: string): string {
  return formula.replace(
    /([A-Za-z)\]])(\d+)/g,
    (_, before: string, count: string) =>
      before + [...count].map((digit) => SUBSCRIPT[Number(digit)]).join(''),
  );
}
