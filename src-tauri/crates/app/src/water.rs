//! The person's own water: one food, whether it is logged by the glass, found by a search or said in quick add.

use lull_domain::drinks::TABLE_WATER;
use lull_domain::food::{FoodId, Nutrients};
use lull_foods::{Catalogue, Food, Portion};
use lull_store::{Db, Result};

use crate::contract::WaterView;
use crate::person::key;

/// The person's own water, of which there is one.
const OWN_WATER: FoodId = FoodId::water(1);
/// What water is called until it is named.
const TAP: &str = "Tap water";
/// What it is found by, whatever its name.
const COMMON_NAMES: [&str; 3] = ["Water", "Tap water", "Drinking water"];
/// A glass until the person says otherwise, ml.
const USUAL_GLASS_ML: f64 = 250.0;

/// What is known of it.
pub(crate) fn water(db: Db<'_>) -> Result<WaterView> {
    let number =
        |key| -> Result<Option<f64>> { Ok(db.setting(key)?.and_then(|text| text.parse().ok())) };
    let mg_per_litre = number(key::WATER_MG_PER_LITRE)?;
    Ok(WaterView {
        name: db
            .setting(key::WATER_NAME)?
            .unwrap_or_else(|| TAP.to_owned()),
        mg_per_litre,
        glass_ml: number(key::WATER_GLASS_ML)?.unwrap_or(USUAL_GLASS_ML),
        source: match mg_per_litre {
            Some(_) => "The figure that you entered".to_owned(),
            None => Catalogue::embedded()
                .food(TABLE_WATER)
                .map_or_else(String::new, |food| food.magnesium_source()),
        },
    })
}

/// It as a food with a glass for its portion: the table's tap water until a figure is entered. `None` when the table
/// has no water. A millilitre of it is taken as a gram.
pub(crate) fn water_food(water: WaterView) -> Option<Food> {
    let of_table = Catalogue::embedded().food(TABLE_WATER)?;
    let food = Food {
        name: water.name,
        common_names: COMMON_NAMES.map(str::to_owned).to_vec(),
        portions: vec![Portion {
            amount: 1.0,
            text: format!("glass ({} ml)", water.glass_ml),
            grams: water.glass_ml,
        }],
        ..of_table
    };
    Some(match water.mg_per_litre {
        None => food,
        Some(mg_per_litre) => Food {
            id: OWN_WATER,
            description: format!(
                "Water: {}, {mg_per_litre} mg of magnesium in a litre",
                food.name
            ),
            per_100g: Nutrients {
                magnesium_mg: Some(mg_per_litre / 10.0),
                water_g: Some(100.0),
                ..Nutrients::default()
            },
            magnesium_points: None,
            magnesium_derivation: None,
            ..food
        },
    })
}
