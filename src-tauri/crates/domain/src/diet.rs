//! What the person does not eat, and whether a food may be suggested to them.
//!
//! A table tells groups and words, not ingredients. So a food is left out as soon as it may hold what is not eaten: a
//! suggestion that is missing harms nobody.

mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use words::{hidden, named};

macro_rules! excluded {
    ($($(#[$doc:meta])* $name:ident, $key:literal, $label:literal;)+) => {
        /// Something that the person does not eat.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Excluded {
            $($(#[$doc])* $name,)+
        }

        impl Excluded {
            /// All, in the order asked.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$name),+];

            /// The name as kept in an answer.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }

            /// As shown.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$name => $label,)+
                }
            }
        }
    };
}

excluded! {
    /// Tree nuts.
    Nuts, "nuts", "Nuts";
    /// Peanuts.
    Peanuts, "peanuts", "Peanuts";
    /// Seeds, sesame among them.
    Seeds, "seeds", "Seeds, sesame among them";
    /// Soya.
    Soy, "soy", "Soya";
    /// Fish.
    Fish, "fish", "Fish";
    /// Crustaceans and molluscs.
    Shellfish, "shellfish", "Shellfish";
    /// Milk and all that is made of it.
    Milk, "milk", "Milk, cheese and yoghurt";
    /// Eggs.
    Eggs, "eggs", "Eggs";
    /// Wheat, and other grains with gluten.
    Gluten, "gluten", "Wheat, or gluten";
    /// Meat and poultry.
    Meat, "meat", "Meat";
    /// Everything of animals.
    Animal, "animal", "All foods of animals";
}

impl Excluded {
    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// What is known of what a food is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Contents {
    /// A food of a table.
    Listed {
        /// Its table's group.
        group: String,
        /// Its table's description.
        description: String,
    },
    /// A dish: what each of its ingredients is made of.
    Mixed(Vec<Contents>),
    /// Nobody said: a food by its label names none of its ingredients.
    Unknown,
}

/// Whether a food of these contents may hold something of `excludes`. What is unknown may hold anything.
#[must_use]
pub fn rules_out(excludes: &[Excluded], contents: &Contents) -> bool {
    if excludes.is_empty() {
        return false;
    }
    match contents {
        Contents::Listed { group, description } => {
            let (hidden, named) = (hidden(group, description), named(group, description));
            excludes
                .iter()
                .any(|one| hidden.contains(one) || named.contains(one))
        }
        Contents::Mixed(parts) => parts.iter().any(|part| rules_out(excludes, part)),
        Contents::Unknown => true,
    }
}

#[cfg(test)]
mod tests;
