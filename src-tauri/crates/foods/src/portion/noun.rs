//! What a portion's unit is called, one and several of it.

/// What one and several of a portion's unit are called, when the source tells `amount` of them:
/// "1 stalk" gives "stalks", "10 berries" gives "berry".
pub(crate) fn named(text: &str, amount: f64) -> (String, String) {
    let end = text.find([',', '(']).unwrap_or(text.len());
    let (noun, detail) = text.split_at(end);
    let noun = noun.trim_end();
    let gap = if detail.starts_with('(') { " " } else { "" };
    let with = |noun: String| format!("{noun}{gap}{detail}");
    if amount > 1.0 {
        (with(singular(noun)), text.to_owned())
    } else {
        (text.to_owned(), with(plural(noun)))
    }
}

/// The plural of a unit as shown. Sizes and short forms stay as they are.
fn plural(noun: &str) -> String {
    const AS_IT_IS: [&str; 9] = [
        "fluid oz", "g", "large", "lb", "medium", "ml", "oz", "regular", "small",
    ];
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    if AS_IT_IS.contains(&noun) || AS_IT_IS.contains(&last) || !last.ends_with(char::is_alphabetic)
    {
        return noun.to_owned();
    }
    let before_y = noun.chars().rev().nth(1);
    match noun {
        "leaf" => "leaves".to_owned(),
        "half" => "halves".to_owned(),
        "loaf" => "loaves".to_owned(),
        _ if noun.ends_with('s') && !noun.ends_with("ss") => noun.to_owned(),
        _ if noun.ends_with('y') && before_y.is_some_and(|c| !"aeiou".contains(c)) => {
            format!("{}ies", &noun[..noun.len() - 1])
        }
        _ if ["s", "x", "ch", "sh"].iter().any(|end| noun.ends_with(end)) => format!("{noun}es"),
        _ if ["potato", "tomato"].iter().any(|end| noun.ends_with(end)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

/// The singular of a unit as shown.
fn singular(noun: &str) -> String {
    let cut = |end: &str, to: &str| noun.strip_suffix(end).map(|stem| format!("{stem}{to}"));
    match noun {
        "leaves" => "leaf".to_owned(),
        "halves" => "half".to_owned(),
        "cookies" | "brownies" => noun[..noun.len() - 1].to_owned(),
        _ if noun.ends_with("ss") => noun.to_owned(),
        _ => cut("ies", "y")
            .or_else(|| cut("ches", "ch"))
            .or_else(|| cut("shes", "sh"))
            .or_else(|| cut("oes", "o"))
            .or_else(|| cut("s", ""))
            .unwrap_or_else(|| noun.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_shown_in_the_right_number() {
        for (one, many) in [
            ("berry", "berries"),
            ("stalk", "stalks"),
            ("tray", "trays"),
            ("potato", "potatoes"),
            ("leaf", "leaves"),
        ] {
            assert_eq!(plural(one), many);
            assert_eq!(singular(many), one);
        }
        assert_eq!(plural("large"), "large");
        assert_eq!(plural("fluid oz"), "fluid oz");
    }
}
