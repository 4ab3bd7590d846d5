//! The salts of each form, with their hydrates: formulas of the evidence sheet, shares computed from atomic masses.

use super::elements::mass;
use super::{Form, Salt};

/// The salts of a form, the anhydrous one first. A formula that is not one of known elements would be left out; a test
/// holds that none is.
#[must_use]
pub fn salts(form: Form) -> Vec<Salt> {
    let salt = |(name, formula): &(&'static str, &'static str)| {
        mass(formula).map(|mass| Salt {
            name,
            formula,
            molar_mass: mass.total,
            elemental_percent: mass.magnesium_percent(),
        })
    };
    formulas(form).iter().filter_map(salt).collect()
}

const fn formulas(form: Form) -> &'static [(&'static str, &'static str)] {
    match form {
        Form::Glycinate => &[
            ("anhydrous", "Mg(C2H4NO2)2"),
            ("monohydrate", "Mg(C2H4NO2)2·H2O"),
            ("dihydrate", "Mg(C2H4NO2)2·2H2O"),
        ],
        Form::LThreonate => &[
            ("anhydrous", "Mg(C4H7O5)2"),
            ("monohydrate", "Mg(C4H7O5)2·H2O"),
        ],
        Form::Citrate => &[
            ("anhydrous", "Mg3(C6H5O7)2"),
            ("nonahydrate", "Mg3(C6H5O7)2·9H2O"),
            ("tetradecahydrate", "Mg3(C6H5O7)2·14H2O"),
            ("hydrogen citrate", "MgC6H6O7"),
        ],
        Form::Malate => &[
            ("anhydrous", "MgC4H4O5"),
            ("trihydrate", "MgC4H4O5·3H2O"),
            ("dimagnesium malate", "Mg2C4H6O7"),
        ],
        Form::Chloride => &[("anhydrous", "MgCl2"), ("hexahydrate", "MgCl2·6H2O")],
        Form::Oxide => &[("anhydrous", "MgO")],
        Form::Taurate => &[("anhydrous", "Mg(C2H6NO3S)2")],
        Form::Sulfate => &[("anhydrous", "MgSO4"), ("heptahydrate", "MgSO4·7H2O")],
        Form::Lactate => &[
            ("anhydrous", "Mg(C3H5O3)2"),
            ("dihydrate", "Mg(C3H5O3)2·2H2O"),
            ("trihydrate", "Mg(C3H5O3)2·3H2O"),
        ],
        Form::Aspartate => &[
            ("anhydrous", "Mg(C4H6NO4)2"),
            ("dihydrate", "Mg(C4H6NO4)2·2H2O"),
            ("tetrahydrate", "Mg(C4H6NO4)2·4H2O"),
        ],
        Form::Gluconate => &[
            ("anhydrous", "Mg(C6H11O7)2"),
            ("dihydrate", "Mg(C6H11O7)2·2H2O"),
        ],
        Form::Carbonate => &[
            ("anhydrous", "MgCO3"),
            ("basic, tetrahydrate", "4MgCO3·Mg(OH)2·4H2O"),
            ("basic, pentahydrate", "4MgCO3·Mg(OH)2·5H2O"),
        ],
        Form::Hydroxide => &[("anhydrous", "Mg(OH)2")],
        Form::Orotate => &[
            ("anhydrous", "Mg(C5H3N2O4)2"),
            ("dihydrate", "Mg(C5H3N2O4)2·2H2O"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masses_and_shares_match_the_evidence_sheet() {
        let expected: [&[(f64, f64)]; 14] = [
            &[(172.42, 14.10), (190.44, 12.76), (208.45, 11.66)],
            &[(294.50, 8.25), (312.51, 7.78)],
            &[
                (451.11, 16.16),
                (613.25, 11.89),
                (703.32, 10.37),
                (214.41, 11.34),
            ],
            &[(156.38, 15.54), (210.42, 11.55), (214.69, 22.64)],
            &[(95.21, 25.53), (203.30, 11.96)],
            &[(40.30, 60.30)],
            &[(272.57, 8.92)],
            &[(120.36, 20.19), (246.47, 9.86)],
            &[(202.44, 12.01), (238.47, 10.19), (256.49, 9.48)],
            &[(288.50, 8.42), (324.52, 7.49), (360.56, 6.74)],
            &[(414.60, 5.86), (450.63, 5.39)],
            &[(84.31, 28.83), (467.63, 25.99), (485.65, 25.02)],
            &[(58.32, 41.68)],
            &[(334.48, 7.27), (370.51, 6.56)],
        ];
        for (form, expected) in Form::ALL.into_iter().zip(expected) {
            let found = salts(form);
            assert_eq!(found.len(), expected.len(), "{}", form.name());
            for (salt, (molar_mass, percent)) in found.iter().zip(expected) {
                let (mass, share) = (salt.molar_mass, salt.elemental_percent);
                assert!(
                    (mass - molar_mass).abs() <= 0.01,
                    "{}: {mass}",
                    salt.formula
                );
                assert!((share - percent).abs() <= 0.01, "{}: {share}", salt.formula);
            }
        }
    }
}
