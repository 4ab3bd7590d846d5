//! Whether an entry is raw or cooked, and which cooked entries are the same food. Goes by the cooking
//! codes and the words of a description; a food that says neither is neither.

use std::collections::BTreeSet;

use crate::{Catalogue, Food, FoodSource};

/// LanguaL's "cooking method not known" and "not applicable".
const NO_METHOD: [&str; 2] = ["G0001", "G0003"];

/// Words of a description that say how a food was cooked.
const COOKED: &str = "baked boiled braised broiled browned cooked fried grilled heated microwave microwaved poached \
                      reheated roasted rotisserie sauteed scrambled simmered steamed stewed toasted";

/// Words for what was heated on its way to the shop, and is another food since.
const PROCESSED: &str = "canned popped precooked smoked";

/// Words that say a food was not heated.
const RAW: &str = "raw uncooked unheated unprepared";

/// The other words of a segment that says only how a food was cooked or kept, what shape it was given for
/// that, or what goes without saying.
const GLUE: &str = "added and crumbles drained dry fat fresh hard heat loaf mature moist no oil or pan patty prepared \
                    salt seeds stir undrained water with without";

/// What an entry says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Raw,
    Cooked,
    /// Neither is said: almonds, milk.
    Unsaid,
}

/// What `food` says of itself. Where it says both, as of oats toasted before they are sold, it is cooked:
/// a factor too many would count a loss twice.
pub(super) fn state(food: &Food) -> State {
    let words = words(&food.description);
    let segments = || segments(&food.description);
    let raw = any(&words, RAW) || segments().any(|segment| segment == "dry");
    let prepared =
        |segment: String| segment == "prepared" || segment.starts_with("prepared with water");
    let cooked = any(&words, COOKED) || any(&words, PROCESSED) || segments().any(prepared);
    let coded = food
        .cooking
        .iter()
        .any(|method| !NO_METHOD.contains(&method.code.as_str()));
    if coded || cooked {
        State::Cooked
    } else if raw {
        State::Raw
    } else if food.id.source == FoodSource::Fndds {
        // The survey's foods are dishes as eaten, unless they say that they are raw.
        State::Cooked
    } else {
        State::Unsaid
    }
}

/// The cooked foods of `catalogue` that are `food` otherwise, without those that salt or fat was added to.
pub(super) fn twins(food: &Food, catalogue: &Catalogue) -> Vec<Food> {
    let Some(head) = segments(&food.description).next() else {
        return Vec::new();
    };
    let wanted = identity(&food.description);
    // Most foods of a head are told apart by this alone, and an identity is dear.
    let first_words: Vec<&str> = wanted.iter().filter_map(|s| s.split(' ').next()).collect();
    let may_be = |description: &str| {
        let said = description.to_lowercase();
        first_words.iter().all(|word| said.contains(word))
    };
    catalogue
        .descriptions()
        .filter(|(_, description)| starts_with(description, &head) && may_be(description))
        .filter(|(_, description)| identity(description) == wanted)
        .filter_map(|(id, _)| catalogue.food(id))
        .filter(|other| other.group == food.group)
        .filter(|other| state(other) == State::Cooked && !has_additions(other))
        .collect()
}

/// Whether salt or fat was added to a food.
pub(super) fn has_additions(food: &Food) -> bool {
    segments(&food.description).any(|segment| is_addition(&segment))
}

fn starts_with(description: &str, head: &str) -> bool {
    description
        .get(..head.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(head))
}

/// "with salt added", "cooked with oil", "fat added", "salt".
fn is_addition(segment: &str) -> bool {
    let words = words(segment);
    let added = segment == "salt" || any(&words, "added with") && !any(&words, "no without");
    added && any(&words, "fat oil salt")
}

/// What parts a food from others when it does not matter how it was cooked.
pub(super) fn identity(description: &str) -> BTreeSet<String> {
    let says_more = |segment: &String| {
        let listed = |word: &String| [COOKED, RAW, GLUE].iter().any(|list| is_listed(word, list));
        !words(segment).iter().all(listed)
    };
    segments(description).filter(says_more).collect()
}

fn is_listed(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Whether any of these words is in a list of words parted by spaces.
pub(super) fn any(words: &[String], list: &str) -> bool {
    words.iter().any(|word| is_listed(word, list))
}

/// The segments of a description, in lower case and without brackets.
fn segments(description: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_u32;
    let mut said = String::new();
    for c in description.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => said.extend(c.to_lowercase()),
            _ => {}
        }
    }
    let segments: Vec<String> = said
        .split(',')
        .map(|segment| segment.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|segment| !segment.is_empty())
        .collect();
    segments.into_iter()
}

/// The words of a description, in lower case.
pub(super) fn words(description: &str) -> Vec<String> {
    description
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
