//! Which columns of the source fill which figures, and how exactly the source states them.

use lull_domain::food::Nutrients;

/// One column of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The field of [`Nutrients`].
    pub field: &'static str,
    /// The source's nutrient number (`NUTR_DEF`, `Nutr_No`).
    pub source_number: u16,
    /// The source's unit, as `NUTR_DEF` writes it.
    pub unit: &'static str,
    /// Decimal places the source gives (`NUTR_DEF`, `Num_Dec`).
    pub decimals: u8,
}

const fn column(
    field: &'static str,
    source_number: u16,
    unit: &'static str,
    decimals: u8,
) -> Column {
    Column {
        field,
        source_number,
        unit,
        decimals,
    }
}

/// The columns, in the order of [`Nutrients::FIELDS`].
pub const COLUMNS: [Column; Nutrients::FIELDS.len()] = [
    column("magnesium_mg", 304, "mg", 0),
    column("energy_kcal", 208, "kcal", 0),
    column("protein_g", 203, "g", 2),
    column("fat_g", 204, "g", 2),
    column("carbohydrate_g", 205, "g", 2),
    column("fibre_g", 291, "g", 1),
    column("calcium_mg", 301, "mg", 0),
    column("potassium_mg", 306, "mg", 0),
    column("sodium_mg", 307, "mg", 0),
    column("zinc_mg", 309, "mg", 2),
    column("vitamin_b6_mg", 415, "mg", 3),
    column("vitamin_d_ug", 328, "µg", 1),
    column("water_g", 255, "g", 2),
    column("caffeine_mg", 262, "mg", 0),
    column("alcohol_g", 221, "g", 1),
    column("tryptophan_g", 501, "g", 3),
    column("theobromine_mg", 263, "mg", 0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_stand_in_the_order_of_the_figures() {
        assert_eq!(COLUMNS.map(|column| column.field), Nutrients::FIELDS);
    }
}
