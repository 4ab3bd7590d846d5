//! Everything that the person can log: the table that ships with Lull, the one they imported, their own foods and
//! their dishes, found by one search in which what they eat often comes first.

use std::collections::HashSet;
use std::sync::Arc;

use lull_domain::diet::Contents;
use lull_domain::dish::{Dish, DishKind};
use lull_domain::drinks::{TABLE_WATER, WithoutFigure};
use lull_domain::food::{FoodId, FoodSource, Nutrients, Serving};
use lull_domain::ids::{DishId, OwnFoodId};
use lull_domain::intake::About;
use lull_domain::label::OwnFood;
use lull_domain::time::{Day, Instant};
use lull_foods::{Catalogue, Food, Habit, Hit, Portion, RowView, SourceKind, rank};
use lull_store::{Db, Result};
use lull_tables::ImportedTable;

use crate::contract::FoodHit;
use crate::water::{water, water_food};
use crate::{ApiError, ApiResult, App};

/// How far back the log tells what a person eats, days.
const HABIT_DAYS: i64 = 60;
/// What the person's water is ahead of the tables' waters by, which have shorter descriptions.
const OWN_WATER_FIRST: f32 = 1.0;
/// Dishes in dishes are looked into so deep. A dish changed to hold itself has no bottom.
const DEEPEST: u32 = 8;

/// What can be logged now.
pub(crate) struct Pantry {
    habits: Vec<Habit>,
    kept: Vec<Kept>,
    imported: Option<Arc<ImportedTable>>,
}

/// A food that the person keeps.
struct Kept {
    food: Food,
    /// How many of its foods have no magnesium figure.
    without_figure: u32,
    /// A meal is logged food by food, from the kitchen, so that no search offers it as one.
    found: bool,
    /// What a dish is made of; empty for any other food.
    ingredients: Vec<Serving>,
}

impl Pantry {
    /// Looks into it.
    pub fn open(app: &App) -> Result<Self> {
        let now = app.now();
        let imported = Self::imported(app);
        app.read(|db| Self::read(db, &now, imported))
    }

    /// The table that the person imported, for [`Self::read`].
    pub fn imported(app: &App) -> Option<Arc<ImportedTable>> {
        app.imported.table(app.store.folder())
    }

    /// Looks into it in the midst of other queries.
    pub fn read(db: Db<'_>, now: &Instant, imported: Option<Arc<ImportedTable>>) -> Result<Self> {
        let water = water_food(water(db)?).map(plain);
        let own = db.own_foods()?.into_iter().map(|(id, food)| own(id, food));
        let dishes = db.dishes()?;
        let dishes = dishes.iter().map(|(id, one)| dish(*id, one));
        Ok(Self {
            habits: habits(db, now)?,
            kept: water.into_iter().chain(own).chain(dishes).collect(),
            imported,
        })
    }

    /// The food with this id.
    ///
    /// # Errors
    /// It is not there (any more).
    pub fn find(&self, id: FoodId) -> ApiResult<Food> {
        lull_foods::Pantry::food(self, id)
            .ok_or_else(|| ApiError::not_found("This food is not there any more."))
    }

    /// A weighed food with the values that it has today.
    pub fn serving(&self, food: Food, grams: f64, amount: String, cooking: String) -> Serving {
        let nutrients = food.per_100g.for_grams(grams);
        let kept = self.kept(food.id);
        Serving {
            food: food.id,
            name: food.name,
            description: food.description,
            amount,
            cooking,
            grams,
            without_figure: kept.map_or_else(
                || Serving::without_figure_of(&nutrients),
                |one| one.without_figure,
            ),
            nutrients,
        }
    }

    /// What closing a gap with a food needs to know of it; `None` when it is not there any more.
    pub fn about(&self, id: FoodId) -> Option<About> {
        let food = lull_foods::Pantry::food(self, id)?;
        Some(About {
            contents: self.contents(id, DEEPEST),
            without_figure: self.without_figure(id, &food.description, &food.per_100g, DEEPEST),
            per_100g: food.per_100g,
        })
    }

    /// How many drinks without a figure for caffeine or alcohol were had in a serving.
    pub fn drinks_without_figure(&self, serving: &Serving) -> WithoutFigure {
        self.without_figure(
            serving.food,
            &serving.description,
            &serving.nutrients,
            DEEPEST,
        )
    }

    fn kept(&self, id: FoodId) -> Option<&Kept> {
        self.kept.iter().find(|one| one.food.id == id)
    }

    /// What a food is made of. Of a dish each ingredient counts by its own table's group.
    fn contents(&self, id: FoodId, depth: u32) -> Contents {
        match (id.source, self.kept(id), depth.checked_sub(1)) {
            (FoodSource::Own, ..) => Contents::Unknown,
            (FoodSource::Recipe, Some(dish), Some(depth)) => {
                let parts = dish.ingredients.iter();
                Contents::Mixed(parts.map(|one| self.contents(one.food, depth)).collect())
            }
            (FoodSource::Recipe, ..) => Contents::Unknown,
            _ => lull_foods::Pantry::food(self, id).map_or(Contents::Unknown, |food| {
                Contents::Listed {
                    group: food.group,
                    description: food.description,
                }
            }),
        }
    }

    fn without_figure(
        &self,
        id: FoodId,
        description: &str,
        nutrients: &Nutrients,
        depth: u32,
    ) -> WithoutFigure {
        if let (FoodSource::Recipe, Some(dish), Some(depth)) =
            (id.source, self.kept(id), depth.checked_sub(1))
        {
            let part = |one: &Serving| {
                self.without_figure(one.food, &one.description, &one.nutrients, depth)
            };
            return dish.ingredients.iter().map(part).sum();
        }
        let group = match id.source {
            FoodSource::Own | FoodSource::Recipe => None,
            _ => lull_foods::Pantry::food(self, id)
                .map(|food| food.group)
                .filter(|group| !group.is_empty()),
        };
        WithoutFigure::of(group.as_deref(), description, nutrients)
    }

    fn kept_hits(&self, query: &str) -> Vec<Hit> {
        let found: Vec<&Food> = self
            .kept
            .iter()
            .filter(|one| one.found)
            .map(|one| &one.food)
            .collect();
        let rows = found.iter().map(|food| row(food, SourceKind::Own));
        let hit = |(place, score): (usize, f32)| {
            let food = found.get(place)?;
            Some(Hit {
                id: food.id,
                name: food.name.clone(),
                description: food.description.clone(),
                magnesium_mg_per_100g: food.per_100g.magnesium_mg,
                score: score + self.boost(food.id),
            })
        };
        rank(query, rows).into_iter().filter_map(hit).collect()
    }

    fn imported_hits(&self, query: &str, limit: usize) -> Vec<Hit> {
        let Some(table) = &self.imported else {
            return Vec::new();
        };
        let found = table.search(query, limit).unwrap_or_else(|error| {
            tracing::warn!(%error, "the imported table was not searched");
            Vec::new()
        });
        let hits = found.into_iter().map(|found| Hit {
            score: found.hit.score + self.boost(found.hit.id),
            ..found.hit
        });
        hits.collect()
    }

    fn boost(&self, id: FoodId) -> f32 {
        let habit = self.habits.iter().find(|habit| habit.food == id);
        let own_water = if id.source == FoodSource::Water {
            OWN_WATER_FIRST
        } else {
            0.0
        };
        own_water + habit.map_or(0.0, Habit::boost)
    }
}

impl lull_foods::Pantry for Pantry {
    fn search(&self, phrase: &str, limit: usize) -> Vec<Hit> {
        let mut hits = Catalogue::embedded().search_with(phrase, limit, &self.habits);
        let embedded: HashSet<String> = hits
            .iter()
            .map(|hit| hit.description.to_lowercase())
            .collect();
        let imported = self.imported_hits(phrase, limit);
        // FoodData Central holds SR28 again, under the same descriptions.
        hits.extend(
            imported
                .into_iter()
                .filter(|hit| !embedded.contains(&hit.description.to_lowercase())),
        );
        // The person's water stands for the table's.
        hits.retain(|hit| hit.id != TABLE_WATER);
        hits.extend(self.kept_hits(phrase));
        hits.sort_by(|one, other| other.score.total_cmp(&one.score));
        hits.truncate(limit);
        hits
    }

    fn food(&self, id: FoodId) -> Option<Food> {
        match id.source {
            FoodSource::Own | FoodSource::Recipe | FoodSource::Water => {
                self.kept(id).map(|one| one.food.clone())
            }
            FoodSource::Imported => {
                let found = self.imported.as_ref()?.food(id.number);
                let found = found.inspect_err(|error| {
                    tracing::warn!(%error, "the imported table was not read");
                });
                Some(found.ok()??.food)
            }
            FoodSource::Sr28 | FoodSource::Fndds => match self.kept(id) {
                Some(water) => Some(water.food.clone()),
                None => Catalogue::embedded().food(id),
            },
        }
    }
}

/// A food that was found, as shown.
pub(crate) fn hit_view(hit: Hit) -> FoodHit {
    FoodHit {
        food_id: hit.id,
        name: hit.name,
        description: hit.description,
        source: source_words(hit.id.source).to_owned(),
        magnesium_mg_per_100g: hit.magnesium_mg_per_100g,
    }
}

/// A food of a table, as it is shown when it is found.
pub(crate) fn food_view(food: &Food) -> FoodHit {
    FoodHit {
        food_id: food.id,
        name: food.name.clone(),
        description: food.description.clone(),
        source: source_words(food.id.source).to_owned(),
        magnesium_mg_per_100g: food.per_100g.magnesium_mg,
    }
}

const fn source_words(source: FoodSource) -> &'static str {
    match source {
        FoodSource::Sr28 => "USDA SR28",
        FoodSource::Fndds => "USDA FNDDS",
        FoodSource::Imported => "imported table",
        FoodSource::Own => "your food",
        FoodSource::Recipe => "your recipe",
        FoodSource::Water => "your water",
    }
}

fn habits(db: Db<'_>, now: &Instant) -> Result<Vec<Habit>> {
    // A day that ends after midnight is at most one off, which no habit notices.
    let today = Day::from_date(now.local().date());
    let logged = db.logged_often(today.plus(-HABIT_DAYS), today)?;
    let habit = |one: lull_store::LoggedOften| Habit {
        food: one.food,
        times: one.times,
        days_ago: u32::try_from(today.since(one.last)).unwrap_or(0),
    };
    Ok(logged.into_iter().map(habit).collect())
}

/// A food that is no dish.
fn plain(food: Food) -> Kept {
    Kept {
        without_figure: Serving::without_figure_of(&food.per_100g),
        food,
        found: true,
        ingredients: Vec::new(),
    }
}

fn row(food: &Food, kind: SourceKind) -> RowView<'_> {
    RowView {
        description: &food.description,
        name: &food.name,
        common_names: food.common_names.iter().map(String::as_str).collect(),
        in_survey: food.in_survey,
        kind,
        ..RowView::default()
    }
}

fn kept_food(id: FoodId, name: String, description: String) -> Food {
    Food {
        id,
        description,
        name,
        common_names: Vec::new(),
        group: String::new(),
        in_survey: false,
        cooking: Vec::new(),
        portions: Vec::new(),
        per_100g: Nutrients::default(),
        magnesium_points: None,
        magnesium_derivation: None,
    }
}

fn own(id: OwnFoodId, own: OwnFood) -> Kept {
    let portion = own.labelled.portion.map(|portion| Portion {
        amount: 1.0,
        text: portion.name,
        grams: portion.grams,
    });
    let description = own.name.clone();
    plain(Food {
        group: "Your foods".to_owned(),
        portions: portion.into_iter().collect(),
        per_100g: own.labelled.per_100g,
        ..kept_food(FoodId::of_own_food(id), own.name, description)
    })
}

fn dish(id: DishId, dish: &Dish) -> Kept {
    let id = FoodId::of_dish(id);
    let serving = dish.helping(id, 1.0);
    let food = Food {
        group: "Your meals and recipes".to_owned(),
        portions: vec![Portion {
            amount: 1.0,
            text: "serving".to_owned(),
            grams: serving.grams,
        }],
        per_100g: dish.per_100g(),
        ..kept_food(id, serving.name, serving.description)
    };
    Kept {
        food,
        without_figure: serving.without_figure,
        found: dish.kind == DishKind::Recipe,
        ingredients: dish.ingredients.clone(),
    }
}
