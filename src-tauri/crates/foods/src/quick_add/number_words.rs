//! Numbers said in words: "two", "half a dozen", "a few".

use super::lexer::{Kind, Token};

const ONES: [(&str, f64); 19] = [
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
];

const TENS: [(&str, f64); 8] = [
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

const SETS: [(&str, f64); 5] = [
    ("dozen", 12.0),
    ("couple", 2.0),
    ("pair", 2.0),
    ("hundred", 100.0),
    ("thousand", 1000.0),
];

const FRACTIONS: [(&str, f64); 9] = [
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("thirds", 1.0 / 3.0),
    ("quarter", 0.25),
    ("quarters", 0.25),
    ("fourth", 0.25),
    ("fourths", 0.25),
    ("eighth", 0.125),
    ("eighths", 0.125),
];

/// How many "a few" and "several" are.
const A_FEW: f64 = 3.0;

/// A number and where it ends.
pub(super) struct Counted {
    pub value: f64,
    pub end: usize,
    /// What was assumed about it.
    pub doubt: Option<String>,
}

fn find(table: &[(&str, f64)], token: Option<&Token>) -> Option<f64> {
    let token = token.filter(|token| token.kind == Kind::Word)?;
    table
        .iter()
        .find(|(word, _)| *word == token.lower)
        .map(|(_, value)| *value)
}

/// A fraction's name here: "half", "quarters".
pub(super) fn fraction(token: Option<&Token>) -> Option<f64> {
    find(&FRACTIONS, token)
}

/// A set's name here: "dozen".
pub(super) fn set(token: Option<&Token>) -> Option<f64> {
    find(&SETS, token)
}

/// Whether a number word stands here that begins an amount anywhere in a line.
pub(super) fn begins(token: &Token) -> bool {
    let token = Some(token);
    let plain = find(&ONES, token).or_else(|| find(&TENS, token));
    plain.is_some()
}

/// Whether a word is a ten, which "twenty-five" joins to a one.
pub(super) fn is_tens(word: &str) -> bool {
    TENS.iter().any(|(ten, _)| *ten == word)
}

/// The number said in words at `at`.
pub(super) fn read(tokens: &[Token], at: usize) -> Option<Counted> {
    let sure = |value, end| {
        Some(Counted {
            value,
            end,
            doubt: None,
        })
    };
    let token = tokens.get(at);
    let next = tokens.get(at + 1);
    if let Some(value) = fraction(token) {
        // "half a dozen"; the article before a single thing is left to the caller.
        let article = usize::from(next.is_some_and(|next| next.is_one_of(&["a", "an", "of"])));
        return match set(tokens.get(at + 1 + article)) {
            Some(set) => sure(value * set, at + 2 + article),
            None => sure(value, at + 1),
        };
    }
    if token.is_some_and(|token| token.is_one_of(&["a", "an", "another"])) {
        return after_article(tokens, at + 1).or_else(|| sure(1.0, at + 1));
    }
    if is_double(tokens, at) {
        return sure(2.0, at + 1);
    }
    if token.is_some_and(|token| token.is_one_of(&["few", "several"])) {
        return few(at + 1);
    }
    if let Some(value) = set(token) {
        return sure(value, at + 1);
    }
    let (mut value, mut end) = match (find(&TENS, token), find(&ONES, token)) {
        (Some(tens), _) => {
            let hyphen = usize::from(next.is_some_and(|next| next.kind == Kind::Dash));
            match find(&ONES[..9], tokens.get(at + 1 + hyphen)) {
                Some(ones) => (tens + ones, at + 2 + hyphen),
                None => (tens, at + 1),
            }
        }
        (None, Some(ones)) => (ones, at + 1),
        (None, None) => return None,
    };
    if let Some(set) = set(tokens.get(end)) {
        (value, end) = (value * set, end + 1);
    }
    sure(value, end)
}

/// A double is two of what is poured by the shot; double cream is a cream.
fn is_double(tokens: &[Token], at: usize) -> bool {
    const POURED: [&str; 8] = [
        "espresso", "gin", "rum", "shot", "tequila", "vodka", "whiskey", "whisky",
    ];
    tokens.get(at).is_some_and(|token| token.is("double"))
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_one_of(&POURED))
}

fn few(end: usize) -> Option<Counted> {
    Some(Counted {
        value: A_FEW,
        end,
        doubt: Some("a few is taken as 3".to_owned()),
    })
}

/// What may follow "a": "half", "dozen", "few".
fn after_article(tokens: &[Token], at: usize) -> Option<Counted> {
    let token = tokens.get(at)?;
    if token.is("few") {
        return few(at + 1);
    }
    if is_double(tokens, at) {
        return Some(Counted {
            value: 2.0,
            end: at + 1,
            doubt: None,
        });
    }
    let value = set(Some(token)).or_else(|| fraction(Some(token)))?;
    Some(Counted {
        value,
        end: at + 1,
        doubt: None,
    })
}
