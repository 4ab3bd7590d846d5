//! Foods: which one, what it holds, and what was eaten of it.

mod eaten;
mod id;
mod meal;
mod unlikely;

pub use eaten::{Eaten, EatenTime, FoodNote, PastHelping, Serving};
pub use id::{FoodId, FoodIdError, FoodSource};
pub use meal::{Meal, usual_mealtimes};
pub use unlikely::{LARGEST_UNASKED_G, LARGEST_UNASKED_MG, asks_back};

macro_rules! nutrients {
    ($($(#[$doc:meta])* $field:ident;)+) => {
        /// Nutrients of a stated weight of food, each in the unit that its name ends with. `None` is
        /// "no figure", which is never zero.
        #[derive(Debug, Clone, Copy, Default, PartialEq)]
        pub struct Nutrients {
            $($(#[$doc])* pub $field: Option<f64>,)+
        }

        impl Nutrients {
            /// The names of the figures, in the order of the fields.
            pub const FIELDS: [&str; [$(stringify!($field)),+].len()] = [$(stringify!($field)),+];

            /// The figures in the order of [`Nutrients::FIELDS`].
            #[must_use]
            pub const fn figures(&self) -> [Option<f64>; Self::FIELDS.len()] {
                [$(self.$field),+]
            }

            /// Takes figures in the order of [`Nutrients::FIELDS`].
            #[must_use]
            pub const fn from_figures(figures: [Option<f64>; Self::FIELDS.len()]) -> Self {
                let [$($field),+] = figures;
                Self { $($field),+ }
            }
        }
    };
}

nutrients! {
    /// Magnesium, mg.
    magnesium_mg;
    /// Energy, kcal.
    energy_kcal;
    /// Protein, g.
    protein_g;
    /// Total fat, g.
    fat_g;
    /// Carbohydrate by difference, g.
    carbohydrate_g;
    /// Total dietary fibre, g.
    fibre_g;
    /// Calcium, mg.
    calcium_mg;
    /// Potassium, mg.
    potassium_mg;
    /// Sodium, mg.
    sodium_mg;
    /// Zinc, mg.
    zinc_mg;
    /// Vitamin B6, mg.
    vitamin_b6_mg;
    /// Vitamin D (D2 + D3), µg.
    vitamin_d_ug;
    /// Water, g.
    water_g;
    /// Caffeine, mg.
    caffeine_mg;
    /// Alcohol (ethanol), g.
    alcohol_g;
    /// Tryptophan, g.
    tryptophan_g;
    /// Theobromine, mg.
    theobromine_mg;
}

impl Nutrients {
    /// What `grams` of a food hold, when `self` is what 100 g hold. A missing figure stays missing.
    #[must_use]
    pub fn for_grams(&self, grams: f64) -> Self {
        Self::from_figures(
            self.figures()
                .map(|figure| figure.map(|per_100g| per_100g * grams / 100.0)),
        )
    }

    /// All of it `factor` times over. A missing figure stays missing.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self::from_figures(
            self.figures()
                .map(|figure| figure.map(|amount| amount * factor)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_nutrients() -> impl Strategy<Value = Nutrients> {
        proptest::array::uniform17(proptest::option::of(0.0..40_000.0_f64))
            .prop_map(Nutrients::from_figures)
    }

    #[test]
    fn a_missing_figure_stays_missing_at_any_weight() {
        let food = Nutrients {
            energy_kcal: Some(50.0),
            ..Nutrients::default()
        };
        assert_eq!(food.for_grams(250.0).magnesium_mg, None);
        assert_eq!(food.for_grams(0.0).magnesium_mg, None);
        assert_eq!(food.for_grams(250.0).energy_kcal, Some(125.0));
    }

    proptest! {
        #[test]
        fn figures_scale_with_the_weight_and_gaps_stay_gaps(
            food in any_nutrients(), a in 0.0..5000.0_f64, b in 0.0..5000.0_f64,
        ) {
            let together = food.for_grams(a + b).figures();
            let apart = food.for_grams(a).figures().into_iter().zip(food.for_grams(b).figures());
            for ((whole, (one, other)), per_100g) in together.into_iter().zip(apart).zip(food.figures()) {
                prop_assert_eq!(whole.is_none(), per_100g.is_none());
                prop_assert_eq!(one.is_none(), per_100g.is_none());
                if let (Some(whole), Some(one), Some(other)) = (whole, one, other) {
                    prop_assert!((whole - (one + other)).abs() <= 1e-9 * whole.max(1.0));
                }
            }
        }

        #[test]
        fn a_hundred_grams_are_the_figures_themselves(food in any_nutrients()) {
            for (scaled, per_100g) in food.for_grams(100.0).figures().into_iter().zip(food.figures()) {
                prop_assert_eq!(scaled.is_some(), per_100g.is_some());
                if let (Some(scaled), Some(per_100g)) = (scaled, per_100g) {
                    prop_assert!((scaled - per_100g).abs() <= 1e-9 * per_100g.max(1.0));
                }
            }
        }
    }
}
