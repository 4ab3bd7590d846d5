//! The parts of a source's description.

/// First segments of a description that only say on which shelf the food stands.
const SHELVES: [&str; 21] = [
    "alcoholic beverage",
    "alcoholic beverages",
    "beverages",
    "candies",
    "carbonated beverage",
    "cereals",
    "cereals ready-to-eat",
    "crustaceans",
    "fast food",
    "fast foods",
    "fish",
    "frozen novelties",
    "game meat",
    "leavening agents",
    "mollusks",
    "nuts",
    "restaurant",
    "seeds",
    "snacks",
    "spices",
    "sweeteners",
];

/// A description's shelf word, empty if it has none, and its segments, parted at commas outside
/// brackets.
pub(super) fn segments(description: &str) -> (&str, impl Iterator<Item = &str>) {
    let shelf = description.split_once(',').map(|(first, _)| first);
    let shelf = shelf.filter(|first| {
        SHELVES
            .iter()
            .any(|shelf| shelf.eq_ignore_ascii_case(first))
    });
    let shelf = shelf.unwrap_or_default();
    // "Restaurant, Chinese, fried rice": the shelf is two segments long.
    let shelf = match description[shelf.len()..]
        .trim_start_matches(',')
        .split_once(',')
    {
        Some((kitchen, rest))
            if shelf.eq_ignore_ascii_case("restaurant") && !kitchen.is_empty() =>
        {
            &description[..description.len() - rest.len() - 1]
        }
        _ => shelf,
    };
    let mut depth = 0_u32;
    let segments = description[shelf.len()..]
        .trim_start_matches(',')
        .split(move |c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            matches!(c, ',' | ';') && depth == 0
        });
    (shelf, segments)
}
