//! The survey's way of saying that a detail was not asked ("Coffee, NFS", "Milk, NS as to fat") in plain
//! words. The other rules are the ones for every description.

use super::{full, segments, short};

/// "Not further specified".
const NOT_SPECIFIED: &str = "NFS";
/// "Not specified as to".
const NOT_SPECIFIED_AS_TO: &str = "NS as to ";

/// The wordings of a name, shortest first: each is for foods that share the one before it.
pub(in crate::foods) const WORDINGS: [fn(&str) -> String; 4] = [
    |description| short(&specified(description)),
    |description| full(&reworded(description, None, not_stated)),
    |description| full(&stated(description)),
    |description| format!("{} (food survey)", full(&stated(description))),
];

/// A description without what was not asked: "Coffee, NFS" is Coffee.
pub(in crate::foods) fn specified(description: &str) -> String {
    reworded(description, None, |_| None)
}

/// A description that says what was not asked: "Milk, NS as to fat" is "Milk, fat not stated".
fn stated(description: &str) -> String {
    reworded(description, not_stated("kind"), not_stated)
}

fn not_stated(detail: &str) -> Option<String> {
    Some(format!("{detail} not stated"))
}

fn reworded(
    description: &str,
    not_specified: Option<String>,
    not_specified_as_to: fn(&str) -> Option<String>,
) -> String {
    let parts = segments(description).into_iter().filter_map(|segment| {
        match segment.strip_prefix(NOT_SPECIFIED_AS_TO) {
            Some(detail) => not_specified_as_to(detail),
            None if segment == NOT_SPECIFIED => not_specified.clone(),
            None => Some(segment),
        }
    });
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_is_left_out_of_a_name() {
        for (description, name) in [
            ("Coffee, NFS", "Coffee"),
            ("Fish, salmon, NFS", "Salmon"),
            ("Milk, NS as to fat", "Milk"),
            ("Mushrooms, NS as to form, cooked", "Mushrooms, cooked"),
            (
                "Hot dog sandwich, NFS, on wheat bread",
                "Hot dog sandwich, on wheat bread",
            ),
            ("Tea, hot, leaf, black", "Hot tea, leaf, black"),
            ("Wine, red", "Red wine"),
            ("Sushi roll, avocado", "Sushi roll, avocado"),
        ] {
            assert_eq!(WORDINGS[0](description), name);
        }
    }

    #[test]
    fn a_name_that_would_be_shared_says_what_was_not_asked() {
        assert_eq!(WORDINGS[1]("Coffee, NFS"), "Coffee");
        assert_eq!(
            WORDINGS[1]("Coffee, NS as to type"),
            "Coffee, type not stated"
        );
        assert_eq!(WORDINGS[2]("Popsicle, NFS"), "Popsicle, kind not stated");
        assert_eq!(WORDINGS[3]("Broccoli, raw"), "Broccoli, raw (food survey)");
    }
}
