//! What stands on the person's shelf, and what they plan to take of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Form;
use crate::ids::ProductId;

/// What a product is. Both count against the upper level, and are told apart in every total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProductKind {
    /// A food supplement.
    Supplement,
    /// A medicine that holds magnesium, such as an antacid or a laxative.
    Medicine,
}

impl ProductKind {
    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Supplement => "supplement",
            Self::Medicine => "medicine",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Supplement, Self::Medicine]
            .into_iter()
            .find(|kind| kind.key() == key)
    }
}

/// What one counts a product in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProductUnit {
    /// A capsule.
    Capsule,
    /// A tablet.
    Tablet,
    /// A measuring scoop.
    Scoop,
    /// A sachet.
    Sachet,
    /// A gummy.
    Gummy,
    /// A teaspoon of 5 ml.
    Teaspoon,
    /// A millilitre.
    Millilitre,
    /// A gram.
    Gram,
}

impl ProductUnit {
    /// All units, the commonest first.
    pub const ALL: [Self; 8] = [
        Self::Capsule,
        Self::Tablet,
        Self::Scoop,
        Self::Sachet,
        Self::Gummy,
        Self::Teaspoon,
        Self::Millilitre,
        Self::Gram,
    ];

    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Capsule => "capsule",
            Self::Tablet => "tablet",
            Self::Scoop => "scoop",
            Self::Sachet => "sachet",
            Self::Gummy => "gummy",
            Self::Teaspoon => "teaspoon",
            Self::Millilitre => "millilitre",
            Self::Gram => "gram",
        }
    }

    /// The unit with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.key() == key)
    }

    /// An amount in it, such as "1 capsule", "2 capsules" or "5 ml".
    #[must_use]
    pub fn of(self, units: f64) -> String {
        // Binary fractions such as 0.1 + 0.2 would otherwise be shown to their last digit.
        let shown = (units * 100.0).round() / 100.0;
        match self {
            Self::Millilitre => format!("{shown} ml"),
            Self::Gram => format!("{shown} g"),
            Self::Gummy if shown != 1.0 => format!("{shown} gummies"),
            _ if shown == 1.0 => format!("1 {}", self.key()),
            _ => format!("{shown} {}s", self.key()),
        }
    }
}

/// A product as its label describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Supplement or medicine.
    pub kind: ProductKind,
    /// Which form; `None` for several salts, or when it is not told.
    pub form: Option<Form>,
    /// What it is counted in.
    pub unit: ProductUnit,
    /// Elemental magnesium in one unit, mg.
    pub elemental_mg: f64,
    /// What stands on the label, as typed; may be empty.
    pub label: String,
    /// How many units the label's text is for.
    pub label_units: f64,
    /// Units in a full pack.
    pub pack_units: Option<f64>,
    /// The price of a full pack, in the person's own currency.
    pub price: Option<f64>,
}

impl Product {
    /// What to call it in a sentence or on a mark: the form where there is one, else its own name.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.form.map_or(self.name.as_str(), |form| form.name())
    }

    /// Price of 100 mg of elemental magnesium, in the currency of the price; `None` while pack or price is unknown.
    #[must_use]
    pub fn price_per_100_mg(&self) -> Option<f64> {
        let pack_mg = self.pack_units? * self.elemental_mg;
        Some(100.0 * self.price? / pack_mg)
    }
}

/// What is planned for each day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planned {
    /// One dose of it.
    pub dose: PlannedOf,
    /// How many such doses a day.
    pub doses_a_day: u8,
}

/// What a planned dose is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlannedOf {
    /// An amount of a form, without a product.
    Form {
        /// Which form.
        form: Form,
        /// Elemental magnesium, mg.
        elemental_mg: f64,
    },
    /// Units of a product on the shelf.
    Product {
        /// Which product.
        id: ProductId,
        /// How many units.
        units: f64,
    },
}

/// A product's stock runs low when it lasts for this many days at most.
const LOW_DAYS: f64 = 7.0;

/// What is left of a product.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Stock {
    /// Units left; below 0 where more was logged than had been counted.
    pub units: f64,
    /// Days that they last at the planned amount; `None` while nothing is planned.
    pub days: Option<f64>,
    /// Whether it is time to think of the next pack.
    pub low: bool,
}

impl Stock {
    /// `counted` units less the `taken` ones, where `planned_a_day` units are planned for each day.
    ///
    /// Without a plan it is low at the last unit: how fast it goes is not known.
    #[must_use]
    pub fn of(counted: f64, taken: f64, planned_a_day: Option<f64>) -> Self {
        let units = counted - taken;
        let days = planned_a_day
            .filter(|a_day| *a_day > 0.0)
            .map(|a_day| (units / a_day).max(0.0).floor());
        Self {
            units,
            days,
            low: days.map_or(units <= 1.0, |days| days <= LOW_DAYS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stock_runs_low_a_week_before_its_end() {
        assert!(!Stock::of(60.0, 44.0, Some(2.0)).low);
        assert!(Stock::of(60.0, 46.0, Some(2.0)).low);
        assert_eq!(Stock::of(60.0, 46.0, Some(2.0)).days, Some(7.0));
    }

    #[test]
    fn more_logged_than_counted_is_told_and_never_hidden() {
        let stock = Stock::of(2.0, 5.0, Some(1.0));
        assert_eq!(
            (stock.units, stock.days, stock.low),
            (-3.0, Some(0.0), true)
        );
    }

    #[test]
    fn without_a_plan_the_last_unit_is_low() {
        assert!(!Stock::of(2.0, 0.0, None).low);
        assert!(Stock::of(2.0, 1.0, None).low);
    }

    #[test]
    fn amounts_are_said_in_plain_words() {
        assert_eq!(ProductUnit::Capsule.of(1.0), "1 capsule");
        assert_eq!(ProductUnit::Capsule.of(0.5), "0.5 capsules");
        assert_eq!(ProductUnit::Gummy.of(2.0), "2 gummies");
        assert_eq!(ProductUnit::Sachet.of(2.0), "2 sachets");
        assert_eq!(ProductUnit::Millilitre.of(0.1 + 0.2), "0.3 ml");
    }

    #[test]
    fn the_price_of_100_mg_needs_pack_and_price() {
        let product = Product {
            name: "Night caps".to_owned(),
            kind: ProductKind::Supplement,
            form: Some(Form::Glycinate),
            unit: ProductUnit::Capsule,
            elemental_mg: 100.0,
            label: String::new(),
            label_units: 1.0,
            pack_units: Some(90.0),
            price: Some(18.0),
        };
        assert_eq!(product.price_per_100_mg(), Some(0.2));
        let unknown = Product {
            price: None,
            ..product
        };
        assert_eq!(unknown.price_per_100_mg(), None);
    }
}
