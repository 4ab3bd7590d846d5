//! What people call foods and cooking methods that the table calls something else. A table of
//! words; it holds no rule about order.

use super::tokenise::singular;

/// Names of foods, mostly British against the table's American, as typed and as in the table.
const NAMES: [(&str, &str); 42] = [
    ("aubergine", "eggplant"),
    ("beetroot", "beets"),
    ("bicarbonate of soda", "baking soda"),
    ("broad bean", "broadbeans"),
    ("candy floss", "cotton candy"),
    ("capsicum", "peppers sweet"),
    ("chips", "potatoes french fried"),
    ("collard green", "collards"),
    ("coriander leaf", "cilantro"),
    ("cornflour", "cornstarch"),
    ("courgette", "zucchini"),
    ("crisps", "potato chips"),
    ("decaf", "decaffeinated"),
    ("fizzy water", "carbonated water"),
    ("sparkling water", "carbonated water"),
    ("french fries", "potatoes french fried"),
    ("gammon", "ham"),
    ("groundnut", "peanuts"),
    ("haricot bean", "navy beans"),
    ("icing sugar", "powdered sugar"),
    ("jelly powder", "gelatin dessert"),
    ("ladys finger", "okra"),
    ("lady finger", "okra"),
    ("linseed", "flaxseed"),
    ("maize", "corn"),
    ("mange tout", "snowpeas"),
    ("mangetout", "snowpeas"),
    ("mince", "ground"),
    ("minced", "ground"),
    ("porridge", "oatmeal"),
    ("prawn", "shrimp"),
    ("rapeseed oil", "canola oil"),
    ("rocket", "arugula"),
    ("skimmed milk", "nonfat milk"),
    ("soya", "soy"),
    ("spring onion", "scallions"),
    ("sultana", "raisins seedless"),
    ("swede", "rutabaga"),
    ("sweetcorn", "sweet corn"),
    ("treacle", "molasses"),
    ("wholemeal", "whole wheat"),
    ("yoghurt", "yogurt"),
];

/// Words for cooking: what was typed also finds these, a little later.
const METHODS: [(&str, &[&str]); 14] = [
    ("bake", &["baked"]),
    ("baked", &["roasted"]),
    ("barbecued", &["broiled", "grilled"]),
    ("boil", &["boiled"]),
    ("broiled", &["grilled"]),
    ("fry", &["fried"]),
    ("grill", &["grilled", "broiled", "heat"]),
    ("grilled", &["broiled", "heat"]),
    ("poach", &["poached"]),
    ("roast", &["roasted"]),
    ("roasted", &["baked"]),
    ("steam", &["steamed", "boiled"]),
    ("steamed", &["boiled"]),
    ("toast", &["toasted"]),
];

/// Words for how a food is wanted that many descriptions leave out because it goes without saying.
const MANNERS: [&str; 6] = ["fresh", "natural", "organic", "plain", "raw", "uncooked"];

/// Whether a food may be meant although its description lacks this word.
pub(crate) fn is_manner(word: &str) -> bool {
    MANNERS.contains(&word)
}

/// The words with every name the table does not use replaced by the one it does; `None` when
/// there is none. The longest name wins.
pub(crate) fn in_the_tables_words(words: &[String]) -> Option<Vec<String>> {
    let keys: Vec<String> = words.iter().map(|word| singular(word)).collect();
    let mut said = Vec::new();
    let mut changed = false;
    let mut at = 0;
    while at < words.len() {
        let starts_here = |name: &str| {
            let name: Vec<String> = name.split(' ').map(singular).collect();
            keys[at..].starts_with(&name).then_some(name.len())
        };
        let name = NAMES
            .iter()
            .filter_map(|(typed, told)| Some((starts_here(typed)?, told)))
            .max();
        if let Some((len, told)) = name {
            said.extend(told.split(' ').map(str::to_owned));
            at += len;
            changed = true;
        } else {
            said.push(words[at].clone());
            at += 1;
        }
    }
    changed.then_some(said)
}

/// Other words of the table for the same cooking method.
pub(crate) fn methods_like(word: &str) -> &'static [&'static str] {
    METHODS
        .iter()
        .find(|(typed, _)| *typed == word)
        .map_or(&[], |(_, like)| like)
}

#[cfg(test)]
mod tests {
    use super::super::tokenise::words;
    use super::*;

    fn said(query: &str) -> Option<String> {
        in_the_tables_words(&words(query)).map(|words| words.join(" "))
    }

    #[test]
    fn a_name_the_table_does_not_use_is_replaced() {
        assert_eq!(
            said("Aubergines grilled").as_deref(),
            Some("eggplant grilled")
        );
        assert_eq!(said("lady's fingers").as_deref(), Some("okra"));
        assert_eq!(
            said("cold-pressed rapeseed oil").as_deref(),
            Some("cold pressed canola oil")
        );
        assert_eq!(said("eggplant"), None);
    }
}
