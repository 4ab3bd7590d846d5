//! Row numbers as types, so that a dose's number is never taken for a food entry's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "number")]
        pub struct $name(pub i64);
    )*};
}

id! {
    /// A logged food.
    FoodEntryId;
    /// A line of the food log that was kept as text.
    FoodNoteId;
    /// A food that the person described from its label.
    OwnFoodId;
    /// A saved meal or recipe.
    DishId;
    /// A logged dose.
    DoseId;
    /// A product on the shelf.
    ProductId;
    /// A dose that is planned for each day.
    PlannedDoseId;
    /// A twitch, cramp or jerk in the journal.
    EventId;
    /// One pass through the first night.
    PassId;
}
