//! The shelf: products, their labels, and what is left of them.

use lull_domain::ids::ProductId;
use lull_domain::supplement::{Form, LabelReading, ProductKind, ProductUnit, Stock};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A product that the person has.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Product {
    /// Its number.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// Supplement or medicine.
    pub kind: ProductKind,
    /// Which form; `None` for several salts, or when it is not told.
    pub form: Option<Form>,
    /// What it is counted in.
    pub unit: ProductUnit,
    /// One of them in words, such as "1 capsule".
    pub one: String,
    /// Elemental mg in one unit.
    pub elemental_mg: f64,
    /// What stands on its label, as typed; may be empty.
    pub label: String,
    /// How many units the label's text is for, as typed.
    pub label_units: String,
    /// Units in a full pack, as typed; empty for not told.
    pub pack_units: String,
    /// Price of a full pack, as typed; empty for not told.
    pub price: String,
    /// Price of 100 mg of elemental magnesium in the same currency, where pack and price are told.
    pub price_per_100_mg: Option<f64>,
    /// What is left; `None`: not counted.
    pub stock: Option<Stock>,
    /// What is left, in words, such as "12 capsules left, for 6 days"; empty when not counted.
    pub stock_words: String,
}

/// Puts a product on the shelf, or describes one anew.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveProduct {
    /// The product that is described anew; `None` for a new one.
    pub id: Option<ProductId>,
    /// Its name, as typed.
    pub name: String,
    /// Supplement or medicine.
    pub kind: ProductKind,
    /// Which form; `None` for several salts, or when it is not told.
    pub form: Option<Form>,
    /// What it is counted in.
    pub unit: ProductUnit,
    /// What stands on its label, as typed; may be empty.
    pub label: String,
    /// How many units the label's text is for, as typed; empty for one.
    pub label_units: String,
    /// Elemental mg in one unit, as typed; empty for what the label says, where it says one figure.
    pub elemental_mg: String,
    /// Units in a full pack, as typed; empty for not told.
    pub pack_units: String,
    /// Price of a full pack, as typed; empty for not told.
    pub price: String,
}

/// A product as it was saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProductSaved {
    /// The product.
    pub product: Product,
    /// How it was described before, to take the change back; `None` for a new one.
    pub before: Option<Product>,
}

/// Which product.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProductReq {
    /// Its number.
    pub id: ProductId,
}

/// Notes how many units of a product are there.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CountStock {
    /// The product.
    pub id: ProductId,
    /// Units, as typed; empty: no longer counted.
    pub units: String,
}

/// Reads a label while it is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadLabel {
    /// What stands on it.
    pub text: String,
    /// How many units that is for, as typed; empty for what the text says, or one.
    pub units: String,
}

/// What a label comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LabelRead {
    /// The reading; `None` while nothing can be read from it.
    pub reading: Option<LabelReading>,
    /// Elemental mg in one unit, at least and at most; `None` without a reading.
    pub one_unit_mg: Option<(f64, f64)>,
    /// Why nothing can be read; empty when something was.
    pub trouble: String,
}
