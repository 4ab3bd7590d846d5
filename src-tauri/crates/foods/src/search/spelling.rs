//! How far apart two spellings are. Knows no words of its own.

/// How many slips a word of this length may hold and still be recognised.
pub(crate) fn allowed_slips(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Whether `typed` becomes `word` with at most `slips` slips: a letter too many, one missing, one
/// wrong, or two neighbours swapped (the optimal string alignment distance). The first letter must be right: people
/// seldom miss it, and it keeps unlike words apart.
pub(crate) fn is_near(typed: &str, word: &str, slips: usize) -> bool {
    if slips == 0
        || typed.len().abs_diff(word.len()) > slips
        || !(typed.is_ascii() && word.is_ascii())
    {
        return false;
    }
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    if typed.first() != word.first() {
        return false;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, t) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, w) in word.iter().enumerate() {
            let mut least = (last[j] + usize::from(t != w))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *t == word[j - 1] && typed[i - 1] == *w {
                least = least.min(before_last[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|slip| *slip > slips) {
            return false;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().is_some_and(|distance| *distance <= slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_of_each_kind_is_recognised() {
        for typed in ["spinnach", "spinch", "spimach", "spniach"] {
            assert!(is_near(typed, "spinach", 1), "{typed}");
        }
        assert!(!is_near("spnich", "spinach", 1));
        assert!(!is_near("zpinach", "spinach", 1));
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!(allowed_slips("egg"), 0);
        assert_eq!(allowed_slips("chese"), 1);
        assert_eq!(allowed_slips("macadmias"), 2);
    }
}
