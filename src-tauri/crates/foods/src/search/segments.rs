//! The parts of a source's description, and what each says of the food.

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
    let shelf = first_part(description).filter(|first| {
        SHELVES
            .iter()
            .any(|shelf| shelf.eq_ignore_ascii_case(first))
    });
    let shelf = shelf.unwrap_or_default();
    // "Restaurant, Chinese, fried rice": the shelf is two segments long.
    let rest = description[shelf.len()..].trim_start_matches(',');
    let shelf = match first_part(rest) {
        Some(place) if is_place(shelf, place.trim()) => {
            &description[..description.len() - rest.len() + place.len()]
        }
        _ => shelf,
    };
    let mut rest = Some(description[shelf.len()..].trim_start_matches(','));
    let segments = std::iter::from_fn(move || {
        let text = rest?;
        let end = end_of_segment(text);
        rest = end.map(|at| &text[at + 1..]);
        Some(end.map_or(text, |at| &text[..at]))
    });
    (shelf, segments)
}

/// What stands before the first comma, if there is one.
pub(super) fn first_part(description: &str) -> Option<&str> {
    let comma = description.bytes().position(|byte| byte == b',')?;
    Some(&description[..comma])
}

/// Where the comma stands that parts the first segment from the others.
fn end_of_segment(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    text.bytes().position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        matches!(byte, b',' | b';') && depth == 0
    })
}

/// Whether a segment after the shelf says where the food is eaten.
fn is_place(shelf: &str, segment: &str) -> bool {
    shelf.eq_ignore_ascii_case("restaurant") || segment.eq_ignore_ascii_case("pizza chain")
}

/// A part of a description, and what it says is with the food.
pub(super) fn split_at_with(said: &str) -> (&str, &str) {
    let at = place_of(said, |word| matches!(word, b"with" | b"without" | b"made"));
    at.map_or((said, ""), |at| said.split_at(at))
}

/// A part of a description, and what it says the food is also called.
pub(super) fn split_at_or(said: &str) -> (&str, &str) {
    let at = place_of(said, |word| word == b"or");
    at.map_or((said, ""), |at| {
        let (name, other) = said.split_at(at);
        (name, other.trim_start_matches("or"))
    })
}

/// Where the first such word of a text starts. Runs for every part of every description.
fn place_of(text: &str, is_it: impl Fn(&[u8]) -> bool) -> Option<usize> {
    let mut start = 0;
    text.as_bytes()
        .split(|byte| *byte == b' ')
        .find_map(|word| {
            let at = start;
            start += word.len() + 1;
            is_it(word).then_some(at)
        })
}

/// Whether a common name is only how a government programme or a butcher's list counts the food.
pub(super) fn is_bookkeeping(name: &str) -> bool {
    [
        "includes usda",
        "urmis",
        "commodity code",
        "usda commodity",
        "nfsmi",
    ]
    .iter()
    .any(|start| {
        name.get(..start.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(description: &str) -> (&str, Vec<&str>) {
        let (shelf, segments) = segments(description);
        (shelf, segments.map(str::trim).collect())
    }

    #[test]
    fn the_shelf_is_no_part_of_the_name() {
        assert_eq!(parts("Fish, salmon, raw"), ("Fish", vec!["salmon", "raw"]));
        assert_eq!(
            parts("Restaurant, Chinese, fried rice"),
            ("Restaurant, Chinese", vec!["fried rice"])
        );
        assert_eq!(parts("Honey"), ("", vec!["Honey"]));
    }

    #[test]
    fn what_is_with_a_food_and_what_else_it_is_called_are_told_apart() {
        assert_eq!(
            split_at_with("meat only with broth"),
            ("meat only ", "with broth")
        );
        assert_eq!(
            split_at_or("hazelnuts or filberts"),
            ("hazelnuts ", " filberts")
        );
        assert_eq!(split_at_or("orange"), ("orange", ""));
    }

    #[test]
    fn how_a_programme_counts_a_food_is_no_name_of_it() {
        assert!(is_bookkeeping("Includes USDA commodity food A343"));
        assert!(is_bookkeeping("URMIS #3313") && !is_bookkeeping("pepitas"));
    }

    #[test]
    fn a_comma_in_brackets_parts_nothing() {
        let beans = "Chickpeas (garbanzo beans, bengal gram), raw";
        assert_eq!(
            parts(beans).1,
            ["Chickpeas (garbanzo beans, bengal gram)", "raw"]
        );
    }
}
