//! Text to words that compare equal when a person would call them the same: without case, accents,
//! apostrophes and plural endings.

/// Calls `each` with every word of `text`, in lower case and without accents.
pub(crate) fn for_each_word(text: &str, mut each: impl FnMut(&str)) {
    let digit = |c: char| c.is_ascii_digit();
    let mut word = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let (run, after) = rest.split_at(plain.unwrap_or(rest.len()));
        let mut after = after.chars();
        let next = after.next();
        rest = after.as_str();
        let so_far = if run.is_empty() { &word } else { run };
        let ends = match next {
            // "3.25%" is one word.
            Some('.') => !(so_far.ends_with(digit) && rest.starts_with(digit)),
            Some(c) => !c.is_alphanumeric() && !is_unspoken(c),
            None => true,
        };
        if ends && word.is_empty() && !run.bytes().any(|byte| byte.is_ascii_uppercase()) {
            // Nearly every word of the table is one already, and is not copied.
            if !run.is_empty() {
                each(run);
            }
            continue;
        }
        let start = word.len();
        word.push_str(run);
        word[start..].make_ascii_lowercase();
        match next {
            Some('.') if !ends => word.push('.'),
            Some(c) if c.is_alphanumeric() => {
                c.to_lowercase()
                    .for_each(|lower| push_plain(&mut word, lower));
            }
            _ if ends && !word.is_empty() => {
                each(&word);
                word.clear();
            }
            _ => {}
        }
    }
    if !word.is_empty() {
        each(&word);
    }
}

/// The words of `text`.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for_each_word(text, |word| words.push(word.to_owned()));
    words
}

/// Whether a word carries no meaning in a food's name.
pub(crate) fn is_stop_word(word: &str) -> bool {
    matches!(
        word,
        "a" | "an" | "and" | "in" | "of" | "or" | "some" | "the" | "with"
    )
}

/// Whether a sign within a word is left out of it: "kellogg's" loses its apostrophe.
fn is_unspoken(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}')
}

fn push_plain(word: &mut String, lower: char) {
    match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' => word.push('a'),
        'ç' | 'ć' | 'č' => word.push('c'),
        'è'..='ë' | 'ē' | 'ę' | 'ě' => word.push('e'),
        'ì'..='ï' | 'ī' => word.push('i'),
        'ñ' | 'ń' | 'ň' => word.push('n'),
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => word.push('o'),
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => word.push('u'),
        'ý' | 'ÿ' => word.push('y'),
        'ś' | 'š' | 'ş' => word.push('s'),
        'ž' | 'ź' | 'ż' => word.push('z'),
        'ł' => word.push('l'),
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        other => word.push(other),
    }
}

/// The word without its plural ending. Singular and plural give the same; the result is a key to
/// compare by and need not be a word ("cookie" and "cookies" both give "cooky").
pub(crate) fn singular(word: &str) -> String {
    const IRREGULAR: [(&str, &str); 5] = [
        ("leaves", "leaf"),
        ("loaves", "loaf"),
        ("halves", "half"),
        ("geese", "goose"),
        ("anchovies", "anchovy"),
    ];
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return (*one).to_owned();
    }
    let cut = |ending: &str, to: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{to}"));
    let keeps_s = ["ss", "us", "is"]
        .iter()
        .any(|ending| word.ends_with(ending));
    if word.len() <= 3 || keeps_s || !word.is_ascii() {
        return word.to_owned();
    }
    let long = word.len() > 4;
    let plural = if long {
        cut("ies", "y").or_else(|| cut("ie", "y"))
    } else {
        None
    };
    plural
        .or_else(|| cut("oes", "o"))
        .or_else(|| cut("ches", "ch"))
        .or_else(|| cut("shes", "sh"))
        .or_else(|| cut("sses", "ss"))
        .or_else(|| cut("xes", "x"))
        .or_else(|| cut("s", ""))
        .unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_apostrophes_make_no_difference() {
        assert_eq!(
            words("KELLOGG'S Crème Brûlée"),
            ["kelloggs", "creme", "brulee"]
        );
        assert_eq!(words("jalapen\u{303}o"), ["jalapeno"]);
        assert_eq!(
            words("Egg, whole, hard-boiled"),
            ["egg", "whole", "hard", "boiled"]
        );
        assert_eq!(words("Milk, 3.25% milkfat."), ["milk", "3.25", "milkfat"]);
    }

    #[test]
    fn singular_and_plural_meet() {
        for (one, many) in [
            ("almond", "almonds"),
            ("cherry", "cherries"),
            ("cookie", "cookies"),
            ("pie", "pies"),
            ("potato", "potatoes"),
            ("potato", "potatos"),
            ("peach", "peaches"),
            ("radish", "radishes"),
            ("leaf", "leaves"),
            ("olive", "olives"),
            ("sausage", "sausages"),
            ("egg", "eggs"),
        ] {
            assert_eq!(singular(one), singular(many), "{one}, {many}");
        }
    }

    #[test]
    fn a_closing_s_that_is_no_plural_stays() {
        for word in ["couscous", "swiss", "hummus", "asparagus", "cassis"] {
            assert_eq!(singular(word), word);
        }
    }
}
