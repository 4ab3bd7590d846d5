//! Words for what was done to a food. They choose among a food's entries, and never keep a food
//! from being found: where no entry was made that way, the closest still comes.

/// How well another word of the table answers a word for cooking that was typed.
type Likeness = (&'static str, f32);

const NEAR: f32 = 0.7;
const FAR: f32 = 0.4;

/// Words for cooking and keeping, and the words of the table that mean nearly the same.
const METHODS: &[(&str, &[Likeness])] = &[
    ("bake", &[("baked", 1.0), ("roasted", NEAR)]),
    (
        "baked",
        &[
            ("roasted", NEAR),
            ("heat", NEAR),
            ("cooked", FAR),
            ("microwaved", FAR),
        ],
    ),
    (
        "barbecue",
        &[
            ("barbecued", 1.0),
            ("bbq", 1.0),
            ("broiled", NEAR),
            ("grilled", NEAR),
            ("roasted", FAR),
        ],
    ),
    (
        "barbecued",
        &[
            ("bbq", 1.0),
            ("broiled", NEAR),
            ("grilled", NEAR),
            ("roasted", FAR),
        ],
    ),
    ("blanched", &[("boiled", NEAR)]),
    ("boil", &[("boiled", 1.0), ("cooked", NEAR)]),
    (
        "boiled",
        &[
            ("cooked", NEAR),
            ("moist", NEAR),
            ("simmered", NEAR),
            ("stewed", FAR),
            ("steamed", FAR),
            ("microwaved", FAR),
            ("canned", 0.2),
        ],
    ),
    (
        "braised",
        &[("stewed", NEAR), ("simmered", NEAR), ("cooked", FAR)],
    ),
    ("brewed", &[]),
    (
        "broiled",
        &[("grilled", NEAR), ("heat", NEAR), ("cooked", FAR)],
    ),
    ("buttered", &[("butter", NEAR)]),
    ("canned", &[]),
    (
        "charred",
        &[("grilled", NEAR), ("roasted", NEAR), ("broiled", NEAR)],
    ),
    ("chopped", &[]),
    (
        "cooked",
        &[
            ("baked", NEAR),
            ("boiled", NEAR),
            ("braised", NEAR),
            ("broiled", NEAR),
            ("fried", FAR),
            ("grilled", NEAR),
            ("heat", NEAR),
            ("moist", NEAR),
            ("prepared", FAR),
            ("roasted", NEAR),
            ("sauteed", NEAR),
            ("simmered", NEAR),
            ("steamed", NEAR),
            ("stewed", NEAR),
            ("microwaved", FAR),
        ],
    ),
    ("dehydrated", &[("dried", NEAR), ("dry", FAR)]),
    ("diced", &[]),
    ("dried", &[("dehydrated", NEAR), ("dry", FAR)]),
    ("dry", &[("dried", NEAR), ("uncooked", NEAR), ("raw", NEAR)]),
    ("fresh", &[("raw", 1.0)]),
    (
        "fried",
        &[("sauteed", NEAR), ("browned", FAR), ("cooked", 0.3)],
    ),
    ("frozen", &[]),
    ("fry", &[("fried", 1.0)]),
    ("grated", &[]),
    ("grill", &[("grilled", 1.0), ("broiled", NEAR)]),
    (
        "grilled",
        &[
            ("broiled", NEAR),
            ("heat", NEAR),
            ("roasted", FAR),
            ("cooked", FAR),
        ],
    ),
    ("ground", &[("powder", NEAR)]),
    (
        "microwaved",
        &[("cooked", FAR), ("baked", FAR), ("boiled", FAR)],
    ),
    ("pickled", &[]),
    ("poach", &[("poached", 1.0)]),
    (
        "poached",
        &[
            ("moist", NEAR),
            ("boiled", FAR),
            ("heat", FAR),
            ("cooked", FAR),
        ],
    ),
    (
        "powder",
        &[("powdered", 1.0), ("ground", NEAR), ("dry", NEAR)],
    ),
    (
        "powdered",
        &[("powder", 1.0), ("dry", NEAR), ("ground", NEAR)],
    ),
    ("raw", &[("uncooked", 1.0), ("fresh", NEAR), ("dry", NEAR)]),
    (
        "roast",
        &[
            ("roasted", 1.0),
            ("baked", NEAR),
            ("rotisserie", FAR),
            ("cooked", FAR),
        ],
    ),
    (
        "roasted",
        &[
            ("roast", 1.0),
            ("baked", NEAR),
            ("toasted", FAR),
            ("rotisserie", FAR),
            ("heat", FAR),
            ("cooked", FAR),
        ],
    ),
    ("salted", &[("salt", NEAR)]),
    ("saute", &[("sauteed", 1.0), ("fried", NEAR)]),
    ("sauteed", &[("fried", NEAR), ("cooked", FAR)]),
    ("scrambled", &[]),
    (
        "simmered",
        &[("boiled", NEAR), ("stewed", NEAR), ("cooked", FAR)],
    ),
    ("sliced", &[]),
    ("smoked", &[]),
    (
        "steam",
        &[("steamed", 1.0), ("boiled", NEAR), ("cooked", FAR)],
    ),
    (
        "steamed",
        &[
            ("boiled", NEAR),
            ("moist", NEAR),
            ("cooked", FAR),
            ("microwaved", FAR),
            ("heat", FAR),
        ],
    ),
    (
        "stewed",
        &[
            ("braised", NEAR),
            ("simmered", NEAR),
            ("boiled", FAR),
            ("cooked", FAR),
        ],
    ),
    ("tinned", &[("canned", 1.0)]),
    ("toast", &[("toasted", 1.0)]),
    ("toasted", &[("roasted", FAR)]),
    ("uncooked", &[("raw", 1.0), ("dry", NEAR)]),
    ("unsalted", &[("without", NEAR)]),
    ("unsweetened", &[("without", 0.3)]),
];

/// Whether a word only says how a food was made, kept or cut.
pub(super) fn is_method(word: &str) -> bool {
    METHODS
        .binary_search_by_key(&word, |(typed, _)| typed)
        .is_ok()
}

/// Other words of the table for the same, each with how well it answers (1 is as well as itself).
pub(super) fn methods_like(word: &str) -> &'static [Likeness] {
    METHODS
        .binary_search_by_key(&word, |(typed, _)| typed)
        .ok()
        .and_then(|at| METHODS.get(at))
        .map_or(&[], |(_, like)| like)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_methods_are_sorted_so_that_they_are_found() {
        assert!(METHODS.is_sorted_by_key(|(typed, _)| typed));
        assert!(is_method("baked") && is_method("unsweetened") && !is_method("bean"));
    }
}
