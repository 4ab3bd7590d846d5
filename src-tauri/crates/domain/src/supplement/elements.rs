//! Molar mass and magnesium share of a salt, computed from its formula and the atomic masses of its elements.

/// Standard atomic masses, g/mol, of the elements in the guide's salts.
const ATOMIC_MASSES: [(&str, f64); 7] = [
    ("Mg", 24.305),
    ("C", 12.011),
    ("H", 1.008),
    ("O", 15.999),
    ("N", 14.007),
    ("S", 32.06),
    ("Cl", 35.45),
];

/// Mass of a formula and of the magnesium in it, g/mol.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mass {
    /// The whole formula.
    pub total: f64,
    /// Its magnesium.
    pub magnesium: f64,
}

impl Mass {
    const NONE: Self = Self {
        total: 0.0,
        magnesium: 0.0,
    };

    /// Share of magnesium by mass, percent.
    pub(super) fn magnesium_percent(self) -> f64 {
        100.0 * self.magnesium / self.total
    }

    fn add(&mut self, other: Self, times: u32) {
        self.total += other.total * f64::from(times);
        self.magnesium += other.magnesium * f64::from(times);
    }
}

/// The mass of a formula such as `Mg(C2H4NO2)2·2H2O`; `None` when it is not a formula of known elements.
pub(super) fn mass(formula: &str) -> Option<Mass> {
    let mut sum = Mass::NONE;
    for part in formula.split('·') {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let times = if digits == 0 {
            1
        } else {
            part[..digits].parse().ok()?
        };
        let (mass, rest) = group(&part[digits..])?;
        if !rest.is_empty() || mass.total == 0.0 {
            return None;
        }
        sum.add(mass, times);
    }
    Some(sum)
}

/// Reads units until the end or a closing parenthesis; returns what is left.
fn group(mut text: &str) -> Option<(Mass, &str)> {
    let mut sum = Mass::NONE;
    while let Some(first) = text.chars().next() {
        if first == ')' {
            break;
        }
        let (unit, rest) = if first == '(' {
            let (inner, rest) = group(&text[1..])?;
            (inner, rest.strip_prefix(')')?)
        } else {
            element(text)?
        };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let times = if digits == 0 {
            1
        } else {
            rest[..digits].parse().ok()?
        };
        sum.add(unit, times);
        text = &rest[digits..];
    }
    Some((sum, text))
}

/// One element: a capital letter and the small one after it, if any.
fn element(text: &str) -> Option<(Mass, &str)> {
    let bytes = text.as_bytes();
    let length = if bytes.get(1).is_some_and(u8::is_ascii_lowercase) {
        2
    } else {
        1
    };
    let symbol = text.get(..length)?;
    let (_, grams) = ATOMIC_MASSES.iter().find(|(known, _)| *known == symbol)?;
    let magnesium = if symbol == "Mg" { *grams } else { 0.0 };
    Some((
        Mass {
            total: *grams,
            magnesium,
        },
        &text[length..],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_formula_has_no_mass() {
        for bad in [
            "",
            "Xx2",
            "Mg(",
            "Mg)",
            "mgo",
            "Mg·",
            "2",
            "Mg(C2H4",
            "é",
            "Mg99999999999",
        ] {
            assert_eq!(mass(bad), None, "{bad}");
        }
    }
}
