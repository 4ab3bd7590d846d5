//! Names for people from the source's descriptions: "Nuts, almonds" is Almonds, "Beans, black,
//! mature seeds, cooked, boiled, without salt" is Black beans, boiled. By rule, never food by food;
//! where two foods would share a name, each keeps more of its description.

pub(super) mod survey;
mod words;

use std::collections::HashMap;

use lull_foods::Food;
pub(super) use words::SHELVES;
use words::{ADJECTIVES, BEFORE_HEAD, DEFAULTS, METHODS, PARTS, REWORDED, STATES};

/// The wordings of a name, shortest first: each is for foods that share the one before it.
pub(super) const WORDINGS: [fn(&str) -> String; 3] =
    [short, full, |description| capitalised(&calm(description))];

/// Gives every food of a source its name; names of `named` are theirs already.
pub(super) fn give(foods: &mut [Food], wordings: &[fn(&str) -> String], named: &[Food]) {
    for (level, wording) in wordings.iter().enumerate() {
        let mut shared: HashMap<String, usize> = HashMap::new();
        for food in foods.iter().chain(named) {
            *shared.entry(food.name.to_lowercase()).or_default() += 1;
        }
        for food in foods.iter_mut() {
            if level == 0
                || shared
                    .get(&food.name.to_lowercase())
                    .is_some_and(|count| *count > 1)
            {
                food.name = wording(&food.description);
            }
        }
    }
}

/// The short name: without what goes without saying, and without brackets that only explain.
fn short(description: &str) -> String {
    let mut segments = segments(description);
    let shelved = segments.first().is_some_and(|first| is_shelf(first));
    for (at, segment) in segments.iter_mut().enumerate() {
        // Right after a shelf the bracket may be the food's proper name: "rice (sake)".
        if !(shelved && at == 1) {
            *segment = without_brackets(segment);
        }
    }
    segments.retain(|segment| {
        !segment.is_empty() && !DEFAULTS.contains(&segment.to_lowercase().as_str())
    });
    // "cooked, boiled" is boiled; "roasted, cooked" is not roasted only.
    let cooked = segments
        .windows(2)
        .position(|pair| pair[0] == "cooked" && is_method(&pair[1]));
    if let Some(at) = cooked {
        segments.remove(at);
    }
    let (boiled, raw) = (
        segments.iter().any(|s| s == "boiled"),
        segments.iter().any(|s| s == "raw"),
    );
    segments.retain(|segment| match segment.as_str() {
        "drained" => !boiled,
        "fresh" => !raw,
        _ => true,
    });
    if segments.first().is_some_and(|head| head == "Egg") {
        segments.retain(|segment| segment != "whole");
    }
    worded(segments)
}

/// The full name: every segment of the description, in the order and words of a name.
fn full(description: &str) -> String {
    worded(segments(description))
}

fn is_shelf(segment: &str) -> bool {
    SHELVES.contains(&segment.to_lowercase().as_str())
}

fn is_method(segment: &str) -> bool {
    segment
        .to_lowercase()
        .split([' ', '-'])
        .any(|word| METHODS.contains(&word))
}

fn worded(mut segments: Vec<String>) -> String {
    let maker = take_maker(&mut segments);
    if segments.len() > 1 && is_shelf(&segments[0]) {
        let shelf = segments.remove(0);
        match ADJECTIVES
            .iter()
            .find(|(adjective, _)| *adjective == segments[0])
        {
            Some((_, Some(noun))) => segments[0] = format!("{} {noun}", segments[0]),
            Some((_, None)) if segments.len() > 1 => drop(segments.remove(0)),
            Some((_, None)) => segments[0] = format!("{} {}", segments[0], shelf.to_lowercase()),
            None => {}
        }
    }
    let maker = maker.or_else(|| take_maker(&mut segments));
    if segments.len() > 1 {
        join_head(&mut segments);
    }
    if let Some(head) = segments.first_mut() {
        *head = seed_name(head);
    }
    let mut name = segments.join(", ");
    for (source, plain) in REWORDED {
        name = name.replace(source, plain);
    }
    if let Some(maker) = maker
        && !name.to_lowercase().contains(&maker.to_lowercase())
    {
        name = format!("{name} ({maker})");
    }
    capitalised(&calm(&name))
}

/// The segments of a description, parted at commas outside brackets.
fn segments(description: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let parts = description.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    let tidy = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    parts.map(tidy).filter(|part| !part.is_empty()).collect()
}

/// A segment without brackets that only explain. Brackets that begin with a capital name a people
/// or a brand and stay.
fn without_brackets(segment: &str) -> String {
    let mut kept = String::new();
    let mut rest = segment;
    while let Some(open) = rest.find('(') {
        let mut depth = 0_usize;
        let close = rest[open..].find(|c| {
            depth = if c == '(' {
                depth + 1
            } else {
                depth - usize::from(c == ')')
            };
            depth == 0
        });
        let end = close.map_or(rest.len(), |at| open + at + 1);
        let bracket = &rest[open..end];
        kept.push_str(&rest[..open]);
        if bracket[1..].starts_with(char::is_uppercase) && !bracket.starts_with("(Include") {
            kept.push_str(bracket);
        }
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes a maker off the front: leading segments written all in capitals, as long as one segment
/// is left to name the food.
fn take_maker(segments: &mut Vec<String>) -> Option<String> {
    let capitals = |segment: &String| {
        segment.chars().any(char::is_alphabetic)
            && !segment.chars().any(char::is_lowercase)
            && segment.len() > 2
    };
    let leading = segments
        .iter()
        .take_while(|segment| capitals(segment))
        .count();
    let taken = leading.min(segments.len().saturating_sub(1));
    let makers: Vec<String> = segments.drain(..taken).collect();
    (!makers.is_empty()).then(|| calm(&makers.join(" ")))
}

/// "Beans, black" is "Black beans", "Egg, white" is "Egg white".
fn join_head(segments: &mut Vec<String>) {
    let head = segments[0].to_lowercase();
    let kind = segments[1].clone();
    let joined = if PARTS.contains(&(head.as_str(), kind.as_str())) {
        format!("{} {kind}", segments[0])
    } else if BEFORE_HEAD.contains(&head.as_str()) && can_stand_before(&kind) {
        let repeats = kind.to_lowercase().ends_with(head.trim_end_matches('s'));
        if repeats || kind.to_lowercase().ends_with(&head) {
            kind
        } else {
            format!("{kind} {head}")
        }
    } else {
        return;
    };
    segments.splice(..2, [joined]);
}

/// Whether a segment reads well before the head: one to three plain words, none of which says how
/// the food was kept, cooked or packed.
fn can_stand_before(kind: &str) -> bool {
    let words: Vec<String> = kind
        .to_lowercase()
        .split([' ', '-'])
        .map(str::to_owned)
        .collect();
    let plain = kind
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\''));
    let state = |word: &String| STATES.contains(&word.as_str()) || METHODS.contains(&word.as_str());
    plain && words.len() <= 3 && !words.iter().any(state)
}

/// "pumpkin and squash seed kernels" are pumpkin seeds: the first plant names them.
fn seed_name(head: &str) -> String {
    match head.strip_suffix(" seed kernels") {
        Some(plants) => format!("{} seeds", plants.split(" and ").next().unwrap_or(plants)),
        None => head.to_owned(),
    }
}

/// Words shouted in the source, with one capital each. Short ones are abbreviations and stay.
fn calm(text: &str) -> String {
    let shouted = |word: &str| {
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        letters().count() > 3 && !letters().any(char::is_lowercase)
    };
    let words = text.split(' ').map(|word| {
        if shouted(word) {
            word.split('-')
                .map(one_capital)
                .collect::<Vec<_>>()
                .join("-")
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn one_capital(word: &str) -> String {
    let lower = word.to_lowercase();
    let first = lower.find(char::is_alphabetic).unwrap_or(0);
    format!("{}{}", &lower[..first], capitalised(&lower[first..]))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_becomes_what_people_say() {
        for (description, name) in [
            ("Nuts, almonds", "Almonds"),
            (
                "Nuts, almonds, dry roasted, without salt added",
                "Almonds, dry roasted",
            ),
            (
                "Seeds, pumpkin and squash seed kernels, dried",
                "Pumpkin seeds, dried",
            ),
            (
                "Beans, black, mature seeds, cooked, boiled, without salt",
                "Black beans, boiled",
            ),
            ("Bananas, raw", "Bananas, raw"),
            ("Egg, whole, raw, fresh", "Egg, raw"),
            ("Egg, whole, cooked, hard-boiled", "Egg, hard-boiled"),
            ("Egg, white, raw, fresh", "Egg white, raw"),
            ("Egg, duck, whole, fresh, raw", "Duck egg, raw"),
            (
                "Buckwheat groats, roasted, cooked",
                "Buckwheat groats, roasted, cooked",
            ),
            ("Candies, hard", "Hard candies"),
            ("Alcoholic beverage, rice (sake)", "Rice (sake)"),
            ("Beverages, carbonated, club soda", "Club soda"),
            (
                "Alcoholic beverage, distilled, gin, 90 proof",
                "Gin, 90 proof",
            ),
            (
                "Milk, whole, 3.25% milkfat, with added vitamin D",
                "Whole milk, 3.25% fat",
            ),
            ("Milk, buttermilk, dried", "Buttermilk, dried"),
            (
                "Spinach, cooked, boiled, drained, without salt",
                "Spinach, boiled",
            ),
            (
                "Spinach, frozen, chopped or leaf, unprepared",
                "Spinach, frozen, chopped or leaf, unprepared",
            ),
            (
                "Fish, salmon, Atlantic, wild, raw",
                "Atlantic salmon, wild, raw",
            ),
            (
                "Rice, brown, long-grain, cooked",
                "Brown rice, long-grain, cooked",
            ),
            (
                "Oil, olive, salad or cooking",
                "Olive oil, salad or cooking",
            ),
            (
                "Chickpeas (garbanzo beans, bengal gram), mature seeds, raw",
                "Chickpeas, raw",
            ),
            (
                "Cereals, QUAKER, Instant Oatmeal, maple and brown sugar, dry",
                "Instant Oatmeal, maple and brown sugar, dry (Quaker)",
            ),
            (
                "KEEBLER, Iced Oatmeal Cookies",
                "Iced Oatmeal Cookies (Keebler)",
            ),
            (
                "Cereals ready-to-eat, KELLOGG, KELLOGG'S Corn Flakes",
                "Kellogg's Corn Flakes",
            ),
            (
                "Cloudberries, raw (Alaska Native)",
                "Cloudberries, raw (Alaska Native)",
            ),
            ("Spices, cinnamon, ground", "Cinnamon, ground"),
        ] {
            assert_eq!(short(description), name);
        }
    }

    #[test]
    fn foods_that_would_share_a_name_keep_what_parts_them() {
        let oils = [
            "Oil, soybean, salad or cooking, (partially hydrogenated)",
            "Oil, soybean, salad or cooking",
        ];
        assert_eq!(oils.map(short), ["Soybean oil, salad or cooking"; 2]);
        assert_eq!(
            oils.map(full),
            [
                "Soybean oil, salad or cooking, (partially hydrogenated)",
                "Soybean oil, salad or cooking"
            ]
        );
    }
}
