//! Which food: the table it stands in and its number there.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{DishId, OwnFoodId};

macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident = $key:ident;)+) => {
        /// Which table a food's number belongs to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FoodSource {
            $($(#[$doc])* $name,)+
        }

        impl FoodSource {
            /// Every one, in order.
            pub const ALL: [Self; [$(stringify!($key)),+].len()] = [$(Self::$name),+];

            /// Stable name in the database and on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($key),)+
                }
            }
        }

        impl FoodId {
            $(
                $(#[$doc])*
                #[must_use]
                pub const fn $key(number: u32) -> Self {
                    Self { source: FoodSource::$name, number }
                }
            )+
        }
    };
}

sources! {
    /// USDA's Standard Reference, Release 28: the NDB number.
    Sr28 = sr28;
    /// USDA's survey foods (FNDDS), dishes as eaten: the number that the embedded table gives them.
    Fndds = fndds;
    /// A row of a table that the person imported: that table's own FDC id.
    Imported = imported;
    /// A food that the person described from its label.
    Own = own;
    /// A meal or recipe that the person saved.
    Recipe = recipe;
    /// The person's own water, from the tap or a bottle.
    Water = water;
}

impl FoodSource {
    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.key() == key)
    }
}

/// A food: a number means nothing without the table it stands in. In text `sr28:12061`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct FoodId {
    /// The table.
    pub source: FoodSource,
    /// The number in that table.
    pub number: u32,
}

impl FoodId {
    /// A meal or recipe as a food.
    #[must_use]
    pub fn of_dish(id: DishId) -> Self {
        Self::recipe(number(id.0))
    }

    /// A food by its label.
    #[must_use]
    pub fn of_own_food(id: OwnFoodId) -> Self {
        Self::own(number(id.0))
    }

    /// The meal or recipe that this food is; `None` when it is none.
    #[must_use]
    pub fn dish(self) -> Option<DishId> {
        (self.source == FoodSource::Recipe).then(|| DishId(self.number.into()))
    }

    /// The food by its label that this is; `None` when it is none.
    #[must_use]
    pub fn own_food(self) -> Option<OwnFoodId> {
        (self.source == FoodSource::Own).then(|| OwnFoodId(self.number.into()))
    }
}

/// Nobody keeps four billion of anything, so the row's number always fits.
fn number(row: i64) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// A text that names no food.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a food is named by its table and its number, such as sr28:12061")]
pub struct FoodIdError;

impl fmt::Display for FoodId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.source.key(), self.number)
    }
}

impl FromStr for FoodId {
    type Err = FoodIdError;

    fn from_str(text: &str) -> Result<Self, FoodIdError> {
        let (key, number) = text.split_once(':').ok_or(FoodIdError)?;
        let id = Self {
            source: FoodSource::from_key(key).ok_or(FoodIdError)?,
            number: number.parse().map_err(|_| FoodIdError)?,
        };
        // One food, one text: "+5" and "005" are numbers, and no food's name.
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(FoodIdError)
        }
    }
}

impl Serialize for FoodId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FoodId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn almonds_of_sr28_are_sr28_12061() {
        assert_eq!(FoodId::sr28(12061).to_string(), "sr28:12061");
        assert_eq!("sr28:12061".parse(), Ok(FoodId::sr28(12061)));
    }

    #[test]
    fn a_text_that_names_no_food_is_refused() {
        for text in [
            "",
            ":",
            "sr28",
            "sr28:",
            "12061",
            "sr29:1",
            "SR28:1",
            "sr28:-1",
            "sr28:+1",
            "sr28:01",
            "sr28: 1",
            "sr28:1:2",
            "sr28:4294967296",
        ] {
            assert_eq!(text.parse::<FoodId>(), Err(FoodIdError), "{text}");
        }
    }

    #[test]
    fn the_same_number_in_two_tables_is_two_foods() {
        assert_ne!(FoodId::sr28(7), FoodId::fndds(7));
        assert!(
            FoodId::sr28(99_999) < FoodId::fndds(1),
            "tables stand in order"
        );
    }

    #[test]
    fn a_dish_and_an_own_food_are_told_apart_by_their_table() {
        let soup = FoodId::of_dish(DishId(7));
        assert_eq!((soup.dish(), soup.own_food()), (Some(DishId(7)), None));
        let bar = FoodId::of_own_food(OwnFoodId(7));
        assert_eq!((bar.dish(), bar.own_food()), (None, Some(OwnFoodId(7))));
    }

    proptest! {
        #[test]
        fn every_food_is_read_back_from_its_text(
            source in prop::sample::select(FoodSource::ALL.to_vec()), number in any::<u32>(),
        ) {
            let id = FoodId { source, number };
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
